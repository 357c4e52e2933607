import { MONEY_BEFORE } from '../values/bounds/units.ts';
import type { NumberReading } from './en/number-words.ts';
import { MONTHS } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** Groups of three of the largest number that is written so; beyond that a column of figures is there. */
const MOST_SPACED = 5;

const isGroup = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'number' && !stream.at(i)?.glued && /^\d{3}(?:\.\d+)?$/u.test(stream.text(i));

/** `1 234 567.89`, `12 500 people`, `4, 234 votes`: groups of three after spaces. "May 3 200 people" is not a number. */
export function readSpaced(stream: TokenStream, i: number): NumberReading | undefined {
  const first = stream.at(i);
  if (!/^[1-9]\d{0,2}$/u.test(stream.text(i)) || stream.at(i - 1)?.kind === 'number') return undefined;
  if (first && first.end - first.start > 3) return undefined;
  let digits = stream.text(i);
  let next = i + 1;
  while (next <= i + MOST_SPACED + 1 && isGroup(stream, next)) {
    digits += stream.text(next);
    next++;
    if (digits.includes('.')) break;
  }
  if (next > i + MOST_SPACED + 1) return undefined;
  if (next > i + 2 || (next === i + 2 && (isSum(stream, i) || isOneNumber(stream, i, next))))
    return { n: Number(digits), next };
  // "4, 234 votes": a slip of the typesetter, where nothing is listed.
  const isSlip =
    next === i + 1 &&
    stream.isMark(next, ',') &&
    stream.at(next)?.glued &&
    isGroup(stream, i + 2) &&
    !stream.isMark(i - 1, ',') &&
    stream.at(i + 3)?.kind === 'word' &&
    !stream.isWord(i + 3, 'and', 'or', 'to') &&
    // "In 4, 234 in 5": a preposition may begin the next member of a list; after a verb or "of" there is none.
    (!stream.isWord(i + 3, 'in', 'for', 'on', 'at', 'by') || stream.isWord(i - 1, ...NUMBERED)) &&
    isOneNumber(stream, i, i + 3);
  return isSlip ? { n: Number(`${digits}${stream.text(i + 2)}`), next: i + 3 } : undefined;
}

/** "R50 000", "$12 000", "EUR 1 500": what is after a currency's sign is one sum, whatever follows it. */
function isSum(stream: TokenStream, i: number): boolean {
  const sign = stream.at(i - 1);
  if (!sign || !MONEY_BEFORE.has(sign.text)) return false;
  return sign.kind === 'mark' || (sign.capital && (sign.text.length > 1 || stream.at(i)?.glued === true));
}

/** What leads to one number. */
const NUMBERED = [
  'was',
  'were',
  'is',
  'of',
  'to',
  'reached',
  'totalled',
  'totaled',
  'about',
  'nearly',
  'over',
  'than',
];

/** Words before a number of its own, to which no second one belongs: "Flight 12 500 people", "on May 5 200 people". */
const OWN_NUMBER = new Set([
  'on',
  'at',
  'in',
  'since',
  'by',
  'day',
  'flight',
  'number',
  'no',
  'page',
  'chapter',
  'room',
  'aged',
  'until',
  'till',
]);

/** Whether two groups of digits are one number: nothing before the first takes it for itself, and something is counted. */
function isOneNumber(stream: TokenStream, i: number, next: number): boolean {
  const before = stream.at(i - 1);
  if (before?.kind === 'word' && (OWN_NUMBER.has(before.text) || MONTHS.has(before.text))) return false;
  if (before?.kind === 'word' && before.capital && i > 1 && !stream.isMark(i - 2, '.', '!', '?', '"'))
    return false;
  if (before?.kind === 'mark' && ['/', '-', ':', '.'].includes(before.text) && stream.at(i)?.glued)
    return false;
  const following = stream.at(next);
  return (
    following !== undefined &&
    (following.kind === 'word' || following.text === '%') &&
    !stream.isWord(next, 'and', 'or', 'to')
  );
}

const isGluedDigits = (stream: TokenStream, i: number): boolean =>
  (stream.at(i)?.glued ?? false) && stream.at(i)?.kind === 'number';

/**
 * `3,5 million`, `2,75 km`: a decimal comma, as much of the world writes it. One or two digits after it are never a
 * group of three; what goes on or is in brackets is a list ("1,3,5", "[1,3]", "verses 16,17").
 */
export function readDecimalComma(stream: TokenStream, i: number): NumberReading | undefined {
  const [whole, part] = [stream.at(i), stream.at(i + 2)];
  if (!stream.isMark(i + 1, ',') || !stream.at(i + 1)?.glued || !isGluedDigits(stream, i + 2))
    return undefined;
  if (!/^\d{1,3}$/u.test(whole?.text ?? '') || !/^\d{1,2}$/u.test(part?.text ?? '')) return undefined;
  if ((part as { end: number; start: number }).end - (part as { start: number }).start > 2) return undefined;
  const goesOn = stream.isMark(i + 3, ',', '-', '/', ':', '.') && isGluedDigits(stream, i + 4);
  const before = stream.at(i - 1);
  const isListed =
    whole?.glued &&
    before?.kind === 'mark' &&
    !['-', '+', '~', '<', '>', '\u20AC', '\u00A3', '$'].includes(before.text);
  const isOfName = before?.kind === 'word' && (MONTHS.has(before.text) || LISTED.has(before.text));
  if (goesOn || isListed || isOfName) return undefined;
  return { n: Number(`${whole?.text}.${part?.text}`), next: i + 3 };
}

/** What is named by several numbers: "pages 3,4". */
const LISTED = new Set([
  'pages',
  'verses',
  'verse',
  'chapters',
  'rooms',
  'nos',
  'numbers',
  'flights',
  'items',
  'sections',
  'articles',
  'figures',
  'lines',
]);
