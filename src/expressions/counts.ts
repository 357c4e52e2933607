import { countRange, countValue } from '../values/bounds/number-value.ts';
import type { GrammarRule, ReadingContext, RuleReading } from '../values/mention.ts';
import {
  afterOrMore,
  type BoundedNumber,
  NUMBER_WORDS,
  readBoundedNumber,
  SCALE_WORDS,
} from './bounded-numbers.ts';
import { isStatedAfter } from './counted.ts';
import { FIGURE_STARTS, readFigures } from './digit-words.ts';
import { isPeople, isPerson } from './en/person-words.ts';
import { wordSet } from './en/words.ts';
import { BIRTH_WORDS, GROUP_WORDS, readBirth, readGroup } from './groups.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge, readHedgeAfter } from './hedges.ts';
import { counted } from './measured.ts';
import { FIRST_LEADS, NAMED_PEOPLE, readNamedPeople } from './named-people.ts';
import { countsNothing } from './not-counted.ts';
import { readAllBut, readShareOfWhole } from './parts-of-whole.ts';
import type { TokenStream } from './tokens.ts';
import { readCountedRange } from './unit-ranges.ts';
import { readVagueNumber, VAGUE_STARTS, vagueValue } from './vague-numbers.ts';

/** What people have in mind, or may do: "no one knows", "nobody in town likes the plan", "no one may leave" count no one. */
const OF_MIND = wordSet(
  'know knows knew like likes liked want wants wanted think thinks thought believe believes believed expect expects expected ' +
    'doubt doubts doubted care cares cared understand understands understood remember remembers remembered may might must should',
);

/** Whether a verb of the mind or a modal comes soon after "no one". */
function isOfMind(stream: TokenStream, next: number): boolean {
  for (let k = next; k < next + 4 && stream.at(k)?.kind === 'word'; k++)
    if (OF_MIND.has(stream.text(k))) return true;
  return false;
}

/** What "no" counts as zero of. "No progress" is not a number. */
const COUNTED = new Set([
  'people', 'person', 'casualties', 'casualty', 'deaths', 'death', 'dead', 'injuries', 'injury', 'injured', 'fatalities',
  'survivors', 'victims', 'civilians', 'soldiers', 'troops', 'attacks', 'rounds', 'meetings',
]); // biome-ignore format: a table reads best in rows

function readVague(stream: TokenStream, i: number, { profile }: ReadingContext): RuleReading | undefined {
  const number = readVagueNumber(stream, i, profile);
  if (!number) return undefined;
  const { phrase, next } = number;
  // The "scores" of a match and the verb: only those of something count.
  if (
    phrase === 'scores' &&
    !stream.isWord(next, 'of', 'more', 'were', 'have', 'died', 'dead') &&
    !stream.isWord(next - 1, 'thousands', 'millions')
  )
    return undefined;
  // "How many were hurt", "as many again": a question, a comparison.
  const start = readHedge(stream, i)?.next ?? i;
  if (phrase === 'many' && stream.isWord(start - 1, 'how', 'as', 'so', 'too')) return undefined;
  // "Hundreds if not thousands", "hundreds, perhaps thousands": at least as many as the first.
  const more = afterOrMore(stream, next);
  const second = more === undefined ? undefined : readVagueNumber(stream, more, profile);
  return counted(second?.next ?? next, vagueValue(number, stream.words(i, next)));
}

