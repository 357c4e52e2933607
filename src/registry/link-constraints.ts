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
  const next = new Map<string, Set<string>>();
  const waiting = new Map<string, number>();
  const name = ({ question, edge }: EventRef): string => `${question}.${edge}`;
  for (const { order } of constraints) {
    for (const [i, ref] of order.entries()) {
      const [from, to] = [name(ref), order[i + 1]];
      waiting.set(from, waiting.get(from) ?? 0);
      const targets = next.get(from) ?? new Set();
      next.set(from, targets);
      if (!to || targets.has(name(to))) continue;
      targets.add(name(to));
      waiting.set(name(to), (waiting.get(name(to)) ?? 0) + 1);
    }
  }
  // Events that nothing comes before are taken away in turn; what is left lies on a cycle or behind one.
  const free = [...waiting].filter(([, n]) => n === 0).map(([event]) => event);
  for (const event of free) {
    waiting.delete(event);
    for (const to of next.get(event) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  const caught = constraints.filter(({ order }) => order.filter((ref) => waiting.has(name(ref))).length > 1);
  const [first, ...others] = caught;
  if (!first) return;
  const companions =
    others.length > 0 ? ` together with ${others.map(({ id }) => `"${id}"`).join(', ')}` : '';
  problems.add(
    `The order "${first.id}"${companions} leads back to where it began. Take out one of the steps.`,
    first.place,
  );
}
