import type { Source } from '../../articles/source.ts';
import type { AnsweredQuestion, Report } from '../../check/findings/report.ts';
import { greatestOf, leastOf } from '../../text/lists.ts';
import { dayOf } from '../../values/bounds/calendar.ts';
import type { Board, BoardPosition, BoardQuestion, Bounds } from './board-model.ts';
import { placeOfTime } from './drawn-bounds.ts';
import { numberRange } from './timeline.ts';

/** One answer at one day: its strict range with the usual one inside, in the unit of the question. */
export interface TollMark {
  /** The place of the position among its question's. */
  readonly place: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** The day is the one for which the count is stated; else that of publication, up to which it stood at some time. */
  readonly isStated: boolean;
  readonly strict: Bounds;
  readonly usual: Bounds;
}

/** How a count changed, day by day. */
export interface Toll {
  readonly unit: string | null;
  /** In the order of their days. */
  readonly marks: readonly TollMark[];
  /** Marks that are left out, since no picture holds so many. */
  readonly left: number;
}

/** A count that changes, with its question and which of its positions cannot all hold. */
export interface TollOfQuestion {
  readonly question: BoardQuestion;
  readonly toll: Toll;
  readonly inConflict: ReadonlySet<number>;
}

/** Every count of a report that changes, in the registry's order. */
export const tollsOf = (report: Report, board: Board): TollOfQuestion[] =>
  report.answered().flatMap((answered, i) => {
    const question = board.questions[i] as BoardQuestion;
    const toll = tollOf(question, answered, report.sources);
    return toll ? [{ question, toll, inConflict: new Set(question.conflicts.map(([place]) => place)) }] : [];
  });

/** Marks that one picture holds. */
const MOST_MARKS = 80;

/**
 * The answers to a question as counts by day; undefined where the count does not change with time, or where fewer than two
 * days or two different counts are known.
 */
function tollOf(
  { axis, unit, positions }: BoardQuestion,
  { moves, positions: answers }: AnsweredQuestion,
  sources: ReadonlyMap<string, Source>,
): Toll | undefined {
  if (axis !== 'number') return undefined;
  if (moves === 'no' && !answers.some(({ claims }) => claims.some(({ asOf }) => asOf !== null)))
    return undefined;
  const marks = answers.flatMap(({ claims }, place): TollMark[] => {
    const { strict, usual } = positions[place] as BoardPosition;
    if (strict[0] === null && strict[1] === null) return [];
    const days = new Map<string, TollMark>();
    // A count of a whole month is at no day, not at that of publication; a claim of the board's has days alone.
    for (const { asOf, source } of claims) {
      const isStated = asOf !== null;
      const time = isStated ? placeOfTime(asOf) : publicationDay(sources.get(source));
      const day = time === null ? null : Math.floor(time);
      if (day !== null) days.set(`${day} ${isStated}`, { place, day, isStated, strict, usual });
    }
    return [...days.values()];
  });
  const counts = new Set(marks.map(({ strict, usual }) => JSON.stringify([strict, usual])));
  if (new Set(marks.map(({ day }) => day)).size < 2 || counts.size < 2) return undefined;
  const kept = marks.length > MOST_MARKS ? outermost(marks, MOST_MARKS) : marks;
  kept.sort((a, b) => a.day - b.day || a.place - b.place);
  return { unit, marks: kept, left: marks.length - kept.length };
}

/** The day on which a source was published; null where it is not known to the day. */
function publicationDay(source: Source | undefined): number | null {
  const span = source?.metadata.published?.span;
  if (!span) return null;
  const [first, last] = [dayOf(span.low), dayOf(span.high)];
  return first === last && Number.isFinite(first) ? first : null;
}

/** Of too many marks the lowest and the highest of each day, and of others as many as there is room for. */
function outermost(marks: readonly TollMark[], most: number): TollMark[] {
  const middle = ({ usual: [low, high] }: TollMark): number =>
    ((low ?? (high as number)) + (high ?? (low as number))) / 2;
  const ends = new Map<number, { low: TollMark; high: TollMark }>();
  for (const mark of marks) {
    const own = ends.get(mark.day);
    ends.set(mark.day, {
      low: own && middle(own.low) <= middle(mark) ? own.low : mark,
      high: own && middle(own.high) >= middle(mark) ? own.high : mark,
    });
  }
  const first = new Set([...ends.values()].flatMap(({ low, high }) => [low, high]));
  return [...first, ...marks.filter((mark) => !first.has(mark))].slice(0, most);
}

/** The first and the last day of the marks, and the counts between which they lie. */
export function extentOf({ marks }: Toll): { readonly days: Range; readonly counts: Range } {
  const days = marks.map(({ day }) => day);
  const ends = marks.flatMap(({ strict, usual }) => [...strict, ...usual]).filter((n) => n !== null);
  return {
    days: [leastOf(days), greatestOf(days)],
    counts: numberRange(leastOf(ends), greatestOf(ends)),
  };
}

type Range = readonly [low: number, high: number];
