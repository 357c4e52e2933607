import type { NumberBound } from '../../values/bounds/number-value.ts';
import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { readAmount } from '../amounts.ts';
import { CARDINALS } from '../en/words.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge } from '../hedges.ts';
import type { TokenStream } from '../tokens.ts';
import { AGE_WORDS, isAskedOf, isFree, isFreeOfNoun, plainAge } from './plain.ts';
import { age } from './reading.ts';

/** `older than 65`, `anyone over 18`, `the over-65s`: an age with one side. */
function readAgeBound(stream: TokenStream, i: number): RuleReading | undefined {
  const older = stream.isWord(i, 'older')
    ? 'more-than'
    : stream.isWord(i, 'younger')
      ? 'less-than'
      : undefined;
  if (older && stream.isWord(i + 1, 'than')) {
    const number = plainAge(stream, i + 2);
    if (number?.bound !== 'exact') return undefined;
    const years = stream.isWord(number.next, 'years', 'year') ? number.next + 1 : number.next;
    if (stream.isWord(number.next, 'months', 'weeks', 'days')) return undefined;
    return age({ ...number, bound: older }, 'year', years);
  }
  const hedge = readHedge(stream, i);
  if (!hedge || hedge.bound === 'exact' || hedge.bound === 'about') return undefined;
  const hyphen = stream.isMark(hedge.next, '-') ? hedge.next + 1 : hedge.next;
  const fives = hyphen > hedge.next ? PLURALS.get(stream.text(hyphen)) : undefined;
  if (fives !== undefined) return age({ low: fives, high: fives, bound: hedge.bound }, 'year', hyphen + 1);
  const number = plainAge(stream, hyphen);
  if (!number) return undefined;
  const bounded = { ...number, bound: hedge.bound };
  // "The over-65s", "under-18s".
  const isGroup = stream.isWord(number.next, 's') && stream.at(number.next)?.glued;
  if (isGroup && hyphen > hedge.next) return age(bounded, 'year', number.next + 1);
  const isAsked =
    isAskedOf(stream, i - 1) && (isFreeOfNoun(stream, number.next) || isFree(stream, number.next));
  return isAsked && hyphen === hedge.next ? age(bounded, 'year', number.next) : undefined;
}

/** "Under-fives", "over-twos": the numbers of small children as nouns. */
const PLURALS: ReadonlyMap<string, number> = new Map(
  [...CARDINALS]
    .filter(([, n]) => n > 1 && n < 13)
    .map(([word, n]) => [word === 'six' ? 'sixes' : `${word}s`, n]),
);

/** `18 and older`, `65 or younger`, `adults 18 and over`. */
function readAgeAndOlder(stream: TokenStream, i: number): RuleReading | undefined {
  const number = plainAge(stream, i);
  // "Adults 18 and over", "children five and under".
  if (number && (number.bound === 'at-least' || number.bound === 'at-most')) {
    const isSide = stream.isWord(number.next - 1, 'over', 'above', 'up', 'under', 'below');
    return isSide && isAskedOf(stream, i - 1) && isFreeOfNoun(stream, number.next)
      ? age(number, 'year', number.next)
      : undefined;
  }
  if (number?.bound !== 'exact') return undefined;
  const joined = stream.isWord(number.next, 'and', 'or', 'years') ? number.next : undefined;
  if (joined === undefined) return undefined;
  const side = stream.isWord(joined + 1, 'older')
    ? 'at-least'
    : stream.isWord(joined + 1, 'younger')
      ? 'at-most'
      : undefined;
  return side && age({ ...number, bound: side }, 'year', joined + 2);
}

/** What is on one side of an age that is called so: "over the age of 50", "below the age of 18", "before the age of 30". */
const SIDES: ReadonlyMap<string, NumberBound> = new Map([
  ['over', 'more-than'], ['above', 'more-than'], ['past', 'more-than'], ['beyond', 'more-than'],
  ['under', 'less-than'], ['below', 'less-than'], ['before', 'less-than'],
]); // biome-ignore format: a table

function readSideOfAge(stream: TokenStream, i: number): RuleReading | undefined {
  const bound = SIDES.get(stream.text(i));
  const of = stream.after(i + 1, ['the', 'age', 'of']) ?? stream.after(i + 1, ['age']);
  if (!bound || of === undefined) return undefined;
  const number = plainAge(stream, of);
  if (number?.bound !== 'exact') return undefined;
  const next = stream.isWord(number.next, 'years') ? number.next + 1 : number.next;
  return age({ ...number, bound }, 'year', next);
}

/** `as young as 12`, `as old as three months`: the least and the most of several ages. */
function readAsYoungAs(stream: TokenStream, i: number): RuleReading | undefined {
  const bound = stream.isWord(i + 1, 'young')
    ? 'at-least'
    : stream.isWord(i + 1, 'old')
      ? 'at-most'
      : undefined;
  if (!bound || !stream.isWord(i + 2, 'as')) return undefined;
  const amount = readAmount(stream, i + 3);
  if (amount)
    return amount.vague || amount.bound !== 'exact'
      ? undefined
      : age({ ...amount, bound }, amount.unit, amount.next);
  const number = plainAge(stream, i + 3);
  if (number?.bound !== 'exact') return undefined;
  return age({ ...number, bound }, 'year', number.next);
}

/** Ages with one side. */
export const BOUND_RULES: readonly GrammarRule[] = [
  {
    name: 'age/bound',
    starts: {
      words: ['older', 'younger', ...HEDGE_WORDS],
      follows: HEDGE_FOLLOWS,
      digits: false,
      carries: [...PLURALS.keys()],
    },
    read: readAgeBound,
  },
  {
    name: 'age/bound',
    starts: {
      words: HEDGE_WORDS,
      follows: HEDGE_FOLLOWS,
      digits: true,
      needs: ['older', 'younger', 'over', 'above', 'up', 'under', 'below'],
    },
    read: readAgeAndOlder,
  },
  {
    name: 'age/bound',
    starts: { words: [...SIDES.keys()], digits: false, needs: AGE_WORDS },
    read: readSideOfAge,
  },
  {
    name: 'age/bound',
    starts: { words: ['as'], digits: false, needs: AGE_WORDS, carries: ['young', 'old'] },
    read: readAsYoungAs,
  },
];
