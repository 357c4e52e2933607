import { outletWithDay } from '../../articles/outlet.ts';
import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { namesIn } from './names-in.ts';
import { rootOf, type Terms } from './terms.ts';
import type { Part } from './verdicts.ts';
import { onOneLine, wordFrom } from './words.ts';

/** What a sentence of a source must share, for a number to come of its numbers. */
const SAME_THING = 0.3;
const NEAREST = 3;
/** Sentences among which the year or the days are that a length of time is reckoned from. */
const YEARS_AMONG = 12;
/** A number above this is seldom the sum of two others by chance. */
const LARGE = 100;
/** Words that say that a number was reckoned. */
const RECKONS =
  /^(?:all|altogether|total|combined|together|mak(?:es?|ing)|left|leav(?:es|ing)|remain(?:s|ed|ing)?|half)$/u;
/** Of these, those that come right before or after the number that was reckoned. */
const LEAVES = /^(?:leav(?:es?|ing)|left)$/u;
const COMES_TO = /^(?:leav(?:es?|ing)|left|altogether|together)$/u;
/** Lengths of time are in seconds, days in minutes. */
const SECONDS = 60;
const MINUTES_PER_YEAR = 525_949;

/** The one number that a count or a quantity is; null where it is a range or vague. */
export const wholeOf = ({ type, value }: Mention): number | null =>
  (type === 'count' || type === 'quantity') && value?.kind === 'interval' ? value.best : null;

const numbersIn = ({ mentions }: Statement, without?: Mention): number[] =>
  mentions.flatMap((mention) => (mention === without ? [] : (wholeOf(mention) ?? [])));

/** The numbers in digits of a sentence, those among them that count nothing by their words: "and Telia 122". */
const digitsIn = ({ source, start, end }: Statement): number[] =>
  (source.text.slice(start, end).match(/\d[\d,]*/gu) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  );

/** Whether a number is the sum, the difference or, where one half is spoken of, the half of others. */
function comesOf(whole: number, parts: readonly number[], hasHalf: boolean, isSumAlone = false): boolean {
  if (parts.length > 2 && parts.reduce((a, b) => a + b, 0) === whole) return true;
  return parts.some(
    (a, i) =>
      (hasHalf && a === whole * 2) ||
      parts.some(
        (b, k) =>
          k > i && a !== 0 && b !== 0 && (a + b === whole || (!isSumAlone && Math.abs(a - b) === whole)),
      ),
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
  if (mention.type === 'duration')
    return (
      judgeYears(
        mention,
        statement,
        corpus.statements.map((known) => ({ known })),
      ) ?? judgeDays(mention, statement, corpus.nearest(terms, YEARS_AMONG))
    );
  const whole = wholeOf(mention);
  if (whole === null || whole < 3) return undefined;
  const hasHalf = statement.words.some(({ lower }) => lower === 'half');
  const reckoned = (known?: (typeof near)[number]['known']): Part => ({
    verdict: 'supported',
    why: known ? `it comes of the numbers of ${sourceOf(known)}` : 'it comes of the numbers beside it',
    by: known ? [groundOf(known, 'supports')] : [],
  });
  if (mention.type === 'count' && namesIn(statement).length === whole) return reckoned();
  const beside = digitsIn(statement).filter((number) => number !== whole);
  if (
    comesOf(whole, numbersIn(statement, mention), hasHalf) ||
    (whole > LARGE && comesOf(whole, beside, false, true))
  )
    return reckoned();
  const isReckoned = statement.words.some(({ lower }) => RECKONS.test(lower));
  // A large number is the sum of two of a sentence by chance less often than it is reckoned: "290 branches and Telia 122".
  const noun = mention.counted?.noun?.split(' ').at(-1);
  const counting = whole > LARGE && noun ? corpus.holding(rootOf(noun)) : [];
  const sum = counting.find((known) => comesOf(whole, digitsIn(known.statement), false, true));
  if (sum) return reckoned(sum);
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
    (value.best ?? (value.strict.low + value.strict.high) / 2) / MINUTES_PER_YEAR / SECONDS,
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
      why: `${outletWithDay(known.known.statement.source)} gives the year ${from}`,
      by: [groundOf(known.known as Parameters<typeof groundOf>[0], 'supports')],
    }
  );
}

/** Whether "N days before the fire" comes of two days that the sources give. */
function judgeDays(
  { value, end }: Mention,
  { words }: Statement,
  near: readonly { known: KnownStatement }[],
): Part | undefined {
  const next = wordFrom(words, end)?.lower ?? '';
  if (!/^(?:before|after|earlier|later)$/u.test(next) || value?.kind !== 'interval') return undefined;
  const days = near.flatMap(({ known }) =>
    known.statement.mentions.flatMap((mention) =>
      mention.type === 'date' && mention.value?.kind === 'interval'
        ? [{ known, at: mention.value.strict.low }]
        : [],
    ),
  );
  const published = near.flatMap(({ known }) => {
    const span = known.statement.source.metadata.published?.span;
    return span ? [{ known, at: span.low }] : [];
  });
  const { low, high } = value.strict;
  for (const { known, at } of days)
    for (const other of [...days, ...published]) {
      const length = Math.abs(at - other.at);
      if (length > 0 && low <= length * SECONDS && length * SECONDS <= high)
        return {
          verdict: 'supported',
          why: `it comes of the days of ${sourceOf(known)}`,
          by: [groundOf(known, 'supports')],
        };
    }
  return undefined;
}

/** Counts in one sentence that are reckoned with, at most. */
const MOST_PARTS = 4;

/** "Of seven branches two close, which leaves four": a number that the others of its sentence do not come to. */
export function judgeReckoning(statement: Statement): Part | undefined {
  const { words, mentions } = statement;
  const at = words.findIndex(({ lower }) => COMES_TO.test(lower));
  const word = words[at];
  if (!word) return undefined;
  const all = mentions.filter((mention) => wholeOf(mention) !== null);
  const units = new Set(
    all.map(({ text, type }) => (type === 'count' ? '' : text.replace(/[\d.,\s]+/gu, ''))),
  );
  // Sums of money are reckoned with where all are of one money.
  const counts = units.size === 1 ? all : all.filter(({ type }) => type === 'count');
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
