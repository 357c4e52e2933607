import type { Source } from '../../articles/source.ts';
import type { Stretch } from '../../articles/statements/index.ts';
import { readMentions } from '../../expressions/index.ts';
import { isOnePlace } from '../../quotes/exact/repeated-passage.ts';
import { printedWords } from '../../quotes/exact/reprint.ts';
import { findQuote } from '../../quotes/find-quote.ts';
import { type FoldedText, foldPhrase, foldText, unfoldRange } from '../../text/fold.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { VALUE_TYPES } from '../../values/index.ts';
import type { Anchor, Mention } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { isStated } from '../coverage/is-stated.ts';
import { shortestQuote } from './shortest-quote.ts';

/** What the words of a quote say as a value of one type. */
export interface QuoteReading {
  /** The type of a question that it answers, such as `date`. */
  readonly type: string;
  /** The words that were read. */
  readonly words: string;
  /** Canonical; null where the words need an anchor that is not known. */
  readonly value: string | null;
  readonly label: string | null;
  /** Inclusive bounds as they are printed; null is open. */
  readonly strict: readonly [low: string | null, high: string | null];
  readonly usual: readonly [low: string | null, high: string | null];
  /** Which rule of which grammar read it, and against which day. */
  readonly grammar: string;
  readonly anchor: string | null;
}

/** A claim that a registry can hold as it is, but for the question that it answers. */
export interface ReadyClaim extends Stretch {
  readonly source: string;
  readonly quote: string;
  /** The words before, where the quote is in several places. */
  readonly prefix: string | null;
  /** Whether the quote, with its prefix, is found in this one place. */
  readonly isUnambiguous: boolean;
  readonly readings: readonly QuoteReading[];
}

/** What values are read against besides the source's own date. */
export interface ClaimContext {
  readonly story?: Anchor;
  readonly profile?: Profile;
}

/**
 * The claim that quotes a place: the shortest words that hold it, with every value that it touches complete ("40" ->
 * "at least 40 people"), else with the value beside it ("killed" -> "at least 40 people were killed"), and that are in its source once; else those words with a prefix.
 * @param others The other places where the same words stand, without other printings of the same passage.
 * `knowsAll` is false where these are only the first of many. `isExact` is for words that a person chose: no value beside them is taken in.
 */
export function readyClaim(
  source: Source,
  place: Stretch,
  others: readonly Stretch[],
  {
    knowsAll = true,
    isExact = false,
    ...context
  }: ClaimContext & { readonly knowsAll?: boolean; readonly isExact?: boolean } = {},
): ReadyClaim {
  const anchor = source.metadata.written ?? source.metadata.published ?? undefined;
  const sentence = sentenceAround(source.text, place.start, place.end);
  const whole = wholeValues(source, sentence, place, { ...context, anchor }, isExact);
  const { range, prefix, isOnce } = shortestQuote(source, sentence, whole, place, others);
  const quote = printedWords(source, range);
  // Of a phrase with more places than are known, no prefix can be checked against all of them.
  const isUnambiguous = isOnce && (prefix === null || (knowsAll && isAt(source, quote, prefix, range)));
  const around = {
    before: source.text.slice(sentence.start, range.start),
    after: source.text.slice(range.end, sentence.end),
  };
  const readings = readingsOf(quote, { ...context, anchor, ...around });
  return { source: source.id, quote, prefix, isUnambiguous, ...range, readings };
}

/** Whether a run would find the quote at this place, or at another printing of it. */
function isAt(source: Source, quote: string, prefix: string | null, range: Stretch): boolean {
  const match = findQuote(source, { quote, ...(prefix !== null && { prefix }) });
  if (match.verdict !== 'exact' && match.verdict !== 'folded') return false;
  const isHere = match.range.start < range.end && range.start < match.range.end;
  return isHere || isOnePlace(source, match.range, range);
}

type Reading = Parameters<typeof readMentions>[1];

/**
 * A place with every value that it touches in full, and with what a number counts; where it touches none, with the value
 * beside it, which is what a claim about these words mostly rests on.
 */
