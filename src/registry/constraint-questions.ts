import type { Constraint } from './model.ts';

/** The ids of the questions that a constraint is about, each once, in its own order. */
export function questionsOf({ steps, sum }: Constraint): string[] {
  const timed = steps.flatMap(([from, to]) => [from.question, to.question]);
  switch (sum?.kind) {
    case 'span':
      return [...new Set([sum.start.question, sum.end.question, sum.length])];
    case 'total':
      return [...new Set([sum.whole, ...sum.parts])];
    case 'part':
      return [...new Set([sum.part, sum.whole])];
    default:
      return [...new Set(timed)];
  }
}
