import { point } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import type { GrammarRule } from '../values/mention.ts';
import { ORDINALS, TENS } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinalWords(n: number): string {
  const last = n % 100;
  const suffix = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** A place in a sequence. */
export const ordinalValue = (n: number): IntervalValue => ({
  kind: 'interval',
  strict: point(n),
  usual: point(n),
  best: n,
  precision: 'one',
  canonical: String(n),
  label: ordinalWords(n),
});

/** Reads `third`, `3rd`, `twenty-first`; the index behind it. */
export function readOrdinal(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const token = stream.at(i);
  if (token?.kind === 'ordinal') return { n: Number(token.text), next: i + 1 };
  if (token?.kind !== 'word') return undefined;
  const tens = TENS.get(token.text);
  if (tens !== undefined) {
    const behind = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
    const unit = ORDINALS.get(stream.text(behind));
    // "Twenty seconds" are no twenty-second; without its hyphen only a written-out ordinal goes on.
    return unit !== undefined && unit < 10 ? { n: tens + unit, next: behind + 1 } : undefined;
  }
  const n = ORDINALS.get(token.text);
  return n === undefined ? undefined : { n, next: i + 1 };
}

/** Ordinals: "the third round". A second of time ("a split second", "per second") is not one. */
export const ORDINAL_RULES: readonly GrammarRule[] = [
  {
    name: 'ordinal/word',
    starts: { words: [...ORDINALS.keys(), ...TENS.keys()], digits: true },
    read(stream, i) {
      const ordinal = readOrdinal(stream, i);
      if (!ordinal) return undefined;
      const unitOfTime =
        stream.isWord(i, 'second') &&
        (stream.isWord(i - 1, 'split', 'per', 'one', 'each') || stream.at(i - 1)?.kind === 'number');
      if (unitOfTime) return undefined;
      return {
        next: ordinal.next,
        type: 'ordinal',
        value: ordinalValue(ordinal.n),
        relative: false,
        anchor: null,
        known: ['number'],
        implied: [],
      };
    },
  },
];
