import type { Part } from '../dates/date-numbers.ts';
import type { TokenStream } from '../tokens.ts';
import { MONTHS, WEEKDAYS, WEEKDAYS_THAT_ARE_WORDS } from './words.ts';

/** "Sun Tzu", "The Sun", "Wed": a short weekday is one only with its full stop, a date beside it or a word that leads one. */
function isShortDay(stream: TokenStream, i: number): boolean {
  const following = stream.at(i + 1);
  if (following === undefined) return i === 0 || LEADS_DAY.has(stream.text(i - 1));
  if (following.kind !== 'word') return stream.text(i + 1) !== "'";
  return (
    MONTHS.has(following.text) ||
    LEADS_DAY.has(stream.text(i - 1)) ||
    WEEKDAYS.has(stream.text(i - 2)) ||
    ['am', 'pm', 'at', 'night', 'morning', 'evening', 'afternoon', 'to', 'through'].includes(following.text)
  );
}

const LEADS_DAY = new Set([
  'on',
  'next',
  'last',
  'this',
  'until',
  'till',
  'since',
  'by',
  'from',
  'to',
  'through',
  'every',
  'each',
  'week',
  'or',
  'before',
  'after',
  '-',
  '(',
]);

/** A weekday's name; "sat" and "sun" without a capital are words. */
export function readWeekday(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = WEEKDAYS.get(token.text);
  if (n === undefined) return undefined;
  if (WEEKDAYS_THAT_ARE_WORDS.has(token.text) && !(token.capital && isShortDay(stream, i))) return undefined;
  return { n, next: token.text.length > 5 ? i + 1 : stream.skipStop(i + 1) };
}
