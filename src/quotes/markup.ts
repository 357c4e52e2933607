import type { FoldedText } from '../text/fold.ts';
import { classAt, OTHER, SPACE } from './letters.ts';

/** A link's text is looked for this far: what is longer is no link that a quote runs through. */
const LONGEST_LINK_TEXT = 300;
/** The rest of a link behind its text: `](address)` or `](address "title")`. */
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

/** Whether a mark stands at the beginning of its line. */
function beginsLine({ text, starts, ends }: FoldedText, original: string, at: number): boolean {
  if (at === 0) return true;
  return text[at - 1] === ' ' && /[\r\n]/u.test(original.slice(starts[at - 1], ends[at - 1]));
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
      const [before, behind] = [isGap(text, at - 1), isGap(text, at + 1)];
      // "5 * 3" multiplies, and "a_b" is a name.
      return before && behind ? at : text[at] === '*' || before || behind ? at + 1 : at;
    }
    case '!':
      return text[at + 1] === '[' && isLink(text, at + 1) ? at + 2 : at;
    case '[':
      return isLink(text, at) ? at + 1 : at;
    case ']':
      return linkRestEnd(text, at);
    case '\\':
      if (at + 1 >= text.length || classAt(text, at + 1) !== OTHER) return at;
      // A star behind a word is left out too: a footnote's, written with the backslash or without.
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
