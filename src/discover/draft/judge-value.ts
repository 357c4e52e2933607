import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownValue } from './corpus.ts';
import { areNear, boundsOf, isSameCount, isSameSlot, isVague, mayBeSame } from './counted.ts';
import { isDayOfSaying } from './days.ts';
import { elliptical } from './elliptical.ts';
import { groundOf, highest, highestThat, sourceOf, valueGround } from './grounds.ts';
import { isElsewhere } from './places.ts';
import type { Terms } from './terms.ts';
import {
  allowsAny,
  isAnotherBound,
  isAnyLength,
  isAnyNumber,
  isAnyOne,
  isBareYear,
  isBeginningOf,
  isDistinctive,
  isFarBound,
  isInFull,
  isOfOtherSize,
  isOpenEnded,
  isOtherRank,
  isPartOfDay,
  isSameSeason,
  isSmall,
  isSmallCount,
  isTime,
  isUncounted,
  isUnlike,
  saysPartOfDay,
} from './value-kinds.ts';
import { isLoose, isOfOneClause, isOfOtherKind, isSaidAlike, likeness, shared } from './value-likeness.ts';
import { agrees, claimsMore, relateMentions } from './values.ts';
import type { Ground, Part } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** How much of a statement another must share to speak of the same thing: for a value that agrees, and for one that does not. */
const SAME_THING = 0.25;
const AGREES = 0.12;
/** What a toll of the same state must reach to dispute another: what is counted is known, so less need be shared. */
const SAME_STATE = 0.5;
/** What a statement must share for its number to be the same, although it is of another noun. */
const SAME_WORDS = 0.35;
/** How much better a value that differs must fit, for one that is the same to be of another thing. */
const FAR_BETTER = 0.3;
/** What a statement with the same number or day must share, where a better fitting one has another. */
const BESIDE = 0.06;

/** What is a number by its form alone. */
const saysNoNumber = (mention: Mention): boolean =>
  isSmall(mention) || isBareYear(mention) || isUncounted(mention);

