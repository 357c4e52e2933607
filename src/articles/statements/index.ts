import { HEDGE_HINT, HEDGES, type Hedge } from '../../expressions/en/saying-words.ts';
import { withNext } from '../../text/lists.ts';
import type { Anchor, Mention } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { isOwnOutlet } from '../outlet.ts';
import type { Source } from '../source.ts';
import { isFurniture, startOfWords } from './furniture.ts';
import { mentionsOf } from './mentions.ts';
import { type Sentence, type Stretch, sentencesOf } from './sentences.ts';
import type { Speech } from './speech.ts';
import { Voices } from './voices.ts';
import { type Word, wordsIn } from './words.ts';

export type { Stretch } from './sentences.ts';
export type { Speaker, SpeakerKind } from './speaker-name.ts';
export type { Speech } from './speech.ts';
export type { Word } from './words.ts';

/** One sentence of an article: what is read in it, and who says it. Offsets are UTF-16 units of the source's text, end exclusive. */
export interface Statement extends Stretch {
  readonly source: Source;
  /** Its place among the sentences of its source. */
  readonly index: number;
  /** Whether it begins a paragraph. */
  readonly isParagraphStart: boolean;
  /** Where what it says begins: past the place and the agency that wire copy begins with; see {@link startOfWords}. */
  readonly wordsStart: number;
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
  /** Its words and marks; long after it was read they are split anew each time that they are asked for. */
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
  const before = readBefore(source, options);
  if (before) return before;
  const statements = [...readStatements(source, options)];
  known.set(source, { options, statements });
  return statements;
}

/** The same one by one, for those that need no more than a few of them at once: they are read and forgotten. */
export const eachStatement = (source: Source, options: StatementOptions = {}): Iterable<Statement> =>
  readBefore(source, options) ?? readStatements(source, options);

function readBefore(source: Source, options: StatementOptions): readonly Statement[] | undefined {
  const before = known.get(source);
  const isSame =
    before?.options.profile === options.profile && before?.options.story?.text === options.story?.text;
  return isSame ? before?.statements : undefined;
}

/** Sentences whose words are kept, since they are asked for soon after they were read: all of a long text would be many times the text. */
const RECENT = 16;
const recent = new Map<Sentence, readonly Word[]>();

function wordsOf(text: string, sentence: Sentence): readonly Word[] {
  const known = recent.get(sentence);
  if (known) return known;
  const words = wordsIn(text, sentence);
  recent.set(sentence, words);
  if (recent.size > RECENT) recent.delete(recent.keys().next().value as Sentence);
  return words;
}

interface Waiting {
  readonly sentence: Sentence;
  readonly wordsStart: number;
  readonly mentions: readonly Mention[];
  readonly isHeadline: boolean;
}

function* readStatements(source: Source, { profile, story }: StatementOptions): Iterable<Statement> {
  const { text, bodyStart, metadata } = source;
  const anchor = metadata.written ?? metadata.published ?? undefined;
  // Only English is read: in other words a number is something else.
  const sentences = source.isEnglish ? sentencesOf(text, bodyStart) : [];
  const byPlace = mentionsOf(text, sentences, { anchor, profile, story })[Symbol.iterator]();
  let mention = byPlace.next();
  const voices = new Voices();
  const waiting: Waiting[] = [];
  let index = 0;
  const ready = function* (isEnd: boolean): Iterable<Statement> {
    for (let speeches = voices.next(isEnd); speeches; speeches = voices.next(isEnd))
      yield statementOf(source, waiting.shift() as Waiting, index++, speeches);
  };
  for (const [sentence, next] of withNext(sentencesOf(text, bodyStart))) {
    const mentions: Mention[] = [];
    while (!mention.done && mention.value.start < sentence.end) {
      if (mention.value.start >= sentence.start) mentions.push(mention.value);
      mention = byPlace.next();
    }
    const wordsStart = startOfWords(text, bodyStart, sentence);
    const words = wordsOf(text, sentence);
    voices.add(
      wordsStart > sentence.start ? words.filter(({ start }) => start >= wordsStart) : words,
      mentions,
      sentence,
    );
    waiting.push({ sentence, wordsStart, mentions, isHeadline: isHeadline(text, sentence, next) });
    yield* ready(false);
  }
  yield* ready(true);
}

function statementOf(
  source: Source,
  { sentence, wordsStart, mentions, isHeadline }: Waiting,
  index: number,
  speeches: readonly Speech[],
): Statement {
  const { start, end, isParagraphStart } = sentence;
  const own = source.text.slice(start, end);
  // What an outlet has learned or understands, it says in its own voice.
  const others = speeches.filter(
    ({ speaker }) => !speaker || !isOwnOutlet(speaker.name, source.metadata.publisher),
  );
  const isPart = isFurniture(/\s\s|[^\S ]/u.test(own) ? own.replace(/\s+/gu, ' ') : own);
  return {
    source, start, end, index, isParagraphStart, wordsStart, isHeadline, isFurniture: isPart, mentions, speeches: others, hedge: hedgeIn(own),
    get words() {
      return wordsOf(source.text, sentence);
    },
  }; // biome-ignore format: one record
}

function isHeadline(
  text: string,
  { start, end, isParagraphStart }: Sentence,
  next: Sentence | undefined,
): boolean {
  if (!isParagraphStart || (next && !next.isParagraphStart) || end - start > LONGEST_HEADLINE) return false;
  const own = text.slice(start, end);
  return /^#{1,6} /u.test(own) || !ENDS.test(own);
}

function hedgeIn(sentence: string): Hedge | null {
  if (!HEDGE_HINT.test(sentence.toLowerCase())) return null;
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
