import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDGE_PAIRS,
  ORDER_WORDS,
  relationsOf,
  type Sign,
  signsOf,
} from '../../../src/values/bounds/allen.ts';
import { order } from '../../../src/values/order.ts';
import { NO_VOCABULARY } from '../../../src/values/vocabulary.ts';

const BASIC = [...ORDER_WORDS].filter(([word, set]) => set.size === 1 && set.has(word)).map(([word]) => word);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const sign = (a: number, b: number): Sign => (a < b ? '<' : a > b ? '>' : '=');

/** The relations whose signs two stretches have: worked out from their edges alone. */
const relationsBetween = (a: Stretch, b: Stretch): string[] =>
  BASIC.filter((relation) =>
    signsOf(new Set([relation])).every((signs, i) => {
      const [first, second] = EDGE_PAIRS[i] as (typeof EDGE_PAIRS)[number];
      return signs.has(sign(a[first], b[second]));
    }),
  );

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]): Stretch => ({ start, end: start + length }));

describe("Allen's relations", () => {
  it('are thirteen', () => {
    expect(BASIC).toHaveLength(13);
  });

  it('cover any two stretches of time, and exactly one of them holds', () => {
    fc.assert(
      fc.property(stretch, stretch, (a, b) => {
        expect(relationsBetween(a, b)).toHaveLength(1);
      }),
    );
  });

  it('divide into what began before, after and with the other', () => {
    fc.assert(
      fc.property(stretch, stretch, (a, b) => {
        const [relation] = relationsBetween(a, b) as [string];
        const word = a.start < b.start ? 'before' : a.start > b.start ? 'after' : 'same';
        expect([...relationsOf([word])]).toContain(relation);
      }),
    );
  });

  const value = (stated: string | string[]) => {
    const parsed = order.parse(stated, NO_VOCABULARY);
    if ('fault' in parsed) throw new Error(parsed.fault);
    return parsed;
  };

  it.each([
    ['before', 'after', 'contradicts'],
    ['during', 'follows', 'contradicts'],
    ['precedes', 'before', 'refines'],
    ['before', 'meets', 'refined'],
    ['same', 'equals', 'refined'],
    [['overlaps', 'during'], ['during', 'meets'], 'overlaps'],
    [['meets', 'precedes'], ['precedes', 'meets'], 'equal'],
  ])('has %s against %s as %s', (a, b, relation) => {
    expect(order.relate(value(a), value(b), NO_VOCABULARY)).toBe(relation);
  });

  it('names the nearest word for one that is none', () => {
    expect(order.parse('durring', NO_VOCABULARY)).toEqual({ fault: expect.stringContaining('"during"') });
  });
});
