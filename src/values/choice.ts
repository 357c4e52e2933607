import { parseIds, relateIds } from './ids.ts';
import type { ValueType } from './value-type.ts';

/** One of the options that the question declares: an outcome, a reason. */
export const choice: ValueType = {
  name: 'choice',
  describes: "one of the question's options",
  ordered: false,
  example: 'an option: ceasefire, or { not: ceasefire }',
  parse: (stated, vocabulary) => parseIds(stated, vocabulary, "one of the question's options"),
  relate: relateIds,
};
