import { countRange, countValue, vagueCount } from '../values/bounds/number-value.ts';
import type { GrammarRule, ReadingContext, RuleReading } from '../values/mention.ts';
import { LITERAL, meaningOf, VAGUE_WORDS } from '../values/profiles/index.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber, SCALE_WORDS } from './bounded-numbers.ts';
import { groupByFirst } from './en/words.ts';
import { HEDGE_WORDS, readHedge } from './hedges.ts';
import { countsNothing } from './not-counted.ts';
import type { TokenStream } from './tokens.ts';

const VAGUE_BY_WORD = groupByFirst(
  VAGUE_WORDS.map((phrase) => ({ phrase, words: phrase.split(' ') })),
  ({ words }) => words,
);

/** A vague word begins with itself or with a hedge ("nearly a dozen", "at least several"). */
const VAGUE_STARTS = [...VAGUE_BY_WORD.keys(), ...HEDGE_WORDS];

const NOBODY: readonly (readonly string[])[] = [['no', 'one'], ['nobody'], ['none']];
/** What "no" counts as zero of. "No progress" is not a number. */
const COUNTED = new Set([
  'people', 'person', 'casualties', 'casualty', 'deaths', 'death', 'dead', 'injuries', 'injury', 'injured', 'fatalities',
  'survivors', 'victims', 'civilians', 'soldiers', 'troops', 'attacks', 'rounds', 'meetings',
]); // biome-ignore format: a table reads best in rows

const counted = (next: number, value: RuleReading['value']): RuleReading => ({
  next, type: 'count', value, relative: false, anchor: null, known: ['number'], implied: [],
}); // biome-ignore format: one reading

function readVague(
  stream: TokenStream,
  i: number,
  { profile = LITERAL }: ReadingContext,
): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  for (const { phrase, words } of VAGUE_BY_WORD.get(stream.text(start)) ?? []) {
    const behind = stream.after(start, words);
    const meaning = meaningOf(profile, phrase);
    if (behind === undefined || !meaning) continue;
    // The "scores" of a match and the verb: only those of something count.
    if (phrase === 'scores' && !stream.isWord(behind, 'of', 'more', 'were', 'have', 'died', 'dead')) continue;
    // "How many were hurt", "as many again": a question, a comparison.
    if (phrase === 'many' && stream.isWord(start - 1, 'how', 'as', 'so', 'too')) continue;
    const said = stream.tokens.slice(i, behind).map(({ text }) => text);
    return counted(behind, vagueCount(said.join(' '), meaning.strict, meaning.usual, phrase));
  }
  return undefined;
}

function readNone(stream: TokenStream, i: number): RuleReading | undefined {
  for (const words of NOBODY) {
    const next = stream.after(i, words);
    if (next !== undefined) return counted(next, countValue(0));
  }
  return stream.isWord(i, 'no') && COUNTED.has(stream.text(i + 1))
    ? counted(i + 1, countValue(0))
    : undefined;
}

/** What says that nobody knows a number. ACLED codes these; here they compare with nothing (Wikibase: somevalue). */
const UNKNOWN_WORDS = ['unknown', 'unspecified', 'undisclosed', 'undetermined', 'untold', 'uncertain'];

/** `an unknown number of`, `an undisclosed number of`. */
function readUnknown(stream: TokenStream, i: number): RuleReading | undefined {
  const at = stream.isWord(i, 'a', 'an') ? i + 1 : i;
  const isNumber = stream.isWord(at, ...UNKNOWN_WORDS) && stream.isWord(at + 1, 'number', 'numbers');
  return isNumber ? { ...counted(at + 2, null), known: [] } : undefined;
}

const boundedValue = ({ low, high, bound, isOpenLow, isOpenHigh }: BoundedNumber): RuleReading['value'] =>
  bound === 'range' ? countRange(low, high, { isOpenLow, isOpenHigh }) : countValue(low, bound);

/** Counts: digits and words with their bounds, ranges, vague words, none. */
export const COUNT_RULES: readonly GrammarRule[] = [
  {
    name: 'count/number',
    starts: { words: NUMBER_WORDS, digits: true, carries: SCALE_WORDS },
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
    name: 'count/vague',
    starts: { words: VAGUE_STARTS, digits: false, carries: ['handful'] },
    read: readVague,
  },
  {
    name: 'count/unknown',
    starts: { words: ['a', 'an', ...UNKNOWN_WORDS], digits: false },
    read: readUnknown,
  },
  { name: 'count/none', starts: { words: ['no', 'nobody', 'none'], digits: false }, read: readNone },
];
