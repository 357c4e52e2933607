import { dayNumber } from '../../values/bounds/calendar.ts';
import { type FullDay, isDay } from './day-in-text.ts';

/** Languages whose month names are known, in the order in which they are tried where the page does not say its own. */
const LANGUAGES = [
  'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'da', 'sv', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'ca', 'el', 'ru', 'uk', 'bg',
  'ar', 'fa', 'ur', 'hi', 'bn', 'id', 'ms', 'vi', 'he',
]; // biome-ignore format: a list
/** A day in the unit that `Intl` takes. */
const MILLISECONDS = 86_400_000;
const MONTHS = Array.from({ length: 12 }, (_, i) => i);
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/[\u0660-\u0669]/gu, 0x0660],
  [/[\u06F0-\u06F9]/gu, 0x06f0],
  [/[\u0966-\u096F]/gu, 0x0966],
  [/[\u09E6-\u09EF]/gu, 0x09e6],
];

/** A text with the digits of Arabic, Persian, Hindi and Bengali as those of Latin; of the same length. */
export function withLatinDigits(text: string): string {
  let latin = text;
  for (const [digits, zero] of DIGITS) latin = latin.replace(digits, (c) => String(c.charCodeAt(0) - zero));
  return latin;
}

const WORD = /[\p{L}\p{M}]+/gu;

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The names of months of a language, whole and short, in the forms that dates take. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const options of [
    { day: 'numeric', month: 'long' },
    { month: 'long' },
    { day: 'numeric', month: 'short' },
    { month: 'short' },
  ] as const) {
    // Arabic is also written with the Syrian names of months, which its Iraqi and Levantine forms have.
    for (const locale of language === 'ar' ? ['ar', 'ar-IQ', 'ar-MA', 'ar-DZ'] : [language]) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
        ...options,
        timeZone: 'UTC',
      });
      for (const month of MONTHS) {
        const part = format
          .formatToParts(dayNumber(2023, month + 1, 15) * MILLISECONDS)
          .find(({ type }) => type === 'month');
        for (const [word] of (part?.value ?? '').toLowerCase().matchAll(WORD))
          if (!names.has(word) && word.length > 1) names.set(word, month + 1);
      }
    }
  }
  tables.set(language, names);
  return names;
}

/**
 * The first day that a short text names in full in a language other than English: its number, the name of its month and a
 * year, in whatever order. The page's own language is tried first.
 */
export function foreignDayIn(text: string, language: string | null): FullDay | undefined {
  const own = language?.split('-')[0]?.toLowerCase();
  const latin = withLatinDigits(text.toLowerCase());
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/u.exec(latin);
  if (!year) return undefined;
  for (const tried of [...new Set([...(own && own !== 'en' ? [own] : []), ...LANGUAGES])]) {
    const months = monthsFor(tried);
    for (const word of latin.matchAll(WORD)) {
      const month = months?.get(word[0]);
      if (month === undefined) continue;
      const beside = latin.slice(Math.max(0, word.index - 12), word.index);
      const after = latin.slice(word.index + word[0].length, word.index + word[0].length + 8);
      const number =
        /(?<!\d)(\d{1,2})(?:\.|er|\u00BA|\u00AA|:?(?:e|a|en|te))?[\s,.]*(?:de\s+|d['\u2019]|ta['\u2019]\s*)?$/u.exec(
          beside,
        )?.[1] ?? /^[\s,.]*(\d{1,2})(?!\d)/u.exec(after)?.[1];
      if (number === undefined) continue;
      const day = `${year[1]}-${String(month).padStart(2, '0')}-${number.padStart(2, '0')}`;
      if (isDay(day)) {
        const start = Math.max(0, Math.min(word.index - 4, year.index));
        return { day, start, end: Math.max(word.index + word[0].length, year.index + 4) };
      }
    }
  }
  return undefined;
}

/** The number of the month that a word names in English or in a language; undefined where it names none. */
export const monthNamed = (word: string, language: string | null): number | undefined =>
  ['en', ...(language === null ? [] : [language.split('-')[0] as string])]
    .map((one) => monthsFor(one)?.get(word.toLowerCase().replace(/^sept$/u, 'sep')))
    .find((month) => month !== undefined);

function monthsFor(language: string): ReadonlyMap<string, number> | undefined {
  try {
    return monthsOf(language);
  } catch {
    // A page may name a language that is none.
    return undefined;
  }
}
