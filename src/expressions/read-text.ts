import { type FoldedText, foldText } from '../text/fold.ts';
import { guessLanguage } from '../text/language.ts';
import { windowsOf } from '../text/windows.ts';
import { type Span, sameSpan } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import { valueType as typeNamed } from '../values/index.ts';
import type { ChangeRole, Mention, MentionType, ReadingContext, TimexMod } from '../values/mention.ts';
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
  /** In a change ("rose from 12 to 15"): what was, what is now, or by how much; null for everything else. */
  readonly role: ChangeRole | null;
  /** What a count counts, what is said of it, and the count that it is a part of; null for everything else. */
  readonly counted: Counted | null;
  /** Which rule of which grammar read it. */
  readonly grammar: string;
}

const OPEN: PrintedBounds = [null, null];

function spanOf({ value }: Mention, which: 'strict' | 'usual'): Span | undefined {
  if (value?.kind === 'interval') return value[which];
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
  type === 'set' ? undefined : typeNamed(type === 'age' ? 'duration' : type);

function printed(bounds: Span | undefined, type: ValueType | undefined): PrintedBounds {
  if (!bounds || !type?.bound) return OPEN;
  return [type.bound(bounds.low, 'low'), type.bound(bounds.high, 'high')];
}

function bestOf({ value }: Mention, type: ValueType | undefined): string | null {
  if (value?.kind !== 'interval' || value.best === null) return null;
  return type?.bound?.(value.best, 'low') ?? null;
}

/** A mention as a record, and after it the dates that it names if it is a range or list. Offsets are the mention's own. */
export function recordsOf(mention: Mention, within: MentionRecord['within'] = null): MentionRecord[] {
  const { start, end, text, type, value, timex, mod, anchor, known, implied, grammar, counted } = mention;
  const valueType = typeOf(mention);
  const [strict, usual] = [spanOf(mention, 'strict'), spanOf(mention, 'usual')];
  const bounds = printed(strict, valueType);
  const whole: MentionRecord = {
    start, end, text, type, value: value?.canonical ?? null, label: value?.label ?? null,
    timex: timex ?? null, mod: mod ?? null, strict: bounds, usual: strict && usual && sameSpan(strict, usual) ? bounds : printed(usual, valueType),
    best: bestOf(mention, valueType), within, anchor, known, implied, role: mention.role ?? null, counted: counted ?? null, grammar,
  }; // biome-ignore format: one record
  if (!mention.members) return [whole];
  return [whole, ...mention.members.flatMap((member) => recordsOf(member, [start, end]))];
}

/** A mention of a folded text, with offsets of the original. */
export function unfolded(mention: Mention, original: string, folded: FoldedText, by = 0): Mention {
  const startOf = (n: number): number => by + (folded.startOf(n) ?? 0);
  const endOf = (n: number): number => by + (folded.endOf(n - 1) ?? 0);
  const [start, end] = [startOf(mention.start), endOf(mention.end)];
  const { counted, members } = mention;
  const part = counted?.partOf;
  return {
    ...mention,
    start,
    end,
    text: original.slice(start, end),
    ...(part && counted && { counted: { ...counted, partOf: [startOf(part[0]), endOf(part[1])] } }),
    ...(members && { members: members.map((member) => unfolded(member, original, folded, by)) }),
  };
}

/**
 * Reads every date, time, duration, age, set, count, quantity and ordinal in a text, in order.
 * A range or list is followed by the dates that it names, each `within` it. Pure and linear in the text.
 * Of a text whose function words are those of another language than English nothing is read.
 * @param context What relative dates are read against; without an anchor they stay unresolved.
 * @example
 * ```ts
 * const [mention] = readText('late Friday', { anchor: parseAnchor('2025-11-09') });
 * mention?.value; // '2025-11-07'
 * ```
 */
export function readText(text: string, context: ReadingContext = {}): MentionRecord[] {
  return [...readInParts(text, context)];
}

/** What {@link readText} reads, as it reads it: of a long text only a window is held at once. */
export function* readInParts(text: string, context: ReadingContext = {}): Iterable<MentionRecord> {
  if (guessLanguage(text) === 'other') return;
  for (const [start, end] of windowsOf(text)) {
    const folded = foldText(text.slice(start, end));
    // What is around the text is of the sentences at its ends alone.
    const own: { -readonly [K in keyof ReadingContext]: ReadingContext[K] } = { ...context };
    if (start > 0) own.before = undefined;
    if (end < text.length) own.after = undefined;
    for (const mention of readMentions(folded.text, own))
      yield* recordsOf(unfolded(mention, text, folded, start));
  }
}
