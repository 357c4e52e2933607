import { DAY_PARTS, PART_WORDS, type SpanPart } from '../en/date-words.ts';
import { PARTS_OF_DAY } from '../en/words.ts';
import { partMoment, sideOfToday, spanPartMoment } from './parts.ts';
import { placedIn } from './placed-in.ts';
import { readDayList } from './range-ends.ts';
import { readTheUnit } from './unit.ts';
import { type Chart, envWith, type Suffix, type When, type WhenReader } from './when.ts';

/** A day narrowed to a part of it. */
export const narrowed = (inner: When, part: string, next = inner.next): When => ({
  next,
  fields: inner.fields,
  frame: inner.frame,
  isDay: true,
  part,
  resolve: (env) => partMoment(inner.resolve(env), part),
});

/** What leads over to the date: `of`, `on`, `in`, `-`. Returns the index where the date begins. */
const over = ({ stream }: Chart, i: number): number =>
  stream.isWord(i, 'of', 'on', 'in') || stream.isMark(i, '-') ? i + 1 : i;

/** `late Friday`, `early next week`, `mid-October`, `the end of 2024`, `the beginning of the year`, `very late on May 3`. */
export const partBefore: WhenReader = {
  name: 'date/part',
  starts: { words: ['the', 'very', 'as', ...PART_WORDS.keys()], digits: false },
  read(chart, i) {
    const { stream } = chart;
    let at = stream.isWord(i, 'the', 'very') ? i + 1 : i;
    if (stream.isWord(at, 'very')) at++;
    const half = readHalf(chart, at);
    const word = stream.text(at);
    const part: SpanPart | undefined = half?.part ?? PART_WORDS.get(word);
    if (part === undefined) return undefined;
    let following = half?.next ?? at + 1;
    // "The middle of May", "the latter part of 2024": nouns want their "of"; "end 2024" and "start Friday" are something else.
    const hours = following;
    if (stream.isWord(following, 'part', 'days', 'weeks', 'months', 'hours', 'stages', 'half')) following++;
    const isNoun = !['early', 'mid', 'late', 'latter'].includes(word);
    const joined = over(chart, following);
    if ((isNoun || following > at + 1) && !stream.isWord(following, 'of', 'in')) return undefined;
    if (
      word === 'mid' &&
      !stream.isMark(following, '-') &&
      !stream.at(joined)?.capital &&
      stream.at(joined)?.kind === 'word'
    )
      return undefined;
    const inner = chart.date(joined) ?? readTheUnit(chart, joined, isNoun && joined > following);
    if (!inner || inner.isPeriod) return undefined;
    return {
      next: inner.next,
      fields: inner.fields,
      isDay: inner.isDay,
      // "The early hours of Friday" end before its morning does.
      resolve: (env) =>
        inner.isDay && part === 'early' && stream.isWord(hours, 'hours')
          ? partMoment(inner.resolve(env), 'small hours')
          : spanPartMoment(inner.resolve(env), part),
    };
  },
};

/** `the first half of May`: the early part of what has no halves of its own. */
function readHalf({ stream }: Chart, i: number): { part: SpanPart; next: number } | undefined {
  if (
    !stream.isWord(i, 'first', 'opening', 'second', 'latter', 'last', 'closing') ||
    !stream.isWord(i + 1, 'half', 'part') ||
    !stream.isWord(i + 2, 'of')
  )
    return undefined;
  return { part: stream.isWord(i, 'first', 'opening') ? 'first half' : 'second half', next: i + 2 };
}

/** `earlier this month`, `later in the week`, `later this year`. */
export const sideOfNow: WhenReader = {
  name: 'date/side-of-now',
  starts: { words: ['earlier', 'later', 'the', 'rest'], digits: false },
  read(chart, i) {
    const { stream } = chart;
    if (stream.isWord(i, 'the') && !stream.isWord(i + 1, 'rest', 'remainder')) return undefined;
    const rest =
      stream.after(i, ['the', 'rest', 'of']) ??
      stream.after(i, ['rest', 'of']) ??
      stream.after(i, ['the', 'remainder', 'of']);
    if (rest === undefined && stream.isWord(i, 'the', 'rest')) return undefined;
    const side = rest === undefined ? (stream.text(i) as 'earlier' | 'later') : 'later';
    const at = rest ?? (stream.isWord(i + 1, 'in', 'on') ? i + 2 : i + 1);
    const inner = chart.point(at) ?? readTheUnit(chart, at);
    if (
      !inner ||
      ![
        'date/calendar-unit',
        undefined,
        'date/named-day',
        'date/weekday',
        'date/year',
        'date/month',
      ].includes(inner.name)
    )
      return undefined;
    return { next: inner.next, resolve: (env) => sideOfToday(inner.resolve(env), side, env) };
  },
};

