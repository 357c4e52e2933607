import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/report/shared/board.ts';
import { type TollOfQuestion, tollsOf } from '../../../src/report/shared/toll.ts';
import { drawToll, tollNotes } from '../../../src/report/shared/toll-drawing.ts';
import { isoDate } from '../../../src/values/bounds/calendar.ts';
import { AXE } from '../../helpers/axe.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { describeInBrowser } from './browser.ts';
import { pageOf } from './story.ts';

const ARTICLES = {
  wire: dated('2024-05-18', 'By evening 40 people were dead, and 7 boats were lost.'),
  post: dated('2024-05-19', 'At least 30 people had died. About 20 people were missing. There were 9 piers.'),
  late: dated('2024-05-21', 'The toll stood at 52 dead, with 12 missing. There were 9 piers. Seven boats were lost.'),
  plain: '---\npublisher: Plain\n---\nOnly 45 people were dead.\n',
}; // biome-ignore format: a row an article

const question = (id: string, ask: string, claims: readonly string[], more = ''): string =>
  `  ${id}:\n    ask: ${ask}\n    type: count\n${more}    claims:\n${claims.map((claim) => `      - { ${claim} }\n`).join('')}`;

const REGISTRY = `
questions:
${question('dead', 'How many died?', [
  'source: wire, quote: 40 people were dead, as_of: 2024-05-18',
  'source: post, quote: At least 30 people, as_of: 2024-05-18',
  'source: late, quote: 52 dead, as_of: 2024-05-21',
  'source: plain, quote: 45 people were dead',
])}${question('missing', 'How many were missing?', ['source: post, quote: About 20 people were missing', 'source: late, quote: 12 missing'])}${question('boats', 'How many boats were lost?', ['source: wire, quote: 7 boats', 'source: late, quote: Seven boats'])}${question('piers', 'How many piers are there?', ['source: post, quote: 9 piers, as_of: 2024-05-19', 'source: late, quote: 9 piers, as_of: 2024-05-21'])}`;

const report = checkStory(ARTICLES, REGISTRY);
const tolls = tollsOf(report, boardOf(report));
const tollNamed = (id: string): TollOfQuestion =>
  tolls.find((toll) => toll.question.id === id) as TollOfQuestion;

describe('a count by day', () => {
  it('is drawn where a count changes: of several days and several values', () => {
    expect(tolls.map((toll) => toll.question.id)).toEqual(['dead', 'missing']);
  });

  it('has a mark an answer and day, at its stated day or else at that of publication', () => {
    const marks = ({ toll }: TollOfQuestion) =>
      toll.marks.map(({ day, strict, isStated }) => [isoDate(day), ...strict, isStated]);
    expect(marks(tollNamed('dead'))).toEqual([
      ['2024-05-18', 30, null, true],
      ['2024-05-18', 40, 40, true],
      ['2024-05-21', 52, 52, true],
    ]);
    expect(marks(tollNamed('missing'))).toEqual([
      ['2024-05-19', expect.any(Number), expect.any(Number), false],
      ['2024-05-21', 12, 12, false],
    ]);
    expect(tollNotes(tollNamed('dead').toll)).toBe('');
    expect(tollNotes(tollNamed('missing').toll)).toContain('the day of publication');
  });

  it('is drawn with the letter of each answer, the lowest count at the bottom', () => {
    const { toll, inConflict } = tollNamed('dead');
    const drawn = JSON.stringify(drawToll(toll, inConflict));
    const letters = [...drawn.matchAll(/"name","x":[\d.-]+,"y":([\d.]+)[^[]*\["([A-Z])"\]/gu)];
    const heights = new Map(letters.map(([, y, letter]) => [letter, Number(y)]));
    expect([...heights.keys()].sort()).toEqual(['A', 'B', 'C']);
    const letterAt = (count: number): string =>
      String.fromCharCode(65 + (toll.marks.find(({ strict }) => strict[0] === count)?.place ?? -1));
    expect(heights.get(letterAt(52))).toBeLessThan(heights.get(letterAt(40)) as number);
  });

  it('keeps the lowest and the highest of each day where it cannot hold all, and says how many are left out', () => {
    const ids = Array.from({ length: 120 }, (_, i) => `s${i}`);
    const many = checkStory(
      Object.fromEntries(
        ids.map((id, i) => [id, dated(`2024-05-${10 + (i % 3)}`, `${100 + i} people were dead.`)]),
      ),
      `questions:\n${question(
        'dead',
        'How many died?',
        ids.map((id, i) => `source: ${id}, quote: ${100 + i} people were dead`),
      )}`,
    );
    const [found] = tollsOf(many, boardOf(many)) as [TollOfQuestion];
    const lows = found.toll.marks.map(({ strict }) => strict[0]);
    expect(found.toll.marks.length + found.toll.left).toBe(120);
    expect(found.toll.left).toBeGreaterThan(0);
    expect(lows).toEqual(expect.arrayContaining([100, 101, 102, 217, 218, 219]));
    expect(tollNotes(found.toll)).toContain(`${found.toll.left} more answers not drawn`);
  });
});

describeInBrowser('counts by day on the page', (pages) => {
  it('are there without a script, with their answers and outlets as text', async () => {
    const { page } = await pages.open(await pageOf(report), { noScript: true });
    const dead = page.locator('.toll[data-question=dead]');
    expect(await dead.locator('svg').first().isVisible()).toBe(true);
    const text = (await dead.locator('li').allTextContents()).join('; ');
    for (const words of ['40 as of 18 May 2024 wire', 'at least 30 as of 18 May 2024 post', '45 plain'])
      expect(text).toContain(words);
    expect(await page.locator('.toll[data-question=missing]').textContent()).toContain('post (19 May 2024)');
  });

  it('follow the filter, and are not drawn a second time as bars', async () => {
    const { page } = await pages.open(await pageOf(report));
    expect(await page.locator('.event', { hasText: 'How many died?' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('plain');
    await page.locator('.toll[data-question=missing]').waitFor({ state: 'hidden' });
    expect(await page.locator('.toll[data-question=dead]').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('piers');
    await page.locator('#tolls').waitFor({ state: 'hidden' });
  });

  it.each([
    { dark: false, phone: false },
    { dark: true, phone: false },
    { dark: false, phone: true },
    { dark: true, phone: true },
  ])('keep every letter in the picture and satisfy axe: %j', async (look) => {
    const { page } = await pages.open(await pageOf(report), look);
    await page.locator('#tolls').scrollIntoViewIfNeeded();
    const outside = await page.evaluate(`[...document.querySelectorAll('.toll-chart')].flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      return [...chart.querySelectorAll('.name, .tick, rect')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      }).map((part) => part.outerHTML);
    })`);
    expect(outside).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      'axe.run(document.getElementById("tolls")).then(({ violations }) => violations.map(({ id }) => id))',
    );
    expect(violations).toEqual([]);
  });

  it('are printed, each on one sheet', async () => {
    const { page } = await pages.open(await pageOf(report), { dark: true });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toll svg.toll-chart').first().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".toll")).breakInside')).toBe(
      'avoid',
    );
  });
});
