import { addAll } from '../../text/lists.ts';
import { paintRow, quotedLines, type Terminal } from './quoted.ts';
import { clipAround, clipBoth, clipRow, type Run, run, wrapRuns } from './wrap.ts';

/** Columns of a quoted sentence at most; a reader wants the words, not the paragraph. */
const MOST_SENTENCE = 110;
/** Fewer columns beside its location show too little of a sentence: the location is in a row of its own then. */
const LEAST_SENTENCE = 36;

/** The column at which facts begin after their names. */
const FACTS = 11;

/** Lines of a page, wrapped to the terminal: paragraphs, facts after their names, and words in their prose. */
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

  /** One row, cut at the width of the terminal. */
  row(runs: readonly Run[]): void {
    const { width, widths, paint } = this.#terminal;
    this.#lines.push(paintRow(clipRow(runs, width, widths), paint));
  }

  /** A head and two texts in one row: where both do not fit, both are cut. */
  rowOfTwo(head: Run, first: Run, last: Run): void {
    const { width, widths, paint } = this.#terminal;
    const room = width - widths.of(head.text);
    this.#lines.push(paintRow([head, ...clipBoth([first, last], room, widths)], paint));
  }

  /** A name and what is to be said of it, each sentence from the same column. */
  fact(indent: number, name: string, ...sentences: readonly string[]): void {
    for (const [i, sentence] of sentences.entries()) {
      const head = i === 0 ? this.#terminal.paint.dim(name.padEnd(FACTS)) : ' '.repeat(FACTS);
      this.#hang(indent + FACTS, ' '.repeat(indent) + head, [run(sentence)]);
    }
  }

  /**
   * The sentence around a quote in one row, cut around the quote where it is too long, followed by its location.
   * The quote is between guillemets, so that colour is not the only mark.
   * @param where The location; empty where it was said before. @param short The same in fewer columns, for where it does not fit beside.
   */
  sentence(indent: number, runs: readonly Run[], where: string, short = where): void {
    const { width, widths, paint } = this.#terminal;
    const [before, quote, after] = runs.length === 3 ? runs : [run(''), runs[0] ?? run(''), run('')];
    const marked = run(`\u00AB${quote?.text}\u00BB`, 'underline');
    const least = Math.max(LEAST_SENTENCE, widths.of(marked?.text ?? '') + 2);
    const fits = (text: string): boolean =>
      width - indent - widths.of(text) - 2 >= Math.min(MOST_SENTENCE, least);
    const beside = [where, short].find(fits);
    const room = Math.min(MOST_SENTENCE, width - indent - (beside ? widths.of(beside) + 2 : 0));
    const row = clipAround([before as Run, marked as Run, after as Run], room, widths);
    this.#lines.push(`${' '.repeat(indent)}${paintRow(row, paint)}${beside ? paint.dim(`  ${beside}`) : ''}`);
    if (beside === undefined) this.line(indent, run(where, 'dim'));
  }

  /** Words of an article in one row, cut where they are too long, followed by their location. */
  words(indent: number, text: string, where: string, short = where): void {
    const { width, widths, paint } = this.#terminal;
    const roomBeside = (place: string): number => width - indent - widths.of(place) - 2;
    const beside = [where, short].find((place) => roomBeside(place) >= LEAST_SENTENCE);
    const room = beside === undefined ? width - indent : roomBeside(beside);
    const row = clipRow([run(text)], Math.min(MOST_SENTENCE, room), widths);
    this.#lines.push(`${' '.repeat(indent)}${paintRow(row, paint)}${beside ? paint.dim(`  ${beside}`) : ''}`);
    if (beside === undefined) this.line(indent, run(where, 'dim'));
  }

  quoted(indent: number, runs: readonly Run[]): void {
    addAll(this.#lines, quotedLines(runs, indent, this.#terminal));
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
