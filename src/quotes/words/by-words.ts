import type { Source } from '../../articles/source.ts';
import { greatestOf, leastOf } from '../../text/lists.ts';
import { diffWords } from '../diff/changes.ts';
import { type EditedPlace, isEvidence, placesOfEdited, type WordRange } from '../edited/edited-places.ts';
import { type EditedQuote, readEditorMarks } from '../edited/editor-marks.ts';
import { type Glued, gluedByEditor, gluedPieces } from '../edited/stitched.ts';
import { cutsMeaning, isWholeWords } from '../exact/occurrences.ts';
import { ANYWHERE, distinctPlaces, MAX_OCCURRENCES, type RangeTest, takePlace } from '../exact/take-place.ts';
import { describeNear, isAsked, nearestOf } from '../near/near-quote.ts';
import { isSentence, widen } from '../near/widen.ts';
import type { QuoteMatch, TextRange } from '../quote-match.ts';
import { joinBroken } from './broken-words.ts';
import { type QuoteWord, type QuoteWords, withoutEdgeMarks, wordsOfQuote } from './quote-words.ts';
import { placesOfWords } from './same-words.ts';
import { indexOf, type WordIndex } from './word-index.ts';
import { isNegation, isNumber } from './word-kinds.ts';

/** A near match that holds this share of a quote is reported as what differs, wherever the rest may be from. */
const MOSTLY = 0.8;

/** Finds a quote word by word, then in the pieces that an editor left; else says what the source has of it. */
export function findByWords(source: Source, quote: string, fits: RangeTest): QuoteMatch {
  const quoteWords = wordsOfQuote(quote);
  const index = indexOf(source);
  const match = matchByWords(source, quote, quoteWords, index, fits);
  return match.verdict === 'folded' ? (withoutItsNo(index, quoteWords, match.range) ?? match) : match;
}

/** A match whose ellipsis at an edge leaves out the "not" or the number beside it: it says something else than what is printed. */
function withoutItsNo(
  index: WordIndex,
  { text, words }: QuoteWords,
  range: TextRange,
): QuoteMatch | undefined {
  const from = index.wordAt(range.start);
  const inner = withoutEdgeMarks(words);
  const to = from + inner.length;
  const start = words.indexOf(inner[0] as QuoteWord);
  const hasGap = (marks: readonly QuoteWord[]): boolean => marks.some(({ form }) => form === '\u2026');
  const isNo = (i: number): boolean =>
    i >= 0 && i < index.count && (isNegation(index.form(i)) || isNumber(index.kind(i), index.form(i)));
  const before = hasGap(words.slice(0, Math.max(0, start))) && isNo(from - 1) ? from - 1 : undefined;
  const after = hasGap(words.slice(start + inner.length)) && isNo(to) ? to : undefined;
  const no = before ?? after;
  if (no === undefined) return undefined;
  const whole = index.range(before ?? from, after === undefined ? to : to + 1);
  const printed = index.text(no, no + 1);
  return {
    verdict: 'drifted',
    range: whole,
    similarity: 1,
    changes: [{ kind: isNegation(index.form(no)) ? 'negation' : 'number', quoted: '', printed }],
    parts: [
      { isSame: false, quoted: text, printed: index.text(before ?? from, after === undefined ? to : to + 1) },
    ],
  };
}

function matchByWords(
  source: Source,
  quote: string,
  quoteWords: QuoteWords,
  index: WordIndex,
  fits: RangeTest,
): QuoteMatch {
  const same = sameWordRanges(source, index, quoteWords, fits);
  if (same.length > 0) return withRest(source, index, quoteWords, takePlace(source, quote, same));
  if (fits !== ANYWHERE) {
    const elsewhere = sameWordRanges(source, index, quoteWords, ANYWHERE);
    const [range] = elsewhere;
    if (range) return { verdict: 'displaced', range, isOnly: elsewhere.length === 1 };
  }
  const edited = readEditorMarks(quoteWords.words);
  return (
    (edited && findEdited(source, index, edited, fits)) ??
    describeWhatIsThere(source, index, quoteWords, edited, fits)
  );
}

/** Where a quote is word by word, or in the pieces that an editor left; undefined where it does not. */
export function placeOfWords(source: Source, quote: string): TextRange | undefined {
  const words = wordsOfQuote(quote);
  const index = indexOf(source);
  const same = sameWordRanges(source, index, words, ANYWHERE)[0];
  const edited = same ? undefined : readEditorMarks(words.words);
  return (
    same ??
    (edited && placesOf(source, index, edited, ANYWHERE).map(({ from, to }) => index.range(from, to))[0])
  );
}

