import type { Statement } from '../../articles/statements/index.ts';

const NO = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
  "n't",
]);
/** Verbs that say that something is not so, or did not happen. */
const DENIES =
  /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|dismiss(?:es|ed)?|rul(?:e|es|ed) out)$/u;

/** Whether a statement as a whole says no: an odd number of its words do. */
export function isNegated(statement: Statement): boolean {
  let count = 0;
  for (const { lower } of statement.words)
    if (NO.has(lower) || lower.endsWith("n't") || DENIES.test(lower)) count++;
  return count % 2 === 1;
}
