import type { Statement } from '../../articles/statements/index.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import {
  type Event,
  isDay,
  saysToCome,
  shareInSense,
  statementsOfEvent,
  type Timed,
  timesOf,
} from './event-times.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { statesNoDeed } from './polarity.ts';
import type { Reader } from './reader.ts';
import { isEmpty, rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What each half of a sentence must share with one of two events, for the sentence to say which came first. */
const SAME_HALF = 0.35;
/** What a half of a source must share of its own with one of the draft to count, and what that counts for. */
const HALF_BACK = 0.5;
const BACK = 0.8;
/** What a word of a half counts for that is said in another. */
const IN_OTHER_WORDS = 0.5;
const NEAREST = 6;

/** Two events of a sentence, the earlier first. */
interface Sequence {
  readonly earlier: Event;
  readonly later: Event;
  /** The word that says so. */
  readonly word: string;
}

const BEFORE = /^(?:before|until)$/u;
const AFTER = /^(?:after|following|once|since)$/u;
/** Bodies that somebody or something comes before: no time. */
const BODY =
  /^(?:court|judge|magistrate|tribunal|parliament|committee|commission|board|council|panel|jury|inquiry|assembly|senate|congress|house|prosecutor|minister|camera|crowd)s?$/u;

/** "Will go before the court": before whom, and not when. */
function isBeforeBody(rest: readonly Token[]): boolean {
  const end = rest.findIndex(({ pos }) => !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(pos));
  const phrase = rest.slice(0, end < 0 ? rest.length : end);
  return (
    phrase.some(({ lower }) => BODY.test(lower)) && !/^(?:VERB|AUX)$/u.test(rest[phrase.length]?.pos ?? '')
  );
}

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
    if (token.lower === 'before' && isBeforeBody(rest)) return [];
    const comma = rest.findIndex(({ text }) => text === ',');
    const isFirst = k === 0 || tokens[k - 1]?.text === ',';
    const [near, far] =
      isFirst && comma > 0 && k < 2
        ? [rest.slice(0, comma), rest.slice(comma)]
        : [comma > 0 ? rest.slice(0, comma) : rest, tokens.slice(0, k)];
    const [one, other] = [near, far].map((half) => eventOf(half, statement)) as [Event, Event];
    if (one.roots.size === 0 || other.roots.size === 0) return [];
    return [{ earlier: isBefore ? other : one, later: isBefore ? one : other, word: token.lower }];
  });
}

const eventOf = (half: readonly Token[], { mentions, words }: Statement): Event => ({
  roots: rootsOf(half.map(asWord), mentions),
  verbs: half
    .filter((word) => word.pos === 'VERB' && !statesNoDeed(word) && !isEmpty(word.lower))
    .map(({ text }) => rootOf(text)),
  time:
    mentions.find(
      (mention) =>
        isDay(mention) && half.some(({ start, end }) => mention.start <= start && end <= mention.end),
    ) ?? null,
  words: new Set(half.map(({ lower }) => lower)),
  isToCome: saysToCome(words),
});

const asWord = ({ text, lower, start, end, pos }: Token) => ({
  text, lower, start, end, isMark: pos === 'PUNCT' || !/[\p{L}\p{N}]/u.test(text), isCapital: /^\p{Lu}/u.test(text),
}); // biome-ignore format: one record

/** Two events in the wrong order: by a sentence of a source that has both, or by the times that the sources give them. */
export function judgeOrder(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const own of sequencesIn(statement, reader.tokensOf(statement))) {
    const said = saidOf(own, corpus, reader);
    if (said) return judgedBy(said);
    const [firsts, seconds] = [own.earlier, own.later].map((event) => statementsOfEvent(event, corpus)) as [
      KnownStatement[],
      KnownStatement[],
    ];
    const next = inSequence(firsts, seconds);
    if (next) return judgedBy(next);
    const found = ruledOut(timesOf(own.earlier, firsts, corpus), timesOf(own.later, seconds, corpus));
    if (!found) continue;
    const by = found.flatMap(({ known }) => known ?? []);
    const sources = [...new Set(by.map(sourceOf))].join(' and ');
    return {
      verdict: 'contradicted',
      why: `by ${sources || 'the days that it gives'} it was the other way round`,
      by: by.map((known) => groundOf(known, 'contradicts')),
    };
  }
  return undefined;
}

