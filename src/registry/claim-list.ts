import { isFault } from '../values/value-type.ts';
import type { ClaimColumns } from './claim-columns.ts';
import type { ClaimList, ClaimVisitor, Question, RegistryClaim } from './model.ts';
import { NumberedValues, type StatedValues } from './stated-values.ts';

/** Makes the claim of a row of a file of columns. */
export type MakeClaim = (
  question: Question,
  columns: ClaimColumns,
  row: number,
  index: number,
) => RegistryClaim;

/** The rows of a file by the question that they answer: rows of one question are together, in the file's order. */
class RowsByQuestion {
  readonly #columns: ClaimColumns;
  readonly #rows: Uint32Array;
  /** Where the rows of each question begin, and where those of the last one end. */
  readonly #starts: Uint32Array;

  constructor(columns: ClaimColumns) {
    const { length, questions } = columns;
    this.#columns = columns;
    this.#starts = new Uint32Array(questions.length + 1);
    for (let row = 0; row < length; row++) (this.#starts[columns.questionAt(row) + 1] as number)++;
    for (let q = 0; q < questions.length; q++) (this.#starts[q + 1] as number) += this.#starts[q] as number;
    this.#rows = new Uint32Array(length);
    const next = this.#starts.slice();
    for (let row = 0; row < length; row++) {
      const number = columns.questionAt(row);
      this.#rows[next[number] as number] = row;
      (next[number] as number)++;
    }
  }

  /** Adds the claims that answer a question to a list. */
  addTo(claims: RegistryClaim[], question: Question, base: number, make: MakeClaim): void {
    const number = this.#columns.numberOfQuestion(question.id);
    if (number === undefined) return;
    for (let i = this.#starts[number] as number; i < (this.#starts[number + 1] as number); i++) {
      const row = this.#rows[i] as number;
      claims.push(make(question, this.#columns, row, base + row));
    }
  }
}

function byQuestion(lists: readonly (readonly RegistryClaim[])[]): Map<Question, RegistryClaim[]> {
  const groups = new Map<Question, RegistryClaim[]>();
  for (const claims of lists) {
    for (const claim of claims) {
      const group = groups.get(claim.question);
      if (group) group.push(claim);
      else groups.set(claim.question, [claim]);
    }
  }
  return groups;
}

/** What a registry's claims are made of: those of YAML as they were linked, those of NDJSON in columns. */
interface Part {
  /** How many claims are before it. */
  readonly base: number;
  readonly columns: ClaimColumns | null;
  readonly claims: readonly RegistryClaim[];
}

/** The claims of all files of a registry. */
export class LinkedClaims implements ClaimList {
  readonly #parts: readonly Part[];
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #make: MakeClaim;
  readonly #values: StatedValues;
  #byQuestion: Map<Question, RegistryClaim[]> | undefined;
  #rows: { readonly base: number; readonly rows: RowsByQuestion }[] | undefined;
  readonly length: number;

  constructor(
    parts: readonly (ClaimColumns | readonly RegistryClaim[])[],
    questions: ReadonlyMap<string, Question>,
    make: MakeClaim,
    values: StatedValues,
  ) {
    this.#questions = questions;
    this.#make = make;
    this.#values = values;
    let base = 0;
    this.#parts = parts.map((part) => {
      const columns = 'dataAt' in part ? part : null;
      const linked = { base, columns, claims: 'dataAt' in part ? [] : part };
      base += part.length;
      return linked;
    });
    this.length = base;
  }

  *[Symbol.iterator](): Iterator<RegistryClaim> {
    for (const { base, columns, claims } of this.#parts) {
      yield* claims;
      for (let row = 0; columns && row < columns.length; row++) {
        yield* this.#madeAt(columns, row, base);
      }
    }
  }

  /** The claim of a row; none where its question is not there. */
  #madeAt(columns: ClaimColumns, row: number, base: number): RegistryClaim[] {
    const question = this.#questions.get(columns.questions[columns.questionAt(row)] as string);
    return question ? [this.#make(question, columns, row, base + row)] : [];
  }

  *spoken(): Iterable<RegistryClaim> {
    for (const { base, columns, claims } of this.#parts) {
      for (const claim of claims) if (claim.data.speaker !== undefined) yield claim;
      for (let row = 0; columns && row < columns.length; row++) {
        if (columns.isSpokenAt(row)) yield* this.#madeAt(columns, row, base);
      }
    }
  }

  visit<T>(visitor: ClaimVisitor<T>): void {
    for (const { base, columns, claims } of this.#parts) {
      for (const claim of claims) {
        const known = visitor.of(claim.question);
        if (known !== undefined && !visitor.isDone(known)) visitor.whole(known, claim);
      }
      if (columns) this.#visitRows(columns, base, visitor);
    }
  }

  #visitRows<T>(columns: ClaimColumns, base: number, visitor: ClaimVisitor<T>): void {
    const questions = columns.questions.map((id) => this.#questions.get(id));
    const all = questions.map((question) => question && visitor.of(question));
    const values = new NumberedValues(this.#values, questions);
    for (let row = 0; row < columns.length; row++) {
      const number = columns.questionAt(row);
      const known = all[number];
      if (known === undefined || visitor.isDone(known)) continue;
      const question = questions[number] as Question;
      const stated = columns.isUnquotedAt(row) ? columns.plainValueAt(row) : undefined;
      const value = stated === undefined ? undefined : values.of(number, columns.valueNumberAt(row), stated);
      const isTaken =
        value !== undefined &&
        !isFault(value) &&
        visitor.bare(known, columns.sourceAt(row), value, columns.startAt(row), columns.endAt(row));
      if (!isTaken) visitor.whole(known, this.#make(question, columns, row, base + row));
    }
  }

  get sources(): ReadonlySet<string> {
    const named = new Set<string>();
    for (const { columns, claims } of this.#parts) {
      for (const { data } of claims) named.add(data.source);
      for (const source of columns?.sources ?? []) named.add(source);
    }
    return named;
  }

  of(question: Question): readonly RegistryClaim[] {
    this.#byQuestion ??= byQuestion(this.#parts.map(({ claims }) => claims));
    this.#rows ??= this.#parts.flatMap(({ base, columns }) =>
      columns ? [{ base, rows: new RowsByQuestion(columns) }] : [],
    );
    const written = this.#byQuestion.get(question) ?? [];
    if (this.#rows.length === 0) return written;
    const claims = [...written];
    for (const { base, rows } of this.#rows) rows.addTo(claims, question, base, this.#make);
    return claims;
  }
}
