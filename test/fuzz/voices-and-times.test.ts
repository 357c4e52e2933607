import { describe, expect, it } from 'vitest';
import { cases, SEED } from '../helpers/budget.ts';
import { Clauses } from '../helpers/clauses.ts';
import { cannotBoth, endsOf, GRIDS, type Meaning } from '../helpers/oracle.ts';
import { Random } from '../helpers/random.ts';
import { checkStory } from '../helpers/story.ts';

/**
 * What whole questions come to, worked out once more from claims taken two by two: whose they are, of when each is, and
 * whether any point is left that both may be. Nothing here looks at how the tool compares.
 */
const A_STORY = 60;
/** Stories in CI, at the most, and the share of the time of `npm run fuzz`. */
const STORIES = [20, 700, 0.05] as const;

interface DrawnClaim {
  readonly meaning: Meaning;
  readonly source: string;
  readonly party: string | null;
  readonly occasion: string | null;
  /** When it was so: as the registry writes it, and the minutes in UTC from which to which it may be. */
  readonly time: { readonly text: string; readonly low: number; readonly high: number } | null;
  readonly scope: string | null;
  readonly isFeared: boolean;
}
interface DrawnQuestion {
  readonly moves: 'rising' | 'falling' | 'any' | 'no';
  readonly claims: readonly DrawnClaim[];
}

const SOURCES: Readonly<Record<string, string>> = {
  sa: '2025-10-20',
  sb: '2025-10-21',
  sc: '2025-10-21',
  sd: '2025-10-24',
};
const two = (n: number): string => String(n).padStart(2, '0');

/** Days; hours of a day; and moments that name their zone. One question has days and hours, or moments alone. */
function drawTime(random: Random, isZoned: boolean): NonNullable<DrawnClaim['time']> {
  const day = random.whole(13, 15);
  const low = Date.UTC(2025, 9, day) / 60_000;
  if (!isZoned && random.chance(0.5)) return { text: `2025-10-${day}`, low, high: low + 1439 };
  const at = low + random.whole(0, 3) * 360;
  if (!isZoned) return { text: `2025-10-${day}T${two((at - low) / 60)}:00`, low: at, high: at };
  const offset = random.of([0, 60, 300, 345, -420]);
  const zone =
    offset === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const local = new Date((at + offset) * 60_000).toISOString().slice(0, 16);
  return { text: `${local}${zone}`, low: at, high: at };
}

const COUNT = GRIDS.count as (typeof GRIDS)[string];

function drawQuestion(random: Random): DrawnQuestion {
  const isZoned = random.chance(0.3);
  // Of few values, so that several claims share one, and voices agree.
  const meanings = Array.from({ length: random.whole(2, 4) }, () => COUNT.draw(random));
  const speaks = random.chance(0.7);
  const timed = random.of([0, 0.5, 1]);
  const claims = Array.from({ length: random.whole(2, 6) }, (): DrawnClaim => {
    const party = speaks && random.chance(0.5) ? random.of(['mayor', 'captain']) : null;
    return {
      meaning: random.of(meanings),
      source: random.of(Object.keys(SOURCES)),
      party,
      occasion: party !== null && random.chance(0.4) ? random.of(['the council', 'the briefing']) : null,
      time: random.chance(timed) ? drawTime(random, isZoned) : null,
      scope: random.chance(0.1) ? 'in the harbour' : null,
      isFeared: random.chance(0.1),
    };
  });
  return { moves: random.of(['rising', 'falling', 'any', 'no', 'no'] as const), claims };
}

const sameTime = (a: DrawnClaim, b: DrawnClaim): boolean =>
  a.time !== null && b.time !== null && a.time.low === b.time.low && a.time.high === b.time.high;

/** Whether two claims were made of one and the same time, so that a difference needs no other reason. */
function atOneTime(a: DrawnClaim, b: DrawnClaim, moves: DrawnQuestion['moves']): boolean {
  if (a.time !== null && b.time !== null) return sameTime(a, b);
  if (moves === 'no') return true;
  if (a.time !== null || b.time !== null) return false;
  return (
    a.source === b.source ||
    (a.party !== null && a.party === b.party && a.occasion !== null && a.occasion === b.occasion)
  );
}

