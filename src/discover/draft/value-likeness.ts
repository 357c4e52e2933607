import type { Statement } from '../../articles/statements/index.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { Mention } from '../../values/mention.ts';
import { clauseAt } from './clauses.ts';
import type { Corpus, KnownValue } from './corpus.ts';
import { boundsOf, headOf, isAnybody } from './counted.ts';
import { rootOf, type Terms } from './terms.ts';
import { isPart, isWholeOfPart } from './value-kinds.ts';

/**
 * Whether one is of a part or a scale and the other is not ("two of the dead" are no other figure for four dead), or of another
 * thing by its noun.
 */
export const isOfOtherKind = (
  mention: Mention,
  statement: Statement,
  { mention: other, statement: theirs }: KnownValue,
  corpus: Corpus,
): boolean =>
  isPart(statement, mention) !== isPart(theirs, other) ||
  isWholeOfPart(statement, mention) !== isWholeOfPart(theirs, other) ||
  isOfOtherNoun(mention, statement, other, theirs, corpus);

/** "A 290-metre liner", and "a 160-foot gash". */
function isOfOtherNoun(
  mention: Mention,
  statement: Statement,
  other: Mention,
  theirs: Statement,
  corpus: Corpus,
): boolean {
  const [own, another] = [nounMeasured(statement, mention), nounMeasured(theirs, other)];
  return own !== null && another !== null && own !== another && !corpus.alike(own).has(another);
}

/** The root of the noun of a measure with a hyphen: "a 160-foot (50-metre) gash". */
function nounMeasured({ words, mentions }: Statement, { type, text, end }: Mention): string | null {
  if (type !== 'quantity' || !text.includes('-')) return null;
  const noun = words.find(
    (word) =>
      word.start >= end &&
      !word.isMark &&
      !/^(?:long|wide|high|tall|deep)$/u.test(word.lower) &&
      !mentions.some((one) => one.start <= word.start && word.end <= one.end),
  );
  return noun ? rootOf(noun.text) : null;
}

/** Whether a day of a source is in a clause that is about what the draft is about: "which crashed on Friday" is of the crash. */
export function isOfOneClause(
  { type }: Mention,
  { roots }: Terms,
  { statement, mention }: KnownValue,
): boolean {
  if (type !== 'date' && type !== 'period') return true;
  const own = clauseAt(statement, mention);
  return own.size === 0 || [...own].some((root) => roots.has(root));
}

/** Ranks, and dates of which one is a month or more, are values of one thing only where nearly all else is the same. */
export function isLoose(mention: Mention, known: Mention): boolean {
  if (mention.type === 'ordinal') return true;
  if (mention.type !== 'date' && mention.type !== 'period') return false;
  const lengths = [mention, known].map(boundsOf).map(({ low, high }) => high - low);
  return Math.min(...lengths) < 3 * DAY && Math.max(...lengths) > 27 * DAY;
}

/** Whether both say the same relative words, such as "last week": what they mean differs with the day of the article alone. */
export const isSaidAlike = (mention: Mention, known: Mention, isRelative = true): boolean =>
  // "In June" says no year, and means another one in an article of another day: before it, or after.
  (mention.type === 'date' || mention.type === 'period') &&
  mention.relative === isRelative &&
  known.relative === isRelative &&
  mention.text.toLowerCase() === known.text.toLowerCase();

/** What a statement shares with one of a source, either way or with those beside it. */
export const shared = ({ roots }: Terms, { terms, around }: KnownValue, corpus: Corpus): number =>
  Math.max(
    corpus.share(roots, terms.roots),
    corpus.share(terms.roots, roots) * 0.8,
    corpus.share(roots, around) * 0.75,
  );

/** How surely two values are values of the same thing: 0 to about 1. */
export function likeness(mention: Mention, known: KnownValue, share: number): number {
  // Of values that are as like, one that is stated in full says more than one that leans on the day of its article.
  if (mention.type !== 'count') return share + (known.mention.relative ? 0 : 0.02);
  const [own, other] = [mention.counted, known.mention.counted];
  if (own?.state && other?.state) return own.state === other.state ? share + 0.25 : share - 0.5;
  if (Boolean(own?.state) !== Boolean(other?.state) && (own?.noun || other?.noun)) return share - 0.1;
  if (own?.noun && other?.noun && (isAnybody(own.noun) || isAnybody(other.noun))) return share;
  if (own?.noun && other?.noun) return headOf(own.noun) === headOf(other.noun) ? share + 0.25 : share - 0.25;
  return share;
}
