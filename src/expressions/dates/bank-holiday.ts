import { civilDate, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan, dayValue } from '../../values/bounds/date-value.ts';
import { BANK_HOLIDAY_MONDAYS, type BankHoliday } from '../en/holidays.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { absolute, completed, relative } from './moments.ts';
import type { Env, Moment, WhenReader } from './when.ts';

/** Which one is meant, by the words before: "the August bank holiday", "the early May bank holiday". */
const NAMES: readonly (readonly [readonly string[], (holiday: BankHoliday) => boolean])[] = [
  [['early', 'may'], ({ name }) => name === 'early May'],
  [['may', 'day'], ({ name }) => name === 'early May'],
  [['may'], ({ name }) => name === 'early May' || name === 'spring'],
  [['late', 'may'], ({ name }) => name === 'spring'],
  [['spring'], ({ name }) => name === 'spring'],
  [['late', 'summer'], ({ name }) => name === 'summer'],
  [['summer'], ({ name }) => name === 'summer'],
  [['august'], ({ name }) => name === 'summer' || name === 'early August'],
  [['june'], ({ name }) => name === 'June'],
  [['october'], ({ name }) => name === 'October'],
  [['easter'], ({ name }) => name === 'Easter Monday'],
];

/** How far from the anchor one without a name of its own may lie, in days. */
const NEAR = 21;

/** The Monday that is meant: of those that fit the one nearest on the side that the words look to. */
function chosen(
  fits: (holiday: BankHoliday) => boolean,
  isNamed: boolean,
  year: number | undefined,
  env: Env,
): number | undefined {
  const { today } = env;
  const now = year ?? (today === undefined ? undefined : civilDate(today).year);
  if (now === undefined) return undefined;
  const own = BANK_HOLIDAY_MONDAYS.filter(fits);
  // Where several countries have one of a name, the one in most papers.
  if (year !== undefined) return own[0]?.dayIn(year);
  const from = today as number;
  const distance = (day: number): number => Math.abs(day - from);
  const isAhead = env.tense() === 'ahead';
  // Those of England first: another country's only where England has none near.
  for (const some of isNamed
    ? [own.slice(0, 1)]
    : [own.filter(({ isEnglish }) => isEnglish), own.filter(({ isEnglish }) => !isEnglish)]) {
    const days = [now - 1, now, now + 1].flatMap((y) => some.map(({ dayIn }) => dayIn(y)));
    const near = days.filter((day) => (isAhead ? day >= from : day <= from));
    const [nearest] = near.sort((a, b) => distance(a) - distance(b));
    if (nearest !== undefined && (isNamed || distance(nearest) <= NEAR)) return nearest;
  }
  return undefined;
}

function momentOf(day: number | undefined, isWeekend: boolean, year: number | undefined, env: Env): Moment {
  if (day === undefined) return relative(env, null, 'XXXX-XX-XX', ['holiday']);
  const value = isWeekend
    ? dateValue({ strict: daySpan(day - 3, day), usual: daySpan(day - 2, day), precision: 'interval', canonical: `${isoDate(day - 2)}/${isoDate(day)}` })
    : dayValue(day); // biome-ignore format: one value
  return year === undefined
    ? completed(value, isoDate(day), ['holiday'], ['year'], env.context.anchor)
    : absolute(value, isoDate(day), ['year', 'holiday']);
}

function readName(
  stream: TokenStream,
  i: number,
): { fits: (holiday: BankHoliday) => boolean; next: number } | undefined {
  for (const [words, fits] of NAMES) {
    const next = stream.after(i, words);
    if (next !== undefined) return { fits, next };
  }
  return undefined;
}

/** `bank holiday Monday`, `the August bank holiday`, `the bank holiday weekend`: Mondays of Britain and Ireland. */
export const bankHoliday: WhenReader = {
  name: 'date/bank-holiday',
  starts: {
    words: ['the', 'bank', ...NAMES.map(([[first]]) => first as string)],
    digits: false,
    carries: ['bank'],
    needs: ['bank'],
  },
  read({ stream }, i) {
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const name = readName(stream, at);
    const bank = stream.after(name?.next ?? at, ['bank', 'holiday']);
    if (bank === undefined) return undefined;
    const isWeekend = stream.isWord(bank, 'weekend');
    const isMonday = stream.isWord(bank, 'monday');
    // "A bank holiday", "bank holiday traffic": of one that is not named.
    if (!name && !isWeekend && !isMonday) return undefined;
    const end = isWeekend || isMonday ? bank + 1 : bank;
    const year = readYear(stream, stream.isWord(end, 'in', 'of') ? end + 1 : end);
    return {
      next: year?.next ?? end,
      isDay: !isWeekend,
      resolve: (env) =>
        momentOf(
          chosen(name?.fits ?? (() => true), name !== undefined, year?.n, env),
          isWeekend,
          year?.n,
          env,
        ),
    };
  },
};
