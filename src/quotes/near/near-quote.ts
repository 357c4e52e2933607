import type { Source } from '../../articles/source.ts';
import { diffWords } from '../diff/changes.ts';
import { cutsMeaning, isWholeWords } from '../exact/occurrences.ts';
import type { RangeTest } from '../exact/take-place.ts';
import type { DriftedMatch, QuoteMatch, TextRange } from '../quote-match.ts';
import {
  type QuoteWord,
  type QuoteWords,
  weightOf,
  withoutEdgeMarks,
  wordsOfQuote,
} from '../words/quote-words.ts';
import { MARK } from '../words/scan-words.ts';
import { indexOf, type WordIndex } from '../words/word-index.ts';
import { linkAll, type NearMatch, nearestStretch } from './near-match.ts';
import { widen } from './widen.ts';

/** Lighter quotes than this, by the letters of their words, are near to something in any text. */
const LEAST_WEIGHT = 8;
/** Less agreement than this, over both sides, is not a match: half of the words are others. */
const LEAST_SIMILARITY = 0.55;

/** The stretch of a source that is near to a quote, where one is. */
export function nearestOf(index: WordIndex, words: readonly QuoteWord[]): NearMatch | undefined {
  const weight = words.reduce((sum, { kind, form }) => sum + weightOf(kind, form), 0);
  if (weight < LEAST_WEIGHT) return undefined;
  const match = nearestStretch(index, words);
  if (!match || match.similarity < LEAST_SIMILARITY) return undefined;
  const agreed = words.filter((word, i) => {
    const link = match.links[i] as number;
    return word.kind !== MARK && link >= 0 && index.isWordAt(link, word, true);
  });
  return agreed.length >= LEAST_WORDS ? match : undefined;
}

/** One word that agrees is not a near match. */
const LEAST_WORDS = 2;

/** What decides how a near match is reported. */
export interface NearOptions {
  /** Whether the quote's pieces between an editor's marks are long enough to be evidence. */
  readonly takesGaps: boolean;
  /** Whether the quote begins and ends as a sentence does. */
  readonly isSentence: boolean;
  /** Whether a range is between the prefix and the suffix that the claim gives. */
  readonly fits: RangeTest;
}

/** A near match as what it is: drifted, with what differs; or found after all, where nothing does. */
export function describeNear(
  source: Source,
  index: WordIndex,
  quote: QuoteWords,
  match: NearMatch,
  { takesGaps, isSentence, fits }: NearOptions,
): QuoteMatch {
  const { words } = quote;
  const { from, to } = widen(source, index, words, match, isSentence);
  const wider = trimmed(
    index,
    words,
    { ...match, from, to, links: linkAll(index, words, from, to) },
    isSentence,
  );
  let { changes, parts } = diffWords(index, quote, words, wider, takesGaps);
  // An editor's gaps are not reported as changes beside one that counts, and no quote is found for them alone: that was tried.
  if (changes.length === 0 && takesGaps) ({ changes, parts } = diffWords(index, quote, words, wider, false));
  if (changes.length > 0) {
    const range = index.range(wider.from, wider.to);
    return { verdict: 'drifted', range, similarity: match.similarity, changes, parts };
  }
  // What only differs in how it is set, such as a hyphen at the end of a line, is found.
  const range = index.range(match.from, match.to);
  const inText = index.foldedRange(match.from, match.to);
  const { text } = source.folded;
  if (!isWholeWords(text, inText) || cutsMeaning(text, inText)) return { verdict: 'missing' };
  if (isSentence && isAsked(index, match.to)) {
    const asked = { kind: 'mark', quoted: '.', printed: '?' } as const;
    return {
      verdict: 'drifted',
      range,
      similarity: match.similarity,
      changes: [asked],
      parts: [...parts, { isSame: false, ...asked }],
    };
  }
  return fits(range) ? { verdict: 'folded', range } : { verdict: 'displaced', range, isOnly: true };
}

/** What differs between a quote and the whole words of which it holds a part; undefined where nothing does. */
export function describeCut(source: Source, quote: string, range: TextRange): DriftedMatch | undefined {
  const index = indexOf(source);
  const quoted = wordsOfQuote(quote);
  const words = withoutEdgeMarks(quoted.words);
  const [from, to] = [index.wordAt(range.start), index.wordAt(range.end - 1) + 1];
  const match = { from, to, links: linkAll(index, words, from, to), similarity: 1, covered: 1 };
  const { changes, parts } = diffWords(index, quoted, words, match, false);
  if (changes.length === 0) return undefined;
  return { verdict: 'drifted', range: index.range(from, to), similarity: 1, changes, parts };
}

/** Whether a question mark follows the words before `to`: a question quoted with a full stop is a statement. */
export function isAsked(index: WordIndex, to: number): boolean {
  for (let at = to; at < index.count && index.isMark(at); at++) if (QUESTION.has(index.form(at))) return true;
  return false;
}

const QUESTION = new Set(['?', '\uFF1F', '\u061F', '\u037E']);

/** Less the words before the quote's first and after its last, where these are printed: they are not missing. */
function trimmed(
  index: WordIndex,
  words: readonly QuoteWord[],
  match: NearMatch,
  isSentence: boolean,
): NearMatch {
  if (isSentence) return match;
  const [first, last] = [match.links[0] ?? -1, match.links.at(-1) ?? -1];
  const isPrinted = (link: number, word: QuoteWord | undefined): boolean =>
    link >= 0 && word !== undefined && index.isWordAt(link, word, false);
  return {
    ...match,
    from: isPrinted(first, words[0]) ? first : match.from,
    to: isPrinted(last, words.at(-1)) ? last + 1 : match.to,
  };
}
