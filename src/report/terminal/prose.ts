import type { Source } from '../../articles/source.ts';
import { printable } from '../../text/printable.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { clipEnd, clipStart } from '../shared/clip-words.ts';
import { type Run, run } from './wrap.ts';

/** Context shown on either side of a quote at most: one line of an article may be a whole book. */
const MOST_CONTEXT = 240;

const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' '));

/** The sentence around a quote, made printable, with the quote underlined. Never cut within the quote. */
export function proseRuns(source: Source, start: number, end: number): Run[] {
  const sentence = sentenceAround(source.text, start, end);
  const before = oneLine(source.text.slice(Math.max(source.bodyStart, sentence.start), start)).trimStart();
  const after = oneLine(source.text.slice(end, sentence.end)).trimEnd();
  return [
    run(clipStart(before, MOST_CONTEXT), 'dim'),
    run(oneLine(source.text.slice(start, end)), 'underline'),
    run(clipEnd(after, MOST_CONTEXT), 'dim'),
  ];
}

/** How long the sentence around a quote is, in UTF-16 units. */
export function sentenceLength(source: Source, start: number, end: number): number {
  const sentence = sentenceAround(source.text, start, end);
  return sentence.end - sentence.start;
}
