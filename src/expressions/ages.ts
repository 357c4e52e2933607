import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { AGE_DECADE_RULE } from './age-decades.ts';
import { age } from './age-reading.ts';
import { AMOUNT_WORDS, type Amount, readAmount } from './amounts.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { isPersonAt } from './en/person-words.ts';
import { readUnit } from './en/unit-words.ts';
import { MAGNITUDES, TENS, UNITS_OF_TIME } from './en/words.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge } from './hedges.ts';
import { readListedAge } from './listed-ages.ts';
import type { TokenStream } from './tokens.ts';

const exactly = (n: number) => ({ low: n, high: n, bound: 'exact' as const });

/** The index after "old", "-old" and "of age", which make a length an age. */
function afterOld(stream: TokenStream, { next }: Amount): number | undefined {
  const at = stream.isMark(next, '-') ? next + 1 : next;
  if (stream.isWord(at, 'old', 'olds')) return at + 1;
  return stream.isWord(next, 'of') && stream.isWord(next + 1, 'age') ? next + 2 : undefined;
}

/** An age in digits or words by itself, of somebody who is not a century old yet. */
function plainAge(stream: TokenStream, i: number): BoundedNumber | undefined {
  const number = readBoundedNumber(stream, i);
  const isAge =
    number?.low === number?.high && number !== undefined && !number.isPart && number.scale === undefined &&
    number.low >= 1 && number.low <= 115 && Number.isInteger(number.low); // biome-ignore format: one condition
  return isAge ? number : undefined;
}

/** "April Jones, 34, said", "the victim, 19, died", "a nurse, 45.": the age of somebody who was just named. */
export function isAgeOfName(stream: TokenStream, start: number, next: number): boolean {
  const n = Number(stream.text(start));
  if (stream.at(start)?.kind !== 'number' || n < 1 || n > 115 || next !== start + 1 || !Number.isInteger(n))
    return false;
  // "Mary Jones (34), from Leeds".
  if (stream.isMark(start - 1, '(')) {
    const named = (stream.at(start - 2)?.capital ?? false) && (stream.at(start - 3)?.capital ?? false);
    return named && stream.isMark(next, ')') && stream.isMark(next + 1, ',');
  }
  if (!stream.isMark(start - 1, ',')) return false;
  if (stream.isMark(next, ','))
    return (stream.at(start - 2)?.capital ?? false) || isPersonAt(stream, start - 2);
  const ends = stream.isMark(next, '.', ';') && !stream.at(next + 1)?.glued;
  return ends && isPersonAt(stream, start - 2) && !stream.at(start - 2)?.capital;
}

/** Verbs that a plain number after them makes an age: "was 83", "turned 40". */
const BE = [
  'was',
  'is',
  'were',
  'are',
  'be',
  'been',
  's',
  'am',
  'just',
  'only',
  'now',
  'still',
  'aged',
  'almost',
];
const TURN = ['turn', 'turns', 'turned', 'turning'];
const BEFORE_AGE: ReadonlySet<string> = new Set([...BE, ...TURN, 'at']);
/** What befalls somebody at an age: "died at 54". */
const AT_AGE = new Set(
  'died dies die dead retired retires retire married marries orphaned widowed killed left moved emigrated debuted graduated started began pregnant mother father divorced enlisted'.split(
    ' ',
  ),
);
/** "Left school | at 14", "joined the navy in 1943 | at 18": what people do once, and at an age. */
function isStepOfLife(stream: TokenStream, from: number): boolean {
  if (stream.isWord(from, 'school', 'home', 'university', 'college'))
    return stream.isWord(from - 1, 'left', 'leaving', 'leave', 'quit');
  for (let k = from; k > from - 6; k--) {
    if (stream.at(k)?.kind === 'mark') return false;
    if (stream.isWord(k, 'joined', 'enlisted', 'emigrated', 'orphaned')) return true;
  }
  return false;
}

