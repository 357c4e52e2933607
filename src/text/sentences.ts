/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS =
  /(?:^|[\s("'\u201C\u2018])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Rev|Hon|St|Sen|Rep|Gov|Pres|Jr|Sr|vs|etc|approx|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|[A-Z]|[ap]\.m|U\.S|U\.K|U\.N|e\.g|i\.e)$/u;
const ENDERS = new Set(['.', '!', '?', '\u2026', '\u3002', '\uFF01', '\uFF1F', '\u061F', '\u06D4', '\u0964']);
const CLOSERS = new Set(['"', "'", ')', ']', '\u201D', '\u2019', '\u00BB', '\u300D']);
/** A row of closing marks without end is not the end of a sentence, and is not looked through from each of its places. */
const MOST_CLOSERS = 16;
/** A sentence is looked for this far on either side and no further: one line may be a whole book. */
const REACH = 2000;

const isBreak = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code === 10 || code === 13;
};

/** Whether a unit may end a sentence: the full stop and the marks below the first letter, or one from far above them. */
const mayEnd = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code >= 0x61f;

const WHITE = /\s/u;

/** The offset after the closing marks that are at an offset. */
export function skipClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < MOST_CLOSERS && CLOSERS.has(text[end] as string)) end++;
  return end;
}

/** Whether a sentence ends with the unit at `i`: an ender that white space or a closing mark follows. */
export function isSentenceEnd(text: string, i: number): boolean {
  if (!mayEnd(text.charCodeAt(i))) return false;
  const c = text[i] as string;
  if (!ENDERS.has(c)) return false;
  if (c > '\u2FFF') return true;
  const j = skipClosers(text, i + 1);
  if (j < text.length && !WHITE.test(text[j] as string)) return false;
  if (c !== '.') return true;
  const before = text.slice(Math.max(0, i - 8), i);
  if (/[ap]\.m$/u.test(before)) return BEGINS.test(text.slice(j, j + 16));
  return !ABBREVIATIONS.test(before);
}

/** What goes on from "4 p.m." begins a sentence, unless it is a day, a month or a zone: "4 p.m. Monday", "4 p.m. EST". */
const BEGINS =
  /^\s+(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Pacific|Mountain|Greenwich|Coordinated|Universal|Moscow)|\p{Lu}{2,5}\b)\p{Lu}\p{Ll}/u;

/**
 * The sentence around a range, without surrounding white space. Offsets are UTF-16 units, end exclusive.
 * A line break always ends a sentence, since news pages print a paragraph as one line.
 */
export const sentenceAround = (
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } => ({
  start: sentenceStart(text, start),
  end: sentenceEnd(text, start, end),
});

/** Where the sentence begins that an offset is in. */
export function sentenceStart(text: string, start: number): number {
  let from = start;
  const floor = Math.max(0, start - REACH);
  for (; from > floor; from--) {
    const code = text.charCodeAt(from - 1);
    if (code === 10 || code === 13 || (mayEnd(code) && isSentenceEnd(text, from - 1))) break;
  }
  // A mark right after the end of the sentence before closes that one; after white space it opens this one.
  if (from > 0 && !isBreak(text, from - 1)) while (from < start && CLOSERS.has(text[from] as string)) from++;
  while (from < start && WHITE.test(text[from] as string)) from++;
  return from;
}

/** Where the sentence ends that a range ends in. */
export function sentenceEnd(text: string, start: number, end: number): number {
  let to = Math.max(end, start);
  const ceiling = Math.min(text.length, to + REACH);
  // The quote may already hold the end of its sentence.
  if (to > start && isSentenceEnd(text, to - 1)) {
    while (to < ceiling && CLOSERS.has(text[to] as string)) to++;
    return to;
  }
  while (to < ceiling) {
    const code = text.charCodeAt(to);
    if (code === 10 || code === 13) break;
    to++;
    if (mayEnd(code) && isSentenceEnd(text, to - 1)) {
      while (to < ceiling && CLOSERS.has(text[to] as string)) to++;
      break;
    }
  }
  return to;
}
