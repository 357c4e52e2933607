import type { Statement } from '../../articles/statements/index.ts';
import { joinWords } from '../../text/compare-text.ts';
import type { Mention } from '../../values/mention.ts';
import { type Corpus, type KnownStatement, type KnownValue, namesIn, speakerRoots } from './corpus.ts';
import { isNegated } from './negation.ts';
import { rootOf, type Terms, termsOf } from './terms.ts';
import { agrees, claimsMore, relateMentions } from './values.ts';
import type { Ground, JudgedStatement, StatementVerdict } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** How much of a statement another must share to speak of the same thing: for a value that agrees, and for one that does not. */
const SAME_THING = 0.25;
const AGREES = 0.12;
/** What a toll of the same state must reach to dispute another: what is counted is known, so less need be shared. */
const SAME_STATE = 0.5;
/** How much better a value that differs must fit, for one that is the same to be of another thing. */
const FAR_BETTER = 0.3;
/** What a statement with the same number or day must share, where a better fitting one has another. */
const BESIDE = 0.06;
/** What two statements must share for one to deny the other, or to be another's words. */
const SAME_STATEMENT = 0.5;
/** What the nearest statements must share, for a sentence without values to be supported. */
const KNOWN = 0.28;
/** Grounds that are listed. */
const LISTED = 4;
const NEAREST = 6;

/** One thing that is said in a statement, and what the sources make of it. */
interface Part {
  readonly verdict: StatementVerdict;
  readonly why: string;
  readonly by: readonly Ground[];
}

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

/** A value held against every value of the sources on the same line, by what the statements around them share. */
function judgeValue(mention: Mention, terms: Terms, corpus: Corpus): Part | undefined {
  if (mention.value === null || mention.isReference || isSmall(mention)) return undefined;
  const scored = corpus.valuesLike(mention).flatMap((known) => {
    const relation = relateMentions(mention, known.mention);
    if (relation === 'silent') return [];
    return [{ known, relation, score: likeness(mention, terms, known, corpus) }];
  });
  const best = (keep: (relation: (typeof scored)[number]['relation']) => boolean) =>
    scored
      .filter(({ relation }) => keep(relation))
      .reduce<(typeof scored)[number] | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  const exact = best((relation) => relation === 'equal');
  const near = best((relation) => relation !== 'equal' && agrees(relation));
  const other = best((relation) => relation === 'contradicts' || relation === 'tension');
  const against = other?.score ?? 0;
  const words = `"${onOneLine(mention.text)}"`;
  const isRare = mention.type !== 'count' || !/^(?:one|two|three|four|five|[1-9])$/iu.test(mention.text);
  const contradictedBy = (by: (typeof scored)[number]): Part => ({
    verdict: 'contradicted',
    why: `the draft says ${words}; ${sourceOf(by.known)} says "${onOneLine(by.known.mention.text)}"`,
    by: [ground(by.known, 'contradicts')],
  });
  const supportedBy = (by: (typeof scored)[number], beside = ''): Part => ({
    verdict: 'supported',
    why: `${sourceOf(by.known)} says "${onOneLine(by.known.mention.text)}"${beside}`,
    by: [by.relation === 'equal' ? ground(by.known, 'supports') : groundOf(by.known, 'supports')],
  });
  if (exact && exact.score >= AGREES && exact.score >= against - FAR_BETTER) {
    const others = scored.filter(
      ({ relation, score, known }) =>
        relation === 'contradicts' &&
        score >= (mention.counted?.state ? SAME_STATE : Math.max(SAME_THING + 0.1, exact.score * 0.75)) &&
        isSameSlot(mention, known),
    );
    const [first] = others;
    if (!first) return supportedBy(exact);
    return {
      verdict: 'disputed',
      why: `${sourceOf(exact.known)} says "${onOneLine(exact.known.mention.text)}"; ${sourceOf(first.known)} says "${onOneLine(first.known.mention.text)}"`,
      by: [
        ground(exact.known, 'supports'),
        ...others.slice(0, 2).map(({ known }) => ground(known, 'contradicts')),
      ],
    };
  }
  if (near && near.score >= AGREES && near.score >= against - 0.1) {
    const isOpen =
      near.known.mention.value?.kind === 'interval' && isOpenEnded(near.known.mention.value.strict);
    // "More than 4,200" allows 5,229; an outlet that gives 4,229 of the same thing does not.
    if (isOpen && other && other.score >= near.score - 0.15 && isSameSlot(mention, other.known))
      return contradictedBy(other);
    if (isOpen && isAnotherBound(mention, near.known.mention))
      return {
        verdict: 'unsupported',
        why: `no source gives ${words}; ${sourceOf(near.known)} says "${onOneLine(near.known.mention.text)}"`,
        by: [ground(near.known, 'differs')],
      };
    if (claimsMore(near.relation))
      return {
        verdict: 'differs',
        why: `${words} says more than ${sourceOf(near.known)}: "${onOneLine(near.known.mention.text)}"`,
        by: [ground(near.known, 'differs')],
      };
    return supportedBy(near);
  }
  const isPrinted = exact !== undefined && isRare && exact.score >= BESIDE;
  if (other && other.score >= SAME_THING && !isPrinted) return contradictedBy(other);
  if (exact && isRare) return supportedBy(exact, ' of something near');
  return isRare || mention.counted?.state
    ? { verdict: 'unsupported', why: `no source gives ${words}`, by: [] }
    : undefined;
}

