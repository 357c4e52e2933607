import { expect, it } from 'vitest';
import type { Report } from '../../../src/check/findings/report.ts';
import { printable } from '../../../src/text/printable.ts';
import { HOSTILE_MARKUP } from '../../helpers/hostile-markup.ts';
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

/** A story in which each title, publisher, address, text, question, speaker, option, reason and quote is hostile in a way of its own. */
function everywhereHostile(): { report: Report; count: number } {
  const sources: Record<string, string> = {};
  const entities: Record<string, object> = {};
  const questions: Record<string, object> = {};
  let count = 0;
  const next = (): string => HOSTILE_MARKUP[count++ % HOSTILE_MARKUP.length] as string;
  const front = (fields: object): string => `---\n${JSON.stringify(fields)}\n---\n`;
  for (let i = 0; i < HOSTILE_MARKUP.length; i++) {
    const address = `https://127.0.0.1:9/${encodeURIComponent(next())}`;
    const fields = {
      published: '2024-05-20',
      title: next(),
      publisher: next(),
      author: next(),
      url: address,
    };
    const words = [next(), next()].map((text) => text.replaceAll('\0', ''));
    sources[`s${i}`] =
      `${front(fields)}It sank on May ${(i % 27) + 1}, ${words[0]} said. The cause number ${i} was ${words[1]} here.\n`;
    entities[`e${i}`] = { kind: 'person', name: `${next()} ${i}`, also: [`${next()} also ${i}`] };
  }
  for (let i = 0; i < HOSTILE_MARKUP.length; i++) {
    const other = (i + 1) % HOSTILE_MARKUP.length;
    questions[`d${i}`] = {
      ask: next(),
      type: 'date',
      about: next(),
      claims: [i, other].map((n) => ({
        source: `s${n}`,
        quote: `sank on May ${(n % 27) + 1}`,
        speaker: `e${n}`,
        because: next(),
        scope: `${next()} ${n}`,
      })),
    };
    questions[`c${i}`] = {
      ask: next(),
      type: 'choice',
      options: { a: next(), b: next() },
      claims: [
        { source: `s${i}`, quote: `The cause number ${i} was`, value: 'a', because: next() },
        { source: `s${other}`, quote: `The cause number ${other} was`, value: 'b', speaker: next() },
      ],
    };
  }
  const story = { title: next(), anchor: '2024-05' };
  return { report: checkStory(sources, JSON.stringify({ story, entities, questions })), count };
}

describeInBrowser('thousands of hostile words, one after the other', (pages) => {
  it.each([false, true])(
    'run nothing, ask for nothing and break no layout (phone: %s)',
    { timeout: 120_000 },
    async (phone) => {
      const { report, count } = everywhereHostile();
      expect(count).toBeGreaterThan(5000);
      expect(report.findings.length).toBeGreaterThan(500);
      const { page, doings } = await pages.open(await pageOf(report), { phone });
      const address = page.url().split('#')[0];
      for (const link of (await page.locator('main a[href^="#"]').all()).slice(0, 40))
        if (await link.isVisible()) await link.dispatchEvent('click');
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.waitForTimeout(500);
      expect(doings).toEqual({ requests: [], dialogs: [], messages: [] });
      expect(page.url().split('#')[0]).toBe(address);
      expect(await page.locator('script').count()).toBe(2);
      // What is shown on demand waits in templates of the page's own.
      const elements = (await page.evaluate(
        `[document, ...[...document.querySelectorAll('template[id^="more-"]')].map((t) => t.content)].flatMap((root) => [...root.querySelectorAll('img, iframe, object, embed, form, base, link, video, audio, math, template:not([id^="more-"]), marquee, style, script')]).filter((e) => !e.closest('head, script')).map((e) => e.outerHTML)`,
      )) as string[];
      expect(elements).toEqual([]);
      const attributes = (await page.evaluate(
        `[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => /^on|^style$|^srcdoc$/i.test(a.name) && !/^--|^[a-z-]+: ?[-\\d.%a-z ()]+;?$/i.test(a.value)).map((a) => a.name + '=' + a.value)`,
      )) as string[];
      expect(attributes).toEqual([]);
      const links = (await page.evaluate(
        `[...document.querySelectorAll('a[href]')].map((a) => a.protocol).filter((p) => p !== 'file:' && p !== 'https:' && p !== 'http:')`,
      )) as string[];
      expect(links).toEqual([]);
      const [wide, room] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      expect(wide).toBeLessThanOrEqual(room);
    },
  );
});
