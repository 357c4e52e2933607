import { countRange, countValue } from '../values/bounds/number-value.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import { type BoundedNumber, readBoundedNumber } from './bounded-numbers.ts';
import { readWords } from './en/number-words.ts';
import { afterPercent } from './en/unit-words.ts';
import { wordSet } from './en/words.ts';
import { readWordFraction } from './fractions.ts';
import { readHedge } from './hedges.ts';
import { readNumber } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

/** A count worked out from a whole that the words state. */
export interface PartOfWhole {
  readonly value: IntervalValue;
  readonly next: number;
}

/** The whole after a part: `of the 60`, `of its 60`, `of 60`. */
function readWhole(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  if (!stream.isWord(i, 'of')) return undefined;
  const at = stream.isWord(i + 1, 'the', 'its', 'their', 'his', 'her', 'our', 'those', 'these', 'all', 'some')
    ? i + 2
    : i + 1;
  const number = readBoundedNumber(stream, at);
  // "82 percent of 2019 levels", "half of the 1990 figure": of what it was in a year.
  if (number && isOfYear(stream, at, number)) return undefined;
  // "Half of the 1980s": years, and no number of things.
  if (number && stream.isWord(number.next, 's') && stream.at(number.next)?.glued) return undefined;
  return number?.bound === 'exact' && !number.isPart && Number.isInteger(number.low) && number.low > 1
    ? { n: number.low, next: number.next }
    : undefined;
}

/** What was so large in a year: its noun separates the year from a number of things. */
const OF_YEARS = wordSet(
  'level levels figure figures total totals price prices sales revenue revenues output emissions earnings volume volumes value budget rate rates profit profits income peak gdp baseline numbers turnover production',
);

/** Whether four digits are a year: without a comma between them, or a plural after them that they would count. */
function isOfYear(stream: TokenStream, i: number, { low, next }: BoundedNumber): boolean {
  const token = stream.at(i);
  const isBare = token?.kind === 'number' && token.end - token.start === 4 && next === i + 1;
  if (!isBare || !(low >= 1800 && low < 2100)) return false;
  const following = stream.at(next);
  return (
    following?.kind !== 'word' ||
    OF_YEARS.has(following.text) ||
    !/(?:[^su]s|people|men|children)$/u.test(following.text)
  );
}

/** Words that a number after them is measured in, so that its part is not a count. */
const MEASURES = wordSet(
  'percent per % minutes hours days weeks months years miles km kilometers kilometres dollars pounds euros tonnes tons acres hectares',
);

/** `a third of the 60 houses`, `half of the 30`, `40% of the 200 staff`: so many of them. */
export function readShareOfWhole(stream: TokenStream, i: number): PartOfWhole | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const share = shareAt(stream, start);
  const whole = share && readWhole(stream, share.next);
  if (!share || !whole || MEASURES.has(stream.text(whole.next))) return undefined;
  // "A quarter of the 2.5 million": what is not counted one by one is left a share.
  if (whole.n >= 1e5) return undefined;
  const n = share.n * whole.n;
  const rounded = Math.round(n);
  const bound = hedge?.bound ?? 'exact';
  if (bound !== 'exact') return { value: countValue(rounded, bound), next: whole.next };
  const isWhole = Math.abs(n - rounded) < 1e-9;
  return { value: isWhole ? countValue(rounded) : countRange(Math.floor(n), Math.ceil(n)), next: whole.next };
}

function shareAt(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  if (stream.isWord(i, 'half') && !stream.isWord(i - 1, 'first', 'second', 'other', 'a', 'and'))
    return { n: 0.5, next: i + 1 };
  const fraction = readWordFraction(stream, i, readWords);
  if (fraction && fraction.n < 1) return fraction;
  const percent = readNumber(stream, i);
  const sign = percent && afterPercent(stream, percent.next);
  return percent && sign !== undefined && percent.n < 100 ? { n: percent.n / 100, next: sign } : undefined;
}

/** `all but two of the 30`: what is left of a whole. `all but three` without one names those that are left out. */
export function readAllBut(
  stream: TokenStream,
  i: number,
): (PartOfWhole & { readonly isLeftOut: boolean }) | undefined {
  const but = stream.after(i, ['all', 'but']) ?? stream.after(i, ['everyone', 'but']);
  const left = but === undefined ? undefined : readBoundedNumber(stream, but);
  if (!left || left.low !== left.high) return undefined;
  const whole = readWhole(stream, left.next);
  if (whole && whole.n > left.low)
    return {
      value: countValue(whole.n - left.low, left.bound === 'range' ? 'exact' : left.bound),
      next: whole.next,
      isLeftOut: false,
    };
  return whole ? undefined : { value: countValue(left.low), next: left.next, isLeftOut: true };
}
