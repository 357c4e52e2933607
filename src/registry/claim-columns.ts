import type { Place } from '../problems.ts';
import { Ids } from './ids.ts';
import { asciiOf, type PlainRow } from './plain-rows.ts';
import type { ClaimData, ClaimLine } from './schema.ts';

/** No offset: a claim that gives none. Offsets as large are kept with what is rare. */
const NONE = 0xff_ff_ff_ff;

/** Texts and values that are held once however often they are written, up to this many of them. */
const MOST_SHARED = 10_000;

/** The numbers that are held of each claim, side by side: those of one claim are looked at together. */
const QUESTION = 0;
const SOURCE = 1;
const LINE = 2;
const START = 3;
const END = 4;
const VALUE = 5;
const QUOTE = 6;
const PREFIX = 7;
const REST = 8;
const NUMBERS = 9;

/** Claims whose numbers are held in one piece, so that growing copies nothing: a power of two. */
const PIECE = 1 << 12;
const SHIFT = 12;

/** Things by number, those that are equal once: up to a number of them, whatever comes. 0 is nothing. */
class Shared<T> {
  readonly all: (T | undefined)[] = [undefined];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, thing: T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push(thing) - 1;
      if (this.#numbers.size < MOST_SHARED) this.#numbers.set(key, number);
    }
    return number;
  }
}

/**
 * The claims of one NDJSON file, held as rows of numbers and made anew when they are asked for: as objects, a million of
 * them would take a gigabyte. What all claims have is in a column of its own; what few have is held together, and
 * once for all claims that have it alike.
 */
export class ClaimColumns {
  readonly file: string;
  length = 0;
  readonly #questions = new Ids();
  readonly #sources = new Ids();
  readonly #pieces: Uint32Array[] = [];
  readonly #texts = new Shared<string>();
  readonly #values: ClaimData['value'][] = [undefined];
  /** Values as JSON writes them, by number; the number that a value has is beside. */
  readonly #written = new Ids();
  readonly #valueOfWritten: number[] = [];
  readonly #rests = new Shared<Partial<ClaimData>>();

  constructor(file: string) {
    this.file = file;
  }

  /** The questions that claims name, each once, by number. */
  get questions(): readonly string[] {
    return this.#questions.names;
  }

  /** The sources that claims name, each once, by number. */
  get sources(): readonly string[] {
    return this.#sources.names;
  }

