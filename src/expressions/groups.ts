import { isPeopleAt, isPerson } from './en/person-words.ts';
import { wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** People whose number a noun or an adjective says: "a trio of climbers", "the pair were held", "her twins", "the sole survivor". */

/** Nouns for so many people. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['duo', 2], ['pair', 2], ['couple', 2], ['twosome', 2], ['trio', 3], ['threesome', 3], ['quartet', 4], ['foursome', 4], ['quintet', 5], ['sextet', 6],
  ['septet', 7], ['octet', 8],
]); // biome-ignore format: a table
/** Of these, what is said of things as well. */
const AMBIGUOUS = ['pair', 'couple'];
/** Children of one birth. */
const BIRTHS: ReadonlyMap<string, number> = new Map([
  ['twins', 2], ['triplets', 3], ['quadruplets', 4], ['quintuplets', 5], ['sextuplets', 6], ['septuplets', 7], ['octuplets', 8],
]); // biome-ignore format: a table
/** Adjectives of somebody who is the only one. */
const ALONE = ['sole', 'lone', 'only', 'single'];

/** Words that say how many people a group is, after an article. */
export const GROUP_WORDS: readonly string[] = [...GROUPS.keys(), ...ALONE];
/** Words for children of one birth, which need none. */
export const BIRTH_WORDS: readonly string[] = [...BIRTHS.keys()];

/** What several people do or undergo, right after the noun for them. */
const OF_SEVERAL = wordSet(
  'were are have had who was fled died met both then later also said say did will would began left took',
);
/** What joins a noun to what comes after it, so that the noun is not part of another name. */
const AFTER_NOUN = wordSet(
  'in on at to from by for with as after before when while without until that since during near over and or but',
);

/** Whether the noun of a group ends its phrase: a verb, a preposition or a mark comes after, and nothing that it describes. */
function endsPhrase(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following === undefined) return true;
  if (following.kind === 'mark') return !['-', "'", '/'].includes(following.text);
  return following.kind === 'word' && (OF_SEVERAL.has(following.text) || AFTER_NOUN.has(following.text));
}

/** How many people the noun or the adjective after the article at `i` says, and the index after it. */
export function readGroup(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const n = GROUPS.get(stream.text(i + 1));
  if (n !== undefined) return isOfPeople(stream, i) ? { n, next: i + 2 } : undefined;
  // "The sole survivor", "a lone gunman"; "a single mother" and "the only man who" count nothing.
  if (!stream.isWord(i + 1, ...ALONE)) return undefined;
  const noun = i + 2;
  const isCounted =
    stream.isWord(noun, 'survivor', 'victim', 'fatality', 'casualty') ||
    (stream.isWord(i + 1, 'lone', 'sole') &&
      isPerson(stream.text(noun)) &&
      !stream.isMark(noun + 1, "'", '-'));
  return isCounted ? { n: 1, next: noun } : undefined;
}

/** "A pair of boots", "a couple of hours": what the noun after the article at `i` says is only of people. */
function isOfPeople(stream: TokenStream, i: number): boolean {
  const isAmbiguous = stream.isWord(i + 1, ...AMBIGUOUS);
  if (stream.isWord(i + 2, 'of')) {
    const of = i + 3;
    if (stream.isWord(i + 1, 'couple')) return false;
    return isPeopleAt(stream, of) || isPeopleAt(stream, of + 1) || stream.isWord(of, 'them');
  }
  const isDefinite = stream.isWord(i, 'the');
  if (!isAmbiguous) return isDefinite && endsPhrase(stream, i + 2);
  // "The couple met in June": that a couple are two is not a number that the words give.
  if (isDefinite) return stream.isWord(i + 1, 'pair') && OF_SEVERAL.has(stream.text(i + 2));
  // "A couple were found dead", "a couple in their 70s"; the pair of anything may be "in" a place.
  return (
    stream.isWord(i + 2, 'were', 'are', 'have', 'who') ||
    (stream.isWord(i + 1, 'couple') &&
      (stream.isWord(i + 2, 'from', 'aged', 'whose') ||
        (stream.isWord(i + 2, 'in') && stream.isWord(i + 3, 'their'))))
  );
}

/** How far around children of one birth their birth or their family is said, in tokens. */
const REACH = 6;
const OF_BIRTH = wordSet('born birth births pregnant expecting delivered conjoined premature newborn');

/**
 * How many children of one birth the noun at `i` says, and the index after it: "her twins", "gave birth to triplets". "Two sets of twins",
 * "2,000 twins" and "twins live longer" count otherwise, and the Twins with a capital are a team.
 */
export function readBirth(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const n = BIRTHS.get(stream.text(i));
  const before = stream.at(i - 1);
  if (n === undefined || before?.kind === 'number' || stream.isMark(i + 1, '-', "'")) return undefined;
  if (stream.at(i)?.capital && before?.kind === 'word') return undefined;
  const isOfSets = stream.isWord(i - 1, 'of') && stream.isWord(i - 2, 'sets', 'pairs', 'study', 'studies');
  if (isOfSets || stream.isWord(i - 1, 'many', 'some', 'more', 'other')) return undefined;
  if (stream.isWord(i - 1, 'the', 'his', 'her', 'their', 'my', 'our', 'identical', 's'))
    return { n, next: i + 1 };
  for (let k = i - REACH; k <= i + REACH && !(k > i && stream.isMark(k, '.', ';')); k++)
    if (OF_BIRTH.has(stream.text(k))) return { n, next: i + 1 };
  return undefined;
}
