import type { Source } from '../../articles/source.ts';
import { type FoldedText, foldPhrase, unfoldRange } from '../../text/fold.ts';
import { FoldBuilder } from '../../text/fold-builder.ts';
import { cutsMeaning, isWholeWords } from '../exact/occurrences.ts';
import type { RangeTest } from '../exact/take-place.ts';
import type { DriftedMatch } from '../quote-match.ts';

/** Letters that typists write in another way, where Unicode does not take them apart by itself. */
const VARIANTS: Readonly<Record<string, string>> = {
  '\u00DF': 'ss', '\u1E9E': 'SS', '\u0153': 'oe', '\u0152': 'OE', '\u00E6': 'ae', '\u00C6': 'AE', '\u00F8': 'o', '\u00D8': 'O', '\u0142': 'l', '\u0141': 'L', '\u0111': 'd',
  '\u0110': 'D', '\u00F0': 'd', '\u00FE': 'th', '\u0131': 'i', '\u00BA': '\u00B0', '\u02DA': '\u00B0', '\u2218': '\u00B0', '\u00D7': 'x', '\u2212': '-', '\u2044': '/', '\u2032': "'", '\u2033': '"',
  '\u0649': '\u064A', '\u06CC': '\u064A', '\u06A9': '\u0643', '\u0629': '\u0647', '\u0640': '', '\u066C': ',', '\u066B': '.',
}; // biome-ignore format: a table
const PLAIN = /^[\x20-\x7E]*$/u;
const GROUPING = new Set([' ', ',', "'", '\u2019', '\u00A0', '\u202F', '\u2009']);

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** Accents, ligatures, raised and lowered digits and the grouping of thousands, evened out, and where each unit is from. */
function plainLetters(text: string): FoldedText {
  const builder = new FoldBuilder(text);
  let plainFrom = 0;
  const flush = (end: number): void => {
    if (plainFrom < end) builder.plain(plainFrom, end);
  };
  for (let i = 0; i < text.length; ) {
    const c = String.fromCodePoint(text.codePointAt(i) as number);
    const isGroup = GROUPING.has(c) && isDigit(text[i - 1]) && /^\d{3}(?!\d)/u.test(text.slice(i + 1, i + 5));
    const end = i + c.length;
    if (isGroup || !PLAIN.test(c)) {
      flush(i);
      const plain = isGroup ? '' : (VARIANTS[c] ?? c.normalize('NFKD').replace(/\p{M}+/gu, ''));
      const written = VARIANTS[plain] ?? plain;
      if (written !== '') builder.cluster(written, i, end);
      plainFrom = end;
    }
    i = end;
  }
  flush(text.length);
  const { text: letters, startOf, endOf } = builder.finish();
  // Folding has made an "o" of the ordinal sign that many typists take for a degree.
  return { text: letters.replace(/(?<=\d ?)o(?=[CF]\b)/gu, '\u00B0'), startOf, endOf };
}

/** Texts whose plain letters are kept: a registry quotes each of them many times. */
const plainSources = new WeakMap<Source, FoldedText>();

function plainOf(source: Source): FoldedText {
  const known = plainSources.get(source);
  if (known) return known;
  const plain = plainLetters(source.folded.text);
  plainSources.set(source, plain);
  return plain;
}

/**
 * Where a source prints the words of a quote with other letters: an accent, a ligature, a lowered digit, another sign
 * between thousands. It is never taken silently: the match says what differs.
 */
export function letterVariant(source: Source, quote: string, fits: RangeTest): DriftedMatch | undefined {
  const wanted = plainLetters(foldPhrase(quote)).text;
  if (wanted.length < 3) return undefined;
  const { folded, bodyStart } = source;
  const plain = plainOf(source);
  for (let at = plain.text.indexOf(wanted); at >= 0; at = plain.text.indexOf(wanted, at + 1)) {
    const inFold = {
      start: plain.startOf(at) ?? 0,
      end: plain.startOf(at + wanted.length) ?? folded.text.length,
    };
    const isCut = isDigit(plain.text[at - 1]) || isDigit(plain.text[at + wanted.length]);
    if (isCut || !isWholeWords(folded.text, inFold) || cutsMeaning(folded.text, inFold)) continue;
    const unfolded = unfoldRange(folded, inFold.start, inFold.end);
    const range = { start: unfolded.start + bodyStart, end: unfolded.end + bodyStart };
    if (!fits(range)) continue;
    const printed = source.text.slice(range.start, range.end);
    const change = { kind: 'letter', quoted: quote, printed } as const;
    return {
      verdict: 'drifted',
      range,
      similarity: 1,
      changes: [change],
      parts: [{ isSame: false, quoted: quote, printed }],
    };
  }
  return undefined;
}
