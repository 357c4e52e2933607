import type { BoardQuestion, PageBoard } from '../../shared/board-model.ts';
import { asOfWords, ruleWords } from '../../shared/words.ts';
import { type Child, h } from './dom.ts';
import { findingLinks, hotPlaces, mark } from './parts.ts';
import { quoteId } from './quotes.ts';

/** What one source answers, in one voice. */
function answer(
  board: PageBoard,
  claim: number,
  place: number,
  isHot: boolean,
  label: string,
  why?: string,
): HTMLElement {
  const known = board.claims[claim] as PageBoard['claims'][number];
  const { speaker, modality } = known;
  const day = asOfWords(known).slice(2);
  const said = board.speakers[speaker];
  const words = [
    mark(place, isHot),
    ' ',
    h('span', { class: 'v', dir: 'auto' }, label),
    said === undefined ? null : [' ', h('span', 'sp', '— ', h('bdi', {}, said))],
    day === '' ? null : [' ', h('span', 'sp', day)],
    modality === 'asserted' ? null : [' ', h('span', 'sp', modality)],
    why === undefined ? null : [' ', h('span', 'sp', `set aside: ${ruleWords(why)}`)],
  ];
  const id = quoteId(board, claim);
  const kind = `ans${isHot ? ` t${place % 8}` : ''}${why === undefined ? '' : ' off'}`;
  return id === undefined
    ? h('span', { class: kind }, ...words)
    : h('a', { class: kind, href: `#${id}`, 'data-k': claim }, ...words);
}

/** The cells of a question, by source: linear in its claims. */
function cellsOf(board: PageBoard, question: BoardQuestion): Map<number, HTMLElement[]> {
  const cells = new Map<number, HTMLElement[]>();
  const hot = hotPlaces(question);
  const seen = new Set<string>();
  const add = (claims: readonly number[], place: number, label: string, why?: string): void => {
    for (const claim of claims) {
      const { source, speaker, asOf } = board.claims[claim] as PageBoard['claims'][number];
      // One voice that says one thing twice says it once here; the finding shows both places.
      const key = `${source} ${speaker} ${place} ${label} ${asOf}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const cell = cells.get(source) ?? [];
      cells.set(source, cell);
      cell.push(answer(board, claim, place, hot.has(place), label, why));
    }
  };
  for (const [place, { claims, label }] of question.positions.entries()) add(claims, place, label);
  for (const { claims, label, rule } of question.aside) add(claims, -1, label, rule);
  return cells;
}

/** The sides of a question in a line, where its answers lie too far apart to be seen at once. */
function sidesOf(board: PageBoard, question: BoardQuestion): HTMLElement {
  const { positions } = question;
  const hot = hotPlaces(question);
  const sides = positions.slice(0, 4).map(({ label, claims }, place) => {
    const words = [
      mark(place, hot.has(place)),
      h('span', { dir: 'auto' }, ` ${label}`),
      h('span', 'sp', ` ×${claims.length} `),
    ];
    const id = quoteId(board, claims[0] as number);
    return id === undefined ? h('span', {}, ...words) : h('a', { href: `#${id}` }, ...words);
  });
  return h('span', 'sideline', ...sides, positions.length > 4 && `and ${positions.length - 4} more`);
}

/**
 * The row of a question: its words, its findings, and a cell for each of some columns. Silence is an empty cell.
 * `edges` says whether columns before and after are left out; such a row is cut to one height.
 */
export function rowElement(
  board: PageBoard,
  index: number,
  columns: readonly number[],
  edges?: readonly [boolean, boolean],
): HTMLTableRowElement {
  const question = board.questions[index] as BoardQuestion;
  const cells = cellsOf(board, question);
  const whole = (children: Child[]): Child[] => (edges ? [h('div', 'clip', ...children)] : children);
  const edge = (isLeftOut: boolean | undefined): Child =>
    isLeftOut && h('td', { class: 'edge', 'aria-hidden': 'true' });
  return h(
    'tr',
    { id: `q:${question.id}`, class: `s-${question.standing}`, role: 'row', tabindex: -1 },
    h(
      'th',
      { scope: 'row', role: 'rowheader' },
      ...whole([
        h('span', { class: 'ask', dir: 'auto' }, question.ask),
        edges ? sidesOf(board, question) : h('span', 'meta', question.id, ' · ', question.type),
        h('span', 'tags', ...findingLinks(board, question)),
      ]),
    ),
    edge(edges?.[0]),
    ...columns.map((column) => {
      const own = cells.get(column) ?? [];
      const kind = own.length === 0 ? 'silent' : null;
      return h('td', { role: 'cell', class: kind, 'data-source': board.sources[column]?.id }, ...whole(own));
    }),
    edge(edges?.[1]),
  );
}
