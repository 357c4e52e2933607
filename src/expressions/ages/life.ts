import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { NUMBER_WORDS } from '../bounded-numbers.ts';
import { isPersonAt } from '../en/person-words.ts';
import { wordSet } from '../en/words.ts';
import { HEDGE_FOLLOWS } from '../hedges.ts';
import type { TokenStream } from '../tokens.ts';
import { ageAt, BE, isAskedOf, isFree, plainAge, subjectIsPerson } from './plain.ts';
import { age } from './reading.ts';

/** Ages that the verb before them makes one: how old somebody is, was, grew, or was when something befell them. */

const TURN = wordSet('turn turns turned turning');
const LOOK = wordSet('looks looked seems seemed');
/** What befalls somebody at an age: "died at 54". */
const AT_AGE = wordSet(
  'died dies die dead dying retired retires retire retiring married marries marrying orphaned widowed killed left moved emigrated debuted graduated started began pregnant mother father divorced enlisted ' +
    'crowned ordained knighted widow widower bankrupt champion birth',
);
/** What people become or do once or for the first time, some words before the age: "elected mayor at 35". */
const STEPS = wordSet(
  'became become elected crowned won wrote published appointed married began started joined enlisted emigrated orphaned inherited graduated ordained had retired died',
);
/** How far before an age its step may be, in tokens. */
const REACH = 8;

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

/** "She | won her first title at 19": somebody, and what they did at that age. No hour is past twelve. */
function isDoneAtAge(stream: TokenStream, from: number): boolean {
  let hasStep = false;
  for (let k = from; k > from - REACH; k--) {
    const token = stream.at(k);
    if (!token || token.kind === 'mark') return false;
    if (STEPS.has(token.text)) hasStep = true;
    else if (stream.isWord(k, 'he', 'she', 'who') || (hasStep && isPersonAt(stream, k))) return hasStep;
    else if (
      stream.isWord(k, 'at', 'trading', 'price', 'game', 'match', 'race', 'auction', 'bidding', 'talks')
    )
      return false;
  }
  return false;
}

/** "At 81, Mr Hale is the oldest", "at just 19, she moved": at the head of a sentence, before whose age it is. */
function readAtAge(stream: TokenStream, i: number): RuleReading | undefined {
  // "Just" may be read with the number that it is before.
  const at = stream.isWord(i - 1, 'just', 'only', 'barely') ? i - 2 : i - 1;
  const isHedged = at < i - 1 || stream.isWord(i, 'just', 'only', 'barely');
  if (!stream.isWord(at, 'at') || !stream.at(at)?.capital) return undefined;
  const number = plainAge(stream, i);
  if (number?.bound !== 'exact' || !stream.isMark(number.next, ',')) return undefined;
  const whose = number.next + 1;
  const isTheirs =
    stream.isWord(whose, 'he', 'she', 'his', 'her', 'i') ||
    (stream.isWord(whose, 'the', 'a', 'an') &&
      (isPersonAt(stream, whose + 1) || isPersonAt(stream, whose + 2))) ||
    (stream.at(whose)?.capital && stream.at(whose + 1)?.capital);
  // An hour may come before a comma too.
  return isTheirs && (number.low > 12 || isHedged) ? age(number, 'year', number.next) : undefined;
}

/** `was 83`, `turned 40`, `died at 54`. */
function readBeAge(stream: TokenStream, i: number): RuleReading | undefined {
  if (stream.at(i)?.glued) return undefined;
  const verb = stream.text(i - 1);
  if (verb === 'at') {
    const from = i - 2;
    const number = plainAge(stream, i);
    if (number?.bound !== 'exact' || !isFree(stream, number.next)) return undefined;
    // "Put the number of dead at 71", "put the dead at 71": how many.
    const isToll = stream.isWord(from, 'dead', 'killed') && stream.isWord(from - 1, 'of', 'the');
    if (isToll) return undefined;
    const isAge =
      AT_AGE.has(stream.text(from)) ||
      isStepOfLife(stream, from) ||
      (number.low > 12 && isDoneAtAge(stream, from));
    return isAge ? age(number, 'year', number.next) : undefined;
  }
  const isTurn = TURN.has(verb);
  const isLook = LOOK.has(verb);
  if (!isTurn && !isLook && !BE.has(verb)) return undefined;
  const number = ageAt(stream, i);
  if (!number || !isFree(stream, number.next)) return undefined;
  if (isTurn)
    return number.low > 12 || subjectIsPerson(stream, i - 2) ? age(number, 'year', number.next) : undefined;
  if (!subjectIsPerson(stream, isLook ? i - 2 : i - 1)) return undefined;
  // "Was not yet 20".
  const isNotYet = verb === 'yet' && stream.isWord(i - 2, 'not') && number.bound === 'exact';
  return age(isNotYet ? { ...number, bound: 'less-than' } : number, 'year', number.next);
}

