import { countRange } from '../values/bounds/number-value.ts';
import { quantityRange } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import { hasChange } from './en/change-words.ts';
import { readUnit } from './en/unit-words.ts';
import { readHedge } from './hedges.ts';
import { counted, measured, PERCENT } from './measured.ts';
import { exact, readNumber } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

/** A number with the unit after it, where one is there. */
interface Figure {
  readonly n: number;
  readonly unit: Unit | undefined;
  readonly next: number;
}

function figureAt(stream: TokenStream, i: number): Figure | undefined {
  const number = readNumber(stream, i);
  if (!number || number.isPart) return undefined;
  const unit = readUnit(stream, number.next);
  return { n: number.n, unit: unit?.unit, next: unit?.next ?? number.next };
}

/** A figure in another unit of its dimension. */
const converted = (n: number, from: Unit, to: Unit): number =>
  from === to ? n : exact((n * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor);

const between = (a: number, b: number, unit: Unit, next: number): RuleReading =>
  measured(next, quantityRange(String(Math.min(a, b)), String(Math.max(a, b)), unit));

/** Where a range may begin: its figures, the word that leads it, and whether the words speak of a change. */
function rangeAt(stream: TokenStream, i: number): { at: number; lead: string | undefined } {
  const hedge = readHedge(stream, i);
  const start = hedge?.bound === 'about' ? hedge.next : i;
  const any = stream.isWord(start, 'anywhere') ? start + 1 : start;
  const isLed = stream.isWord(any, 'between', 'from');
  return { at: isLed ? any + 1 : start, lead: isLed ? stream.text(any) : undefined };
}

/** Whether a second figure is joined to a first: by "to" or a dash, and by "and" after "between". */
const isJoined = (stream: TokenStream, i: number, lead: string | undefined): boolean =>
  lead === 'between'
    ? stream.isWord(i, 'and', 'to') || stream.isMark(i, '-')
    : stream.isWord(i, 'to', 'through') || stream.isMark(i, '-');

/** "Rose 2% to 7%", "cut it from 12% to 9%": what was and what is, and no range. A dash joins a range all the same. */
const isChange = (stream: TokenStream, first: number, join: number): boolean =>
  !stream.isMark(join, '-') && !isSize(stream, first) && hasChange(stream, first);

/** "Growth of 3% to 4%": how large a change is. "Rose by 3% to 4%" may say what is now. */
const isSize = (stream: TokenStream, first: number): boolean => stream.isWord(first - 1, 'of');

/** `5 km to 7 km`, `between 0% and 80%`, `from 2605 m to 2634 m`, `from 12 to 9 km`: the unit at both ends, or the larger end first. */
export function readUnitRange(stream: TokenStream, i: number): RuleReading | undefined {
  const { at, lead } = rangeAt(stream, i);
  const first = figureAt(stream, at);
  if (!first || !isJoined(stream, first.next, lead)) return undefined;
  if (lead !== 'between' && isChange(stream, at, first.next)) return undefined;
  const second = figureAt(stream, first.next + 1);
  if (!second?.unit || second.unit.dimension !== (first.unit ?? second.unit).dimension) return undefined;
  const low = first.unit ? first.n : lentFigure(first.n, second.n);
  const high = converted(second.n, second.unit, first.unit ?? second.unit);
  // Downwards only where a word leads a range: "14% - 9%" may be a difference, and "3 to 2 points" a score.
  if (high === low || (high < low && lead === undefined)) return undefined;
  // The plain "5 to 7 km" is read as one number with its unit.
  if (!first.unit && high > low) return undefined;
  return between(low, high, first.unit ?? second.unit, second.next);
}

const lentFigure = (n: number, second: number): number => (n < 1000 && second >= 1e6 ? Number.NaN : n);

/** `between 12 seats and 15 seats`, `from 3 visits to 9 visits`: what is counted is named at both ends. */
export function readCountedRange(stream: TokenStream, i: number): RuleReading | undefined {
  const { at, lead } = rangeAt(stream, i);
  const first = lead === undefined ? undefined : figureAt(stream, at);
  if (!first || first.unit) return undefined;
  const noun = stream.at(first.next);
  if (noun?.kind !== 'word' || !isJoined(stream, first.next + 1, lead)) return undefined;
  if (lead !== 'between' && isChange(stream, at, first.next + 1)) return undefined;
  const second = figureAt(stream, first.next + 2);
  if (!second || second.unit || stream.text(second.next) !== noun.text || second.n === first.n)
    return undefined;
  return counted(second.next, countRange(Math.min(first.n, second.n), Math.max(first.n, second.n)));
}

const TOLERANCES: readonly (readonly string[])[] = [
  ['\u00B1'],
  ['+', '/', '-'],
  ['plus', 'or', 'minus'],
  ['give', 'or', 'take'],
];

/** What a tolerance begins with. */
export const TOLERANCE_WORDS: readonly string[] = TOLERANCES.map(([first]) => first as string);

/** The index after `±`, `+/-`, `plus or minus`, `give or take`. */
function afterTolerance(stream: TokenStream, i: number): number | undefined {
  const at = stream.isMark(i, ',') ? i + 1 : i;
  return stream.afterAny(at, TOLERANCES);
}

const POINTS = unitOf('pp');

/** The unit of a figure and of its tolerance: percentage points are parts of a percentage. */
function sharedUnit(a: Unit | undefined, b: Unit | undefined): Unit | undefined {
  if (a === PERCENT && b === POINTS) return a;
  return a && b && a.dimension !== b.dimension ? undefined : (a ?? b);
}

/** `5 ± 0.2 m`, `300±15 °C`, `52% plus or minus 3 points`: from so much below a figure to so much above it. */
export function readTolerance(stream: TokenStream, i: number): RuleReading | undefined {
  const { at, lead } = rangeAt(stream, i);
  const first = lead === undefined ? figureAt(stream, at) : undefined;
  const following = first && afterTolerance(stream, first.next);
  const slack = following === undefined ? undefined : figureAt(stream, following);
  if (!first || !slack || !(slack.n > 0)) return undefined;
  // "3 points" either way of a percentage are percentage points.
  const points =
    first.unit === PERCENT && !slack.unit && stream.isWord(slack.next, 'point', 'points') ? 1 : 0;
  const unit = sharedUnit(first.unit, slack.unit);
  const by =
    slack.unit && first.unit && slack.unit.dimension === first.unit.dimension
      ? exact((slack.n * slack.unit.factor) / first.unit.factor)
      : slack.n;
  const [low, high] = [exact(first.n - by), exact(first.n + by)];
  if (unit) return between(low, high, unit, slack.next + points);
  if (first.unit || slack.unit) return undefined;
  return counted(slack.next, countRange(low, high));
}
