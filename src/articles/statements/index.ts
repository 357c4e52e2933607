import { HEDGE_HINT, HEDGES, type Hedge } from '../../expressions/en/saying-words.ts';
import type { Anchor, Mention } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { Source } from '../source.ts';
import { isFurniture } from './furniture.ts';
import { mentionsOf } from './mentions.ts';
import { type Sentence, type Stretch, sentencesOf } from './sentences.ts';
import type { Speech } from './speech.ts';
import { Voices } from './voices.ts';
import { type Word, wordsIn } from './words.ts';

export type { Stretch } from './sentences.ts';
export type { Speaker, SpeakerKind } from './speaker.ts';
export type { Speech } from './speech.ts';
export type { Word } from './words.ts';

/** One sentence of an article: what is read in it, and who says it. Offsets are UTF-16 units of the source's text, end exclusive. */
export interface Statement extends Stretch {
  readonly source: Source;
  /** Its place among the sentences of its source. */
  readonly index: number;
  /** Whether it begins a paragraph. */
  readonly isParagraphStart: boolean;
  /** Whether it is a heading: a first line, or a line, that does not end as a sentence does. */
  readonly isHeadline: boolean;
  /** Whether it is a part of the page and not of the article: a link, a prompt, a credit. */
  readonly isFurniture: boolean;
  /** Every date, number, duration and so on, in order. */
  readonly mentions: readonly Mention[];
  /** The stretches that are somebody's words, in the order of their cues; see {@link speechAt}. */
  readonly speeches: readonly Speech[];
  /** How surely the sentence is meant as a whole, where a word says so. */
  readonly hedge: Hedge | null;
  /** Its words and marks. */
  readonly words: readonly Word[];
}

/** How articles are read. */
export interface StatementOptions {
  readonly profile?: Profile;
  /** The stretch of time that the articles are of: supplies the year of dates in an article without a date. */
  readonly story?: Anchor;
}

const ENDS = /[.!?\u2026:;]["'\u201D\u2019)\]]*$/u;
const LONGEST_HEADLINE = 160;

const known = new WeakMap<Source, { options: StatementOptions; statements: readonly Statement[] }>();

/**
 * The statements of an article, in order: the one reading of it that scan, coverage, drafts and the page share. A source is read once
 * for the same options, and linearly in its text.
 */
export function statementsOf(source: Source, options: StatementOptions = {}): readonly Statement[] {
  const before = known.get(source);
  if (
    before &&
    before.options.profile === options.profile &&
    before.options.story?.text === options.story?.text
  )
    return before.statements;
  const statements = readStatements(source, options);
  known.set(source, { options, statements });
  return statements;
}

function readStatements(source: Source, { profile, story }: StatementOptions): Statement[] {
  const { text, bodyStart, metadata } = source;
  const anchor = metadata.written ?? metadata.published ?? undefined;
  const sentences = [...sentencesOf(text, bodyStart)];
  // Only English is read: in other words a number is something else.
  const byPlace = mentionsOf(text, source.isEnglish ? sentences : [], { anchor, profile, story })[
    Symbol.iterator
  ]();
  let waiting = byPlace.next();
  const voices = new Voices();
  const read = sentences.map((sentence, index) => {
    const mentions: Mention[] = [];
    while (!waiting.done && waiting.value.start < sentence.end) {
      if (waiting.value.start >= sentence.start) mentions.push(waiting.value);
      waiting = byPlace.next();
    }
    const words = wordsIn(text, sentence);
    voices.add(words, mentions, sentence);
    return { ...sentence, index, mentions, words };
  });
  const speeches = voices.resolve();
  return read.map((sentence, i) => ({
    source,
    start: sentence.start,
    end: sentence.end,
    index: sentence.index,
    isParagraphStart: sentence.isParagraphStart,
    isHeadline: isHeadline(text, sentences, i),
    isFurniture: isFurniture(text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')),
    mentions: sentence.mentions,
    speeches: speeches[i] as readonly Speech[],
    hedge: hedgeIn(text.slice(sentence.start, sentence.end)),
    words: sentence.words,
  }));
}

function isHeadline(text: string, sentences: readonly Sentence[], i: number): boolean {
  const { start, end, isParagraphStart } = sentences[i] as Sentence;
  const next = sentences[i + 1];
  if (!isParagraphStart || (next && !next.isParagraphStart) || end - start > LONGEST_HEADLINE) return false;
  const own = text.slice(start, end);
  return /^#{1,6} /u.test(own) || !ENDS.test(own);
}

function hedgeIn(sentence: string): Hedge | null {
  if (!HEDGE_HINT.test(sentence)) return null;
  return HEDGES.find(([words]) => words.test(sentence))?.[1] ?? null;
}

/** Whose words a place of a statement is; undefined where it is the article's own. */
export function speechAt(statement: Statement, { start, end }: Stretch): Speech | undefined {
  let best: Speech | undefined;
  for (const speech of statement.speeches)
    if (
      speech.start <= start &&
      end <= speech.end &&
      (!best || speech.end - speech.start <= best.end - best.start)
    )
      best = speech;
  return best;
}

/** The name of who says a place of a statement, as the article gives it; null where it is the article's own, or no one is named. */
export const speakerAt = (statement: Statement, at: Stretch): string | null =>
  speechAt(statement, at)?.speaker?.name ?? null;
