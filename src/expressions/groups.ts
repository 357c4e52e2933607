import { isPeopleAt, isPerson } from './en/person-words.ts';
import type { TokenStream } from './tokens.ts';

/** People whose number a noun or an adjective says: "a trio of climbers", "the pair were held", "the sole survivor". */

/** Nouns for so many people. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['duo', 2], ['pair', 2], ['trio', 3], ['threesome', 3], ['quartet', 4], ['foursome', 4], ['quintet', 5], ['sextet', 6],
]); // biome-ignore format: a table
/** Adjectives of somebody who is the only one. */
const ALONE = ['sole', 'lone', 'only', 'single'];

/** Words that say how many people a group is. */
export const GROUP_WORDS: readonly string[] = [...GROUPS.keys(), ...ALONE];

/** How many people the noun or the adjective after the article at `i` says, and the index after it. */
export function readGroup(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const n = GROUPS.get(stream.text(i + 1));
  if (n !== undefined) {
    // "A pair of boots", "the pair of them": only of people.
    const of = stream.isWord(i + 2, 'of') ? i + 3 : undefined;
    const isOfPeople =
      of !== undefined && (isPeopleAt(stream, of) || isPeopleAt(stream, of + 1) || stream.isWord(of, 'them'));
    const isSubject =
      of === undefined &&
      stream.isWord(i + 2, 'were', 'are', 'have', 'had', 'who', 'was', 'fled', 'died', 'met', 'both');
    return isOfPeople || (isSubject && stream.isWord(i, 'the')) ? { n, next: i + 2 } : undefined;
  }
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