  add(claim: ClaimLine, line: number): void {
    const { at, value } = claim;
    const isColumn = at !== undefined && at.end < NONE && at.start < NONE;
    const row = this.#addNumbers(
      this.#questions.numberOf(claim.question),
      this.#sources.numberOf(claim.source),
      line,
      isColumn ? at.start : NONE,
      isColumn ? at.end : NONE,
    );
    if (value !== undefined) this.#set(row, VALUE, this.#valueNumber(JSON.stringify(value), value));
    this.#setText(row, QUOTE, claim.quote);
    this.#setText(row, PREFIX, claim.prefix);
    this.#set(row, REST, this.#restNumber(claim, isColumn));
  }

  /** Adds a claim as its bytes lie in a line. */
  addPlain(plain: PlainRow, line: number): void {
    const { bytes, start, end, valueFrom, valueEnd } = plain;
    const row = this.#addNumbers(
      this.#questions.numberOfBytes(bytes, plain.questionFrom, plain.questionEnd),
      this.#sources.numberOfBytes(bytes, plain.sourceFrom, plain.sourceEnd),
      line,
      start < 0 ? NONE : start,
      end < 0 ? NONE : end,
    );
    if (valueFrom >= 0) {
      const known = this.#written.findBytes(bytes, valueFrom, valueEnd);
      const number = known === undefined ? undefined : this.#valueOfWritten[known];
      this.#set(row, VALUE, number ?? this.#valueOfText(asciiOf(bytes, valueFrom, valueEnd)));
    }
    this.#setText(row, QUOTE, plain.quote);
    this.#setText(row, PREFIX, plain.prefix);
  }

  #addNumbers(question: number, source: number, line: number, start: number, end: number): number {
    const row = this.length++;
    if (row >> SHIFT === this.#pieces.length) this.#pieces.push(new Uint32Array(PIECE * NUMBERS));
    const piece = this.#pieces[row >> SHIFT] as Uint32Array;
    const first = (row & (PIECE - 1)) * NUMBERS;
    piece[first + QUESTION] = question;
    piece[first + SOURCE] = source;
    piece[first + LINE] = line;
    piece[first + START] = start;
    piece[first + END] = end;
    return row;
  }

  #set(row: number, column: number, number: number): void {
    (this.#pieces[row >> SHIFT] as Uint32Array)[(row & (PIECE - 1)) * NUMBERS + column] = number;
  }

  #at(row: number, column: number): number {
    return (this.#pieces[row >> SHIFT] as Uint32Array)[(row & (PIECE - 1)) * NUMBERS + column] as number;
  }

  #setText(row: number, column: number, text: string | undefined): void {
    if (text !== undefined) this.#set(row, column, this.#texts.numberOf(text, text));
  }

  #valueOfText(written: string): number {
    return this.#valueNumber(written, JSON.parse(written) as ClaimData['value']);
  }

  #valueNumber(written: string, value: ClaimData['value']): number {
    const known = this.#written.find(written);
    if (known !== undefined) return this.#valueOfWritten[known] as number;
    const number = this.#values.push(value) - 1;
    if (this.#valueOfWritten.length < MOST_SHARED) {
      this.#written.numberOf(written);
      this.#valueOfWritten.push(number);
    }
    return number;
  }

  /** The text by which claims know a question from now on: a text that is held twice costs as much as a claim. */
  declare(id: string): string {
    return this.#questions.names[this.#questions.numberOf(id)] as string;
  }

  numberOfQuestion(id: string): number | undefined {
    return this.#questions.find(id);
  }

  /** The number of the question that a claim answers. */
  questionAt(row: number): number {
    return this.#at(row, QUESTION);
  }

  isSpokenAt(row: number): boolean {
    return this.#rests.all[this.#at(row, REST)]?.speaker !== undefined;
  }

  placeAt(row: number): Place {
    return { file: this.file, line: this.#at(row, LINE), column: 1 };
  }

  /** The number of the value that a claim states; 0 where it states none. Equal values mostly have one number. */
  valueNumberAt(row: number): number {
    return this.#at(row, VALUE);
  }

  /** The value of a claim that says where its words are, states a plain value and says nothing else of it; else undefined. */
  plainValueAt(row: number): string | number | boolean | undefined {
    if (this.#at(row, REST) !== 0) return undefined;
    const value = this.#values[this.#at(row, VALUE)];
    if (typeof value === 'object') return undefined;
    return this.#at(row, QUOTE) !== 0 || this.#at(row, START) !== NONE ? value : undefined;
  }

  /** Whether a claim gives a place by its offsets and quotes nothing. */
  isUnquotedAt(row: number): boolean {
    return this.#at(row, QUOTE) === 0 && this.#at(row, PREFIX) === 0;
  }

  sourceAt(row: number): string {
    return this.#sources.names[this.#at(row, SOURCE)] as string;
  }

  startAt(row: number): number {
    return this.#at(row, START);
  }

  endAt(row: number): number {
    return this.#at(row, END);
  }

  /** What a claim says, made anew. */
  dataAt(row: number): ClaimData {
    const start = this.#at(row, START);
    const data = {
      source: this.sourceAt(row),
      quote: this.#texts.all[this.#at(row, QUOTE)],
      prefix: this.#texts.all[this.#at(row, PREFIX)],
      at: start === NONE ? undefined : { start, end: this.#at(row, END) },
      value: this.#values[this.#at(row, VALUE)],
    };
    const rest = this.#at(row, REST);
    return rest === 0 ? data : { ...data, ...this.#rests.all[rest] };
  }

  #restNumber(claim: ClaimLine, isColumn: boolean): number {
    let rest: Record<string, unknown> | undefined;
    for (const key in claim) {
      if (key === 'question' || key === 'source' || key === 'quote' || key === 'prefix' || key === 'value')
        continue;
      if (key === 'at' && isColumn) continue;
      rest ??= {};
      rest[key] = claim[key as keyof ClaimLine];
    }
    return rest === undefined ? 0 : this.#rests.numberOf(JSON.stringify(rest), rest);
  }
}
