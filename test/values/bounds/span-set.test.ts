import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, span } from '../../../src/values/bounds/span.ts';
import { addSets, distances, setsMeet, spanSet } from '../../../src/values/bounds/span-set.ts';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 8 }))
    .map(([low, length]) => span(low, low + length)),
  { minLength: 1, maxLength: 6 },
);
const holds = (set: readonly Span[], n: number): boolean =>
  set.some(({ low, high }) => low <= n && n <= high);
const numbers = (set: readonly Span[]): number[] =>
  set.flatMap(({ low, high }) => Array.from({ length: high - low + 1 }, (_, i) => low + i));

describe('a set of spans', () => {
  it('holds what its spans hold, in order and apart', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const set = spanSet(some);
        for (const n of Array.from({ length: 60 }, (_, i) => i)) expect(holds(set, n)).toBe(holds(some, n));
        for (const [i, next] of set.slice(1).entries())
          expect(next.low).toBeGreaterThan((set[i] as Span).high);
      }),
    );
  });

  it('adds up decimals as a person does, and distinguishes the next whole number however large', () => {
    const at = (...ns: number[]) => ns.map((n) => spanSet([span(n, n)]));
    const [a, b, c] = at(0.1, 0.2, 0.3) as [
      ReturnType<typeof spanSet>,
      ReturnType<typeof spanSet>,
      ReturnType<typeof spanSet>,
    ];
    expect(setsMeet(addSets(a, b), c)).toBe(true);
    const [day, next] = at(1.8e12, 1.8e12 + 1) as [typeof a, typeof a];
    expect(setsMeet(day, next)).toBe(false);
  });

  it('adds up to every sum, and is apart by every distance', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [sums, apart] = [addSets(spanSet(a), spanSet(b)), distances(spanSet(a), spanSet(b))];
        for (const x of numbers(a))
          for (const y of numbers(b)) {
            expect(holds(sums, x + y)).toBe(true);
            expect(holds(apart, y - x)).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('meets another where they share a number', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(setsMeet(spanSet(a), spanSet(b))).toBe(numbers(a).some((n) => holds(b, n)));
      }),
    );
  });

  it('never leaves out a number where it is too large to be kept apart', () => {
    const many = Array.from({ length: 1000 }, (_, i) => span(i * i, i * i + 1));
    const set = spanSet(many);
    expect(set.length).toBeLessThanOrEqual(130);
    for (const { low, high } of many) expect(holds(set, low) && holds(set, high)).toBe(true);
  });
});
