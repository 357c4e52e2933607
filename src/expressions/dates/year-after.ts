import type { Chart, When } from './when.ts';

/** Dates of a list that are looked at for the year that comes after the last of them. */
const MOST = 6;

/** The index after what joins two dates of a list: `, and`, `and`, `or`, `,`. */
function afterJoin({ stream }: Chart, i: number): number | undefined {
  const comma = stream.isMark(i, ',') ? i + 1 : i;
  const next = stream.isWord(comma, 'and', 'or', 'then') || stream.isMark(comma, '&') ? comma + 1 : comma;
  const at = stream.isWord(next, 'on', 'in') ? next + 1 : next;
  return next > i ? at : undefined;
}

/**
 * A date without a year in the year of a later one of the same list: "on 5 May and 7 June 2019", "the last week of
 * April and the first week of May 1867". Over New Year the year before: "in December and January 2020".
 */
export function withYearAfter(chart: Chart, when: When): When {
  const { month, year } = when.fields ?? {};
  if (month === undefined || year !== undefined || !when.withFields) return when;
  let next = when.next;
  let last = month;
  for (let k = 0; k < MOST; k++) {
    const at = afterJoin(chart, next);
    const other = at === undefined ? undefined : chart.date(at);
    if (!other || other.isPeriod || other.fields?.month === undefined) return when;
    if (other.fields.month < last) {
      // Only the one turn of a year within a list.
      const isOver = other.fields.year !== undefined;
      return isOver ? when.withFields({ year: (other.fields.year as number) - 1 }) : when;
    }
    if (other.fields.year !== undefined) return when.withFields({ year: other.fields.year });
    last = other.fields.month;
    next = other.next;
  }
  return when;
}
