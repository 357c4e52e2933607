import { describe, expect, it } from 'vitest';
import { cases, SEED } from '../helpers/budget.ts';
import { Clauses } from '../helpers/clauses.ts';
import { Random } from '../helpers/random.ts';
import { checkStory } from '../helpers/story.ts';

/** A date of an event, by a source or a person it quotes. An order of such events is worked out here once more, pair by pair. */
interface DrawnDate {
  readonly source: string;
  readonly speaker: string | undefined;
  readonly low: number;
  readonly high: number;
}

const text = (day: number): string => `2025-10-${String(day).padStart(2, '0')}`;

const drawEvents = (random: Random): DrawnDate[][] =>
  Array.from({ length: random.whole(2, 4) }, () =>
    Array.from({ length: random.whole(1, 3) }, (): DrawnDate => {
      const [a, b] = [random.whole(1, 31), random.whole(1, 31)];
      const [low, high] = random.chance(0.5) ? [a, a] : [Math.min(a, b), Math.max(a, b)];
      return {
        source: random.of(['sa', 'sb', 'sc']),
        speaker: random.chance(0.2) ? 'mayor' : undefined,
        low,
        high,
      };
    }),
  );

/** The errors found on a constraint over all events: the sources that break it alone, and `` for several. */
function errorsFound(events: readonly (readonly DrawnDate[])[]): string[] {
  const clauses = new Clauses({ sa: '2025-11-30', sb: '2025-11-30', sc: '2025-11-30' });
  const questions = events.map((dates, k): [string, object] => [
    `e${k}`,
    {
      ask: 'When?',
      type: 'date',
      claims: dates.map(({ source, speaker, low, high }) => {
        const value = low === high ? text(low) : `${text(low)}/${text(high)}`;
        return { source, quote: clauses.add(source), value, because: 'drawn', speaker };
      }),
    },
  ]);
  const order = { id: 'c', order: events.map((_, k) => `e${k}`) };
  const { findings } = checkStory(
    clauses.articles,
    JSON.stringify({ questions: Object.fromEntries(questions), constraints: [order] }),
  );
  return findings
    .filter(({ rule, severity }) => rule === 'order' && severity === 'error')
    .map(({ source }) => source ?? '')
    .sort();
}

/** The pairs of sources that say themselves what excludes each other: an earlier event wholly after a later one. */
function brokenPairs(events: readonly (readonly DrawnDate[])[]): [string, string][] {
  const own = events.map((dates) => dates.filter(({ speaker }) => speaker === undefined));
  return own.flatMap((earlier, i) =>
    own
      .slice(i + 1)
      .flat()
      .flatMap((b) =>
        earlier.filter((a) => a.low > b.high).map((a): [string, string] => [a.source, b.source]),
      ),
  );
}

describe(`an order that several sources date (seed ${SEED})`, { timeout: 600_000 }, () => {
  it('is broken by each source that breaks it alone, and by several wherever two that do not break it', () => {
    const wrong: string[] = [];
    for (const i of cases(500, 10_000, 0.05)) {
      const events = drawEvents(new Random(SEED + i));
      const found = errorsFound(events);
      const pairs = brokenPairs(events);
      const alone = new Set(pairs.filter(([a, b]) => a === b).map(([a]) => a));
      const mayTogether = pairs.some(([a, b]) => a !== b);
      const mustTogether = pairs.some(([a, b]) => a !== b && !alone.has(a) && !alone.has(b));
      const together = found.includes('');
      const isRight =
        `${found.filter((source) => source !== '')}` === `${[...alone].sort()}` &&
        (together ? mayTogether : !mustTogether);
      if (isRight) continue;
      const words = events.map((dates) =>
        dates.map((d) => `${d.source}${d.speaker ? '/mayor' : ''} ${d.low}-${d.high}`).join('|'),
      );
      wrong.push(`seed ${SEED + i}: ${words.join(' < ')} -> [${found.map((s) => s || 'several')}]`);
    }
    expect(wrong.sort((a, b) => a.length - b.length).slice(0, 8)).toEqual([]);
  });
});
