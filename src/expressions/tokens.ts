import { CodeFinder } from './codes.ts';
import { type Spelling, spellingAt } from './spellings.ts';

/** A word, a number or a mark of a text, with its place. Offsets are UTF-16 units, end exclusive. */
export interface Token {
  readonly kind: 'word' | 'number' | 'ordinal' | 'mark';
  /** Lower-cased, without a grouping comma in numbers. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter: distinguishes "May" from "may", "March" from "march". */
  readonly capital: boolean;
  /** Nothing is between this token and the one before. */
  readonly glued: boolean;
  /** The word as it is printed; undefined of numbers and marks. */
  readonly spelling: Spelling | undefined;
}

/** What a character is to the scanner. */
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

/** The classes of the characters of the basic plane, each worked out when it is first met; 0 is not known yet. */
const CLASSES = new Uint8Array(0x10000);

/** The class of a code point: marks that join a letter count as letters, digits of other scripts as marks. */
function classOf(code: number): number {
  if (code > 0xffff) return workOut(code);
  const known = CLASSES[code] as number;
  if (known !== 0) return known;
  const found = workOut(code);
  CLASSES[code] = found;
  return found;
}

function workOut(code: number): number {
  const text = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(text)) return LETTER;
  if (/[0-9]/u.test(text)) return DIGIT;
  return /\s/u.test(text) ? SPACE : MARK;
}

/** No number has more groups; a list without end is not tried from each of its places to its end. */
const MOST_GROUPS = 8;
const ESCAPE = 0x1b;
const OPEN_BRACKET = 0x5b;
const DOT = 0x2e;
const COMMA = 0x2c;
const isDigitAt = (text: string, i: number): boolean => {
  const c = text.charCodeAt(i);
  return c >= 0x30 && c <= 0x39;
};

/** The end of a run of digits. */
function digitsFrom(text: string, i: number): number {
  let end = i;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** The end of a number: its digits, its groups of three (`1,200`) and its fraction (`1.5`). */
function numberFrom(text: string, i: number): number {
  let end = digitsFrom(text, i);
  if (end - i <= 3) {
    let grouped = end;
    const most = end + 4 * MOST_GROUPS;
    while (
      grouped < most &&
      text.charCodeAt(grouped) === COMMA &&
      digitsFrom(text, grouped + 1) === grouped + 4
    )
      grouped += 4;
    if (grouped > end) {
      const following = text.charCodeAt(grouped);
      // "1,200,5" and "1,2003" are not groups of three all the way.
      if (following !== COMMA || !isDigitAt(text, grouped + 1)) end = grouped;
    }
  }
  if (end - i <= 2) end = indianGroupsFrom(text, end);
  if (text.charCodeAt(end) === DOT && isDigitAt(text, end + 1)) {
    const fraction = digitsFrom(text, end + 1);
    // "12.3.2024" is not a decimal fraction beyond its first point.
    end = fraction;
  }
  return end;
}

/** The end of a number in Indian groups, pairs and then three: `12,34,567`. */
function indianGroupsFrom(text: string, end: number): number {
  let at = end;
  const most = end + 3 * MOST_GROUPS;
  while (at < most && text.charCodeAt(at) === COMMA && digitsFrom(text, at + 1) === at + 3) at += 3;
  const isGrouped = at > end && text.charCodeAt(at) === COMMA && digitsFrom(text, at + 1) === at + 4;
  return isGrouped ? at + 4 : end;
}

/** The end of a word, over the points of an abbreviation in single letters ("a.m", "U.S"). */
function wordFrom(text: string, i: number): number {
  let end = i;
  while (end < text.length) {
    const code = text.codePointAt(end) as number;
    if (classOf(code) !== LETTER) break;
    end += code > 0xffff ? 2 : 1;
  }
  // A point between two single letters belongs to them, if another follows: "p.m." is "p.m" and its full stop.
  while (text.charCodeAt(end) === DOT && isLetterAt(text, end + 1) && text.charCodeAt(end + 2) === DOT)
    end += 2;
  return end;
}

const isLetterAt = (text: string, i: number): boolean => {
  const code = text.codePointAt(i);
  return code !== undefined && code <= 0xffff && classOf(code) === LETTER;
};

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** The end of a terminal's control sequence, which is not text: "\u001b[31m" is not 31 metres. */
function afterControl(text: string, from: number): number {
  let end = from;
  while (end < from + 32 && text.charCodeAt(end) >= 0x20 && text.charCodeAt(end) < 0x40) end++;
  return Math.min(text.length, end + 1);
}

/** Splits a folded text into tokens. Linear; anything that is not a letter, a digit or white space is a mark. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const codes = new CodeFinder(text);
  let previousEnd = -1;
  const pushWord = (start: number, end: number): void => {
    const spelling = spellingAt(text, start, end);
    tokens.push({ kind: 'word', text: spelling.text, start, end, capital: spelling.capital, glued: previousEnd === start, spelling }); // biome-ignore format: one record
    previousEnd = end;
  };
  /** The end of a code that begins at a word or number: within a run of letters and digits none does. */
  const codeFrom = (start: number, end: number): number | undefined =>
    start === previousEnd && tokens.at(-1)?.kind !== 'mark' ? undefined : codes.endFrom(start, end);
  const push = (kind: Token['kind'], word: string, start: number, end: number): void => {
    tokens.push({ kind, text: word, start, end, capital: false, glued: previousEnd === start, spelling: undefined }); // biome-ignore format: one record
    previousEnd = end;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) as number;
    const kind = classOf(code);
    if (kind === SPACE) {
      i++;
    } else if (kind === LETTER) {
      // "7:10aDec 1": the half of the day, glued to its time and to the month after it.
      const isHalf =
        (code === 0x61 || code === 0x70) &&
        previousEnd === i &&
        isDigitAt(text, i - 1) &&
        /^[A-Z][a-z]/u.test(text.slice(i + 1, i + 3));
      let end = isHalf ? i + 1 : wordFrom(text, i);
      end = codeFrom(i, end) ?? end;
      pushWord(i, end);
      i = end;
    } else if (kind === DIGIT) {
      const end = numberFrom(text, i);
      const code = codeFrom(i, end);
      if (code !== undefined) {
        pushWord(i, code);
        i = code;
        continue;
      }
      const printed = text.slice(i, end);
      const digits = printed.includes(',') ? printed.replaceAll(',', '') : printed;
      const suffix = end + 2;
      const isOrdinal =
        isLetterAt(text, end) &&
        SUFFIXES.has(text.slice(end, suffix).toLowerCase()) &&
        !isLetterAt(text, suffix) &&
        !isDigitAt(text, suffix);
      push(isOrdinal ? 'ordinal' : 'number', digits, i, isOrdinal ? suffix : end);
      i = isOrdinal ? suffix : end;
    } else if (code === ESCAPE && text.charCodeAt(i + 1) === OPEN_BRACKET) {
      i = afterControl(text, i + 2);
    } else {
      const end = i + (code > 0xffff ? 2 : 1);
      push('mark', text.slice(i, end), i, end);
      i = end;
    }
  }
  return tokens;
}