function readNone(stream: TokenStream, i: number): RuleReading | undefined {
  if (stream.isWord(i, 'none')) return counted(i + 1, countValue(0));
  const none = stream.after(i, ['no', 'one']) ?? stream.after(i, ['nobody']);
  if (none !== undefined) return isOfMind(stream, none) ? undefined : counted(none, countValue(0));
  const single = afterNoSingle(stream, i);
  const noun = single ?? (stream.isWord(i, 'no') ? i + 1 : undefined);
  if (noun === undefined) return undefined;
  if (single === undefined && COUNTED.has(stream.text(noun))) return counted(noun, countValue(0));
  // "No passengers were hurt", "not a single child died", "no other driver was injured".
  const at = single === undefined && stream.isWord(noun, 'other', 'further', 'more') ? noun + 1 : noun;
  const isOfPeople = (k: number): boolean => isPerson(stream.text(k)) || isPeople(stream.text(k));
  // "Not one of the 47 lifeboats was launched": of things, too, where they are all meant.
  const isOfAll =
    single !== undefined &&
    stream.isWord(at, 'of') &&
    stream.isWord(at + 1, 'the', 'its', 'their', 'his', 'her', 'our', 'my', 'these');
  if (isOfAll) return counted(at, countValue(0));
  const isOfThem =
    single !== undefined && stream.isWord(at, 'of') && stream.isWord(at + 1, 'them', 'us', 'those', 'whom');
  const who = isOfPeople(at) ? at : isOfThem || isOfPeople(at + 1) ? at + 1 : undefined;
  return who !== undefined && isStatedAfter(stream, who + 1, '.', ';', ',')
    ? counted(noun, countValue(0))
    : undefined;
}

/** The index after what leaves not even one: `not a single`, `not one`, `no single`, `neither`. */
function afterNoSingle(stream: TokenStream, i: number): number | undefined {
  if (stream.isWord(i, 'neither')) {
    const of = stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
    const the =
      of > i + 1 && stream.isWord(of, 'the', 'his', 'her', 'their', 'its', 'these', 'those') ? of + 1 : of;
    return stream.isWord(the, 'two') ? undefined : the;
  }
  return (
    stream.after(i, ['not', 'a', 'single', 'one']) ??
    stream.after(i, ['not', 'a', 'single']) ??
    stream.after(i, ['not', 'one']) ??
    stream.after(i, ['no', 'single'])
  );
}

/** What says that a number is unknown. ACLED codes these; here they compare with nothing (Wikibase: somevalue). */
const UNKNOWN_WORDS = ['unknown', 'unspecified', 'undisclosed', 'undetermined', 'untold', 'uncertain'];

/** `an unknown number of`, `an undisclosed number of`. */
function readUnknown(stream: TokenStream, i: number): RuleReading | undefined {
  const at = stream.isWord(i, 'a', 'an') ? i + 1 : i;
  const isNumber = stream.isWord(at, ...UNKNOWN_WORDS) && stream.isWord(at + 1, 'number', 'numbers');
  return isNumber ? { ...counted(at + 2, null), known: [] } : undefined;
}

/** `Both pilots were killed`: two people that were named without a number. "Both sides" and "both he and she" are no count. */
function readBoth(stream: TokenStream, i: number): RuleReading | undefined {
  const at = stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
  let noun = stream.isWord(at, 'the', 'his', 'her', 'their', 'its') ? at + 1 : at;
  // "Both Russian pilots", "both injured climbers".
  if (
    noun === at &&
    /[^s]$/u.test(stream.text(noun)) &&
    stream.at(noun + 1)?.kind === 'word' &&
    /s$/u.test(stream.text(noun + 1))
  )
    noun++;
  const word = stream.text(noun);
  return stream.at(noun)?.kind === 'word' &&
    (isPeople(word) || CREWS.has(word)) &&
    !stream.isWord(noun + 1, 'and') &&
    // Of others it is no news that they are two.
    isStatedAfter(stream, noun + 1, '.', ';')
    ? counted(i + 1, countValue(2))
    : undefined;
}

/** Others of whom "both" is said. */
const CREWS = wordSet('firemen crewmen crew servicemen wives');

const boundedValue = ({ low, high, bound, isOpenLow, isOpenHigh }: BoundedNumber): RuleReading['value'] =>
  bound === 'range' ? countRange(low, high, { isOpenLow, isOpenHigh }) : countValue(low, bound);

