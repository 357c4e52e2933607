import type { Source } from '../../articles/source.ts';
import { describeChanges } from '../../quotes/diff/describe-changes.ts';
import { printedWords } from '../../quotes/exact/reprint.ts';
import {
  type ChangeKind,
  type DriftedMatch,
  findQuote,
  placeOfQuote,
  type QuoteMatch,
  type TextRange,
} from '../../quotes/find-quote.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import type { RecordFault } from '../read/claim.ts';

/** The words of a claim as its source prints them, and where. */
export interface FoundQuote {
  readonly start: number;
  readonly end: number;
  /** All that the source prints there. */
  readonly text: string;
  /** The same without what an editor's ellipsis or brackets stand for: what the claim rests on. */
  readonly said: string;
}

const wordsAt = (source: Source, { start, end }: TextRange, pieces?: readonly TextRange[]): FoundQuote => {
  const text = source.text.slice(start, end);
  const said = pieces?.map((piece) => source.text.slice(piece.start, piece.end)).join(' \u2026 ') ?? text;
  return { start, end, text, said };
};

const lineOf = (source: Source, { start }: TextRange): number => source.lines.locate(start).line;

/** Longer quotes than this are cut in messages; the finding shows the words themselves. */
const MOST_SHOWN = 200;
const shown = (words: string): string =>
  `"${words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}\u2026` : words}"`;

/** Changes after which words may say something else; other words may be a slip of whoever quoted them. */
const SAYS_OTHERWISE: ReadonlySet<ChangeKind> = new Set(['number', 'negation', 'name']);

const COUNTS = ' The claim still takes part.';
const LEFT_OUT = ' That may say something else, so the claim takes no part.';

/** What came of looking for a claim's words. */
export interface Located {
  /** Undefined where the words are not in the source. */
  readonly found: FoundQuote | undefined;
  /** Null where there was nothing to look for, or in. */
  readonly match: QuoteMatch | null;
  /** The ids of other sources that print the words, where their own does not. */
  readonly elsewhere: readonly string[];
}

/** Where a claim's words are in its source; faults where they are not there, or not in one place. Looks for them once. */
export function locateQuote(
  claim: RegistryClaim,
  source: Source,
  sources: readonly Source[],
  faults: RecordFault[],
): Located {
  const { quote, prefix, suffix } = claim.data;
  const match =
    quote === undefined || source.text === '' ? null : findQuote(source, { quote, prefix, suffix });
  const isLost = match !== null && ['missing', 'drifted', 'stitched'].includes(match.verdict);
  const others = isLost ? printedElsewhere(source, sources, quote as string) : [];
  const found = foundQuote(claim, source, sources, faults, match, others);
  return { found, match, elsewhere: others.map(({ id }) => id) };
}

function printedElsewhere(own: Source, sources: readonly Source[], quote: string) {
  return sources.flatMap((other) => {
    const place = other === own ? undefined : placeOfQuote(other, quote);
    return place ? [{ id: other.id, line: lineOf(other, place) }] : [];
  });
}

