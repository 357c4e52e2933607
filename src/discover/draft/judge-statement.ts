import type { Statement } from '../../articles/statements/index.ts';
import { joinWords } from '../../text/compare-text.ts';
import { type Corpus, type KnownStatement, namesIn, speakerRoots } from './corpus.ts';
import { groundOf, type Part } from './grounds.ts';
import { judgeValue } from './judge-value.ts';
import { isNegated } from './negation.ts';
import { rootOf, type Terms, termsOf } from './terms.ts';
import type { JudgedStatement, StatementVerdict } from './verdicts.ts';

/** What two statements must share for one to deny the other, or to be another's words. */
const SAME_STATEMENT = 0.5;
/** What the nearest statements must share, for a sentence without values to be supported. */
const KNOWN = 0.28;
/** Grounds that are listed. */
const LISTED = 4;
const NEAREST = 6;

/** What the sources make of a statement; undefined where it holds nothing to check. */
export function judgeStatement(statement: Statement, corpus: Corpus): JudgedStatement | undefined {
  const text = statement.source.text.slice(statement.start, statement.end).replace(/\s+/gu, ' ').trim();
  const terms = termsOf(statement);
  const parts = statement.mentions.flatMap((mention) => judgeValue(mention, terms, corpus) ?? []);
  const names = judgeNames(statement, terms, corpus);
  if (names) parts.push(names);
  const isAttributed = statement.speeches.some(({ cue }) => cue !== null);
  const negated = judgeNegation(statement, terms, corpus);
  if (negated) parts.push(negated);
  const isAbout = terms.roots.size >= 4;
  if (parts.length === 0 && !isAttributed && !isAbout) return undefined;
  const worst = parts.reduce<Part | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  const whole = judgeWhole(statement, terms, corpus, worst?.verdict === 'supported');
  const part =
    worst === undefined || (rank(whole) < rank(worst) && worst.verdict !== 'contradicted') ? whole : worst;
  return {
    start: statement.start,
    end: statement.end,
    text,
    verdict: part.verdict,
    why: part.why,
    by: part.by.slice(0, LISTED),
    question: null,
  };
}

const ORDER: readonly StatementVerdict[] = [
  'contradicted',
  'disputed',
  'differs',
  'unsupported',
  'supported',
];
const rank = ({ verdict }: Part): number => ORDER.indexOf(verdict);

/** Names that no source prints. */
function judgeNames(statement: Statement, terms: Terms, corpus: Corpus): Part | undefined {
  const names = namesIn(statement);
  const unknown = names.filter((name) =>
    name.split(' ').some((word) => word.length > 1 && !corpus.prints(word)),
  );
  if (unknown.length === 0) return undefined;
  const why = `no source names ${joinWords(unknown.map((name) => `"${name}"`))}`;
  const [near] = corpus.nearest(terms, 1);
  if (near && near.share >= SAME_STATEMENT) {
    const others = namesIn(near.known.statement).filter((name) => !names.includes(name));
    if (others.length > 0)
      return {
        verdict: 'contradicted',
        why: `${why}; ${near.known.statement.source.id} names ${joinWords(others.slice(0, 3).map((name) => `"${name}"`))}`,
        by: [groundOf(near.known, 'contradicts')],
      };
  }
  return { verdict: 'unsupported', why, by: near ? [groundOf(near.known, 'differs')] : [] };
}

/** A statement that says no where the nearest of the sources say yes, or the other way round. */
function judgeNegation(statement: Statement, terms: Terms, corpus: Corpus): Part | undefined {
  // Only a sentence that is about the same from end to end can say the opposite of it; one of several clauses cannot.
  const near = corpus
    .nearest(terms, NEAREST)
    .filter(
      ({ share, known }) =>
        share >= SAME_STATEMENT && corpus.rarity.share(known.terms.roots, terms.roots) >= SAME_STATEMENT,
    );
  if (near.length === 0) return undefined;
  const own = isNegated(statement);
  const [first] = near as [(typeof near)[number]];
  if (near.some(({ known }) => isNegated(known.statement) === own)) return undefined;
  return {
    verdict: 'contradicted',
    why: own
      ? `the draft denies what ${first.known.statement.source.id} says`
      : `${first.known.statement.source.id} denies it`,
    by: near.slice(0, 2).map(({ known }) => groundOf(known, 'contradicts')),
  };
}

/** Whether the sources speak of the matter at all, and in whose mouth they put it. */
function judgeWhole(statement: Statement, terms: Terms, corpus: Corpus, hasSupport: boolean): Part {
  const near = corpus.nearest(terms, NEAREST);
  const [first] = near;
  const speech = statement.speeches.find(({ cue, speaker }) => cue !== null && speaker !== null);
  const own = speech && speakerRoots(statement, speech);
  if (first && own && own.size > 0) {
    const same = near.filter(({ share }) => share >= SAME_STATEMENT);
    const voices = same.map(({ known }) => ({ known, roots: saidBy(known) }));
    const meets = ({ roots }: (typeof voices)[number]): boolean =>
      roots === null || [...own].some((root) => roots.has(root));
    if (voices.length > 0 && !voices.some(meets)) {
      const { known } = voices[0] as (typeof voices)[number];
      return {
        verdict: 'contradicted',
        why: `the draft gives it to ${speech?.speaker?.name}; ${known.statement.source.id} gives it to another`,
        by: [groundOf(known, 'contradicts')],
      };
    }
  }
  const share = first?.share ?? 0;
  const together = corpus.rarity.share(
    terms.roots,
    new Set(near.slice(0, 4).flatMap(({ known }) => [...known.terms.roots])),
  );
  if (hasSupport || share >= KNOWN || together >= KNOWN * 1.6)
    return {
      verdict: 'supported',
      why: first ? `${first.known.statement.source.id} speaks of it` : 'its values are those of the sources',
      by: first ? [groundOf(first.known, 'supports')] : [],
    };
  return {
    verdict: 'unsupported',
    why: 'no source speaks of it',
    by: first ? [groundOf(first.known, 'differs')] : [],
  };
}

/** The roots of the names of whoever says a statement; null where it is the article's own, or nobody is named. */
function saidBy({ statement }: KnownStatement): ReadonlySet<string> | null {
  const roots = new Set<string>();
  for (const { speaker } of statement.speeches)
    for (const word of speaker?.name.split(/[^\p{L}\p{N}]+/u) ?? [])
      if (word.length > 2) roots.add(rootOf(word));
  return roots.size === 0 ? null : roots;
}