/** The pieces that a quote is glued together from, or the nearest that the source prints, or that nothing is near. */
function describeWhatIsThere(
  source: Source,
  index: WordIndex,
  quote: QuoteWords,
  edited: EditedQuote | undefined,
  fits: RangeTest,
): QuoteMatch {
  const inner = { ...quote, words: withoutEdgeMarks(quote.words) };
  const takesGaps = edited !== undefined && isEvidence(edited);
  // A gap that hides a number or a "not" is reported as what it hides, not as glue.
  const isHiding = takesGaps && placesOfEdited(index, edited, false).length > 0;
  const near = nearestOf(index, inner.words);
  const describe = (glued: Glued): QuoteMatch => {
    const pieces = glued.pieces.map(({ from, to }) => index.range(from, to));
    return { verdict: 'stitched', range: hull(pieces), pieces };
  };
  if (edited && edited.pieces.length > 1 && !isHiding) {
    const glued = gluedByEditor(index, edited);
    if (glued) return describe(glued);
  } else if (!isHiding && !(near && near.covered >= MOSTLY)) {
    const glued = gluedPieces(index, inner.words);
    if (glued && (glued.isFar || !near)) return describe(glued);
  }
  if (!near) return { verdict: 'missing' };
  return describeNear(source, index, inner, near, { takesGaps, fits, isSentence: isSentence(quote.words) });
}

const hull = (ranges: readonly TextRange[]): TextRange => ({
  start: leastOf(ranges.map(({ start }) => start)),
  end: greatestOf(ranges.map(({ end }) => end)),
});

const isWhole = (source: Source, index: WordIndex, { from, to }: WordRange): boolean => {
  const { text } = source.folded;
  const range = index.foldedRange(from, to);
  return isWholeWords(text, range) && !cutsMeaning(text, range);
};

/** The places where the words of a quote stand, whatever white space and markup is between them. */
function sameWordRanges(
  source: Source,
  index: WordIndex,
  { text, words }: QuoteWords,
  fits: RangeTest,
): TextRange[] {
  const inner = withoutEdgeMarks(words);
  const first = words.indexOf(inner[0] as QuoteWord);
  const edges = { before: words.slice(0, Math.max(0, first)), following: words.slice(first + inner.length) };
  const found = rangesOf(source, index, inner, edges, fits);
  const joined = found.length > 0 ? undefined : joinBroken(index, text, inner);
  return joined
    ? rangesOf(source, index, joined.words, edges, (range) => joined.isBroken(range, source) && fits(range))
    : found;
}

/** Marks of a quote before its first word and after its last. */
interface Edges {
  readonly before: readonly QuoteWord[];
  readonly following: readonly QuoteWord[];
}

function rangesOf(
  source: Source,
  index: WordIndex,
  words: readonly QuoteWord[],
  { before, following }: Edges,
  fits: RangeTest,
): TextRange[] {
  if (words.length === 0) return [];
  // Marks at the edges that the source has too are a part of the place.
  const isMark = (at: number, mark: QuoteWord | undefined): boolean =>
    mark !== undefined && at >= 0 && at < index.count && index.isMark(at) && index.form(at) === mark.form;
  const rangeAt = (start: number): TextRange => {
    let [from, to] = [start, start + words.length];
    while (isMark(from - 1, before.at(from - 1 - start))) from--;
    while (isMark(to, following[to - start - words.length])) to++;
    return index.range(from, to);
  };
  const keep = (from: number): boolean =>
    isWhole(source, index, { from, to: from + words.length }) &&
    fits(rangeAt(from)) &&
    !(following.some(({ form }) => form === '.') && isAsked(index, from + words.length));
  return placesOfWords(index, words, MAX_OCCURRENCES, keep).map(rangeAt);
}

/** The places of an edited quote, each piece of whole words. */
function placesOf(source: Source, index: WordIndex, edited: EditedQuote, fits: RangeTest): EditedPlace[] {
  if (!isEvidence(edited)) return [];
  return placesOfEdited(index, edited, true).filter(
    ({ from, to, pieces }) =>
      pieces.every((piece) => isWhole(source, index, piece)) && fits(index.range(from, to)),
  );
}

function findEdited(
  source: Source,
  index: WordIndex,
  edited: EditedQuote,
  fits: RangeTest,
): QuoteMatch | undefined {
  const rangeOf = ({ from, to }: WordRange): TextRange => index.range(from, to);
  const places = placesOf(source, index, edited, fits);
  const first = places[0];
  if (!first) return undefined;
  const distinct = distinctPlaces(source, places.map(rangeOf));
  if (distinct.length > 1)
    return { verdict: 'ambiguous', range: distinct[0] as TextRange, ranges: distinct, more: false };
  return { verdict: 'edited', range: rangeOf(first), pieces: first.pieces.map(rangeOf) };
}

/** A match of a whole sentence with what the source's sentence has besides: a full stop may cut it short. */
function withRest(source: Source, index: WordIndex, quote: QuoteWords, match: QuoteMatch): QuoteMatch {
  if (match.verdict !== 'folded' || !isSentence(quote.words)) return match;
  const words = withoutEdgeMarks(quote.words);
  const from = index.wordAt(match.range.start);
  const place = {
    links: Int32Array.from(words, (_, i) => from + i),
    from,
    to: from + words.length,
    similarity: 1,
    covered: 1,
  };
  const wider = widen(source, index, words, place, true);
  const rest = diffWords(index, { ...quote, words }, words, { ...place, ...wider }, false).changes;
  return rest.length === 0 ? match : { ...match, rest };
}
