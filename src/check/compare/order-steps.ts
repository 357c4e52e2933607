import type { EventRef } from '../../registry/model.ts';
import { EDGE_PAIRS, relationsOf, type Sign, signsOf } from '../../values/bounds/allen.ts';
import type { Claim } from '../read/claim.ts';
import { type EventKey, eventKey } from './order-graph.ts';

/** A step that an order claim implies: `from` is not later than `to`. */
export interface ImpliedStep {
  readonly from: EventKey;
  readonly to: EventKey;
  /** The two may be one moment. */
  readonly isLoose: boolean;
}

const edgeOf = (ref: EventRef, edge: 'start' | 'end'): EventKey =>
  ref.isWhole ? eventKey({ question: ref.question, edge }) : eventKey(ref);

type Edge = 'start' | 'end';
const EDGES: readonly Edge[] = ['start', 'end'];

/**
 * The steps that hold under every relation that an order claim leaves open: "during" has the inner event begin no
 * earlier and end no later than the outer one. What follows from the others, since a period begins before it ends,
 * is left out.
 */
export function impliedSteps({ value, question }: Claim): ImpliedStep[] {
  if (!question.of || value.kind !== 'ids') return [];
  const [a, b] = question.of;
  const signs = signsOf(relationsOf(value.ids));
  const between = (first: Edge, second: Edge): ReadonlySet<Sign> =>
    signs[EDGE_PAIRS.findIndex(([x, y]) => x === first && y === second)] ?? new Set();
  const forwards = stepsOneWay(a, b, between, '>');
  const backwards = stepsOneWay(b, a, (first, second) => between(second, first), '<');
  return [...forwards, ...backwards];
}

/** The steps from the edges of one event to those of another: those that no relation turns round. */
function stepsOneWay(
  from: EventRef,
  to: EventRef,
  between: (first: Edge, second: Edge) => ReadonlySet<Sign>,
  against: Sign,
): ImpliedStep[] {
  const edges = (ref: EventRef): readonly Edge[] => (ref.isWhole ? EDGES : ['start']);
  const held = edges(from).flatMap((first) =>
    edges(to).flatMap((second) =>
      between(first, second).has(against)
        ? []
        : [{ first, second, isLoose: between(first, second).has('=') }],
    ),
  );
  const follows = ({ first, second }: (typeof held)[number]): boolean =>
    held.some(
      (other) =>
        (other.first !== first || other.second !== second) &&
        (other.first === first || other.first === 'end') &&
        (other.second === second || other.second === 'start'),
    );
  return held
    .filter((step) => !follows(step))
    .map(({ first, second, isLoose }) => ({ from: edgeOf(from, first), to: edgeOf(to, second), isLoose }));
}