/** The errors that a question must come to, and no others. */
function errorsOf({ moves, claims }: DrawnQuestion): string[] {
  const found = new Set<string>();
  for (const [i, a] of claims.entries())
    for (const [j, b] of claims.entries()) {
      if (i === j || a.scope !== b.scope) continue;
      // A hedge in a source's own voice is a party that it does not name, and what is feared opposes nothing confirmed.
      const [own, other] = [a, b].map(({ party, isFeared }) => party === null && !isFeared);
      if (cannotBoth(a.meaning, b.meaning, COUNT.points) && atOneTime(a, b, moves)) {
        if (own && other)
          found.add(a.source === b.source ? `self-contradiction ${a.source}` : 'contradiction');
        const isOne = sameTime(a, b) || (a.occasion !== null && a.occasion === b.occasion);
        if (
          a.party !== null &&
          a.party === b.party &&
          a.source !== b.source &&
          isOne &&
          a.isFeared === b.isFeared
        )
          found.add('misreported');
      }
      if (
        own &&
        other &&
        a.time &&
        b.time &&
        a.time.high < b.time.low &&
        !a.meaning.isDenial &&
        !b.meaning.isDenial
      ) {
        const [[aLow, aHigh], [bLow, bHigh]] = [a, b].map(({ meaning }) => endsOf(meaning, COUNT.points)) as [
          [number, number],
          [number, number],
        ];
        if (moves === 'rising' && aLow > bHigh) found.add('revision');
        if (moves === 'falling' && aHigh < bLow) found.add('revision');
      }
    }
  return [...found].sort();
}

/** How severe each row of the table of voices is: of two answers, the strongest rows alone are reported. */
const STRENGTH = { contradiction: 3, 'self-contradiction': 3, misreported: 3, 'said twice': 2, dispute: 2, 'stated-as-fact': 2, revision: 1, 'reported in two ways': 1 } as const; // biome-ignore format: a table
type Row = keyof typeof STRENGTH;

/** The row of the table of voices that two claims fall under; none where they are of a voice that says nothing against the other. */
function rowsOf(a: DrawnClaim, b: DrawnClaim): Row[] {
  if (a.isFeared !== b.isFeared) return [];
  // Each hedge in a source's own voice is a party by itself.
  const [own, other] = [a, b].map(({ party, isFeared }) => party === null && !isFeared);
  const isOneSource = a.source === b.source;
  if (own && other) return [isOneSource ? 'self-contradiction' : 'contradiction'];
  if (own || other) return [isOneSource ? 'dispute' : 'stated-as-fact'];
  if (a.party === null || a.party !== b.party) return ['dispute'];
  const stated = [a, b].map(({ time, occasion }) =>
    [time && `${time.low} ${time.high}`, occasion].filter(Boolean),
  );
  const [x, y] = stated as [string[], string[]];
  if (x.some((one) => y.includes(one))) return [isOneSource ? 'said twice' : 'misreported'];
  if (x.length > 0 && y.length > 0) return ['revision'];
  return [isOneSource ? 'said twice' : 'reported in two ways'];
}

/** A value as one text: `14..` is `>=14`. */
const asWritten = ({ stated, isDenial }: Meaning): string =>
  `${isDenial} ${JSON.stringify(stated)}`.replace(/"(\d+)\.\."/u, '">=$1"').replace(/"\.\.(\d+)"/u, '"<=$1"');

