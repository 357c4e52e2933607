import { asciiOf } from './plain-rows.ts';

/** Half of the slots are free at least, so that a search ends soon. */
const FIRST_SLOTS = 1024;

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return spread(hash);
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Whether bytes are a text, which is ASCII where they are. */
function isText(text: string, bytes: Uint8Array, from: number, end: number): boolean {
  if (text.length !== end - from) return false;
  // Programs number what they name: the ends differ first.
  for (let i = text.length - 1; i >= 0; i--) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}

/**
 * Ids by number, in the order in which they were met. A map would do the same; a million texts that were just made, of
 * a hundred thousand ids, are found here in a third of its time.
 */
export class Ids {
  readonly names: string[] = [];
  /** The number of an id and 1, by its hash and, where that is taken, after it. */
  #slots = new Int32Array(FIRST_SLOTS);
  #last = 0;

  /** The number of an id; undefined where it was never met. */
  find(name: string): number | undefined {
    const number = (this.#slots[this.#slotOf(name)] as number) - 1;
    return number < 0 ? undefined : number;
  }

  /** The number of an id, a new one where it was never met. */
  numberOf(name: string): number {
    // Programs write the claims of one source, or of one question, in a row.
    if (this.names[this.#last] === name) return this.#last;
    const slot = this.#slotOf(name);
    let number = (this.#slots[slot] as number) - 1;
    if (number < 0) {
      number = this.names.push(name) - 1;
      this.#slots[slot] = number + 1;
      if (this.names.length * 2 > this.#slots.length) this.#grow();
    }
    this.#last = number;
    return number;
  }

  /** Where an id is, or would be. */
  #slotOf(name: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(name) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0 || this.names[number - 1] === name) return slot;
    }
  }

  /** What {@link find} says of an id that is ASCII, of its bytes. */
  findBytes(bytes: Uint8Array, from: number, end: number): number | undefined {
    const number = (this.#slots[this.#slotOfBytes(bytes, from, end)] as number) - 1;
    return number < 0 ? undefined : number;
  }

  /** What {@link numberOf} says of an id that is ASCII, of its bytes: no text is made of one that is known. */
  numberOfBytes(bytes: Uint8Array, from: number, end: number): number {
    if (this.names.length > 0 && isText(this.names[this.#last] as string, bytes, from, end))
      return this.#last;
    const known = this.findBytes(bytes, from, end);
    if (known === undefined) return this.numberOf(asciiOf(bytes, from, end));
    this.#last = known;
    return known;
  }

  #slotOfBytes(bytes: Uint8Array, from: number, end: number): number {
    const mask = this.#slots.length - 1;
    let hash = 0;
    for (let i = from; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0 || isText(this.names[number - 1] as string, bytes, from, end)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [number, name] of this.names.entries()) this.#slots[this.#slotOf(name)] = number + 1;
  }
}
