import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { termOf } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import type { Coverage } from './coverage.ts';
import { groundOf, sourceOf } from './grounds.ts';
import type { Reader } from './reader.ts';
import { wholeOf } from './sums.ts';
import { rootOf, type Terms } from './terms.ts';
import type { Part } from './verdicts.ts';
import { onOneLine, wordFrom } from './words.ts';

/** Statements whose figures are reckoned with. */
const NEAREST = 12;
/** Words around a figure among which it is said what was reckoned. */
const REACH = 8;
/** Figures up to this come of two others by chance, unless those are in one sentence. */
const SMALL = 20;
/** How far a share may be from that of two figures: half a point, where it is not rounded by words. */
const POINT = 0.006;
/** What a sentence must share, for the only two figures in it to be those that a share or a difference is of. */
const SAME_THING = 0.4;

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9 }; // biome-ignore format: a table
const FIGURE = /(\d[\d,]*(?:\.\d+)?)\s?(thousand|million|billion|trillion|m\b|bn\b)?/gu;
const TWICE = /^(?:twice|double[ds]?|doubling)$/u;
const THRICE = /^(?:treble[ds]?|triple[ds]?|thrice)$/u;
const SHARE = /(?:per ?cent|%|half|halves|thirds?|quarters?|fifths?|sixths?|tenths?)/iu;
/** Words that say that all of several are counted. */
const SUMS = /^(?:all|altogether|total|totals|combined|together|overall|both|sum)$/u;
const MORE_OR_LESS = /^(?:more|less|fewer|gap|difference|margin|further|additional|extra|above|below)$/u;

/** A figure of a source, as it is printed: 118, of "118km/h". */
interface Figure {
  readonly known: KnownStatement;
  readonly value: number;
  /** The root of the word of its unit or of what is counted; empty where none is beside it. */
  readonly unit: string;
}

/** What a figure of the draft is said to be. */
type Kind = 'share' | 'difference' | 'sum' | 'any';

/**
 * Whether a figure of the draft comes of two figures of the sources: a difference ("38 km/h faster"), a sum ("23 million
 * altogether"), a share ("three quarters of"), or of one that is said to be twice another.
 */
export function judgeReckoned(
  mention: Mention,
  statement: Statement,
  { terms, corpus, reader, coverage }: { terms: Terms; corpus: Corpus; reader: Reader; coverage: Coverage },
): Part | undefined {
  if (mention.type !== 'count' && mention.type !== 'quantity') return undefined;
  const kind = kindOf(mention, statement, reader.tokensOf(statement));
  if (kind === 'any' && isShare(mention)) return undefined;
  const own = kind === 'share' ? shareOf(mention) : figureOf(mention, statement);
  if (own === undefined || own.value === 0) return undefined;
  const near = corpus.nearest(terms, NEAREST);
  const all = new Map<number, KnownStatement>();
  for (const known of [...near.map((one) => one.known), ...coverage.nearest])
    for (const one of corpus.beside(known)) all.set(one.place, one);
  const figures = [...all.values()].flatMap(figuresOf);
  const fits = (a: Figure, b: Figure): boolean =>
    kind === 'share'
      ? b.value !== 0 && Math.abs(a.value / b.value - own.value) <= POINT
      : (kind !== 'difference' && a.value + b.value === own.value) ||
        (kind !== 'sum' && Math.abs(a.value - b.value) === own.value);
  for (const a of figures) {
    const factor = kind === 'share' ? null : factorIn(a.known.statement);
    if (
      factor !== null &&
      isOneUnit(a.unit, own.unit) &&
      (a.value === own.value * factor || a.value * factor === own.value)
    )
      return comesOf(a);
    for (const b of figures)
      if (
        a !== b &&
        areOfOne(a, b, own.unit, kind) &&
        isNearEnough(a, b, own.value, kind) &&
        fits(a, b) &&
        mayReckon(a, b, kind)
      )
        return comesOf(a, b);
  }
  if (kind === 'any' || kind === 'sum') return undefined;
  return contradictedBy(mention, near, own, kind);
}

/** The only two figures of the sentence that is nearest, which do not come to that of the draft. */
function contradictedBy(
  mention: Mention,
  near: readonly { known: KnownStatement; share: number }[],
  { unit }: { unit: string },
  kind: Kind,
): Part | undefined {
  const [first] = near;
  if (!first || first.share < SAME_THING) return undefined;
  const [a, b, ...others] = figuresOf(first.known);
  if (!a || !b || others.length > 0 || !areOfOne(a, b, unit, kind) || a.value === b.value) return undefined;
  return {
    verdict: 'contradicted',
    why: `the draft says "${onOneLine(mention.text)}"; the ${a.value} and ${b.value} of ${sourceOf(a.known)} do not come to that`,
    by: [groundOf(a.known, 'contradicts')],
  };
}

const comesOf = (a: Figure, b: Figure = a): Part => ({
  verdict: 'supported',
  why:
    a === b || sourceOf(a.known) === sourceOf(b.known)
      ? `it comes of the numbers of ${sourceOf(a.known)}`
      : `it comes of the numbers of ${sourceOf(a.known)} and ${sourceOf(b.known)}`,
  by: [...new Set([a.known, b.known])].map((known) => groundOf(known, 'supports')),
});

