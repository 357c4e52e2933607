import { Ids } from './ids.ts';
import { asciiOf, PlainRow } from './plain-rows.ts';
import type { ClaimLine } from './schema.ts';

/** Makes claims of plain lines of NDJSON, one by one, for those who hold no registry of them. */
export class PlainClaims {
  readonly #row = new PlainRow();
  readonly #questions = new Ids();
  readonly #sources = new Ids();

  /** Reads a line, its line end left out. @returns false where it is not a plain claim. */
  read(bytes: Uint8Array, from: number, end: number): boolean {
    return this.#row.read(bytes, from, end);
  }

  /** The claim of the line that was read last: what JSON and the schema would make of it. */
  get claim(): ClaimLine {
    const { bytes, quote, prefix, start, end, valueFrom, valueEnd } = this.#row;
    const claim: { -readonly [K in keyof ClaimLine]: ClaimLine[K] } = {
      question: this.#textOf(this.#questions, this.#row.questionFrom, this.#row.questionEnd),
      source: this.#textOf(this.#sources, this.#row.sourceFrom, this.#row.sourceEnd),
    };
    if (quote !== undefined) claim.quote = quote;
    if (prefix !== undefined) claim.prefix = prefix;
    if (start >= 0) claim.at = { start, end };
    if (valueFrom >= 0) claim.value = JSON.parse(asciiOf(bytes, valueFrom, valueEnd)) as ClaimLine['value'];
    return claim;
  }

  #textOf(ids: Ids, from: number, end: number): string {
    return ids.names[ids.numberOfBytes(this.#row.bytes, from, end)] as string;
  }
}