/** `the night of October 11`, `on the morning of Friday`, `night of the 3rd`, `the early hours of Thursday`. */
export const partOfDayBefore: WhenReader = {
  name: 'date/part-of-day',
  starts: { words: ['the', 'before', 'pre', 'early', 'late', 'mid', ...DAY_PARTS.keys()], digits: false },
  read(chart, i) {
    const { stream } = chart;
    const start = stream.isWord(i, 'the') ? i + 1 : i;
    const hours =
      stream.after(start, ['early', 'hours', 'of']) ??
      stream.after(start, ['small', 'hours', 'of']) ??
      stream.after(start, ['wee', 'hours', 'of']);
    const hyphen = stream.isMark(start + 1, '-') ? 2 : 1;
    const early = stream.isWord(start, 'early', 'late', 'mid') ? start + hyphen : start;
    const predawn = stream.after(start, ['pre', '-', 'dawn']) ?? stream.after(start, ['before', 'dawn']);
    const part =
      hours === undefined
        ? predawn === undefined
          ? DAY_PARTS.get(stream.text(early))
          : 'predawn'
        : 'small hours';
    if (part === undefined) return undefined;
    let at = hours ?? predawn ?? early + 1;
    if (hours === undefined && stream.isWord(at, 'of', 'on')) at++;
    else if (
      hours === undefined &&
      predawn === undefined &&
      !(stream.isWord(early, 'midnight', 'noon', 'dawn') && start === early && start === i) &&
      !isBareLead(chart, start, early, at)
    )
      return undefined;
    const inner = chart.point(at);
    return inner?.isDay ? narrowed(inner, part, overMidnight(chart, at, inner)) : undefined;
  },
};

/** "Late night Tuesday", "early-afternoon Friday": after such a part the weekday needs no "of" or "on". */
const isBareLead = (chart: Chart, start: number, part: number, at: number): boolean => {
  const day = part > start ? chart.point(at) : undefined;
  return day !== undefined && (day.fields?.weekday !== undefined || day.name === 'date/named-day');
};

/** After the 12 of "the night of October 11 to 12": one night, named by both of its days. */
function overMidnight(chart: Chart, i: number, first: When): number {
  const days = readDayList(chart, i, true);
  const last = days?.ends[1]?.when;
  const isOneNight =
    days?.ends.length === 2 &&
    !days.isChoice &&
    !chart.stream.isWord(first.next, 'and') &&
    last?.fields?.day === (first.fields?.day ?? 0) + 1;
  return isOneNight ? days.next : first.next;
}

/** `Tuesday night`, `October 11 in the evening`, `Friday at dawn`, `Friday before dawn`, `late Friday night`. */
export const partAfter: Suffix = {
  name: 'date/part-of-day',
  read(chart, when) {
    const { stream } = chart;
    if (!when.isDay) return undefined;
    let at = when.next;
    const comma = stream.isMark(at, ',') ? at + 1 : at;
    const led = stream.after(comma, ['in', 'the']) ?? stream.after(comma, ['during', 'the']);
    if (led !== undefined) at = led;
    else if (
      stream.isWord(at, 'at', 'around', 'about') ||
      (stream.isWord(at, 'before') && stream.isWord(at + 1, 'dawn', 'noon'))
    )
      at++;
    const before = stream.isWord(at - 1, 'before') && at > when.next;
    const small = stream.after(at, ['early', 'hours']);
    if (small !== undefined && led !== undefined) return narrowed(when, 'small hours', small);
    if (
      stream.isWord(at, 'early', 'late', 'mid') &&
      (DAY_PARTS.has(stream.text(at + 1)) || stream.isMark(at + 1, '-'))
    )
      at = stream.isMark(at + 1, '-') ? at + 2 : at + 1;
    const part = DAY_PARTS.get(stream.text(at)) ?? halfOfDay(chart, when, at);
    if (part === undefined || !PARTS_OF_DAY.has(part)) return undefined;
    // "At noon" and "at midnight" are times, which read them more exactly.
    if (stream.isWord(at, 'noon', 'midnight', 'midday') && stream.isWord(at - 1, 'at')) return undefined;
    return narrowed(when, before ? 'predawn' : part, at + 1);
  },
};

