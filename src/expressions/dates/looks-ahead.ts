import { MONTHS, WEEKDAYS, wordSet } from '../en/words.ts';
import type { Token, TokenStream } from '../tokens.ts';
import { hasHad, isPast, type Words } from './clause-words.ts';

/** What shows that a date lies ahead by its place in the clause: what is planned, granted or said of the day itself. */

/** Verbs whose object is the day that is planned for: "have booked | Aug. 4". */
const BOOKS = wordSet('booked reserved scheduled pencilled earmarked chosen picked fixed');

/** How long a list of days may be, in tokens. */
const LIST_REACH = 10;

/** "Have booked Aug. 4 to 6", "has reserved June 3": a day that is kept free lies ahead. */
export function isObjectOfPlan(stream: TokenStream, i: number, before: Words): boolean {
  let verb = i - 1;
  const isListed = (): boolean =>
    stream.at(verb)?.kind === 'number' ||
    MONTHS.has(stream.text(verb)) ||
    WEEKDAYS.has(stream.text(verb)) ||
    stream.isMark(verb, '-', ',', '.') ||
    stream.isWord(verb, 'and', 'in');
  while (verb > i - LIST_REACH && isListed()) verb--;
  return BOOKS.has(stream.text(verb)) && !hasHad(before);
}

/** How far before a date an "until" may be that leads to its hour: "until | close of business on". */
const UNTIL_REACH = 6;

/** The place of an "until" that leads to an hour or an end of a day, without a verb between. */
export function untilBefore(before: Words): number | undefined {
  for (let k = before.length - 1; k > before.length - 1 - UNTIL_REACH && k >= 0; k--) {
    const word = before[k] as Token;
    if (word.text === 'until' || word.text === 'till') return k;
    if (word.kind === 'mark' && word.text !== ':' && word.text !== '.') return undefined;
    if (isPast(word) || word.text === 'and') return undefined;
  }
  return undefined;
}

/** What a day that is named is said to do in the present: "Thanksgiving falls late this year", "Tuesday is more realistic". */
export function isSubject(stream: TokenStream, i: number, next: number): boolean {
  if (stream.isWord(i - 1, 'on', 'in', 'of', 'since', 'for', 'until', 'by', 'before', 'after', 'at'))
    return false;
  if (stream.isWord(next, 'falls', 'fall', 'lands')) return true;
  return stream.isWord(next, 'is') && !stream.isWord(next + 1, 'not', 'over', 'past', 'gone', 'when', 'now');
}

/** How long a clause with a pronoun at its head may be before its date, in tokens. */
const RELATIVE_REACH = 7;

/** The clause of a pronoun that the date closes: "profit for the year, | which ends on | 31 March |, slipped". */
export function relativeClause(before: Words): Words | undefined {
  for (let k = before.length - 1; k > 0 && k >= before.length - RELATIVE_REACH; k--) {
    const { kind, text } = before[k] as Token;
    if (kind !== 'word' && text !== '-') return undefined;
    if (text === 'which' || text === 'who') return before.slice(k);
  }
  return undefined;
}
