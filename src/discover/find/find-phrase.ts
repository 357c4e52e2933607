import type { Source } from '../../articles/source.ts';
import type { Stretch } from '../../articles/statements/index.ts';
import { describeChanges } from '../../quotes/diff/describe-changes.ts';
import { cutsMeaning, isWholeWords, occurrencesOf } from '../../quotes/exact/occurrences.ts';
import { isOnePlace } from '../../quotes/exact/repeated-passage.ts';
import { MAX_OCCURRENCES } from '../../quotes/exact/take-place.ts';
import { cutFromWord, type DriftedMatch, findQuote } from '../../quotes/find-quote.ts';
import { foldPhrase, unfoldRange } from '../../text/fold.ts';
import { lowerCase } from '../../text/lower-case.ts';

/** One place where a phrase is, or nearly is. */
export interface PhrasePlace extends Stretch {
  /**
   * - `exact`: letter by letter
   * - `folded`: with other case, white space, glyphs, markup or an editor's marks
   * - `near`: with other words
   */
  readonly how: 'exact' | 'folded' | 'near';
  /** What differs, in words; null where nothing does but typography. */
  readonly differs: string | null;
  /** A "not" is on one side alone: it says the opposite. */
  readonly isTurned?: true;
  /** Other printings of the same passage. */
  readonly copies: readonly Stretch[];
}

/** Every place of a phrase in one source, in the order of its text. */
export interface PhrasePlaces {
  readonly places: readonly PhrasePlace[];
  /** There are more: beyond a limit they are not listed. */
  readonly more: boolean;
}

/**
 * Where a phrase is in a source, whatever its case and typography; where it is nowhere, what is nearest.
 * Linear in the text.
 */
export function findPhrase(source: Source, phrase: string): PhrasePlaces {
  const found = printedAs(source, phrase);
  if (found.length > 0)
    return { places: distinct(source, phrase, found), more: found.length >= MAX_OCCURRENCES };
  const match = findQuote(source, { quote: phrase });
  if (match.verdict === 'missing')
    return { places: nearIn(cutFromWord(source, phrase, lowerCase)), more: false };
  switch (match.verdict) {
    case 'exact':
    case 'folded':
    case 'edited':
      return { places: distinct(source, phrase, [match.range]), more: false };
    case 'ambiguous':
      return { places: distinct(source, phrase, match.ranges), more: match.more };
    case 'drifted':
      // Whoever looks for "legal" does not mean "illegal".
      return { places: isOneWord(phrase) && isTurned(match) ? [] : nearIn(match), more: false };
    default:
      return { places: [], more: false };
  }
}

const isOneWord = (phrase: string): boolean => !/\s/u.test(phrase.trim());

/** Whether only one of a phrase and the words found is denied. */
const isTurned = ({ changes }: DriftedMatch): boolean => changes.some(({ kind }) => kind === 'negation');

function nearIn(match: DriftedMatch | undefined): PhrasePlace[] {
  if (!match) return [];
  const { range, changes } = match;
  const differs = describeChanges(changes);
  return [{ ...range, how: 'near', differs, copies: [], ...(isTurned(match) && { isTurned: true }) }];
}

/** The stretches of whole words that read as the phrase; where there are none, those that leave out the ending of a plural. */
function printedAs(source: Source, phrase: string): Stretch[] {
  const needle = lowerCase(foldPhrase(phrase));
  const { folded, bodyStart } = source;
  const text = lowerCase(folded.text);
  let isCut = false;
  const find = (keep: (range: Stretch) => boolean): Stretch[] =>
    occurrencesOf(text, needle, 0, MAX_OCCURRENCES, keep);
  const whole = find((range) => {
    if (cutsMeaning(folded.text, range)) return false;
    if (isWholeWords(folded.text, range)) return true;
    isCut = true;
    return false;
  });
  const found = whole.length > 0 || !isCut ? whole : find((range) => !cutsMeaning(folded.text, range));
  return found.map(({ start, end }) => {
    const range = unfoldRange(folded, start, end);
    return { start: range.start + bodyStart, end: range.end + bodyStart };
  });
}

/** Places with the copies of each: what is in a passage that is printed twice is one place. */
function distinct(source: Source, phrase: string, ranges: readonly Stretch[]): PhrasePlace[] {
  const places: (PhrasePlace & { readonly copies: Stretch[] })[] = [];
  for (const range of ranges) {
    const known = places.find((place) => isOnePlace(source, place, range));
    if (known) known.copies.push(range);
    else {
      const how = source.text.slice(range.start, range.end) === phrase ? 'exact' : 'folded';
      places.push({ ...range, how, differs: null, copies: [] });
    }
  }
  return places;
}
