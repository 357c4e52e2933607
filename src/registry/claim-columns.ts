import type { Place } from '../problems.ts';
import { Ids } from './ids.ts';
import type { ClaimData, ClaimLine } from './schema.ts';

/** No offset: a claim that gives none. Offsets as large are kept with what is rare. */
const NONE = 0xff_ff_ff_ff;

/** Texts and values that are held once however often they are written, up to this many of them. */
const MOST_SHARED = 10_000;

function shared<T>(known: Map<string, T>, key: string, value: T): T {
  const same = known.get(key);
  if (same !== undefined) return same;
  if (known.size < MOST_SHARED) known.set(key, value);
  return value;
}

/** The numbers that are held of each claim, side by side: those of one claim are looked at together. */
const QUESTION = 0;
const SOURCE = 1;
const LINE = 2;
const START = 3;
const END = 4;
const REST = 5;
const NUMBERS = 6;

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
  #numbers = new Uint32Array(1024 * NUMBERS);
  readonly #quote: (string | undefined)[] = [];
  readonly #value: ClaimData['value'][] = [];
  readonly #rests: Partial<ClaimData>[] = [{}];
  readonly #texts = new Map<string, string>();
  readonly #structures = new Map<string, ClaimData['value']>();
  readonly #restNumbers = new Map<string, number>();

  constructor(file: string) {
    this.file = file;
  }

  /** The questions that claims name, each once, by number. */
  get questions(): readonly string[] {
    return this.#questions.names;
  }

  /** The sources that claims name, each once. */
  get sources(): readonly string[] {
    return this.#sources.names;
  }

  add(claim: ClaimLine, line: number): void {
    const row = this.length++ * NUMBERS;
    if (row === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    const { at } = claim;
    const isColumn = at !== undefined && at.end < NONE && at.start < NONE;
    numbers[row + QUESTION] = this.#questions.numberOf(claim.question);
    numbers[row + SOURCE] = this.#sources.numberOf(claim.source);
    numbers[row + LINE] = line;
    numbers[row + START] = isColumn ? at.start : NONE;
    numbers[row + END] = isColumn ? at.end : NONE;
    numbers[row + REST] = this.#restNumber(claim, isColumn);
    this.#quote.push(claim.quote === undefined ? undefined : shared(this.#texts, claim.quote, claim.quote));
    this.#value.push(this.#sharedValue(claim.value));
  }

  #grow(): void {
    const grown = new Uint32Array(Math.ceil(this.length * 1.5) * NUMBERS);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }

  #at(row: number, column: number): number {
    return this.#numbers[row * NUMBERS + column] as number;
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
    return this.#rests[this.#at(row, REST)]?.speaker !== undefined;
  }

  placeAt(row: number): Place {
    return { file: this.file, line: this.#at(row, LINE), column: 1 };
  }

  /** The value of a claim that says where its words stand, states a plain value and says nothing else; else undefined. */
  plainValueAt(row: number): string | number | boolean | undefined {
    const value = this.#value[row];
    const isPlain = this.#at(row, REST) === 0 && typeof value !== 'object';
    return isPlain && (this.#quote[row] !== undefined || this.#at(row, START) !== NONE) ? value : undefined;
  }

  /** The plain value of a claim that gives a place by its offsets, quotes nothing and says nothing else; else undefined. */
  bareValueAt(row: number): string | number | boolean | undefined {
    return this.#quote[row] === undefined ? this.plainValueAt(row) : undefined;
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
      quote: this.#quote[row],
      at: start === NONE ? undefined : { start, end: this.#at(row, END) },
      value: this.#value[row],
    };
    const rest = this.#at(row, REST);
    return rest === 0 ? data : { ...data, ...this.#rests[rest] };
  }

  #sharedValue(value: ClaimData['value']): ClaimData['value'] {
    if (typeof value === 'string') return shared(this.#texts, value, value);
    return typeof value === 'object' ? shared(this.#structures, JSON.stringify(value), value) : value;
  }

  #restNumber(claim: ClaimLine, isColumn: boolean): number {
    let rest: Record<string, unknown> | undefined;
    for (const key in claim) {
      if (key === 'question' || key === 'source' || key === 'quote' || key === 'value') continue;
      if (key === 'at' && isColumn) continue;
      rest ??= {};
      rest[key] = claim[key as keyof ClaimLine];
    }
    if (rest === undefined) return 0;
    const key = JSON.stringify(rest);
    let number = this.#restNumbers.get(key);
    if (number === undefined) {
      number = this.#rests.push(rest) - 1;
      if (this.#restNumbers.size < MOST_SHARED) this.#restNumbers.set(key, number);
    }
    return number;
  }
}
