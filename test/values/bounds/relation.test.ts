import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/values/bounds/edtf.ts';
import { inverse, relateIntervals, relateOrdered } from '../../../src/values/bounds/relation.ts';
import { disjoint } from '../../../src/values/bounds/span.ts';
import {
  type DenialValue,
  type IntervalValue,
  type OneOfValue,
  type PeriodValue,
  UNKNOWN,
  type Value,
} from '../../../src/values/bounds/value.ts';

function interval(a: number, b: number, c: number, d: number): IntervalValue {
  const [strictLow = 0, usualLow = 0, usualHigh = 0, strictHigh = 0] = [a, b, c, d].sort((x, y) => x - y);
  return {
    kind: 'interval', strict: { low: strictLow, high: strictHigh }, usual: { low: usualLow, high: usualHigh },
    best: null, precision: 'one', canonical: `${strictLow}(${usualLow}..${usualHigh})${strictHigh}`, label: 'a number',
  }; // biome-ignore format: one value
}

const n = fc.integer({ min: 0, max: 12 });
const intervals = fc.tuple(n, n, n, n).map((t) => interval(...t));
const points = n.map((x) => interval(x, x, x, x));
const oneOf = (members: readonly IntervalValue[]): OneOfValue => ({
  kind: 'one-of', members, canonical: `[${members.map((m) => m.canonical).join(',')}]`, label: 'one of',
}); // biome-ignore format: one value
const oneOfs = fc.array(intervals, { minLength: 2, maxLength: 4 }).map(oneOf);
const periods = fc
  .tuple(fc.option(intervals), fc.option(intervals))
  .filter(([start, end]) => start !== null || end !== null)
  .map(([start, end]): PeriodValue => ({
    kind: 'period', start, end, canonical: `${start?.canonical ?? ''}/${end?.canonical ?? ''}`, label: 'a period',
  })); // biome-ignore format: one value
const not = (of: DenialValue['of']): DenialValue => ({
  kind: 'denial',
  of,
  canonical: `!${of.canonical}`,
  label: 'not',
});
const stated: fc.Arbitrary<DenialValue['of']> = fc.oneof(intervals, points, oneOfs, periods);
const values: fc.Arbitrary<Value> = fc.oneof(stated, stated.map(not), fc.constant(UNKNOWN));
const many = { numRuns: 3000 };

describe('the algebra of relations', () => {
  it('seen from the other side, a relation is its inverse', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(relateOrdered(b, a)).toBe(inverse(relateOrdered(a, b)));
      }),
      many,
    );
  });

  it('the inverse of the inverse is the relation', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const relation = relateOrdered(a, b);
        expect(inverse(inverse(relation))).toBe(relation);
      }),
    );
  });

  it('every stated or denied value equals itself; the unknown says nothing', () => {
    fc.assert(
      fc.property(fc.oneof(stated, stated.map(not)), (a) => {
        expect(relateOrdered(a, a)).toBe('equal');
      }),
      many,
    );
    fc.assert(
      fc.property(values, (a) => {
        expect(relateOrdered(UNKNOWN, a)).toBe('silent');
      }),
    );
  });

  it('intervals contradict exactly when their strict bounds are disjoint', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(relateIntervals(a, b) === 'contradicts').toBe(disjoint(a.strict, b.strict));
      }),
      many,
    );
  });

  it('intervals are in tension exactly when only their usual bounds are disjoint', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const only = disjoint(a.usual, b.usual) && !disjoint(a.strict, b.strict);
        expect(relateIntervals(a, b) === 'tension').toBe(only);
      }),
      many,
    );
  });

  it('widening a strict bound never makes a contradiction', () => {
    fc.assert(
      fc.property(intervals, values, n, n, (a, b, down, up) => {
        const wider: IntervalValue = { ...a, strict: { low: a.strict.low - down, high: a.strict.high + up } };
        fc.pre(b.kind !== 'denial' && relateOrdered(a, b) !== 'contradicts');
        expect(relateOrdered(wider, b)).not.toBe('contradicts');
      }),
      many,
    );
  });

  it('refinement is transitive where words mean one thing', () => {
    const plain = fc.tuple(n, n).map(([a, b]) => interval(a, a, b, b));
    const lies = (a: IntervalValue, b: IntervalValue) => ['equal', 'refines'].includes(relateIntervals(a, b));
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) => {
        fc.pre(lies(a, b) && lies(b, c));
        expect(lies(a, c)).toBe(true);
      }),
    );
  });

  it('what refines a refinement never contradicts, whatever the usual readings', () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        fc.pre(relateIntervals(a, b) === 'refines' && relateIntervals(b, c) === 'refines');
        expect(['refines', 'tension']).toContain(relateIntervals(a, c));
      }),
    );
  });
});

