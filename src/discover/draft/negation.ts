import type { Statement, Word } from '../../articles/statements/index.ts';
import { rootsOf } from './terms.ts';

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
/** What parts a sentence into clauses. */
const PARTS = new Set([
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
]);

/** A clause of a statement: what it is about, and whether it says no. */
export interface Clause {
  readonly roots: ReadonlySet<string>;
  readonly isNegated: boolean;
}

/** The clauses of a statement, and the whole of it first. */
export function clausesOf(statement: Statement, skipsQuoted = false): Clause[] {
  const clauses: Word[][] = [[]];
  const quoted = statement.speeches.filter(({ isQuoted }) => isQuoted);
  for (const word of statement.words) {
    // What is between quotation marks is looked for word by word elsewhere.
    if (skipsQuoted && quoted.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    if (PARTS.has(word.lower)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  const parts = clauses.length > 1 ? [clauses.flat(), ...clauses] : clauses;
  return parts.map((words) => ({
    roots: rootsOf(
      words.filter(({ lower }) => !saysNo(lower)),
      statement.mentions,
    ),
    // Two that say no say yes.
    isNegated: words.filter(({ lower }) => saysNo(lower)).length % 2 === 1,
  }));
}

const saysNo = (lower: string): boolean =>
  NO.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t') || DENIES.test(lower);