const isOpenEnded = ({ low, high }: { low: number; high: number }): boolean =>
  !Number.isFinite(low) || !Number.isFinite(high);

/** Small numbers that count nothing tell nothing: "one of them", "the two sides". */
const isSmall = ({ type, text, counted }: Mention): boolean =>
  (type === 'count' &&
    /^(?:a|an|one|two|both|no|none|nobody|nothing|no one)$/iu.test(text) &&
    !counted?.state) ||
  (type === 'ordinal' && /^(?:first|second|third|last)$/iu.test(text));

/** Whether both are bounds on one side ("more than 500", "over 50") and far from each other: the words allow it, no source says it. */
function isAnotherBound({ value: a }: Mention, { value: b }: Mention): boolean {
  if (a?.kind !== 'interval' || b?.kind !== 'interval') return false;
  const [own, other] = [a.strict, b.strict];
  if (!isOpenEnded(other)) return false;
  const [mine, theirs] = Number.isFinite(other.low) ? [own.low, other.low] : [own.high, other.high];
  if (!Number.isFinite(mine) || !Number.isFinite(theirs)) return false;
  return Math.abs(mine - theirs) > 0.25 * Math.max(Math.abs(mine), Math.abs(theirs), 1);
}

/** Whether two counts count the same, as far as their words say. */
function isSameSlot(mention: Mention, { mention: other }: KnownValue): boolean {
  if (mention.type !== 'count') return true;
  const [own, theirs] = [mention.counted, other.counted];
  if (own?.state || theirs?.state)
    return own?.state === theirs?.state && own?.partOf === null && theirs?.partOf === null;
  const nouns = [own?.noun, theirs?.noun].map((noun) => (noun ? rootOf(noun.split(' ').at(-1) ?? '') : ''));
  return nouns[0] !== '' && nouns[0] === nouns[1];
}

/** How surely two values are values of the same thing: 0 to about 1. */
function likeness(mention: Mention, terms: Terms, known: KnownValue, corpus: Corpus): number {
  const { rarity } = corpus;
  const share = Math.max(
    rarity.share(terms.roots, known.terms.roots),
    rarity.share(known.terms.roots, terms.roots) * 0.8,
    rarity.share(terms.roots, known.around) * 0.75,
  );
  // Of values that are as like, one that is stated in full says more than one that leans on the day of its article.
  if (mention.type !== 'count') return share + (known.mention.relative ? 0 : 0.02);
  const [own, other] = [mention.counted, known.mention.counted];
  if (own?.state && other?.state) return own.state === other.state ? share + 0.25 : share - 0.5;
  if (Boolean(own?.state) !== Boolean(other?.state) && (own?.noun || other?.noun)) return share - 0.1;
  const nounOf = (noun: string | null | undefined): string => rootOf(noun?.split(' ').at(-1) ?? '');
  if (own?.noun && other?.noun) return nounOf(own.noun) === nounOf(other.noun) ? share + 0.25 : share - 0.25;
  return share;
}

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

const sourceOf = ({ statement }: KnownStatement): string => statement.source.id;

function groundOf({ statement }: KnownStatement, bears: Ground['bears']): Ground {
  const { source, start, end } = statement;
  const quote = onOneLine(source.text.slice(start, end));
  return { source: source.id, start, end, quote, bears, value: null };
}

const ground = (known: KnownValue, bears: Ground['bears']): Ground => ({
  ...groundOf(known, bears),
  value: onOneLine(known.mention.text),
});