const LIVED = ['lived', 'live', 'lives', 'living'];
const REACHED = ['reached', 'reach', 'reaches', 'reaching'];
const NEARED = ['nearing', 'approaching', 'pushing'];
/** What is right before an age that somebody lived to. */
const BEFORE_LIVED: ReadonlySet<string> = new Set([
  ...REACHED,
  'past',
  'beyond',
  'be',
  'see',
  'to',
  'until',
  'till',
]);

/** `lived to be 91`, `lived to 102`, `live past 60`, `reached 65`, `approaching 70`: how old somebody grew. */
function readLived(stream: TokenStream, i: number): RuleReading | undefined {
  const isNeared = NEARED.includes(stream.text(i));
  if (!isNeared && !BEFORE_LIVED.has(stream.text(i - 1))) return undefined;
  const number = plainAge(stream, isNeared ? i + 1 : i);
  if (!number || !isFree(stream, number.next)) return undefined;
  if (isNeared) {
    if (number.bound !== 'exact' || number.low < 18) return undefined;
    const who = stream.isMark(i - 1, ',') ? i - 2 : i - 1;
    const isTheirs = who < i - 1 ? isPersonAt(stream, who) : subjectIsPerson(stream, who);
    return isTheirs ? age({ ...number, bound: 'nearly' }, 'year', number.next) : undefined;
  }
  if (stream.isWord(i - 1, ...REACHED)) {
    const isTheirs = subjectIsPerson(stream, i - 2) || isAskedOf(stream, i - 2);
    return isTheirs && number.low > 12 ? age(number, 'year', number.next) : undefined;
  }
  const isBeyond = stream.isWord(i - 1, 'past', 'beyond');
  const over = stream.isWord(i - 1, 'be', 'see') && stream.isWord(i - 2, 'to') ? i - 2 : i - 1;
  if (!(isBeyond || stream.isWord(over, 'to', 'until', 'till')) || !stream.isWord(over - 1, ...LIVED))
    return undefined;
  return age(
    isBeyond && number.bound === 'exact' ? { ...number, bound: 'more-than' } : number,
    'year',
    number.next,
  );
}

/** People of whom "of" says an age; of a father it says children. */
const OF_AGE = [
  'man', 'woman', 'boy', 'girl', 'child', 'lad', 'youth', 'teenager', 'widow', 'widower', 'person', 'toddler', 'lady', 'pensioner', 'bachelor', 'spinster',
]; // biome-ignore format: a list

/** `a man of 60`, `a woman of about 30`. */
function readOfAge(stream: TokenStream, i: number): RuleReading | undefined {
  if (!stream.isWord(i - 1, 'of') || !stream.isWord(i - 2, ...OF_AGE)) return undefined;
  const number = ageAt(stream, i);
  const isFreed = number && (isFree(stream, number.next) || stream.isWord(number.next, 'was', 'is', 'to'));
  return isFreed ? age(number, 'year', number.next) : undefined;
}

const starts = { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true };

/** Ages by the verb or the noun before them. */
export const LIFE_RULES: readonly GrammarRule[] = [
  {
    name: 'age/be',
    starts,
    read: (stream, i) => readBeAge(stream, i) ?? readAtAge(stream, i) ?? readOfAge(stream, i),
  },
  {
    name: 'age/lived',
    starts: { ...starts, words: [...NUMBER_WORDS, ...NEARED] },
    read: readLived,
  },
];
