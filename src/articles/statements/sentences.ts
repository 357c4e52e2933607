import { sentenceEnd } from '../../text/sentences.ts';

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

/** A line at least this long may have been broken for its width; a text with a longer one is set in paragraphs. */
const NARROWEST = 34;
const WIDEST = 120;
/** This share of a text's lines, and this many at least, go on with a small letter where it is broken to a width. */
const WRAPPED = 0.2;
const LEAST_LINES = 2;

/** Whether the lines of a text are broken to a width, as in mail and old archives: many go on in the next with a small letter. */
function isHardWrapped(text: string, from: number): boolean {
  let [lines, broken, before] = [0, 0, ''];
  for (const line of text.slice(from, from + 20_000).split(/\r\n|\r|\n/u)) {
    if (before !== '' && line !== '') {
      if (before.length > WIDEST) return false;
      lines++;
      if (before.length > NARROWEST && !/[.!?:]$/u.test(before.slice(-1)) && /^\p{Ll}/u.test(line)) broken++;
    }
    before = line;
  }
  return broken >= LEAST_LINES && broken >= WRAPPED * lines;
}

/** Whether a sentence that a single line break ends goes on after it. */
function goesOn(text: string, start: number, end: number): boolean {
  const breaks = /^[ \t]*\r?\n[ \t]*(?=[^\s*#>-])/u.exec(text.slice(end, end + 8));
  if (!breaks || /[.!?]["'\u201D\u2019)]*$/u.test(text.slice(Math.max(start, end - 4), end))) return false;
  const line = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
  return (
    end - line > NARROWEST || /^\p{Ll}/u.test(text.slice(end + breaks[0].length, end + breaks[0].length + 2))
  );
}
