import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { ORDINALS, PLURALS_OF_TENS, TENS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { fullYear } from './date-numbers.ts';
import { absolute } from './moments.ts';
import type { When, WhenReader } from './when.ts';

const DECADES = new Map([
  ['noughties', 0], ['tens', 10], ['teens', 10], ...PLURALS_OF_TENS,
]); // biome-ignore format: a table

const decadeWhen = (first: number, next: number): When => ({
  next,
  resolve: () => {
    const value = CALENDAR.decade.value(first / 10);
    return absolute(value, CALENDAR.decade.timex(first / 10), ['year']);
  },
});

/** "Mid-80s", "late 90s", "early nineties": a part of it is before, and is not an age or degrees. */
function isPartOfDecade(stream: TokenStream, i: number): boolean {
  const at = stream.isMark(i - 1, '-') ? i - 2 : i - 1;
  if (!stream.isWord(at, 'early', 'mid', 'late', 'middle')) return false;
  for (let k = at - 1; k >= Math.max(0, at - 8); k--)
    if (
      stream.isWord(
        k,
        'temperatures',
        'temperature',
        'highs',
        'lows',
        'degrees',
        'aged',
        'his',
        'her',
        'their',
        'my',
      )
    )
      return false;
  return true;
}

/** The hundreds that a decade or century in words begins with: "the nineteen-seventies", "the twenty-tens", "the eighteen-hundreds". */
const HUNDREDS = new Map([
  ['fifteen', 1500], ['sixteen', 1600], ['seventeen', 1700], ['eighteen', 1800], ['nineteen', 1900], ['twenty', 2000],
]); // biome-ignore format: a table

/** What decades are called besides: "the roaring twenties", "the swinging sixties". */
const EPITHETS = ['roaring', 'swinging', 'dirty', 'hungry', 'naughty', 'gay', 'turbulent'];

/** "The 1800s" are a century; "the 2000s" are as a rule their first ten years. */
const hundredsWhen = (first: number, next: number): When => {
  if (first % 100 !== 0 || first >= 2000) return decadeWhen(first, next);
  const { value, timex } = CALENDAR.century;
  return { next, resolve: () => absolute(value(first / 100), timex(first / 100), ['century']) };
};

/** A decade that is spelled out with its hundreds, or "the two-thousands". */
function readSpokenDecade(stream: TokenStream, i: number): When | undefined {
  const over = (at: number): number => (stream.isMark(at, '-') ? at + 1 : at);
  const at = over(i + 1);
  if (
    stream.isWord(i, 'two') &&
    stream.isWord(at, 'thousands') &&
    stream.isWord(i - 1, 'the') &&
    !stream.isWord(at + 1, 'of')
  )
    return decadeWhen(2000, at + 1);
  const hundreds = HUNDREDS.get(stream.text(i));
  if (hundreds === undefined) return undefined;
  if (stream.isWord(at, 'hundreds')) return hundredsWhen(hundreds, at + 1);
  const tens = DECADES.get(stream.text(at));
  return tens ? decadeWhen(hundreds + tens, at + 1) : undefined;
}

/** `the 1990s`, `the '90s`, `the nineties`, `the twenty-tens`, `the 1800s`. */
export const decade: WhenReader = {
  name: 'date/decade',
  starts: {
    words: ['the', "'", 'two', ...HUNDREDS.keys(), ...DECADES.keys()],
    digits: true,
    carries: EPITHETS,
    needs: ['s', 'hundreds', 'thousands', ...DECADES.keys()],
  },
  read({ stream }, i) {
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const spoken = readSpokenDecade(stream, at);
    if (spoken) return spoken;
    const named = at > i && stream.isWord(at, ...EPITHETS) ? at + 1 : at;
    const word = DECADES.get(stream.text(named));
    if (word !== undefined) {
      // "The tens" and "the teens" are numbers and the young.
      if (word === 10) return undefined;
      const isAge = stream.isWord(i - 1, 'his', 'her', 'their', 'in') && !stream.isWord(i, 'the');
      return isAge || (at === i && !isPartOfDecade(stream, i))
        ? undefined
        : decadeWhen((word === 0 ? 2000 : 1900) + word, named + 1);
    }
    const digits = stream.isMark(at, "'") ? at + 1 : at;
    const token = stream.at(digits);
    if (token?.kind !== 'number' || !/^(?:1\d|20)?\d0$/u.test(token.text) || token.end - token.start === 3)
      return undefined;
    // "1990's" is as common as "1990s".
    const s = stream.isMark(digits + 1, "'") && stream.at(digits + 1)?.glued ? digits + 2 : digits + 1;
    if (!stream.isWord(s, 's') || !stream.at(s)?.glued) return undefined;
    const n = Number(token.text);
    // "In his 40s", "in the low 70s": ages and degrees need an apostrophe or "the" to be a decade.
    if (n < 100 && digits === i && !isPartOfDecade(stream, i)) return undefined;
    return hundredsWhen(n < 100 ? fullYear(n) : n, s + 1);
  },
};

const isBeforeEra = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'bc', 'b.c', 'bce', 'b.c.e');

/** Whether a century is the first of `the seventeenth and eighteenth centuries`: the noun comes after the last. */
function isListedCentury(stream: TokenStream, i: number): boolean {
  if (!stream.isMark(i, '-') && !stream.isWord(i, 'and', 'or', 'to')) return false;
  const other = readOrdinal(stream, stream.isWord(i + 1, 'the') ? i + 2 : i + 1);
  return (
    other !== undefined && stream.isWord(other.next, 'centuries') && !isBeforeEra(stream, other.next + 1)
  );
}

/** `the 20th century`, `the nineteenth century`. */
export const century: WhenReader = {
  name: 'date/century',
  starts: {
    words: ['the', ...ORDINALS.keys(), ...TENS.keys()],
    digits: true,
    needs: ['century', 'centuries'],
  },
  read({ stream }, i) {
    const ordinal = readOrdinal(stream, stream.isWord(i, 'the') ? i + 1 : i);
    if (!ordinal || ordinal.n > 21) return undefined;
    const at = stream.isMark(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next;
    const isNamed =
      stream.isWord(at, 'century') ||
      (stream.isWord(at, 'centuries') && stream.isWord(i - 1, 'and', 'or', 'to', '-'));
    const isListed = !isNamed && isListedCentury(stream, ordinal.next);
    // The calendar of values begins with the year 1: an era before it is left unread, and not read as ours.
    if (!(isNamed || isListed) || isBeforeEra(stream, at + 1)) return undefined;
    const index = ordinal.n - 1;
    return {
      next: isListed ? ordinal.next : at + 1,
      resolve: () => absolute(CALENDAR.century.value(index), CALENDAR.century.timex(index), ['century']),
    };
  },
};