/** What a question of a count that is settled must come to, in the words of findings, tensions left out. */
function findingsOf({ claims }: DrawnQuestion): string[] {
  const keyOf = ({ meaning, time, scope }: DrawnClaim): string =>
    JSON.stringify([asWritten(meaning), time && [time.low, time.high], scope]);
  const byPair = new Map<string, { row: Row; source: string }[]>();
  for (const [i, a] of claims.entries())
    for (const b of claims.slice(i + 1)) {
      if (a.scope !== b.scope || !cannotBoth(a.meaning, b.meaning, COUNT.points)) continue;
      const key = [keyOf(a), keyOf(b)].sort().join(' ');
      const isOther = a.time !== null && b.time !== null && !sameTime(a, b);
      const rows: readonly Row[] = isOther ? ['revision'] : rowsOf(a, b);
      byPair.set(key, [...(byPair.get(key) ?? []), ...rows.map((row) => ({ row, source: a.source }))]);
    }
  const found = new Set<string>();
  for (const all of byPair.values()) {
    const most = Math.max(...all.map(({ row }) => STRENGTH[row]));
    for (const { row, source } of all) {
      if (STRENGTH[row] < most) continue;
      if (row === 'self-contradiction') found.add(`error self-contradiction ${source}`);
      else if (row === 'said twice') found.add(`warning self-contradiction ${source}`);
      else if (row === 'reported in two ways') found.add('note misreported');
      else
        found.add(
          `${{ contradiction: 'error', misreported: 'error', revision: 'note', dispute: 'warning', 'stated-as-fact': 'warning' }[row]} ${row}`,
        );
    }
  }
  // Of one rule and subject, the most severe is reported.
  if (found.has('error misreported')) found.delete('note misreported');
  for (const one of [...found])
    if (one.startsWith('error self')) found.delete(one.replace('error', 'warning'));
  return [...found].sort();
}

/** Whether two claims of the question say different things of what may be one time, in voices that oppose each other. */
const hasConflict = ({ claims, moves }: DrawnQuestion): boolean =>
  claims.some((a, i) =>
    claims.slice(i + 1).some(
      (b) =>
        a.scope === b.scope && !(a.time && b.time && moves !== 'no' && !sameTime(a, b)) &&
        cannotBoth(a.meaning, b.meaning, COUNT.points) && rowsOf(a, b).length > 0,
    ),
  ); // biome-ignore format: one condition

const yaml = (fields: Readonly<Record<string, unknown>>): string =>
  `      - ${JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null)))}\n`;

function checkAll(questions: readonly DrawnQuestion[]): ReturnType<typeof checkStory> {
  const clauses = new Clauses(SOURCES);
  const blocks = questions.map(({ moves, claims }, i) => {
    const written = claims.map(({ meaning, source, party, occasion, time, scope, isFeared }) =>
      yaml({
        source, quote: clauses.add(source), value: meaning.stated, because: 'drawn', speaker: party, occasion,
        as_of: time?.text ?? null, scope, modality: isFeared ? 'possible' : 'asserted',
      }),
    ); // biome-ignore format: one record
    return `  q${i}:\n    ask: What of this?\n    type: count\n    moves: ${moves}\n    claims:\n${written.join('')}`;
  });
  return checkStory(clauses.articles, `questions:\n${blocks.join('')}`);
}

const shown = ({ moves, claims }: DrawnQuestion): string =>
  `${moves}: ${claims
    .map(
      ({ meaning, source, party, occasion, time, scope, isFeared }) =>
        `${source}${party ? `/${party}` : ''}${occasion ? `@${occasion}` : ''} ${JSON.stringify(meaning.stated)}${time ? ` as of ${time.text}` : ''}${scope ? ' (scope)' : ''}${isFeared ? ' feared' : ''}`,
    )
    .join('; ')}`;

