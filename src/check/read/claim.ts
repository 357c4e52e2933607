import type { Source } from '../../articles/source.ts';
import type { Modality, Question, RegistryClaim } from '../../registry/model.ts';
import type { CountKind } from '../../registry/schema.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';

/** Whose claim it is: a source speaking for itself, or a party that a source quotes. */
export interface Voice {
  readonly source: string;
  /** The party's id; null where the source speaks for itself. */
  readonly party: string | null;
  /** The party's name, for messages. */
  readonly name: string;
}

/** A stated value that the tool's own reading of the quote does not give. */
export interface PersonReading {
  /** What the tool reads in the words instead; null where it reads nothing of the type. */
  readonly instead: string | null;
  /** The reason that the registry gives. */
  readonly because: string | null;
}

/** A claim whose quote was found and whose value is known: what comparisons are made of. */
export interface Claim {
  /** Its place among all claims, in the registry's order. */
  readonly index: number;
  readonly question: Question;
  readonly source: Source;
  readonly voice: Voice;
  /** The speaker as a reader knows them; null where the article speaks for itself. */
  readonly speaker: string | null;
  readonly modality: Modality;
  readonly value: Value;
  /** The words as the source prints them, and where. UTF-16 units, end exclusive. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** What was read from the quote; null where the value is stated. */
  readonly reading: Mention | null;
  /** Where the value is a person's reading of words that the tool cannot read, or reads as something else; else null. */
  readonly byPerson: PersonReading | null;
  /** For a relative expression: its value against the date that the page prints, whatever it was read against. */
  readonly againstPublished: Value | null;
  /** What is counted: as the registry says, with what kind of count it is where it is not a plain one. */
  readonly scope: string | null;
  /** What a count counts that is not a plain number of people or things; else null. */
  readonly counts: CountKind | null;
  readonly registry: RegistryClaim;
}

/** What is wrong with the record of one claim. Rules turn these into findings. */
export interface RecordFault {
  readonly kind:
    | 'quote-orphan'
    | 'quote-ambiguous'
    | 'quote-drifted'
    | 'quote-misattributed'
    | 'quote-stitched'
    | 'value-not-in-quote'
    | 'source-undated'
    | 'claim-duplicate'
    | 'wrong-weekday';
  /** Where it is not as severe as its rule says. */
  readonly severity?: 'error' | 'warning';
  readonly claim: RegistryClaim;
  readonly source: Source;
  /** The speaker as a reader knows them. */
  readonly speaker?: string | null;
  /** The words in question and their place, where they have one. */
  readonly found: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** One sentence for the reader. */
  readonly message: string;
  readonly settles: string;
}
