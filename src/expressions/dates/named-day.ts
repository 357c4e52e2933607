import { civilDate, dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan, dayValue } from '../../values/bounds/date-value.ts';
import { DAY_PARTS, NAMED_DAYS, NEARBY } from '../en/date-words.ts';
import { MONTHS, WEEKDAYS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { daysOf, relative, withValue } from './moments.ts';
import { partMoment } from './parts.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

/** A day at a distance from the anchor, or a part of it. */
function resolveOffset(env: Env, offset: number, part?: string): Moment {
  if (env.today === undefined) return relative(env, null, 'XXXX-XX-XX', ['day']);
  const day = env.today + offset;
  const moment = relative(env, dayValue(day), isoDate(day), ['day']);
  return part === undefined ? moment : partMoment(moment, part);
}

const dayFromAnchor = (next: number, offset: number, part?: string): When => ({
  next,
  isDay: true,
  part,
  resolve: (env) => resolveOffset(env, offset, part),
});

/** `today`, `yesterday`, `tomorrow`, `tonight`, `the day before yesterday`, `the day after tomorrow`. */
export const namedDay: WhenReader = {
  name: 'date/named-day',
  starts: { words: ['the', 'day', ...NAMED_DAYS.keys()], digits: false },
  read({ stream }, i) {
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const before = stream.after(at, ['day', 'before', 'yesterday']);
    if (before !== undefined) return dayFromAnchor(before, -2);
    const after =
      stream.after(at, ['day', 'after', 'tomorrow']) ?? stream.after(at, ['day', 'after', 'tmrw']);
    if (after !== undefined) return dayFromAnchor(after, 2);
    const row = NAMED_DAYS.get(stream.text(i));
    return row && dayFromAnchor(i + 1, row.offset, 'part' in row ? row.part : undefined);
  },
};

/** `year-end`, `by year's end`: the last days of the running year. */
export const yearEnd: WhenReader = {
  name: 'date/year-end',
  starts: { words: ['year', 'yearend'], digits: false },
  read({ stream }, i) {
    const isLed = stream.isWord(i - 1, 'by', 'at', 'since', 'before', 'until');
    const next =
      (stream.isWord(i, 'yearend') ? i + 1 : undefined) ??
      stream.after(i, ['year', '-', 'end']) ??
      stream.after(i, ['year', "'", 's', 'end']) ??
      (isLed ? stream.after(i, ['year', 'end']) : undefined);
    if (next === undefined || (stream.isWord(i - 1, 'the', 'a') && stream.at(next)?.kind === 'word'))
      return undefined;
    return {
      next,
      resolve(env) {
        if (env.today === undefined) return relative(env, null, 'XXXX-12-31');
        const { year, month } = civilDate(env.today);
        const isPast =
          stream.isWord(i - 1, 'since') ||
          (env.tense() === 'past' && month < 6 && !stream.isWord(i - 1, 'by'));
        const last = dayNumber(isPast ? year - 1 : year, 12, 31);
        const value = dateValue({
          strict: daySpan(last - 30, last),
          usual: daySpan(last - 15, last),
          precision: 'interval',
        });
        return { ...relative(env, value, String(civilDate(last).year)), mod: 'END' };
      },
    };
  },
};

/** Words for parts that "this" and "last" take: "this morning", "last night". */
const THIS_PARTS = ['morning', 'afternoon', 'evening', 'night'];

/** `this morning`, `last night`, `overnight`, `this very evening`. */
export const partOfToday: WhenReader = {
  name: 'date/part-of-today',
  starts: { words: ['this', 'last', 'overnight', 'later', 'earlier'], digits: false },
  read(chart, i) {
    const { stream } = chart;
    if (stream.isWord(i, 'overnight')) {
      // "By overnight rain": what describes a noun does not end anything.
      if (stream.isWord(i - 1, 'by', 'of', 'with', 'from') && stream.at(i + 1)?.kind === 'word')
        return undefined;
      const into = stream.isWord(i + 1, 'into') ? chart.point(i + 2) : undefined;
      if (into?.isDay && !into.isPeriod)
        return {
          next: into.next,
          isDay: true,
          part: 'night',
          resolve: (env) => nightInto(into.resolve(env)),
        };
      return { next: i + 1, isDay: true, part: 'night', resolve: resolveOvernight };
    }
    const at = stream.isWord(i, 'later', 'earlier') ? i + 1 : i;
    const part = stream.text(at + 1);
    if (stream.isWord(at, 'last') && (part === 'night' || part === 'evening'))
      return dayFromAnchor(at + 2, -1, DAY_PARTS.get(part));
    if (!stream.isWord(at, 'this') || !THIS_PARTS.includes(part)) return undefined;
    return dayFromAnchor(at + 2, 0, DAY_PARTS.get(part));
  },
};

/** "Overnight into Thursday": the night of the day before it. */
function nightInto(moment: Moment): Moment {
  const [first, last] = daysOf(moment) ?? [];
  if (first === undefined || first !== last) return withValue(moment, null);
  return partMoment(withValue(moment, dayValue(first - 1), isoDate(first - 1)), 'night');
}

/** The night before the anchor's day, up to its morning. */
function resolveOvernight(env: Env): Moment {
  if (env.today === undefined) return relative(env, null, 'XXXX-XX-XXTNI', ['day']);
  return resolveOffset(env, -1, 'night');
}

/** Parts of the day that are as short as a moment, so that something can be before, after or by them. */
const MOMENTS = new Set(['midday', 'noon', 'midnight', 'dawn']);

/** How far back a sentence is looked at for a day, in tokens. */
const DAY_REACH = 24;

/** Whether the sentence names a day before a word: without one, "after midnight" is an hour of no day. */
function namesDay(stream: TokenStream, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - DAY_REACH); k--) {
    if (stream.isMark(k, '.', '!', '?') && stream.at(k + 1)?.capital) return false;
    const word = stream.text(k);
    if (WEEKDAYS.has(word) || NAMED_DAYS.has(word) || (MONTHS.has(word) && stream.at(k)?.capital))
      return true;
  }
  return false;
}

/** `by midday`, `until dawn`: a part of the day that the sentence named, else of the anchor's own. */
export const partByItself: WhenReader = {
  name: 'date/day-part',
  starts: { words: [...DAY_PARTS.keys()], digits: false },
  read({ stream }, i) {
    const part = DAY_PARTS.get(stream.text(i));
    if (
      part === undefined ||
      !MOMENTS.has(part) ||
      !stream.isWord(i - 1, 'by', 'until', 'before', 'after', 'since') ||
      // "Just after midnight", "shortly before noon": an hour, of whatever day.
      stream.isWord(i - 2, ...NEARBY.keys()) ||
      (stream.isWord(i, 'midnight', 'noon') &&
        stream.isWord(i - 1, 'after', 'before', 'since') &&
        !namesDay(stream, i))
    )
      return undefined;
    return {
      next: i + 1,
      resolve(env) {
        const days = env.antecedent && daysOf(env.antecedent);
        if (env.antecedent && days && days[0] === days[1])
          return partMoment({ ...env.antecedent, mod: undefined, timex: isoDate(days[0]) }, part);
        return resolveOffset(env, 0, part);
      },
    };
  },
};
