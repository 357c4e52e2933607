import { greatestOf, leastOf } from '../../text/lists.ts';
import type { Board, BoardPosition, BoardQuestion, Bounds } from './board-model.ts';
import { type Axis, stretchWords } from './scale.ts';

/** One answer of one source as a bar: its strict stretch with the usual one inside. */
export interface Bar {
  /** The place of the position among its question's; -1 where it takes no part in comparisons. */
  readonly place: number;
  readonly label: string;
  readonly strict: Bounds;
  readonly usual: Bounds;
  readonly source: number;
  /** -1 where the source speaks for itself. */
  readonly speaker: number;
  readonly claim: number;
  readonly isInConflict: boolean;
}

/** One event (or number): a bar a lane. */
export interface EventRow {
  readonly question: number;
  readonly axis: Axis;
  readonly unit: string | null;
  readonly bars: readonly Bar[];
  /** Where no answer and every other can meet: between the earliest end and the latest beginning of those in conflict. */
  readonly gap: readonly [number, number] | null;
  /** The hull of every bound that is not open. */
  readonly low: number;
  readonly high: number;
}

/** Rows that share an axis. */
export interface Panel {
  readonly title: string;
  readonly axis: Axis;
  readonly unit: string | null;
  readonly low: number;
  readonly high: number;
  readonly rows: readonly EventRow[];
}

/** Whether a row is a picture of more than one answer; a number that all give alike is said better in words. */
export const isDrawn = ({ axis, bars }: EventRow): boolean =>
  axis === 'time' || new Set(bars.map(({ place, label }) => `${place} ${label}`)).size > 1;

/** What of a board is drawn on axes. */
export type Answers = Pick<Board, 'questions' | 'claims'>;

/** The row of a question whose answers lie on a line; undefined where they do not, or no bound of theirs is known. */
export function rowOf(board: Answers, index: number): EventRow | undefined {
  const question = board.questions[index] as BoardQuestion;
  const { axis } = question;
  if (!axis) return undefined;
  const conflicts = new Set(question.conflicts.map(([place]) => place));
  const bars: Bar[] = [];
  const add = (position: BoardPosition, place: number): void => {
    const { strict, usual } = position;
    if (strict[0] === null && strict[1] === null) return;
    const seen = new Set<string>();
    for (const claim of position.claims) {
      const { source, speaker } = board.claims[claim] as Board['claims'][number];
      // One source that says one thing twice, in one voice, is one bar.
      const key = `${source} ${speaker}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const isInConflict = conflicts.has(place);
      bars.push({ place, label: position.label, strict, usual, source, speaker, claim, isInConflict });
    }
  };
  for (const [place, position] of question.positions.entries()) add(position, place);
  for (const position of question.aside) add(position, -1);
  const ends = bars.flatMap(({ strict, usual }) => [...strict, ...usual]).filter((n) => n !== null);
  if (ends.length === 0) return undefined;
  return {
    question: index,
    axis,
    unit: question.unit,
    bars,
    gap: gapOf(bars),
    low: leastOf(ends),
    high: greatestOf(ends),
  };
}

/** Intervals share a point exactly when the highest low is not above the lowest high; else this is what parts them. */
function gapOf(bars: readonly Bar[]): readonly [number, number] | null {
  for (const which of ['strict', 'usual'] as const) {
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    for (const bar of bars) {
      if (!bar.isInConflict) continue;
      low = Math.max(low, bar[which][0] ?? Number.NEGATIVE_INFINITY);
      high = Math.min(high, bar[which][1] ?? Number.POSITIVE_INFINITY);
    }
    if (low > high || (low === high && Number.isFinite(low))) return [high, low];
  }
  return null;
}

/** How many days apart two events may be and still share an axis. */
const NEAR = 30;
/** Rows of days, of months, and of years do not share an axis: the short ones could not be seen. */
const lengthClass = ({ low, high }: EventRow): number => (high - low <= 100 ? 0 : high - low <= 1200 ? 1 : 2);

/** The events of some questions on as few axes of time as let every bar be seen, earliest first. */
export function timePanels(rows: readonly EventRow[]): Panel[] {
  const dated = rows.filter((row) => row.axis === 'time');
  const panels: { low: number; high: number; rows: EventRow[]; of: number }[] = [];
  for (const size of [0, 1, 2]) {
    const own = dated.filter((row) => lengthClass(row) === size);
    own.sort((a, b) => a.low - b.low || a.high - b.high || a.question - b.question);
    for (const row of own) {
      const last = panels.at(-1);
      const near = last ? Math.max(NEAR, (last.high - last.low) / 2) : 0;
      if (last && last.of === size && row.low <= last.high + near) {
        last.rows.push(row);
        last.high = Math.max(last.high, row.high);
      } else panels.push({ low: row.low, high: row.high, rows: [row], of: size });
    }
  }
  panels.sort((a, b) => a.low - b.low || a.high - b.high || a.of - b.of);
  return panels.map(({ low, high, rows: own }) => {
    const margin = Math.max(1, (high - low) * 0.03);
    return {
      title: stretchWords(low, high),
      axis: 'time',
      unit: null,
      low: Math.floor(low - margin),
      high: Math.ceil(high + margin),
      rows: own,
    };
  });
}

/** What an axis of numbers shows: from nothing, unless they lie far from it, and somewhat beyond the highest. */
export function numberRange(low: number, high: number): readonly [from: number, to: number] {
  const isFar = high > low && low > (high - low) * 4;
  const from = isFar ? low - (high - low) * 0.3 : Math.min(0, low);
  return [from, high + Math.max(high - from, 1e-9) * 0.12];
}

/** A row of numbers on an axis of its own; times of day on a part of the day. */
export function ownPanel(row: EventRow): Panel {
  const { axis, unit, low, high } = row;
  const rest = { title: '', axis, unit, rows: [row] };
  if (axis !== 'clock') {
    const [from, to] = numberRange(low, high);
    return { ...rest, low: from, high: to };
  }
  const from = low - (high - low) * 0.3 - 0.5;
  return {
    ...rest,
    low: Math.max(0, from),
    high: Math.min(24, high + Math.max(high - from, 1e-9) * 0.12),
  };
}
