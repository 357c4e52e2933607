import type { Speech, Statement, Stretch } from '../../../articles/statements/index.ts';
import type { Senses } from '../../lexicon.ts';

/** Something that a statement says, in whose words, and the words to quote for it. */
export interface Stated {
  readonly statement: Statement;
  readonly speech: Speech | undefined;
  readonly quote: Stretch;
}

/** What a clause says was done or befell: by its verb, who did it, to whom, and whether it is denied. */
export interface Assertion extends Stated {
  /** The verb by its family or stem, and by itself. */
  readonly term: string;
  readonly lemma: string;
  /** What the verb may mean, and the nouns of whom and what it is. */
  readonly senses: Senses;
  readonly nouns: ReadonlyMap<string, Senses>;
  readonly isNegative: boolean;
  /** "No life jackets were given out": of a noun it is said that there was none. */
  readonly isNone: boolean;
  readonly isPlanned: boolean;
  readonly isEarlier: boolean;
  /** Who does it, and whom or what it befalls: terms and names in small letters; empty where the words give none. */
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  /** Whether "he" or "it" stands for the agent, which the sentence before names at best. */
  readonly isPronoun: boolean;
  /** Whether that is "he" or "she". */
  readonly isPerson: boolean;
  /** The noun that the clause is of, as it is printed, for questions. */
  readonly subject: string | null;
  readonly isSingular: boolean;
  readonly isObjectSingular: boolean;
  readonly isPatientSingular: boolean;
  readonly isPassive: boolean;
  /** The number of WordNet's file of verbs that the verb is in; zero where it is not known. */
  readonly file: number;
  /** "Fleeing", with no form of "be": what somebody is charged with, as like as not. */
  readonly isParticiple: boolean;
  /** The lemmas of the subject's noun and of what is right before it. */
  readonly subjectLemmas: ReadonlySet<string>;
  /** Who does it, as it is printed, by the noun; null where the clause names no one. */
  readonly doer: Named | null;
  /** The names of whom or what it befalls, in small letters, and the noun as it is printed. */
  readonly patientNames: ReadonlySet<string>;
  readonly thing: string | null;
  /** Where the words after the verb say that it was. */
  readonly places: readonly Place[];
  /** The verb as it is printed. */
  readonly verb: string;
  /** The question whether it is so; undefined where its words make no plain one. Made when called: few assertions become questions. */
  readonly ask: () => string | undefined;
  /** The verb without its second word, and the nouns that follow it. */
  readonly bare: string;
  readonly objects: readonly string[];
  /** The words of the clause after the verb, by their lemmas. */
  readonly tail: readonly string[];
}

/** Where something was: "at his home in Rovan", "off the coast". */
export interface Place {
  readonly before: string;
  /** As it is printed, without an article. */
  readonly label: string;
  readonly names: ReadonlySet<string>;
  /** The noun; null where the place is a name alone. */
  readonly head: string | null;
  readonly senses: Senses;
  /** Where its words end, in UTF-16 units of the text. */
  readonly end: number;
}

/** Somebody or something by its words in a clause. */
export interface Named {
  readonly label: string;
  /** The last word of the name, or the noun, as it is printed. */
  readonly last: string;
  readonly lemma: string;
  /** The words with a capital, in small letters: names, peoples and nations, without ranks. */
  readonly names: ReadonlySet<string>;
  readonly isPerson: boolean;
  readonly isSingular: boolean;
  readonly senses: Senses;
}
