import type { Counted } from '../expressions/counted.ts';
import type { TokenStream } from '../expressions/tokens.ts';
import type { Span } from './bounds/span.ts';
import type { IntervalValue, OneOfValue, PeriodValue } from './bounds/value.ts';
import type { Profile } from './profiles/index.ts';

/** What relative dates are read against: a day, a month or a longer stretch. */
export interface Anchor {
  /** EDTF, as printed in traces. */
  readonly text: string;
  /** Minutes since 1970-01-01T00:00. */
  readonly span: Span;
  /** The minute itself, where a time of day is known: what "two hours ago" is counted from. */
  readonly at?: number;
}

/** What a grammar may know besides the words. */
export interface ReadingContext {
  /** The day (or month) that the words look at the world from. */
  readonly anchor?: Anchor;
  /** The story's own stretch of time: supplies an implied year where no anchor is known. */
  readonly story?: Anchor;
  /** The words of the same sentence before and after the text, for a past or future reading. */
  readonly before?: string;
  readonly after?: string;
  /** How vague words of number are read; `literal` where none is given. */
  readonly profile?: Profile;
}

/** The kinds of expression that the grammars find. A value type with words of its own adds one. */
export const MENTION_TYPES = [
  'date', 'period', 'time', 'duration', 'age', 'set', 'count', 'quantity', 'ordinal',
] as const; // biome-ignore format: a list
/** A kind of expression: `date`, `period`, `time`, `duration`, `age`, `set`, `count`, `quantity` or `ordinal`. */
export type MentionType = (typeof MENTION_TYPES)[number];

/** What a number is in a change. */
export type ChangeRole = 'before' | 'now' | 'change' | 'left-out';

/** How TIMEX3 marks what is beside a value (TimeML 1.2.1, attribute `mod`). */
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS';

/** An expression that a grammar read in a text. Offsets are UTF-16 units of that text, end exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: MentionType;
  /** Null where the words need an anchor that is not known, and for sets ("every Friday"), which are not one time. */
  readonly value: IntervalValue | PeriodValue | OneOfValue | null;
  /** TIMEX3 value of a date, time, duration or set: `2025-W43`, `P1W`, `PRESENT_REF`. Components not known are X. */
  readonly timex?: string;
  readonly mod?: TimexMod;
  /** The time of day that a date's words give besides: 07:37 UTC, of "Tuesday at 07:37 UTC". */
  readonly time?: IntervalValue;
  /** The length that a stretch of time has by its own words: four days, of "the last four days". */
  readonly length?: IntervalValue;
  /** The full years that an age is. */
  readonly years?: IntervalValue;
  /** The dates that a range or list names, each as a mention of its own: "October 11" and "15". */
  readonly members?: readonly Mention[];
  /** In a change ("rose by 3 to 15", "from 12 to 15"): what was, what is now, or by how much. */
  readonly role?: ChangeRole;
  /** What a count counts, and what is said of it. */
  readonly counted?: Counted;
  /** Which rule of which grammar read it. */
  readonly grammar: string;
  /** Means a day or month only against an anchor ("Saturday", "earlier this month"). */
  readonly relative: boolean;
  /** Points at no date of its own ("now", "recently"). */
  readonly isReference?: boolean;
  /** The anchor that was used, as EDTF. */
  readonly anchor: string | null;
  /** The components that the words say, and those that were filled in from an anchor. */
  readonly known: readonly string[];
  readonly implied: readonly string[];
  /** A weekday that the words give to a date that falls on another one. */
  readonly wrongWeekday?: { readonly said: string; readonly is: string };
}

/** What one rule read: everything of a mention but its place in the text, and the index of the token after it. */
export interface RuleReading extends Omit<Mention, 'start' | 'end' | 'text' | 'grammar'> {
  readonly next: number;
}

/** What an expression may begin with: a rule is only asked where one of these is. */
export interface Starts {
  readonly words: readonly string[];
  /** Digits: `50`, `11th`. */
  readonly digits: boolean;
  /** Words further on that carry the meaning where those that begin it only lead: "future", of "in the near future". */
  readonly carries?: readonly string[];
  /** What comes right after a word that begins it, where only some words may: "excess" and "the", after "in". */
  readonly follows?: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Words and marks of which one is in every such expression: where none comes soon, the rule is not asked at all. */
  readonly needs?: readonly string[];
}

/** One rule of a grammar. */
export interface GrammarRule {
  readonly name: string;
  readonly starts: Starts;
  /** Reads an expression that starts at token `i`, or undefined where none does. Looks a bounded way ahead. */
  read(stream: TokenStream, i: number, context: ReadingContext): RuleReading | undefined;
}
