import { goesOn, isHardWrapped, sentenceEnd } from '../../text/sentences.ts';

/** A stretch of a source's text. UTF-16 units of the decoded file, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence, and whether it begins a paragraph. */
export interface Sentence extends Stretch {
  readonly isParagraphStart: boolean;
}

const SAYS = /[\p{L}\p{N}]/u;

/** No sentence of an article is longer; what is (a table, a minified page) is cut, so that no rule meets a whole book. */
const LONGEST = 1200;

/** Every sentence of a text from an offset on, without the white space between them. Linear in the text. */
export function* sentencesOf(text: string, from: number): Iterable<Sentence> {
  const isWrapped = isHardWrapped(text, from);
  const word = /\S/gu;
  word.lastIndex = from;
  let last = from;
  for (let next = word.exec(text); next !== null; next = word.exec(text)) {
    const at = next.index;
    let end = Math.max(sentenceEnd(text, at, at + 1), at + 1);
    // A line that was broken to a width goes on in the next one.
    while (isWrapped && end - at < LONGEST && goesOn(text, at, end))
      end = sentenceEnd(text, end + 1, end + 2);
    const stop = Math.min(end, cutAt(text, at));
    // Marks alone state nothing: a row of stars or full stops between two paragraphs.
    if (!SAYS.test(text.slice(at, stop))) {
      word.lastIndex = stop;
      continue;
    }
    yield { start: at, end: stop, isParagraphStart: at === from || hasBreak(text, last, at) };
    word.lastIndex = stop;
    last = stop;
  }
}

/** Where a sentence that begins at an offset is cut at the latest: never inside a surrogate pair. */
function cutAt(text: string, start: number): number {
  const at = start + LONGEST;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