/** "Tuesday PM", "today am": a half of the day by its letters, right after the day. */
function halfOfDay({ stream }: Chart, when: When, at: number): string | undefined {
  if (
    at !== when.next ||
    stream.at(at)?.glued ||
    (when.fields?.weekday === undefined && when.name !== 'date/named-day')
  )
    return undefined;
  return stream.isWord(at, 'am', 'a.m')
    ? 'morning'
    : stream.isWord(at, 'pm', 'p.m')
      ? 'afternoon'
      : undefined;
}

/** Which expressions a frame may be: "of last week", "last year", "of this month". */
const FRAMES = new Set(['date/calendar-unit', 'date/month', 'date/that-stretch']);

/** `April last year`, `Tuesday of last week`, `October of this year`, `October 11 next year`. */
export const frame: Suffix = {
  name: 'date/framed',
  read(chart, when) {
    const { stream } = chart;
    const { fields } = when;
    const framable = fields
      ? fields.year === undefined
      : ['date/quarter', 'date/season', 'date/holiday'].includes(when.name ?? '');
    if (!framable || when.frame || when.name === 'date/which-month') return undefined;
    const comma = stream.isMark(when.next, ',') ? when.next + 1 : when.next;
    const joined = stream.isWord(comma, 'of', 'in') ? comma + 1 : comma;
    const outer = chart.point(joined) ?? (joined > comma ? readTheUnit(chart, joined) : undefined);
    if (!outer) return undefined;
    const name = outer.name ?? 'date/calendar-unit';
    if (!FRAMES.has(name) || (name === 'date/month' && fields?.weekday === undefined)) return undefined;
    if (name === 'date/month' && joined === comma) return undefined;
    return placedIn(when, outer, outer.next);
  },
};

/** What joins the dates of a list or range. */
const LISTS = ['and', 'or', 'to', 'through', 'until', 'till'];

/** The Monday of `Monday and Wednesday of last week`, the May of `May and June last year`: the last of a list says where all lie. */
export const frameOfList: Suffix = {
  name: 'date/framed',
  read(chart, when) {
    const { stream } = chart;
    const { fields } = when;
    if (!fields || fields.year !== undefined || fields.day !== undefined || when.frame) return undefined;
    const isListed = stream.isMark(when.next, ',', '-') || stream.isWord(when.next, ...LISTS);
    if (!isListed) return undefined;
    const comma = stream.isMark(when.next, ',') && stream.isWord(when.next + 1, 'and', 'or');
    const other = chart.date(when.next + (comma ? 2 : 1));
    const isLike =
      other?.fields?.day === undefined &&
      (other?.fields?.weekday === undefined) === (fields.weekday === undefined) &&
      (other?.fields?.month === undefined) === (fields.month === undefined);
    return other?.frame && isLike ? placedIn(when, other.frame, when.next) : undefined;
  },
};

/** `next week Wednesday`, `last week on Tuesday`: a weekday within the week before it. */
export const weekdayWithin: Suffix = {
  name: 'date/weekday-within',
  read(chart, when) {
    const { stream } = chart;
    if (when.name !== 'date/calendar-unit' || !stream.isWord(when.next - 1, 'week')) return undefined;
    const comma = stream.isMark(when.next, ',') ? when.next + 1 : when.next;
    const at = stream.isWord(comma, 'on') ? comma + 1 : comma;
    const named = chart.point(at);
    if (named?.name !== 'date/weekday' || named.next !== at + 1) return undefined;
    return {
      next: named.next,
      isDay: true,
      resolve(env) {
        const { value } = when.resolve(env);
        return named.resolve(
          envWith(env, value?.kind === 'interval' ? { within: value.usual } : { today: undefined }),
        );
      },
    };
  },
};
