import { countRange, countValue } from '../values/bounds/number-value.ts';
import type { GrammarRule, ReadingContext, RuleReading } from '../values/mention.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber, SCALE_WORDS } from './bounded-numbers.ts';
import { isStatedAfter } from './counted.ts';
import { isPeople } from './en/person-words.ts';
import { wordSet } from './en/words.ts';
import { GROUP_WORDS, readGroup } from './groups.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge } from './hedges.ts';
import { NAMED_PEOPLE, readNamedPeople } from './named-people.ts';
import { countsNothing } from './not-counted.ts';
import { readAllBut, readShareOfWhole } from './parts-of-whole.ts';
import type { TokenStream } from './tokens.ts';
import { readCountedRange } from './unit-ranges.ts';
import { readVagueNumber, VAGUE_STARTS, vagueValue } from './vague-numbers.ts';

const NO_ONE: readonly (readonly string[])[] = [['no', 'one'], ['nobody'], ['none']];
/** What "no" counts as zero of. "No progress" is not a number. */
const COUNTED = new Set([
  'people', 'person', 'casualties', 'casualty', 'deaths', 'death', 'dead', 'injuries', 'injury', 'injured', 'fatalities',
  'survivors', 'victims', 'civilians', 'soldiers', 'troops', 'attacks', 'rounds', 'meetings',
]); // biome-ignore format: a table reads best in rows

const counted = (next: number, value: RuleReading['value']): RuleReading => ({
  next, type: 'count', value, relative: false, anchor: null, known: ['number'], implied: [],
}); // biome-ignore format: one reading

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
  const said = stream.tokens.slice(i, next).map(({ text }) => text);
  return counted(next, vagueValue(number, said.join(' ')));
}

function readNone(stream: TokenStream, i: number): RuleReading | undefined {
  for (const words of NO_ONE) {
    const next = stream.after(i, words);
    if (next !== undefined) return counted(next, countValue(0));
  }
  return stream.isWord(i, 'no') && COUNTED.has(stream.text(i + 1))
    ? counted(i + 1, countValue(0))
    : undefined;
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
        : counted(number.next, boundedValue(number));
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
    starts: { words: ['a', 'an'], digits: false, carries: NAMED_PEOPLE },
    read(stream, i) {
      const people = readNamedPeople(stream, i);
      return people && counted(people.next, countValue(people.n));
    },
  },
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
  { name: 'count/none', starts: { words: ['no', 'nobody', 'none'], digits: false }, read: readNone },
];
