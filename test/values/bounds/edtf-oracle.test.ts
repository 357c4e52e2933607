// @ts-expect-error: the package ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/values/bounds/edtf.ts';
import type { IntervalValue } from '../../../src/values/bounds/value.ts';

/**
 * The bounds that another reader of EDTF gives. Left out is what it reads otherwise: seasons (it takes spring for January
 * to March), ranges within sets, and approximate dates, whose width the standard leaves open.
 */
interface Oracle {
  readonly min: number;
  readonly max: number;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const year = fc.integer({ min: 1000, max: 2999 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`);
const month = day.map((text) => text.slice(0, 7));
const moment = fc.oneof(
  day,
  month,
  year.map((y) => pad(y, 4)),
  year.map((y) => `${Math.floor(y / 10)}X`),
  year.map((y) => `${Math.floor(y / 100)}XX`),
);
const interval = fc
  .tuple(fc.oneof(day, month), fc.oneof(day, month))
  .map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`));
const texts = fc.oneof(
  moment,
  interval,
  moment.map((a) => `${a}/..`),
  moment.map((a) => `../${a}`),
  fc.tuple(day, day).map(([a, b]) => `[${[a, b].sort().join(',')}]`),
);

const minute = (milliseconds: number): number =>
  Number.isFinite(milliseconds) ? Math.floor(milliseconds / 60_000) : milliseconds;

function boundsOf(text: string): readonly [number, number] | undefined {
  const value = parseEdtf(text);
  if (!value) return undefined;
  const edges: readonly (IntervalValue | null)[] =
    value.kind === 'interval' ? [value] : value.kind === 'one-of' ? value.members : [value.start, value.end];
  const low = edges[0]?.strict.low ?? Number.NEGATIVE_INFINITY;
  const high = edges.at(-1)?.strict.high ?? Number.POSITIVE_INFINITY;
  return [low, high];
}

describe('EDTF', () => {
  it('has the bounds that the edtf package gives it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let oracle: Oracle;
        try {
          oracle = edtf(text) as Oracle;
        } catch {
          // What it does not read, such as a reversed interval of unequal precision, it cannot judge.
          return;
        }
        expect(boundsOf(text), text).toEqual([minute(oracle.min), minute(oracle.max)]);
      }),
      { numRuns: 1000 },
    );
  });
});
