import { isStateWord } from './counted.ts';
import { isPeople } from './en/person-words.ts';
import { MONTHS, WEEKDAYS, wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** Numbers that something is called or known by, and that count nothing: telephones, codes, parts of a row, kinds. */

/** What has a number for its name, before a colon: "Tel: 5550142". */
export const CALLED = wordSet(
  'tel telephone phone call fax mobile cell hotline helpline code pin zip isbn issn id ref reference doi account case',
);

/** What is numbered in a row where a capital or a preposition says so: "Part Two", "in game 7". */
const PARTS_OF_ROWS = wordSet('part round game book lap leg heat year grade team squad quarter set');

/** "Part two", "in game 7", "Year 7 pupils": one of a row by its number. */
const isPartOfRow = (stream: TokenStream, start: number, next: number): boolean =>
  PARTS_OF_ROWS.has(stream.text(start - 1)) &&
  ((stream.at(start - 1)?.capital ?? false) ||
    stream.isWord(start - 2, 'in', 'of', 'for', 'during', 'after', 'before', 'since', 'until')) &&
  !stream.isMark(next, '-', '%');

/** What a number makes the name of a kind with: "five-star", "two-state". A gauge or a calibre is measured. */
const ATTRIBUTES = wordSet('star state ply lane laned party bedroomed seater wheeler wheel pointer');

/** "A five-star hotel", "the two-state solution": how something is, and no number of anything. */
const isAttribute = (stream: TokenStream, next: number): boolean =>
  stream.isMark(next, '-') &&
  (stream.at(next)?.glued ?? false) &&
  ATTRIBUTES.has(stream.text(next + 1)) &&
  stream.at(next + 2)?.kind === 'word';

/** "The ZIP code is 90210", "his number was 5550142": a number that something is called by. */
const isCalled = (stream: TokenStream, start: number): boolean =>
  stream.isWord(start - 1, 'is', 'was') &&
  (CALLED.has(stream.text(start - 2)) ||
    (stream.isWord(start - 2, 'number') &&
      stream.isWord(
        start - 3,
        'phone',
        'telephone',
        'account',
        'fax',
        'id',
        'serial',
        'registration',
        'passport',
        'mobile',
      ))) &&
  /^\d{3,}$/u.test(stream.text(start));

/** "01632 960 112", "+44 20 7946 0958", "the 0915 from Derby": digits that begin with a nought are a name, and so are the groups after them. */
function isDialled(stream: TokenStream, start: number): boolean {
  for (let k = start; k > start - 4 && stream.at(k)?.kind === 'number'; k--) {
    if (/^0+[1-9]\d*$/u.test(stream.text(k)) && stream.text(k).length > 2) return true;
    // "+44 20 7946 0958": the groups after the number of a country.
    if (k < start && stream.isMark(k - 1, '+') && stream.at(k)?.glued && stream.text(k).length <= 3)
      return /^\d{2,4}$/u.test(stream.text(start));
  }
  return false;
}

/** What is made, flown or broadcast under a number: a capital separates "Windows 11" from windows. */
const NUMBERED_MAKES = wordSet(
  'windows galaxy pixel playstation xbox soyuz falcon voyager gemini mariner viking salyut chandrayaan tiangong chang macos photoshop firefox chrome radio area catch studio concorde boeing airbus',
);

/** "Windows 11 crashed", "the 737 Max": a number beside the name that it belongs to. */
function isOfMake(stream: TokenStream, start: number, next: number): boolean {
  if (stream.at(start)?.kind !== 'number') return false;
  if (NUMBERED_MAKES.has(stream.text(start - 1)) && stream.at(start - 1)?.capital) return true;
  // "Boeing's 737 Max is", "the 911 Turbo was": one of a make, since several would be a plural.
  const name = stream.at(next);
  const isMade =
    name?.kind === 'word' &&
    name.capital &&
    !name.glued &&
    !/(?:s|ese|ish|men|an)$/u.test(name.text) &&
    !MONTHS.has(name.text) &&
    !WEEKDAYS.has(name.text);
  return (
    isMade &&
    stream.isWord(start - 1, 's', 'the', 'a', 'an') &&
    stream.isWord(next + 1, 'is', 'was', 'has', 'after', 'in', 'to', 'with') &&
    /^\d{3}$/u.test(stream.text(start))
  );
}

/** Whether a number is what something is called by, or says of which kind it is. */
export const isNumberOfSomething = (stream: TokenStream, start: number, next: number): boolean =>
  isPartOfRow(stream, start, next) ||
  isOfMake(stream, start, next) ||
  isAttribute(stream, next) ||
  isCalled(stream, start) ||
  isDialled(stream, start);

/** "12dead", "735Runs": a slip of the typesetter before what is counted, and no unit or code. */
export const isWordRunOn = (stream: TokenStream, i: number): boolean => {
  const word = stream.text(i);
  return (
    word.length >= 4 &&
    !(stream.at(i + 1)?.glued && stream.at(i + 1)?.kind !== 'mark') &&
    (isPeople(word) || isStateWord(word) || /[a-z]{2}[^su]s$/u.test(word))
  );
};
