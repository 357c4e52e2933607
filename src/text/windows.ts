import { isSentenceEnd, skipClosers } from './sentences.ts';

/** UTF-16 units that are read at once: what a reader holds of a text is bounded by it, however long one of its lines is. */
const WINDOW = 4096;
/** A window is cut this far from its end at the earliest. */
const REACH = 2048;

/**
 * The windows of a text, one after the other and without a gap: where each starts, and where it ends (exclusive, UTF-16 units). A
 * short text is one window. A window ends with a paragraph or a sentence where one does, else at a line break, else at white space,
 * and never inside a surrogate pair. Linear in the text.
 */
export function* windowsOf(text: string): Iterable<readonly [start: number, end: number]> {
  let start = 0;
  while (text.length - start > WINDOW) {
    const end = cutBefore(text, start + WINDOW);
    yield [start, end];
    start = end;
  }
  if (start < text.length || start === 0) yield [start, text.length];
}

function cutBefore(text: string, limit: number): number {
  let [line, white] = [-1, -1];
  for (let i = limit - 1; i > limit - REACH; i--) {
    const code = text.charCodeAt(i);
    if (isSentenceEnd(text, i)) {
      const end = skipClosers(text, i + 1);
      if (end <= limit) return end;
    }
    if (code === 10 && isBlankBefore(text, i)) return i + 1;
    if (line < 0 && (code === 10 || code === 13)) line = i + 1;
    if (white < 0 && (code === 32 || code === 9)) white = i + 1;
  }
  if (line >= 0) return line;
  if (white >= 0) return white;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit + 1 : limit;
}

/** Whether the line that a line break ends is empty: a paragraph ends there. */
function isBlankBefore(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return before === 10 || (before === 13 && text.charCodeAt(i - 2) === 10);
}