/** Which readers may be asked at the tokens of a text. */
export interface Asked {
  /** Whether an expression may begin at a token. */
  isStart(i: number): boolean;
  /** Whether one of the words of a list, by its number, is at a token or soon after it. */
  has(i: number, need: number): boolean;
}

/** Reads tokens from a place on. Every grammar is written against this. */
export class TokenStream {
  readonly tokens: readonly Token[];
  /** What readers have read, a row a reader (see `once`). */
  readonly known: unknown[] = [];

  /** Which readers may be asked at its tokens. */
  readonly asked: Asked;

  constructor(tokens: readonly Token[], asked: Asked) {
    this.tokens = tokens;
    this.asked = asked;
  }

  at(i: number): Token | undefined {
    return this.tokens[i];
  }

  /** The lower-cased text at `i`, or the empty string beyond either end. */
  text(i: number): string {
    return this.tokens[i]?.text ?? '';
  }

  // A plain loop, and no array method: the compiler then makes no array of the words. These two run for every token.
  isWord(i: number, ...words: string[]): boolean {
    const token = this.tokens[i];
    if (token?.kind !== 'word') return false;
    for (let k = 0; k < words.length; k++) if (words[k] === token.text) return true;
    return false;
  }

  isMark(i: number, ...marks: string[]): boolean {
    const token = this.tokens[i];
    if (token?.kind !== 'mark') return false;
    for (let k = 0; k < marks.length; k++) if (marks[k] === token.text) return true;
    return false;
  }

  /** The index after a sequence of words or marks that starts at `i`, or undefined where it is not there. */
  after(i: number, sequence: readonly string[]): number | undefined {
    for (let k = 0; k < sequence.length; k++) if (this.text(i + k) !== sequence[k]) return undefined;
    return i + sequence.length;
  }

  /** The index after the first of several sequences that starts at `i`. */
  afterAny(i: number, sequences: readonly (readonly string[])[]): number | undefined {
    for (const sequence of sequences) {
      const next = this.after(i, sequence);
      if (next !== undefined) return next;
    }
    return undefined;
  }

  /** The texts of the tokens from `i` to before `next`, with a space between each two. */
  words(i: number, next: number): string {
    return this.tokens
      .slice(i, next)
      .map(({ text }) => text)
      .join(' ');
  }

  /** Skips an abbreviation's full stop ("Oct."), which is glued to its word. */
  skipStop(i: number): number {
    const token = this.tokens[i];
    return token?.text === '.' && token.glued ? i + 1 : i;
  }

  /** The texts of the token at `i` and of those glued to it, up to `most` tokens: "12/03/2024". */
  gluedText(i: number, most: number): string {
    let joined = this.text(i);
    for (let k = 1; k < most && this.tokens[i + k]?.glued; k++) joined += this.text(i + k);
    return joined;
  }

  /** The index of the token after so many characters of what {@link gluedText} gives. */
  afterGlued(i: number, length: number): number {
    let next = i;
    for (let read = 0; read < length; next++) read += this.text(next).length;
    return next;
  }
}
