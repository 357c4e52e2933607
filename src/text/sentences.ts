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
  // "“Who goes there?” she said.": a quotation that ends in a question is a part of its sentence.
  if (c !== '.') return j === i + 1 || !isQuoteEnd(text, i + 1, j) || !isSmallNext(text, j);
  const before = text.slice(Math.max(0, i - 8), i);
  // "Joan Vell (D-N.Y.) said", "in Washington, D.C. on Monday".
  if (INITIALS.test(before) && isSmallNext(text, j)) return false;
  if (/[ap]\.m$/u.test(before)) return BEGINS.test(text.slice(j, j + 16));
  return !ABBREVIATIONS.test(before);
}

const INITIALS = /\p{Lu}\.\p{Lu}$/u;
const isQuoteEnd = (text: string, from: number, to: number): boolean =>
  /["'\u201D\u2019]/u.test(text.slice(from, to));

/** Whether a small letter follows on the same line: no sentence begins there. */
const isSmallNext = (text: string, at: number): boolean => /^[^\S\r\n]+\p{Ll}/u.test(text.slice(at, at + 4));

/** What goes on from "4 p.m." begins a sentence, unless it is a day, a month or a zone: "4 p.m. Monday", "4 p.m. EST". */
const BEGINS =
  /^\s+(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Pacific|Mountain|Greenwich|Coordinated|Universal|Moscow)|\p{Lu}{2,5}\b)\p{Lu}\p{Ll}/u;

/** Lines of a text that is broken to a width over which a sentence is followed on either side. */
const MOST_LINES = 20;
const BREAK_BEFORE = /[ \t]*\r?\n[ \t]*$/u;
/** What is known of an article before its text: its lines are not the article's. */
const FRONT = /^---\r?\n[\s\S]{0,20000}?\n---[ \t]*\r?\n/u;

/**
 * The sentence around a range, without surrounding white space. Offsets are UTF-16 units, end exclusive.
 * A line break ends a sentence, since news pages print a paragraph as one line, but where all lines are broken to a width.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let [from, to] = [sentenceStart(text, start), sentenceEnd(text, start, end)];
  let isWrapped: boolean | undefined;
  const continues = (begin: number, stop: number): boolean => {
    if (!goesOn(text, begin, stop)) return false;
    isWrapped ??= isHardWrapped(text, FRONT.exec(text)?.[0].length ?? 0);
    return isWrapped;
  };
  for (let line = 0; line < MOST_LINES; line++) {
    const gap = BREAK_BEFORE.exec(text.slice(Math.max(0, from - 8), from));
    if (!gap) break;
    const above = from - gap[0].length;
    const before = sentenceStart(text, above);
    if (before >= above || !continues(before, above)) break;
    from = before;
  }
  for (let line = 0; line < MOST_LINES && continues(from, to); line++) to = sentenceEnd(text, to + 1, to + 2);
  return { start: from, end: to };
}

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

/** A line at least this long may have been broken for its width; a text with a longer one is set in paragraphs. */
const NARROWEST = 34;
const WIDEST = 120;
/** This share of a text's lines, and this many at least, go on with a small letter where it is broken to a width. */
const WRAPPED = 0.2;
const LEAST_LINES = 2;

/** Whether the lines of a text are broken to a width, as in mail and old archives: many go on in the next with a small letter. */
export function isHardWrapped(text: string, from: number): boolean {
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
export function goesOn(text: string, start: number, end: number): boolean {
  const breaks = /^[ \t]*\r?\n[ \t]*(?=[^\s*#>-])/u.exec(text.slice(end, end + 8));
  if (!breaks || /[.!?]["'\u201D\u2019)]*$/u.test(text.slice(Math.max(start, end - 4), end))) return false;
  const line = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
  return (
    end - line > NARROWEST || /^\p{Ll}/u.test(text.slice(end + breaks[0].length, end + breaks[0].length + 2))
  );
}