/** A value held against every value of the sources on the same line, by what the statements around them share. */
export function judgeValue(
  mention: Mention,
  statement: Statement,
  terms: Terms,
  corpus: Corpus,
): Part | undefined {
  if (mention.value === null || mention.isReference || saysNoNumber(mention)) return undefined;
  const touched = corpus.touching(terms);
  const scored = corpus.valuesLike(mention).flatMap((known) => {
    const relation =
      isSaidAlike(mention, known.mention, false) ||
      isSameSeason(mention, known.mention) ||
      isBeginningOf(mention, known.mention)
        ? 'equal'
        : relateMentions(mention, known.mention);
    if (relation === 'silent' || isOtherRank(mention, statement, known) || isAnyOne(known.mention)) return [];
    if (relation !== 'equal' && isOfOtherKind(mention, statement, known, corpus)) return [];
    return [
      {
        known,
        relation,
        score: likeness(mention, known, touched.has(known.place) ? shared(terms, known, corpus) : 0),
      },
    ];
  });
  // "Police said on Wednesday" is of no accident.
  const isOfSaying = ({ known }: (typeof scored)[number]): boolean =>
    isDayOfSaying(known.statement, known.mention) && !isDayOfSaying(statement, mention);
  // The same number of something else supports nothing, unless all around it is the same.
  const exact = highestThat(
    scored,
    ({ relation, known, score }) =>
      relation === 'equal' &&
      !(isOfSaying({ known, relation, score }) && score < SAME_STATE) &&
      (score >= SAME_WORDS ||
        isUnlike(mention) ||
        mayBeSame(mention, known, true) ||
        (isDistinctive(mention) && score >= BESIDE)),
  );
  // "Since April" allows every day after it, and speaks of none.
  const allowed = scored.filter(
    ({ relation, known, score }) =>
      relation !== 'equal' &&
      agrees(relation) &&
      (score >= SAME_STATE || isDistinctive(mention) || mayBeSame(mention, known)) &&
      !(isTime(mention) && (allowsAny(mention, known.mention) || allowsAny(known.mention, mention))),
  );
  // "More than a dozen" allows 4,200, and another source says "some 4,200".
  const near =
    highestThat(allowed, ({ score, known }) => score >= AGREES && !isFarBound(mention, known.mention)) ??
    highest(allowed);
  const other = highestThat(
    scored,
    ({ relation, known, score }) =>
      (relation === 'contradicts' || relation === 'tension') &&
      !(isVague(known.mention) && !known.mention.counted?.state) &&
      !isOfSaying({ known, relation, score }) &&
      // What is beside a sentence says nothing of a value as wide as a year.
      !(isLoose(mention, known.mention) && corpus.share(terms.roots, known.terms.roots) < SAME_WORDS) &&
      (score >= SAME_STATE || !(isOfOtherSize(mention, known.mention) || isAnyLength(known.mention))) &&
      (score >= SAME_STATE || mayBeSame(mention, known)),
  );
  const against = other?.score ?? 0;
  const words = `"${onOneLine(mention.text)}"`;
  const isRare =
    !isVague(mention) &&
    (mention.type !== 'count' || !/^(?:one|two|three|four|five|[1-9])$/iu.test(mention.text));
  // "After the vigil of Monday" says when another thing was; a day before it is not another day of the same thing.
  const isBound = (mention.type === 'date' || mention.type === 'period') && isOpenEnded(boundsOf(mention));
  const contradictedBy = (by: (typeof scored)[number]): Part => ({
    verdict: 'contradicted',
    why: `the draft says ${words}; ${sourceOf(by.known)} says "${onOneLine(by.known.mention.text)}"`,
    by: [valueGround(by.known, 'contradicts')],
  });
  const disputedBy = (own: KnownValue, first: KnownValue, others: readonly KnownValue[] = []): Part => ({
    verdict: 'disputed',
    why: [own, first].map((known) => `${sourceOf(known)} says "${onOneLine(known.mention.text)}"`).join('; '),
    by: [
      valueGround(own, 'supports'),
      ...eachQuoteOnce([first, ...others].map((known) => valueGround(known, 'contradicts'))).slice(0, 2),
    ],
  });
  const supportedBy = (by: (typeof scored)[number], beside = ''): Part => ({
    verdict: 'supported',
    why: `${sourceOf(by.known)} says "${onOneLine(by.known.mention.text)}"${beside}`,
    by: [by.relation === 'equal' ? valueGround(by.known, 'supports') : groundOf(by.known, 'supports')],
  });
  // A sentence that gives both values gives this one of this thing.
  const isBesideOther = exact?.known.statement === other?.known.statement && exact !== undefined;
  if (exact && exact.score >= AGREES && (isBesideOther || exact.score >= against - FAR_BETTER)) {
    const others = scored.filter(
      ({ relation, score, known }) =>
        relation === 'contradicts' &&
        score >= leastToDispute(mention, known.mention, exact.score) &&
        isSameSlot(mention, known) &&
        isOfOneClause(mention, terms, known) &&
        !isElsewhere(exact.known.statement, known.statement),
    );
    const [first, ...more] = others.map(({ known }) => known);
    if (!first || isBesideOther) return supportedBy(exact);
    return disputedBy(exact.known, first, more);
  }
  if (near && near.score >= AGREES && near.score >= against - 0.1) {
    const isOpen =
      near.known.mention.value?.kind === 'interval' && isOpenEnded(near.known.mention.value.strict);
    // "More than 4,200" allows 5,229; an outlet that gives 4,229 of the same thing does not.
    if (
      isOpen &&
      other &&
      other.score >= near.score - 0.15 &&
      isSameSlot(mention, other.known) &&
      isOfOneClause(mention, terms, other.known)
    )
      return contradictedBy(other);
    if (isAnotherBound(mention, near.known.mention) && !isAnyNumber(mention) && !isVague(mention))
      return {
        verdict: 'unsupported',
        why: `no source gives ${words}; ${sourceOf(near.known)} says "${onOneLine(near.known.mention.text)}"`,
        by: [valueGround(near.known, 'differs')],
      };
    if (claimsMore(near.relation))
      return {
        verdict: 'differs',
        why: `${words} says more than ${sourceOf(near.known)}: "${onOneLine(near.known.mention.text)}"`,
        by: [valueGround(near.known, 'differs')],
      };
    return supportedBy(near);
  }
  const isPrinted =
    exact !== undefined &&
    isRare &&
    (!isSmallCount(mention) || mayBeSame(mention, exact.known)) &&
    (exact.score >= leastFor(mention, against) ||
      (isUnlike(mention) && against < SAME_STATE) ||
      // A sum or a date in full is seldom printed twice by chance.
      (isInFull(mention) && against < SAME_WORDS));
  const isAgo = /\bago$/iu.test(mention.text);
  const printed = isTime(mention) && !isAgo ? undefined : corpus.printingNumber(statement, mention, terms);
  const isPrintedAsNear = printed !== undefined && printed.share >= Math.max(BESIDE, against - FAR_BETTER);
  const bare = !exact || exact.score < AGREES ? elliptical(mention, corpus) : undefined;
  if (bare)
    return {
      verdict: 'supported',
      why: `${sourceOf(bare)} says "${onOneLine(bare.mention.text)}"`,
      by: [valueGround(bare, 'supports')],
    };
  const isMeant =
    other !== undefined &&
    !isPrinted &&
    !isPrintedAsNear &&
    isOfOneClause(mention, terms, other.known) &&
    !isBound &&
    // "Hundreds" of people aboard are no other figure for two who died.
    (!isVague(mention) || isOfOneState(mention, other.known.mention) || isSameSlot(mention, other.known)) &&
    other.score >= (isLoose(mention, other.known.mention) ? SAME_STATE : SAME_THING);
  if (isMeant && isSaidAlike(mention, other.known.mention))
    return {
      verdict: 'differs',
      why: `${words} is another time here than in ${sourceOf(other.known)}, which was published on another day`,
      by: [valueGround(other.known, 'differs')],
    };
  if (isMeant && exact && exact.score >= SAME_THING && isSameCount(mention, exact.known))
    return disputedBy(exact.known, other.known);
  if (isMeant) return contradictedBy(other);
  if (isPrinted) return supportedBy(exact, ' of something near');
  // A small number or a day that a source gives, of who knows what, is no number that no source gives.
  if (isTime(mention) ? exact : isSmallCount(mention) && scored.some(({ relation }) => relation === 'equal'))
    return undefined;
  // "Monday morning", where a source has the Monday.
  if (saysPartOfDay(mention) && scored.some(({ relation, score }) => agrees(relation) && score >= BESIDE))
    return undefined;
  if (isBound || isVague(mention) || isPartOfDay(mention) || corpus.isOutIn(boundsOf(mention), mention))
    return undefined;
  // "In May 2017", where a source has the day.
  if (isTime(mention) && isInFull(mention) && near && !claimsMore(near.relation)) return undefined;
  // "On Saturday" is another one in an article of another week, and said alike.
  const alike = highestThat(scored, ({ known }) => isSaidAlike(mention, known.mention));
  if (alike && alike.score < AGREES) return undefined;
  if (alike)
    return {
      verdict: 'differs',
      why: `${words} is another time here than in ${sourceOf(alike.known)}, which was published on another day`,
      by: [valueGround(alike.known, 'differs')],
    };
  if (printed)
    return {
      verdict: 'supported',
      why: `${sourceOf(printed.known)} prints ${words}`,
      by: [groundOf(printed.known, 'supports')],
    };
  // "One passenger was hurt" is "a passenger", which no source gives as a number.
  return isRare || (mention.counted?.state && boundsOf(mention).high > 1)
    ? { verdict: 'unsupported', why: `no source gives ${words}`, by: [] }
    : undefined;
}

/** A headline may be printed twice. */
const eachQuoteOnce = (all: readonly Ground[]): Ground[] =>
  all.filter(
    ({ source, quote }, i) => all.findIndex((one) => one.source === source && one.quote === quote) === i,
  );

const isOfOneState = ({ counted }: Mention, other: Mention): boolean =>
  counted?.state != null && counted.state === other.counted?.state;

/** What must be shared for a value to dispute one that a source gives. */
function leastToDispute(mention: Mention, other: Mention, score: number): number {
  if (areNear(mention, other)) return SAME_THING;
  return mention.counted?.state ? SAME_STATE : Math.max(SAME_THING + 0.1, score * 0.75);
}

/** What must be shared for a value that is the same to be of something near: less of a number that seldom comes up. */
function leastFor(mention: Mention, against: number): number {
  if (isTime(mention)) return Math.max(AGREES, against - SAME_STATE);
  return mention.type === 'count' && boundsOf(mention).low > SELDOM && against < SAME_STATE ? 0 : BESIDE;
}
/** Numbers above this seldom come up twice by chance. */
const SELDOM = 12;
