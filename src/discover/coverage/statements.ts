import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import { foldText, unfoldRange } from '../../text/fold.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Mention, MentionType } from '../../values/mention.ts';
import { isDateline, isFurniture, isSentence, isStating } from './furniture.ts';
import { isStated } from './is-stated.ts';
import { isAttributed, isOccasion } from './sayings.ts';

/** What makes words a statement that a claim could rest on. */
export type StatementKind = 'dated' | 'counted' | 'measured' | 'attributed';

export const STATEMENT_KINDS: readonly StatementKind[] = ['dated', 'counted', 'measured', 'attributed'];

/** A stretch of a source's text. UTF-16 units of the decoded file, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Something that an article states and a registry could hold: a date, a count or a measure in its sentence, or a
 * sentence that gives words to somebody and holds none of these.
 */
export interface Statement extends Stretch {
  readonly kind: StatementKind;
  /** Which grammar read it; null for an attributed sentence. */
  readonly type: MentionType | null;
  /** What was read, canonical; null where nothing was or an anchor is missing. */
  readonly value: string | null;
  readonly sentence: Stretch;
  /** The same in every printing of the same sentence; null where the sentence is too short to be known again. */
  readonly key: string | null;
}

const KINDS: Readonly<Record<MentionType, StatementKind>> = {
  date: 'dated', period: 'dated', time: 'dated', set: 'dated',
  duration: 'measured', age: 'measured', quantity: 'measured',
  count: 'counted', ordinal: 'counted',
}; // biome-ignore format: a row a kind

/** Sentences shorter than this (in folded units) are turns of phrase: printed twice, they may be two statements. */
const SHORTEST_KNOWN = 40;

/** Every statement of a source, in the order of its text. Linear in the text. */
export function statementsOf(source: Source): Statement[] {
  const anchor = source.metadata.written ?? source.metadata.published ?? undefined;
  const found: Statement[] = [];
  let isFirst = true;
  for (const sentence of sentencesOf(source.text, source.bodyStart)) {
    const folded = foldText(source.text.slice(sentence.start, sentence.end));
    const words = folded.text;
    if (isFurniture(words)) continue;
    const mentions = readMentions(words, { anchor });
    if (!isStating(words, mentions)) continue;
    const isPublished = ({ value }: Mention): boolean =>
      isFirst && value !== null && value.canonical === source.metadata.published?.text;
    const attributed = isAttributed(words);
    const stating = mentions.filter(
      (mention) =>
        isStated(words, mention) &&
        !(KINDS[mention.type] === 'dated' && isDateline(words, mention, isPublished(mention))) &&
        !(attributed && mention.type === 'date' && isOccasion(words, mention.start, mention.end)),
    );
    isFirst = false;
    const known = words.length >= SHORTEST_KNOWN ? words.toLowerCase() : null;
    const key = (at: number): string | null => (known === null ? null : `${at} ${known}`);
    for (const mention of stating) {
      const { start, end } = unfoldRange(folded, mention.start, mention.end);
      found.push({
        kind: KINDS[mention.type], type: mention.type, value: mention.value?.canonical ?? null,
        start: sentence.start + start, end: sentence.start + end, sentence, key: key(mention.start),
      }); // biome-ignore format: one record
    }
    // A headline without a figure says what the text says again.
    if (attributed && stating.length === 0 && isSentence(words))
      found.push({ kind: 'attributed', type: null, value: null, ...sentence, sentence, key: key(-1) });
  }
  return found;
}

/** Every sentence of a text from some offset on, without the white space between them. */
export function* sentencesOf(text: string, from: number): Iterable<Stretch> {
  const word = /\S/gu;
  word.lastIndex = from;
  for (let next = word.exec(text); next !== null; next = word.exec(text)) {
    const { end } = sentenceAround(text, next.index, next.index + 1);
    const sentence = { start: next.index, end: Math.max(end, next.index + 1) };
    yield sentence;
    word.lastIndex = sentence.end;
  }
}
