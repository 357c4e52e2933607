import { joinWords } from '../text/compare-text.ts';
import { nodesOnCycles } from '../values/bounds/cycles.ts';
import type { Edge } from '../values/value-type.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { eventRef, type Questions } from './link-questions.ts';
import { linkSum } from './link-sums.ts';
import type { Constraint, EventRef } from './model.ts';
import type { LinkProblems, RegistryFile } from './registry-file.ts';
import { CONSTRAINT_KINDS } from './schema.ts';

/** Joins the constraints of all files to the questions that they name. Questions and constraints share their ids. */
export function linkConstraints(
  files: readonly RegistryFile[],
  questions: Questions,
  problems: LinkProblems,
): Constraint[] {
  const constraints = new Map<string, Constraint>();
  for (const file of files) {
    for (const [i, data] of (file.data.constraints ?? []).entries()) {
      const path = ['constraints', i];
      const place = file.place([...path, 'id']);
      const first = constraints.get(data.id)?.place ?? questions.get(data.id)?.place;
      if (first) {
        problems.twice('id', data.id, first, place, [...path, 'id']);
        continue;
      }
      const kind = CONSTRAINT_KINDS.find((k) => data[k] !== undefined) ?? 'order';
      const event = (word: string, at: Path): EventRef | undefined =>
        eventRef(word, questions, file.place([...path, ...at]), [...path, ...at], problems);
      const order = (data.order ?? []).flatMap((word, k) => event(word, ['order', k]) ?? []);
      const inner = data.within && event(data.within.inner, ['within', 'inner']);
      const outer = data.within && event(data.within.outer, ['within', 'outer']);
      const steps = inner && outer ? stepsWithin(inner, outer) : stepsOf(order);
      const sum = linkSum(data, questions, (at) => file.place([...path, ...at]), path, problems);
      constraints.set(data.id, {
        id: data.id,
        kind,
        because: data.because ?? null,
        steps,
        sum,
        resolutions: [data.resolution ?? []].flat(),
        place,
      });
    }
  }
  checkOrders([...constraints.values()], problems);
  return [...constraints.values()];
}

const stepsOf = (order: readonly EventRef[]): Constraint['steps'] =>
  order.slice(1).map((to, i) => [order[i] as EventRef, to] as const);

/** What lies within something else begins no earlier and ends no later. */
function stepsWithin(inner: EventRef, outer: EventRef): Constraint['steps'] {
  const edge = (ref: EventRef, named: Edge): EventRef =>
    ref.isWhole ? { question: ref.question, edge: named } : ref;
  return [
    [edge(outer, 'start'), edge(inner, 'start')],
    [edge(inner, 'end'), edge(outer, 'end')],
  ];
}

/** Orders that a message names; a reader counts no further. */
const MOST_NAMED = 5;

/** Orders of the registry that lead back to where they began can never hold, whatever the sources say. */
function checkOrders(constraints: readonly Constraint[], problems: LinkProblems): void {
  const name = ({ question, edge }: EventRef): string => `${question}.${edge}`;
  const next = new Map<string, Set<string>>();
  const ordered = constraints.filter(({ kind }) => kind === 'order');
  for (const [from, to] of ordered.flatMap(({ steps }) => steps)) {
    const targets = next.get(name(from));
    if (targets) targets.add(name(to));
    else next.set(name(from), new Set([name(to)]));
  }
  const onCycles = nodesOnCycles(next);
  const caught = ordered.filter(({ steps }) =>
    steps.some(([from, to]) => onCycles.has(name(from)) && onCycles.has(name(to))),
  );
  const [first, ...others] = caught;
  if (!first) return;
  const named = others.slice(0, MOST_NAMED).map(({ id }) => `"${id}"`);
  const more = others.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  const companions = all.length > 0 ? ` together with ${joinWords(all)}` : '';
  problems.add(
    `The order "${first.id}"${companions} leads back to where it began. Take out one of the steps.`,
    first.place,
  );
}
