import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isAgreed } from '../../../src/check/findings/report.ts';
import { AXE } from '../../helpers/axe.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { checkBundledClaims } from '../../helpers/workspace.ts';
import { describeInBrowser } from './browser.ts';
import { ferryReport, pageOf } from './story.ts';

const report = ferryReport();
const finding = (rule: string): string => report.findings.find((f) => f.rule === rule)?.id as string;

const visible = (page: Page, selector: string): Promise<string[]> =>
  page.locator(`${selector}:visible`).allTextContents();
const asked = (page: Page): Promise<string[]> => visible(page, '.matrix tbody tr:not(.group) .ask');
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');
/** What an expression says of the first element that a selector finds, as `e`. */
const ask = <T>(page: Page, selector: string, expression: string): Promise<T> =>
  page.evaluate(`((e) => ${expression})(document.querySelector(${JSON.stringify(selector)}))`);
const inView = (page: Page, selector: string): Promise<boolean> =>
  ask(page, selector, 'e.getBoundingClientRect().top > 0 && e.getBoundingClientRect().bottom < innerHeight');
/** Waits until the page has drawn what a change asks for. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((r) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(r)), 200))',
  );

describeInBrowser('the page', (pages) => {
  it('shows the overview, the worst first, and what all agree on', async () => {
    const { page } = await pages.open(await pageOf(report));
    expect(await page.title()).toBe('The ferry: where the sources disagree');
    expect(await page.locator('.standfirst').textContent()).toContain('Three sources answer 6 questions');
    expect(await page.locator('.worst h3').first().textContent()).toBe('When did the ferry sink?');
    expect(await page.locator('#agreed + ul').textContent()).toContain('How many boats went out? 3');
    expect(await page.locator('#overview').textContent()).toContain('forty were lost');
  });

  it('draws each cell of the matrix in words, with a letter a position, and leaves silence empty', async () => {
    const { page } = await pages.open(await pageOf(report));
    const row = page.locator('[id="q:sinking"]');
    expect(await row.locator('td').allTextContents()).toEqual([
      'A 14 May 2024',
      'B 16 May 2024',
      '? 14 May 2024 set aside: value not in quote',
    ]);
    expect(await page.locator('[id="q:warning"] td.silent').count()).toBe(2);
    expect(await page.locator('[id="q:boats"] .mark.hot').count()).toBe(0);
  });

  it('filters by text, severity, rule, type, speaker and source, and keeps the filter in its address', async () => {
    const { page } = await pages.open(await pageOf(report));
    const all = (await asked(page)).length;
    await page.getByRole('searchbox').fill('captain');
    await settled(page);
    expect(await asked(page)).toEqual(['Was the captain warned?']);
    expect(page.url()).toContain('text=captain');
    await page.getByRole('button', { name: 'Filter and sort' }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await asked(page)).length).toBe(all);
    await page.locator('select[name=severity]').selectOption('error');
    expect(await asked(page)).not.toContain('How many boats went out?');
    expect(await visible(page, '.finding .sev')).toEqual(
      report.findings.filter((f) => f.severity === 'error').map(() => '✗ error'),
    );
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('select[name=speaker]').selectOption('The captain');
    expect(await asked(page)).toEqual(['Was the captain warned?']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: 'kol-hayam' }).click();
    expect((await asked(page)).sort()).toEqual(['Was the captain warned?', 'When did the ferry sink?']);
    await page.reload();
    expect((await asked(page)).length).toBe(2);
  });

  it('sorts as asked, and by how split the answers are', async () => {
    const { page } = await pages.open(await pageOf(report), { hash: 'matrix?sort=asked' });
    expect((await asked(page))[0]).toBe('When did the ferry sink?');
    await page.locator('select[name=sort]').selectOption('words');
    expect(await asked(page)).toEqual([...(await asked(page))].sort());
    expect((await asked(page))[0]).toBe('How many boats went out?');
  });

  it('leads from a cell to its words in the text, and back', async () => {
    const { page } = await pages.open(await pageOf(report));
    const cell = page.locator('[id="q:sinking"] td').nth(1).locator('a');
    await cell.click();
    await settled(page);
    const mark = page.locator('mark.here');
    expect(await mark.allTextContents()).toEqual(['went down on May 16']);
    expect(await inView(page, 'mark.here')).toBe(true);
    expect(await page.locator('.finding:visible').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /Back to where you were/u }).click();
    await settled(page);
    expect(await focused(page)).toContain('16 May 2024');
    expect(await page.getByRole('button', { name: /Back to where you were/u }).isVisible()).toBe(false);
  });

  it('leads from the words in a text to the question and to the finding', async () => {
    const { page } = await pages.open(await pageOf(report));
    await page.locator('mark:text("sank on May 14") + sup a').first().click();
    await settled(page);
    expect(await page.locator('tr.here .ask').textContent()).toBe('When did the ferry sink?');
    await page.locator('mark:text("sank on May 14") + sup a.error').click();
    await settled(page);
    expect(await page.locator('.finding.here h3').textContent()).toBe('When did the ferry sink?');
  });

  it('opens at a finding by its fingerprint, with its positions side by side and the reason', async () => {
    const { page } = await pages.open(await pageOf(report), { hash: finding('contradiction') });
    const shown = page.locator(`[id="${finding('contradiction')}"]`);
    // What was set aside is beside them, since everything on one question is one block.
    expect(await shown.locator('.position h4').allTextContents()).toEqual([
      'A 14 May 2024',
      'B 16 May 2024',
      '? 14 May 2024',
    ]);
    expect(await shown.locator('.why').textContent()).toContain(
      'A is not later than 14 May 2024, B not earlier than 16 May 2024',
    );
    expect(await shown.locator('figcaption').first().textContent()).toContain('coast-wire, line 4');
    expect(await shown.locator('.settles').textContent()).toContain('A dated record');
    expect(await page.evaluate('document.activeElement.id')).toBe(finding('contradiction'));
  });

  it('shows a question and its answers once, however many findings are on it', async () => {
    const { page } = await pages.open(await pageOf(report));
    await settled(page);
    const titles = await visible(page, '.finding h3');
    expect(titles).toEqual([...new Set(titles)]);
    const own = report.findings.filter(({ question }) => question?.id === 'sinking');
    expect(own.length).toBeGreaterThan(1);
    const [lead, ...others] = await Promise.all(
      own.map(({ id }) => page.locator(`[id="${id}"] .position`).count()),
    );
    expect(lead).toBeGreaterThan(1);
    expect(others.every((count) => count === 0)).toBe(true);
    // The others are in the page, each with its own address and what it says.
    for (const { id, message } of own)
      expect(await page.locator(`[id="${id}"] .message`).textContent()).toBe(message);
  });

  it('finds a finding that the filter of the address hides', async () => {
    const { page } = await pages.open(await pageOf(report), {
      hash: `${finding('contradiction')}?type=count`,
    });
    expect(await page.locator(`[id="${finding('contradiction')}"]`).isVisible()).toBe(true);
  });

  it('draws an order that cannot hold as its steps and the way back', async () => {
    const { page } = await pages.open(await pageOf(report), { hash: finding('order') });
    const cycle = page.locator(`[id="${finding('order')}"] .cycle`);
    expect(await cycle.locator('.node b').allTextContents()).toEqual([
      'When was the storm warning given?',
      'When did the ferry sink?',
    ]);
    expect(await cycle.textContent()).toContain('a warning comes before what it warns of');
  });

  it('draws the bounds of dates and counts, strict with the usual inside, and what parts those in conflict', async () => {
    const { page } = await pages.open(await pageOf(report));
    const event = page.locator('.event', { hasText: 'When did the ferry sink?' });
    expect(await event.locator('rect.usual').count()).toBe(2);
    // What was set aside is drawn as an outline.
    expect(await event.locator('rect.strict.off').count()).toBe(1);
    expect(await event.locator('rect.gap').count()).toBe(1);
    const saved = page.locator('.event', { hasText: 'How many were saved?' });
    const wide = async (kind: string): Promise<number> =>
      (await saved.locator(`rect.${kind}`).first().boundingBox())?.width ?? 0;
    expect(await wide('strict')).toBeGreaterThan(await wide('usual'));
    expect(await saved.locator('.arrow').count()).toBe(2);
  });

  it('can be used by the keyboard alone', async () => {
    const { page } = await pages.open(await pageOf(report));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the overview');
    const first = page.locator('[id="q:sinking"] td a').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('16 May 2024');
    await page.keyboard.press('ArrowDown');
    const down = await focused(page);
    expect(down).not.toContain('16 May 2024');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('16 May 2024');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await focused(page)).toBe('went down on May 16');
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await focused(page)).toContain('16 May 2024');
  });

  it.each([{ dark: false }, { dark: true }, { phone: true }, { phone: true, dark: true }])(
    'holds nothing that axe-core calls serious (%o)',
    async (look) => {
      const { page } = await pages.open(await pageOf(report), look);
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
      };
      const reported = violations.map(
        ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
      );
      expect(reported).toEqual([]);
    },
  );

  it('is dark where the reader has it so', async () => {
    const { page } = await pages.open(await pageOf(report), { dark: true });
    const colors = (await page.evaluate(
      '[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.documentElement).color]',
    )) as string[];
    const light = colors.map((c) => Number(/\d+/u.exec(c)?.[0]));
    expect(light[0]).toBeLessThan(60);
    expect(light[1]).toBeGreaterThan(180);
  });

  it('fits a phone without scrolling sideways', async () => {
    const { page } = await pages.open(await pageOf(report), { phone: true });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.locator('[id="q:sinking"] td').first().isVisible()).toBe(true);
  });

  it('prints on white paper, with every finding, and without what only a screen can do', async () => {
    const { page } = await pages.open(await pageOf(report), { dark: true });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('#bar').isVisible()).toBe(false);
    expect(await page.locator('.finding:visible').count()).toBe(report.findings.length);
  });

  it('lets right-to-left words run their own way', async () => {
    const { page } = await pages.open(await pageOf(report));
    const direction = (selector: string): Promise<string> =>
      ask(page, selector, 'getComputedStyle(e).direction');
    expect(await direction('[id="s:kol-hayam"] .text p')).toBe('rtl');
    expect(await direction('[id="s:coast-wire"] .text p')).toBe('ltr');
    await page
      .locator('.position blockquote:has(a[href^="#kol-hayam"])')
      .first()
      .waitFor({ state: 'attached' });
    expect(await direction('.position blockquote:has(a[href^="#kol-hayam"])')).toBe('rtl');
  });

  it('keeps a paragraph that no claim covers visible as such', async () => {
    const { page } = await pages.open(await pageOf(report));
    expect(await visible(page, '[id="s:coast-wire"] p.bare')).toEqual([
      'Nothing else was known of the matter.',
    ]);
    expect(await page.locator('[id="s:coast-wire"] .text').textContent()).toContain('the operator said');
  });

  it('reports everything but the matrix and the timeline without a script', async () => {
    const { page } = await pages.open(await pageOf(report), { noScript: true });
    expect(await page.locator('.finding:visible').count()).toBe(report.findings.length);
    expect(await page.locator('#matrix').textContent()).toContain('drawn by a script');
    expect(await page.locator('mark').first().isVisible()).toBe(true);
  });

  it('does nothing but being drawn: no request, no dialog, no message', async () => {
    const { page, doings } = await pages.open(await pageOf(report));
    await settled(page);
    expect(doings).toEqual({ requests: [], dialogs: [], messages: [] });
  });

  it('shows as of which day a running count stood, once wherever it shows the claim', async () => {
    const counted = checkStory(
      {
        wire: dated('2024-05-20', 'By Sunday 40 people were dead.'),
        post: dated('2024-05-20', 'The dead numbered 12 people.'),
      },
      `
questions:
  dead:
    ask: How many died?
    type: count
    moves: rising
    claims:
      - { source: wire, quote: 40 people were dead, as_of: 2024-05-18 }
      - { source: post, quote: 12 people, as_of: 2024-05-19 }
`,
    );
    const { page } = await pages.open(await pageOf(counted));
    const days = (text: string | undefined) => text?.match(/as of \d+ May 2024/gu) ?? [];
    const cells = await page.locator('[id="q:dead"] td').allTextContents();
    expect(cells.map(days)).toEqual([['as of 19 May 2024'], ['as of 18 May 2024']]);
    const worst = await page.locator('.worst .versus li').allTextContents();
    expect(worst.map(days)).toEqual([['as of 18 May 2024'], ['as of 19 May 2024']]);
    const sides = await page.locator('.finding .sides > *').first().textContent();
    expect(days(sides ?? '')).toEqual(['as of 18 May 2024', 'as of 19 May 2024']);
    await page.locator('#sources').scrollIntoViewIfNeeded();
    await page.locator('.notes', { hasText: 'as of 19 May 2024' }).waitFor();
    const notes = await page.locator('.notes li').allTextContents();
    expect(notes.map((note) => days(note).length)).toEqual([1, 1]);
  });

  it('lists the findings of the bundled story in under eight screens of a laptop', async () => {
    const { page } = await pages.open(await pageOf(checkBundledClaims('sources')));
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(`(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
        scrollTo(0, y);
        await new Promise((r) => requestAnimationFrame(() => setTimeout(r, 20)));
      }
    })()`);
    expect(await ask<number>(page, '#findings', 'e.getBoundingClientRect().height')).toBeLessThan(8 * 768);
  });
});

it.each([
  ['', 0, 'No source answers the question.'],
  [
    'the ferry sank on May 14',
    1,
    'One source answers 1 question with 1 claim. Nothing that it says is in conflict.',
  ],
  [
    'the ferry sank on May 14',
    2,
    'Two sources answer 1 question with 2 claims. On one all who answer agree.',
  ],
  [
    'the ferry sank on May 14',
    11,
    'In all, 11 sources answer 1 question with 11 claims. On one all who answer agree.',
  ],
])('begins with a sentence in good English: "%s" in %i', async (words, sources, expected) => {
  const ids = [...'abcdefghijk'].slice(0, Math.max(1, sources));
  const articles = Object.fromEntries(
    ids.map((id) => [id, dated('2024-05-20', 'Off the cape the ferry sank on May 14.')]),
  );
  const claims = words === '' ? [] : ids.map((id) => `{ source: ${id}, quote: ${words} }`);
  const text = await pageOf(
    checkStory(
      articles,
      `questions:\n  q: { ask: When did it sink?, type: date, claims: [${claims.join(', ')}] }\n`,
    ),
  );
  const standfirst = /<p class="standfirst">(.*?)<\/p>/u.exec(text)?.[1]?.replace(/<[^>]*>/gu, '');
  expect(standfirst).toBe(expected);
});

it('lists what all agree on as list agreed does, whatever else is found on it', async () => {
  const bundled = checkBundledClaims('sources');
  const agreed = bundled
    .answered()
    .filter(({ positions }) =>
      isAgreed(
        positions.length,
        new Set(positions.flatMap((p) => p.claims.map(({ source }) => source))).size,
      ),
    );
  const text = await pageOf(bundled);
  const listed = /<h2 id="agreed">[\s\S]*?<\/ul>/u.exec(text)?.[0] ?? '';
  expect([...listed.matchAll(/href="#q:([^"]*)"/gu)].map(([, id]) => id)).toEqual(
    agreed.map(({ question }) => question.id),
  );
});

it('says what the baseline and a person say of a finding, and what no longer occurs', async () => {
  const [first, ...others] = report.findings;
  const text = await pageOf({
    ...report,
    findings: [
      {
        ...(first as (typeof report.findings)[number]),
        state: 'known',
        baseline: {
          reason: 'The wire <b>never</b> answered.',
          by: 'the desk',
          since: '2024-05-21',
          until: '2024-06-30',
        },
        resolution: { status: 'explained', because: 'Two ferries.', by: null, on: '2024-05-22' },
      },
      ...others,
    ],
    stale: [{ id: 'r1:0000000000000000', rule: 'dispute', about: 'old-question', reason: 'Long gone.' }],
  });
  const article = new RegExp(
    `<article class="finding [^"]*" id="${first?.id}">[\\s\\S]*?</article>`,
    'u',
  ).exec(text)?.[0];
  expect(article).toContain(
    '<b>Known.</b> The wire &lt;b&gt;never&lt;/b&gt; answered. <span class="by">— the desk, 2024-05-21</span>, until 2024-06-30',
  );
  expect(article).toContain('<b>Explained.</b> Two ferries. <span class="by">— 2024-05-22</span>');
  expect(article).toContain('<span class="state">known</span>');
  expect(text).toContain('Known findings that no longer occur');
  expect(text).toContain('old-question');
});

it('names its one script and its one style by their hashes, and allows nothing else', async () => {
  const text = await pageOf(report);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u
    .exec(text)?.[1]
    ?.replaceAll('&#39;', "'");
  const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  const [style] = [...text.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map((m) => m[1] as string);
  const [script] = [...text.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map((m) => m[1] as string);
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script as string)}; style-src ${hash(style as string)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  expect(text).not.toMatch(/\son\w+=|javascript:|\sstyle=/u);
});

it('holds under 60 KB of its own', async () => {
  const text = await pageOf(report);
  const own = [/<style>[\s\S]*?<\/style>/u, /<script>[\s\S]*?<\/script>/u].map(
    (part) => part.exec(text)?.[0].length ?? 0,
  );
  expect(own.every((length) => length > 1000)).toBe(true);
  expect(own.reduce((a, b) => a + b)).toBeLessThan(60_000);
});

it('is the same byte for byte from run to run', async () => {
  expect(await pageOf(ferryReport())).toBe(await pageOf(report));
});
