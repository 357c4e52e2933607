import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { SEVERITIES } from '../../src/check/findings/finding.ts';
import type { Report } from '../../src/check/findings/report.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { cases, SEED } from '../helpers/budget.ts';
import { GRIDS } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { dated } from '../helpers/story.ts';

/** What must hold of any registry, whatever is in it. Stories are drawn at random; a failure names its seed. */

interface DrawnClaim {
  readonly source: string;
  readonly quote: string;
  /** As the registry writes them: value, speaker, as_of, … */
  readonly fields: Readonly<Record<string, unknown>>;
}
interface DrawnQuestion {
  readonly id: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly claims: readonly DrawnClaim[];
}
interface Story {
  readonly sources: readonly string[];
  readonly questions: readonly DrawnQuestion[];
  /** What must hold between the questions, as the registry writes it. */
  readonly constraints: readonly Readonly<Record<string, unknown>>[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = (n: number): string => `${LETTERS[Math.floor(n / 26) % 26]}${LETTERS[n % 26]}x`;

const DAYS: Readonly<Record<string, number>> = { sa: 17, sb: 18, sc: 18 };
const PARTIES = ['mayor', 'captain', 'council', 'harbour'];

/** Types whose values are ids, words or edges. */
const UNORDERED: Readonly<Record<string, { fields?: object; draw: (random: Random) => unknown }>> = {
  yesno: { draw: (random) => random.of(['yes', 'no', 'unknown']) },
  name: { draw: (random) => random.of(['Ann Hale', 'Anne Hale', 'Ana Heil']) },
  choice: {
    fields: { options: { open: 'open', ajar: { label: 'ajar', within: 'open' }, shut: 'shut', lost: 'lost' }, compatible: [['shut', 'lost']] },
    draw: (random) => ids(random, ['open', 'ajar', 'shut', 'lost']),
  },
  actor: { draw: (random) => ids(random, PARTIES) },
  period: {
    draw: (random) => `2025-10-0${random.whole(1, 5)}/${random.of(['..', '2025-10-06', '2025-10-09'])}`,
  },
}; // biome-ignore format: a table

const ids = (random: Random, list: readonly string[]): unknown =>
  random.chance(0.2)
    ? { not: random.of(list) }
    : random.chance(0.3)
      ? [list[0], random.of(list.slice(1))]
      : random.of(list);

const optional = (random: Random, name: string, list: readonly unknown[], share: number): object =>
  random.chance(share) ? { [name]: random.of(list) } : {};

function drawQuestion(
  random: Random,
  id: string,
  sources: readonly string[],
  nextQuote: (source: string) => string,
): DrawnQuestion {
  const grid = random.of(Object.values(GRIDS));
  const [type, other] = random.chance(0.7) ? [grid.type, undefined] : random.of(Object.entries(UNORDERED));
  const timed = random.of([0, 0, 0.6]);
  const claims = Array.from({ length: random.whole(2, 6) }, (): DrawnClaim => {
    const source = random.of(sources);
    return {
      source,
      quote: nextQuote(source),
      fields: {
        value: other ? other.draw(random) : grid.draw(random).stated,
        because: 'drawn',
        ...optional(random, 'speaker', ['mayor', 'captain', 'a clerk'], 0.35),
        ...optional(random, 'as_of', ['2025-10-14', '2025-10-15', '2025-10-15T08:00', '2025-10-15T20:00Z', '2025-10-16T01:00+05:00'], timed),
        ...optional(random, 'occasion', ['the briefing', 'the session'], 0.2),
        ...optional(random, 'scope', ['crew', 'passengers'], 0.1),
        ...optional(random, 'modality', ['possible', 'alleged'], 0.15),
      },
    }; // biome-ignore format: a record
  });
  const moves = type === 'count' ? optional(random, 'moves', ['rising', 'falling', 'any', 'no'], 0.6) : {};
  return {
    id,
    type,
    fields: { ...other?.fields, ...moves, ...optional(random, 'many', [true], other ? 0.2 : 0) },
    claims,
  };
}

function drawStory(random: Random, prefix = 'q'): Story {
  const sources = ['sa', 'sb', 'sc', 'sd'].slice(0, random.whole(2, 4));
  let n = 0;
  const questions = Array.from({ length: random.whole(1, 5) }, (_, i) =>
    drawQuestion(random, `${prefix}${i}`, sources, (source) => `${source} ${prefix} ${word(n++)} said`),
  );
  const of = (type: string): string[] => questions.filter((q) => q.type === type).map(({ id }) => id);
  const [dates, counts, lengths] = [of('date'), of('count'), of('duration')];
  const constraints = [
    ...(dates.length > 1 ? [{ order: dates }] : []),
    ...(dates.length > 1 && lengths[0]
      ? [{ span: { start: dates[0], end: dates[1], length: lengths[0] } }]
      : []),
    ...(counts.length > 2 ? [{ total: { whole: counts[0], parts: counts.slice(1) } }] : []),
    ...(counts.length > 1 ? [{ part: { part: counts[0], whole: counts[1] } }] : []),
  ].map((constraint, i) => ({ id: `${prefix}-rule-${i}`, ...constraint, because: 'drawn' }));
  return { sources, questions, constraints };
}

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const ENTITIES = Object.fromEntries(
  PARTIES.map((id) => [
    id,
    { kind: 'party', name: `The ${id}`, ...(id === 'captain' && { speaks_for: 'harbour' }) },
  ]),
);

/** The story as files, in the order in which everything is given. */
function check(
  { sources, questions, constraints }: Story,
  files: readonly (readonly DrawnQuestion[])[] = [questions],
): Report {
  const quotes = questions.flatMap(({ claims }) => claims);
  const articles = sources.map((id) => ({
    path: `sources/${id}.md`,
    content: dated(
      `2025-10-${DAYS[id] ?? 30}`,
      [...new Set(quotes.filter(({ source }) => source === id).map(({ quote }) => `In ${quote} so.`))]
        .sort()
        .join('\n') || 'Nothing.',
    ),
  }));
  const registry = files.map((own, i) => ({
    path: `claims/${i}.yaml`,
    content: JSON.stringify({
      ...(i === 0 && { entities: ENTITIES }),
      questions: Object.fromEntries(
        own.map(({ id, type, fields, claims }) => [
          id,
          {
            ask: `What of ${id}?`,
            type,
            ...fields,
            claims: claims.map(({ source, quote, fields: more }) => ({ source, quote, ...more })),
          },
        ]),
      ),
      ...(i === 0 && constraints.length > 0 && { constraints }),
    }),
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

/** What is reported as an error, by rule and subject. */
const errorsIn = (report: Report): Set<string> =>
  new Set(
    report.findings
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ rule, question, constraint, source }) =>
          `${rule} ${question?.id ?? constraint?.id} ${source ?? ''}`,
      ),
  );

/** How severe the worst that is found on each question is. */
const worstOf = (report: Report): Map<string, number> => {
  const worst = new Map<string, number>();
  for (const { severity, question, rule } of report.findings) {
    if (!question || rule === 'single-source' || rule === 'value-by-person') continue;
    worst.set(question.id, Math.max(worst.get(question.id) ?? 0, SEVERITIES.indexOf(severity)));
  }
  return worst;
};

function eachStory(run: (story: Story, random: Random) => void): void {
  for (const i of cases(25, 2000, 0.05)) {
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

  it('a source that agrees with another removes no error and makes nothing milder', () => {
    eachStory((story, random) => {
      const before = check(story);
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
      const after = check(agreeing);
      const errors = errorsIn(after);
      for (const one of errorsIn(before)) expect([...errors]).toContain(one);
      const worst = worstOf(after);
      for (const [id, severity] of worstOf(before))
        expect([id, (worst.get(id) ?? 0) >= severity]).toEqual([id, true]);
    });
  });

  it('an unrelated question changes nothing that is found on the others', () => {
    eachStory((story, random) => {
      const other = drawStory(random, 'u');
      const both: Story = {
        sources: [...new Set([...story.sources, ...other.sources])].sort(),
        questions: [...story.questions, ...other.questions],
        constraints: story.constraints,
      };
      const ids = new Set(story.questions.map(({ id }) => id));
      const alone = check({ ...story, sources: both.sources });
      expect(findingsOf(check(both), (id) => ids.has(id))).toEqual(findingsOf(alone, (id) => ids.has(id)));
    });
  });
});
