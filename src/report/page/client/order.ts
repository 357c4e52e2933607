import type { PageBoard } from '../../shared/board-model.ts';
import { voiceOf } from '../../shared/words.ts';
import { h } from './dom.ts';
import { contextOf, quoteId } from './quotes.ts';

type Finding = PageBoard['findings'][number];

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly steps: Finding['steps'][number][];
}

/** The steps of a finding, those between the same two events together. */
function edgesOf({ steps }: Finding): Edge[] {
  const edges = new Map<string, Edge>();
  for (const step of steps) {
    const key = `${step.from} ${step.to}`;
    const edge = edges.get(key) ?? { from: step.from, to: step.to, steps: [] };
    edges.set(key, edge);
    edge.steps.push(step);
  }
  return [...edges.values()];
}

/** The edges as runs in which each begins where the one before ends. */
function runsOf(edges: readonly Edge[]): Edge[][] {
  const left = new Set(edges);
  const runs: Edge[][] = [];
  const heads = edges.filter(({ from }) => !edges.some(({ to }) => to === from));
  for (const head of [...heads, ...edges]) {
    if (!left.has(head)) continue;
    const run: Edge[] = [];
    for (let edge: Edge | undefined = head; edge; ) {
      left.delete(edge);
      run.push(edge);
      const end: string = edge.to;
      edge = [...left].find(({ from }) => from === end);
    }
    runs.push(run);
  }
  return runs;
}

/** An order that cannot hold, drawn: the events in the order that is stated, and the way back that the dates take. */
export function orderOf(board: PageBoard, finding: Finding): HTMLElement[] {
  return runsOf(edgesOf(finding)).map((run) => {
    const [first, last] = [run[0] as Edge, run.at(-1) as Edge];
    const isLoop = first.from === last.to;
    const items = [
      node(board, finding, first.from),
      ...run.flatMap((edge, i) => [
        arrow(board, edge),
        isLoop && i === run.length - 1 ? null : node(board, finding, edge.to),
      ]),
    ];
    const back = isLoop
      ? 'and so back to where it began'
      : 'but by these dates the last lies before the first';
    return h('div', 'cycle', h('ol', {}, ...items), h('p', 'back', h('span', {}, `↰ ${back}`)));
  });
}

const keyOf = (event: string): [string, string | undefined] => {
  const edge = /^(.*)\.(start|end)$/u.exec(event);
  return edge ? [edge[1] as string, edge[2]] : [event, undefined];
};

function node(board: PageBoard, finding: Finding, event: string): HTMLElement {
  const [id, edge] = keyOf(event);
  const index = board.questions.findIndex((q) => q.id === event || q.id === id);
  const question = board.questions[index];
  const dates = finding.positions.filter((p) => p.question === index);
  return h(
    'li',
    'node',
    h('b', { dir: 'auto' }, question ? h('a', { href: `#q:${question.id}` }, question.ask) : event),
    edge !== undefined && question?.id !== event && h('span', 'sp', ` its ${edge}`),
    ...dates.map((p) => h('span', 'date', p.label, h('span', 'sp', ` ${voices(board, p.claims)}`))),
  );
}

const voices = (board: PageBoard, claims: readonly number[]): string =>
  [...new Set(claims.flatMap((c) => (board.claims[c] ? voiceOf(board, board.claims[c]) : [])))]
    .slice(0, 3)
    .join(', ');

function arrow(board: PageBoard, { steps }: Edge): HTMLElement {
  return h(
    'li',
    'arrow',
    h('span', 'then', 'comes before'),
    ...steps.slice(0, 4).map(({ claim, constraint }) => {
      if (constraint)
        return h(
          'span',
          'sp',
          `the registry assumes it${constraint.because ? `: ${constraint.because}` : ''}`,
        );
      const known = board.claims[claim];
      const id = quoteId(board, claim);
      const words = `“${contextOf(board, claim).quote}”`;
      return h(
        'span',
        'sp',
        known ? `${voiceOf(board, known)}: ` : '',
        id === undefined ? h('q', {}, words) : h('a', { href: `#${id}`, dir: 'auto' }, words),
      );
    }),
  );
}
