import { FoldBuilder, type FoldedText } from './fold-builder.ts';

export type { FoldedText } from './fold-builder.ts';

const SINGLE_QUOTES =
  '\u05F3\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BC\u02BB\u00B4\u0060\uFF07\u2039\u203A';
const DOUBLE_QUOTES = '\u05F4\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB\u301D\u301E\uFF02';
const DASHES = '\u05BE\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D';
/**
 * Soft hyphen, zero-width marks, byte order mark, bidi controls and the Arabic stroke that stretches a word: they carry
 * no words.
 */
const INVISIBLE = /[\u00AD\u034F\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
const INVISIBLES = new RegExp(INVISIBLE, 'gu');

/** Whether a character carries no words: it folds to nothing. */
export const isInvisible = (char: string): boolean => INVISIBLE.test(char);

const GLYPHS = new Map<string, string>();
for (const c of SINGLE_QUOTES) GLYPHS.set(c, "'");
for (const c of DOUBLE_QUOTES) GLYPHS.set(c, '"');
for (const c of DASHES) GLYPHS.set(c, '-');

const WHITE = /[\s\u0085]/u;

/** The kinds of typography that folding evens out, by name: each tests whether a character is of it. */
const FOLDS: readonly (readonly [name: string, isOne: (char: string) => boolean])[] = [
  ['white space', (char) => WHITE.test(char)],
  ['single quotation marks', (char) => GLYPHS.get(char) === "'" || char === "'"],
  ['double quotation marks', (char) => GLYPHS.get(char) === '"' || char === '"'],
  ['dashes', (char) => GLYPHS.get(char) === '-' || char === '-'],
  ['invisible characters', isInvisible],
];

/** The kinds of typography in which two texts of one folding differ, by name. Linear in both. */
export function foldedDifferences(a: string, b: string): string[] {
  if (a === b) return [];
  const only = (text: string, isOne: (char: string) => boolean): string => [...text].filter(isOne).join('');
  const bare = (text: string): string =>
    only(text, (char) => !FOLDS.some(([, isOne]) => isOne(char))).normalize('NFC');
  const names = FOLDS.filter(([, isOne]) => only(a, isOne) !== only(b, isOne)).map(([name]) => name);
  const [x, y] = [a, b].map((text) => only(text, (char) => !FOLDS.some(([, isOne]) => isOne(char))));
  if (x !== y)
    names.push(bare(a) === bare(b) ? 'accents (Unicode forms)' : 'forms of letters (ligatures, wide forms)');
  return names.length > 0 || foldPhrase(a) !== foldPhrase(b) ? names : ['white space at its ends'];
}

/** Marks and the Hangul vowels and finals that join the character before them. */
const JOINS_PREVIOUS = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FB]/u;
/** No one stacks more marks on a letter; text that does is an attack on the normaliser, not a word. */
const MAX_MARKS = 16;

const isAsciiWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
/** Printable ASCII that folding leaves alone; the grave accent is used as a quotation mark. */
const isPlain = (code: number): boolean => code > 32 && code < 127 && code !== 0x60;

/** The end of a run of plain ASCII from `start`; its last unit is left out where a mark may join it. */
function plainRunEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end < text.length && text.charCodeAt(end) >= 128 ? end - 1 : end;
}

/** Folds a text. Linear in its length. */
export function foldText(original: string): FoldedText {
  const n = original.length;
  const builder = new FoldBuilder(original);
  let i = 0;
  while (i < n) {
    const code = original.charCodeAt(i);
    const runEnd = isPlain(code) ? plainRunEnd(original, i) : i;
    if (runEnd > i) {
      builder.plain(i, runEnd);
      i = runEnd;
    } else if (isAsciiWhite(code)) {
      builder.space(i);
      i++;
    } else {
      i = foldCluster(original, i, builder);
    }
  }
  return builder.finish();
}

/** Folds the character at `i` with the marks that join it; returns the offset after it. */
function foldCluster(original: string, i: number, builder: FoldBuilder): number {
  const char = String.fromCodePoint(original.codePointAt(i) as number);
  const following = i + char.length;
  if (WHITE.test(char)) {
    builder.space(i);
    return following;
  }
  if (INVISIBLE.test(char)) return following;
  const glyph = GLYPHS.get(char);
  if (glyph !== undefined) {
    builder.cluster(glyph, i, following);
    return following;
  }
  // Marks join over invisible characters too, which fold to nothing.
  let end = following;
  for (let at = following, marks = 0; at < original.length && marks < MAX_MARKS; ) {
    const next = String.fromCodePoint(original.codePointAt(at) as number);
    const joins = JOINS_PREVIOUS.test(next);
    if (!joins && !INVISIBLE.test(next)) break;
    at += next.length;
    marks++;
    if (joins) end = at;
  }
  const cluster = original.slice(i, end).replace(INVISIBLES, '');
  builder.cluster(compatible(cluster), i, end);
  return end;
}

/**
 * The compatibility form of a cluster, unless that would say something else: a digit where there was none (10² would
 * become 102), or white space and marks that folding itself evens out.
 */
function compatible(cluster: string): string {
  const form = cluster.normalize('NFKC');
  const newDigits = /\p{Nd}/u.test(form) && !/\p{Nd}/u.test(cluster);
  const newMarks = [...form].some((c) => WHITE.test(c) || INVISIBLE.test(c) || GLYPHS.has(c));
  if (!newDigits && !newMarks) return inAscii(form);
  const kept = cluster.normalize('NFC');
  return GLYPHS.get(kept) ?? kept;
}

const DIGIT = /\p{Nd}/u;

/** Digits of every script as those of this one: each script has its ten in a row, from nought on. */
function inAscii(form: string): string {
  return form.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    let n = 0;
    while (n < 9 && DIGIT.test(String.fromCodePoint(code - n - 1))) n++;
    return String(n);
  });
}

/** The folded form of a short text, trimmed: what two quotes are compared and identified by. */
export const foldPhrase = (text: string): string =>
  PLAIN_PHRASE.test(text) ? text : foldText(text).text.trim();

/** Plain ASCII words with single spaces are their own folding; most quotes are nothing else. */
const PLAIN_PHRASE = /^[!-_a-~]+(?: [!-_a-~]+)*$/u;

/** The original range `[start, end)` of the folded range `[start, end)`. */
export function unfoldRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  if (start >= end) {
    const at = folded.startOf(start) ?? folded.endOf(folded.text.length - 1) ?? 0;
    return { start: at, end: at };
  }
  return { start: folded.startOf(start) as number, end: folded.endOf(end - 1) as number };
}
