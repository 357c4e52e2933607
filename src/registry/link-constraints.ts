import { nodesOnCycles } from '../bounds/cycles.ts';
import type { Path } from '../documents/yaml-document.ts';
import { eventRef, type Questions } from './link-questions.ts';
import type { Constraint, EventRef } from './model.ts';
import type { LinkProblems, RegistryFile } from './registry-file.ts';
import { CONSTRAINT_KINDS, type ConstraintData } from './schema.ts';

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
      for (const [word, at] of numbersNamed(data)) {
        if (questions.has(word) || questions.has(word.replace(/\.(?:start|end)$/u, ''))) continue;
        problems.unknown('question', word, questions.keys(), file.place([...path, ...at]), [...path, ...at]);
      }
      const order = (data.order ?? []).flatMap((word, k) => {
        const at = [...path, 'order', k];
        return eventRef(word, questions, file.place(at), at, problems) ?? [];
      });
      constraints.set(data.id, { id: data.id, kind, because: data.because ?? null, order, data, place });
    }
  }
  checkOrders([...constraints.values()], problems);
  return [...constraints.values()];
}

/** The questions that a constraint other than an order names, with where they stand in it. */
function numbersNamed({ span, part, within, total }: ConstraintData): [string, Path][] {
  const named = Object.entries({ span, part, within }).flatMap(([kind, members]) =>
    Object.entries(members ?? {}).map(([key, word]): [string, Path] => [word, [kind, key]]),
  );
  if (!total) return named;
  const parts = total.parts.map((word, i): [string, Path] => [word, ['total', 'parts', i]]);
  return [...named, [total.whole, ['total', 'whole']], ...parts];
}

/** Orders of the registry that lead back to where they began can never hold, whatever the sources say. */
function checkOrders(constraints: readonly Constraint[], problems: LinkProblems): void {
  const name = ({ question, edge }: EventRef): string => `${question}.${edge}`;
  const next = new Map<string, Set<string>>();
  for (const { order } of constraints) {
    for (const [i, ref] of order.entries()) {
      const targets = next.get(name(ref)) ?? new Set();
      next.set(name(ref), targets);
      const to = order[i + 1];
      if (to) targets.add(name(to));
    }
  }
  const onCycles = nodesOnCycles(next);
  const caught = constraints.filter(({ order }) => order.filter((ref) => onCycles.has(name(ref))).length > 1);
  const [first, ...others] = caught;
  if (!first) return;
  const companions =
    others.length > 0 ? ` together with ${others.map(({ id }) => `"${id}"`).join(', ')}` : '';
  problems.add(
    `The order "${first.id}"${companions} leads back to where it began. Take out one of the steps.`,
    first.place,
  );
}