/** A number with what bounds it after its noun: "300 people | or more", "12 stolen cars | at most", "up to 20 people | or more". */
function boundAfterNoun(stream: TokenStream, number: BoundedNumber): BoundedNumber {
  const described = stream.at(number.next + 1)?.kind === 'word' && isPlural(stream.text(number.next + 1));
  const noun = described ? number.next + 1 : number.next;
  if (!isPlural(stream.text(noun)) || !stream.isWord(number.next, stream.text(number.next))) return number;
  const following = readHedgeAfter(stream, noun + 1);
  const isSure =
    following &&
    stream.isWord(
      following.next - 1,
      'more',
      'fewer',
      'less',
      'least',
      'most',
      'so',
      'counting',
      'thereabouts',
    );
  // "300 people at least as good".
  if (!isSure || stream.isMark(noun, '-') || stream.isWord(following.next, 'as')) return number;
  const { bound } = following;
  if (number.bound === 'exact') return { ...number, bound };
  if (number.bound === 'range') return bound === 'at-least' ? { ...number, high: number.low, bound } : number;
  // "Up to 20 people or more": the words after take back what those before bound.
  return bound === 'at-least' ? { ...number, bound } : number;
}

const isPlural = (word: string): boolean => /[a-z]{2}s$/u.test(word) || isPeople(word);

/** Counts: digits and words with their bounds, ranges, vague words, none. */
export const COUNT_RULES: readonly GrammarRule[] = [
  {
    name: 'count/number',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, carries: SCALE_WORDS },
    read(stream, i) {
      const number = readBoundedNumber(stream, i);
      if (!number || number.isPart) return undefined;
      const hedged = readHedge(stream, i)?.next ?? i;
      return countsNothing(stream, hedged, number.next)
        ? undefined
        : counted(number.next, boundedValue(boundAfterNoun(stream, number)));
    },
  },
  {
    name: 'count/range',
    starts: {
      words: ['between', 'from', 'anywhere', ...HEDGE_WORDS],
      follows: HEDGE_FOLLOWS,
      digits: false,
      needs: ['between', 'from'],
    },
    read: readCountedRange,
  },
  {
    name: 'count/share-of-whole',
    starts: {
      words: NUMBER_WORDS,
      follows: HEDGE_FOLLOWS,
      digits: true,
      carries: SCALE_WORDS,
      needs: ['of'],
    },
    read(stream, i) {
      const part = readShareOfWhole(stream, i);
      return part && counted(part.next, part.value);
    },
  },
  {
    name: 'count/all-but',
    starts: { words: ['all', 'everyone'], digits: false, carries: ['but'] },
    read(stream, i) {
      const left = readAllBut(stream, i);
      return (
        left && { ...counted(left.next, left.value), ...(left.isLeftOut && { role: 'left-out' as const }) }
      );
    },
  },
  // Before the vague words: "a couple in their 70s" are two.
  {
    name: 'count/group',
    starts: {
      words: ['a', 'an', 'the', 'another'],
      digits: false,
      carries: GROUP_WORDS,
    },
    read(stream, i) {
      const group = readGroup(stream, i);
      return group && counted(group.next, countValue(group.n));
    },
  },
  {
    name: 'count/vague',
    starts: { words: VAGUE_STARTS, follows: HEDGE_FOLLOWS, digits: false, carries: ['handful'] },
    read: readVague,
  },
  {
    name: 'count/unknown',
    starts: { words: ['a', 'an', ...UNKNOWN_WORDS], digits: false },
    read: readUnknown,
  },
  {
    name: 'count/both',
    starts: { words: ['both'], digits: false },
    read: readBoth,
  },
  {
    name: 'count/named',
    starts: { words: FIRST_LEADS, digits: false, carries: NAMED_PEOPLE },
    read(stream, i) {
      const people = readNamedPeople(stream, i);
      return people && counted(people.next, countValue(people.n));
    },
  },
  {
    name: 'count/figures',
    starts: { words: FIGURE_STARTS, digits: true, needs: ['figure', 'figures'] },
    read: readFigures,
  },
  {
    name: 'count/birth',
    starts: { words: BIRTH_WORDS, digits: false },
    read(stream, i) {
      const birth = readBirth(stream, i);
      return birth && counted(birth.next, countValue(birth.n));
    },
  },
  {
    name: 'count/none',
    starts: {
      words: ['no', 'nobody', 'none', 'neither', 'not'],
      follows: new Map([['not', new Set(['a', 'one'])]]),
      digits: false,
    },
    read: readNone,
  },
];
