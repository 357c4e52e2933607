/**
 * Variants of the expressions that the bundled articles use, made by changing month, day, number, hedge, order and
 * the wording around them. What each means is worked out here with `Date`, apart from the code under test.
 */
export interface Variant {
  readonly text: string;
  readonly type: 'date' | 'period' | 'duration' | 'count' | 'ordinal';
  readonly value: string;
}

/** The day that every variant is read against: a Sunday. */
export const ANCHOR = '2025-11-09';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const FRAMES = [
  (x: string) => `The talks, ${x}, went on.`,
  (x: string) => `It was said that ${x} they had agreed.`,
  (x: string) => `${x[0]?.toUpperCase()}${x.slice(1)}, the envoys left.`,
  (x: string) => `“All of it,” she wrote, “came of ${x} and of nothing else.”`,
];

/** A fixed sequence of pseudo-random numbers: the same variants on every run and machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const day = (year: number, month: number, d: number): Date => new Date(Date.UTC(year, month, d));
const suffix = (d: number): string => (d > 3 && d < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][d % 10] ?? 'th'));
const anchorDate = new Date(`${ANCHOR}T00:00:00Z`);

/** The year that puts a day at or before the anchor, or at most a fortnight after it. */
const pastYear = (month: number, d: number): number =>
  day(2025, month, d).getTime() <= anchorDate.getTime() + 14 * 86_400_000 ? 2025 : 2024;

function absoluteDates(pick: (below: number) => number): Variant[] {
  const month = pick(12);
  const d = 1 + pick(27);
  const name = MONTHS[month] as string;
  const short = `${name.slice(0, 3)}.`;
  const year = pastYear(month, d);
  const value = iso(day(year, month, d));
  const stated = 1990 + pick(40);
  const statedValue = iso(day(stated, month, d));
  const weekday = WEEKDAYS[day(stated, month, d).getUTCDay()] as string;
  const one = (text: string, v = value): Variant => ({ text, type: 'date', value: v });
  return [
    one(`on ${name} ${d}`),
    one(`on ${d} ${name}`),
    one(`on the ${d}${suffix(d)} of ${name}`),
    one(month === 4 ? `on May ${d}` : `on ${short} ${d}`),
    one(`on the night of ${name} ${d}`),
    one(`late on ${name} ${d}`),
    one(`on ${name} ${d}, ${stated}`, statedValue),
    one(`on ${weekday}, ${d} ${name} ${stated}`, statedValue),
    one(`on ${weekday}, ${name} ${d}, ${stated}`, statedValue),
    one(`on ${statedValue}`, statedValue),
  ];
}

function ranges(pick: (below: number) => number): Variant[] {
  const month = pick(12);
  const first = 1 + pick(13);
  const last = first + 1 + pick(13);
  const name = MONTHS[month] as string;
  const year = pastYear(month, first);
  const value = `${iso(day(year, month, first))}/${iso(day(year, month, last))}`;
  const texts = [
    `between ${name} ${first} and ${last}`,
    `from ${name} ${first} to ${last}`,
    `from ${name} ${first} to ${name} ${last}`,
    `on ${name} ${first} and ${last}`,
    `on ${name} ${first}–${last}`,
    `on ${first} and ${last} ${name}`,
    `on ${first}-${last} ${name}`,
  ];
  return texts.map((text) => ({ text, type: 'period', value }));
}

function relativeDates(pick: (below: number) => number): Variant[] {
  const weekday = pick(7);
  const name = WEEKDAYS[weekday] as string;
  const back = (anchorDate.getUTCDay() - weekday + 7) % 7;
  const value = iso(new Date(anchorDate.getTime() - back * 86_400_000));
  return ['on X', 'late X', 'X night', 'early X', 'on X morning'].map((frame) => ({
    text: frame.replace('X', name),
    type: 'date',
    value,
  }));
}

function counts(pick: (below: number) => number): Variant[] {
  const digits = 13 + pick(980);
  const small = 2 + pick(11);
  const noun = ['people were killed', 'civilians fled', 'shops burned', 'soldiers died', 'envoys left'][
    pick(5)
  ] as string;
  const hedges: [string, string][] = [
    ['', ''], ['over ', '>'], ['more than ', '>'], ['at least ', '>='], ['no fewer than ', '>='], ['up to ', '<='],
    ['as many as ', '<='], ['nearly ', '<~'], ['almost ', '<~'], ['about ', '~'], ['some ', '~'], ['fewer than ', '<'],
  ]; // biome-ignore format: a table reads best in rows
  const [hedge, notation] = hedges[pick(hedges.length)] as [string, string];
  return [
    { text: `${hedge}${digits} ${noun}`, type: 'count', value: `${notation}${digits}` },
    { text: `${hedge}${WORDS[small]} ${noun}`, type: 'count', value: `${notation}${small}` },
    { text: `${hedge}${small} million ${noun}`, type: 'count', value: `${notation}${small * 1_000_000}` },
    { text: `${WORDS[small]} or ${small + 1} times`, type: 'count', value: `${small}..${small + 1}` },
  ];
}

function durations(pick: (below: number) => number): Variant[] {
  const n = 2 + pick(11);
  const [unit, iso8601] = [
    ['day', `P${n}D`],
    ['hour', `PT${n}H`],
    ['week', `P${n}W`],
    ['month', `P${n}M`],
  ][pick(4)] as [string, string];
  return [
    { text: `for ${WORDS[n]} ${unit}s`, type: 'duration', value: iso8601 },
    { text: `during the ${n} ${unit}s`, type: 'duration', value: iso8601 },
    { text: `the ${WORDS[n]}-${unit} siege`, type: 'duration', value: iso8601 },
    { text: `after nearly ${n} ${unit}s`, type: 'duration', value: `<~${iso8601}` },
  ];
}

function ordinals(pick: (below: number) => number): Variant[] {
  const n = 2 + pick(9);
  return [
    { text: `the ${ORDINALS[n]} round`, type: 'ordinal', value: String(n) },
    { text: `the ${n}${suffix(n)} consecutive failure`, type: 'ordinal', value: String(n) },
  ];
}

/** At least 500 variants, each in a sentence of its own. */
export function makeVariants(): Variant[] {
  const pick = sequence(20251109);
  const makers = [absoluteDates, ranges, relativeDates, counts, durations, ordinals];
  const variants: Variant[] = [];
  while (variants.length < 640) for (const make of makers) variants.push(...make(pick));
  return variants.map((v) => ({
    ...v,
    text: (FRAMES[pick(FRAMES.length)] as (x: string) => string)(v.text),
  }));
}
