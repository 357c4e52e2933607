import type { Moves, Question } from '../../registry/model.ts';
import type { Claim } from '../read/claim.ts';

/** How the answers to a question change with time, and whether the registry says so. */
export interface Movement {
  readonly moves: Moves;
  /** Taken from what is counted, since the registry does not say. */
  readonly isAssumed: boolean;
  /** None may follow some: whoever was missing may be found, while "no one was arrested" denies an earlier arrest. */
  readonly mayEndAtNone: boolean;
  /** Of an assumed movement: the last minute of the story, a month after which counts are taken as settled. */
  readonly storyEnd: number | null;
}

const SETTLED: Movement = { moves: 'no', isAssumed: false, mayEndAtNone: true, storyEnd: null };

/** What is taken of a count of people in some state. */
type Course = Pick<Movement, 'moves' | 'mayEndAtNone'>;
const RISING: Course = { moves: 'rising', mayEndAtNone: false };
/** The missing may be found, or found to be missing. */
const OF_THE_MISSING: Course = { moves: 'any', mayEndAtNone: true };
/** Those who were arrested may be let go, or be more. */
const OF_ARRESTS: Course = { moves: 'any', mayEndAtNone: false };

/** How counts of people in some state change while news comes in. */
const BY_STATE: ReadonlyMap<string, Course> = new Map([
  ['killed', RISING],
  ['injured', RISING],
  ['missing', OF_THE_MISSING],
  ['detained', OF_ARRESTS],
]);

/** How many minutes after the story's end a count is taken as settled. */
const MONTH = 31 * 1440;

/** The words of a question that name what tolls count. */
const ASKED: readonly (readonly [RegExp, Course])[] = [
  [/\b(?:killed|dead|died|dying|deaths?|fatalit(?:y|ies)|slain|bodies|toll|perished|drowned)\b/i, RISING],
  [/\b(?:injured|wounded|hurt|injuries|hospitali[sz]ed)\b/i, RISING],
  [/\b(?:missing|unaccounted)\b/i, OF_THE_MISSING],
  [/\b(?:arrested|detained|arrests|jailed)\b/i, OF_ARRESTS],
];

/** How the answers to a question change: as the registry says; else by what the question, or its quotes, count. */
export function movementOf(question: Question, claims: readonly Claim[]): Movement {
  if (question.moves !== null)
    return { moves: question.moves, isAssumed: false, mayEndAtNone: true, storyEnd: null };
  if (question.type !== 'count') return SETTLED;
  const asked = ASKED.filter(([words]) => words.test(question.ask)).map(([, course]) => course);
  const counted = claims.flatMap(({ reading }) => {
    const state = reading?.counted?.state ?? null;
    return state === null ? [] : [BY_STATE.get(state) ?? SETTLED];
  });
  const found = new Set(asked.length > 0 ? asked : counted.length === claims.length ? counted : []);
  if (found.size === 0 || found.has(SETTLED)) return SETTLED;
  const [course] = found;
  const storyEnd = question.anchor?.span.high ?? question.story?.anchor?.span.high ?? null;
  return { ...(found.size === 1 && course ? course : OF_THE_MISSING), isAssumed: true, storyEnd };
}

/** Whether a source was published so long after the story that what it counts is settled. */
const isLate = ({ source }: Claim, storyEnd: number): boolean =>
  (source.metadata.published?.span.low ?? Number.NEGATIVE_INFINITY) > storyEnd + MONTH;

/** Whether the counts of two sides are settled: both published more than a month after the story. */
export const areSettled = (
  a: readonly Claim[],
  b: readonly Claim[],
  { isAssumed, storyEnd }: Movement,
): boolean => isAssumed && storyEnd !== null && [...a, ...b].every((claim) => isLate(claim, storyEnd));

/** The words that a message adds where a movement was assumed; empty where the registry states it. */
export const assumedWords = ({ moves, isAssumed }: Movement): string =>
  isAssumed
    ? ` (taken as a count that ${moves === 'rising' ? 'rises' : 'changes'} while news comes in; "moves: no" on the question says that it is settled)`
    : '';
