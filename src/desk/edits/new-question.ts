import type { Registry } from '../../registry/model.ts';
import { questionId } from '../../registry/question-id.ts';
import { freeId, slug } from '../../text/slug.ts';
import type { NewQuestion } from '../protocol.ts';
import { ActionError } from './plan.ts';

/** An id for a new question that nothing in the registry has. */
export function idForQuestion(ask: string, registry: Registry): string {
  const taken = new Set([
    ...registry.questions.flatMap(({ id, formerly }) => [id, ...formerly]),
    ...[...registry.entities.keys()].map(String),
    ...registry.constraints.map(({ id }) => id),
  ]);
  return freeId(questionId(ask), (id) => taken.has(id));
}

/** What a new question says besides its claims. */
export function questionFields({ ask, type, options }: NewQuestion): Record<string, unknown> {
  if (ask.trim() === '') throw new ActionError('Write the question in words first.');
  const ids = [...new Set((options ?? []).map((option) => option.trim()).filter(Boolean))];
  return {
    ask: ask.trim(),
    type,
    ...(type === 'choice' &&
      ids.length > 0 && { options: Object.fromEntries(ids.map((label) => [slug(label) || label, label])) }),
  };
}
