/** What kinds of files articles come in. */
export const INTAKE_KINDS = [
  'html',
  'pdf',
  'markdown',
  'text',
  'docx',
  'rtf',
  'mail',
  'transcript',
  'warc',
] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** What is known of a file before it is read. */
export interface IntakeHints {
  /** The kind, where a person said it. */
  readonly as?: IntakeKind;
  /** The `Content-Type` that a server gave. */
  readonly contentType?: string;
  /** The name of the file, without its folder; empty for standard input. */
  readonly name?: string;
  /** Where it was found: the address after every redirect. */
  readonly url?: string | null;
  /** The character encoding, where a person said it; it goes before everything that the page says. */
  readonly charset?: string;
  /** Its language (BCP 47), where a person said it; dates are read in it. */
  readonly language?: string | null | undefined;
  /** It is what a person wrote to another, without the frame of a page. */
  readonly isLetter?: boolean;
  /** Leave nothing out of the text. */
  readonly keepsAll?: boolean;
  /** Take parts of a page with a day and hour of their own apart. */
  readonly splits?: boolean;
}

/** A date of publication and where it was read. */
export interface FoundDate {
  /** A day, or a day with its time and zone, in a form that front matter takes: `2025-11-09T08:30:00+05:00`. */
  readonly value: string;
  /** In words: `JSON-LD datePublished`. */
  readonly where: string;
}

/** An article as it came out of a file: its text, and what the file says of it. Null is not found, never guessed. */
export interface TakenArticle {
  readonly kind: IntakeKind;
  /** The article with `\n` line ends, ending in one. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Whether only the address says who published it. */
  readonly isPublisherOfAddress?: boolean;
  readonly author: string | null;
  readonly published: FoundDate | null;
  /** When it was changed after that, or at all where nothing says when it came out. */
  readonly updated?: FoundDate | null;
  /** The address that the page gives itself. */
  readonly canonical: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The id that the file itself states, in front matter. */
  readonly id: string | null;
  /** What a person should know: what was left out, dates that differ, a wrong encoding. One line each. */
  readonly notices: readonly string[];
  /** The parts of a live blog, where they were asked for and it has them. */
  readonly parts?: readonly TakenArticle[];
}
