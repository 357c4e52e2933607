import { dated } from './story.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Articles made of clauses that differ in one word, so that each claim that a test draws has words of its own to quote. */
export class Clauses {
  readonly #days: Readonly<Record<string, string>>;
  readonly #lines: ReadonlyMap<string, string[]>;
  #count = 0;

  /** @param days The day of publication of each article, by its id. */
  constructor(days: Readonly<Record<string, string>>) {
    this.#days = days;
    this.#lines = new Map(Object.keys(days).map((id) => [id, ['They spoke.']]));
  }

  /** Adds a clause to an article. @returns The words of it that a claim can quote. */
  add(id: string): string {
    const n = this.#count++;
    const word = [n / 676, n / 26, n].map((m) => LETTERS[Math.floor(m) % 26]).join('');
    this.#lines.get(id)?.push(`They spoke of clause ${word} there.`);
    return `spoke of clause ${word} there`;
  }

  /** The articles by their ids, as {@link checkStory} takes them. */
  get articles(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#days).map(([id, day]) => [id, dated(day, (this.#lines.get(id) ?? []).join('\n'))]),
    );
  }
}
