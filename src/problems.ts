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

/** Thrown for an edit that cannot be made without changing something else. Nothing is written; the CLI exits 2. */
export class EditError extends Error {
  override name = 'EditError';
}
