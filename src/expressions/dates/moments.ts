import { dayOf } from '../../values/bounds/calendar.ts';
import { CALENDAR, type CalendarUnitName } from '../../values/bounds/calendar-units.ts';
import { dateValue, oneOfValue } from '../../values/bounds/date-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Anchor } from '../../values/mention.ts';
import type { Env, Moment } from './when.ts';

/** A moment whose words say all that it needs. */
export function absolute(value: Moment['value'], timex: string, known: readonly string[]): Moment {
  return { value, timex, known, implied: [], anchor: null, relative: false };
}

/** A moment that the anchor completes: what was filled in, and from which anchor. */
export function completed(
  value: Moment['value'],
  timex: string,
  known: readonly string[],
  implied: readonly string[],
  anchor: Anchor | undefined,
): Moment {
  return { value, timex, known, implied, anchor: anchor?.text ?? null, relative: false };
}

const ALL = ['year', 'month', 'day'] as const;

/** A moment that means a day only against its anchor ("Saturday", "last week"). */
export function relative(
  env: Env,
  value: Moment['value'],
  timex: string,
  known: readonly string[] = [],
): Moment {
  const implied = value === null ? [] : ALL.filter((part) => !known.includes(part));
  return { value, timex, known, implied, anchor: env.context.anchor?.text ?? null, relative: true };
}

/** A stretch of the calendar, by its number in the row of its unit. */
export const stretchValue = (unit: CalendarUnitName, index: number): IntervalValue =>
  CALENDAR[unit].value(index);
export const stretchTimex = (unit: CalendarUnitName, index: number): string => CALENDAR[unit].timex(index);

/** The days that a moment usually covers; undefined where it has none or an open end. */
export function daysOf({ value }: Pick<Moment, 'value'>): readonly [first: number, last: number] | undefined {
  const edges: readonly (IntervalValue | null | undefined)[] =
    value?.kind === 'interval'
      ? [value, value]
      : value?.kind === 'period'
        ? [value.start, value.end]
        : [value?.members.at(-1), value?.members.at(-1)];
  const [low, high] = [edges[0]?.usual.low, edges[1]?.usual.high];
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high))
    return undefined;
  return [dayOf(low), dayOf(high)];
}

/** One interval over all that a value may be, whatever its kind. */
export function hullOf(value: Moment['value']): IntervalValue | null {
  if (value === null || value.kind === 'interval') return value;
  const edges = value.kind === 'period' ? [value.start, value.end] : value.members;
  const over = (bounds: 'strict' | 'usual'): Span =>
    span(
      Math.min(...edges.map((e) => e?.[bounds].low ?? Number.NEGATIVE_INFINITY)),
      Math.max(...edges.map((e) => e?.[bounds].high ?? Number.POSITIVE_INFINITY)),
    );
  return dateValue({ strict: over('strict'), usual: over('usual'), precision: 'interval' });
}

/**
 * A moment worked out from the days of another; of a one-of, from each of its days. Null where it has no days.
 * TIMEX3 names one: that which comes of the day that the other's own names.
 */
export function eachDay(
  moment: Moment,
  from: (days: readonly [first: number, last: number]) => { value: IntervalValue; timex: string },
): Moment {
  const { value } = moment;
  const bare = {
    ...moment,
    wrongWeekday: undefined,
    mod: undefined,
    length: undefined,
    isReference: undefined,
  };
  const members = value?.kind === 'one-of' ? value.members : [value];
  const made = members.flatMap((member) => {
    const days = daysOf({ value: member });
    return days ? [{ ...from(days), isNamed: CALENDAR.day.timex(days[0]) === moment.timex }] : [];
  });
  const named = made.find((m) => m.isNamed) ?? made.at(-1);
  if (!named) return withValue(bare, null, 'XXXX-XX-XX');
  const all = made.map((m) => m.value);
  return withValue(bare, all.length > 1 ? oneOfValue(all) : (all[0] as IntervalValue), named.timex);
}

/** The same moment with another value; what completed it stays. */
export const withValue = (moment: Moment, value: Moment['value'], timex = moment.timex): Moment => ({
  ...moment,
  value,
  timex,
});

/** What an expression that counts from another date counts from: the date that its sentence named, else the sentence before. */
export function namedBefore(env: Env): Moment | undefined {
  const named = env.antecedent ?? env.earlier;
  if (!named?.members) return named;
  // The ends of a range that was named before are words of that range.
  const { members, ...moment } = named;
  return moment;
}

/**
 * A moment that was counted from the sentence before, if it can be meant: what is reported as past does not lie after its
 * anchor ("The mayor said on Monday that the road was shut. A week later it opened" counts from something else).
 */
export function meant(env: Env, moment: Moment): Moment {
  const [first] = daysOf({ ...moment, value: hullOf(moment.value) }) ?? [];
  const isCounted = env.antecedent === undefined && env.earlier !== undefined;
  return isCounted &&
    first !== undefined &&
    env.today !== undefined &&
    first > env.today &&
    env.tense() !== 'ahead'
    ? relative(env, null, 'XXXX-XX-XX')
    : moment;
}
