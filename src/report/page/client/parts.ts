import type { BoardQuestion, PageBoard } from '../../shared/board-model.ts';
import { letterOf, ruleWords } from '../../shared/words.ts';
import { h } from './dom.ts';

/** The letter of a position. Colour is for those in conflict; the letter says the same without it. */
export const mark = (place: number, isHot: boolean): HTMLElement =>
  place < 0
    ? h('span', { class: 'mark', title: 'set aside: it takes no part in comparisons' }, '?')
    : h('span', `mark m${place % 8}${isHot ? ' hot' : ''}`, letterOf(place));

export const hotPlaces = (question: BoardQuestion | undefined): ReadonlySet<number> =>
  new Set(question?.conflicts.map(([place]) => place));

const SIGNS = { error: '✗', warning: '!', note: '·' };

/** Links to the findings on a question: those that are more than notes, or the notes where there are no others. */
export function findingLinks(board: PageBoard, { findings }: BoardQuestion): HTMLElement[] {
  const all = findings.flatMap((i) => board.findings[i] ?? []);
  const severe = all.filter(({ severity }) => severity !== 'note');
  return (severe.length > 0 ? severe : all).map(({ id, rule, severity }) =>
    h('a', { class: `tag ${severity}`, href: `#${id}` }, `${SIGNS[severity]} ${ruleWords(rule)}`),
  );
}
