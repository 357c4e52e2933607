import { dayOf, dayStart, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, openPeriod } from '../../values/bounds/date-value.ts';
import { point, type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import type { NearTo } from '../en/date-words.ts';
import { groupByFirst, UNITS_OF_TIME } from '../en/words.ts';
import { type Nearby, readNearby } from '../nearby.ts';
import type { TokenStream } from '../tokens.ts';
import { hullOf, withValue } from './moments.ts';
import type { Moment, When, WhenReader } from './when.ts';

type Side = 'before' | 'by' | 'after' | 'since' | 'until';

/** Words that put something on one side of a date, longer phrases first, with the TIMEX3 `mod` of each. */
const SIDES: readonly (readonly [readonly string[], Side])[] = (
  [
    ['no earlier than', 'since'], ['not earlier than', 'since'], ['no sooner than', 'since'], ['not before', 'since'], ['no later than', 'by'], ['not later than', 'by'], ['at the latest by', 'by'], ['sometime before', 'before'], ['any time before', 'before'],
    ['earlier than', 'before'], ['sooner than', 'before'], ['prior to', 'before'], ['up until', 'until'], ['up to', 'until'], ['later than', 'after'],
    ['ever since', 'since'], ['as early as', 'since'], ['as late as', 'by'], ['starting from', 'since'], ['beginning from', 'since'], ['starting on', 'since'],
    ['starting in', 'since'], ['beginning on', 'since'], ['beginning in', 'since'], ['sometime after', 'after'], ['any time after', 'after'],
    ['on or after', 'since'], ['on or before', 'by'], ['before', 'before'], ['by', 'by'], ['after', 'after'], ['since', 'since'], ['until', 'until'],
    ['till', 'until'], ['starting', 'since'], ['beginning', 'since'], ['post -', 'after'], ['pre -', 'before'], ['through', 'until'],
  ] as const
).map(([words, side]) => [words.split(' '), side] as const); // biome-ignore format: a table reads best in rows

const BY_WORD = groupByFirst(SIDES, ([words]) => words);

const MOD: Readonly<Record<Side, Mention['mod']>> = {
  before: 'BEFORE',
  by: 'ON_OR_BEFORE',
  after: 'AFTER',
  since: 'ON_OR_AFTER',
  until: 'ON_OR_BEFORE',
};

/** Where an hour or a part of a day is named, the rest of that day may lie on either side: "after 2 a.m. Saturday". */
const isWithinDay = ({ precision }: IntervalValue): boolean => precision === 'part' || precision === 'minute';

/** All that lies on one side of a date, as one moment somewhere in it. */
function cutAt(side: 'before' | 'by' | 'after', date: IntervalValue): IntervalValue {
  const { strict, label, best } = date;
  // A time with a zone is usually the whole day where it happened; what lies before it still ends at its hour.
  const usual = date.precision === 'minute' && best !== null ? point(best) : date.usual;
  // "After October 19" leaves that day out, "after 2021" may still be in it; "before 2021" is not.
  const leavesOut = side === 'after' ? date.precision === 'day' : !isWithinDay(date);
  const cut = ({ low, high }: Span, isLeftOut: boolean): Span => {
    if (side === 'after') return span(isLeftOut ? high + 1 : low, Number.POSITIVE_INFINITY);
    return span(Number.NEGATIVE_INFINITY, side === 'by' || !isLeftOut ? high : low - 1);
  };
  return dateValue({
    strict: cut(strict, leavesOut),
    usual: cut(usual, true),
    precision: 'interval',
    label: side === 'by' ? undefined : `${side} ${label}`,
  });
}

/** Parts of a day that are no longer than this, in minutes, are as good as an hour: noon and midnight. */
const SHORT_PART = 30;

/** `shortly before 2 a.m. on Friday`, `just after Christmas`: what is near on that side; undefined where that is not known. */
function nearbyOf(side: Side, { value }: Moment, { word, of }: Nearby): IntervalValue | undefined {
  if (value?.kind !== 'interval' || (side !== 'before' && side !== 'after')) return undefined;
  const label = `${word} ${side} ${value.label}`;
  const { best, strict, usual } = value;
  if (value.precision === 'minute') {
    // The hour of a time in a named zone is another where it happened.
    if (!of.hour || best === null || usual.low !== best || usual.high !== best) return undefined;
    const hours = side === 'before' ? span(best - of.hour.usual, best) : span(best, best + of.hour.usual);
    return dateValue({ strict, usual: hours, precision: 'part', canonical: isoDate(dayOf(best)), label });
  }
  // "Shortly before midnight on Sunday", "just after noon": near an hour that has a name.
  if (value.precision === 'part' && of.hour && usual.high - usual.low <= SHORT_PART) {
    const day = dayOf(usual.low - 1);
    // "After midnight on Tuesday" may be of the midnight that begins the day as well as of the one that ends it.
    const first = usual.low === dayStart(day + 1) ? dayStart(day) : usual.low;
    const hours =
      side === 'before' ? span(usual.low - of.hour.usual, usual.low) : span(first, usual.low + of.hour.usual);
    return dateValue({ strict, usual: hours, precision: 'part', canonical: isoDate(day), label });
  }
  const near = isWithinDay(value) ? undefined : of[nearTo(usual)];
  const cut = cutAt(side, value);
  if (!near || !Number.isFinite(usual.high - usual.low)) return undefined;
  const within = (open: Span, { low, high }: Span, reach: number): Span =>
    side === 'before' ? span(low - reach, open.high) : span(open.low, high + reach);
  return dateValue({
    strict: within(cut.strict, strict, near.strict),
    usual: within(cut.usual, usual, near.usual),
    precision: 'interval',
    label,
  });
}

/** What a stretch is as long as: it takes more to be far from a year than from a day. */
function nearTo({ low, high }: Span): NearTo {
  const days = (high - low) / 1440;
  return days < 4 ? 'day' : days < 200 ? 'month' : 'year';
}

function onSide(side: Side, moment: Moment): Moment {
  const value = hullOf(moment.value);
  const marked = { ...moment, mod: MOD[side] };
  if (!value) return withValue(marked, null);
  return withValue(
    marked,
    side === 'since' || side === 'until'
      ? openPeriod(side === 'since' ? 'start' : 'end', value)
      : cutAt(side, value),
  );
}

/** Verbs that "not" follows where it denies what they say: "will not reopen", but "not enough people". */
const AUXILIARIES = new Set([
  'will', 'would', 'may', 'might', 'can', 'could', 'shall', 'should', 'must', 'do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'be',
]); // biome-ignore format: a list

/** Words that begin another clause, over which a denial does not reach. */
const CLAUSES = new Set([
  'that', 'which', 'who', 'whom', 'whether', 'if', 'because', 'when', 'while', 'as', 'than', 'and', 'or', 'but', 'what', 'why', 'how', 'where', 'although', 'though', 'since', 'having',
]); // biome-ignore format: a list

/** How many words a denial may be before its "before". */
const DENIAL_REACH = 7;

/** "Will not be restored before May 3", "did not agree until Sunday": it came about on that day or later. */
function isDenied(stream: TokenStream, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - DENIAL_REACH); at--) {
    if (stream.isWord(at, 'never', 'cannot')) return true;
    if (stream.isWord(at, 'not') && AUXILIARIES.has(stream.text(at - 1))) return true;
    if (stream.isWord(at, 't') && stream.isMark(at - 1, "'") && stream.at(at)?.glued) return true;
    if (stream.at(at)?.kind !== 'word' || CLAUSES.has(stream.text(at))) return false;
  }
  return false;
}

