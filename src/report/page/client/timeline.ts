import type { PageBoard } from '../../shared/board-model.ts';
import { type EventRow, isDrawn, ownPanel, type Panel, rowOf, timePanels } from '../../shared/timeline.ts';
import { axisOf, chartOf } from './chart.ts';
import { h } from './dom.ts';
import type { Shown } from './filter.ts';
import { findingLinks } from './parts.ts';

/** Events drawn at once; a button draws as many more. */
const PAGE = 60;

/** Every dated claim as a bar, event by event, and the same for numbers. */
export class Timeline {
  readonly #board: PageBoard;
  readonly #place = h('div');
  readonly #rows = new Map<number, EventRow | undefined>();
  /** Counts by day, which are in the page from the start, by question. */
  readonly #tolls: ReadonlyMap<string, HTMLElement>;
  #limit = PAGE;
  #questions: readonly number[] = [];

  constructor(board: PageBoard, section: HTMLElement) {
    this.#board = board;
    this.#tolls = new Map(
      [...section.querySelectorAll<HTMLElement>('figure.toll')].map((figure) => [
        figure.dataset.question ?? '',
        figure,
      ]),
    );
    section.append(
      h(
        'p',
        'lead',
        'The pale bar is the most that the words can mean, the solid one what they usually mean; an arrow is an open end. Hatching marks the gap between answers that cannot all hold.',
      ),
      this.#place,
    );
  }

  show({ questions }: Shown): void {
    this.#limit = PAGE;
    const ids = new Set(questions.map((i) => this.#board.questions[i]?.id));
    for (const [id, figure] of this.#tolls) figure.hidden = !ids.has(id);
    // What is drawn by day is not drawn again.
    this.#questions = questions.filter((i) => !this.#tolls.has(this.#board.questions[i]?.id ?? ''));
    this.#draw();
  }

  #rowOf(index: number): EventRow | undefined {
    if (!this.#rows.has(index)) this.#rows.set(index, rowOf(this.#board, index));
    return this.#rows.get(index);
  }

  #draw(): void {
    const all = this.#questions.flatMap((i) => this.#rowOf(i) ?? []);
    const rows = all.filter(isDrawn);
    const shown = rows.slice(0, this.#limit);
    const panels = timePanels(shown).map((panel) => this.#panel(panel));
    const numbers = shown.filter((row) => row.axis !== 'time').map((row) => this.#panel(ownPanel(row)));
    const more = rows.length - shown.length;
    const button = h(
      'button',
      { type: 'button', class: 'more' },
      `Draw ${Math.min(PAGE, more)} more of ${more}`,
    );
    button.addEventListener('click', () => {
      this.#limit += PAGE;
      this.#draw();
    });
    this.#place.replaceChildren(
      ...(rows.length === 0 ? [h('p', 'empty', 'No dated or counted answer is left by this filter.')] : []),
      ...panels,
      ...(numbers.length > 0 ? [h('h3', 'numbers', 'Numbers and lengths'), ...numbers] : []),
      ...(more > 0 ? [button] : []),
    );
  }

  #panel(panel: Panel): HTMLElement {
    return h(
      'div',
      'panel',
      panel.title !== '' && h('h3', {}, panel.title),
      panel.title !== '' && axisOf(panel),
      ...panel.rows.map((row) => {
        const question = this.#board.questions[row.question] as PageBoard['questions'][number];
        return h(
          'div',
          `event s-${question.standing}`,
          h('h4', { dir: 'auto' }, h('a', { href: `#q:${question.id}` }, question.ask)),
          h('span', 'tags', ...findingLinks(this.#board, question)),
          chartOf(this.#board, row, panel),
        );
      }),
      panel.title === '' && axisOf(panel),
    );
  }
}
