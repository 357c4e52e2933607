import { sentenceAround } from '../../text/sentences.ts';

/** A stretch of a source's text. UTF-16 units of the decoded file, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** No sentence of an article is longer; what is (a table, a minified page) is cut, so that no rule meets a whole book. */
const LONGEST = 1200;

/** The sentences of a text from an offset on, in order, without white space around them. Linear in the text. */
export function sentencesOf(text: string, from: number): Range[] {
  const found: Range[] = [];
  let at = from;
  while (at < text.length) {
    while (at < text.length && /\s/u.test(text[at] as string)) at++;
    if (at >= text.length) break;
    const { end } = sentenceAround(text, at, at);
    const stop = Math.max(at + 1, Math.min(end, at + LONGEST));
    found.push({ start: at, end: stop });
    at = stop;
  }
  return found;
}
