import { describe, expect, it } from 'vitest';
import { pageParts } from '../../../src/report/page/page.ts';
import { checkStory, dated } from '../../helpers/story.ts';

const REGISTRY = `questions:
  q:
    ask: When did it sink?
    type: date
    claims:
      - { source: a, quote: sank on May 14 }
`;

const pageFor = (text: string): string =>
  [...pageParts(checkStory({ a: dated('2024-05-20', text) }, REGISTRY), '1')].join('');
/** What is underlined in the texts, without the legend. */
const underlined = (page: string): (string | undefined)[] =>
  [...page.slice(page.indexOf('<article class="source"')).matchAll(/<u>([^<]*)<\/u>/gu)].map((m) => m[1]);

describe('the reader of the page', () => {
  it('underlines what an article states and no claim quotes, and says how much that is', () => {
    const page = pageFor(
      'The ferry sank on May 14. 40 people drowned.\n\nThe owner denied that it was overloaded.',
    );
    expect(underlined(page)).toEqual(['40', 'The owner denied that it was overloaded.']);
    expect(page).toContain('1 of 3 statements');
    expect(page).toContain('<u>words underlined with dots</u>');
  });

  it('escapes those words', () => {
    const page = pageFor(
      'The ferry sank on May 14. The owner denied “<script>alert(1)</script> & all of it”.',
    );
    expect(underlined(page)).toEqual([
      'The owner denied “&lt;script&gt;alert(1)&lt;/script&gt; &amp; all of it”.',
    ]);
  });

  it('underlines nothing where claims quote all of it', () => {
    expect(underlined(pageFor('The ferry sank on May 14.'))).toEqual([]);
  });
});