/** Words after an age that leave it one: "was 83 when", "turned 40 last week". */
const AFTER_AGE = new Set(
  'when and at on in last this next but while that as today yesterday then now before after so who having with during since monday tuesday wednesday thursday friday saturday sunday until because or if too years there earlier'.split(
    ' ',
  ),
);

/** Whether nothing that a number counts comes after it. */
function isFree(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following === undefined) return true;
  if (following.kind === 'word')
    return AFTER_AGE.has(following.text) && !(following.text === 'at' && stream.isWord(next + 1, 'bat'));
  if (following.kind !== 'mark') return false;
  return (
    ['.', ',', ';', ')', '"', '?', '!', ':'].includes(following.text) &&
    !(following.glued && stream.at(next + 1)?.glued && stream.at(next + 1)?.kind === 'number')
  );
}

/** Who is the subject of the verb at `i`: "the actor | was", "she | is", "he | has just turned". */
function subjectIsPerson(stream: TokenStream, i: number): boolean {
  let at = i;
  while (stream.isWord(at, ...BE, 'has', 'had', 'have', 'will', 'would', 'not', 'about', 'who')) at--;
  if (stream.isMark(at, "'")) at--;
  return (
    isPersonAt(stream, at) || stream.isWord(at, 'he', 'she', 'i') || (stream.isWord(at + 1, 'who') && at < i)
  );
}

/** People of whom an age is asked: "anyone over 18", "patients older than 65". */
const ASKED = new Set(
  'anyone everyone those people adults children women men voters patients drivers residents citizens students workers passengers players pupils users girls boys pensioners males females someone nobody anybody everybody persons migrants individuals kids'.split(
    ' ',
  ),
);

/** `older than 65`, `anyone over 18`, `the over-65s`, `18 and older`: an age with one side. */
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
    return age({ low: number.low, high: number.high, bound: older }, 'year', years);
  }
  const hedge = readHedge(stream, i);
  if (hedge && hedge.bound !== 'exact' && hedge.bound !== 'about') {
    const hyphen = stream.isMark(hedge.next, '-') ? hedge.next + 1 : hedge.next;
    const number = plainAge(stream, hyphen);
    if (!number) return undefined;
    // "The over-65s", "under-18s".
    const isGroup = stream.isWord(number.next, 's') && stream.at(number.next)?.glued;
    if (isGroup && hyphen > hedge.next)
      return age({ low: number.low, high: number.high, bound: hedge.bound }, 'year', number.next + 1);
    const isAsked =
      ASKED.has(stream.text(i - 1)) ||
      (stream.isWord(i - 1, 'aged', 'are', 'be', 'is') && ASKED.has(stream.text(i - 2)));
    if (!isAsked || hyphen > hedge.next || !isFreeOfNoun(stream, number.next)) return undefined;
    return age({ low: number.low, high: number.high, bound: hedge.bound }, 'year', number.next);
  }
  return undefined;
}

/** `18 and older`, `65 or younger`. */
function readAgeAndOlder(stream: TokenStream, i: number): RuleReading | undefined {
  const number = plainAge(stream, i);
  if (number?.bound !== 'exact') return undefined;
  const joined = stream.isWord(number.next, 'and', 'or', 'years') ? number.next : undefined;
  if (joined === undefined) return undefined;
  const side = stream.isWord(joined + 1, 'older')
    ? 'at-least'
    : stream.isWord(joined + 1, 'younger')
      ? 'at-most'
      : undefined;
  return side && age({ low: number.low, high: number.high, bound: side }, 'year', joined + 2);
}

/** "Anyone over 18 may vote": a verb or nothing comes after, and nothing counted. */
function isFreeOfNoun(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following?.kind !== 'word') return !stream.isMark(next, '%', '$', '-', '/');
  if (UNITS_OF_TIME.has(following.text)) return stream.isWord(next, 'years', 'year');
  return (
    !MAGNITUDES.has(following.text) &&
    !readUnit(stream, next) &&
    !(/[^suai]s$/u.test(following.text) && following.text !== 'is')
  );
}

