import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/report/shared/board.ts';
import { pack, unpack } from '../../../src/report/shared/pack.ts';
import { axisOf, boundNumber, boundWords, ticksOf } from '../../../src/report/shared/scale.ts';
import { ownPanel, rowOf, timePanels } from '../../../src/report/shared/timeline.ts';
import { axisOf as axisOfType, TYPE_NAMES } from '../../../src/values/index.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { checkBundledClaims } from '../../helpers/workspace.ts';
import { ferryReport } from './story.ts';

const labels = (...args: Parameters<typeof ticksOf>): string[] => ticksOf(...args).map(({ label }) => label);
const day = (iso: string): number => boundNumber('time', iso, 'low') as number;

describe('bounds on an axis', () => {
  it('are days, hours, lengths in days, and numbers', () => {
    expect(boundNumber('time', '1970-01-02', 'low')).toBe(1);
    expect(boundNumber('time', '1970-01-02', 'high')).toBe(2);
    expect(boundNumber('time', '1970-01-01T18:00', 'high')).toBe(0.75);
    expect(boundNumber('time', '-0044-03-15', 'low')).toBe(-735_525);
    expect(boundNumber('clock', '07:30', 'low')).toBe(7.5);
    expect(boundNumber('length', 'PT36H', 'low')).toBe(1.5);
    expect(boundNumber('number', '1200', 'low')).toBe(1200);
    expect(boundNumber('time', 'constructor', 'low')).toBeUndefined();
  });

  it.each(TYPE_NAMES)('lie on the axis of their type: %s', (type) => {
    expect(axisOf(type)).toBe(axisOfType(type));
  });

  it('are reported in words', () => {
    expect(boundWords('time', '2025-10-09')).toBe('9 Oct 2025');
    expect(boundWords('time', '2025-10-09T18:00')).toBe('9 Oct 2025, 18:00');
    expect(boundWords('length', 'P1D')).toBe('1 day');
    expect(boundWords('number', '1234567')).toBe('1,234,567');
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

describe('the data of the page', () => {
  it('holds everything that its script draws from', () => {
    for (const report of [ferryReport(), checkBundledClaims('sources')]) {
      const board = boardOf(report);
      const back = unpack(JSON.parse(JSON.stringify(pack(board))));
      expect(back.questions).toEqual(board.questions);
      expect(back.sources).toEqual(board.sources);
      expect(back.claims).toEqual(
        board.claims.map((claim) => (claim.start === null ? claim : { ...claim, quote: '' })),
      );
      for (const [i, { positions, conflicts, steps, id, rule }] of board.findings.entries())
        expect(back.findings[i]).toMatchObject({ positions, conflicts, steps, id, rule });
    }
  });
});
