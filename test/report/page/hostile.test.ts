import { expect, it } from 'vitest';
import type { Report } from '../../../src/check/findings/report.ts';
import { printable } from '../../../src/text/printable.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { describeInBrowser } from './browser.ts';
import { pageOf } from './story.ts';

const MARKUP =
  '</script><script>alert(1)</script><img src="//evil.example/a.png" onerror="alert(2)"><svg onload=alert(3)><style>*{display:none}</style><!--<script>';
const BIDI = 'a \u202Ereversed\u202C b \u2066isolated\u2069 \u200Bhidden \uFEFF\u2028';
const ESCAPES = '\u001b[31mred\u001b[0m \u0007\u009b2J';
const LONG = 'x'.repeat(400_000) + ' sank on May 16, they say, '.repeat(1) + 'word '.repeat(120_000);

/** Everything that an article, its front matter and a registry can hold against a page. */
const hostile = (): Report =>
  checkStory(
    {
      'coast-wire': `---\npublished: 2024-05-20\ntitle: ${JSON.stringify(MARKUP)}\npublisher: ${JSON.stringify(`"><b onmouseover=alert(4)>${BIDI}`)}\n---\n${MARKUP} The ferry sank on May 14 ${BIDI} ${ESCAPES}, "it" said ${MARKUP}.\n`,
      'harbour-post': dated('2024-05-20', LONG),
      constructor: dated('2024-05-20', 'constructor sank on May 18.'),
    },
    `
story: { title: ${JSON.stringify(`${MARKUP} the ferry ${BIDI}`)}, anchor: 2024-05 }
entities:
  evil: { kind: person, name: ${JSON.stringify(`</script><img src=x onerror=alert(5)>${BIDI}`)} }
questions:
  sinking:
    ask: ${JSON.stringify(`When ${MARKUP} did it sink? ${ESCAPES}`)}
    type: date
    about: ${JSON.stringify(MARKUP)}
    claims:
      - { source: coast-wire, quote: ferry sank on May 14 }
      - { source: harbour-post, speaker: evil, quote: sank on May 16 }
      - { source: constructor, quote: sank on May 18 }
  constructor:
    ask: Named like what every object has?
    type: choice
    options: { a: ${JSON.stringify(MARKUP)}, b: b }
    claims:
      - { source: coast-wire, quote: it, value: a, because: ${JSON.stringify(MARKUP)} }
      - { source: harbour-post, quote: they say, value: b }
  lost:
    ask: What is not there?
    type: date
    claims:
      - { source: coast-wire, quote: ${JSON.stringify(`${MARKUP} nowhere`)}, value: 2024-05-14 }
`,
  );

describeInBrowser('a hostile story', (pages) => {
  it('changes nothing in the page and runs nothing', async () => {
    const { page, doings } = await pages.open(await pageOf(hostile()));
    await page.getByRole('searchbox').fill('sink');
    await page.waitForTimeout(300);
    for (const link of await page.locator('[id="q:sinking"] td a').all()) await link.click();
    await page.mouse.move(300, 300);
    await page.locator('.finding:visible').first().hover();
    expect(doings).toEqual({ requests: [], dialogs: [], messages: [] });
    expect(await page.locator('script').count()).toBe(2);
    expect(
      await page
        .locator('img, style:not(head style), [onerror], [onload], [onmouseover], iframe, object')
        .count(),
    ).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('section').count()).toBe(5);
    expect(await page.locator('[id="s:coast-wire"] .text').textContent()).toContain(
      '<img src="//evil.example/a.png"',
    );
  });

  it('shows what could reorder or hide words, and drives nothing', async () => {
    const { page } = await pages.open(await pageOf(hostile()));
    const text = (await page.evaluate('document.body.textContent')) as string;
    expect(printable(text) === text).toBe(true);
    expect(text).toContain('\\u{202e}reversed');
  });

  it('is drawn with a line of a million letters, and leads to the words in it', async () => {
    const { page } = await pages.open(await pageOf(hostile()));
    await page.locator('[id="q:sinking"] td a', { hasText: '16 May' }).click();
    await page.waitForTimeout(200);
    expect(await page.locator('mark.here').allTextContents()).toEqual(['sank on May 16']);
    expect(await page.locator('.finding:has(.why) blockquote').allTextContents()).not.toContain('');
  });
});

it('escapes every character of the data that could end or hide it', async () => {
  const text = await pageOf(hostile());
  const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/u.exec(text)?.[1] ?? '';
  expect(() => JSON.parse(data)).not.toThrow();
  expect(data).not.toMatch(/[<>&\u2028\u2029\u202A-\u202E]/u);
});
