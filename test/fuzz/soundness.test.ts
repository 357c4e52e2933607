import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Report } from '../../src/check/findings/report.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { rounds, SEED } from '../helpers/budget.ts';
import { GRIDS, type Grid } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { dated } from '../helpers/story.ts';

/** What must hold of any registry, whatever is in it. Stories are drawn at random; a failure names its seed. */
const STORIES = rounds(25, 400);

interface DrawnClaim {
  readonly source: string;
  readonly quote: string;
  readonly value: string;
  readonly speaker?: string;
}
interface DrawnQuestion {
  readonly id: string;
  readonly type: Grid['type'];
  readonly claims: readonly DrawnClaim[];
}
interface Story {
  readonly sources: readonly string[];
  readonly questions: readonly DrawnQuestion[];
  /** Two date questions in an order. */
  readonly order: readonly string[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = (n: number): string => `${LETTERS[Math.floor(n / 26) % 26]}${LETTERS[n % 26]}x`;

function drawStory(random: Random, prefix = 'q'): Story {
  const sources = ['sa', 'sb', 'sc', 'sd'].slice(0, random.whole(2, 4));
  let n = 0;
  const questions = Array.from({ length: random.whole(1, 4) }, (_, i): DrawnQuestion => {
    const grid = random.of(Object.values(GRIDS));
    const claims = Array.from({ length: random.whole(2, 6) }, (): DrawnClaim => {
      const source = random.of(sources);
      const speaker = random.chance(0.3) ? { speaker: random.of(['mayor', 'captain']) } : {};
      return {
        source,
        quote: `${source} ${prefix} ${word(n++)} said`,
        value: JSON.stringify(grid.draw(random).stated),
        ...speaker,
      };
    });
    return { id: `${prefix}${i}`, type: grid.type, claims };
  });
  const dates = questions.filter(({ type }) => type === 'date').map(({ id }) => id);
  return { sources, questions, order: dates.length > 1 ? dates : [] };
}

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** The story as files, in the order in which everything is given. */
function check(
  { sources, questions, order }: Story,
  files: readonly (readonly DrawnQuestion[])[] = [questions],
): Report {
  const quotes = questions.flatMap(({ claims }) => claims);
  const articles = sources.map((id) => ({
    path: `sources/${id}.md`,
    content: dated(
      '2025-10-30',
      [...new Set(quotes.filter(({ source }) => source === id).map(({ quote }) => `In ${quote} so.`))]
        .sort()
        .join('\n') || 'Nothing.',
    ),
  }));
  const registry = files.map((own, i) => ({
    path: `claims/${i}.yaml`,
    content: `questions:\n${own
      .map(
        ({ id, type, claims }) =>
          `  ${id}:\n    ask: What of ${id}?\n    type: ${type}\n    claims:\n${claims
            .map(
              ({ source, quote, value, speaker }) =>
                `      - { source: ${source}, quote: ${quote}, value: ${value}, because: drawn${speaker ? `, speaker: ${speaker}` : ''} }\n`,
            )
            .join('')}`,
      )
      .join(
        '',
      )}${i === 0 && order.length > 1 ? `constraints:\n  - { id: seq, order: [${order.join(', ')}], because: drawn }\n` : ''}`,
  }));
  return reconcile(readRegistry(registry), readSources(articles), {});
}

/** Findings without where they are in the registry. */
const findingsOf = (report: Report, only: (question: string) => boolean = () => true): string[] =>
  report.findings
    .filter(({ question, constraint }) => constraint !== null || (question !== null && only(question.id)))
    .map(({ id, rule, severity, content, question, positions, message, conflicts }) =>
      JSON.stringify([
        id, rule, severity, content, question?.id, message, conflicts,
        positions.map(({ value, claims }) => [value, claims.map(({ source, quote, speaker }) => [source, quote, speaker])]),
      ]),
    )
    .sort(); // biome-ignore format: one record

const contradictions = (report: Report): Set<string> =>
  new Set(
    report.findings
      .filter(({ rule }) => rule === 'contradiction' || rule === 'self-contradiction')
      .map(({ rule, question, source }) => `${rule} ${question?.id} ${source ?? ''}`),
  );

function eachStory(run: (story: Story, random: Random) => void): void {
  for (let i = 0; i < STORIES; i++) {
    const random = new Random(SEED + i);
    try {
      run(drawStory(random), random);
    } catch (error) {
      throw new Error(`FUZZ_SEED=${SEED + i}: ${(error as Error).message}`, { cause: error });
    }
  }
}

describe(`of any registry (seed ${SEED})`, { timeout: 900_000 }, () => {
  it('the order of claims, questions, sources and files changes nothing that is found', () => {
    eachStory((story, random) => {
      const found = findingsOf(check(story));
      const other: Story = {
        ...story,
        sources: shuffled(story.sources, random),
        questions: shuffled(story.questions, random).map((q) => ({
          ...q,
          claims: shuffled(q.claims, random),
        })),
      };
      expect(findingsOf(check(other))).toEqual(found);
      const half = random.whole(0, other.questions.length);
      const files = [other.questions.slice(0, half), other.questions.slice(half)].filter(
        (own) => own.length > 0,
      );
      expect(findingsOf(check(other, files))).toEqual(found);
    });
  });

  it('a source that agrees with another removes no contradiction', () => {
    eachStory((story, random) => {
      const before = contradictions(check(story));
      const question = random.of(story.questions);
      const claim = random.of(question.claims);
      const agreeing: Story = {
        ...story,
        sources: [...story.sources, 'zz'],
        questions: story.questions.map((q) =>
          q === question
            ? { ...q, claims: [...q.claims, { ...claim, source: 'zz', quote: 'zz agrees wholly' }] }
            : q,
        ),
      };
      const after = contradictions(check(agreeing));
      for (const one of before) expect([...after]).toContain(one);
    });
  });

  it('an unrelated question changes nothing that is found on the others', () => {
    eachStory((story, random) => {
      const other = drawStory(random, 'u');
      const both: Story = {
        sources: [...new Set([...story.sources, ...other.sources])].sort(),
        questions: [...story.questions, ...other.questions],
        order: story.order,
      };
      const ids = new Set(story.questions.map(({ id }) => id));
      const alone = check({ ...story, sources: both.sources });
      expect(findingsOf(check(both), (id) => ids.has(id))).toEqual(findingsOf(alone, (id) => ids.has(id)));
    });
  });
});
