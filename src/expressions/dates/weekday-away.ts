import { dayOf, isoDate, weekday as weekdayOf } from '../../values/bounds/calendar.ts';
import { dayValue } from '../../values/bounds/date-value.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { CARDINALS, WEEKDAYS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { relative, withValue } from './moments.ts';
import { readSmall } from './spoken.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

/** The weekday so many weeks from the coming one (0: the coming one, the day itself left out), or back from the most recent. */
function weekdayFrom(env: Env, wanted: number, weeks: number, side: -1 | 1): Moment {
  const { today } = env;
  if (today === undefined) return relative(env, null, `XXXX-WXX-${wanted + 1}`, ['weekday']);
  const ahead = ((wanted - weekdayOf(today) + 6) % 7) + 1;
  const back = ((weekdayOf(today) - wanted + 6) % 7) + 1;
  const day = side > 0 ? today + ahead + weeks * 7 : today - back - weeks * 7;
  return relative(env, dayValue(day), isoDate(day), ['weekday']);
}

const dayWhen = (next: number, resolve: When['resolve']): When => ({ next, isDay: true, resolve });

/** Weekdays in the plural, which are counted: "two Sundays ago". */
const PLURALS: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS].filter(([word]) => word.endsWith('day')).map(([word, n]) => [`${word}s`, n] as const),
);

/** `two Sundays ago`, `three Fridays from now`. */
function readCounted(stream: TokenStream, i: number): When | undefined {
  const number =
    stream.at(i)?.kind === 'number' && /^\d{1,2}$/u.test(stream.text(i))
      ? { n: Number(stream.text(i)), next: i + 1 }
      : readSmall(stream, i);
  const wanted =
    number &&
    (PLURALS.get(stream.text(number.next)) ??
      (number.n === 1 ? WEEKDAYS.get(stream.text(number.next)) : undefined));
  if (!number || wanted === undefined || number.n < 1 || number.n > 60) return undefined;
  const following = number.next + 1;
  if (stream.isWord(following, 'ago'))
    return dayWhen(following + 1, (env) => weekdayFrom(env, wanted, number.n - 1, -1));
  const ahead = stream.after(following, ['from', 'now']) ?? stream.after(following, ['hence']);
  return ahead === undefined ? undefined : dayWhen(ahead, (env) => weekdayFrom(env, wanted, number.n - 1, 1));
}

/** `Thursday week`, `Friday fortnight`, `Monday after next`, `Sunday before last`. */
function readNamed(stream: TokenStream, i: number): When | undefined {
  const at = stream.isWord(i, 'the', 'on') ? i + 1 : i;
  const named = readWeekday(stream, at);
  if (!named) return undefined;
  const after =
    stream.after(named.next, ['after', 'next']) ?? stream.after(named.next, ['week', 'after', 'next']);
  if (after !== undefined) return dayWhen(after, (env) => weekdayFrom(env, named.n, 1, 1));
  const before = stream.after(named.next, ['before', 'last']);
  if (before !== undefined && !readWeekday(stream, before))
    return dayWhen(before, (env) => weekdayFrom(env, named.n, 1, -1));
  const weeks = stream.isWord(named.next, 'week') ? 1 : stream.isWord(named.next, 'fortnight') ? 2 : 0;
  // "Friday week" is at the end of its phrase: "Sunday week in" and "Thursday week-long" do not.
  const ends =
    stream.at(named.next + 1)?.kind !== 'word' ||
    stream.isWord(named.next + 1, 'at', 'when', 'and', 'to', 'with', 'for', 'after', 'before', 'but');
  const isWhole = weeks > 0 && ends && !stream.isMark(named.next + 1, '-', "'");
  return isWhole ? dayWhen(named.next + 1, (env) => weekdayFrom(env, named.n, weeks, 1)) : undefined;
}