function wholeValues(
  source: Source,
  sentence: Stretch,
  place: Stretch,
  context: Reading,
  isExact: boolean,
): Stretch {
  const folded = foldText(source.text.slice(sentence.start, sentence.end));
  const words = folded.text;
  const at = (start: number, end: number): Stretch => {
    const own = unfoldRange(folded, start, end);
    return { start: sentence.start + own.start, end: sentence.start + own.end };
  };
  const values = readMentions(words, context).filter(({ isReference }) => !isReference);
  const touched = values.filter((mention) => {
    const own = at(mention.start, mention.end);
    return own.start < place.end && own.end > place.start;
  });
  const beside =
    touched.length > 0 || isExact
      ? touched
      : nearestValue(
          words,
          values.filter((mention) => isStated(words, mention)),
          {
            start: foldedAt(folded, place.start - sentence.start),
            end: foldedAt(folded, place.end - sentence.start),
          },
        );
  let { start, end } = place;
  for (const mention of beside) {
    const own = at(mention.start, endWithNoun(words, mention));
    start = Math.min(start, own.start);
    end = Math.max(end, own.end);
  }
  return { start, end };
}

/** The place in folded words of an offset in the words that were folded. */
function foldedAt(folded: FoldedText, offset: number): number {
  let [low, high] = [0, folded.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.startOf(middle) ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A value further from a phrase than so many words is not beside it; a new clause is as far as some words. */
const MOST_BESIDE = 8;
const CLAUSE = 6;
/** What begins another clause: a mark, or a word that joins clauses. */
const CLAUSE_STARTS =
  /[,;:()"\u2014]|\b(?:and|but|or|while|when|as|that|which|who|whose|where|because|after|before|since|until|if)\b/giu;

/** The value beside a phrase: the nearest one of its clause, of two as near the one before; none where all are far off. */
function nearestValue(words: string, values: readonly Mention[], phrase: Stretch): Mention[] {
  let best: { readonly mention: Mention; readonly far: number } | undefined;
  for (const mention of values) {
    const between =
      mention.end <= phrase.start
        ? words.slice(mention.end, phrase.start)
        : words.slice(phrase.end, mention.start);
    const far =
      (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + CLAUSE * (between.match(CLAUSE_STARTS)?.length ?? 0);
    if (far <= MOST_BESIDE && (!best || far < best.far)) best = { mention, far };
  }
  return best ? [best.mention] : [];
}

/** After a count, its noun is at most so far off: "40 of the people". */
const NOUN_REACH = 24;

function endWithNoun(text: string, { end, counted }: Mention): number {
  const noun = counted?.noun;
  if (noun === undefined || noun === null) return end;
  const at = text.slice(end, end + NOUN_REACH + noun.length).indexOf(noun);
  return at < 0 ? end : end + at + noun.length;
}

/** Everything that a quote says as a value of an ordered type. */
function readingsOf(quote: string, context: Reading): QuoteReading[] {
  return readMentions(foldPhrase(quote), context).flatMap((mention): QuoteReading[] => {
    const { text: words, grammar, anchor, isReference, type: kind } = mention;
    if (isReference) return [];
    if (mention.value === null) {
      const open = [null, null] as const;
      return kind === 'date' || kind === 'period'
        ? [{ type: kind, words, value: null, label: null, strict: open, usual: open, grammar, anchor }]
        : [];
    }
    return VALUE_TYPES.flatMap((type): QuoteReading[] => {
      const value = type.read?.(mention);
      if (!value) return [];
      const edges =
        value.kind === 'interval' ? [value, value]
        : value.kind === 'period' ? [value.start, value.end]
        : value.kind === 'one-of' ? [value.members[0], value.members.at(-1)]
        : [null, null]; // biome-ignore format: a row a kind
      const bounds = (which: 'strict' | 'usual') =>
        [
          type.bound?.(edges[0]?.[which].low ?? Number.NEGATIVE_INFINITY, 'low') ?? null,
          type.bound?.(edges[1]?.[which].high ?? Number.POSITIVE_INFINITY, 'high') ?? null,
        ] as const;
      const { canonical, label } = value;
      const strict = bounds('strict');
      // A bare date says neither when a period began nor when it ended: a claim says that by its edge.
      if (type.name === 'period' && strict[0] === null && strict[1] === null) return [];
      return [
        { type: type.name, words, value: canonical, label, strict, usual: bounds('usual'), grammar, anchor },
      ];
    });
  });
}
