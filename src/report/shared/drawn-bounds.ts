import type { NumericBounds } from '../../check/findings/finding.ts';
import type { AnsweredQuestion } from '../../check/findings/report.ts';
import { compareText } from '../../text/compare-text.ts';
import { dayNumber, dayStart } from '../../values/bounds/calendar.ts';
import type { Unit } from '../../values/bounds/units.ts';
import { axisOf } from '../../values/index.ts';
import type { Bounds } from './board-model.ts';
import { type Axis, placeOn } from './scale.ts';

/** What the answers to a question are drawn on: its axis, and the unit that most of its amounts are given in. */
export interface Scale {
  readonly axis: Axis | null;
  readonly unit: Unit | null;
}

export const NO_SCALE: Scale = { axis: null, unit: null };
const OPEN: Bounds = [null, null];

export function scaleOf({ question, positions }: AnsweredQuestion): Scale {
  const uses = new Map<string, { readonly unit: Unit; count: number }>();
  for (const { numbers, claims } of positions) {
    if (!numbers?.unit) continue;
    const { unit } = numbers;
    const known = uses.get(unit.symbol);
    uses.set(unit.symbol, { unit, count: (known?.count ?? 0) + claims.length });
  }
  const [most] = [...uses.values()].sort(
    (a, b) => b.count - a.count || compareText(a.unit.symbol, b.unit.symbol),
  );
  return { axis: axisOf(question.type) ?? null, unit: most?.unit ?? null };
}

/** Bounds as places on an axis; open at both ends where the value lies on another, as dollars do beside euros. */
export function boundsOn(
  { axis, unit }: Scale,
  numbers: NumericBounds | null,
  which: 'strict' | 'usual',
): Bounds {
  if (!axis || !numbers || (numbers.unit?.dimension ?? null) !== (unit?.dimension ?? null)) return OPEN;
  const place = (n: number | null, side: 'low' | 'high') =>
    n === null ? null : placeOn(axis, n, side, unit);
  return [place(numbers[which][0], 'low'), place(numbers[which][1], 'high')];
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/u;

/** The day that an EDTF date names, or the minute, in days since 1970-01-01; null where it names none. */
export function placeOfTime(edtf: string): number | null {
  const [whole, year, month, day, hour = 0, minute = 0] = MOMENT.exec(edtf) ?? [];
  if (whole === undefined) return null;
  const start = dayNumber(Number(year), Number(month), Number(day));
  return placeOn('time', dayStart(start) + Number(hour) * 60 + Number(minute), 'low', null);
}
