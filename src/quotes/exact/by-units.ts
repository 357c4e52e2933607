import type { Source } from '../../articles/source.ts';
import { foldPhrase, unfoldRange } from '../../text/fold.ts';
import type { TextRange } from '../quote-match.ts';
import { wordsOfQuote } from '../words/quote-words.ts';
import { MARK } from '../words/scan-words.ts';
import { indexIfBuilt, indexOf, type WordIndex } from '../words/word-index.ts';
import { cutsAnyNumber, cutsMeaning, isWholeWords, occurrencesOf, withWholeWords } from './occurrences.ts';
import { MAX_OCCURRENCES, type RangeTest } from './take-place.ts';

/** Where a quote is unit by unit in a source's text, of whole words first. */
export function exactRanges(source: Source, quote: string, fits: RangeTest): TextRange[] {
  const { text, phrases, bodyStart } = source;
  return wholeFirst(text, (keep) =>
    occurrencesOf(phrases, quote, bodyStart, MAX_OCCURRENCES, (range) => fits(range) && keep(range)),
  );
}

/** Where a quote is when both are folded, of whole words first. */
export function foldedRanges(source: Source, quote: string, fits: RangeTest): TextRange[] {
  const needle = foldPhrase(quote);
  const { text } = source.folded;
  const index = indexFor(source);
  const starts = index && startsByWord(source, index, quote);
  if (starts) return foldedAt(source, needle, starts, fits);
  const unfold = unfolder(source);
  return wholeFirst(text, (keep) =>
    occurrencesOf(text, needle, 0, MAX_OCCURRENCES, (range) => keep(range) && fits(unfold(range))),
  ).map(unfold);
}

/**
 * Where a quote is unit by unit though an edge cuts a word, with the whole of it; undefined where it is nowhere.
 * @param cased What both are compared in: as they are, or in small letters.
 */
export function cutRange(
  source: Source,
  quote: string,
  fits: RangeTest,
  cased: (text: string) => string = (text) => text,
): TextRange | undefined {
  const { text } = source.folded;
  const unfold = unfolder(source);
  const [cut] = occurrencesOf(cased(text), cased(foldPhrase(quote)), 0, 1, (range) => {
    if (cutsAnyNumber(text, range)) return false;
    return isMostOf(text, range, withWholeWords(text, range)) && fits(unfold(range));
  });
  return cut && unfold(withWholeWords(text, cut));
}

/** Whether what is left of the words at both edges is enough to mean them: "it" says nothing of "item". */
function isMostOf(text: string, range: TextRange, whole: TextRange): boolean {
  const words = text.slice(range.start, range.end).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isEnough = (word: string | undefined): boolean => word !== undefined && word.length > 2;
  return (
    (whole.start === range.start || isEnough(words[0])) && (whole.end === range.end || isEnough(words.at(-1)))
  );
}

const unfolder =
  ({ folded, bodyStart }: Source) =>
  ({ start, end }: TextRange): TextRange => {
    const range = unfoldRange(folded, start, end);
    return { start: range.start + bodyStart, end: range.end + bodyStart };
  };

function foldedAt(source: Source, needle: string, starts: readonly number[], fits: RangeTest): TextRange[] {
  const { text } = source.folded;
  const unfold = unfolder(source);
  const find = (keep: RangeTest): TextRange[] =>
    starts
      .map((start) => ({ start, end: start + needle.length }))
      .filter((range) => keep(range) && fits(unfold(range)))
      .slice(0, MAX_OCCURRENCES);
  return wholeFirst(text, find).map(unfold);
}

/** Ranges that hold whole words; where none does, those that leave out the ending of a plural. */
function wholeFirst(text: string, find: (keep: RangeTest) => TextRange[]): TextRange[] {
  let isCut = false;
  const whole = find((range) => {
    if (cutsMeaning(text, range)) return false;
    if (isWholeWords(text, range)) return true;
    isCut = true;
    return false;
  });
  return whole.length > 0 || !isCut ? whole : find((range) => !cutsMeaning(text, range));
}

/** A text is searched as a whole this often, counted in its own length, before an index of it pays. */
const SEARCHES = 200;
/** Shorter texts than this are searched faster than an index is asked. */
const SHORT_TEXT = 20_000;

const searches = new WeakMap<Source, number>();

/** The index of a source where there is one already, or where so many quotes are looked for that it pays. */
function indexFor(source: Source): WordIndex | undefined {
  if (source.text.length < SHORT_TEXT) return undefined;
  const built = indexIfBuilt(source);
  if (built) return built;
  const times = (searches.get(source) ?? 0) + 1;
  searches.set(source, times);
  return times > SEARCHES ? indexOf(source) : undefined;
}

/**
 * Where a folded quote starts, found by its rarest word; undefined where no word is inside it whole (the first and
 * the last may be cut from longer ones), or that word is everywhere.
 */
function startsByWord(source: Source, index: WordIndex, quote: string): number[] | undefined {
  if (quote.trim() !== quote) return undefined;
  const { words } = wordsOfQuote(quote);
  let best: { key: number; offset: number; times: number } | undefined;
  for (const { kind, key, start } of words.slice(1, -1)) {
    if (kind === MARK) continue;
    const id = index.keyId(key);
    const times = index.frequency(id);
    if (!best || times < best.times) best = { key: id, offset: start, times };
  }
  if (!best || best.times > MOST_PLACES) return undefined;
  const needle = foldPhrase(quote);
  const starts: number[] = [];
  for (const place of index.placesOf(best.key)) {
    const start = index.foldedRange(place, place + 1).start - best.offset;
    if (start >= 0 && source.folded.text.startsWith(needle, start)) starts.push(start);
  }
  return starts;
}

/** A search of the whole text is as fast as looking at this many places. */
const MOST_PLACES = 5000;
