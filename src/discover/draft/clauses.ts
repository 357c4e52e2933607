import type { Statement, Stretch, Word } from '../../articles/statements/index.ts';
import { rootsOf } from './terms.ts';

/** What parts a sentence into clauses. */
export const PARTS = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '–',
  '—',
  'but',
  'which',
  'who',
  'while',
  'although',
  'because',
  'whereas',
  'when',
  'after',
  'before',
  'since',
]);

/** The roots of the clause that a stretch is in: what is said between the words that part a sentence. */
export function clauseAt(statement: Statement, { start, end }: Stretch): ReadonlySet<string> {
  const words: Word[] = [];
  for (const word of statement.words) {
    if (!PARTS.has(word.lower)) words.push(word);
    else if (word.start >= end) break;
    else if (word.end <= start) words.length = 0;
  }
  return rootsOf(words, statement.mentions);
}
