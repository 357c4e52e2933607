/** What offsets are counted in, where a reader does not count UTF-16 units. */
export type Unit = 'bytes' | 'characters';

/** How far apart the offsets lie that are remembered: a whole book may be one line. */
const STEP = 1024;

/**
 * Converts offsets of one text from UTF-16 units to bytes of UTF-8 or to characters (Unicode code points). Linear in
 * the text once, then each offset costs a few steps. Offsets inside a surrogate pair count as after it.
 */
export class UnitIndex {
  readonly #text: string;
  readonly #unit: Unit;
  readonly #isPlain: boolean;
  #marks: number[] | undefined;

  constructor(text: string, unit: Unit) {
    this.#text = text;
    this.#unit = unit;
    this.#isPlain = unit === 'bytes' ? !/[^\0-\x7F]/.test(text) : !/[\uD800-\uDFFF]/.test(text);
  }

  /** How many units lie before an offset in UTF-16 units. */
  before(offset: number): number {
    if (this.#isPlain) return offset;
    this.#marks ??= this.#mark();
    const step = Math.min(Math.floor(offset / STEP), this.#marks.length - 1);
    return (this.#marks[step] as number) + this.#count(step * STEP, offset);
  }

  #mark(): number[] {
    const marks = [0];
    for (let at = STEP; at <= this.#text.length; at += STEP)
      marks.push((marks.at(-1) as number) + this.#count(at - STEP, at));
    return marks;
  }

  /** Units between two offsets. The first half of a pair counts for the whole, its second half for nothing. */
  #count(start: number, end: number): number {
    let units = 0;
    for (let i = start; i < end; i++) {
      const code = this.#text.charCodeAt(i);
      const isTail = code >= 0xdc00 && code <= 0xdfff && isLead(this.#text.charCodeAt(i - 1));
      if (isTail) continue;
      if (this.#unit === 'characters') units += 1;
      else if (code < 0x80) units += 1;
      else if (code < 0x800) units += 2;
      else if (isLead(code) && isTrail(this.#text.charCodeAt(i + 1))) units += 4;
      else units += 3;
    }
    return units;
  }
}

const isLead = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isTrail = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The bytes of a text in UTF-8. */
export const byteLength = (text: string): number => new UnitIndex(text, 'bytes').before(text.length);

/** A text of at most `most` UTF-16 units, cut between characters and marked where it was cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = isLead(text.charCodeAt(most - 2)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
