import type { Source } from '../../articles/source.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Range } from './sentences.ts';
import type { Speech } from './speakers.ts';
import type { Word } from './stems.ts';

/** A sentence of a source with what is known of it before anything is compared. */
export interface Statement extends Range {
  readonly source: Source;
  readonly speech: Speech | undefined;
  readonly words: readonly Word[];
  /** Its mentions, with offsets of the source's text. */
  readonly mentions: readonly Mention[];
  /** Where in the article it stands, from 0. */
  readonly index: number;
  /** Whether the article numbers events: it tells of a third round somewhere. */
  readonly isNumbered: boolean;
}

/** One thing that a statement says and another may say otherwise: a value, and what it is the value of. */
export interface Item {
  readonly statement: Statement;
  /** Whose words they are, where they are not the article's own. */
  readonly speech: Speech | undefined;
  readonly type: TypeName;
  /** Only items of one kind are compared: the type, with the unit's dimension or the set of exclusive words. */
  readonly kind: string;
  readonly value: Value;
  /** Where the value stands in the source's text. */
  readonly at: Range;
  /** The words that carry the claim. */
  readonly quote: Range;
  /** What is measured, counted or dated, by weight: 1 for words of the same clause, less for the rest of the sentence. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of which two items must share one: what is counted, the unit's subject, the event. */
  readonly heads: ReadonlySet<string>;
  /** Terms of the names in the clause: people, places, parties. */
  readonly names: ReadonlySet<string>;
  /** The time of the event, where the sentence dates it; minutes since 1970. */
  readonly when: { readonly low: number; readonly high: number } | undefined;
  /** Terms of the phrase that limits what is counted: "in the province", "of the injured". */
  readonly scope: ReadonlySet<string>;
  /** A part, a remainder or a bound that never conflicts with a whole: "four other people". */
  readonly isPart: boolean;
  /** The clause calls it another event than one told of before. */
  readonly isOther: boolean;
  /** A count of victims that may still grow. */
  readonly isToll: boolean;
  /** The position of the event in a row of such events: 2 of "the second round". */
  readonly round: number | undefined;
  /** Counts from the page's date: "earlier this month". */
  readonly isRelative: boolean;
  /** "The four days": a length that the article told of before. */
  readonly isAnaphor: boolean;
  /** How the clock is given: "local", a zone, or nothing. */
  readonly zone?: 'local' | 'zoned' | undefined;
}
