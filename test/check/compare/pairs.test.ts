import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatePositions } from '../../../src/check/compare/pairs.ts';
import type { Position } from '../../../src/check/compare/positions.ts';
import { type Relation, relateOrdered } from '../../../src/values/bounds/relation.ts';
import type { DenialValue, IdsValue, IntervalValue, Value } from '../../../src/values/bounds/value.ts';

/** More positions than are compared pair by pair. */
const MANY = 301;

function interval(a: number, b: number, c: number, d: number): IntervalValue {
  const [low = 0, usualLow = 0, usualHigh = 0, high = 0] = [a, b, c, d].sort((x, y) => x - y);
  return {
    kind: 'interval', strict: { low, high }, usual: { low: usualLow, high: usualHigh },
    best: null, precision: 'one', canonical: `${low}..${high}`, label: 'a number',
  }; // biome-ignore format: one value
}
const positions = (values: readonly Value[]): Position[] => values.map((value) => ({ value }) as Position);

/** Every pair, looked at one by one. */
function bruteForce(values: readonly Value[]) {
  const found = { contradicts: new Set<string>(), tension: new Set<string>() };
  for (const [a, x] of values.entries()) {
    for (let b = a + 1; b < values.length; b++) {
      const relation = relateOrdered(x, values[b] as Value);
      if (relation === 'contradicts' || relation === 'tension') found[relation].add(`${a}-${b}`);
    }
  }
  return found;
}

/** Holds what is listed and counted against brute force; the listed pairs must be true, the counts exact. */
function check(values: readonly Value[]) {
  const expected = bruteForce(values);
  const { pairs, uncounted } = relatePositions(positions(values), relateOrdered);
  for (const kind of ['contradicts', 'tension'] as const) {
    const listed = pairs.filter((p) => p.relation === kind).map((p) => `${p.a}-${p.b}`);
    expect(new Set(listed).size, `${kind}: a pair is listed twice`).toBe(listed.length);
    expect(listed.filter((p) => !expected[kind].has(p))).toEqual([]);
    expect(listed.length + uncounted[kind], `${kind}: listed and counted`).toBe(expected[kind].size);
    if (uncounted[kind] === 0) expect(new Set(listed)).toEqual(expected[kind]);
  }
  expect(pairs.filter(({ a, b }) => a >= b)).toEqual([]);
}

const many = (n: fc.Arbitrary<IntervalValue>, size = MANY) =>
  fc.array(n, { minLength: size, maxLength: size + 20 });
/** Shrinking hundreds of values would take longer than reading the seed. */
const FEW = { numRuns: 5, endOnFailure: true };
const n = (max: number) => fc.integer({ min: 0, max });

describe('conflicts among more positions than are compared pair by pair', () => {
  it.each([
    // Wide values conflict seldom and are all listed; narrow ones conflict beyond the limit and are counted.
    ['that mostly go together', fc.tuple(n(3), n(20), n(20), fc.integer({ min: 15, max: 20 }))],
    ['that conflict here and there', fc.tuple(n(100), n(100), n(100), n(100))],
  ])('are those that brute force finds, for values %s', (_, four) => {
    fc.assert(fc.property(many(four.map((t) => interval(...t))), check), FEW);
  });

  it('are those that brute force finds, for values that nearly all conflict', () => {
    const narrow = fc
      .tuple(n(5000), n(60), n(60), n(60))
      .map(([x, a, b, c]) => interval(x, x + a, x + b, x + c));
    fc.assert(fc.property(many(narrow), check), FEW);
  });

  it('are those that brute force finds, for values that are nearly all in tension', () => {
    const vague = n(5000).map((x) => interval(0, x, x, 6000));
    fc.assert(fc.property(many(vague), check), FEW);
  });

  it('are none where all share a point', () => {
    const sharing = fc.tuple(
      n(50),
      n(50),
      fc.integer({ min: 50, max: 99 }),
      fc.integer({ min: 50, max: 99 }),
    );
    fc.assert(
      fc.property(many(sharing.map((t) => interval(...t))), (values) => {
        const { pairs, uncounted } = relatePositions(positions(values), relateOrdered);
        expect(pairs).toEqual([]);
        expect(uncounted).toEqual({ contradicts: 0, tension: 0 });
      }),
      FEW,
    );
  });

  it('are the same pairs below the limit and above it', () => {
    const values = Array.from({ length: MANY }, (_, i) => interval(i, i, i + 280, i + 280));
    check(values.slice(0, 300));
    check(values);
  });

  it('hold open ends', () => {
    const values = Array.from({ length: MANY }, (_, i) =>
      i % 2 ? interval(i, i, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) : interval(i, i, i, i),
    );
    check(values);
  });

  it('count what lies beyond the limit instead of listing it', () => {
    const values = Array.from({ length: 400 }, (_, i) => interval(i, i, i, i));
    const { pairs, uncounted } = relatePositions(positions(values), relateOrdered);
    expect(pairs.length).toBeLessThan((400 * 399) / 2);
    expect(pairs.length + uncounted.contradicts).toBe((400 * 399) / 2);
    expect(uncounted.tension).toBe(0);
  });
});

describe('values that are not intervals, among many', () => {
  const ids = Array.from({ length: MANY }, (_, i): IdsValue => ({
    kind: 'ids', ids: [`place-${i}`], canonical: `place-${i}`, label: `place ${i}`,
  })); // biome-ignore format: one value
  const denial = (of: IntervalValue): DenialValue => ({
    kind: 'denial', of, canonical: `!${of.canonical}`, label: 'not that',
  }); // biome-ignore format: one value

  it('options that exclude each other are all reported or counted', () => {
    const exclude = (): Relation => 'contradicts';
    const { pairs, uncounted } = relatePositions(positions(ids), exclude);
    expect(pairs.length + uncounted.contradicts).toBe((MANY * (MANY - 1)) / 2);
  });

  it('ids that say nothing to each other are never counted as conflicts', () => {
    const silent = (): Relation => 'silent';
    const { pairs, uncounted } = relatePositions(positions(ids), silent);
    expect(pairs).toEqual([]);
    expect(uncounted).toEqual({ contradicts: 0, tension: 0 });
  });

  it('a denial conflicts with its value alone', () => {
    const same = Array.from({ length: MANY }, (_, i) => interval(0, 0, 1000 + i, 1000 + i));
    const values: Value[] = [...same, denial(interval(0, 0, 1005, 1005))];
    check(values);
  });

  it('a hundred denials conflict with nothing that they do not deny', () => {
    const same = Array.from({ length: MANY }, (_, i) => interval(0, 0, 1000 + i, 1000 + i));
    check([
      ...same,
      ...Array.from({ length: 100 }, (_, i) => denial(interval(5000 + i, 5000 + i, 5000 + i, 5000 + i))),
    ]);
  });
});
