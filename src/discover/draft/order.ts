import type { Statement, Word } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Token } from '../scan/token.ts';
import { PARTS } from './clauses.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { boundsOf } from './counted.ts';
import { isDayOfSaying } from './days.ts';
import { groundOf, highest, sourceOf } from './grounds.ts';
import { statesNoDeed } from './polarity.ts';
import type { Reader } from './reader.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share with one of two events, to be of it. */
const SAME_EVENT = 0.5;
/** What each half of a sentence must share with one of two events, for the sentence to say which came first. */
const SAME_HALF = 0.3;
/** What counts of what a half shares of its own with one of the draft. */
const BACK = 0.8;
/** How near to the best another sentence must come, for its day to be the event's as well. */
const AS_NEAR = 0.88;
/** What the sentences beside one count for. */
const BESIDE = 0.6;
const NEAREST = 6;

/** One event of a sentence: the roots of its words, and of its verbs that say something. */
interface Half {
  readonly roots: ReadonlySet<string>;
  readonly verbs: readonly string[];
  /** The day that the sentence itself gives it; null where it gives none. */
  readonly day: Mention | null;
}

/** Two events of a sentence, the earlier first. */
interface Sequence {
  readonly earlier: Half;
  readonly later: Half;
  /** The word that says so. */
  readonly word: string;
}

const BEFORE = /^(?:before|until)$/u;
const AFTER = /^(?:after|following|once|since)$/u;

/** Which of two events came first, as the words of a sentence say: "A before B", "after B, A". */
function sequencesIn(statement: Statement, tokens: readonly Token[]): Sequence[] {
  const { mentions } = statement;
  return tokens.flatMap((token, k): Sequence[] => {
    const isPrior = token.lower === 'prior' && tokens[k + 1]?.lower === 'to';
    const isBefore = BEFORE.test(token.lower) || isPrior;
    if (!isBefore && !AFTER.test(token.lower)) return [];
    // "After 9 p.m.", "before Friday", "the day before": a time, and no other event.
    if (mentions.some(({ start, end }) => start <= token.start && token.start < end)) return [];
    if (token.lower === 'following' && /^(?:the|an?)$/u.test(tokens[k - 1]?.lower ?? '')) return [];
    const rest = tokens.slice(k + (isPrior ? 2 : 1));
    const comma = rest.findIndex(({ text }) => text === ',');
    const isFirst = k === 0 || tokens[k - 1]?.text === ',';
    const [near, far] =
      isFirst && comma > 0 && k < 2
        ? [rest.slice(0, comma), rest.slice(comma)]
        : [comma > 0 ? rest.slice(0, comma) : rest, tokens.slice(0, k)];
    const [one, other] = [near, far].map(
      (half): Half => ({
        roots: rootsOf(half.map(asWord), mentions),
        verbs: half
          .filter((word) => word.pos === 'VERB' && !statesNoDeed(word))
          .map(({ text: own }) => rootOf(own)),
        day:
          mentions.find(
            (mention) =>
              isDay(mention) && half.some(({ start, end }) => mention.start <= start && end <= mention.end),
          ) ?? null,
      }),
    ) as [Half, Half];
    if (one.roots.size === 0 || other.roots.size === 0) return [];
    return [{ earlier: isBefore ? other : one, later: isBefore ? one : other, word: token.lower }];
  });
}

/** Whether a mention is a day or a stretch of time that is known. */
const isDay = ({ type, value, isReference }: Mention): boolean =>
  (type === 'date' || type === 'period') && value !== null && !isReference;

const asWord = ({ text, lower, start, end, pos }: Token) => ({
  text, lower, start, end, isMark: pos === 'PUNCT' || !/[\p{L}\p{N}]/u.test(text), isCapital: /^\p{Lu}/u.test(text),
}); // biome-ignore format: one record

/** An event of the draft in the sources: when it was, at the earliest and at the latest. */
interface Dated {
  /** Null where the draft says when. */
  readonly known: KnownStatement | null;
  readonly low: number;
  readonly high: number;
}

