import type { PageBoard, Standing } from '../../shared/board-model.ts';
import { STANDING_WORDS } from '../../shared/words.ts';
import { h } from './dom.ts';
import type { Filter, Shown } from './filter.ts';
import { rowElement } from './matrix-row.ts';
import { WindowedRows } from './windowed.ts';

/** Up to this many cells the whole matrix is in the page; beyond it, only what is in view is. */
const MOST_CELLS = 6000;

/** Questions by sources. */
export class Matrix {
  readonly #board: PageBoard;
  readonly #place = h('div', 'matrix-place');
  #windowed: WindowedRows | undefined;

  constructor(board: PageBoard, section: HTMLElement) {
    this.#board = board;
    section.append(legend(), this.#place);
    new ResizeObserver(() => this.#fit()).observe(section);
    this.#place.addEventListener('keydown', (event) => this.#move(event));
  }

  /** A table that fits is in the page, its head below the bar; a wider one scrolls in a box of its own. */
  #fit(): void {
    const box = this.#place.firstElementChild;
    if (this.#windowed || !box) return;
    box.classList.remove('fits');
    box.classList.toggle('fits', box.scrollWidth <= box.clientWidth);
  }

  show({ questions }: Shown, filter: Filter): void {
    const columns = columnsOf(this.#board, questions);
    this.#windowed?.stop();
    this.#windowed = undefined;
    if (questions.length === 0) {
      this.#place.replaceChildren(h('p', 'empty', 'No question is left by this filter.'));
    } else if (questions.length * columns.length > MOST_CELLS) {
      this.#windowed = new WindowedRows(this.#board, questions, columns, (column) =>
        this.#headCell(column, filter),
      );
      this.#place.replaceChildren(this.#windowed.element);
      this.#windowed.draw();
    } else {
      this.#place.replaceChildren(this.#whole(questions, columns, filter));
      this.#fit();
    }
  }

  /** Brings the row of a question into view. False where the filter leaves it out. */
  reveal(id: string): HTMLElement | undefined {
    const index = this.#board.questions.findIndex((question) => question.id === id);
    this.#windowed?.reveal(index);
    return document.getElementById(`q:${id}`) ?? undefined;
  }

  /** Brings the cell of a claim back into view and gives it the focus. */
  focus(key: string): boolean {
    const claim = Number(key);
    const question = this.#board.questions.findIndex((q) =>
      [...q.positions, ...q.aside].some((p) => p.claims.includes(claim)),
    );
    this.#windowed?.reveal(question, this.#board.claims[claim]?.source);
    const link = this.#place.querySelector<HTMLElement>(`[data-k="${claim}"]`);
    link?.focus({ preventScroll: true });
    return link !== null;
  }

  #headCell(column: number, filter: Filter): HTMLTableCellElement {
    const { id, published, publisher } = this.#board.sources[column] as PageBoard['sources'][number];
    const isOn = filter.source === id;
    return h(
      'th',
      { scope: 'col', role: 'columnheader' },
      h(
        'button',
        {
          type: 'button',
          class: 'col',
          'data-source': id,
          'aria-pressed': isOn ? 'true' : 'false',
          title: isOn ? 'Show every question again' : 'Show only questions that this source answers',
        },
        h('bdi', {}, id),
      ),
      h('span', 'meta', [publisher, published].filter(Boolean).join(', ')),
      h('a', { class: 'meta', href: `#s:${id}`, 'aria-label': `Text of ${id}` }, 'text'),
    );
  }

