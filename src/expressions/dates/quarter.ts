import { civilDate } from '../../values/bounds/calendar.ts';
import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { dateValue, monthSpan } from '../../values/bounds/date-value.ts';
import { hull } from '../../values/bounds/span.ts';
import { ORDINALS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { fullYear, readYear } from './date-numbers.ts';
import { absolute, completed } from './moments.ts';
import { readSpokenYear } from './spoken.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

const PER_YEAR = { quarter: 4, half: 2 } as const;
type YearPart = keyof typeof PER_YEAR;

function resolvePart(unit: YearPart, n: number, stated: number | undefined, env: Env): Moment {
  const per = PER_YEAR[unit];
  const year = stated ?? yearOf(unit, n, env);
  if (year === undefined)
    return completed(null, `XXXX-${unit === 'quarter' ? 'Q' : 'H'}${n}`, [unit], [], undefined);
  const index = year * per + n - 1;
  const { value, timex } = { value: CALENDAR[unit].value(index), timex: CALENDAR[unit].timex(index) };
  if (stated !== undefined) return absolute(value, timex, ['year', unit]);
  return completed(value, timex, [unit], ['year'], env.within ? undefined : env.context.anchor);
}

/** Days in which a quarter that is over is still reported on. */
const JUST_OVER = 75;

/** The year of the outer expression, else that of the most recent such part, or of the next one. */
function yearOf(unit: YearPart, n: number, env: Env): number | undefined {
  if (env.within)
    return Number.isFinite(env.within.low) ? civilDate(Math.floor(env.within.low / 1440)).year : undefined;
  if (env.today === undefined) return undefined;
  const { year } = civilDate(env.today);
  const now = CALENDAR[unit].indexOf(env.today);
  const here = year * PER_YEAR[unit] + n - 1;
  // What is expected "for the third quarter" in October is the report of the one just over.
  const justOver = here < now && env.today - CALENDAR[unit].days(here)[1] <= JUST_OVER;
  if (env.tense() === 'ahead') return here >= now || justOver ? year : year + 1;
  return here <= now ? year : year - 1;
}

/**
 * A quarter or half of a fiscal year. Where that year begins is not said: in one of the months from January of the year
 * before to April of its own; usually in the second half of the year before.
 */
function fiscalWhen(unit: YearPart, n: number, year: number, next: number): When {
  const months = 12 / PER_YEAR[unit];
  const monthOf = (index: number): readonly [number, number] => [Math.floor(index / 12), (index % 12) + 1];
  const span = (start: number, end: number) =>
    hull(monthSpan(...monthOf(start + (n - 1) * months)), monthSpan(...monthOf(end + n * months - 1)));
  const value = dateValue({
    strict: span((year - 1) * 12, year * 12 + 3), usual: span((year - 1) * 12 + 6, year * 12),
    precision: 'interval', label: `${unit === 'quarter' ? 'quarter' : 'half'} ${n} of fiscal ${year}`,
  }); // biome-ignore format: one value
  return {
    next,
    resolve: () => absolute(value, `FY${year}-${unit === 'quarter' ? 'Q' : 'H'}${n}`, ['year', unit]),
  };
}

/** `fiscal 2023`, `FY2023`, `FY23`, `the 2023 fiscal year`: its number, and the index after it. */
export function readFiscalYear(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  let at = stream.isWord(i, 'of', 'in', 'for') ? i + 1 : i;
  if (stream.isWord(at, 'the', 'its', 'their')) at++;
  const first = readYear(stream, at);
  // "The 2024-25 financial year" is named by the year that it ends in.
  const isOver =
    first &&
    stream.isMark(first.next, '-', '/') &&
    /^\d\d(?:\d\d)?$/u.test(stream.text(first.next + 1)) &&
    String(first.n + 1).endsWith(stream.text(first.next + 1));
  const named = first && (isOver ? { n: first.n + 1, next: first.next + 2 } : first);
  if (
    named &&
    stream.isWord(named.next, 'fiscal', 'financial', 'tax') &&
    stream.isWord(named.next + 1, 'year')
  )
    return { n: named.n, next: named.next + 2 };
  if (!stream.isWord(at, 'fiscal', 'fy', 'financial', 'tax')) return undefined;
  const year = stream.isWord(at + 1, 'year') ? at + 2 : at + 1;
  if (stream.isWord(at, 'financial', 'tax') && year === at + 1) return undefined;
  const full = readYear(stream, year);
  const end = stream.isMark(year + 1, '/', '-') && stream.at(year + 2)?.glued ? year + 3 : undefined;
  // "Fiscal 2022/23" is named by the year that it ends in.
  if (full && end !== undefined && /^\d\d$/u.test(stream.text(year + 2))) return { n: full.n + 1, next: end };
  const short =
    /^\d\d$/u.test(stream.text(year)) && (stream.isWord(at, 'fy') || stream.isMark(year - 1, "'"));
  return full ?? (short ? { n: fullYear(Number(stream.text(year))), next: year + 1 } : undefined);
}

const partWhen = (unit: YearPart, n: number, stated: number | undefined, next: number): When => ({
  next,
  resolve: (env) => resolvePart(unit, n, stated, env),
});

/** `the 2019 third quarter`, `2019's first half`: the year before the part. */
function readYearFirst(stream: TokenStream, i: number): When | undefined {
  const at = stream.isWord(i, 'the') ? i + 1 : i;
  const year = readYear(stream, at);
  if (!year || (at === i && !stream.isMark(year.next, "'"))) return undefined;
  const own = stream.isMark(year.next, "'") ? year.next + 2 : year.next;
  const ordinal = readOrdinal(stream, own);
  const word = ordinal && stream.text(stream.isMark(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next);
  if (!ordinal || (word !== 'quarter' && word !== 'half') || ordinal.n > PER_YEAR[word]) return undefined;
  return partWhen(
    word,
    ordinal.n,
    year.n,
    stream.isMark(ordinal.next, '-') ? ordinal.next + 2 : ordinal.next + 1,
  );
}

/** The year in two digits of "2Q23", "Q1'24". */
function readShortYear(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const at = stream.isMark(i, "'") ? i + 1 : i;
  const digits = stream.at(at);
  return digits?.kind === 'number' && digits.glued && /^\d\d$/u.test(digits.text)
    ? { n: fullYear(Number(digits.text)), next: at + 1 }
    : undefined;
}

/** What the first of several ordinals counts: the quarters of "the second | and fourth quarters of 2019". */
function readListed(
  stream: TokenStream,
  i: number,
): { unit: YearPart; year: number | undefined } | undefined {
  const at = stream.isWord(i, 'and', 'or', 'to', 'through') ? i + 1 : undefined;
  const other = at === undefined ? undefined : readOrdinal(stream, stream.isWord(at, 'the') ? at + 1 : at);
  if (!other || other.n > 4 || !stream.isWord(other.next, 'quarters', 'quarter')) return undefined;
  const of = stream.isWord(other.next + 1, 'of', 'in') ? other.next + 2 : other.next + 1;
  return { unit: 'quarter', year: readYear(stream, of)?.n };
}

/** What a quarter or half of time is of: "the third quarter of the fiscal year". */
const OF_YEAR = [
  'year',
  'fiscal',
  'financial',
  'calendar',
  'current',
  'previous',
  'prior',
  'past',
  'last',
  'next',
  'same',
  'coming',
  'following',
  'decade',
  'century',
  'academic',
  'reporting',
];

/** Words for the last quarter or half. */
const LAST = ['last', 'final', 'closing'];

/** `the third quarter of 2025`, `first half 2024`, `Q3 2025`, `2025 Q3`, `H1`. "A third quarter of" an amount is none. */
export const quarter: WhenReader = {
  name: 'date/quarter',
  starts: {
    words: ['the', 'q', 'h', ...LAST, 'opening', 'fiscal', 'fy', 'financial', ...ORDINALS.keys()],
    digits: true,
    needs: ['q', 'h', 'quarter', 'quarters', 'half'],
  },
  read({ stream }, i) {
    const year = readYear(stream, i);
    const coded = readCode(year ? (stream.isMark(year.next, '-') ? year.next + 1 : year.next) : i);
    if (coded) {
      const fiscal = year ? undefined : readFiscalYear(stream, coded.next);
      if (fiscal) return fiscalWhen(coded.unit, coded.n, fiscal.n, fiscal.next);
      const following = year ?? readYear(stream, coded.next) ?? readShortYear(stream, coded.next);
      return partWhen(coded.unit, coded.n, following?.n, year ? coded.next : (following?.next ?? coded.next));
    }
    const before = readYearFirst(stream, i);
    if (before) return before;
    if (year) return undefined;
    const lead = stream.isWord(i, 'the') ? i + 1 : i;
    // "The fiscal first quarter", "the fiscal year's third quarter".
    const fiscalLead = stream.isWord(lead, 'fiscal', 'financial')
      ? stream.isWord(lead + 1, 'year') && stream.isMark(lead + 2, "'")
        ? lead + 4
        : lead + 1
      : lead;
    const at = fiscalLead > lead && readOrdinal(stream, fiscalLead) ? fiscalLead : lead;
    const fiscalFirst = year ? undefined : readFiscalYear(stream, i);
    const afterYear = fiscalFirst && fiscalFirst.next > i ? readCode(fiscalFirst.next) : undefined;
    if (fiscalFirst && afterYear)
      return fiscalWhen(afterYear.unit, afterYear.n, fiscalFirst.n, afterYear.next);
    const last = stream.isWord(at, ...LAST) ? { n: 0, next: at + 1 } : undefined;
    const opening = stream.isWord(at, 'opening') ? { n: 1, next: at + 1 } : undefined;
    const found =
      at === i && stream.isWord(at, 'last') ? undefined : (last ?? opening ?? readOrdinal(stream, at));
    if (!found) return undefined;
    // "Its third fiscal quarter".
    const ordinal =
      stream.isWord(found.next, 'fiscal', 'financial', 'calendar') && stream.isWord(found.next + 1, 'quarter')
        ? { n: found.n, next: found.next + 1 }
        : found;
    const listed = readListed(stream, ordinal.next);
    if (listed) return partWhen(listed.unit, ordinal.n, listed.year, ordinal.next);
    const word = stream.text(stream.isMark(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next);
    const isListed = word === 'quarters' && stream.isWord(at - 1, 'and', 'or', 'to', 'through');
    const unit = word === 'quarter' || word === 'half' ? word : isListed ? 'quarter' : undefined;
    if (!unit || ordinal.n > PER_YEAR[unit]) return undefined;
    const following = stream.isMark(ordinal.next, '-') ? ordinal.next + 2 : ordinal.next + 1;
    const fiscal = readFiscalYear(stream, following);
    if (fiscal) return fiscalWhen(unit, ordinal.n === 0 ? PER_YEAR[unit] : ordinal.n, fiscal.n, fiscal.next);
    const of = stream.isWord(following, 'of', 'in');
    const named =
      readYear(stream, of ? following + 1 : following) ??
      (of ? readSpokenYear(stream, following + 1) : undefined);
    // "The second half" is as often a game's: a half needs its year, stated or framed ("of this year").
    if (!named && unit === 'half' && !(of && stream.isWord(following + 1, 'the', 'this', 'last', 'next')))
      return undefined;
    // "The final quarter" is as often a game's.
    if (!named && !of && (opening || stream.isWord(at, 'final', 'closing'))) return undefined;
    if (!named && of && stream.isWord(i - 1, 'a', 'another')) return undefined;
    // "A loss for the third quarter of $226 million": the amount is that of the loss.
    const isAmount = of && at > i && stream.isMark(following + 1, '$', '\u20AC', '\u00A3');
    if (
      !named &&
      of &&
      !isAmount &&
      !stream.isWord(following + 1, 'the', 'this', 'last', 'next', 'fiscal', 'each')
    )
      return undefined;
    // "The third quarter of the game", "in the second quarter of the final": not of a year, which would be named.
    if (!named && of && stream.isWord(following + 1, 'the') && !stream.isWord(following + 2, ...OF_YEAR))
      return undefined;
    return partWhen(unit, ordinal.n === 0 ? PER_YEAR[unit] : ordinal.n, named?.n, named?.next ?? following);

    function readCode(from: number): { unit: YearPart; n: number; next: number } | undefined {
      // "2Q", "1H".
      const turned =
        /^[1-4]$/u.test(stream.text(from)) && stream.at(from + 1)?.glued && stream.at(from + 1)?.capital;
      const [letter, digit] = turned
        ? [stream.text(from + 1), stream.at(from)]
        : [stream.text(from), stream.at(from + 1)];
      const code = letter === 'q' ? 'quarter' : letter === 'h' ? 'half' : undefined;
      const n = /^\d$/u.test(digit?.text ?? '') ? Number(digit?.text) : 0;
      // "H1N1": a letter after the digit is of a code.
      if (!turned && stream.at(from + 2)?.glued && stream.at(from + 2)?.kind === 'word') return undefined;
      if (!code || !(turned || digit?.glued) || digit?.kind !== 'number' || !(n >= 1 && n <= PER_YEAR[code]))
        return undefined;
      return turned || stream.at(from)?.capital ? { unit: code, n, next: from + 2 } : undefined;
    }
  },
};
