import type { Source } from '../../articles/source.ts';
import type { TextRange } from '../quote-match.ts';
import type { QuoteWord } from './quote-words.ts';
import { WORD } from './scan-words.ts';
import type { WordIndex } from './word-index.ts';

/** A quote whose hyphened words are joined, as its source has them at the end of a line. */
interface JoinedQuote {
  readonly words: readonly QuoteWord[];
  /** Whether a place of it holds as many broken words as were joined: "co-op" is no "coop" elsewhere. */
  isBroken(range: TextRange, source: Source): boolean;
}

/**
 * Joins "two-day", and "exam- ple" as it was copied from a page, where the source has the joined word. The scanner
 * joins what a line break divides, since it cannot know which hyphens are the word's own.
 */
export function joinBroken(
  index: WordIndex,
  text: string,
  words: readonly QuoteWord[],
): JoinedQuote | undefined {
  const joined: QuoteWord[] = [];
  let ownHyphens = 0;
  for (let i = 0; i < words.length; i++) {
    const [word, hyphen, next] = [words[i], words[i + 1], words[i + 2]] as [
      QuoteWord,
      QuoteWord?,
      QuoteWord?,
    ];
    const isJoint =
      word.kind === WORD && hyphen?.form === '-' && hyphen.start === word.end && next?.kind === WORD;
    const gap = isJoint && next ? text.slice(hyphen.end, next.start) : undefined;
    if (!next || gap === undefined || gap.length > 1 || index.keyId(word.key + next.key) < 0) {
      joined.push(word);
      continue;
    }
    if (gap === '') ownHyphens++;
    joined.push({ ...word, form: word.form + next.form, key: word.key + next.key, end: next.end });
    i += 2;
  }
  if (joined.length === words.length) return undefined;
  return {
    words: joined,
    isBroken: ({ start, end }, source) =>
      [...source.text.slice(start, end).matchAll(/[-\u2010\u2011\u00AD][^\S\r\n]*(?:\r\n|\n|\r)/gu)].length >=
      ownHyphens,
  };
}
