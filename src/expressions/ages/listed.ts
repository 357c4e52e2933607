import type { RuleReading } from '../../values/mention.ts';
import { isPeopleAt } from '../en/person-words.ts';
import type { TokenStream } from '../tokens.ts';
import { isFree, yearsInDigits } from './plain.ts';
import { age } from './reading.ts';

/** How many people are listed with their ages, at most. */
const MOST = 12;

/** The index of the first number of the list that the one at `i` is in. */
function firstOf(stream: TokenStream, i: number): number | undefined {
  let at = i;
  for (let listed = 0; listed < MOST; listed++) {
    const joint = stream.isWord(at - 1, 'and', 'or') ? at - 1 : at;
    const comma = stream.isMark(joint - 1, ',') ? joint - 1 : joint;
    if (comma === at || yearsInDigits(stream, comma - 1) === undefined) return at;
    at = comma - 1;
  }
  return undefined;
}

/** The index after the list that begins at `i`; undefined where it is one number alone, or no "and" closes it. */
function afterList(stream: TokenStream, i: number): number | undefined {
  let at = i + 1;
  for (let listed = 0; listed < MOST; listed++) {
    const comma = stream.isMark(at, ',') ? at + 1 : at;
    const isLast = stream.isWord(comma, 'and', 'or');
    const following = isLast ? comma + 1 : comma;
    if (following === at || yearsInDigits(stream, following) === undefined) return undefined;
    at = following + 1;
    if (isLast) return at;
  }
  return undefined;
}

/**
 * The 58 of `aged 61 and 58`, the 6 and the 9 of `aged 4, 6 and 9`: what joins them makes ages of all. So do people who
 * are named in the plural: "his daughters, 3, 5 and 9, survived", "the men were 24 and 31".
 */
export function readListedAge(stream: TokenStream, i: number): RuleReading | undefined {
  if (!stream.isMark(i - 1, ',') && !stream.isWord(i - 1, 'and', 'or', 'were', 'are')) return undefined;
  const n = yearsInDigits(stream, i);
  if (n === undefined || !isFreeInList(stream, i + 1)) return undefined;
  const first = firstOf(stream, i);
  if (first === undefined) return undefined;
  const reading = age({ low: n, high: n, bound: 'exact' }, 'year', i + 1);
  if (stream.isWord(first - 1, 'aged', 'ages')) return first < i ? reading : undefined;
  const isSaid = stream.isWord(first - 1, 'were', 'are');
  if (!isSaid && !stream.isMark(first - 1, ',')) return undefined;
  if (!isPeopleAt(stream, first - 2)) return undefined;
  const next = afterList(stream, first);
  if (next === undefined) return undefined;
  // "The drivers, 12 and 14 in the race": what is beside a noun ends as it began, with a mark.
  return isFree(stream, next) && (isSaid || stream.at(next)?.kind !== 'word') ? reading : undefined;
}

/** Whether the list ends or goes on, and nothing is counted: "aged 61 and 58 others". */
const isFreeInList = (stream: TokenStream, i: number): boolean => {
  const token = stream.at(i);
  if (token?.kind === 'mark') return !(token.glued && ['%', '-', '/', ':'].includes(token.text));
  const word = token?.text ?? '';
  return !(
    /^(?:people|men|women|children|more|other)$/u.test(word) ||
    (/[^s]s$/u.test(word) && !/^(?:was|is|has|as)$/u.test(word))
  );
};
