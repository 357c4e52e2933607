import { slug } from '../../discover/scan/draft.ts';
import type { Registry } from '../../registry/model.ts';
import type { NewQuestion } from '../protocol.ts';
import { ActionError } from './plan.ts';

/** An id for a new question that nothing in the registry has. */
export function freeId(ask: string, registry: Registry): string {
  const taken = new Set([
    ...registry.questions.flatMap(({ id, formerly }) => [id, ...formerly]),
    ...[...registry.entities.keys()].map(String),
    ...registry.constraints.map(({ id }) => id),
  ]);
  const words = slug(ask).split('-');
  const few = words.filter((word) => !SMALL.has(word)).slice(0, 5);
  const base = (few.length > 0 ? few : words).join('-') || 'question';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Words that an id does without. */
const SMALL = new Set(
  'when was were is are the a an did do does how many what which who of in on at to it that there and'.split(
    ' ',
  ),
);

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