/** "Twentysomething", in one word. */
const SOMETHING: readonly string[] = [...TENS.keys()].map((word) => `${word}something`);

/** Ages: "61-year-old", "six months old", "aged 61", "at the age of 61", "April Jones, 34, said". */
export const AGE_RULES: readonly GrammarRule[] = [
  {
    name: 'age/old',
    starts: { words: AMOUNT_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: ['old', 'olds', 'age'] },
    read(stream, i) {
      if (stream.isWord(i, 'the', 'every', 'another', 'half')) return undefined;
      const amount = readAmount(stream, i);
      const next = amount && afterOld(stream, amount);
      if (!amount || next === undefined || amount.vague) return undefined;
      // "44 years and two months old": the full years are the age.
      if (amount.rest.length > 0 && amount.unit !== 'year') return undefined;
      return age(amount, amount.unit, next);
    },
  },
  {
    name: 'age/aged',
    starts: { words: ['aged', 'age', 'ages'], digits: false },
    read(stream, i) {
      const at = stream.isWord(i, 'age', 'ages') && stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
      const amount = readAmount(stream, at);
      if (amount)
        return amount.vague ? undefined : age(amount, amount.unit, afterOld(stream, amount) ?? amount.next);
      const number = readBoundedNumber(stream, at);
      return number && age(number, 'year', number.next);
    },
  },
  {
    name: 'age/name',
    starts: { words: [], digits: true },
    read(stream, i) {
      if (!isAgeOfName(stream, i, i + 1)) return undefined;
      const n = Number(stream.text(i));
      return age(exactly(n), 'year', i + 1);
    },
  },
  {
    name: 'age/listed',
    starts: { words: [], digits: true },
    read: readListedAge,
  },
  {
    name: 'age/be',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true },
    read(stream, i) {
      if (!BEFORE_AGE.has(stream.text(i - 1))) return undefined;
      const isTurn = stream.isWord(i - 1, ...TURN);
      const isAt =
        stream.isWord(i - 1, 'at') && (AT_AGE.has(stream.text(i - 2)) || isStepOfLife(stream, i - 2));
      if (!isTurn && !isAt && !stream.isWord(i - 1, ...BE)) return undefined;
      const number = plainAge(stream, i);
      if (!number || !isFree(stream, number.next)) return undefined;
      if (number.bound !== 'exact' && number.bound !== 'about' && number.bound !== 'nearly') return undefined;
      if (isTurn)
        return number.low > 12 || subjectIsPerson(stream, i - 2)
          ? age(number, 'year', number.next)
          : undefined;
      return isAt || subjectIsPerson(stream, i - 1) ? age(number, 'year', number.next) : undefined;
    },
  },
  AGE_DECADE_RULE,
  {
    name: 'age/something',
    starts: {
      words: [...TENS.keys(), ...SOMETHING],
      digits: true,
      needs: ['something', 'somethings', ...SOMETHING],
    },
    read(stream, i) {
      const glued = TENS.get(stream.text(i).replace(/something$/u, ''));
      if (glued !== undefined && stream.text(i).endsWith('something'))
        return age({ low: glued, high: glued + 9, bound: 'range' }, 'year', i + 1);
      const n = TENS.get(stream.text(i)) ?? Number(stream.text(i));
      const hyphen = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
      if (!stream.isWord(hyphen, 'something', 'somethings') || !(n >= 20 && n < 100 && n % 10 === 0))
        return undefined;
      return age({ low: n, high: n + 9, bound: 'range' }, 'year', hyphen + 1);
    },
  },
  {
    name: 'age/bound',
    starts: { words: ['older', 'younger', ...HEDGE_WORDS], follows: HEDGE_FOLLOWS, digits: false },
    read: readAgeBound,
  },
  {
    name: 'age/bound',
    starts: { words: HEDGE_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: ['older', 'younger'] },
    read: readAgeAndOlder,
  },
];
