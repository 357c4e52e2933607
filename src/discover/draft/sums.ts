import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { namesIn } from './names-in.ts';
import type { Terms } from './terms.ts';
import type { Part } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** What a sentence of a source must share, for a number to come of its numbers. */
const SAME_THING = 0.3;
const NEAREST = 3;
/** Words that say that a number was reckoned. */
const RECKONS =
  /^(?:all|altogether|total|combined|together|mak(?:es?|ing)|left|leav(?:es|ing)|remain(?:s|ed|ing)?|half)$/u;
/** Of these, those that come right before or after the number that was reckoned. */
const LEAVES = /^(?:leav(?:es?|ing)|left)$/u;
const COMES_TO = /^(?:leav(?:es?|ing)|left|altogether|together)$/u;
const MINUTES_PER_YEAR = 525_949;

const wholeOf = ({ type, value }: Mention): number | null =>
  (type === 'count' || type === 'quantity') && value?.kind === 'interval' ? value.best : null;

const numbersIn = ({ mentions }: Statement, without?: Mention): number[] =>
  mentions.flatMap((mention) => (mention === without ? [] : (wholeOf(mention) ?? [])));

/** Whether a number is the sum, the difference or, where one half is spoken of, the half of others. */
function comesOf(whole: number, parts: readonly number[], hasHalf: boolean): boolean {
  if (parts.length > 2 && parts.reduce((a, b) => a + b, 0) === whole) return true;
  return parts.some(
    (a, i) =>
      (hasHalf && a === whole * 2) ||
      parts.some((b, k) => k > i && a !== 0 && b !== 0 && (a + b === whole || Math.abs(a - b) === whole)),
  );
}

/**
 * Whether a number of the draft comes of others by reckoning: votes for and against to all votes, branches less those that
 * close, names that are counted, the years since a year.
 */
export function judgeSum(
  mention: Mention,
  statement: Statement,
  terms: Terms,
  corpus: Corpus,
): Part | undefined {
  const near = corpus.nearest(terms, NEAREST).filter(({ share }) => share >= SAME_THING);
  if (mention.type === 'duration') return judgeYears(mention, statement, near);
  const whole = wholeOf(mention);
  if (whole === null || whole < 3) return undefined;
  const hasHalf = statement.words.some(({ lower }) => lower === 'half');
  const reckoned = (known?: (typeof near)[number]['known']): Part => ({
    verdict: 'supported',
    why: known ? `it comes of the numbers of ${sourceOf(known)}` : 'it comes of the numbers beside it',
    by: known ? [groundOf(known, 'supports')] : [],
  });
  if (mention.type === 'count' && namesIn(statement).length === whole) return reckoned();
  if (comesOf(whole, numbersIn(statement, mention), hasHalf)) return reckoned();
  const isReckoned = statement.words.some(({ lower }) => RECKONS.test(lower));
  const source = isReckoned && near.find(({ known }) => comesOf(whole, numbersIn(known.statement), hasHalf));
  return source ? reckoned(source.known) : undefined;
}

/** "It was 14 years since": from a year that a source gives to that of the draft. */
function judgeYears(
  { value, text }: Mention,
  { source }: Statement,
  near: readonly { known: { statement: Statement } }[],
): Part | undefined {
  const written = source.metadata.published?.text;
  if (!written || value?.kind !== 'interval' || !/year/iu.test(text)) return undefined;
  const years = Math.round(
    (value.best ?? (value.strict.low + value.strict.high) / 2) / MINUTES_PER_YEAR / 60,
  );
  const from = String(Number(written.slice(0, 4)) - years);
  const known = near.find(({ known: { statement } }) =>
    statement.mentions.some(
      ({ text: words, type }) => (type === 'date' || type === 'period') && words.includes(from),
    ),
  );
  return (
    known && {
      verdict: 'supported',
      why: `${known.known.statement.source.id} gives the year ${from}`,
      by: [groundOf(known.known as Parameters<typeof groundOf>[0], 'supports')],
    }
  );
}

/** Counts in one sentence that are reckoned with, at most. */
const MOST_PARTS = 4;

/** "Of seven branches two close, which leaves four": a number that the others of its sentence do not come to. */
export function judgeReckoning(statement: Statement): Part | undefined {
  const { words, mentions } = statement;
  const at = words.findIndex(({ lower }) => COMES_TO.test(lower));
  const word = words[at];
  if (!word) return undefined;
  const counts = mentions.filter((mention) => mention.type === 'count' && wholeOf(mention) !== null);
  const isAfter = LEAVES.test(word.lower);
  const whole = isAfter
    ? counts.find(({ start }) => start >= word.end)
    : counts.findLast(({ end }) => end <= word.start);
  const next = words[at + (isAfter ? 1 : -1)];
  const parts = counts.filter((mention) => mention !== whole).flatMap((mention) => wholeOf(mention) ?? []);
  const [first, ...others] = parts;
  if (!whole || !next || first === undefined || others.length === 0 || parts.length > MOST_PARTS)
    return undefined;
  // The number is right beside the word: "left five", "409 altogether".
  if (isAfter ? whole.start > next.end + 1 : whole.end < next.start) return undefined;
  const sums = others.reduce<readonly number[]>(
    (all, part) => all.flatMap((sum) => [sum + part, sum - part]),
    [first],
  );
  const said = wholeOf(whole) as number;
  if (sums.some((sum) => Math.abs(sum) === said)) return undefined;
  return {
    verdict: 'contradicted',
    why: `the numbers beside it do not come to "${onOneLine(whole.text)}"`,
    by: [],
  };
}
