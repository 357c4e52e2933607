import type { DurationUnit } from '../../values/bounds/duration-value.ts';

/** The English words that the grammars know, as data. */

/** Phrases by their first word, in the order of the list: what may begin at a word is found without trying them all. */
export function groupByFirst<T>(
  rows: readonly T[],
  wordsOf: (row: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const first = wordsOf(row)[0] as string;
    const group = groups.get(first);
    if (group) group.push(row);
    else groups.set(first, [row]);
  }
  return groups;
}

export const byName = <T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(rows));

/** The words of a list that is printed with spaces between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const MONTHS = byName({
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6,
  july: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10,
  november: 11, nov: 11, december: 12, dec: 12,
}); // biome-ignore format: a table reads best in rows

/** Months that are also common words: they count as months only with a capital letter. */
export const MONTHS_THAT_ARE_WORDS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'sept',
  'sep',
  'dec',
  'jan',
]);

/** 0 is Monday. */
export const WEEKDAYS = byName({
  monday: 0, mon: 0, tuesday: 1, tues: 1, tue: 1, wednesday: 2, wed: 2, thursday: 3, thurs: 3, thur: 3, thu: 3,
  friday: 4, fri: 4, saturday: 5, sat: 5, sunday: 6, sun: 6,
}); // biome-ignore format: a table reads best in rows

/** Short weekdays that are also words ("sat", "sun", "wed"): only with a capital letter. */
export const WEEKDAYS_THAT_ARE_WORDS: ReadonlySet<string> = new Set([
  'sat',
  'sun',
  'wed',
  'mon',
  'fri',
  'tue',
  'thu',
]);

export const UNITS_OF_TIME: ReadonlyMap<string, DurationUnit> = byName<DurationUnit>({
  second: 'second', seconds: 'second', minute: 'minute', minutes: 'minute', min: 'minute', mins: 'minute',
  hour: 'hour', hours: 'hour', hr: 'hour', hrs: 'hour', day: 'day', days: 'day', week: 'week', weeks: 'week',
  month: 'month', months: 'month', year: 'year', years: 'year', yr: 'year', yrs: 'year', wk: 'week', wks: 'week', sec: 'second',
  secs: 'second', decade: 'decade', decades: 'decade',
  century: 'century', centuries: 'century',
}); // biome-ignore format: a table reads best in rows

/** Small numbers in words. */
export const CARDINALS = byName({
  zero: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}); // biome-ignore format: a table reads best in rows

export const TENS = byName({
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}); // biome-ignore format: a table reads best in rows

/** Ten years or ten numbers: "the twenties", "the forties". */
export const PLURALS_OF_TENS: ReadonlyMap<string, number> = new Map(
  [...TENS].map(([word, n]) => [word.replace(/y$/u, 'ies'), n]),
);

export const MAGNITUDES = byName({
  hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, score: 20,
  lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5, crore: 1e7, crores: 1e7, bn: 1e9, tn: 1e12, mn: 1e6, mln: 1e6, mio: 1e6, mil: 1e6, bln: 1e9, bil: 1e9, trn: 1e12, trln: 1e12,
}); // biome-ignore format: a table reads best in rows

export const ORDINALS = byName({
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
  eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17,
  eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50,
  sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90,
}); // biome-ignore format: a table reads best in rows

/** The parts of a day: hours of the day they usually and strictly run over; above 24 is the next day. */
export const PARTS_OF_DAY: ReadonlyMap<
  string,
  { strict: readonly [number, number]; usual: readonly [number, number] }
> = byName({
  // "Late Friday" is usually still Friday; strictly the night runs on until 06:00.
  late: { strict: [12, 30], usual: [18, 24] },
  night: { strict: [17, 30], usual: [18, 24] },
  evening: { strict: [16, 26], usual: [17, 24] },
  afternoon: { strict: [11, 19], usual: [12, 18] },
  teatime: { strict: [14, 20], usual: [15.5, 18.5] },
  midday: { strict: [10, 15], usual: [11, 14] },
  noon: { strict: [11, 13], usual: [12, 12.5] },
  morning: { strict: [0, 13], usual: [5, 12] },
  daytime: { strict: [5, 20], usual: [7, 18] },
  early: { strict: [0, 13], usual: [0, 10] },
  'small hours': { strict: [0, 9], usual: [0, 6] },
  dawn: { strict: [3, 9], usual: [4, 8] },
  predawn: { strict: [0, 7], usual: [2, 6] },
  // AP style: midnight belongs to the day that it ends.
  midnight: { strict: [-1, 26], usual: [24, 24.5] },
} as const);

/** The parts of a month or year that "early", "mid" and "late" name, in tenths of it: usually, and strictly a little wider. */
export const PARTS_OF_SPAN: ReadonlyMap<
  string,
  { strict: readonly [number, number]; usual: readonly [number, number] }
> = byName({
  early: { strict: [0, 0.5], usual: [0, 1 / 3] },
  mid: { strict: [0.2, 0.8], usual: [1 / 3, 2 / 3] },
  late: { strict: [0.5, 1], usual: [2 / 3, 1] },
  'first half': { strict: [0, 0.6], usual: [0, 0.5] },
  'second half': { strict: [0.4, 1], usual: [0.5, 1] },
} as const);
