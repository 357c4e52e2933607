import { countValue, type NumberBound, vagueCount } from '../values/bounds/number-value.ts';
import { type Span, span } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import { LITERAL, meaningOf, type Profile, VAGUE_WORDS } from '../values/profiles/index.ts';
import { groupByFirst, MAGNITUDES } from './en/words.ts';
import { HEDGE_WORDS, readHedge } from './hedges.ts';
import type { TokenStream } from './tokens.ts';

const VAGUE_BY_WORD = groupByFirst(
  VAGUE_WORDS.map((phrase) => ({ phrase, words: phrase.split(' ') })),
  ({ words }) => words,
);

/** What a vague number begins with: itself or a hedge ("nearly a dozen", "at least several"). */
export const VAGUE_STARTS: readonly string[] = [...VAGUE_BY_WORD.keys(), ...HEDGE_WORDS];

/** A vague word of number with its magnitude, and what bounds it. */
export interface VagueNumber {
  readonly phrase: string;
  readonly bound: NumberBound;
  readonly strict: Span;
  readonly usual: Span;
  /** What "fewer than" and "more than" it start from. */
  readonly face: number;
  readonly next: number;
}

/** Reads `several`, `a few hundred thousand`, `tens of billions`, `fewer than a handful`. */
export function readVagueNumber(
  stream: TokenStream,
  i: number,
  profile: Profile = LITERAL,
): VagueNumber | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  for (const { phrase, words } of VAGUE_BY_WORD.get(stream.text(start)) ?? []) {
    const following = stream.after(start, words);
    const meaning = meaningOf(profile, phrase);
    if (following === undefined || !meaning) continue;
    const scaled = readScale(stream, following);
    const times = (s: Span): Span => span(s.low * scaled.times, s.high * scaled.times);
    // Five fingers: whoever says "fewer than a handful" counts from there.
    const face = phrase === 'a handful' ? 5 : Math.max(1, meaning.usual.low);
    const { strict, usual } = meaning;
    return {
      phrase,
      bound: hedge?.bound ?? 'exact',
      strict: times(strict),
      usual: times(usual),
      face: face * scaled.times,
      next: scaled.next,
    };
  }
  return undefined;
}

/** The magnitude after a vague word: `million`, `hundred thousand`, `of billions`. */
function readScale(stream: TokenStream, i: number): { times: number; next: number } {
  const of = stream.isWord(i, 'of') ? i + 1 : i;
  let times = 1;
  let next = of;
  for (;;) {
    const word = stream.text(next);
    const one =
      MAGNITUDES.get(word) ?? (of > i || next > i ? MAGNITUDES.get(word.replace(/s$/u, '')) : undefined);
    if (one === undefined || word.startsWith('score')) break;
    times *= one;
    next++;
  }
  return times === 1 ? { times, next: i } : { times, next };
}

/** The value of a vague number: what its word means, or the bound that it is under. */
export function vagueValue(number: VagueNumber, words: string): IntervalValue {
  const { bound, strict, usual, face, phrase } = number;
  switch (bound) {
    case 'less-than':
    case 'more-than':
    case 'nearly':
      return { ...countValue(face, bound), label: words, vague: phrase };
    case 'at-most': {
      const most = Number.isFinite(usual.high) ? usual.high : face * 3;
      return { ...countValue(most, bound), label: words, vague: phrase };
    }
    default:
      return vagueCount(words, strict, usual, phrase);
  }
}