/** The words that a match takes; faults where it takes none, or one of several. */
function foundQuote(
  claim: RegistryClaim,
  source: Source,
  sources: readonly Source[],
  faults: RecordFault[],
  match: QuoteMatch | null,
  others: readonly { readonly id: string; readonly line: number }[],
): FoundQuote | undefined {
  const { quote, at } = claim.data;
  if (source.text === '' && at) return { start: at.start, end: at.end, text: quote ?? '', said: quote ?? '' };
  const fault = (
    kind: RecordFault['kind'],
    message: string,
    settles: string,
    found: RecordFault['found'] = null,
    severity?: RecordFault['severity'],
  ): undefined =>
    void faults.push({ kind, claim, source, found, message, settles, ...(severity && { severity }) });
  if (quote === undefined) {
    const { start, end } = at as { start: number; end: number };
    if (end <= source.text.length && start < end) return wordsAt(source, { start, end });
    return fault(
      'quote-orphan',
      `The offsets ${start} to ${end} lie outside the text of ${source.id}.`,
      'Quote the words themselves.',
    );
  }
  if (match === null) {
    return fault(
      'quote-orphan',
      `No text of ${source.id} is here to look for ${shown(quote)} in.`,
      'Add at: { start, end } to the claim: where the words are in the text that may not be kept.',
    );
  }
  if (others.length > 0) {
    const places = others.map(({ id, line }) => `${id}, line ${line}`);
    return fault(
      'quote-misattributed',
      `${shown(quote)} is not in ${source.id}; it is in ${joinWords(places)}.`,
      `Name the source that prints them, or quote what ${source.id} says.`,
    );
  }
  switch (match.verdict) {
    case 'exact':
    case 'folded':
      return wordsAt(source, match.range);
    case 'edited':
      return wordsAt(source, match.range, match.pieces);
    case 'ambiguous': {
      const found = wordsAt(source, match.range);
      const lines = [...new Set(match.ranges.map((range) => lineOf(source, range)))];
      const many = `${match.ranges.length}${match.more ? ' or more' : ''}`;
      const where =
        lines.length > 8 ? '' : `, in line${lines.length === 1 ? '' : 's'} ${joinWords(lines.map(String))}`;
      fault(
        'quote-ambiguous',
        `${shown(quote)} is in ${many} places of ${source.id}${where}.`,
        'Quote more words, or add a prefix or suffix, so that one place is meant.',
        found,
      );
      return found;
    }
    case 'displaced': {
      const found = wordsAt(source, match.range);
      fault(
        'quote-drifted',
        `${source.id} prints these words${match.isOnly ? '' : ' in several places'}, but not between the prefix and suffix that the claim gives.${match.isOnly ? COUNTS : ''}`,
        'Correct the prefix and suffix, or quote more words instead.',
        found,
        match.isOnly ? 'warning' : 'error',
      );
      return found;
    }
    case 'stitched': {
      const pieces = match.pieces.map(
        (piece) => `${shown(printedWords(source, piece))} (line ${lineOf(source, piece)})`,
      );
      return fault(
        'quote-stitched',
        `${shown(quote)} is glued together from distant places of ${source.id}: ${joinWords(pieces)}.`,
        'Quote each place in a claim of its own, or the one that carries the answer.',
        // The whole may be most of an article: the first piece is where a reader begins.
        wordsAt(source, match.pieces[0] ?? match.range),
      );
    }
    case 'drifted': {
      const found = wordsAt(source, match.range);
      const isOther = match.changes.some(({ kind }) => SAYS_OTHERWISE.has(kind));
      fault(
        'quote-drifted',
        `${source.id} does not print ${shown(quote)}; the nearest that it prints is ${nearest(source, match)}${isOther ? LEFT_OUT : COUNTS}`,
        'Quote what the article prints, if it still says the same.',
        found,
        isOther ? 'error' : 'warning',
      );
      return isOther ? undefined : found;
    }
    default: {
      const near = nearestElsewhere(source, sources, quote);
      return fault(
        'quote-orphan',
        near
          ? `${shown(quote)} is not in ${source.id}, nor in any other source; the nearest is in ${near.source.id}, line ${lineOf(near.source, near.match.range)}: ${nearest(near.source, near.match)}`
          : `${shown(quote)} is not in ${source.id}, nor in any other source.`,
        'Quote what the article prints, or remove the claim.',
      );
    }
  }
}

/** The words of a near match and what differs in them: `"…". From the quote to the article: number changed: 40 -> 60.` */
function nearest(source: Source, { range, changes }: DriftedMatch): string {
  return `${shown(printedWords(source, range))}. From the quote to the article: ${describeChanges(changes)}.`;
}

/** The other source that prints what is nearest to a quote, where one prints anything near. */
function nearestElsewhere(own: Source, sources: readonly Source[], quote: string) {
  let best: { source: Source; match: DriftedMatch } | undefined;
  for (const source of sources) {
    if (source === own) continue;
    const match = findQuote(source, { quote });
    if (match.verdict === 'drifted' && match.similarity > (best?.match.similarity ?? 0))
      best = { source, match };
  }
  return best;
}
