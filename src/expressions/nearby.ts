import { NEARBY } from './en/date-words.ts';
import { CARDINALS, TENS, wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** A word before a "before" or "after" that says how little is between, and what it leaves. */
export interface Nearby {
  readonly word: string;
  readonly of: NonNullable<ReturnType<typeof NEARBY.get>>;
}

/** What is said to be near at token `i`, which is "before" or "after"; undefined where nothing is. */
export function readNearby(stream: TokenStream, i: number): Nearby | undefined {
  if (!stream.isWord(i, 'before', 'after')) return undefined;
  const last = stream.text(i - 1);
  const two = `${stream.text(i - 2)} ${last}`;
  const word = NEARBY.has(two) ? two : last;
  const of = NEARBY.get(word);
  if (!of) return undefined;
  // "Ten minutes before 8.30", "some minutes after": how many there are is said.
  const isUnit = word === 'minutes';
  if (isUnit && (stream.at(i - 2)?.kind === 'number' || COUNTED.has(stream.text(i - 2)))) return undefined;
  return { word: word === 'little' || word.startsWith('short ') ? `a ${word}` : word, of };
}

/** Words before "minutes" that say how many they are. */
const COUNTED: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...TENS.keys(),
  ...wordSet('few several some many couple of more hundred dozen'),
]);
