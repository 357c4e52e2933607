import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { pluralOf } from '../../../src/discover/scan/en/plural.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

describe('the plural of a noun', () => {
  it.each([
    ['victim', 'victims'],
    ['male victim', 'male victims'],
    ['police officer', 'police officers'],
    ['fisherman', 'fishermen'],
    ['woman', 'women'],
    ['human', 'humans'],
    ['German', 'Germans'],
    ['person', 'people'],
    ['body', 'bodies'],
    ['boy', 'boys'],
    ['bus', 'buses'],
    ['church', 'churches'],
    ['helicopter', 'helicopters'],
    ['aircraft', 'aircraft'],
  ])('%s: %s', (one, several) => {
    expect(pluralOf(one)).toBe(several);
  });

  it('is what a question for a number asks for, where an article gives one', () => {
    const { candidates } = scan(
      readSources([
        {
          path: 'sources/a.md',
          content: dated('2024-03-05', 'One sailor was killed when the barge sank off Tarvo.'),
        },
        {
          path: 'sources/b.md',
          content: dated('2024-03-05', 'Two were killed when the barge sank off Tarvo.'),
        },
      ]),
      { tagger },
    );
    for (const { ask } of candidates) expect(ask).not.toMatch(/many (?:sailor|victim)\b(?!s)/u);
  });
});
