import type { Speech, Statement, Stretch } from '../../articles/statements/index.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Senses } from '../lexicon.ts';
import type { Person, Role } from './persons.ts';

/** What a value in a statement is a value of. */
export interface Slot {
  readonly statement: Statement;
  readonly mention: Mention | undefined;
  readonly type: TypeName;
  /** What is compared with what: the type, and the dimension, currency or kind of it. */
  readonly kind: string;
  readonly value: Value;
  readonly at: Stretch;
  /** The words that a claim would quote. */
  readonly quote: Stretch;
  readonly speech: Speech | undefined;
  /** The event or state: of a verb and its nouns one family. Null where the words name none. */
  readonly family: string | null;
  /** What a day or an hour begins or ends, by the form of the words: see `edgeOf`. */
  readonly edge: string | null;
  /** What is counted, by the lemma of its noun; null where it goes without saying. */
  readonly head: string | null;
  /** The noun as it is printed, for questions. */
  readonly noun: string | null;
  /** What the noun is measured in or dated: the noun right before ("a crowd of", "turnout was"). */
  readonly topic: string | null;
  /** The words by which slots are aligned, with how much each says. */
  readonly terms: ReadonlyMap<string, number>;
  /** What those of the words may mean that are no names. */
  readonly senses: ReadonlyMap<string, Senses>;
  /** Whether the head is a noun for human beings. */
  readonly isPeople: boolean;
  readonly names: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** The time of the event, where its sentence gives one, in minutes. */
  readonly when: { readonly low: number; readonly high: number } | undefined;
  /** A part, a further or another one, by the word that says so. */
  readonly part: string | null;
  /** Counted with others in one number: "420 passengers and crew". */
  readonly isJoint: boolean;
  readonly isPlanned: boolean;
  /** "The next hearing", "another round": one that follows the news. */
  readonly isNext: boolean;
  /** What was forecast or scheduled, and not what came: "forecasters spoke of 180 mm", "the ferry was due at noon". */
  readonly isForecast: boolean;
  /** Asked for, demanded or at most possible, and not given. */
  readonly isSought: boolean;
  /** Said of the present, in so many words: "the wage is now". */
  readonly isCurrent: boolean;
  readonly isChange: boolean;
  /** Of an earlier event, by its words: "earlier this year", "last month", "then". */
  readonly isEarlier: boolean;
  /** The day that the sentence is on, by any date of it. */
  readonly day: { readonly low: number; readonly high: number } | undefined;
  /** Whose age it is: the last name, and the first where it is given. */
  readonly person: Person | undefined;
  /** What somebody whose age it is is called beside it: "the 47-year-old manager". */
  readonly role: Role | undefined;
  /** The number of the round, game or hearing that is meant. */
  readonly round: number | undefined;
  /** Modifiers of the head: "loaded", "Israeli". */
  readonly modifiers: ReadonlySet<string>;
  /** The verb that governs the value, in its base form. */
  readonly verb: string | null;
  /** The question that its own clause answers, without its mark; null where the words make no plain one. */
  readonly question: string | null;
  /** Where its clause makes no plain question, the one that it makes with a pronoun or of what was done: "How much was hidden". */
  readonly loose: string | null;
  /** The topic as a question prints it. */
  readonly topicWords: string | null;
  readonly subject: string | null;
  /** The subject as it is aligned: its family or stem. */
  readonly about: string | null;
  /** Of a length, what went on as long, as it is aligned: "an 11-week trial", "deliberated for two days". */
  readonly lasting: string | null;
  /** The property that it is of, by the closed words of English for it; null where they do not say. See `propertyOf`. */
  readonly property: string | null;
  readonly isHeadline: boolean;
  /** Its words do not say what it is of, or only suppose it: only what other articles say can. */
  readonly isLoose: boolean;
  /** Whether its article counts no other group of people by what befell them: then "nine workers" are all who died. */
  readonly isSoleGroup?: boolean;
  /** The day of the page, else the latest day that an undated article names, in minutes. */
  readonly page: { readonly low: number; readonly high: number } | undefined;
}