const judgedBy = ({ known, isSame, word }: Said): Part | undefined =>
  isSame
    ? undefined
    : {
        verdict: 'contradicted',
        why: `the draft has them in the other order than ${sourceOf(known)} ("${word}")`,
        by: [groundOf(known, 'contradicts')],
      };

/** The times by which an event that is said to be earlier was later; undefined where any of its times allows it. */
function ruledOut(earlier: readonly Timed[], later: readonly Timed[]): [Timed, Timed] | undefined {
  // What says no more than that something was before its article says nothing where another says when.
  const known = (all: readonly Timed[]): readonly Timed[] => {
    const exact = all.filter(({ low }) => Number.isFinite(low));
    return exact.length > 0 ? exact : all;
  };
  const [as, bs] = [known(earlier), known(later)];
  const [a, b] = [as[0], bs[0]];
  if (!a || !b) return undefined;
  return as.every((one) => bs.every((other) => one.line === other.line && one.low > other.high))
    ? [a, b]
    : undefined;
}

/** A statement that has both events. */
interface Said {
  readonly known: KnownStatement;
  /** Whether it has them in the order of the draft. */
  readonly isSame: boolean;
  /** The word that says so. */
  readonly word: string;
}

/** Whether a sentence of a source has both events, and in the same order. */
function saidOf(own: Sequence, corpus: Corpus, reader: Reader): Said | undefined {
  const roots = new Set([...own.earlier.roots, ...own.later.roots]);
  let other: Said | undefined;
  for (const { known } of corpus.nearest({ roots }, NEAREST)) {
    for (const theirs of sequencesIn(known.statement, reader.tokensOf(known.statement))) {
      const likeness = (a: Event, b: Event): number => fitOf(a, b, corpus);
      const same = Math.min(likeness(own.earlier, theirs.earlier), likeness(own.later, theirs.later));
      const crossed = Math.min(likeness(own.earlier, theirs.later), likeness(own.later, theirs.earlier));
      if (Math.max(same, crossed) < SAME_HALF || same === crossed) continue;
      if (same > crossed) return { known, isSame: true, word: theirs.word };
      // "Stays open until the vote" says when something ends, and not what comes after.
      const isOfEnd = (own.word === 'until') !== (theirs.word === 'until');
      if (!isOfEnd) other ??= { known, isSame: false, word: theirs.word };
    }
  }
  return other;
}

/** How well an event of the draft fits one of a source: 0 to 1. */
function fitOf({ roots }: Event, theirs: Event, corpus: Corpus): number {
  const back = shareInSense(theirs.roots, roots, corpus, IN_OTHER_WORDS);
  // "A day after the accident": one word is in many other words of a long sentence.
  const isOneWord = roots.size === 1 && ![...roots].some((root) => theirs.roots.has(root));
  if (isOneWord && back < HALF_BACK) return 0;
  return Math.max(
    shareInSense(roots, theirs.roots, corpus, IN_OTHER_WORDS),
    back >= HALF_BACK ? back * BACK : 0,
  );
}

/** Words of a sentence whose event came after that of the sentence before it. */
const LATER = /^(?:later|then|afterwards?|subsequently|thereafter)$/u;

/** Whether two sentences in a row, each of one of two events, have one after the other: "Then", "two hours later". */
function inSequence(firsts: readonly KnownStatement[], seconds: readonly KnownStatement[]): Said | undefined {
  const [pair] = firsts.flatMap((first) =>
    seconds
      .filter(
        (second) =>
          Math.abs(first.place - second.place) === 1 && first.statement.source === second.statement.source,
      )
      .map((second) => [first, second] as const),
  );
  if (!pair) return undefined;
  const [first, second] = pair;
  const next = first.place > second.place ? first : second;
  const word = next.statement.words.find(({ lower }) => LATER.test(lower));
  // "By then" and "until then" are of what came before.
  const isBack = next.statement.words.some(
    ({ lower }, i) =>
      lower === 'then' && /^(?:by|until|since|before)$/u.test(next.statement.words[i - 1]?.lower ?? ''),
  );
  if (!word || isBack) return undefined;
  return { known: next, isSame: next === second, word: word.lower };
}