/** `a week on Thursday`, `two weeks from Friday`, `a fortnight on Monday`, `a week from tomorrow`. */
function readWeeksOn(stream: TokenStream, i: number): When | undefined {
  const one = stream.isWord(i, 'a', 'one');
  const number = one ? { n: 1, next: i + 1 } : readSmall(stream, i);
  if (!number || number.n < 1 || number.n > 8) return undefined;
  const times = stream.isWord(number.next, 'week', 'weeks')
    ? 1
    : stream.isWord(number.next, 'fortnight', 'fortnights')
      ? 2
      : 0;
  if (times === 0 || !stream.isWord(number.next + 1, 'on', 'from', 'this', 'next', 'come')) return undefined;
  let at = number.next + 2;
  if (stream.isWord(at, 'this', 'next', 'coming')) at++;
  if (stream.isWord(number.next + 1, 'this', 'next', 'come')) at = number.next + 2;
  const named = readWeekday(stream, at);
  const weeks = number.n * times;
  return named && dayWhen(named.next, (env) => weekdayFrom(env, named.n, weeks, 1));
}

/** The days that weeks are counted from without a preposition: "a week today", "two weeks tomorrow", "a week ago today". */
const NAMED: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** `a week today`, `two weeks tomorrow`, `a week ago today`, `a week yesterday`: in British English a day so many weeks from one that is named. */
function readWeeksNamed(stream: TokenStream, i: number): When | undefined {
  const one = stream.isWord(i, 'a', 'one');
  const number = one ? { n: 1, next: i + 1 } : readSmall(stream, i);
  if (!number || number.n < 1 || number.n > 8) return undefined;
  const isFortnight = stream.isWord(number.next, 'fortnight', 'fortnights');
  if (!isFortnight && !stream.isWord(number.next, 'week', 'weeks')) return undefined;
  const isAgo = stream.isWord(number.next + 1, 'ago');
  const at = isAgo ? number.next + 2 : number.next + 1;
  const from = NAMED.get(stream.text(at));
  // "Twice a week today" and "a week yesterday's paper": a rate, and what a day describes.
  if (
    from === undefined ||
    stream.isMark(at + 1, "'") ||
    stream.isWord(i - 1, 'per', 'times', 'twice', 'once')
  )
    return undefined;
  const days = number.n * 7 * (isFortnight ? 2 : 1);
  const by = isAgo || from < 0 ? from - days : from + days;
  return dayWhen(at + 1, (env) => {
    if (env.today === undefined) return relative(env, null, 'XXXX-XX-XX', ['day']);
    return relative(env, dayValue(env.today + by), isoDate(env.today + by), ['day']);
  });
}

/** `a week ago Friday`, `a week last Tuesday`: British English for the day a week before the most recent one. */
function readWeekAgo(stream: TokenStream, i: number): When | undefined {
  if (!stream.isWord(i, 'a', 'one') || !stream.isWord(i + 1, 'week') || !stream.isWord(i + 2, 'ago', 'last'))
    return undefined;
  const at = stream.isWord(i + 3, 'on', 'last') ? i + 4 : i + 3;
  const named = readWeekday(stream, at);
  return named && dayWhen(named.next, (env) => weekAgo(env, named.n));
}

function weekAgo(env: Env, wanted: number): Moment {
  const recent = weekdayFrom(env, wanted, 0, -1);
  if (recent.value?.kind !== 'interval') return recent;
  const day = dayOf(recent.value.usual.low) - 7;
  return withValue(recent, dayValue(day), isoDate(day));
}

/** Weekdays given by their distance: "two Sundays ago", "Thursday week", "a week on Thursday", "the Monday after next". */
export const weekdayAway: WhenReader = {
  name: 'date/weekday-away',
  starts: {
    words: ['the', 'a', ...CARDINALS.keys(), ...WEEKDAYS.keys()],
    digits: true,
    needs: [...WEEKDAYS.keys(), ...PLURALS.keys(), ...NAMED.keys()],
  },
  read({ stream }, i) {
    return (
      readCounted(stream, i) ??
      readNamed(stream, i) ??
      readWeeksOn(stream, i) ??
      readWeeksNamed(stream, i) ??
      readWeekAgo(stream, i)
    );
  },
};

/** Words further on that make a weekday of what is before them. */
export const COUNTED_WEEKDAYS: readonly string[] = [...PLURALS.keys()];
