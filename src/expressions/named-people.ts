import { isStatedAfter, isStateWord } from './counted.ts';
import { isFamily, isPerson } from './en/person-words.ts';
import type { TokenStream } from './tokens.ts';

/** People who are named one by one and not counted: "a mother and her son", "a nurse, a guard and a patient". */

/** Who is named first of several, as a rule; a trade is rarer, and read where one of these is near. */
export const NAMED_PEOPLE: readonly string[] = [
  'man', 'woman', 'boy', 'girl', 'mother', 'father', 'couple', 'brother', 'sister', 'child', 'teenager', 'policeman', 'officer', 'soldier', 'driver', 'pilot', 'nurse', 'husband', 'wife', 'son', 'daughter', 'grandmother', 'grandfather', 'baby', 'toddler',
]; // biome-ignore format: a list

const LEADS = ['a', 'an', 'another', 'his', 'her', 'their', 'one', 'the', 'my', 'our'];
/** What the first of several is led by. */
export const FIRST_LEADS: readonly string[] = ['a', 'an', 'the', 'his', 'her', 'their', 'my', 'our'];
/** Words between an article and its noun, at most: "an off-duty Dutch | nurse". */
const MODIFIERS = 3;

/** The index after somebody who begins at `i`, and how many that is. */
function readPerson(
  stream: TokenStream,
  i: number,
  isFirst: boolean,
): { n: number; next: number } | undefined {
  const isLed = stream.isWord(i, ...LEADS);
  // "A father and son": the second of a family needs no article.
  if (!isLed) {
    if (isFirst) return undefined;
    if (isFamily(stream.text(i))) return { n: 1, next: i + 1 };
    // "The pilot and co-pilot were killed": a plural says that they are not one, as in "the poet and critic died".
    const at = stream.isWord(i, 'co') && stream.isMark(i + 1, '-') ? i + 2 : i;
    return isPerson(stream.text(at)) && stream.isWord(at + 1, 'were', 'are', 'have')
      ? { n: 1, next: at + 1 }
      : undefined;
  }
  if (isFirst && !stream.isWord(i, ...FIRST_LEADS)) return undefined;
  for (let at = i + 1; at <= i + 1 + MODIFIERS; at++) {
    const token = stream.at(at);
    if (stream.isMark(at, '-') && token?.glued) continue;
    if (token?.kind !== 'word' || stream.isWord(at, 'and', 'of', 'in', 'to', 'for', 'who', 'or'))
      return undefined;
    // "A man's dog", "a nurse-led ward".
    const isOwner = stream.isMark(at + 1, "'", '-') && stream.at(at + 1)?.glued;
    if (stream.isWord(at, 'couple') && !stream.isWord(at + 1, 'of')) return { n: 2, next: at + 1 };
    if (isPerson(token.text) && !isOwner && !stream.isWord(at + 1, 'of')) {
      // "A police officer", "a bus driver": the last of the nouns is who.
      const isLast = !isPerson(stream.text(at + 1));
      if (isLast) return { n: 1, next: at + 1 };
    }
  }
  return undefined;
}

/** How many people are named from `i` on, and the index after them; undefined where it is one, or some are counted. */
export function readNamedPeople(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const first = readPerson(stream, i, true);
  if (!first) return undefined;
  let { n, next } = first;
  // "A couple was killed": two by themselves.
  if (n > 1 && stream.isWord(next, 'was', 'were', 'is', 'are', 'has', 'have', 'had'))
    return isStated(stream, i, next) ? { n, next } : undefined;
  for (let isLast = false; !isLast; ) {
    const comma = stream.isMark(next, ',') ? next + 1 : next;
    isLast = stream.isWord(comma, 'and');
    const member = isLast || comma > next ? readPerson(stream, isLast ? comma + 1 : comma, false) : undefined;
    if (!member) return undefined;
    n += member.n;
    next = member.next;
  }
  return isStated(stream, i, next) ? { n, next } : undefined;
}

/** Whether the words beside them say what befell them: how many met is no news. */
function isStated(stream: TokenStream, i: number, next: number): boolean {
  for (let k = i - 1; k > i - 4 && stream.at(k)?.kind === 'word'; k--)
    if (isStateWord(stream.text(k))) return true;
  return isStatedAfter(stream, next, '.', ';', ',');
}
