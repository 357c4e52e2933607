import type { Severity } from '../check/findings/finding.ts';
import type { TypeName } from '../values/index.ts';

import type { NewClaim } from './protocol-actions.ts';
import type { DeskArticle } from './protocol-articles.ts';

export type { ClaimKey, DeskAction, NewClaim, NewQuestion } from './protocol-actions.ts';
export type { DeskArticle, DeskDraft, DeskDraftMark, DeskText } from './protocol-articles.ts';
export type { DeskTolls, Drawn } from './protocol-tolls.ts';

/** What the page and the server of the desk say to each other. Offsets are UTF-16 units of a file's text, end exclusive. */

/** A claim of the registry: its question and its place in the question's list name it. */
export interface DeskClaim {
  readonly question: string;
  /** Its place in the list of its question's file; -1 where the desk cannot edit it (a line of NDJSON). */
  readonly index: number;
  readonly source: string;
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
  /** The position it takes, by letter; null where it takes no part. */
  readonly letter: string | null;
  readonly label: string | null;
  readonly speaker: string | null;
  readonly modality: string;
  /** As the registry states them; what it leaves out is missing. */
  readonly stated: Readonly<Record<string, unknown>>;
  /** Rules that say why it takes no part. */
  readonly leftOut: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface DeskPosition {
  readonly letter: string;
  readonly label: string;
  readonly origins: number;
  /** The widest days or amounts that it can mean; null is open. */
  readonly days: readonly [string | null, string | null];
  /** Places in the list of all claims. */
  readonly claims: readonly number[];
}

export interface DeskQuestion {
  readonly id: string;
  readonly ask: string;
  readonly type: TypeName;
  readonly about: string | null;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly many: boolean;
  /** What else the registry states of it, by key; what it leaves out is missing. */
  readonly stated: Readonly<Record<string, unknown>>;
  readonly isEditable: boolean;
  readonly positions: readonly DeskPosition[];
  /** Places in the list of all claims, those that take no part included. */
  readonly claims: readonly number[];
  /** The highest severity of its findings that is not resolved. */
  readonly worst: Severity | null;
}

export interface DeskFinding {
  readonly id: string;
  readonly rule: string;
  readonly class: string;
  readonly severity: Severity;
  readonly state: string;
  readonly question: string | null;
  readonly constraint: string | null;
  readonly source: string | null;
  readonly message: string;
  readonly reason: string | null;
  readonly settles: string;
  readonly resolution: {
    readonly status: string;
    readonly because: string;
    readonly by: string | null;
  } | null;
  readonly isAccepted: boolean;
  readonly sides: readonly {
    readonly label: string;
    readonly claims: readonly {
      readonly source: string;
      readonly speaker: string | null;
      readonly quote: string;
      readonly start: number | null;
      readonly end: number | null;
    }[];
  }[];
}

export interface DeskEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly speaksFor: string | null;
}

export interface DeskConstraint {
  readonly id: string;
  readonly kind: string;
  readonly questions: readonly string[];
  readonly because: string | null;
}

/** Everything that the page shows but for the texts. */
export interface DeskState {
  /** Counts up with every change. */
  readonly version: number;
  readonly story: string | null;
  readonly root: string;
  /** Why nothing can be written; null where it can. */
  readonly readOnly: string | null;
  /** What is wrong with the files; while something is, the last good state is shown. */
  readonly problems: readonly string[];
  readonly articles: readonly DeskArticle[];
  readonly questions: readonly DeskQuestion[];
  readonly claims: readonly DeskClaim[];
  readonly findings: readonly DeskFinding[];
  readonly entities: readonly DeskEntity[];
  readonly constraints: readonly DeskConstraint[];
  /** What the next undo and redo take back and make again, in words. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** One way to read marked words. */
export interface DeskReading {
  readonly type: string;
  readonly words: string;
  readonly value: string | null;
  readonly label: string | null;
  /** The date that the words are counted from; null where they need none. */
  readonly anchor: string | null;
  /** The reader that read them. */
  readonly reader: string;
}

/** Words of another article that seem to say the same. */
export interface DeskAlike {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly label: string | null;
  readonly sentence: string;
}

/** What the desk proposes for marked words. */
export interface DeskProposal {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string | null;
  readonly isUnambiguous: boolean;
  readonly readings: readonly DeskReading[];
  /** An id of an entity, or a name as the article gives it; null where the article speaks itself. */
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly modality: string;
  /** Ids of questions, the likeliest first, with how likely from 0. */
  readonly questions: readonly (readonly [id: string, score: number])[];
  /** A new question in words, and its type. */
  readonly ask: string;
  readonly type: TypeName;
  /** The marked words as an answer in words: of a place, the words of the place alone. Null where they are too many. */
  readonly answer: string | null;
  /** Names of who may have said them, the likeliest first. */
  readonly speakers: readonly string[];
  readonly alike: readonly DeskAlike[];
}

/** Something that the desk proposes to record. */
export interface DeskCard {
  readonly key: string;
  /** Who proposes it. */
  readonly from: string;
  /** The question of the registry that its claims answer; null where it is a new one. */
  readonly question: string | null;
  /** Its question in the file of proposals, where it is there. */
  readonly proposed?: string;
  readonly options?: readonly string[];
  readonly ask: string;
  readonly type: TypeName;
  readonly why: string;
  readonly sides: readonly {
    readonly label: string;
    readonly claims: readonly (NewClaim & { readonly start: number; readonly end: number })[];
  }[];
}

/** A statement with a value that no claim covers. */
export interface DeskUncovered {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is around it in its sentence. */
  readonly before: string;
  readonly after: string;
}

export interface DeskCards {
  readonly cards: readonly DeskCard[];
  readonly uncovered: readonly DeskUncovered[];
}

/** What came of an action. */
export interface DeskAnswer {
  readonly state: DeskState;
  /** What was done, in words. */
  readonly done: string;
  /** The id of what was made: a question, an article. */
  readonly made?: string;
}
