/** A place in a file: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with what the tool was given: what it is, where, and what would be right. */
export interface Problem {
  /** What is wrong and what to do about it, in one or two sentences. */
  readonly message: string;
  readonly place?: Place;
  /** The line that it is in, for a reader to see. */
  readonly excerpt?: string;
  /** The path inside the document, such as `questions.doha-start.claims[0].quote`. */
  readonly path?: string;
}

/** Thrown when input cannot be used. Carries every problem found, not only the first. The CLI exits 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  /** A part was done and printed before: a stream that stopped in the middle. */
  readonly isPartial: boolean;

  constructor(problems: readonly Problem[], isPartial = false) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
    this.isPartial = isPartial;
  }
}

/** `claims/talks.yaml:12:9: message (at questions.doha.type)`. */
export function describeProblem({ message, place, path }: Problem): string {
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  return `${where}${message}${path ? ` (at ${path})` : ''}`;
}

/**
 * Why somebody else's reader gave up on a file, as the end of a sentence. What its own code fell over helps no person, and
 * a stack that is too small for what nests in the file is named as that.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && /call stack|nesting depth/iu.test(error.message))
    return ': its parts are nested too deeply';
  const isOwnFault = error instanceof TypeError || error instanceof RangeError || !(error instanceof Error);
  return isOwnFault ? '' : `: ${error.message}`;
}

/** Thrown for an edit that cannot be made without changing something else. Nothing is written; the CLI exits 2. */
export class EditError extends Error {
  override name = 'EditError';
}

/** Columns of a line that are shown on either side of what is wrong. */
const AROUND = 60;

/** The line that a problem is in with a caret below the place, as two lines; empty where no line is known. */
export function excerptOf({ place, excerpt }: Problem): string[] {
  if (!place || excerpt === undefined || excerpt.trim() === '') return [];
  const at = Math.min(place.column - 1, excerpt.length);
  const from = Math.max(0, at - AROUND);
  const cut = excerpt.slice(from, at + AROUND).replace(/\t/gu, ' ');
  const lead = /^ */u.exec(cut)?.[0].length ?? 0;
  const indent = from > 0 ? 0 : Math.min(lead, at);
  return [
    `  | ${from > 0 ? '\u2026' : ''}${cut.slice(indent)}`,
    `  | ${' '.repeat(at - from - indent + (from > 0 ? 1 : 0))}^`,
  ];
}
