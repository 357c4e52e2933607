import type { Place } from '../problems.ts';
import type { TypeName } from '../values/index.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { eventRef, type Questions } from './link-questions.ts';
import type { Question, Sum } from './model.ts';
import type { LinkProblems } from './registry-file.ts';
import type { ConstraintData } from './schema.ts';

/** Types whose values can be added up, and those that a span of time can be given in: an age is a count of years. */
const SUMMABLE: readonly TypeName[] = ['count', 'quantity', 'duration'];
const LENGTHS: readonly TypeName[] = ['duration', 'count'];

/** Joins a `span`, `total` or `part` to its questions; null where it is none of them, or where one is missing. */
export function linkSum(
  data: ConstraintData,
  questions: Questions,
  placeOf: (at: Path) => Place,
  path: Path,
  problems: LinkProblems,
): Sum | null {
  const numbered = (word: string, at: Path, types: readonly TypeName[]): Question | undefined => {
    const question = questions.get(word);
    if (!question) problems.unknown('question', word, questions.keys(), placeOf(at), [...path, ...at]);
    else if (!types.includes(question.type)) {
      const message = `"${word}" is a ${question.type} question; here it takes one of the type ${types.join(' or ')}.`;
      problems.add(message, placeOf(at), [...path, ...at]);
      return undefined;
    }
    return question;
  };
  /** Parts and whole are of one type: people are not added to hours. */
  const alike = (whole: Question, part: Question, at: Path): boolean => {
    if (whole.type === part.type) return true;
    const message = `"${part.id}" is a ${part.type} question and "${whole.id}" a ${whole.type} question; they do not add up.`;
    problems.add(message, placeOf(at), [...path, ...at]);
    return false;
  };
  /** Nothing is a part of itself, and nothing is a part twice. */
  const once = (ids: readonly string[], placesAt: (i: number) => Path): boolean => {
    const i = ids.findIndex((id, k) => ids.indexOf(id) !== k);
    if (i < 0) return true;
    problems.add(
      `"${ids[i]}" is named twice: every part is another question than the whole.`,
      placeOf(placesAt(i)),
      [...path, ...placesAt(i)],
    );
    return false;
  };
  if (data.span) {
    const [start, end] = (['start', 'end'] as const).map((edge) => {
      const word = data.span?.[edge] ?? '';
      const at = ['span', edge];
      const ref = eventRef(word, questions, placeOf(at), [...path, ...at], problems);
      // A period named without an edge gives the edge that it stands for here.
      return ref && ref.edge !== null && questions.has(word) ? { ...ref, edge } : ref;
    });
    const length = numbered(data.span.length, ['span', 'length'], LENGTHS);
    return start && end && length ? { kind: 'span', start, end, length: length.id } : null;
  }
  if (data.total) {
    const whole = numbered(data.total.whole, ['total', 'whole'], SUMMABLE);
    const parts = data.total.parts.map((word, i) => numbered(word, ['total', 'parts', i], SUMMABLE));
    if (!whole || parts.includes(undefined)) return null;
    if (!once([data.total.whole, ...data.total.parts], (i) => ['total', 'parts', i - 1])) return null;
    const known = parts as Question[];
    if (!known.every((part, i) => alike(whole, part, ['total', 'parts', i]))) return null;
    return { kind: 'total', parts: known.map(({ id }) => id), whole: whole.id };
  }
  if (data.part) {
    const [part, whole] = (['part', 'whole'] as const).map((key) =>
      numbered(data.part?.[key] ?? '', ['part', key], SUMMABLE),
    );
    if (!once([data.part.whole, data.part.part], () => ['part', 'part'])) return null;
    if (!part || !whole || !alike(whole, part, ['part', 'part'])) return null;
    return { kind: 'part', part: part.id, whole: whole.id };
  }
  return null;
}
