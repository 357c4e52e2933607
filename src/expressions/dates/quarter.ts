import { civilDate } from '../../values/bounds/calendar.ts';
import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { ORDINALS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import { readYear } from './date-numbers.ts';
import { absolute, completed } from './moments.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

const PER_YEAR = { quarter: 4, half: 2 } as const;
type YearPart = keyof typeof PER_YEAR;

function resolvePart(unit: YearPart, n: number, stated: number | undefined, env: Env): Moment {
  const per = PER_YEAR[unit];
  const year = stated ?? yearOf(unit, n, env);
  if (year === undefined)
    return completed(null, `XXXX-${unit === 'quarter' ? 'Q' : 'H'}${n}`, [unit], [], undefined);
  const index = year * per + n - 1;
  const { value, timex } = { value: CALENDAR[unit].value(index), timex: CALENDAR[unit].timex(index) };
  if (stated !== undefined) return absolute(value, timex, ['year', unit]);
  return completed(value, timex, [unit], ['year'], env.within ? undefined : env.context.anchor);
}

/** The year of the outer expression, else that of the most recent such part, or of the next one. */
function yearOf(unit: YearPart, n: number, env: Env): number | undefined {
  if (env.within)
    return Number.isFinite(env.within.low) ? civilDate(Math.floor(env.within.low / 1440)).year : undefined;
  if (env.today === undefined) return undefined;
  const { year } = civilDate(env.today);
  const now = CALENDAR[unit].indexOf(env.today);
  const here = year * PER_YEAR[unit] + n - 1;
  if (env.tense() === 'ahead') return here >= now ? year : year + 1;
  return here <= now ? year : year - 1;
}

const partWhen = (unit: YearPart, n: number, stated: number | undefined, next: number): When => ({
  next,
  resolve: (env) => resolvePart(unit, n, stated, env),
});

/** `the third quarter of 2025`, `first half 2024`, `Q3 2025`, `2025 Q3`, `H1`. "A third quarter of" an amount is none. */
export const quarter: WhenReader = {
  name: 'date/quarter',
  starts: { words: ['the', 'q', 'h', 'last', ...ORDINALS.keys()], digits: true },
  read({ stream }, i) {
    const year = readYear(stream, i);
    const coded = readCode(year ? (stream.isMark(year.next, '-') ? year.next + 1 : year.next) : i);
    if (coded) {
      const behind = year ?? readYear(stream, coded.next);
      return partWhen(coded.unit, coded.n, behind?.n, year ? coded.next : (behind?.next ?? coded.next));
    }
    if (year) return undefined;
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const last = stream.isWord(at, 'last') ? { n: 0, next: at + 1 } : undefined;
    const ordinal = at === i && last ? undefined : (last ?? readOrdinal(stream, at));
    if (!ordinal) return undefined;
    const word = stream.text(stream.isMark(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next);
    const unit = word === 'quarter' || word === 'half' ? word : undefined;
    if (!unit || ordinal.n > PER_YEAR[unit]) return undefined;
    const behind = stream.isMark(ordinal.next, '-') ? ordinal.next + 2 : ordinal.next + 1;
    const of = stream.isWord(behind, 'of', 'in');
    const named = readYear(stream, of ? behind + 1 : behind);
    // "The second half" is as often a game's: a half needs its year, stated or framed ("of this year").
    if (!named && unit === 'half' && !(of && stream.isWord(behind + 1, 'the', 'this', 'last', 'next')))
      return undefined;
    if (!named && of && !stream.isWord(behind + 1, 'the', 'this', 'last', 'next', 'fiscal', 'each'))
      return undefined;
    return partWhen(unit, ordinal.n === 0 ? PER_YEAR[unit] : ordinal.n, named?.n, named?.next ?? behind);

    function readCode(from: number): { unit: YearPart; n: number; next: number } | undefined {
      const [letter, digit] = [stream.text(from), stream.at(from + 1)];
      const code = letter === 'q' ? 'quarter' : letter === 'h' ? 'half' : undefined;
      const n = /^\d$/u.test(digit?.text ?? '') ? Number(digit?.text) : 0;
      if (!code || !digit?.glued || digit.kind !== 'number' || !(n >= 1 && n <= PER_YEAR[code]))
        return undefined;
      return stream.at(from)?.capital ? { unit: code, n, next: from + 2 } : undefined;
    }
  },
};
