import type { PageBoard } from '../../shared/board-model.ts';
import { h } from './dom.ts';
import { rowElement } from './matrix-row.ts';

/** Sizes in CSS pixels; the style sheet has the same. */
const ROW = 92;
const COLUMN = 170;
const HEAD = 340;
const NARROW_HEAD = 150;
/** Rows and columns drawn beyond what is in view. */
const SPARE_ROWS = 4;
const SPARE_COLUMNS = 1;

/** A matrix of any size: only the rows and columns in view are in the page. */
export class WindowedRows {
  readonly element: HTMLElement;
  readonly #board: PageBoard;
  readonly #questions: readonly number[];
  readonly #columns: readonly number[];
  readonly #headCell: (column: number) => HTMLElement;
  readonly #table = h('table', { class: 'matrix windowed', role: 'table' });
  readonly #rows = new Map<number, HTMLTableRowElement>();
  readonly #listener = (): void => this.#later();
  #window = { columns: '', rows: '' };
  #isDue = false;

  constructor(
    board: PageBoard,
    questions: readonly number[],
    columns: readonly number[],
    headCell: (column: number) => HTMLElement,
  ) {
    this.#board = board;
    this.#questions = questions;
    this.#columns = columns;
    this.#headCell = headCell;
    this.element = h(
      'div',
      { class: 'scroll tall', role: 'region', tabindex: 0, 'aria-label': 'Matrix of questions by sources' },
      this.#table,
    );
    this.#table.setAttribute('aria-rowcount', String(questions.length + 1));
    this.#table.setAttribute('aria-colcount', String(columns.length + 1));
    this.element.addEventListener('scroll', this.#listener, { passive: true });
    window.addEventListener('resize', this.#listener);
  }

  stop(): void {
    window.removeEventListener('resize', this.#listener);
  }

  get #head(): number {
    return window.innerWidth < 640 ? NARROW_HEAD : HEAD;
  }

  /** Scrolls to a question, and to a source where one is given. */
  reveal(question: number, source?: number): void {
    const at = this.#questions.indexOf(question);
    if (at >= 0) this.element.scrollTop = Math.max(0, at * ROW - ROW);
    const column = source === undefined ? -1 : this.#columns.indexOf(source);
    if (column >= 0) this.element.scrollLeft = Math.max(0, column * COLUMN - COLUMN);
    this.draw();
  }

  #later(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.draw();
    });
  }

  /** Draws what is in view. Rows that stay in view are kept, so that the focus in them is. */
  draw(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.element;
    const top = Math.max(0, Math.floor(scrollTop / ROW) - SPARE_ROWS);
    const bottom = Math.min(
      this.#questions.length,
      Math.ceil((scrollTop + (clientHeight || 700)) / ROW) + SPARE_ROWS,
    );
    const left = Math.max(0, Math.floor(scrollLeft / COLUMN) - SPARE_COLUMNS);
    const right = Math.min(
      this.#columns.length,
      Math.ceil((scrollLeft + (clientWidth || 1000)) / COLUMN) + SPARE_COLUMNS,
    );
    const [columns, rows] = [`${left} ${right} ${this.#head}`, `${top} ${bottom}`];
    if (columns === this.#window.columns && rows === this.#window.rows) return;
    const focused = this.element.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-k')
      : null;
    if (columns !== this.#window.columns) this.#drawHead(left, right);
    this.#window = { columns, rows };
    const shown = this.#columns.slice(left, right);
    const edges = [left > 0, right < this.#columns.length] as const;
    for (const [at, row] of this.#rows) {
      if (at >= top && at < bottom) continue;
      row.remove();
      this.#rows.delete(at);
    }
    const body = this.#table.tBodies[0] as HTMLTableSectionElement;
    const [before, after] = [body.firstElementChild as HTMLElement, body.lastElementChild as HTMLElement];
    before.style.height = `${top * ROW}px`;
    after.style.height = `${(this.#questions.length - bottom) * ROW}px`;
    let previous: Element = before;
    for (let at = top; at < bottom; at++) {
      let row = this.#rows.get(at);
      if (!row) {
        row = rowElement(this.#board, this.#questions[at] as number, shown, edges);
        row.setAttribute('aria-rowindex', String(at + 2));
        for (const [i, cell] of [...row.querySelectorAll('td:not(.edge)')].entries())
          cell.setAttribute('aria-colindex', String(left + i + 2));
        this.#rows.set(at, row);
        previous.after(row);
      }
      previous = row;
    }
    if (focused && !this.element.contains(document.activeElement))
      this.#table.querySelector<HTMLElement>(`[data-k="${focused}"]`)?.focus({ preventScroll: true });
  }

  #drawHead(left: number, right: number): void {
    const shown = this.#columns.slice(left, right);
    const [before, after] = [left, this.#columns.length - right];
    const col = (width: number): HTMLElement => {
      const element = h('col');
      element.style.width = `${width}px`;
      return element;
    };
    const edge = (n: number): HTMLElement | false =>
      n > 0 && h('td', { class: 'edge', 'aria-hidden': 'true' });
    const cells = shown.map((column, i) => {
      const cell = this.#headCell(column);
      cell.setAttribute('aria-colindex', String(left + i + 2));
      return cell;
    });
    this.#rows.clear();
    this.#table.style.width = `${this.#head + this.#columns.length * COLUMN}px`;
    this.#table.replaceChildren(
      h('caption', 'vh', 'Questions in rows, sources in columns; each cell holds what the source answers.'),
      h(
        'colgroup',
        {},
        col(this.#head),
        before > 0 && col(before * COLUMN),
        ...shown.map(() => col(COLUMN)),
        after > 0 && col(after * COLUMN),
      ),
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row', 'aria-rowindex': 1 },
          h('th', { scope: 'col', role: 'columnheader' }, 'Question'),
          edge(before),
          ...cells,
          edge(after),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        h('tr', { class: 'edge', 'aria-hidden': 'true' }),
        h('tr', { class: 'edge', 'aria-hidden': 'true' }),
      ),
    );
  }
}
