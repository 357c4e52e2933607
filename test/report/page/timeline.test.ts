import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/report/shared/board.ts';
import type { PageBoard } from '../../../src/report/shared/board-model.ts';
import { placeOn, placeWords, ticksOf } from '../../../src/report/shared/scale.ts';
import { ownPanel, rowOf, timePanels } from '../../../src/report/shared/timeline.ts';
import { dayNumber } from '../../../src/values/bounds/calendar.ts';
import type { Unit } from '../../../src/values/bounds/units.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { checkBundledClaims } from '../../helpers/workspace.ts';
import { ferryReport, pageOf } from './story.ts';

const labels = (...args: Parameters<typeof ticksOf>): string[] => ticksOf(...args).map(({ label }) => label);
const day = (iso: string): number => {
  const [year, month, own] = iso.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, own);
};

describe('places on an axis', () => {
  const minute = (iso: string, ofDay: number): number => day(iso) * 1440 + ofDay;
  const tonne: Unit = { symbol: 't', dimension: 'mass', factor: 1000 };
  const fahrenheit: Unit = { symbol: '°F', dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 };

  it.each([
    // A bound as the axis of its type has it, where it lies, and how it is said.
    ['time', minute('1970-01-02', 0), 'low', null, 1, '2 Jan 1970'],
    ['time', minute('1970-01-02', 1439), 'high', null, 2, '2 Jan 1970'],
    ['time', minute('1970-01-01', 1080), 'low', null, 0.75, '1 Jan 1970, 18:00'],
    ['time', minute('1970-01-01', 1079), 'high', null, 0.75, '1 Jan 1970, 17:59'],
    ['clock', 450, 'low', null, 7.5, '07:30'],
    ['length', 129_600, 'low', null, 1.5, '36 hours'],
    ['length', 86_400, 'high', null, 1, '1 day'],
    ['length', 5400, 'low', null, 0.0625, '90 minutes'],
    ['number', 1_234_567, 'low', null, 1_234_567, '1,234,567'],
    ['number', 114_500_000, 'low', tonne, 114_500, '114,500 t'],
    ['number', 0, 'low', fahrenheit, 32, '32 °F'],
  ] as const)('%s: %d (%s)', (axis, bound, side, unit, place, words) => {
    expect(placeOn(axis, bound, side, unit)).toBe(place);
    expect(placeWords(axis, place, side, unit?.symbol ?? null)).toBe(words);
  });
});

describe('ticks', () => {
  it('of days begin at the first of the month and leave it room', () => {
    expect(labels('time', day('2025-10-08'), day('2025-11-15'), 8)).toEqual([
      '8 Oct',
      '15',
      '22',
      '1 Nov',
      '8',
      '15',
    ]);
  });

  it('of years are years, and never more than were asked for', () => {
    expect(labels('time', day('1990-01-01'), day('2025-01-01'), 8)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    for (const [low, high] of [
      [0, 1],
      [0, 365],
      [-700_000, 20_000],
      [5, 5.5],
    ] as const)
      expect(ticksOf('time', low, high, 8).length).toBeLessThanOrEqual(9);
  });

  it('of numbers are round', () => {
    expect(labels('number', 0, 1400, 6)).toEqual(['0', '500', '1,000']);
    expect(labels('length', 0, 5, 6)).toEqual(['0 d', '1 d', '2 d', '3 d', '4 d', '5 d']);
    expect(labels('clock', 13, 17, 6)).toEqual(['13:00', '14:00', '15:00', '16:00', '17:00']);
  });
});

describe('the timeline', () => {
  const board = boardOf(ferryReport());
  const row = (id: string) =>
    rowOf(
      board,
      board.questions.findIndex((q) => q.id === id),
    );

  it('has a bar for each voice, and what parts the answers in conflict', () => {
    const sinking = row('sinking');
    expect(sinking?.bars.map(({ label, place }) => `${place} ${label}`)).toEqual([
      '0 14 May 2024',
      '1 16 May 2024',
      '-1 14 May 2024',
    ]);
    expect(sinking?.gap).toEqual([day('2024-05-15'), day('2024-05-16')]);
  });

  it('leaves open what is open', () => {
    expect(row('saved')?.bars.map(({ strict }) => strict)).toEqual([
      [12, null],
      [140, null],
    ]);
    expect(row('captain-warned')).toBeUndefined();
  });

  it('does not put days on one axis with years', () => {
    const far = boardOf(
      checkStory(
        { a: dated('2024-05-20', 'It was built in 1950. It sank on May 14. It was found on May 18.') },
        `
questions:
  built: { ask: When was it built?, type: date, claims: [{ source: a, quote: built in 1950 }] }
  sank: { ask: When did it sink?, type: date, claims: [{ source: a, quote: sank on May 14 }] }
  found: { ask: When was it found?, type: date, claims: [{ source: a, quote: found on May 18 }] }
`,
      ),
    );
    const panels = timePanels(far.questions.flatMap((_, i) => rowOf(far, i) ?? []));
    expect(panels.map(({ title, rows }) => `${title}: ${rows.length}`)).toEqual(['1950: 1', 'May 2024: 2']);
  });

  it('begins numbers at nothing unless they lie far from it', () => {
    const own = row('saved');
    expect(own && ownPanel(own).low).toBe(0);
  });
});

describe('amounts', () => {
  const board = boardOf(
    checkStory(
      {
        a: dated('2024-05-20', 'The ferry is 290 metres long.'),
        b: dated('2024-05-20', 'The ferry is 951 feet long, and cost 2 million dollars.'),
        c: dated('2024-05-20', 'The ferry, 953 feet long, cost 3 million euros.'),
      },
      `
questions:
  length:
    ask: How long is the ferry?
    type: quantity
    claims: [{ source: a, quote: 290 metres }, { source: b, quote: 951 feet }, { source: c, quote: 953 feet }]
  cost:
    ask: What did the ferry cost?
    type: quantity
    claims: [{ source: b, quote: 2 million dollars }, { source: c, quote: 3 million euros }]
`,
    ),
  );

  it('lie on an axis in the unit that most of them are given in, which its ticks name', () => {
    expect(board.questions[0]?.unit).toBe('ft');
    const row = rowOf(board, 0);
    const places = row?.bars.map(({ usual }) => Math.round(usual[0] ?? 0));
    expect(places).toEqual([948, 951, 953]);
    const panel = row && ownPanel(row);
    expect(panel && ticksOf(panel.axis, panel.low, panel.high, 4, panel.unit)[0]?.label).toMatch(
      /^\d{3} ft$/u,
    );
  });

  it('of two currencies share no axis', () => {
    expect(rowOf(board, 1)?.bars.map(({ label }) => label)).toHaveLength(1);
  });
});

describe('the data of the page', () => {
  it('is JSON that holds all its script draws from', async () => {
    for (const report of [ferryReport(), checkBundledClaims('sources')]) {
      const board = boardOf(report);
      const text = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/u.exec(
        await pageOf(report),
      )?.[1];
      const data = JSON.parse(text ?? '') as PageBoard;
      expect(data.questions).toEqual(JSON.parse(JSON.stringify(board.questions)));
      expect(data.claims.map(({ start, end, asOf }) => [start, end, asOf])).toEqual(
        board.claims.map(({ start, end, asOf }) => [start, end, asOf]),
      );
      expect(data.findings.map(({ id }) => id)).toEqual(board.findings.map(({ id }) => id));
    }
  });
});