/** Hundreds of answers, of parties that dispute everything, or of one voice, and among them a few that come to errors. */
function manyAnswers(random: Random): DrawnClaim[] {
  const within = (n: number, m: number): Meaning => ({
    stated: n === m ? n : `${n}..${m}`,
    holds: (x) => x >= n && x <= m,
    isDenial: false,
  });
  const none = { occasion: null, time: null, scope: null, isFeared: false };
  // A crowd of parties; one source in its own voice; or one source that quotes one party on one occasion.
  const kind = random.of(['parties', 'a source', 'a party'] as const);
  const crowd = Array.from({ length: 420 }, (_, i): DrawnClaim => {
    const meaning = within(i % 95, (i % 95) + Math.floor(i / 95));
    if (kind === 'a source') return { ...none, meaning, source: 'sa', party: null };
    if (kind === 'a party')
      return { ...none, meaning, source: 'sa', party: 'mayor', occasion: 'the council' };
    return { ...none, meaning, source: random.of(Object.keys(SOURCES)), party: `party ${i}` };
  });
  const few = Array.from({ length: random.whole(2, 5) }, (): DrawnClaim => {
    const party = random.chance(0.6) ? random.of(['mayor', 'captain']) : null;
    const n = random.whole(88, 91);
    return {
      ...none,
      meaning: within(n, n),
      source: random.of(Object.keys(SOURCES)),
      party,
      occasion: party !== null ? random.of(['the council', 'the briefing']) : null,
    };
  });
  return [...crowd, ...few];
}

const CONFLICT_RULES: ReadonlySet<string> = new Set(['contradiction', 'self-contradiction', 'misreported', 'dispute', 'stated-as-fact', 'revision', 'tension']); // biome-ignore format: one list

describe(`questions whose answers change and are whose (seed ${SEED})`, { timeout: 900_000 }, () => {
  it('come to exactly the errors that claims taken two by two come to', () => {
    const wrong: string[] = [];
    for (const k of cases(...STORIES)) {
      const random = new Random(SEED + k);
      const questions = Array.from({ length: A_STORY }, () => drawQuestion(random));
      const { findings } = checkAll(questions);
      for (const [i, question] of questions.entries()) {
        const errors = findings
          .filter((f) => f.severity === 'error' && f.question?.id === `q${i}`)
          .map(({ rule, source }) => (rule === 'self-contradiction' ? `${rule} ${source}` : rule));
        const words = `seed ${SEED + k}, ${shown(question)}`;
        const got = `${[...new Set(errors)].sort()}`;
        if (got !== `${errorsOf(question)}`)
          wrong.push(`${words} -> ${got || 'none'}, and not ${errorsOf(question)}`);
      }
    }
    expect(wrong.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
  });

  it('come to the warnings and notes of the table of voices where the count is settled, and never to nothing', () => {
    const wrong: string[] = [];
    for (const k of cases(...STORIES)) {
      const random = new Random(SEED + 1000 + k);
      const questions = Array.from({ length: A_STORY }, () => drawQuestion(random));
      const { findings } = checkAll(questions);
      for (const [i, question] of questions.entries()) {
        const own = findings.filter((f) => f.question?.id === `q${i}` && CONFLICT_RULES.has(f.rule));
        const words = `seed ${SEED + 1000 + k}, ${shown(question)}`;
        if (own.length === 0 && hasConflict(question)) wrong.push(`${words} -> nothing`);
        if (question.moves !== 'no') continue;
        const listed = own
          .filter(
            ({ rule, conflicts }) =>
              rule !== 'tension' && (rule !== 'stated-as-fact' || conflicts.length > 0),
          )
          .map(({ severity, rule, source }) => `${severity} ${rule}${source ? ` ${source}` : ''}`);
        const got = `${[...new Set(listed)].sort()}`;
        if (got !== `${findingsOf(question)}`)
          wrong.push(`${words} -> ${got || 'none'}, and not ${findingsOf(question)}`);
      }
    }
    expect(wrong.sort((a, b) => a.length - b.length).slice(0, 8)).toEqual([]);
  });

  it('come to the same errors among hundreds of answers', () => {
    const wrong: string[] = [];
    for (const k of cases(8, 90, 0.05)) {
      const random = new Random(SEED + 5000 + k);
      const claims = manyAnswers(random);
      const moves = random.of(['rising', 'any', 'no', 'no'] as const);
      const expected = errorsOf({ moves, claims });
      const errors = checkAll([{ moves, claims }])
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ rule, source }) => (rule === 'self-contradiction' ? `${rule} ${source}` : rule));
      const got = `${[...new Set(errors)].sort()}`;
      if (got !== `${expected}`)
        wrong.push(`seed ${SEED + 5000 + k}, ${moves} -> ${got || 'none'}, and not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});
