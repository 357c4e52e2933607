import { dateValue, yearSpan } from '../../values/bounds/date-value.ts';
import { isBesideForeignMonth } from '../en/foreign-months.ts';
import { readUnit } from '../en/unit-words.ts';
import { MONTHS, TENS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { absolute } from './moments.ts';
import { readFiscalYear } from './quarter.ts';
import { readSpokenYear } from './spoken.ts';
import type { When, WhenReader } from './when.ts';

/** Words after four digits that make them a number of things rather than a year. */
const THINGS = new Set([
  'people', 'cases', 'others', 'homes', 'houses', 'families', 'workers', 'migrants', 'refugees', 'missing', 'hurt', 'were', 'civilians', 'soldiers', 'troops', 'dead', 'killed', 'injured', 'wounded', 'km', 'kilometers', 'kilometres', 'miles',
  'metres', 'meters', 'feet', 'times', 'years', 'days', 'hours', 'minutes', 'men', 'women', 'children', 'homes', 'houses', 'votes',
  'gmt', 'utc', 'est', 'edt', 'hours', 'hrs', 'dollars', 'pounds', 'euros', 'percent', 'tons', 'tonnes', 'acres', 'barrels', 'jobs', 'members', 'employees', 'local',
  'workers', 'students', 'residents', 'families', 'troops', 'pages', 'points', 'k', 'c', 'm', 'mg', 'cc', 'mhz', 'kg', 'am', 'pm', 'calories',
]); // biome-ignore format: a table reads best in rows

export const yearWhen = (n: number, next: number): When => ({
  next,
  fields: { year: n },
  resolve: () => absolute(dateValue({ strict: yearSpan(n), precision: 'year' }), String(n), ['year']),
});

/** Words before a year that leave no doubt, so that years before 1900 are read. */
const YEAR_LEADS = [
  'in',
  'since',
  'until',
  'by',
  'from',
  'of',
  'to',
  'before',
  'after',
  'year',
  'between',
  'and',
  'circa',
  'during',
  'around',
  'born',
  'died',
  'b',
  'd',
  'c',
  'ca',
  'est',
  'founded',
  'built',
  'dated',
  'about',
];

/** Things that have numbers: "Room 2010" is not a year. */
const NUMBERED = [
  'room',
  'flight',
  'highway',
  'route',
  'channel',
  'suite',
  'gate',
  'bus',
  'train',
  'page',
  'section',
  'article',
  'apartment',
  'unit',
  'number',
  'resolution',
  'no',
];

/** The same, short: "Vol. 1998", "Art. 2010". */
const SHORT_FOR_NUMBERED = [
  'nos',
  'vol',
  'vols',
  'p',
  'pp',
  'fig',
  'art',
  'sec',
  'ch',
  'rt',
  'hwy',
  'apt',
  'ref',
];

/** Of {@link THINGS}, what is said of people and of a year's affairs alike. */
const SAID = ['were', 'killed', 'injured', 'wounded', 'hurt', 'missing', 'dead'];
/** What a year has parts of. */
const PARTS_OF_YEAR = new Set([
  'days',
  'weeks',
  'months',
  'quarter',
  'half',
  'part',
  'end',
  'start',
  'beginning',
  'middle',
  'rest',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
]);

/** Whether four digits count what comes after them: "2025 were killed", but "a fire in 2025 killed 12", "the first months of 2025 were". */
function countsThings(stream: TokenStream, i: number, next: number): boolean {
  if (!THINGS.has(stream.text(next))) return false;
  const isYear =
    stream.isWord(i - 1, 'in', 'during') ||
    (stream.isWord(i - 1, 'of') && (PARTS_OF_YEAR.has(stream.text(i - 2)) || MONTHS.has(stream.text(i - 2))));
  return !(isYear && stream.isWord(next, ...SAID));
}

/** `2021`, `the year 1871`, `'98`. Four digits from 1900 on that count nothing are a year. */
export const year: WhenReader = {
  name: 'date/year',
  starts: {
    words: ['the', 'year', "'", 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'two'],
    digits: true,
  },
  read({ stream }, i) {
    const said = stream.after(i, ['the', 'year']) ?? stream.after(i, ['year']) ?? i;
    if (said === i && stream.isWord(i, 'the')) return undefined;
    if (stream.isWord(i - 1, ...NUMBERED)) return undefined;
    if (stream.isMark(i - 1, '.') && stream.isWord(i - 2, ...NUMBERED, ...SHORT_FOR_NUMBERED))
      return undefined;
    const led = said > i || stream.isWord(i - 1, ...YEAR_LEADS);
    const read =
      readYear(stream, said) ??
      (led || isSpokenYear(stream, said) ? readSpokenYear(stream, said) : undefined);
    if (!read || countsThings(stream, i, read.next) || isBesideForeignMonth(stream, said, read.next))
      return undefined;
    // "(1865)": four digits alone in brackets.
    const isBracketed = stream.isMark(i - 1, '(') && stream.isMark(read.next, ')');
    const isBorn =
      stream.isMark(i - 1, '.') &&
      stream.isWord(i - 2, 'b', 'd', 'c', 'ca', 'est') &&
      stream.at(i - 1)?.glued;
    if (
      read.n < 1900 &&
      said === i &&
      !isBracketed &&
      !isBorn &&
      !opensChronicle(stream, i, read.next) &&
      !stream.isWord(i - 1, ...YEAR_LEADS)
    )
      return undefined;
    // "'98" opens a quotation as often as it names a year: a word that leads to a date must decide.
    if (
      stream.text(said) === "'" &&
      !stream.isWord(i - 1, ...YEAR_LEADS, 'summer', 'winter', 'spring', 'fall')
    )
      return undefined;
    // "Depression. 1925 …" begins a sentence; "12.1925" goes on.
    const goesOn = stream.at(i)?.glued && stream.isMark(i - 1, '.', '/', ':', '#');
    if (stream.isMark(read.next, '%') || goesOn || stream.isMark(i - 1, '$', '\u20AC', '\u00A3'))
      return undefined;
    // "By 1000-2000 K": of two numbers with a dash, what the second measures or counts the first does too.
    if (
      stream.isMark(read.next, '-') &&
      stream.at(read.next)?.glued &&
      stream.at(read.next + 1)?.kind === 'number' &&
      (THINGS.has(stream.text(read.next + 2)) || readUnit(stream, read.next + 2) !== undefined)
    )
      return undefined;
    if (
      stream.isMark(i - 1, '-') &&
      stream.at(i)?.glued &&
      stream.at(i - 1)?.glued &&
      stream.at(i - 2)?.kind === 'word' &&
      stream.text(i - 2) !== 'post' &&
      stream.text(i - 2) !== 'pre' &&
      stream.text(i - 2) !== 'mid'
    )
      return undefined;
    if (
      stream.isMark(read.next, '-') &&
      stream.at(read.next)?.glued &&
      stream.at(read.next + 1)?.kind === 'word' &&
      stream.at(read.next + 1)?.glued &&
      !stream.isWord(read.next + 1, 'based', 'era', 'style', 'present')
    )
      return undefined;
    return yearWhen(read.n, read.next);
  },
};

/** "1872. The congregation builds", "1872: a church": a year that opens its line in a chronicle. */
function opensChronicle(stream: TokenStream, i: number, next: number): boolean {
  const before = stream.at(i - 1);
  if (before !== undefined && !stream.isMark(i - 1, '.', '!', '?')) return false;
  if (stream.at(i)?.glued) return false;
  return stream.isMark(next, ':', '-') && !stream.at(next + 1)?.glued;
}

/** "Nineteen ninety-six": two numbers in words that are never said so of anything else. */
const isSpokenYear = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'eighteen', 'nineteen') && TENS.has(stream.text(i + 1));

/** `fiscal 2025`, `fiscal year 2025`, `FY2025`: where it begins depends on the country, so strictly it may be either year. */
export const fiscalYear: WhenReader = {
  name: 'date/fiscal-year',
  starts: {
    words: ['fiscal', 'fy', 'financial', 'tax', 'the'],
    digits: true,
    carries: ['fiscal', 'fy'],
    needs: ['fiscal', 'fy', 'financial', 'tax'],
  },
  read({ stream }, i) {
    const read = readFiscalYear(stream, i);
    if (!read) return undefined;
    const value = dateValue({
      strict: yearSpan(read.n - 1, read.n + 1), usual: yearSpan(read.n), precision: 'year', canonical: `${read.n}~`, label: `fiscal ${read.n}`,
    }); // biome-ignore format: one value
    return { next: read.next, resolve: () => absolute(value, `FY${read.n}`, ['year']) };
  },
};