describe('one-of sets are tested as members', () => {
  it('a set contradicts exactly when every reading of it does', () => {
    fc.assert(
      fc.property(oneOfs, fc.oneof(intervals, oneOfs), (a, b) => {
        const others = b.kind === 'one-of' ? b.members : [b];
        const all = a.members.every((x) => others.every((y) => disjoint(x.strict, y.strict)));
        expect(relateOrdered(a, b) === 'contradicts').toBe(all);
      }),
      many,
    );
  });

  it('the order of members does not matter', () => {
    fc.assert(
      fc.property(oneOfs, intervals, (a, b) => {
        expect(relateOrdered(oneOf([...a.members].reverse()), b)).toBe(relateOrdered(a, b));
      }),
    );
  });
});

describe('dates', () => {
  const value = (text: string): Value => {
    const parsed = parseEdtf(text.replace(/^!/u, ''));
    if (!parsed) throw new Error(text);
    return text.startsWith('!') ? not(parsed) : parsed;
  };
  it.each([
    ['a day within a month refines it', '2025-10-09', '2025-10', 'refines'],
    ['two days contradict', '2025-10-09', '2025-10-11', 'contradicts'],
    ['a day and another month contradict', '2025-10-09', '2025-11', 'contradicts'],
    ['a set holds its member', '2025-10-09', '[2025-10-09,2025-10-11]', 'refines'],
    [
      'a day between the members of a set contradicts it',
      '2025-10-10',
      '[2025-10-09,2025-10-11]',
      'contradicts',
    ],
    ['sets that share a member overlap', '[2025-10-09,2025-10-10]', '[2025-10-10,2025-10-11]', 'overlaps'],
    ['a denial opposes its value', '!2025-10-09', '2025-10-09', 'contradicts'],
    ['a denial opposes what lies within', '!2025-10', '2025-10-09', 'contradicts'],
    ['a denial says nothing of what is wider', '!2025-10-09', '2025-10', 'silent'],
    ['a denial says nothing of another day', '!2025-10-09', '2025-10-11', 'silent'],
    ['a denial opposes a set within it', '!2025-10', '[2025-10-09,2025-10-11]', 'contradicts'],
    ['a denial leaves a set its other members', '!2025-10-09', '[2025-10-09,2025-10-11]', 'silent'],
    ['two denials say nothing to each other', '!2025-10-09', '!2025-10-11', 'silent'],
    ['a start alone and an end alone say nothing to each other', '2025-10-09/', '/2025-10-11', 'silent'],
    [
      'periods contradict where their starts do',
      '2025-10-09/2025-10-15',
      '2025-10-11/2025-10-15',
      'contradicts',
    ],
    ['a period and its start agree', '2025-10-09/2025-10-15', '2025-10-09/', 'silent'],
    ['a period refines a vaguer one', '2025-10-09/2025-10-15', '2025-10/2025-10', 'refines'],
    [
      'periods that are each vaguer at one edge overlap',
      '2025-10-09/2025-10',
      '2025-10/2025-10-15',
      'overlaps',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(relateOrdered(value(a), value(b))).toBe(expected);
    expect(relateOrdered(value(b), value(a))).toBe(inverse(relateOrdered(value(a), value(b))));
  });
});
