import { paintRow, quotedLines, type Terminal } from './quoted.ts';
import { type Run, run, wrapRuns } from './wrap.ts';

/** The column at which facts begin behind their names. */
const FACTS = 11;

/** Lines of a page, wrapped to the terminal: paragraphs, facts behind their names, and words in their prose. */
export class Page {
  readonly #terminal: Terminal;
  readonly #lines: string[] = [];

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  line(indent: number, ...runs: readonly Run[]): void {
    this.#hang(indent, ' '.repeat(indent), runs);
  }

  /** A name and what is to be said of it, each sentence from the same column. */
  fact(indent: number, name: string, ...sentences: readonly string[]): void {
    for (const [i, sentence] of sentences.entries()) {
      const head = i === 0 ? this.#terminal.paint.dim(name.padEnd(FACTS)) : ' '.repeat(FACTS);
      this.#hang(indent + FACTS, ' '.repeat(indent) + head, [run(sentence)]);
    }
  }

  quoted(indent: number, runs: readonly Run[]): void {
    this.#lines.push(...quotedLines(runs, indent, this.#terminal));
  }

  print(): string {
    while (this.#lines.at(-1) === '') this.#lines.pop();
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #hang(indent: number, head: string, runs: readonly Run[]): void {
    const { width, widths, paint } = this.#terminal;
    const rows = wrapRuns(runs, Math.max(20, width - indent), widths);
    for (const [i, row] of rows.entries())
      this.#lines.push((i === 0 ? head : ' '.repeat(indent)) + paintRow(row, paint));
  }
}
