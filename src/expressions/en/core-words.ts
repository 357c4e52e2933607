import { FRACTION_SIGNS } from '../fractions.ts';
import type { Token } from '../tokens.ts';
import { CALENDAR_UNITS, DAY_PARTS, NAMED_DAYS, PART_WORDS, REFERENCES, WHICH } from './date-words.ts';
import { HOLIDAYS } from './holidays.ts';
import { CARDINALS, MAGNITUDES, MONTHS, ORDINALS, TENS, UNITS_OF_TIME, WEEKDAYS } from './words.ts';

/** How many tokens may stand before the first word that carries a meaning of time or number ("no later than about the"). */
const LEAD = 4;
/** Behind a comparison it may stand further off: "greater than or equal to about 40". */
const COMPARISONS = new Set([
  'greater',
  'higher',
  'larger',
  'smaller',
  'lower',
  'less',
  'fewer',
  'more',
  'equal',
  'anywhere',
]);
const LEAD_OF_COMPARISON = 6;

const plurals = (words: Iterable<string>): string[] => [...words].map((word) => `${word}s`);

/** Words that carry a meaning of time or number by themselves. Without one near, nothing is read: most of a text. */
const CORE: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(), ...TENS.keys(), ...MAGNITUDES.keys(), ...plurals(MAGNITUDES.keys()), ...ORDINALS.keys(), ...MONTHS.keys(),
  ...WEEKDAYS.keys(), ...plurals(WEEKDAYS.keys()), ...UNITS_OF_TIME.keys(), ...CALENDAR_UNITS.keys(), ...plurals(CALENDAR_UNITS.keys()),
  ...DAY_PARTS.keys(), ...plurals(DAY_PARTS.keys()), ...NAMED_DAYS.keys(), ...HOLIDAYS.flatMap(({ names }) => names.flatMap((name) => name.split(' '))),
  ...REFERENCES.flatMap(([phrase]) => phrase.split(' ').filter((word) => (word.length > 3 || word === 'now') && word !== 'that' && word !== 'this')),
  'few', 'several', 'many', 'numerous', 'multiple', 'couple', 'handful', 'dozens', 'scores', 'tens', 'half', 'halves', 'quarter', 'quarters',
  'weekday', 'weekdays', 'no', 'none', 'nobody', 'noonish', 'hourly', 'daily', 'nightly', 'weekly', 'biweekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly', 'yearly',
  'annually', 'annual', 'biannual', 'biannually', 'semiannual', 'biennial', 'everyday', 'once', 'twice', 'thrice', 'times', 'fiscal', 'fy', 'q', 'h',
  'daylong', 'weeklong', 'monthlong', 'yearlong', 'hourlong', 'decadelong', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies',
  'eighties', 'nineties', 'unknown', 'unspecified', 'undisclosed', 'undetermined', 'untold', 'uncertain', 'hundredth', 'thousandth', 'millionth', 'billionth', 'trillionth', 'magnitude',
]); // biome-ignore format: a list

const carries = ({ kind, text }: Token): boolean =>
  kind === 'number' || kind === 'ordinal' || (kind === 'word' ? CORE.has(text) : FRACTION_SIGNS.has(text));

const ARTICLES = new Set(['the', 'a', 'an']);
/** Words between an article and the word that carries the meaning: "the early hours", "the last four days", "a full year". */
const BETWEEN = new Set([
  ...PART_WORDS.keys(), ...WHICH.keys(), 'very', 'same', 'prior', 'rest', 'remainder', 'latter', 'recent', 'small', 'wee', 'full', 'whole', 'good', 'mere',
  'estimated', 'solid', 'split', 'further', 'long', 'short', 'near', 'foreseeable', 'martin', 'record', 'additional', 'entire', 'pre', 'weeks',
]); // biome-ignore format: a list

/** For each token, whether a word that carries a meaning stands at it or close enough behind it. One pass. */
export function nearCore(tokens: readonly Token[]): Uint8Array {
  const near = new Uint8Array(tokens.length);
  let away = LEAD + 1;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    away = carries(token) ? 0 : away + 1;
    const next = tokens[i + 1]?.text ?? '';
    // Most articles lead no time: what stands right behind one tells.
    const leads = away <= 1 || !ARTICLES.has(token.text) || BETWEEN.has(next) || next === "'";
    const lead = away <= LEAD || (away <= LEAD_OF_COMPARISON && COMPARISONS.has(token.text));
    near[i] = lead && leads ? 1 : 0;
  }
  return near;
}
