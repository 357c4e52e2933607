import type { FoldedText } from '../../text/fold.ts';
import { classAt, OTHER, SPACE } from '../words/letters.ts';

/** A link's text is looked for this far: what is longer is not a link that a quote runs through. */
const LONGEST_LINK_TEXT = 300;
/** The rest of a link after its text: `](address)` or `](address "title")`. */
const LINK_REST = /\]\((?:[^\s()]|\([^\s()]{0,200}\)){0,500}(?: "[^"]{0,300}")?\)/uy;

/** Where the rest of a link ends that begins at `at`, or `at` where none does. */
function linkRestEnd(text: string, at: number): number {
  if (text[at] !== ']' || text[at + 1] !== '(') return at;
  LINK_REST.lastIndex = at;
  const rest = LINK_REST.exec(text);
  return rest ? at + rest[0].length : at;
}

/** Whether a link begins with the bracket at `at`. */
function isLink(text: string, at: number): boolean {
  const words = text.slice(at, at + LONGEST_LINK_TEXT);
  const rest = words.indexOf('](');
  return rest > 0 && words.lastIndexOf('[', rest) === 0 && linkRestEnd(text, at + rest) > at + rest;
}

const FOOTNOTE = /\[\^?\d{1,3}\]/uy;
const TAG = /<\/?(?:em|strong|b|i|u|s|a|span|br|mark|small|sup|sub|code|q|cite)(?: [^<>]{0,300})?\/?>/iuy;

/** Where the number of a note ends that comes right after a word ("the cape[1]"), or `at` where none begins. */
function footnoteEnd(text: string, at: number): number {
  FOOTNOTE.lastIndex = at;
  return at > 0 && classAt(text, at - 1) !== SPACE && FOOTNOTE.test(text) ? FOOTNOTE.lastIndex : at;
}

/** Where a tag of HTML that sets words ends, or `at` where none begins. */
function tagEnd(text: string, at: number): number {
  TAG.lastIndex = at;
  return TAG.test(text) ? TAG.lastIndex : at;
}

/** Code is looked for this far. */
const LONGEST_CODE = 100;

/** Whether a mark is one of two grave accents around code, and no quotation mark. */
function isCode(folded: FoldedText, original: string, at: number): boolean {
  const place = folded.startOf(at) as number;
  const isGrave = (i: number): boolean =>
    original[i] === '`' && original[i - 1] !== '`' && original[i + 1] !== '`';
  if (!isGrave(place)) return false;
  for (let far = 2; far <= LONGEST_CODE; far++) if (isGrave(place + far) || isGrave(place - far)) return true;
  return false;
}

/** Whether a mark is at the beginning of its line. */
function beginsLine(folded: FoldedText, original: string, at: number): boolean {
  if (at === 0) return true;
  const isWhite = folded.text[at - 1] === ' ';
  return isWhite && /[\r\n]/u.test(original.slice(folded.startOf(at - 1), folded.endOf(at - 1)));
}

/**
 * Where the Markdown that begins at `at` ends, or `at` where none does: emphasis around words, the brackets and the
 * address of a link, the mark of a quoted line or a heading, and a backslash before a mark. It is how words are set,
 * and none of the words.
 */
export function markupEnd(folded: FoldedText, original: string, at: number): number {
  const { text } = folded;
  switch (text[at]) {
    case '*':
    case '_':
    case '~': {
      const [before, following] = [isGap(text, at - 1), isGap(text, at + 1)];
      // "5 * 3" multiplies, and "a_b" is a name.
      return before && following ? at : text[at] === '*' || before || following ? at + 1 : at;
    }
    case '!':
      return text[at + 1] === '[' && isLink(text, at + 1) ? at + 2 : at;
    case '[':
      return isLink(text, at) ? at + 1 : footnoteEnd(text, at);
    case '<':
      return tagEnd(text, at);
    case "'":
      return isCode(folded, original, at) ? at + 1 : at;
    case ']':
      return linkRestEnd(text, at);
    case '\\':
      if (at + 1 >= text.length || classAt(text, at + 1) !== OTHER) return at;
      // A star after a word is left out too: a footnote's, written with the backslash or without.
      return '*_~'.includes(text[at + 1] as string) ? at + 2 : at + 1;
    case '>':
    case '#': {
      if (!beginsLine(folded, original, at)) return at;
      let end = at;
      while (text[end] === text[at]) end++;
      return end >= text.length || text[end] === ' ' ? end : at;
    }
    default:
      return at;
  }
}

/** The end of the text, white space or another mark. */
function isGap(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const kind = classAt(text, at);
  return kind === SPACE || (kind === OTHER && !'*_~'.includes(text[at] as string));
}
