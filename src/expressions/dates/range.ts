import { civilDate } from '../../values/bounds/calendar.ts';
import { oneOfValue, periodValue } from '../../values/bounds/date-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { NAMED_DAYS, PART_WORDS, WHICH } from '../en/date-words.ts';
import { MONTHS, ORDINALS, TENS, WEEKDAYS } from '../en/words.ts';
import { hullOf, relative } from './moments.ts';
import {
  type End,
  type Ends,
  readBareDays,
  readDayList,
  readDaysThenMonth,
  readTwoDates,
} from './range-ends.ts';
import { type Env, envWith, type Moment, type When, type WhenReader } from './when.ts';

const withYear = (when: When, year: number | undefined): When =>
  year !== undefined && when.fields?.month !== undefined && when.fields.year === undefined && when.withFields
    ? when.withFields({ year })
    : when;

/** The year of the first end, where only the last one names it: that of the last, or the one before over New Year. */
function lentYear(first: When, last: When): number | undefined {
  const year = last.fields?.year;
  if (first.fields?.year !== undefined || year === undefined) return first.fields?.year;
  return (first.fields?.month ?? 0) > (last.fields?.month ?? 12) ? year - 1 : year;
}

/** The last end, placed after the first: never is each placed alone. */
function resolveLast(first: When, last: When, from: IntervalValue | null, env: Env): Moment {
  if (!from || !Number.isFinite(from.usual.low)) return last.resolve(env);
  const day = Math.floor(from.usual.low / 1440);
  const { fields } = last;
  // "Monday to Friday": the second weekday follows the first.
  if (first.fields?.weekday !== undefined && fields?.weekday !== undefined && fields.day === undefined)
    return last.resolve(envWith(env, { within: { low: (day + 1) * 1440, high: (day + 7) * 1440 } }));
  const { year, month } = civilDate(day);
  // "From the 15th to the 20th": of one month, or over the end of it.
  if (fields?.day !== undefined && fields.month === undefined && last.withFields) {
    const isNext = fields.day < (first.fields?.day ?? 0);
    const at =
      isNext && month === 12 ? { year: year + 1, month: 1 } : { year, month: isNext ? month + 1 : month };
    return last.withFields(at).resolve(env);
  }
  // "December 28 to January 3": the last lies in the next year.
  const wraps = (fields?.month ?? 0) < (first.fields?.month ?? 0);
  return withYear(last, fields?.year ?? (wraps ? year + 1 : year)).resolve(env);
}

/** "Now" as an end of a range is the anchor's day. */
const asEdge = (moment: Moment, env: Env): Moment =>
  moment.isReference &&
  env.context.anchor &&
  moment.timex === 'PRESENT_REF' &&
  moment.value?.kind === 'interval'
    ? {
        ...moment,
        value: { ...moment.value, strict: moment.value.usual, canonical: env.context.anchor.text },
      }
    : moment;

function resolveRange({ ends, isChoice, frame }: Ends, env: Env): Moment {
  const outer = frame?.resolve(env);
  const framed = outer?.value?.kind === 'interval' ? envWith(env, { within: outer.value.usual }) : env;
  const [first, last] = [ends[0] as End, ends.at(-1) as End];
  const start = asEdge(withYear(first.when, lentYear(first.when, last.when)).resolve(framed), env);
  const from = hullOf(start.value);
  const end = asEdge(resolveLast(first.when, last.when, from, framed), env);
  const to = hullOf(end.value);
  const shared: Moment = {
    value: null, timex: `${start.timex}/${end.timex}`, known: start.known, implied: start.implied,
    anchor: start.anchor ?? end.anchor, relative: start.relative || end.relative,
  }; // biome-ignore format: one record
  if (frame && !outer?.value) return relative(env, null, shared.timex);
  if (!from || !to || to.usual.high <= from.usual.low) return shared;
  const middle = ends.slice(1, -1).map(({ at, when }) => ({ at, when, moment: when.resolve(framed) }));
  const members = [{ ...first, moment: start }, ...middle, { ...last, moment: end }].map(
    ({ at, when, moment }) => ({ at, next: when.next, moment }),
  );
  if (!isChoice) return { ...shared, value: periodValue(from, to), members };
  const days = members.flatMap(({ moment }) => (moment.value?.kind === 'interval' ? [moment.value] : []));
  return { ...shared, value: oneOfValue(days), timex: start.timex, members };
}

/** `November 6 and 7`, `between October 11 and 15`, `from October 9 to November 2, 2025`, `6-7 November`, `2003-2005`. */
export const range: WhenReader = {
  name: 'date/range',
  starts: {
    words: [
      'between', 'from', 'the', "'", ...MONTHS.keys(), ...WEEKDAYS.keys(), ...ORDINALS.keys(), ...TENS.keys(), ...NAMED_DAYS.keys(),
      ...WHICH.keys(), ...PART_WORDS.keys(),
    ], // biome-ignore format: a list
    digits: true,
    // What begins a range begins its first date: anything may follow.
    follows: new Map([['the', undefined]]),
  },
  read(chart, i) {
    const { stream } = chart;
    const lead = stream.isWord(i, 'between', 'from') ? stream.text(i) : undefined;
    const at = lead ? i + 1 : i;
    // "From 1861-65", "between 1840-1843": the two years are one word of digits.
    const years = lead ? chart.point(at) : undefined;
    if (years?.name === 'date/year-span' && years.isPeriod)
      return { next: years.next, isPeriod: true, resolve: years.resolve };
    const found = [
      readDayList(chart, at, lead !== undefined), readDaysThenMonth(chart, at), readTwoDates(chart, at, lead),
      lead ? readBareDays(chart, at) : undefined,
    ].filter((ends) => ends !== undefined); // biome-ignore format: one a line would hide the list
    const longest = found.reduce<Ends | undefined>(
      (best, ends) => (ends.next > (best?.next ?? i) ? ends : best),
      undefined,
    );
    return (
      longest && {
        next: longest.next,
        isPeriod: !longest.isChoice,
        resolve: (env) => resolveRange(longest, env),
      }
    );
  },
};
