import { describe, expect, it } from 'vitest';
import { relatePositions } from '../../src/check/compare/pairs.ts';
import type { Position } from '../../src/check/compare/positions.ts';
import { inverse } from '../../src/values/bounds/relation.ts';
import type { Value } from '../../src/values/bounds/value.ts';
import { parseStated, valueType } from '../../src/values/index.ts';
import { isFault, type ValueType } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';
import { cases, SEED } from '../helpers/budget.ts';
import { cannotBoth, GRIDS, type Grid, type Meaning } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { checkStory, dated } from '../helpers/story.ts';

function readValue({ type }: Grid, { stated }: Meaning): Value {
  const value = parseStated(valueType(type) as ValueType, stated, NO_VOCABULARY);
  if (isFault(value)) throw new Error(value.fault);
  return value;
}

describe.each(Object.entries(GRIDS))(
  `against a brute-force oracle (seed ${SEED}), two values of %s`,
  (name, grid) => {
    const type = valueType(grid.type) as ValueType;

    it('contradict each other exactly where no point is left that both may be, from either side', {
      timeout: 600_000,
    }, () => {
      const random = new Random(SEED + name.length);
      for (const _ of cases(1500, 30_000, 0.02)) {
        const [a, b] = [grid.draw(random), grid.draw(random)];
        const [x, y] = [readValue(grid, a), readValue(grid, b)];
        const relation = type.relate(x, y, NO_VOCABULARY);
        const words = `${JSON.stringify(a.stated)} and ${JSON.stringify(b.stated)}`;
        expect(`${words}: ${relation === 'contradicts'}`).toBe(`${words}: ${cannotBoth(a, b, grid.points)}`);
        expect(`${words}: ${type.relate(y, x, NO_VOCABULARY)}`).toBe(`${words}: ${inverse(relation)}`);
      }
    });

    it('agree with themselves', () => {
      const random = new Random(SEED);
      for (let i = 0; i < 300; i++) {
        const value = readValue(grid, grid.draw(random));
        expect([value.canonical, type.relate(value, value, NO_VOCABULARY)]).toEqual([
          value.canonical,
          'equal',
        ]);
      }
    });

    it('are found to contradict each other among hundreds as they are alone', () => {
      const random = new Random(SEED + 7);
      const seen = new Map<string, Value>();
      for (let i = 0; i < 5000 && seen.size < 400; i++) {
        const value = readValue(grid, grid.draw(random));
        seen.set(value.canonical, value);
      }
      const values = [...seen.values()];
      const positions = Array.from(
        { length: 320 },
        (_, i) => ({ value: values[i % values.length] }) as Position,
      );
      const { pairs, uncounted } = relatePositions(positions, (x, y) => type.relate(x, y, NO_VOCABULARY));
      const found = new Set(pairs.filter((p) => p.relation === 'contradicts').map(({ a, b }) => `${a} ${b}`));
      let all = 0;
      for (let a = 0; a < positions.length; a++)
        for (let b = a + 1; b < positions.length; b++) {
          const [x, y] = [positions[a]?.value as Value, positions[b]?.value as Value];
          if (type.relate(x, y, NO_VOCABULARY) !== 'contradicts') {
            expect(found.has(`${a} ${b}`)).toBe(false);
            continue;
          }
          all++;
        }
      expect(found.size + uncounted.contradicts).toBe(all);
    });
  },
);

describe('check finds a contradiction exactly where the oracle does', () => {
  it.each(Object.entries(GRIDS))('%s', (name, grid) => {
    const random = new Random(SEED + 13);
    const cases = Array.from({ length: 120 }, () => [grid.draw(random), grid.draw(random)] as const);
    const mark = (i: number): string =>
      `${'abcdefghij'[Math.floor(i / 26)]}${'abcdefghijklmnopqrstuvwxyz'[i % 26]}`;
    const claim = (source: string, quote: string, { stated }: Meaning): string =>
      `      - { source: ${source}, quote: ${quote}, value: ${JSON.stringify(stated)}, because: oracle }\n`;
    const texts = [
      cases.map((_, i) => `Here clause ${mark(i)} said so.`).join('\n'),
      cases.map((_, i) => `A neighbour of ${mark(i)} wrote another thing altogether.`).join('\n'),
    ] as const;
    const questions = cases
      .map(
        ([a, b], i) =>
          `  ${name}-${i}:\n    ask: What?\n    type: ${grid.type}\n    claims:\n${claim('one', `clause ${mark(i)} said`, a)}${claim('two', `neighbour of ${mark(i)} wrote`, b)}`,
      )
      .join('');
    const report = checkStory(
      { one: dated('2025-10-30', texts[0]), two: dated('2025-10-30', texts[1]) },
      `questions:\n${questions}`,
    );
    const found = new Set(
      report.findings.filter(({ rule }) => rule === 'contradiction').map(({ question }) => question?.id),
    );
    for (const [i, [a, b]] of cases.entries()) {
      const words = `${JSON.stringify(a.stated)} and ${JSON.stringify(b.stated)}`;
      expect(`${words}: ${found.has(`${name}-${i}`)}`).toBe(`${words}: ${cannotBoth(a, b, grid.points)}`);
    }
  });
});

describe('an order of dated events', () => {
  it(`is broken exactly where no day of each is left, one of several dates included (seed ${SEED})`, {
    timeout: 600_000,
  }, () => {
    const days = Array.from({ length: 31 }, (_, i) => i + 1);
    const text = (d: number): string => `2025-10-${String(d).padStart(2, '0')}`;
    for (const i of cases(150, 5000, 0.05)) {
      const random = new Random(SEED + i);
      const events = Array.from({ length: random.whole(2, 5) }, () => {
        const [a, b, c] = [random.whole(1, 31), random.whole(1, 31), random.whole(1, 31)];
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return random.of([
          { value: text(a), has: (d: number) => d === a },
          { value: `${text(low)}/${text(high)}`, has: (d: number) => d >= low && d <= high },
          { value: `[${text(a)},${text(b)},${text(c)}]`, has: (d: number) => d === a || d === b || d === c },
        ]);
      });
      // The earliest day that each leaves open after the one before it; none where the order cannot hold.
      const last = events.reduce<number | undefined>(
        (before, { has }) => (before === undefined ? undefined : days.find((d) => d >= before && has(d))),
        1,
      );
      const ids = events.map((_, k) => `e${k}`);
      const articles = Object.fromEntries(
        ids.map((id) => [`s${id}`, dated('2025-11-30', `Here ${id} is told of in words of its own.`)]),
      );
      const questions = events
        .map(
          ({ value }, k) =>
            `  e${k}:\n    ask: When?\n    type: date\n    claims: [{ source: se${k}, quote: e${k} is told of, value: ${JSON.stringify(value)}, because: drawn }]\n`,
        )
        .join('');
      const { findings } = checkStory(
        articles,
        `questions:\n${questions}constraints:\n  - { id: seq, order: [${ids.join(', ')}], because: drawn }\n`,
      );
      const found = findings.filter(({ rule }) => rule === 'order');
      const words = `seed ${SEED + i}: ${events.map(({ value }) => value).join(' < ')}`;
      expect(`${words}: ${found.length > 0}`).toBe(`${words}: ${last === undefined}`);
      for (const { conflicts, positions } of found) {
        expect(conflicts.length).toBeGreaterThan(0);
        expect(positions.length).toBeGreaterThan(1);
      }
    }
  });
});