  #whole(questions: readonly number[], columns: readonly number[], filter: Filter): HTMLElement {
    const body: HTMLElement[] = [];
    const isGrouped = filter.sort === '' || filter.sort === 'worst';
    let last: Standing | undefined;
    let rows: HTMLElement[] = [];
    const counts = new Map<Standing, number>();
    for (const i of questions) {
      const { standing } = this.#board.questions[i] as PageBoard['questions'][number];
      counts.set(standing, (counts.get(standing) ?? 0) + 1);
    }
    for (const i of questions) {
      const { standing } = this.#board.questions[i] as PageBoard['questions'][number];
      if (body.length === 0 || (isGrouped && standing !== last)) {
        rows = [];
        const group = h('tbody', { role: 'rowgroup' });
        if (isGrouped) {
          const { title, what } = STANDING_WORDS[standing];
          group.append(
            h(
              'tr',
              { class: `group s-${standing}`, role: 'row' },
              h(
                'th',
                { colspan: columns.length + 1, scope: 'rowgroup', role: 'rowheader' },
                h('b', {}, `${title} `),
                h('span', {}, `${counts.get(standing)} · ${what}`),
              ),
            ),
          );
        }
        body.push(group);
        last = standing;
      }
      rows.push(rowElement(this.#board, i, columns));
      body.at(-1)?.append(rows.at(-1) as HTMLElement);
    }
    return h(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Matrix of questions by sources' },
      h(
        'table',
        { class: 'matrix whole', role: 'table' },
        h('caption', 'vh', 'Questions in rows, sources in columns; each cell holds what the source answers.'),
        h(
          'thead',
          { role: 'rowgroup' },
          h(
            'tr',
            { role: 'row' },
            h('th', { scope: 'col', role: 'columnheader' }, 'Question'),
            ...columns.map((c) => this.#headCell(c, filter)),
          ),
        ),
        ...body,
      ),
    );
  }

  /** Arrow keys go from answer to answer: along the row, and to the same column of the next row that has one. */
  #move(event: KeyboardEvent): void {
    const from = (event.target as Element).closest<HTMLElement>('a, button');
    const row = from?.closest('tr');
    if (!from || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    const to =
      event.key === 'ArrowRight'
        ? sibling(row, from, 1)
        : event.key === 'ArrowLeft'
          ? sibling(row, from, -1)
          : event.key === 'ArrowDown'
            ? below(row, from, 'nextElementSibling')
            : event.key === 'ArrowUp'
              ? below(row, from, 'previousElementSibling')
              : undefined;
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
}

const stops = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('a, button')];

function sibling(row: Element, from: HTMLElement, step: number): HTMLElement | undefined {
  const all = stops(row);
  return all[all.indexOf(from) + step];
}

function below(
  row: Element,
  from: HTMLElement,
  way: 'nextElementSibling' | 'previousElementSibling',
): HTMLElement | undefined {
  const column = from.closest('td, th') as HTMLTableCellElement;
  let next =
    row[way] ??
    row.parentElement?.[way]?.[way === 'nextElementSibling' ? 'firstElementChild' : 'lastElementChild'];
  while (next) {
    const cell = (next as HTMLTableRowElement).cells?.[column.cellIndex];
    const stop = cell ? stops(cell)[0] : undefined;
    if (stop) return stop;
    next =
      next[way] ??
      next.parentElement?.[way]?.[way === 'nextElementSibling' ? 'firstElementChild' : 'lastElementChild'];
  }
  return undefined;
}

/** The sources that answer any of some questions, in the order of the report. */
function columnsOf(board: PageBoard, questions: readonly number[]): number[] {
  const used = new Set<number>();
  for (const i of questions) {
    const { positions, aside } = board.questions[i] as PageBoard['questions'][number];
    for (const { claims } of [...positions, ...aside])
      for (const c of claims) used.add(board.claims[c]?.source ?? -1);
  }
  used.delete(-1);
  return [...used].sort((a, b) => a - b);
}

const legend = (): HTMLElement =>
  h(
    'p',
    'lead',
    'Answers to one question that say the same share a letter: ',
    h('span', 'mark m0 hot', 'A'),
    ' against ',
    h('span', 'mark m1 hot', 'B'),
    ' where some of them cannot both hold, ',
    h('span', 'mark', 'A'),
    ' where nothing is against them. An empty cell is silence. Each answer leads to its words; arrow keys move between them.',
  );
