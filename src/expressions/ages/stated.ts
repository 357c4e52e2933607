import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber } from '../bounded-numbers.ts';
import { wordSet } from '../en/words.ts';
import { HEDGE_FOLLOWS } from '../hedges.ts';
import type { TokenStream } from '../tokens.ts';
import { isFree, MOST_YEARS } from './plain.ts';
import { age } from './reading.ts';

/** How far before a number its noun may be, in tokens: "the median age of the people who died | was 38". */
const REACH = 9;
/** What leads from the noun to its number. */
const LINKS = wordSet('was is are were of to from at be between just only now');
/** Words that begin another clause, so that the number is not of the noun before them. */
const BREAKS = wordSet('when and but while where which if because group groups bracket');

/** Whether the noun is before a number in its clause: "the average age", "their ages", "life expectancy". */
function isOfAge(stream: TokenStream, i: number): boolean {
  for (let k = i - 1; k >= i - REACH; k--) {
    const token = stream.at(k);
    // "Rise from 62 | to 64": what it was comes between.
    if (token?.kind === 'number' && stream.isWord(k - 1, 'from')) continue;
    if (token?.kind !== 'word' || BREAKS.has(token.text)) return false;
    if (token.text === 'age' || token.text === 'ages') return !stream.isWord(k + 1, 'of') || k + 2 < i;
    if (token.text === 'expectancy') return stream.isWord(k - 1, 'life');
  }
  return false;
}

/** Years that people live, of which an average may have a fraction. */
function yearsAt(stream: TokenStream, i: number): BoundedNumber | undefined {
  const number = readBoundedNumber(stream, i);
  const isYears =
    number && !number.isPart && number.scale === undefined && number.low >= 1 && number.high <= MOST_YEARS;
  return isYears ? number : undefined;
}

/** "His age is no less than thirty": a bound on a number, which is not how one says how old somebody is. */
const isOwnBound = (stream: TokenStream, i: number, { bound }: BoundedNumber): boolean =>
  (bound === 'at-least' || bound === 'at-most' || bound === 'more-than' || bound === 'less-than') &&
  stream.isWord(i - 2, 'age') &&
  stream.isWord(i - 3, 'his', 'her', 'their', 'my', 'your');

/** `the average age was 46`, `raise the voting age to 18`, `an age limit of 35`, `ages ranged from 4 to 11`. */
function readStated(stream: TokenStream, i: number): RuleReading | undefined {
  const isRange = stream.isWord(i, 'between', 'from');
  if (!isRange && !LINKS.has(stream.text(i - 1))) return undefined;
  const number = yearsAt(stream, i);
  if (!number || !(isFree(stream, number.next) || stream.isWord(number.next, 'to', 'for', 'by')))
    return undefined;
  return isOfAge(stream, i) && !isOwnBound(stream, i, number) ? age(number, 'year', number.next) : undefined;
}

/** Ages that are stated as a figure of their own. */
export const STATED_RULE: GrammarRule = {
  name: 'age/stated',
  starts: { words: [...NUMBER_WORDS, 'between', 'from'], follows: HEDGE_FOLLOWS, digits: true },
  read: readStated,
};
