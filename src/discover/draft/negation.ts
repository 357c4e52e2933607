import type { Statement, Word } from '../../articles/statements/index.ts';
import { isQuoteMark } from '../../articles/statements/quotation-marks.ts';
import { PARTS } from './clauses.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, highest, type Part, sourceOf } from './grounds.ts';
import { isEmpty, rootOf, rootsOf, type Terms } from './terms.ts';

/** What two clauses must share for one to deny the other. */
const SAME_CLAUSE = 0.5;
/** How much as like a clause that says the same may be, for one that denies it to be of another thing. */
const SAME_NEARLY = 0.75;
const NEAREST = 6;
/** What a clause must share with another that denies its own word, to be all but the same. */
const ALL_BUT = 0.75;

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
/** A clause of a statement: what it is about, and whether it says no. */
export interface Clause {
  readonly roots: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** The root of what is said not to be so: the first word after "not" that says something. */
  readonly denied: string | null;
}

/** The clauses of a statement, and the whole of it first. */
export function clausesOf(statement: Statement, skipsQuoted = false): Clause[] {
  const clauses: Word[][] = [[]];
  let isQuoted = statement.speeches[0]?.isQuoted === true && !isQuoteMark(statement.words[0]);
  for (const word of statement.words) {
    // What is between quotation marks is looked for word by word elsewhere.
    if (isQuoteMark(word)) isQuoted = !isQuoted;
    if (skipsQuoted && isQuoted) continue;
    if (PARTS.has(word.lower)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  const parts = clauses.length > 1 ? [clauses.flat(), ...clauses] : clauses;
  return parts.map((words) => {
    const noes = words.filter((word, i) => saysNo(word.lower) && !isMeasure(words, i));
    return {
      roots: rootsOf(
        words.filter(({ lower }) => !saysNo(lower)),
        statement.mentions,
      ),
      // Two that say no say yes.
      isNegated: noes.length % 2 === 1,
      denied: deniedAfter(words, noes[0]),
    };
  });
}

const saysNo = (lower: string): boolean =>
  NO.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t') || DENIES.test(lower);

/** "No month had seen so much rain" says which was the most, and "not only" denies nothing. */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [own, next] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (own === 'not' && /^(?:only|just|merely|least|all|every|necessarily|yet)$/u.test(next))
    return next !== 'yet';
  if (own === 'no' && /^(?:fewer|less|more|later|doubt|sooner|longer)$/u.test(next)) return next !== 'longer';
  return words.slice(at + 1).some(({ lower }, i, after) => {
    const then = after[i + 1];
    // "Had not won it for 35 years", "since 1987": says when it was won.
    if (/^(?:since|until|till)$/u.test(lower) || (lower === 'for' && /\d/u.test(then?.text ?? '')))
      return true;
    return (
      /^(?:no|never|nothing)$/u.test(own) &&
      /^(?:so|such|as|before|than)$/u.test(lower) &&
      then?.lower !== 'far'
    );
  });
}

/** What a word of no denies: for "no" the next word, for a verb such as "denied" the last that says something. */
function deniedAfter(words: readonly Word[], no: Word | undefined): string | null {
  if (!no) return null;
  const after = words.slice(words.indexOf(no) + 1).filter(({ lower, isMark }) => !isMark && !isEmpty(lower));
  const said =
    DENIES.test(no.lower) || no.lower === 'neither' || no.lower === 'nobody' ? after.at(-1) : after[0];
  return said ? rootOf(said.text) : null;
}

/** Whether both sentences give what they say to somebody, in words that share nothing. */
function isSaidByOthers(a: Statement, b: Statement): boolean {
  const rootsOfSpeakers = ({ speeches }: Statement): string[] =>
    speeches.flatMap(({ speaker, cue }) =>
      speaker && cue ? speaker.name.split(/[^\p{L}]+/u).map(rootOf) : [],
    );
  const [own, other] = [rootsOfSpeakers(a), new Set(rootsOfSpeakers(b))];
  return own.length > 0 && other.size > 0 && !own.some((root) => other.has(root));
}

/** A statement that says no where the sources say yes, or the other way round: clause by clause. */
export function judgeNegation(statement: Statement, terms: Terms, corpus: Corpus): Part | undefined {
  const near = corpus.nearest(terms, NEAREST);
  // What is denied must be said in both, and what it is said of in both or in the sentences beside.
  const like = (own: Clause, other: Clause): number => {
    const both = Math.min(corpus.share(own.roots, other.roots), corpus.share(other.roots, own.roots));
    const share = corpus.share(own.roots, other.roots);
    const score = Math.max(both, share >= ALL_BUT ? share : 0);
    if (own.isNegated === other.isNegated) return score;
    const denied = own.denied ?? other.denied;
    if (denied === null || !own.roots.has(denied) || !other.roots.has(denied)) return 0;
    return [...own.roots].filter((root) => other.roots.has(root)).length < 2 ? 0 : score;
  };
  for (const own of clausesOf(statement, true)) {
    if (own.roots.size < 2) continue;
    // "Police say that" is not denied by what a witness says.
    const found = near.flatMap(({ known }) =>
      isSaidByOthers(statement, known.statement)
        ? []
        : clausesOf(known.statement).map((clause) => ({ known, clause, score: like(own, clause) })),
    );
    const other = highest(found.filter(({ clause }) => clause.isNegated !== own.isNegated));
    if (!other || other.score < SAME_CLAUSE) continue;
    // Where another clause says of the same word what the draft says of it, the sources do not deny it.
    const denied = own.denied ?? other.clause.denied ?? '';
    const same = highest(
      found.filter(({ clause }) => clause.isNegated === own.isNegated && clause.roots.has(denied)),
    );
    if (same && same.score >= other.score * SAME_NEARLY) continue;
    return {
      verdict: 'contradicted',
      why: own.isNegated
        ? `the draft denies what ${sourceOf(other.known)} says`
        : `${sourceOf(other.known)} denies it`,
      by: [groundOf(other.known, 'contradicts')],
    };
  }
  return undefined;
}
