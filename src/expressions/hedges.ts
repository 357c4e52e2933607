import type { NumberBound } from '../values/bounds/number-value.ts';
import { isSpokenClock } from './clock.ts';
import { groupByFirst, MONTHS, wordSet } from './en/words.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';

type Hedge = Exclude<NumberBound, 'range'>;
type Row = readonly [words: readonly string[], bound: Hedge];

const rows = (of: Readonly<Record<Hedge, string>>): Row[] =>
  Object.entries(of)
    .flatMap(([bound, phrases]) =>
      phrases.split(', ').map((phrase): Row => [phrase.trim().split(' '), bound as Hedge]),
    )
    // Longer phrases first, so that "no more than" is not "more than".
    .sort(([a], [b]) => b.length - a.length);

/** What turns a bound round: "not over 50" is at most 50. */
const NOT: readonly string[] = [
  'not', 'never', 'cannot', 'not to', 'not yet', 'without',
  ...'didn doesn don hasn haven hadn won wouldn couldn shouldn mustn isn wasn aren weren can'.split(' ').map((verb) => `${verb} ' t`),
]; // biome-ignore format: a list
const NO: readonly string[] = ['no', 'nothing'];
/** Verbs of an amount between the denial and the bound: "never paid more than 50". */
const AMOUNTING = wordSet('be been have had cost pay paid spend spent take taken took hold last lasted');
const ABOVE_VERBS =
  'exceed, exceeds, exceeded, exceeding, surpass, surpassed, surpassing, top, topped, topping, in excess of'.split(
    ', ',
  );
const ABOVE = ['over', 'above'];
const ABOVE_THAN = ['more than', 'greater than', 'higher than', 'larger than', 'bigger than'];
const BELOW = ['under', 'below'];
const BELOW_THAN = ['fewer than', 'less than', 'lower than', 'smaller than'];

const phrasesOf = (words: readonly string[]): (readonly string[])[] =>
  words.map((phrase) => phrase.split(' '));

/** What a bound that is denied comes to, and whether a verb of an amount may be between the two. */
const DENIED = groupByFirst(
  (
    [
      [BELOW, 'at-least', false],
      [BELOW_THAN, 'at-least', true],
      [[...ABOVE_VERBS, ...ABOVE], 'at-most', false],
      [ABOVE_THAN, 'at-most', true],
    ] as const
  ).flatMap(([bounds, bound, isComparison]) =>
    phrasesOf(bounds).map((words) => ({ words, bound, isComparison })),
  ),
  ({ words }) => words,
);
/** What denies, and whether it denies comparisons alone ("no more than"). */
const DENIALS = groupByFirst(
  [
    ...phrasesOf(NOT).map((words) => ({ words, isBare: false })),
    ...phrasesOf(NO).map((words) => ({ words, isBare: true })),
  ],
  ({ words }) => words,
);

/** What is before a number and bounds it. */
const HEDGES: readonly Row[] = rows({
  'at-least':
    'as low as, at least, at the very least, a minimum of, minimum of, as few as, as little as, ' +
    'greater than or equal to, more than or equal to, higher than or equal to, larger than or equal to, greater or equal to, greater or equal than, ' +
    'higher or equal than, higher or equal to, larger or equal than, larger or equal to, equal to or more than, equal to or greater than, equal to or higher than, ' +
    'equal to or larger than, equal or greater than, > =, = >, \u2265',
  'at-most':
    'no longer than, within, as many as, as much as, as high as, at most, at the most, ' +
    'up to, a maximum of, maximum of, less than or equal to, fewer than or equal to, lower than or equal to, smaller than or equal to, smaller or equal than, smaller or equal to, ' +
    'lower or equal than, lower or equal to, less or equal than, less or equal to, equal to or less than, equal to or fewer than, equal to or lower than, equal to or smaller than, ' +
    'equal or less than, < =, \u2264',
  'more-than':
    'in excess of, just over, well over, a little over, slightly over, upwards of, upward of, more than, just more than, well above, just above, greater than, higher than, larger than, ' +
    'bigger than, over, above, exceeding, exceed, exceeds, exceeded, surpass, surpasses, surpassed, surpassing, topped, topping, north of, >',
  'less-than':
    'fewer than, less than, not even, well short of, far short of, fell short of, falls short of, fall short of, falling short of, well under, well below, just below, lower than, smaller than, under, below, beneath, <',
  nearly:
    'close to, close on, nearing, getting on for, bordering on, not far short of, not far off, little short of, just under, just short of, just shy of, nearly, almost, approaching, not quite',
  about:
    'closer to, nearer to, an estimated, estimated, perhaps, maybe, possibly, probably, potentially, something like, more like, barely more than, ' +
    'scarcely more than, hardly more than, about, around, approximately, approx, approx ., roughly, some, ~, \u2248, \u223C, circa, in the region of, in the neighborhood of, on the order of, more or less',
  exact:
    'exactly, only, precisely, just, equal to, equals to, equals, equaling to, equalling, equaling, a total of, a mere, merely',
});

const BEFORE = groupByFirst(HEDGES, ([words]) => words);

/** Every word that a hedge may begin with. */
export const HEDGE_WORDS: readonly string[] = [...new Set([...DENIALS.keys(), ...BEFORE.keys()])];

