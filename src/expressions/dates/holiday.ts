import { civilDate, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan, dayValue, dayWords } from '../../values/bounds/date-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { WHICH, type Which } from '../en/date-words.ts';
import { HOLIDAYS, type Holiday } from '../en/holidays.ts';
import { readYear } from './date-numbers.ts';
import { absolute, completed, relative } from './moments.ts';
import { resolveWeekendOf, resolveWeekOf } from './week-around.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

function valueIn(holiday: Holiday, year: number): { day: number; value: IntervalValue } {
  const day = holiday.dayIn(year);
  const { slack = 0, days = 1 } = holiday;
  if (slack === 0 && days === 1) return { day, value: dayValue(day) };
  const label = `${holiday.label} ${year} (${dayWords(day)})`;
  return {
    day,
    value: dateValue({
      strict: daySpan(day - slack, day + days - 1 + slack), usual: daySpan(day, day + days - 1), precision: days === 1 ? 'day' : 'interval',
      canonical: days === 1 ? `${isoDate(day)}~` : `${isoDate(day)}/${isoDate(day + days - 1)}`, label,
    }), // biome-ignore format: one value
  };
}

/** How many days ahead a holiday is the coming one. */
const SOON = 14;

function resolveHoliday(
  holiday: Holiday,
  stated: number | undefined,
  which: Which | undefined,
  env: Env,
): Moment {
  const named = (year: number): { value: IntervalValue; timex: string } => {
    const { day, value } = valueIn(holiday, year);
    return { value, timex: isoDate(day) };
  };
  const frame =
    env.within && Number.isFinite(env.within.low)
      ? civilDate(Math.floor(env.within.low / 1440)).year
      : undefined;
  const year = stated ?? frame;
  if (year !== undefined) return absolute(named(year).value, named(year).timex, ['year', 'holiday']);
  const { today } = env;
  if (today === undefined) return relative(env, null, 'XXXX-XX-XX', ['holiday']);
  const now = civilDate(today).year;
  const ahead = which === 1 || (which === undefined && env.tense() === 'ahead');
  const candidates = [now - 1, now, now + 1].map((y) => ({ y, day: holiday.dayIn(y) }));
  // A holiday days ahead is the coming one, whatever the verb: the last was a year ago.
  const soon =
    which === undefined ? candidates.find(({ day }) => day >= today && day <= today + SOON) : undefined;
  const chosen =
    soon ??
    (ahead
      ? candidates.find(({ day }) => day >= today)
      : candidates.filter(({ day }) => (which === -1 ? day < today : day <= today)).at(-1));
  const { value, timex } = named(which === 0 ? now : (chosen?.y ?? now));
  return completed(value, timex, ['holiday'], ['year'], env.context.anchor);
}

/** The table by first word; longer names come first. */
const BY_FIRST = new Map<string, { words: readonly string[]; holiday: Holiday }[]>();
for (const holiday of HOLIDAYS) {
  for (const name of holiday.names) {
    const words = name.split(' ');
    const list = BY_FIRST.get(words[0] as string) ?? [];
    list.push({ words, holiday });
    list.sort((a, b) => b.words.length - a.words.length);
    BY_FIRST.set(words[0] as string, list);
  }
}

/** What is named by a holiday that lies in it. */
const AROUND: ReadonlyMap<string, (holiday: Moment) => Moment> = new Map([
  ['weekend', resolveWeekendOf],
  ['week', (holiday) => resolveWeekOf('week', holiday)],
]);

/** `Thanksgiving Day`, `Christmas Eve 2024`, `last Easter`, `Eid al-Fitr`, `the Labor Day weekend`. */
export const holiday: WhenReader = {
  name: 'date/holiday',
  starts: {
    words: ['the', ...WHICH.keys(), ...BY_FIRST.keys()],
    digits: true,
    needs: [...BY_FIRST.keys()],
  },
  read({ stream }, i): When | undefined {
    const which = WHICH.get(stream.text(i));
    const at = which !== undefined || stream.isWord(i, 'the') ? i + 1 : i;
    for (const { words, holiday: found } of BY_FIRST.get(stream.text(at)) ?? []) {
      const following = stream.after(at, words);
      if (found.isWord && !stream.at(at)?.capital) continue;
      // "Easter Island", "Christmas Island", "the Easter Rising".
      if (following === undefined || stream.isWord(following, 'island', 'islands', 'rising')) continue;
      // "The Labor Day weekend", "Christmas week".
      const around = (found.days ?? 1) === 1 ? AROUND.get(stream.text(following)) : undefined;
      const end = around ? following + 1 : following;
      const year = readYear(
        stream,
        stream.isMark(end, ',') || stream.isWord(end, 'of', 'in') ? end + 1 : end,
      );
      const next = year?.next ?? end;
      const resolve = (env: Env): Moment => resolveHoliday(found, year?.n, which, env);
      return around
        ? { next, resolve: (env) => around(resolve(env)) }
        : { next, isDay: (found.days ?? 1) === 1, resolve };
    }
    return undefined;
  },
};
