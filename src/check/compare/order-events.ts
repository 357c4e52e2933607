import type { Constraint, EventRef, Question } from '../../registry/model.ts';
import type { Claim } from '../read/claim.ts';
import { choicesOf, daysOf, eventKey, OrderGraph } from './order-graph.ts';
import { impliedSteps } from './order-steps.ts';

/** The events of a registry by their questions: which edges of each take part in an order. */
export type NamedEvents = ReadonlyMap<string, ReadonlySet<EventRef['edge']>>;

/** Every event that an order names, and both edges of every period, which must not end before it begins. */
export function eventsNamed(questions: readonly Question[], constraints: readonly Constraint[]): NamedEvents {
  const events = new Map<string, Set<EventRef['edge']>>();
  const add = (question: string, ...edges: EventRef['edge'][]): void => {
    const known = events.get(question) ?? new Set();
    for (const edge of edges) known.add(edge);
    events.set(question, known);
  };
  for (const { id, type } of questions) if (type === 'period') add(id, 'start', 'end');
  for (const { question, edge } of questions.flatMap((q) => q.of ?? [])) add(question, edge);
  for (const { question, edge } of constraints.flatMap((c) => c.steps.flat())) add(question, edge);
  return events;
}

/** What holds whatever the sources say: the constraints, and that every period begins before it ends. */
export function assumedGraph(
  events: NamedEvents,
  questions: readonly Question[],
  constraints: readonly Constraint[],
): OrderGraph {
  const graph = new OrderGraph();
  for (const constraint of constraints) {
    for (const [from, to] of constraint.steps)
      graph.addStep(eventKey(from), eventKey(to), {
        id: constraint.id,
        question: null,
        constraint,
        claim: null,
      });
  }
  for (const question of questions) {
    if (question.type !== 'period' || !events.has(question.id)) continue;
    const [start, end] = (['start', 'end'] as const).map((edge) => eventKey({ question: question.id, edge }));
    const support = { id: question.id, question, constraint: null, claim: null, isLoose: true };
    graph.addStep(start as string, end as string, support);
  }
  return graph;
}

/** What some claims say of the order of events, over what the registry assumes. */
export function sourceGraph(assumed: OrderGraph, events: NamedEvents, claims: readonly Claim[]): OrderGraph {
  const graph = new OrderGraph(assumed);
  for (const claim of claims) {
    for (const edge of events.get(claim.question.id) ?? []) {
      const days = daysOf(claim.value, edge);
      const choices = choicesOf(claim.value, edge);
      if (days) graph.addDate(eventKey({ question: claim.question.id, edge }), { claim, days, choices });
    }
    for (const { from, to, isLoose } of impliedSteps(claim))
      graph.addStep(from, to, {
        id: claim.question.id,
        question: claim.question,
        constraint: null,
        claim,
        isLoose,
      });
  }
  return graph;
}