const isShare = ({ type, text }: Mention): boolean => type === 'quantity' && SHARE.test(text);

/** What the words around a figure say it is. */
function kindOf(mention: Mention, { words }: Statement, tokens: readonly Token[]): Kind {
  const { start, end, text, role } = mention;
  // "28 percent" is near some two figures; "three quarters" is seldom near those that are not meant.
  if (isShare(mention)) return /\d/u.test(text) ? 'any' : 'share';
  if (role === 'change') return 'difference';
  const at = words.findIndex((word) => word.start >= start);
  const after = words.filter((word) => word.start >= end).slice(0, REACH);
  const isMore =
    after.some(({ lower }, i) => MORE_OR_LESS.test(lower) && i < 4) ||
    after.some(({ lower }, i) => /\p{L}{3}er$/u.test(lower) && /^(?:than)$/u.test(after[i + 1]?.lower ?? ''));
  const isBy =
    words[at - 1]?.lower === 'by' && tokens.some((token) => /^(?:rose|fell)$/u.test(termOf(token)));
  if (isMore || isBy) return 'difference';
  return words.some(({ lower }) => SUMS.test(lower)) ? 'sum' : 'any';
}

/** Whether two figures are of one thing, or of one unit with that of the draft. */
function areOfOne(a: Figure, b: Figure, unit: string, kind: Kind): boolean {
  if (kind === 'share') return a.known === b.known || (a.unit === b.unit && a.unit !== '');
  return isOneUnit(a.unit, b.unit) && (isOneUnit(a.unit, unit) || isOneUnit(b.unit, unit));
}

const isOneUnit = (one: string, other: string): boolean => one === other || one === '' || other === '';

/** Whether what is reckoned is said to be: by the draft, or by "the rest" in the sentence of both figures. */
const mayReckon = (a: Figure, b: Figure, kind: Kind): boolean =>
  kind !== 'any' ||
  (a.known === b.known &&
    a.known.statement.words.some(({ lower }) => /^(?:rest|remaining|remainder|others)$/u.test(lower)));

/** Whether two figures are near enough for theirs not to be a chance result. */
const isNearEnough = (a: Figure, b: Figure, value: number, kind: Kind): boolean =>
  (value > SMALL && kind !== 'share') ||
  (a.known.statement.source === b.known.statement.source && Math.abs(a.known.place - b.known.place) < 2);

/** How many times one thing is another by the words of a sentence; null where they do not say. */
function factorIn({ words }: Statement): number | null {
  if (words.some(({ lower }) => TWICE.test(lower) || lower === 'half')) return 2;
  if (words.some(({ lower }) => THRICE.test(lower))) return 3;
  return null;
}

/** A share from 0 to 1: 0.75, of "three quarters". */
function shareOf(mention: Mention): { value: number; unit: string } | undefined {
  const best = wholeOf(mention);
  return best === null || best <= 0 || best >= 100 ? undefined : { value: best / 100, unit: '' };
}

/** The figure of a mention, as it is printed, with the root of its unit. */
function figureOf(mention: Mention, statement: Statement): { value: number; unit: string } | undefined {
  const [printed] = printedIn(mention.text);
  const value = printed?.value ?? (mention.type === 'count' ? wholeOf(mention) : null);
  return value === null || value === undefined ? undefined : { value, unit: unitOf(mention, statement) };
}

/** Quantities are of one unit where they are so many times that of its kind: "km/h" and "kilometres an hour". */
function unitOf(mention: Mention, { words }: Statement): string {
  const { text, counted, end, type } = mention;
  const printed = printedIn(text);
  if (printed.length > 1) return '';
  const best = wholeOf(mention);
  const times = type === 'quantity' && best !== null && printed[0] ? best / printed[0].value : 1;
  if (times !== 1) return times.toPrecision(4);
  const inside = text
    .replace(FIGURE, ' ')
    .match(/\p{L}{3,}/gu)
    ?.at(-1);
  const noun = type === 'quantity' && inside !== undefined ? inside : counted?.noun?.split(' ').at(-1);
  const next = wordFrom(words, end);
  const beside = next && next.start - end < 2 && /^\p{Ll}{4,}$/u.test(next.text) ? next.text : '';
  return rootOf(noun ?? beside);
}

const printedIn = (text: string): { value: number; at: number; end: number }[] =>
  [...text.matchAll(FIGURE)].map((match) => ({
    value: Number((match[1] ?? '').replaceAll(',', '')) * (SCALES[match[2] ?? ''] ?? 1),
    at: match.index,
    end: match.index + match[0].trimEnd().length,
  }));

/** The figures of a sentence but for days, hours, ages and shares. */
function figuresOf(known: KnownStatement): Figure[] {
  const { statement } = known;
  return statement.mentions.flatMap((mention): Figure[] => {
    if (mention.type !== 'count' && mention.type !== 'quantity') return [];
    if (isShare(mention)) return [];
    const unit = unitOf(mention, statement);
    const printed = printedIn(mention.text);
    if (printed.length > 0) return printed.map(({ value }) => ({ known, value, unit }));
    const best = wholeOf(mention);
    return mention.type === 'count' && best !== null && best > 1 ? [{ known, value: best, unit }] : [];
  });
}
