import { describe, expect, it } from 'vitest';
import { relatePositions } from '../../src/check/compare/pairs.ts';
import type { Position } from '../../src/check/compare/positions.ts';
import { inverse } from '../../src/values/bounds/relation.ts';
import type { Value } from '../../src/values/bounds/value.ts';
import { parseStated, valueType } from '../../src/values/index.ts';
import { isFault, type ValueType } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';
import { rounds, SEED } from '../helpers/budget.ts';
import { cannotBoth, GRIDS, type Grid, type Meaning } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { checkStory, dated } from '../helpers/story.ts';

const PAIRS = rounds(1500, 100_000);

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
      for (let i = 0; i < PAIRS; i++) {
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