/** What comes right after a denial: the rest of it, a verb of an amount, or what is denied. */
const afterDenial = (denial: string): string[] =>
  (DENIALS.get(denial) ?? []).flatMap(({ words, isBare }) => {
    if (words.length > 1) return words[1] as string;
    const denied = [...DENIED].filter(([, bounds]) => !isBare || bounds.some((row) => row.isComparison));
    return [...(isBare ? [] : AMOUNTING), ...denied.map(([word]) => word)];
  });

/**
 * What comes right after a word that begins only hedges of several words: "least", "most" and "the", after "at". "A" and "an" begin
 * numbers besides.
 */
export const HEDGE_FOLLOWS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  HEDGE_WORDS.filter(
    (word) => word !== 'a' && word !== 'an' && (BEFORE.get(word) ?? []).every(([words]) => words.length > 1),
  ).map((word) => [
    word,
    new Set([...afterDenial(word), ...(BEFORE.get(word) ?? []).map(([[, second]]) => second as string)]),
  ]),
);

/** What comes after a number and bounds it: `50 or more`, `50+`, `fifty or so`, `30-odd`. */
const FOLLOWING = groupByFirst(
  rows({
    'at-least':
      'or more, or even more, or possibly more, or perhaps more, if not more, maybe more, perhaps more, possibly more, and counting, or greater, or higher, or above, or larger, or over, or better, and above, and more, and over, and up, + , - plus, plus, at least, at minimum, at a minimum',
    'at-most':
      'or less, or fewer, or even less, or even fewer, if not less, if not fewer, or lower, or below, or smaller, or under, and less, and fewer, and below, and lower, and under, at most, at the most, tops, at maximum',
    about: 'or so, give or take, - odd, odd, or thereabouts, or thereabout, more or less',
    'more-than': '- some',
    'less-than': '',
    nearly: '',
    exact: '',
  }).filter(([[first]]) => first !== ''),
  ([words]) => words,
);

/** What may be set apart by a comma: "300, perhaps more". */
const APART = ['if', 'maybe', 'perhaps', 'possibly', 'give'];

export interface ReadHedge {
  readonly bound: Hedge;
  readonly next: number;
}

/** Reads the words before a number that bound it; of two in a row ("at least some 50") the sharper one. */
export const readHedge = once<ReadHedge>((stream, i) => {
  const first = readOne(stream, i);
  if (first && isSpokenClock(stream, first.next)) return undefined;
  const second = first && readOne(stream, first.next);
  if (!second) return first;
  return {
    bound: first.bound === 'about' || first.bound === 'exact' ? second.bound : first.bound,
    next: second.next,
  };
}, new Set(HEDGE_WORDS));

function readOne(stream: TokenStream, i: number): ReadHedge | undefined {
  for (const [phrase, bound] of BEFORE.get(stream.text(i)) ?? []) {
    const next = stream.after(i, phrase);
    if (next !== undefined && !isOfVerb(stream, i, phrase, next)) return { bound, next };
  }
  return readDenied(stream, i);
}

/** "Not over 50", "never paid more than 50", "no more than 50": a denial, and the bound that it turns round. */
function readDenied(stream: TokenStream, i: number): ReadHedge | undefined {
  for (const { words, isBare } of DENIALS.get(stream.text(i)) ?? []) {
    const from = stream.after(i, words);
    if (from === undefined) continue;
    const at = !isBare && AMOUNTING.has(stream.text(from)) ? from + 1 : from;
    for (const { words: than, bound, isComparison } of DENIED.get(stream.text(at)) ?? []) {
      const next = (isComparison || (at === from && !isBare)) && stream.after(at, than);
      if (next) return { bound, next };
    }
  }
  return undefined;
}

/** Verbs that "over" belongs to, with no amount beyond which they go. */
const HANDING = /^(?:hand|turn|sign)(?:s|ed|ing)?$/u;

/** "To hand over 65,000 crowns" and "will close on 31 October" say what is done, not how large a number is. */
function isOfVerb(stream: TokenStream, i: number, [first, second]: readonly string[], next: number): boolean {
  if (first === 'over') return i > 0 && HANDING.test(stream.text(i - 1));
  if (first !== 'close' || second !== 'on') return false;
  return MONTHS.has(stream.text(next)) || MONTHS.has(stream.text(next + 1));
}

/** Reads the words after a number that bound it. "50 or more than 45" says something else. */
export function readHedgeAfter(stream: TokenStream, before: number): ReadHedge | undefined {
  const isApart = stream.isMark(before, ',') && stream.isWord(before + 1, ...APART);
  const i = isApart ? before + 1 : before;
  for (const [phrase, bound] of FOLLOWING.get(stream.text(i)) ?? []) {
    const next = stream.after(i, phrase);
    if (next === undefined) continue;
    if (stream.isWord(next, 'than')) {
      if (stream.at(next + 1)?.kind === 'number') continue;
      return { bound, next: next + 1 };
    }
    const isSign = phrase[0] === '+' || phrase[0] === '-';
    if (isSign && !stream.at(i)?.glued) continue;
    return { bound, next };
  }
  return undefined;
}