/** Words after a year that is one by itself: "by 2004 the", "by 2010, and". */
const AFTER_YEAR = new Set([
  'the',
  'a',
  'an',
  'and',
  'or',
  'in',
  'at',
  'on',
  'to',
  'for',
  'it',
  'he',
  'she',
  'they',
  'we',
  'i',
  'from',
  'under',
  'with',
  'as',
  'but',
  'there',
  'this',
  'that',
  'when',
  'had',
  'was',
  'were',
  'his',
  'her',
  'their',
  'its',
  'more',
  'most',
  'all',
]);

/** `since October 9`, `until Sunday`, `before May 14`, `by late Friday`, `after 2021`, `no later than June`. */
export const side: WhenReader = {
  name: 'date/side',
  starts: { words: SIDES.map(([[first]]) => first as string), digits: false },
  read(chart, i): When | undefined {
    const { stream } = chart;
    const found = BY_WORD.get(stream.text(i))?.find(([words]) => stream.after(i, words) !== undefined);
    if (!found) return undefined;
    const [words, said] = found;
    const named = (said === 'before' || said === 'until') && isDenied(stream, i) ? 'since' : said;
    // "Two days before May 14" lies apart from it by a length, "the day after Friday" next to it: other readers' affair.
    if (
      UNITS_OF_TIME.has(stream.text(i - 1)) &&
      !stream.isWord(i - 1, 'second') &&
      !readNearby(stream, i) &&
      named !== 'since' &&
      named !== 'until'
    )
      return undefined;
    if ((words[0] === 'post' || words[0] === 'pre') && !stream.at(i + 1)?.glued) return undefined;
    const about = stream.isWord(i + words.length, 'about', 'around', 'at', 'on', 'in') ? 1 : 0;
    const inner = chart.placed(i + words.length + about);
    if (!inner || inner.isPeriod || inner.name === 'date/reference') return undefined;
    // "Hit by 2004 tsunami": the year describes what did it.
    const following = stream.at(inner.next);
    if (
      named === 'by' &&
      inner.name === 'date/year' &&
      following?.kind === 'word' &&
      !AFTER_YEAR.has(following.text)
    )
      return undefined;
    // "Through" leads over more things than time; of dates only where a day or month comes after it.
    if (words[0] === 'through' && inner.fields === undefined) return undefined;
    const nearby = readNearby(stream, i);
    return {
      next: inner.next,
      isPeriod: named === 'since' || named === 'until',
      resolve(env) {
        const moment = inner.resolve(env);
        const near = nearby && nearbyOf(named, moment, nearby);
        return near ? { ...withValue(moment, near), mod: MOD[named] } : onSide(named, moment);
      },
    };
  },
};

/** `from October 9 on`, `from now on`, `October 9 onwards`. */
export const onward: WhenReader = {
  name: 'date/onward',
  starts: { words: ['from'], digits: false },
  read(chart, i) {
    const inner = chart.date(i + 1);
    const { stream } = chart;
    if (!inner || !stream.isWord(inner.next, 'on', 'onward', 'onwards')) return undefined;
    if (
      stream.isWord(inner.next, 'on') &&
      (chart.point(inner.next + 1) || stream.isWord(inner.next + 1, 'the'))
    )
      return undefined;
    return { next: inner.next + 1, isPeriod: true, resolve: (env) => onSide('since', inner.resolve(env)) };
  },
};
