import type { Span } from '../../values/bounds/span.ts';
import type { IntervalValue, OneOfValue, PeriodValue } from '../../values/bounds/value.ts';
import type { Mention, ReadingContext, Starts } from '../../values/mention.ts';
import type { Clock } from '../clock-parts.ts';
import type { TokenStream } from '../tokens.ts';
import type { Tense } from './tense.ts';

/** Calendar components that words give. A range lends them from one of its ends to the other. */
export interface Fields {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 0 is Monday. */
  readonly weekday?: number;
}

/** What words are resolved against: their anchor, the tense around them, and what else the text named. */
export interface Env {
  readonly context: ReadingContext;
  /** The anchor as a day number, where it is exact to a day. */
  readonly today: number | undefined;
  /** What the words around say of when it lies ("will meet on Friday"). Worked out when first asked. */
  readonly tense: () => Tense | undefined;
  /** The date that the same sentence named before: what "a week later" counts from. */
  readonly antecedent?: Moment;
  /** The date that the sentence before named last, for what only makes sense beside another date ("that same day"). */
  readonly earlier?: Moment;
  /** The stretch that an outer expression names: "Tuesday of last week". */
  readonly within?: Span;
}

/** An environment with something changed. Written out, since what is worked out when asked for is not spread. */
export const envWith = (env: Env, change: Partial<Env>): Env => ({
  context: env.context,
  today: env.today,
  tense: env.tense,
  antecedent: env.antecedent,
  earlier: env.earlier,
  within: env.within,
  ...change,
});

/** What an expression means against an environment. */
export interface Moment extends Pick<Mention, 'anchor' | 'known' | 'implied' | 'relative'> {
  /** Null where something is needed that is unknown. */
  readonly value: IntervalValue | OneOfValue | PeriodValue | null;
  /** TIMEX3 value; components that are not known are X. */
  readonly timex: string;
  readonly mod?: Mention['mod'];
  readonly wrongWeekday?: Mention['wrongWeekday'];
  readonly time?: IntervalValue;
  readonly length?: IntervalValue;
  /** The dates that a range or list names, by their tokens: each is a date of its own. */
  readonly members?: readonly { readonly at: number; readonly next: number; readonly moment: Moment }[];
  /** "Now", "recently": points nowhere in particular. */
  readonly isReference?: boolean;
}

/** An expression of time as its words give it, before it is held against an anchor. */
export interface When {
  /** The index of the token after it. */
  readonly next: number;
  /** Which reader read it, for traces. */
  readonly name?: string;
  /** What its words give, where it is a plain date: the components that a range shares between its ends. */
  readonly fields?: Fields;
  /** The same date with components that its neighbour in a range gave. */
  readonly withFields?: (lent: Fields) => When;
  /** Names one day at most, so that a part of a day or a time of day can narrow it. */
  readonly isDay?: boolean;
  /** The part of a day that it is narrowed to: shows which seven is meant by "this evening at 7". */
  readonly part?: string;
  /** The stretch that its words place it in ("Friday of next week"): the dates that are listed before it lie there too. */
  readonly frame?: When;
  /** The day and the time of it that are named, where one time is. */
  readonly timed?: { readonly inner: When; readonly clock: Clock };
  /** One edge is open ("since 2023"), or both are named ("from May to June"): a period and no moment. */
  readonly isPeriod?: boolean;
  /** The tense around it does not matter or is settled by its own words. */
  resolve(env: Env): Moment;
}

/** Reads inner expressions, each place of a text once. */
export interface Chart {
  readonly stream: TokenStream;
  /** A date without parts, ranges or offsets: "Friday", "October 11", "last week". */
  point(i: number): When | undefined;
  /** A point with the part of it that is meant, its time and its frame: "late Friday", "April last year". */
  date(i: number): When | undefined;
  /** Any of these, and dates at a distance from another: "two days before May 14". */
  placed(i: number): When | undefined;
}

/** One way of naming a time. One file a kind, one line in the list. */
export interface WhenReader {
  readonly name: string;
  readonly starts: Starts;
  read(chart: Chart, i: number): When | undefined;
}

/** What comes after an expression and narrows it: "Friday | night", "May 3 | at noon", "April | last year". */
export interface Suffix {
  readonly name: string;
  read(chart: Chart, when: When): When | undefined;
}
