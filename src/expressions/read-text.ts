import { type FoldedText, foldText } from '../text/fold.ts';
import type { Span } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import { valueType } from '../values/index.ts';
import type { Mention, MentionType, ReadingContext, TimexMod } from '../values/mention.ts';
import type { ValueType } from '../values/value-type.ts';
import type { Counted } from './counted.ts';
import { readMentions } from './index.ts';

/** Inclusive bounds as they are printed: EDTF for dates, ISO 8601 for durations, numbers for counts; null is open. */
export type PrintedBounds = readonly [low: string | null, high: string | null];

/** An expression that was read in a text, as programs get it. Offsets are UTF-16 units of that text, end exclusive. */
export interface MentionRecord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: MentionType;
  /** Canonical: EDTF, ISO 8601 or number notation. Null where an anchor is missing, and for sets. */
  readonly value: string | null;
  /** The value in plain words. */
  readonly label: string | null;
  /** TIMEX3 value of an expression of time; null for numbers. */
  readonly timex: string | null;
  readonly mod: TimexMod | null;
  /** What the words can mean at the widest. */
  readonly strict: PrintedBounds;
  /** What they conventionally mean. */
  readonly usual: PrintedBounds;
  /** The single most likely value within the bounds, where the words single one out. */
  readonly best: string | null;
  /** The range or list that names this date as one of its ends, by its offsets; null for an expression by itself. */
  readonly within: readonly [start: number, end: number] | null;
  readonly anchor: string | null;
  /** The components that the words say, and those that were filled in. */
  readonly known: readonly string[];
  readonly implied: readonly string[];
  /** What a count counts, what is said of it, and the count that it is a part of; null for everything else. */
  readonly counted: Counted | null;
  /** Which rule of which grammar read it. */
  readonly grammar: string;
}

const OPEN: PrintedBounds = [null, null];

function spanOf({ value }: Mention, which: 'strict' | 'usual'): Span | undefined {
  const edges: readonly (IntervalValue | null)[] =
    value?.kind === 'one-of' ? value.members : value?.kind === 'period' ? [value.start, value.end] : [value];
  if (value === null) return undefined;
  return {
    low: Math.min(...edges.map((edge) => edge?.[which].low ?? Number.NEGATIVE_INFINITY)),
    high: Math.max(...edges.map((edge) => edge?.[which].high ?? Number.POSITIVE_INFINITY)),
  };
}

/** The type whose line a value lies on: an age is a length of time, and what recurs is on none. */
const typeOf = ({ type }: Mention): ValueType | undefined =>
  type === 'set' ? undefined : valueType(type === 'age' ? 'duration' : type);

function boundsOf(mention: Mention, which: 'strict' | 'usual'): PrintedBounds {
  const bounds = spanOf(mention, which);
  const type = typeOf(mention);
  if (!bounds || !type?.bound) return OPEN;
  return [type.bound(bounds.low, 'low'), type.bound(bounds.high, 'high')];
}

function bestOf(mention: Mention): string | null {
  const { value } = mention;
  if (value?.kind !== 'interval' || value.best === null) return null;
  return typeOf(mention)?.bound?.(value.best, 'low') ?? null;
}

/** What a count counts, with offsets of the original. */
function countedIn({ counted }: Mention, folded: FoldedText): Counted | null {
  if (!counted) return null;
  const { partOf } = counted;
  return partOf
    ? { ...counted, partOf: [folded.starts[partOf[0]] ?? 0, folded.ends[partOf[1] - 1] ?? 0] }
    : counted;
}

/** A mention of a folded text as a record of the original. */
function record(
  mention: Mention,
  original: string,
  folded: FoldedText,
  within: MentionRecord['within'] = null,
): MentionRecord {
  const start = folded.starts[mention.start] ?? 0;
  const end = folded.ends[mention.end - 1] ?? start;
  const { type, value, timex, mod, anchor, known, implied, grammar } = mention;
  return {
    start, end, text: original.slice(start, end), type, value: value?.canonical ?? null, label: value?.label ?? null,
    timex: timex ?? null, mod: mod ?? null, strict: boundsOf(mention, 'strict'), usual: boundsOf(mention, 'usual'),
    best: bestOf(mention), within, anchor, known, implied, counted: countedIn(mention, folded), grammar,
  }; // biome-ignore format: one record
}

/** A mention, and behind it the dates that it names if it is a range or list. */
function records(mention: Mention, original: string, folded: FoldedText): MentionRecord[] {
  const whole = record(mention, original, folded);
  const members = mention.members ?? [];
  return [whole, ...members.map((member) => record(member, original, folded, [whole.start, whole.end]))];
}

/**
 * Reads every date, time, duration, age, set, count, quantity and ordinal in a text, in order.
 * A range or list is followed by the dates that it names, each `within` it. Pure and linear in the text.
 * @param context What relative dates are read against; without an anchor they stay unresolved.
 * @example
 * ```ts
 * const [mention] = readText('late Friday', { anchor: parseAnchor('2025-11-09') });
 * mention?.value; // '2025-11-07'
 * ```
 */
export function readText(text: string, context: ReadingContext = {}): MentionRecord[] {
  const folded = foldText(text);
  return readMentions(folded.text, context).flatMap((mention) => records(mention, text, folded));
}
