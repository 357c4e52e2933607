/** What the desk says of articles. Offsets are UTF-16 units of a file's text, end exclusive. */

/** An article in the list. */
export interface DeskArticle {
  readonly id: string;
  /** What it is called in a line: its outlet, or its id. */
  readonly name: string;
  readonly file: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF; null where it is not known. */
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Units of the text, to know whether one that is shown has changed. */
  readonly digest: string;
}

/** The text of an article, with every value that can be read in it. */
export interface DeskText {
  readonly id: string;
  readonly digest: string;
  /** Where {@link text} begins in the file. */
  readonly bodyStart: number;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number, isParagraph: boolean])[];
  readonly values: readonly (readonly [start: number, end: number, type: string])[];
}

/** A stretch of a draft, and what the articles make of it. */
export interface DeskDraftMark {
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
  readonly why: string;
  readonly by: readonly {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

export interface DeskDraft {
  readonly marks: readonly DeskDraftMark[];
  /** Statements that hold nothing to check. */
  readonly unchecked: number;
}
