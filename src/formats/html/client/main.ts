import { type PageBoard, unpack } from '../../shared/pack.ts';
import { FilterBar } from './bar.ts';
import { hatching } from './chart.ts';
import { byId } from './dom.ts';
import { Filterer, NO_FILTER } from './filter.ts';
import { Findings } from './findings.ts';
import { findingElement } from './findings-dom.ts';
import { MarginNotes } from './margin.ts';
import { Matrix } from './matrix.ts';
import { Router } from './router.ts';
import { Timeline } from './timeline.ts';

/** Findings filled for print; beyond it their messages stand alone. */
const MOST_PRINTED = 1000;

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
  const findings = new Findings(board, byId('findings-count'));
  new MarginNotes(board, byId('sources'));
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
      const found = (): HTMLElement | undefined =>
        target.startsWith('q:')
          ? matrix.reveal(target.slice(2))
          : (document.getElementById(target) ?? undefined);
      const element = found();
      const isKnown = target.startsWith('q:') || findingElement(target) !== undefined;
      // A link leads to its target even where the filter hides it.
      if (isKnown && (!element || element.hidden)) router.setFilter({ ...NO_FILTER });
      const shown = found();
      if (shown?.classList.contains('finding')) findings.fill(shown.id);
      return shown;
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
  window.addEventListener('beforeprint', () => findings.fillAll(MOST_PRINTED));
  router.start();
}

start(unpack(JSON.parse(byId('data').textContent ?? '')));
