import type { FoldedText } from '../../text/fold.ts';
import { markupEnd } from '../exact/markup.ts';
import { classAt, DIGIT, JOINED, LETTER, LONE_LETTER, SPACE, sizeAt } from './letters.ts';

/** A run of letters. */
export const WORD = 0;
/** A run of digits, with the marks that group them and a sign. */
export const NUMBER = 1;
/** A punctuation mark or a sign such as $ or %. */
export const MARK = 2;

/**
 * Takes one word of a text.
 * @param written What is written, without the hyphen that breaks it at the end of a line.
 * @param start Offset into the folded text, as `end` (exclusive).
 */
export type TakeWord = (kind: number, written: string, start: number, end: number) => void;

/**
 * Splits a folded text into words, numbers and marks, in any script, and leaves out what is not said: white space,
 * the markup of Markdown, and the hyphen that breaks a word at the end of a line. Linear in the text.
 */
export function scanWords(folded: FoldedText, original: string, take: TakeWord): void {
  const { text } = folded;
  let at = 0;
  let [lastMark, lastEnd] = ['', 0];
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    if (kind === LETTER) {
      at = takeLetters(folded, original, start, take);
    } else if (kind === LONE_LETTER || kind === JOINED) {
      at = joinedEnd(text, start + sizeAt(text, start));
      take(WORD, text.slice(start, at), start, at);
    } else if (kind === DIGIT) {
      at = numberEnd(text, start);
      take(NUMBER, text.slice(start, at), start, at);
    } else if (isSign(text, start)) {
      at = numberEnd(text, start + 1);
      take(NUMBER, text.slice(start, at), start, at);
    } else {
      const following = markupEnd(folded, original, start);
      if (following > start) {
        at = following;
        continue;
      }
      at = markEnd(text, start);
      const form = markForm(text, start, at);
      while (
        ROWS.has(form) &&
        at < text.length &&
        !/\s/u.test(text[at] as string) &&
        markForm(text, at, at + 1) === form
      )
        at++;
      // Quotes within quotes end in a row of marks, and dashes come in rows, which each house sets in its own way.
      const isRow = ROWS.has(form) && form === lastMark && text.slice(lastEnd, start).trim() === '';
      if (!isRow) take(MARK, form, start, at);
      [lastMark, lastEnd] = [form, at];
    }
  }
}

const ROWS = new Set(["'", '-']);

/** Letters, with what joins them; "n't" is a word of its own, since it turns the one before it round. */
function takeLetters(folded: FoldedText, original: string, start: number, take: TakeWord): number {
  const { text } = folded;
  let end = lettersEnd(text, start);
  let form = text.slice(start, end);
  const turned = contractionEnd(text, end);
  if (turned > end) {
    const stem = form.slice(0, -1);
    if (stem !== '') take(WORD, stem, start, end - 1);
    take(WORD, `${form.at(-1)}'${text[turned - 1]}`, end - 1, turned);
    return turned;
  }
  for (let next = brokenWord(folded, original, end); next > 0; next = brokenWord(folded, original, end)) {
    const tail = lettersEnd(text, next);
    form += text.slice(next, tail);
    end = tail;
  }
  take(WORD, form, start, end);
  return end;
}

function lettersEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== JOINED) break;
    at += sizeAt(text, at);
  }
  return at;
}

function joinedEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === JOINED) at += sizeAt(text, at);
  return at;
}

/** Where "n't" ends whose n ends at `end`, which some set apart ("do n ' t"); `end` where none does. */
function contractionEnd(text: string, end: number): number {
  if (text[end - 1] !== 'n' && text[end - 1] !== 'N') return end;
  const mark = text[end] === ' ' ? end + 1 : end;
  if (text[mark] !== "'") return end;
  const t = text[mark + 1] === ' ' && mark > end ? mark + 2 : mark + 1;
  if (text[t] !== 't' && text[t] !== 'T') return end;
  return t + 1 >= text.length || classAt(text, t + 1) !== LETTER ? t + 1 : end;
}

/** Where a word goes on after a hyphen and a line break ("exam-⏎ple"); 0 where it does not. */
function brokenWord(folded: FoldedText, original: string, end: number): number {
  const { text } = folded;
  if (text[end] !== '-' || text[end + 1] !== ' ' || end + 2 >= text.length) return 0;
  if (!/^\p{Ll}|^\p{Lo}/u.test(text.slice(end + 2, end + 4)) || classAt(text, end + 2) !== LETTER) return 0;
  const gap = original.slice(folded.startOf(end + 1), folded.endOf(end + 1));
  return /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/u.test(gap) ? end + 2 : 0;
}

/** Digits and the marks that group them. */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (classAt(text, at) === DIGIT || classAt(text, at) === JOINED) at += sizeAt(text, at);
    else if (GROUPS.includes(text[at] as string) && at + 1 < text.length && classAt(text, at + 1) === DIGIT)
      at++;
    else break;
  }
  return at;
}

const GROUPS = ".,'\u066B\u066C";

/** A minus: a dash right before a digit, with nothing right before it. */
const isSign = (text: string, at: number): boolean =>
  text[at] === '-' &&
  at + 1 < text.length &&
  classAt(text, at + 1) === DIGIT &&
  (at === 0 || /[\s(["']/u.test(text[at - 1] as string));

/** A row of dots or dashes is one mark; dots may be set apart (". . ."). */
function markEnd(text: string, start: number): number {
  const char = text[start] as string;
  if (char === '-' || char === '"') {
    let at = start + 1;
    while (text[at] === char) at++;
    return at;
  }
  if (char !== '.') return start + sizeAt(text, start);
  let at = start + 1;
  while (text[at] === '.') at++;
  if (at > start + 1) return at;
  const spaced = /^\.(?: \.){2,5}(?!\.)/u.exec(text.slice(start, start + 12));
  return spaced ? start + spaced[0].length : at;
}

/** After a digit, ' and " are feet and inches as well as marks, and stay apart; elsewhere they are one. */
function markForm(text: string, start: number, end: number): string {
  const char = text.slice(start, start + sizeAt(text, start));
  if (char === '.') return end > start + 1 ? '\u2026' : '.';
  if (char === '"') return start > 0 && classAt(text, start - 1) === DIGIT ? '"' : "'";
  return char;
}
