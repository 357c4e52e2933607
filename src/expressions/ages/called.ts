import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { TENS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { age } from './reading.ts';

/** People who are called by their age: "an octogenarian", "two teenagers", "twentysomethings". */

/** What a person is called in a decade of life, by the first year of it. */
const DECADES: ReadonlyMap<string, number> = new Map([
  ['vicenarian', 20], ['tricenarian', 30], ['quadragenarian', 40], ['quinquagenarian', 50], ['sexagenarian', 60], ['septuagenarian', 70],
  ['octogenarian', 80], ['nonagenarian', 90], ['centenarian', 100], ['supercentenarian', 110],
]); // biome-ignore format: a table
/** From this age on there are no names for each decade. */
const OPEN = 100;
const TEENS = ['teenager', 'teenage', 'teenaged', 'teen'];
/** "Fortysomething", in one word. */
const SOMETHING: ReadonlyMap<string, number> = new Map([...TENS].map(([word, n]) => [`${word}something`, n]));

const plurals = (words: Iterable<string>): string[] => [...words].flatMap((word) => [word, `${word}s`]);

/** `an octogenarian`, `a centenarian`: the decade of a person's life. */
function readNamed(stream: TokenStream, i: number): RuleReading | undefined {
  const low = DECADES.get(stream.text(i).replace(/s$/u, ''));
  if (low === undefined) return undefined;
  return low < OPEN
    ? age({ low, high: low + 9, bound: 'range' }, 'year', i + 1)
    : age({ low, high: low, bound: 'at-least' }, 'year', i + 1);
}

/** `a teenager`, `her two teenage sons`. "Pre-teen" is younger, and what is named with a capital is a title. */
function readTeen(stream: TokenStream, i: number): RuleReading | undefined {
  const token = stream.at(i);
  const isName = token?.capital && stream.at(i - 1)?.kind === 'word';
  const isYounger = stream.isMark(i - 1, '-') && token?.glued;
  // "Teenage pregnancy", "teen dramas": what is of that age is not a person, unless one is named.
  const isOfThing = stream.isWord(i + 1, 'pregnancy', 'pregnancies', 'years', 'drama', 'dramas', 'comedy', 'idol', 'idols', 'magazine'); // biome-ignore format: one condition
  return isName || isYounger || isOfThing
    ? undefined
    : age({ low: 13, high: 19, bound: 'range' }, 'year', i + 1);
}

/** `twentysomethings`, `thirty-something`, `40-somethings`. */
function readSomething(stream: TokenStream, i: number): RuleReading | undefined {
  const word = stream.text(i);
  const glued = SOMETHING.get(word.replace(/s$/u, ''));
  if (glued !== undefined) return age({ low: glued, high: glued + 9, bound: 'range' }, 'year', i + 1);
  const n = TENS.get(word) ?? Number(word);
  const hyphen = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
  if (!stream.isWord(hyphen, 'something', 'somethings') || !(n >= 20 && n < 100 && n % 10 === 0))
    return undefined;
  return age({ low: n, high: n + 9, bound: 'range' }, 'year', hyphen + 1);
}

/** Ages that are a name for those who have them. */
export const CALLED_RULES: readonly GrammarRule[] = [
  { name: 'age/named', starts: { words: plurals(DECADES.keys()), digits: false }, read: readNamed },
  { name: 'age/teen', starts: { words: plurals(TEENS), digits: false }, read: readTeen },
  {
    name: 'age/something',
    starts: {
      words: [...TENS.keys(), ...plurals(SOMETHING.keys())],
      digits: true,
      needs: ['something', 'somethings', ...plurals(SOMETHING.keys())],
    },
    read: readSomething,
  },
];
