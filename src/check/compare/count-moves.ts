import type { Moves, Question } from '../../registry/model.ts';
import type { Claim } from '../read/claim.ts';

/** How the answers to a question change with time, and whether the registry says so. */
export interface Movement {
  readonly moves: Moves;
  /** Taken from what is counted, since the registry does not say. */
  readonly isAssumed: boolean;
  /** Of an assumed movement: the last minute of the story, a month after which counts are taken as settled. */
  readonly storyEnd: number | null;
}

const SETTLED: Movement = { moves: 'no', isAssumed: false, storyEnd: null };

/** How counts of people in some state change while news comes in. The missing may be found, or found to be missing. */
const BY_STATE: ReadonlyMap<string, Moves> = new Map([
  ['killed', 'rising'],
  ['injured', 'rising'],
  ['missing', 'any'],
  ['detained', 'any'],
]);

/** How many minutes after the story's end a count is taken as settled. */
const MONTH = 31 * 1440;

/** The words of a question that name what tolls count. */
const ASKED: readonly (readonly [RegExp, Moves])[] = [
  [/\b(?:killed|dead|died|dying|deaths?|fatalit(?:y|ies)|slain|bodies|toll|perished|drowned)\b/i, 'rising'],
  [/\b(?:injured|wounded|hurt|injuries|hospitali[sz]ed)\b/i, 'rising'],
  [/\b(?:missing|unaccounted)\b/i, 'any'],
  [/\b(?:arrested|detained|arrests|jailed)\b/i, 'any'],
];

/** How the answers to a question change: as the registry says; else by what the question, or its quotes, count. */
export function movementOf(question: Question, claims: readonly Claim[]): Movement {
  if (question.moves !== null) return { moves: question.moves, isAssumed: false, storyEnd: null };
  if (question.type !== 'count') return SETTLED;
  const asked = ASKED.filter(([words]) => words.test(question.ask)).map(([, moves]) => moves);
  const counted = claims.flatMap(({ reading }) => {
    const state = reading?.counted?.state ?? null;
    return state === null ? [] : [BY_STATE.get(state) ?? 'no'];
  });
  const found = asked.length > 0 ? asked : counted.length === claims.length ? counted : [];
  const kinds = new Set(found);
  if (kinds.size === 0 || kinds.has('no')) return SETTLED;
  const storyEnd = question.anchor?.span.high ?? question.story?.anchor?.span.high ?? null;
  return { moves: kinds.size === 1 ? (found[0] as Moves) : 'any', isAssumed: true, storyEnd };
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
