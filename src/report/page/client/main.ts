import type { PageBoard } from '../../shared/board-model.ts';
import { FilterBar } from './bar.ts';
import { hatching } from './chart.ts';
import { byId } from './dom.ts';
import { findingArticles } from './elements.ts';
import { Filterer, NO_FILTER } from './filter.ts';
import { Findings } from './findings.ts';
import { MarginNotes } from './margin.ts';
import { Matrix } from './matrix.ts';
import { Router } from './router.ts';
import { Timeline } from './timeline.ts';

function start(board: PageBoard): void {
  document.body.append(hatching());
  // What sticks below the bar, and where a jump ends, depend on how tall the bar is.
  new ResizeObserver(([entry]) => {
    const height = entry?.target.clientHeight ?? 0;
    document.documentElement.style.setProperty('--bar', `${height}px`);
  }).observe(byId('bar'));
  const filterer = new Filterer(board);
  const matrix = new Matrix(board, byId('matrix'));
  const timeline = new Timeline(board, byId('timeline'));
  const findings = new Findings(board);
  const notes = new MarginNotes(board);
  const bar = new FilterBar(board, byId('bar'), (filter) => router.setFilter(filter));
  const router = new Router({
    apply(filter) {
      const shown = filterer.show(filter);
      matrix.show(shown, filter);
      timeline.show(shown);
      findings.show(shown);
      bar.show(filter, shown, board.questions.length);
    },
    find(target) {
      const found = (): HTMLElement | undefined => {
        if (target.startsWith('q:')) return matrix.reveal(target.slice(2));
        if (findingArticles.has(target)) return findings.reveal(target);
        const source = /^s:(.*)$/u.exec(target) ?? /^(.*):\d+-\d+$/u.exec(target);
        if (source) notes.reveal(source[1] as string);
        return document.getElementById(target) ?? undefined;
      };
      const element = found();
      if (element || (!target.startsWith('q:') && !findingArticles.has(target))) return element;
      // A link leads to its target even where the filter hides it.
      router.setFilter({ ...NO_FILTER });
      return found();
    },
    focusClaim: (claim) => matrix.focus(claim),
  });
  byId('matrix').addEventListener('click', (event) => {
    const id = (event.target as Element).closest('button.col')?.getAttribute('data-source');
    if (!id) return;
    const { filter } = router.address;
    router.setFilter({ ...filter, source: filter.source === id ? '' : id });
    byId('matrix')
      .querySelector<HTMLElement>(`button.col[data-source="${CSS.escape(id)}"]`)
      ?.focus();
  });
  window.addEventListener('beforeprint', () => findings.fillAll());
  router.start();
}

start(JSON.parse(byId('data').textContent ?? '') as PageBoard);