/** Two events in the wrong order: by a sentence of a source that has both, or by the days that the sources give them. */
export function judgeOrder(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const own of sequencesIn(statement, reader.tokensOf(statement))) {
    const said = saidOf(own, corpus, reader);
    if (said) {
      if (said.isSame) return undefined;
      return {
        verdict: 'contradicted',
        why: `the draft has them in the other order than ${sourceOf(said.known)} ("${said.word}")`,
        by: [groundOf(said.known, 'contradicts')],
      };
    }
    const [earlier, later] = [own.earlier, own.later].map((half) =>
      half.day ? [{ known: null, ...boundsOf(half.day) }] : daysOf(half, corpus),
    ) as [Dated[], Dated[]];
    const [a] = earlier;
    const [b] = later;
    if (!a || !b) continue;
    const isRuledOut = earlier.every((one) => later.every((other) => one.low > other.high));
    if (!isRuledOut) continue;
    const by = [a, b].flatMap(({ known }) => known ?? []);
    const sources = [...new Set(by.map(sourceOf))].join(' and ');
    return {
      verdict: 'contradicted',
      why: `by ${sources || 'the days that it gives'} it was the other way round`,
      by: by.map((known) => groundOf(known, 'contradicts')),
    };
  }
  return undefined;
}

/** Whether a sentence of a source has both events, and in the same order. */
function saidOf(
  own: Sequence,
  corpus: Corpus,
  reader: Reader,
): { known: KnownStatement; isSame: boolean; word: string } | undefined {
  const roots = new Set([...own.earlier.roots, ...own.later.roots]);
  let other: { known: KnownStatement; isSame: boolean; word: string } | undefined;
  for (const { known } of corpus.nearest({ roots }, NEAREST)) {
    for (const theirs of sequencesIn(known.statement, reader.tokensOf(known.statement))) {
      const fits = (a: Half, b: Half): number =>
        Math.max(corpus.share(a.roots, b.roots), corpus.share(b.roots, a.roots) * BACK);
      const same = Math.min(fits(own.earlier, theirs.earlier), fits(own.later, theirs.later));
      const crossed = Math.min(fits(own.earlier, theirs.later), fits(own.later, theirs.earlier));
      if (Math.max(same, crossed) < SAME_HALF || same === crossed) continue;
      if (same > crossed) return { known, isSame: true, word: theirs.word };
      other ??= { known, isSame: false, word: theirs.word };
    }
  }
  return other;
}

/** What a word that parts clauses counts for between an event and its day. */
const PARTING = 4;

/** How far a word is from where something begins: "took it over in 2019 and closed it in 2021" closes in 2021. */
function wordsBetween({ words }: Statement, place: number, start: number): number {
  const at = words.findIndex((word) => word.start >= start);
  const between = words.slice(Math.min(place, at), Math.max(place, at));
  const isParting = ({ lower }: Word): boolean => lower === 'and' || PARTS.has(lower);
  return between.length + PARTING * between.filter(isParting).length;
}

/** When the sources say that an event was, best first; an event without a day was before its article was out. */
function daysOf({ roots, verbs }: Half, corpus: Corpus): Dated[] {
  // Its verb must be there, or the rarest of its nouns.
  const rarest = [...roots].reduce((a, b) => (corpus.rarity.weight(b) > corpus.rarity.weight(a) ? b : a));
  const needed = verbs.length > 0 ? verbs : [rarest];
  const near = corpus
    .nearest({ roots }, NEAREST)
    .map(({ known, share }) => ({
      known,
      score: share + BESIDE * (corpus.share(roots, known.around) - share),
    }))
    .filter(
      ({ known, score }) => score >= SAME_EVENT && needed.some((root) => corpus.has(known.terms.roots, root)),
    );
  const first = highest(near);
  if (!first) return [];
  return near
    .filter(({ score }) => score >= first.score * AS_NEAR)
    .flatMap(({ known }) => {
      const { statement } = known;
      const published = statement.source.metadata.published?.span;
      // A title says what is new, and not when it was.
      if (
        !published ||
        statement.isHeadline ||
        statement.words.some(({ lower }) => /^(?:will|would|plans?|expects?)$/u.test(lower))
      )
        return [];
      const places = statement.words.flatMap(({ text }, i) => (corpus.has(roots, rootOf(text)) ? [i] : []));
      const distance = (at: number): number =>
        Math.min(...places.map((place) => wordsBetween(statement, place, at)));
      // Of several days, that which is nearest to what is said of the event.
      const [day] = statement.mentions
        .filter((mention) => isDay(mention) && !isDayOfSaying(statement, mention))
        .sort((a, b) => distance(a.start) - distance(b.start));
      const { low, high } = day ? boundsOf(day) : { low: Number.NEGATIVE_INFINITY, high: published.high };
      return [{ known, low, high: Math.min(high, published.high) }];
    });
}
