import { parseIds, relateIds } from './ids.ts';
import type { ValueType } from './value-type.ts';

/** One of the options that the question declares: an outcome, a reason. */
export const choice: ValueType<'choice'> = {
  name: 'choice',
  describes: "one of the question's options",
  example: 'an option: ceasefire, or { not: ceasefire }',
  settles: 'The text or record itself, rather than an account of it.',
  excludes:
    'these are declared options of one question, which exclude each other: neither lies within the other, and they are not listed as compatible',
  parse: (stated, vocabulary) => parseIds(stated, vocabulary, "one of the question's options"),
  relate: relateIds,
};
