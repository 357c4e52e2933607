import { countRange, countValue, vagueCount } from '../bounds/number-value.ts';
import { type Span, span } from '../bounds/span.ts';
import { readBoundedNumber, readHedge } from './numbers.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';
import { groupByFirst, HEDGES, NUMBER_WORDS, ORDINALS, UNITS_OF_TIME } from './words.ts';

const MORE = Number.POSITIVE_INFINITY;

interface VagueWord {
  readonly words: readonly string[];
  readonly strict: Span;
  readonly usual: Span;
}

const vague = (words: string, strict: Span, usual: Span): VagueWord => ({
  words: words.split(' '),
  strict,
  usual,
});

/**
 * Vague words: strictly what the plural literally says, usually what readers take it for.
 * The strict bounds of dozens, tens, hundreds and thousands are those that ACLED codes (12, 10, 100, 1000);
 * the usual ones are the literal plural (two dozen and more). Longer phrases come first.
 */
const VAGUE_WORDS: readonly VagueWord[] = [
  vague('tens of thousands of', span(10_000, MORE), span(20_000, 99_999)),
  vague('tens of thousands', span(10_000, MORE), span(20_000, 99_999)),
  vague('hundreds of thousands', span(100_000, MORE), span(200_000, 999_999)),
  vague('several hundred', span(200, MORE), span(300, 900)),
  vague('several thousand', span(2000, MORE), span(3000, 9000)),
  vague('several dozen', span(24, MORE), span(36, 96)),
  vague('a few hundred', span(200, MORE), span(200, 500)),
  vague('a few dozen', span(24, MORE), span(24, 60)),
  vague('a couple of', span(2, 3), span(2, 2)),
  vague('a couple', span(2, 3), span(2, 2)),
  vague('a handful', span(2, 12), span(3, 6)),
  vague('a few', span(2, 12), span(3, 5)),
  vague('dozens', span(12, MORE), span(24, 99)),
  vague('scores', span(20, MORE), span(40, 99)),
  vague('tens', span(10, MORE), span(20, 99)),
  vague('hundreds', span(100, MORE), span(200, 999)),
  vague('thousands', span(1000, MORE), span(2000, 9999)),
  vague('millions', span(1e6, MORE), span(2e6, 999e6)),
  vague('several', span(2, MORE), span(3, 9)),
  vague('numerous', span(2, MORE), span(10, MORE)),
  vague('multiple', span(2, MORE), span(2, MORE)),
  vague('many', span(2, MORE), span(10, MORE)),
  vague('few', span(0, 12), span(1, 5)),
];

const VAGUE_BY_WORD = groupByFirst(VAGUE_WORDS, ({ words }) => words);

/** A vague word begins with itself or with a hedge ("nearly a dozen", "at least several"). */
const VAGUE_STARTS = [...VAGUE_WORDS, ...HEDGES.map(([words]) => ({ words }))].map(
  ({ words: [first] }) => first as string,
);

const NOBODY: readonly (readonly string[])[] = [['no', 'one'], ['nobody'], ['none']];
/** What "no" counts as zero of. "No progress" is not a number. */
const COUNTED = new Set([
  'people', 'person', 'casualties', 'casualty', 'deaths', 'death', 'dead', 'injuries', 'injury', 'injured', 'fatalities',
  'survivors', 'victims', 'civilians', 'soldiers', 'troops', 'attacks', 'rounds', 'meetings',
]); // biome-ignore format: a table reads best in rows

/** What makes a number a quantity, a code, a page or an address, and so not a count. */
const NOT_COUNTED_BEHIND = new Set([
  '%',
  'percent',
  'per',
  'km',
  'kilometers',
  'kilometres',
  'miles',
  'c',
  'f',
  '\u00B0',
  'am',
  'pm',
  'a.m',
  'p.m',
  'gmt',
  '$',
  '/',
  ':',
]);
const NOT_COUNTED_BEFORE = new Set([
  'no.',
  '$',
  '\u20AC',
  '\u00A3',
  '\u00A5',
  '#',
  '/',
  ':',
  'page',
  'top',
  'chapter',
  'article',
  'flight',
]);

const counted = (next: number, value: RuleReading['value']): RuleReading => ({
  next,
  type: 'count',
  value,
  relative: false,
  anchor: null,
  known: ['number'],
  implied: [],
});

function readVague(stream: TokenStream, i: number): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  for (const { words, strict, usual } of VAGUE_BY_WORD.get(stream.text(start)) ?? []) {
    const next = stream.after(start, words);
    if (next === undefined || (words.length === 1 && !stream.at(start)?.text)) continue;
    const label = `${
      hedge
        ? `${stream.tokens
            .slice(i, start)
            .map((t) => t.text)
            .join(' ')} `
        : ''
    }${words.join(' ').replace(/ of$/u, '')}`;
    return counted(next, vagueCount(label, strict, usual));
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

/** A code such as F-16 or COVID-19, "No. 10", "$50", "5%": a number that counts nothing. */
function isCount(stream: TokenStream, start: number, next: number): boolean {
  const before = stream.text(start - 1);
  if (NOT_COUNTED_BEFORE.has(before) || (before === '.' && stream.isWord(start - 2, 'no', 'nos')))
    return false;
  if (stream.isMark(start - 1, '-') && stream.at(start - 1)?.glued && stream.at(start)?.glued) return false;
  if (NOT_COUNTED_BEHIND.has(stream.text(next))) return false;
  if (stream.isMark(next, '-') && UNITS_OF_TIME.has(stream.text(next + 1))) return false;
  if (UNITS_OF_TIME.has(stream.text(next))) return false;
  // "a third of the 30 men" does not count thirty.
  const of = stream.isWord(start - 1, 'the') ? start - 2 : start - 1;
  if (
    stream.isWord(of, 'of') &&
    (stream.isWord(of - 1, 'half', 'most', 'quarter', 'quarters', 'thirds') ||
      ORDINALS.has(stream.text(of - 1)))
  ) {
    return false;
  }
  // "one of the talks", "one side": a pronoun or an article, not a number that somebody counted.
  return !(
    stream.isWord(start, 'one') &&
    next === start + 1 &&
    stream.isWord(next, 'of', 'another', 'day', 'that', 'side')
  );
}

/** Counts: digits and words with their bounds, ranges, vague words, none. */
export const COUNT_RULES: readonly GrammarRule[] = [
  {
    name: 'count/number',
    starts: { words: NUMBER_WORDS, digits: true },
    read(stream, i) {
      const number = readBoundedNumber(stream, i);
      if (!number) return undefined;
      const hedged = readHedge(stream, i)?.next ?? i;
      if (!isCount(stream, hedged, number.next)) return undefined;
      const { low, high, bound, next } = number;
      return counted(
        next,
        low === high && bound !== 'range' ? countValue(low, bound) : countRange(low, high),
      );
    },
  },
  { name: 'count/vague', starts: { words: VAGUE_STARTS, digits: false }, read: readVague },
  { name: 'count/none', starts: { words: ['no', 'nobody', 'none'], digits: false }, read: readNone },
];
