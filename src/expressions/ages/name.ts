import type { GrammarRule } from '../../values/mention.ts';
import { isFamily, isPeopleAt, isPersonAt } from '../en/person-words.ts';
import { SAYING } from '../en/tense-words.ts';
import { CARDINALS, TENS, wordSet } from '../en/words.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge } from '../hedges.ts';
import type { TokenStream } from '../tokens.ts';
import { OF_SEVERAL, yearsInDigits } from './plain.ts';
import { age } from './reading.ts';

/** Words between a name's comma and the age: "the couple, both 65", "Smith, then 21", "a girl, just six". */
const ADVERBS = wordSet('both now then just only still already barely all');

/** Years in digits or in one word, of which "zero" is none. */
const yearsAt = (stream: TokenStream, i: number): number | undefined =>
  yearsInDigits(stream, i) ?? ((CARDINALS.get(stream.text(i)) ?? TENS.get(stream.text(i))) || undefined);

/** Two words with capitals, which no preposition makes a place of: "Jane Platt", not "in New York". */
const isFullName = (stream: TokenStream, last: number): boolean =>
  isCapital(stream, last) && isCapital(stream, last - 1) && !stream.isWord(last - 2, 'in', 'at', 'near', 'from', 'of', 'to', 'on', 'for', 'with', 'against'); // biome-ignore format: one condition

/** A capital by itself is the name of a room or a section. */
const isCapital = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'word' && (stream.at(i)?.capital ?? false) && stream.text(i).length > 1;

/** "Ann Lowe, 41; | Tim, 19; and Eva, 6": a name in a list of which the one before has its age. */
const isListedName = (stream: TokenStream, last: number): boolean => {
  const from = stream.isWord(last - 1, 'and') ? last - 1 : last;
  return isCapital(stream, last) && stream.isMark(from - 1, ';') && yearsAt(stream, from - 2) !== undefined;
};

/** Whether a clause ends after an age, so that it counts nothing: "a boy, 7.", "Max Orr, 51 and Lena Dow". */
function endsAfter(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following === undefined) return true;
  if (stream.isWord(next, 'and')) return isCapital(stream, next + 1) || isArticle(stream, next + 1);
  return stream.isMark(next, '.', ';', ')') && !stream.at(next + 1)?.glued;
}

const isArticle = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'a', 'an', 'the', 'his', 'her', 'their') && isPersonAt(stream, i + 1);

/** What goes on after a name and its age in brackets: "Jane Platt (34) | said". */
const AFTER_BRACKET: ReadonlySet<string> = new Set([...SAYING, 'who', 'died', 'was', 'is', 'from']);

/** How far around a name in brackets' reach what befell people may be, in tokens. */
const REACH = 20;

/** What befalls people and no team or firm. */
const BEFALLS = wordSet(
  'arrested killed named identified charged died dead injured hurt wounded victim victims deceased married sentenced jailed accused shot stabbed drowned born rescued missing survived murdered ' +
    'suspect suspects hospitalised hospitalized detained convicted kidnapped raped assaulted buried funeral bodies body siblings passengers residents',
);
/** What has a number in brackets as its own: a passage, a picture. */
const NUMBERED = wordSet(
  'figure table section article chapter psalm act part page rule clause line verse paragraph annex note photo exhibit genesis exodus',
);

/** "His cousin Sunil (31)", "arrested Ramesh Yadav (28)", and each further name of such a list: a person with an age in brackets. */
function isOfPerson(stream: TokenStream, bracket: number): boolean {
  const last = bracket - 1;
  if (!isCapital(stream, last) || NUMBERED.has(stream.text(last))) return false;
  let first = last;
  while (first > last - 4 && isCapital(stream, first - 1)) first--;
  const lead = stream.isMark(first - 1, '.') ? first - 2 : first - 1;
  if (isPersonAt(stream, lead) && !stream.at(lead)?.capital) return true;
  // The next of a list: "(28) and his cousin Sunil (31)", "(22), Karim (25)".
  const joined = stream.isWord(first - 1, 'and') ? first - 2 : first - 1;
  const closed = stream.isMark(joined, ',') ? joined - 1 : joined;
  if (stream.isMark(closed, ')') && stream.isMark(closed - 2, '(') && isAgeOfName(stream, closed - 1, closed))
    return true;
  const n = yearsInDigits(stream, bracket + 1) ?? 0;
  if (n < 16 && first === last) return false;
  for (let k = Math.max(0, first - REACH); k < bracket + REACH; k++)
    if (BEFALLS.has(stream.text(k))) return true;
  return false;
}

/** "April Jones, 34, said", "the victim, 19, died", "a nurse, 45.": the age of somebody who was just named. */
export function isAgeOfName(stream: TokenStream, start: number, next: number): boolean {
  const isWord = stream.at(start)?.kind === 'word';
  if (yearsAt(stream, start) === undefined || next !== start + 1) return false;
  // "Mary Jones (34), from Leeds".
  if (stream.isMark(start - 1, '(')) {
    if (isWord || !stream.isMark(next, ')')) return false;
    const isNamed = isCapital(stream, start - 2) && isCapital(stream, start - 3);
    const goesOn =
      stream.isMark(next + 1, ',') ||
      (AFTER_BRACKET.has(stream.text(next + 1)) && isFullName(stream, start - 2));
    return (isNamed && goesOn) || isOfPerson(stream, start - 1);
  }
  let comma = start - 1;
  if (ADVERBS.has(stream.text(comma))) comma--;
  if (!stream.isMark(comma, ',')) return false;
  const last = comma - 1;
  const isPerson = isPersonAt(stream, last) || stream.isWord(last, ...OF_SEVERAL);
  // "Both 65": of two people at once.
  if (comma < start - 1 && stream.isWord(start - 1, 'both', 'all'))
    return !isWord && isPeopleAt(stream, last) && (stream.isMark(next, ',') || endsAfter(stream, next));
  // A number in words is more often a count: "Max, six, was found" wants somebody of the family.
  const isOfFamily =
    isFamily(stream.text(last)) || (isCapital(stream, last) && isFamily(stream.text(last - 1)));
  if (isWord && !isOfFamily) return false;
  if (stream.isMark(next, ',')) return isCapital(stream, last) || isPerson;
  return (
    endsAfter(stream, next) &&
    ((isPerson && !stream.at(last)?.capital) || isFullName(stream, last) || isListedName(stream, last))
  );
}

/** `a man, about 40, said`: between the commas after somebody. */
export const ABOUT_RULE: GrammarRule = {
  name: 'age/name',
  starts: { words: HEDGE_WORDS, follows: HEDGE_FOLLOWS, digits: false },
  read(stream, i) {
    if (!stream.isMark(i - 1, ',') || !isPersonAt(stream, i - 2)) return undefined;
    const hedge = readHedge(stream, i);
    const n = hedge?.bound === 'about' ? yearsInDigits(stream, hedge.next) : undefined;
    if (
      !hedge ||
      n === undefined ||
      !(stream.isMark(hedge.next + 1, ',') || endsAfter(stream, hedge.next + 1))
    )
      return undefined;
    return age({ low: n, high: n, bound: 'about' }, 'year', hedge.next + 1);
  },
};

/** Ages of people who were just named. */
export const NAME_RULE: GrammarRule = {
  name: 'age/name',
  starts: { words: [...CARDINALS.keys(), ...TENS.keys()], digits: true },
  read(stream, i) {
    const n = isAgeOfName(stream, i, i + 1) ? yearsAt(stream, i) : undefined;
    return n === undefined ? undefined : age({ low: n, high: n, bound: 'exact' }, 'year', i + 1);
  },
};
