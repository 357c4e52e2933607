import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { absolute, relative, withValue } from './moments.ts';
import { unitMoment } from './unit.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

/** What reports compare with: nouns of stretches of a year, and "period" for whichever was named. */
const STRETCHES = new Set(['quarter', 'half', 'month', 'period', 'year']);
const SAME = ['comparable', 'corresponding', 'same', 'similar', 'equivalent', 'like'];

/** A quarter, half or month of a year, as TIMEX3 writes it. */
interface YearPart {
  readonly unit: 'quarter' | 'half' | 'month';
  readonly year: number;
  readonly n: number;
}

function partOf(timex: string): YearPart | undefined {
  const m = /^(\d{4})-(?:Q([1-4])|H([12])|(\d\d))$/u.exec(timex);
  if (!m) return undefined;
  const year = Number(m[1]);
  if (m[2]) return { unit: 'quarter', year, n: Number(m[2]) };
  return m[3] ? { unit: 'half', year, n: Number(m[3]) } : { unit: 'month', year, n: Number(m[4]) };
}

const PER_YEAR = { quarter: 4, half: 2, month: 12 } as const;

/** A quarter, half or month so many years from itself, as a moment. */
function movedPart({ unit, year, n }: YearPart, years: number): Pick<Moment, 'value' | 'timex'> {
  const index = (year + years) * PER_YEAR[unit] + n - 1;
  return { value: CALENDAR[unit].value(index), timex: CALENDAR[unit].timex(index) };
}

/**
 * So many years from a quarter, half or month that the sentence named: the like part of another year, as reports mean
 * it ("fell 3% in May from a year earlier"). Undefined where the sentence named something else.
 */
export function likePart(named: Moment | undefined, years: number, isCompared: boolean): Moment | undefined {
  const part = named && partOf(named.timex);
  // "In June a pact was signed; a year earlier they had met": a story counts months loosely, a comparison does not.
  if (!named || !part || (part.unit === 'month' && !isCompared)) return undefined;
  const { value, timex } = movedPart(part, years);
  return { ...withValue(named, value, timex), relative: true, mod: undefined };
}

/** The like part a year before what was named; else the year before the anchor's, if no stretch is asked for. */
function resolveYearAgo(noun: string | undefined, n: number | undefined, env: Env): Moment {
  if (n !== undefined) {
    const before = unitMoment('year', -1, env);
    if (before.value?.kind !== 'interval') return relative(env, null, `XXXX-Q${n}`);
    const year = Number(before.timex);
    return { ...relative(env, null, ''), ...movedPart({ unit: 'quarter', year, n }, 0) };
  }
  const like = likePart(env.antecedent, -1, true);
  if (like) return like;
  if (noun === 'quarter') return relative(env, null, 'XXXX-QX');
  return noun === 'half' || noun === 'month' ? relative(env, null, 'XXXX') : unitMoment('year', -1, env);
}

/** The index after `year-ago`, `year-earlier`, `prior-year`, `previous year's`. */
function afterYearAgo(stream: TokenStream, i: number): number | undefined {
  const hyphen = (at: number): number => (stream.isMark(at, '-') ? at + 1 : at);
  if (
    stream.isWord(i, 'year') &&
    stream.isMark(i + 1, '-') &&
    stream.isWord(i + 2, 'ago', 'earlier', 'before')
  )
    return i + 3;
  const prior =
    stream.isWord(i, 'prior', 'previous') && stream.isWord(hyphen(i + 1), 'year')
      ? hyphen(i + 1) + 1
      : undefined;
  if (prior !== undefined)
    return stream.after(prior, ["'", 's']) ?? (stream.isMark(i + 1, '-') ? prior : undefined);
  return stream.after(i, ['last', 'year', "'", 's']);
}

/** `the year-ago quarter`, `a year-earlier loss`, `the comparable prior-year period`, `the 1988 quarter`. */
export const yearAgo: WhenReader = {
  name: 'date/year-ago',
  starts: {
    words: ['the', 'a', 'year', 'prior', 'previous', 'last', ...SAME],
    digits: false,
    carries: ['year'],
  },
  read({ stream }, i): When | undefined {
    const the = stream.isWord(i, 'the', 'a') ? i + 1 : i;
    const at = stream.isWord(the, ...SAME) ? the + 1 : the;
    const following = afterYearAgo(stream, at);
    if (following === undefined) return at === the && the > i ? readYearOf(stream, the) : undefined;
    const ordinal = readOrdinal(stream, following);
    const isNth = ordinal && ordinal.n <= 4 && stream.isWord(ordinal.next, 'quarter');
    if (isNth) return { next: ordinal.next + 1, resolve: (env) => resolveYearAgo('quarter', ordinal.n, env) };
    const noun = stream.text(following);
    if (STRETCHES.has(noun))
      return { next: following + 1, resolve: (env) => resolveYearAgo(noun, undefined, env) };
    // "Last year's vote" is of the year, which is read without its noun.
    const isAdjective =
      stream.isWord(following - 1, 'ago', 'earlier', 'before') && stream.at(following)?.kind === 'word';
    return isAdjective
      ? { next: following, resolve: (env) => resolveYearAgo(undefined, undefined, env) }
      : undefined;
  },
};

/** `the 1988 quarter`, `the 2019 period`: of that year, the like part of what the sentence named. */
function readYearOf(stream: TokenStream, i: number): When | undefined {
  const year = readYear(stream, i);
  if (!year || !stream.isWord(year.next, 'quarter', 'period', 'half')) return undefined;
  return {
    next: year.next + 1,
    resolve(env) {
      const part = env.antecedent && partOf(env.antecedent.timex);
      const { value, timex } = part
        ? movedPart({ ...part, year: year.n }, 0)
        : { value: CALENDAR.year.value(year.n), timex: CALENDAR.year.timex(year.n) };
      return absolute(value, timex, ['year']);
    },
  };
}
