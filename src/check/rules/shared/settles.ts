import type { Question } from '../../../registry/model.ts';

/** What would settle a disagreement on a question; of one source with itself, what to ask it first. */
export const whatSettles = ({ valueType: { settles } }: Question, source?: string): string =>
  source === undefined ? settles : `What ${source} meant: ask it for a correction. ${settles}`;
