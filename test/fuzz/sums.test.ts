import { describe, expect, it } from 'vitest';
import { cases, SEED } from '../helpers/budget.ts';
import { Clauses } from '../helpers/clauses.ts';
import { endsOf, GRIDS, type Meaning } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { checkStory } from '../helpers/story.ts';

/** Totals and parts, worked out once more by trying every value that each source gives, so many to a story. */
const A_STORY = 40;
const COUNT = GRIDS.count as (typeof GRIDS)[string];

interface DrawnClaim {
  readonly source: string;
  readonly meaning: Meaning;
}
interface DrawnSum {
  readonly kind: 'total' | 'part';
  /** The claims of each term, the whole last. */
  readonly terms: readonly (readonly DrawnClaim[])[];
}

function drawSum(random: Random): DrawnSum {
  const kind = random.of(['total', 'part'] as const);
  const terms = Array.from({ length: kind === 'part' ? 2 : random.whole(2, 4) }, () =>
    Array.from({ length: random.whole(1, 3) }, (): DrawnClaim => {
      const source = random.of(['sa', 'sb', 'sc']);
      for (;;) {
        const meaning = COUNT.draw(random);
        if (!meaning.isDenial) return { source, meaning };
      }
    }),
  );
  return { kind, terms };
}

const WHOLE = COUNT.points.filter((n) => Number.isInteger(n));

const ANY: [number, number] = [0, Number.POSITIVE_INFINITY];

/** Whether no choice of a value for each term adds up. */
function isBroken(kind: DrawnSum['kind'], terms: readonly (readonly DrawnClaim[])[]): boolean {
  const [whole, parts] = [terms.at(-1) ?? [], terms.slice(0, -1)];
  if (whole.length === 0 || parts.every((claims) => claims.length === 0)) return false;
  const choices = terms.reduce<[number, number][][]>(
    (all, claims) => {
      // A part that no source gives is not below nought.
      const own = claims.length > 0 ? claims.map(({ meaning }) => endsOf(meaning, WHOLE)) : [ANY];
      return all.flatMap((chosen) => own.map((one) => [...chosen, one]));
    },
    [[]],
  );
  return !choices.some((chosen) => {
    const [low, high] = chosen.at(-1) as [number, number];
    const parts = chosen.slice(0, -1);
    const [least, most] = [0, 1].map((side) =>
      parts.reduce((sum, part) => sum + (part[side] as number), 0),
    ) as [number, number];
    return kind === 'part' ? least <= high : least <= high && most >= low;
  });
}

/** The sources that break it by themselves, and `` where only several together do. */
function breaksOf({ kind, terms }: DrawnSum): string[] {
  const alone = ['sa', 'sb', 'sc'].filter((id) =>
    isBroken(
      kind,
      terms.map((claims) => claims.filter(({ source }) => source === id)),
    ),
  );
  const left = terms.map((claims) => claims.filter(({ source }) => !alone.includes(source)));
  const several = new Set(left.flat().map(({ source }) => source)).size > 1;
  return [...(several && isBroken(kind, left) ? [''] : []), ...alone];
}

describe(`sums (seed ${SEED})`, { timeout: 600_000 }, () => {
  it('are broken exactly where no choice of the values that are claimed adds up', () => {
    const wrong: string[] = [];
    for (const k of cases(15, 500, 0.05)) {
      const random = new Random(SEED + k);
      const sums = Array.from({ length: A_STORY }, () => drawSum(random));
      const clauses = new Clauses({ sa: '2025-10-20', sb: '2025-10-20', sc: '2025-10-20' });
      const questions = sums.flatMap(({ terms }, i) =>
        terms.map((claims, t): [string, object] => [
          `q${i}-${t}`,
          {
            ask: 'How many of these were there?', type: 'count', moves: 'no',
            claims: claims.map(({ source, meaning }) => ({ source, quote: clauses.add(source), value: meaning.stated, because: 'drawn' })),
          },
        ]),
      ); // biome-ignore format: a record
      const constraints = sums.map(({ kind, terms }, i) => {
        const ids = terms.map((_, t) => `q${i}-${t}`);
        const whole = ids.at(-1);
        return {
          id: `c${i}`,
          ...(kind === 'part'
            ? { part: { part: ids[0], whole } }
            : { total: { whole, parts: ids.slice(0, -1) } }),
        };
      });
      const { findings } = checkStory(
        clauses.articles,
        JSON.stringify({ questions: Object.fromEntries(questions), constraints }),
      );
      for (const [i, sum] of sums.entries()) {
        const found = findings
          .filter(({ rule, constraint }) => rule === 'arithmetic' && constraint?.id === `c${i}`)
          .map(({ source }) => source ?? '');
        const [got, expected] = [found.sort().join(), breaksOf(sum).sort().join()];
        const words = sum.terms.map((claims) =>
          claims.map(({ source, meaning }) => `${source} ${meaning.stated}`).join(' | '),
        );
        if (got !== expected)
          wrong.push(`seed ${SEED + k}, ${sum.kind} ${words.join('; ')} -> "${got}", and not "${expected}"`);
      }
    }
    expect(wrong.sort((a, b) => a.length - b.length).slice(0, 8)).toEqual([]);
  });
});
