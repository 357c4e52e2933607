/** What a field of a claim begins with, as its bytes. */
const keyBytes = (key: string): readonly number[] => [...`"${key}":`].map((c) => c.charCodeAt(0));
const KEYS = ['question', 'source', 'quote', 'prefix', 'at', 'value'] as const;
const FIELDS = KEYS.map(keyBytes);
const [QUESTION, SOURCE, QUOTE, PREFIX, AT, VALUE] = [0, 1, 2, 3, 4, 5] as const;
const START = [...'{"start":'].map((c) => c.charCodeAt(0));
const END = [...',"end":'].map((c) => c.charCodeAt(0));

const [QUOTATION, COMMA, MINUS, ZERO, NINE, BACKSLASH, OPEN, CLOSE, TILDE] = [
  0x22, 0x2c, 0x2d, 0x30, 0x39, 0x5c, 0x7b, 0x7d, 0x7e,
] as const;

/** Digits of a number that is held exactly, and of an offset, whatever they are. */
const MOST_DIGITS = 15;
const MOST_DIGITS_OF_OFFSET = 9;

/**
 * A claim as its bytes lie in a line of NDJSON, for lines that say it in the plainest way: no white space, no escape, no
 * letter beyond ASCII, each field once. Millions of lines that programs wrote are so, and cost a fraction of what
 * `JSON.parse` and the schema take; every other line is theirs. Offsets are bytes, ends exclusive; a field that is not
 * there has the offset -1.
 */
export class PlainRow {
  bytes: Uint8Array = new Uint8Array();
  readonly #from = new Int32Array(KEYS.length);
  readonly #end = new Int32Array(KEYS.length);
  /** Where a claim's words are in their source, as it states it; -1 where it does not. */
  start = -1;
  end = -1;
  #next = 0;

  /** Reads a line, its line end left out. @returns false where it is not a plain claim. */
  read(bytes: Uint8Array, from: number, end: number): boolean {
    this.bytes = bytes;
    this.#from.fill(-1);
    this.start = -1;
    this.end = -1;
    if (bytes[from] !== OPEN || bytes[end - 1] !== CLOSE) return false;
    let at = from + 1;
    for (;;) {
      const field = this.#fieldAt(at);
      if (field < 0 || (this.#from[field] as number) >= 0) return false;
      at += (FIELDS[field] as readonly number[]).length;
      this.#from[field] = at;
      if (!(field === AT ? this.#offsets(at, end) : this.#scalar(at, end, field))) return false;
      at = this.#next;
      this.#end[field] = at;
      if (at === end - 1) break;
      if (bytes[at++] !== COMMA) return false;
    }
    return (this.#from[QUESTION] as number) >= 0 && (this.#from[SOURCE] as number) >= 0;
  }

  /** Ids and words without their quotation marks. */
  get questionFrom(): number {
    return (this.#from[QUESTION] as number) + 1;
  }
  get questionEnd(): number {
    return (this.#end[QUESTION] as number) - 1;
  }
  get sourceFrom(): number {
    return (this.#from[SOURCE] as number) + 1;
  }
  get sourceEnd(): number {
    return (this.#end[SOURCE] as number) - 1;
  }
  get quote(): string | undefined {
    return this.#textOf(QUOTE);
  }
  get prefix(): string | undefined {
    return this.#textOf(PREFIX);
  }
  /** The value as JSON writes it; -1 where none is stated. */
  get valueFrom(): number {
    return this.#from[VALUE] as number;
  }
  get valueEnd(): number {
    return this.#end[VALUE] as number;
  }

  #textOf(field: number): string | undefined {
    const from = this.#from[field] as number;
    return from < 0 ? undefined : asciiOf(this.bytes, from + 1, (this.#end[field] as number) - 1);
  }

  /** The field whose key is at a place; -1 where there is none. */
  #fieldAt(at: number): number {
    const { bytes } = this;
    // The second and third letters distinguish the fields.
    const field = fieldBy(bytes[at + 1] as number, bytes[at + 3] as number);
    return field >= 0 && this.#isAt(at, FIELDS[field] as readonly number[]) ? field : -1;
  }

  #isAt(at: number, wanted: readonly number[]): boolean {
    const { bytes } = this;
    for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
    return true;
  }

  /** A text, a number or a truth value, of those that a field may hold. */
  #scalar(at: number, end: number, field: number): boolean {
    const { bytes } = this;
    if (bytes[at] === QUOTATION) {
      let i = at + 1;
      for (; ; i++) {
        const code = bytes[i] as number;
        if (code === QUOTATION) break;
        if (code < 0x20 || code > TILDE || code === BACKSLASH || i >= end) return false;
      }
      this.#next = i + 1;
      return i > at + 1 || (field !== QUOTE && field !== PREFIX);
    }
    return field === VALUE && this.#integer(bytes[at] === MINUS ? at + 1 : at, end) !== undefined;
  }

  /** `{"start":1,"end":2}`. */
  #offsets(at: number, end: number): boolean {
    if (!this.#isAt(at, START)) return false;
    const start = this.#integer(at + START.length, end, MOST_DIGITS_OF_OFFSET);
    if (start === undefined || !this.#isAt(this.#next, END)) return false;
    const stop = this.#integer(this.#next + END.length, end, MOST_DIGITS_OF_OFFSET);
    if (stop === undefined || this.bytes[this.#next] !== CLOSE) return false;
    this.#next++;
    this.start = start;
    this.end = stop;
    return true;
  }

  /** Digits as JSON writes an integer; undefined where there are none, or anything else belongs to the number. */
  #integer(at: number, end: number, most = MOST_DIGITS): number | undefined {
    const { bytes } = this;
    let n = 0;
    let i = at;
    for (; i < end; i++) {
      const code = bytes[i] as number;
      if (code < ZERO || code > NINE) break;
      n = n * 10 + (code - ZERO);
    }
    if (i === at || i - at > most || (bytes[at] === ZERO && (i > at + 1 || bytes[at - 1] === MINUS)))
      return undefined;
    if (bytes[i] !== COMMA && bytes[i] !== CLOSE) return undefined;
    this.#next = i;
    return n;
  }
}

function fieldBy(second: number, fourth: number): number {
  switch (second) {
    case 0x71: // q: question, quote
      return fourth === 0x65 ? QUESTION : QUOTE;
    case 0x73:
      return SOURCE;
    case 0x70:
      return PREFIX;
    case 0x61:
      return AT;
    case 0x76:
      return VALUE;
    default:
      return -1;
  }
}

/** Longer texts are made in pieces: a function takes so many arguments at most. */
const PIECE = 4096;

/** A text of bytes that are ASCII. */
export function asciiOf(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + PIECE)));
  return text;
}
