import { isoYear } from '../../values/bounds/calendar.ts';
import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { dateValue, periodValue, yearSpan } from '../../values/bounds/date-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { readDay } from '../en/day-words.ts';
import { ORDINALS, TENS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { dayWhen } from './day.ts';
import { absolute } from './moments.ts';
import type { When, WhenReader } from './when.ts';

/** The last year before our era that EDTF writes. */
const EARLIEST = 9999;
const YEAR = 366 * 1440;

/** After `BC`, `B.C.E.`, `AD`: on which side of the first year, and the index after it. */
function readEra(stream: TokenStream, i: number): { isBefore: boolean; next: number } | undefined {
  const text = stream.text(i).replaceAll('.', '');
  if (text === 'bc' || text === 'bce')
    return { isBefore: true, next: stream.text(i).includes('.') ? stream.skipStop(i + 1) : i + 1 };
  if ((text === 'ad' || text === 'ce') && stream.at(i)?.capital)
    return { isBefore: false, next: stream.text(i).includes('.') ? stream.skipStop(i + 1) : i + 1 };
  // "B.C. E."
  if (stream.isWord(i, 'before') && stream.isWord(i + 1, 'christ')) return { isBefore: true, next: i + 2 };
  return undefined;
}

/** A year in digits, of one to four; "1,200 BC" too. */
function yearAt(stream: TokenStream, i: number): number | undefined {
  const n = Number(stream.text(i));
  return stream.at(i)?.kind === 'number' && Number.isInteger(n) && n >= 1 && n <= EARLIEST ? n : undefined;
}

const civilYear = (n: number, isBefore: boolean): number => (isBefore ? 1 - n : n);

function yearValue(n: number, isBefore: boolean, isAbout: boolean): IntervalValue {
  const year = civilYear(n, isBefore);
  const label = isBefore ? `${n} BC` : `AD ${n}`;
  const whole = dateValue({ strict: yearSpan(year), precision: 'year', canonical: isoYear(year), label });
  if (!isAbout) return whole;
  // A round year before our era is given to the decade or more.
  const by = (n % 100 === 0 ? 50 : n % 10 === 0 ? 10 : 1) * YEAR;
  const widen = ({ low, high }: Span, share: number): Span => span(low - by * share, high + by * share);
  return {
    ...whole,
    strict: widen(whole.strict, 1),
    usual: widen(whole.usual, 0.5),
    canonical: `${whole.canonical}~`,
    label: `about ${label}`,
  };
}

const isAboutAt = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'about', 'around', 'circa', 'c', 'ca', 'roughly', 'approximately');

/** `the 5th century BC`. */
function readCentury(stream: TokenStream, i: number): When | undefined {
  const ordinal = readOrdinal(stream, stream.isWord(i, 'the') ? i + 1 : i);
  if (!ordinal || ordinal.n > 99) return undefined;
  const at = stream.isMark(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next;
  const era = stream.isWord(at, 'century') ? readEra(stream, at + 1) : undefined;
  if (!era) return undefined;
  if (!era.isBefore) {
    const index = ordinal.n - 1;
    return {
      next: era.next,
      resolve: () => absolute(CALENDAR.century.value(index), CALENDAR.century.timex(index), ['century']),
    };
  }
  const [first, last] = [1 - ordinal.n * 100, -(ordinal.n - 1) * 100];
  const value = dateValue({
    strict: yearSpan(first, last), precision: 'interval', canonical: `${isoYear(first)}/${isoYear(last)}`, label: `century ${ordinal.n} BC`,
  }); // biome-ignore format: one value
  return {
    next: era.next,
    resolve: () => absolute(value, `BC${String(ordinal.n - 1).padStart(2, '0')}`, ['century']),
  };
}

/** `44 BC`, `AD 79`, `640-609 BC`, `about 200 BC`, `15 March 44 BC`, `the 5th century BC`. */
export const era: WhenReader = {
  name: 'date/era',
  starts: {
    words: [
      'ad',
      'a.d',
      'the',
      'about',
      'around',
      'circa',
      'c',
      'ca',
      'from',
      'between',
      ...ORDINALS.keys(),
      ...TENS.keys(),
    ],
    digits: true,
    carries: ['bc', 'b.c', 'bce', 'b.c.e', 'ad', 'a.d'],
    needs: ['bc', 'b.c', 'bce', 'b.c.e', 'ad', 'a.d', 'ce', 'c.e', 'christ'],
  },
  read({ stream }, i) {
    const isAbout = isAboutAt(stream, i);
    const at = isAbout ? stream.skipStop(i + 1) : i;
    const century = readCentury(stream, at);
    if (century) return century;
    if (stream.isWord(at, 'ad', 'a.d') && stream.at(at)?.capital) {
      const following = stream.text(at).includes('.') ? stream.skipStop(at + 1) : at + 1;
      const n = yearAt(stream, following);
      return n === undefined ? undefined : single(n, false, isAbout, following + 1);
    }
    const dated = readDayOfEra(stream, at);
    if (dated) return dated;
    const lead = stream.isWord(at, 'from', 'between') ? at + 1 : at;
    const first = yearAt(stream, lead);
    if (first === undefined) return undefined;
    const own = readEra(stream, lead + 1);
    const join = own?.next ?? lead + 1;
    const joined =
      stream.isMark(join, '-') || stream.isWord(join, 'to') || (lead > at && stream.isWord(join, 'and'));
    const last = joined ? yearAt(stream, join + 1) : undefined;
    const end = last === undefined ? undefined : readEra(stream, join + 2);
    if (last !== undefined && end) {
      const from = yearValue(first, own?.isBefore ?? end.isBefore, isAbout);
      const to = yearValue(last, end.isBefore, isAbout);
      if (from.strict.low > to.strict.low) return undefined;
      return {
        next: end.next,
        isPeriod: true,
        resolve: () => absolute(periodValue(from, to), `${from.canonical}/${to.canonical}`, ['year']),
      };
    }
    return own && lead === at ? single(first, own.isBefore, isAbout, own.next) : undefined;
  },
};

function single(n: number, isBefore: boolean, isAbout: boolean, next: number): When {
  const year = civilYear(n, isBefore);
  const timex = isBefore ? `BC${String(n).padStart(4, '0')}` : String(n).padStart(4, '0');
  return {
    next,
    fields: { year },
    resolve: () => ({
      ...absolute(yearValue(n, isBefore, isAbout), timex, ['year']),
      ...(isAbout && { mod: 'APPROX' as const }),
    }),
  };
}

/** `15 March 44 BC`, `March 15, 44 BC`. */
function readDayOfEra(stream: TokenStream, i: number): When | undefined {
  const day = readDay(stream, i);
  if (!day?.month || !day.day || day.year !== undefined) return undefined;
  const at = stream.isMark(day.next, ',') ? day.next + 1 : day.next;
  const n = yearAt(stream, at);
  const side = n === undefined ? undefined : readEra(stream, at + 1);
  return n !== undefined && side
    ? dayWhen({ year: civilYear(n, side.isBefore), month: day.month, day: day.day }, side.next)
    : undefined;
}
