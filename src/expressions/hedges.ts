import type { NumberBound } from '../values/bounds/number-value.ts';
import { isSpokenClock } from './clock.ts';
import { groupByFirst } from './en/words.ts';
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

/** What is before a number and bounds it. */
export const HEDGES: readonly Row[] = rows({
  'at-least':
    'no fewer than, not fewer than, no less than, not less than, no lower than, at least, at the very least, a minimum of, minimum of, as few as, as little as, ' +
    'greater than or equal to, more than or equal to, higher than or equal to, larger than or equal to, greater or equal to, greater or equal than, ' +
    'higher or equal than, higher or equal to, larger or equal than, larger or equal to, equal to or more than, equal to or greater than, equal to or higher than, ' +
    'equal to or larger than, equal or greater than, > =, = >, \u2265',
  'at-most':
    'no longer than, within, no more than, not more than, no greater than, no higher than, not exceeding, as many as, as much as, as high as, at most, at the most, ' +
    'up to, a maximum of, maximum of, less than or equal to, fewer than or equal to, lower than or equal to, smaller than or equal to, smaller or equal than, smaller or equal to, ' +
    'lower or equal than, lower or equal to, less or equal than, less or equal to, equal to or less than, equal to or fewer than, equal to or lower than, equal to or smaller than, ' +
    'equal or less than, < =, \u2264',
  'more-than':
    'in excess of, just over, well over, a little over, slightly over, upwards of, upward of, more than, just more than, well above, just above, greater than, higher than, larger than, ' +
    'bigger than, over, above, exceeding, exceed, exceeds, exceeded, surpass, surpasses, surpassed, surpassing, topped, topping, north of, >',
  'less-than':
    'fewer than, less than, well under, well below, just below, lower than, smaller than, under, below, beneath, <',
  nearly: 'close to, just under, just short of, just shy of, nearly, almost, approaching, not quite',
  about:
    'an estimated, estimated, about, around, approximately, approx, approx ., roughly, some, ~, \u2248, \u223C, circa, in the region of, in the neighborhood of, on the order of, more or less',
  exact:
    'exactly, only, precisely, just, equal to, equals to, equals, equaling to, equalling, equaling, a total of, a mere, merely',
});

/** Every word that a hedge may begin with. */
export const HEDGE_WORDS: readonly string[] = HEDGES.map(([[first]]) => first as string);

const BEFORE = groupByFirst(HEDGES, ([words]) => words);

/**
 * What comes right after a word that begins only hedges of several words: "least", "most" and "the", after "at". "A" and "an" begin
 * numbers besides.
 */
export const HEDGE_FOLLOWS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...BEFORE]
    .filter(([word, hedges]) => word !== 'a' && word !== 'an' && hedges.every(([words]) => words.length > 1))
    .map(([word, hedges]) => [word, new Set(hedges.map(([[, second]]) => second as string))]),
);

/** What comes after a number and bounds it: `50 or more`, `50+`, `fifty or so`, `30-odd`. */
const FOLLOWING = groupByFirst(
  rows({
    'at-least':
      'or more, or greater, or higher, or above, or larger, or over, or better, and above, and more, and over, and up, + , - plus, plus, at least, at minimum, at a minimum',
    'at-most':
      'or less, or fewer, or lower, or below, or smaller, or under, and less, and fewer, and below, and lower, and under, at most, at the most, tops, at maximum',
    about: 'or so, give or take, - odd, odd, or thereabouts, or thereabout, more or less',
    'more-than': '- some',
    'less-than': '',
    nearly: '',
    exact: '',
  }).filter(([[first]]) => first !== ''),
  ([words]) => words,
);

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
    if (next !== undefined) return { bound, next };
  }
  return undefined;
}

/** Reads the words after a number that bound it. "50 or more than 45" says something else. */
export function readHedgeAfter(stream: TokenStream, i: number): ReadHedge | undefined {
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
