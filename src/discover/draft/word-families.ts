import { addUnder } from '../../text/lists.ts';

/** Letters that roots of one family begin with, and the longest ending that parts them. */
const LEAST_STEM = 5;
const LONGEST_ENDING = 4;

/** Roots by what they begin with: "insured" is beside "insurance". */
export class Families {
  readonly #byStem = new Map<string, string[]>();

  add(root: string): void {
    if (root.length >= LEAST_STEM) addUnder(this.#byStem, root.slice(0, LEAST_STEM), root);
  }

  /** The roots of which one is the other with an ending. */
  of(root: string): string[] {
    return (this.#byStem.get(root.slice(0, LEAST_STEM)) ?? []).filter(
      (other) =>
        (other.startsWith(root) || root.startsWith(other)) &&
        Math.abs(other.length - root.length) <= LONGEST_ENDING,
    );
  }
}
