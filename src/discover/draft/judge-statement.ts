import type { Statement } from '../../articles/statements/index.ts';
import { joinWords } from '../../text/compare-text.ts';
import { type Corpus, type KnownStatement, nameRoots, namesIn } from './corpus.ts';
import { groundOf, highest, type Part, sourceOf } from './grounds.ts';
import { judgeValue } from './judge-value.ts';
import { type Clause, clausesOf } from './negation.ts';
import { type Terms, termsOf } from './terms.ts';
import type { JudgedStatement, StatementVerdict } from './verdicts.ts';

/** What two statements must share for one to deny the other, or to be another's words. */
const SAME_STATEMENT = 0.5;
/** How much as like a clause that says the same may be, for one that denies it to be of another thing. */
const SAME_NEARLY = 0.75;
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
  const unknown = names.filter((name) => {
    const words = name.split(' ').filter((word) => word.length > 1);
    return words.some((word) => !corpus.prints(word)) || !corpus.printsTogether(words);
  });
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

/** A statement that says no where the sources say yes, or the other way round: clause by clause. */
function judgeNegation(statement: Statement, terms: Terms, corpus: Corpus): Part | undefined {
  const { rarity } = corpus;
  const like = (a: Clause, b: Clause): number =>
    Math.min(rarity.share(a.roots, b.roots), rarity.share(b.roots, a.roots));
  const near = corpus.nearest(terms, NEAREST);
  for (const own of clausesOf(statement, true)) {
    if (own.roots.size < 2) continue;
    // Only a clause that is about the same from end to end can say the opposite of it.
    const found = near.flatMap(({ known }) =>
      clausesOf(known.statement).map((clause) => ({ known, clause, score: like(own, clause) })),
    );
    const best = (isNegated: boolean) =>
      highest(found.filter(({ clause }) => clause.isNegated === isNegated));
    const [same, other] = [best(own.isNegated), best(!own.isNegated)];
    if (!other || other.score < SAME_STATEMENT || (same && same.score >= other.score * SAME_NEARLY)) continue;
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

/** Whether the sources speak of the matter at all, and in whose mouth they put it. */
function judgeWhole(statement: Statement, terms: Terms, corpus: Corpus, hasSupport: boolean): Part {
  const near = corpus.nearest(terms, NEAREST);
  const [first] = near;
  const speech = statement.speeches.find(({ cue, speaker }) => cue !== null && speaker !== null);
  const own = speech?.speaker && nameRoots(speech.speaker);
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

/** The roots of the names of whoever says a statement; null where it is the article's own, or no person is named. */
function saidBy({ statement }: KnownStatement): ReadonlySet<string> | null {
  const roots = statement.speeches.flatMap(({ speaker }) => [...((speaker && nameRoots(speaker)) ?? [])]);
  return roots.length === 0 ? null : new Set(roots);
}
