import { CONCEPTS } from './thesaurus.ts';

/** Words that say nothing on what a sentence is about. */
const STOP = new Set(
  (
    'a an the this that these those it its he she him her his hers they them their theirs we us our you your i my me who whom whose which what ' +
    'and or but nor so if then than as at by for from in into of on onto to with without within over under up down out about around between among ' +
    'through during before after since until till while when where why how because though although however also too very just only even still yet already ' +
    'is are was were be been being am has have had having do does did done will would shall should can could may might must not no none any some all both each ' +
    'every either neither other others another more most much many few several such same own one ones there here again ever never once now today yesterday ' +
    'say says said saying tell told according add added adding spokesman spokesperson official officials mr mrs ms per cent percent least nearly almost roughly ' +
    'approximately some like well get got make made take took taken come came go went place happened occurred s t re ve ll d m p a.m p.m am pm'
  ).split(' '),
);

/** Cuts the endings off an English word, so that "damaged", "damages" and "damaging" are one. */
export function stem(word: string): string {
  let w = word;
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  for (const ending of ['ingly', 'edly', 'ing', 'ed'])
    if (w.length - ending.length >= 3 && w.endsWith(ending) && /[aeiouy]/.test(w.slice(0, -ending.length))) {
      w = w.slice(0, -ending.length);
      // "Stopped" doubles what "stop" does not, and "damaged" drops what "damage" keeps.
      if (/([bdgmnprt])\1$/.test(w)) w = w.slice(0, -1);
      break;
    }
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith('y')) w = `${w.slice(0, -1)}i`;
  return w;
}

/** The general words that a thesaurus takes for one, by their stems. */
const BY_STEM = new Map<string, string>();
for (const [name, words] of CONCEPTS)
  for (const word of words.split(' ')) BY_STEM.set(stem(word), `~${name}`);

const KNOWN = new Map<string, string | undefined>();

/** What a word is compared by: its concept, else its stem; undefined where it says nothing. */
export function termOf(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (KNOWN.has(lower)) return KNOWN.get(lower);
  const root = STOP.has(lower) || lower.length < 2 || /^\d/.test(lower) ? undefined : stem(lower);
  const term = root === undefined ? undefined : (BY_STEM.get(root) ?? root);
  if (KNOWN.size < 200_000) KNOWN.set(lower, term);
  return term;
}

/** A word of a text and what it is compared by. */
export interface Word {
  readonly text: string;
  readonly term: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Written with a capital where no sentence begins, or in a row of such words. */
  readonly isName: boolean;
  /** Part of a value: it says what that is, not what it is the value of. */
  readonly isValue: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]{1,2}(?![\p{L}]))?/gu;

/** The words of a stretch of text, with offsets of the text. */
export function wordsOf(
  text: string,
  { start, end }: { start: number; end: number },
  values: readonly { readonly start: number; readonly end: number }[] = [],
): Word[] {
  let next = 0;
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const isCapital = /^\p{Lu}/u.test(word);
    const isFirst =
      words.length === 0 ||
      /["“‘'(]\s*$/u.test(text.slice(Math.max(start, start + index - 2), start + index));
    const from = start + index;
    while (next < values.length && (values[next] as { end: number }).end <= from) next++;
    const value = values[next];
    words.push({
      isValue: value !== undefined && value.start < from + word.length,
      text: word,
      term: termOf(word),
      start: start + index,
      end: start + index + word.length,
      isName: isCapital && !isFirst && !CALENDAR.test(word),
    });
  }
  return words;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|GMT|UTC|I)$/u;
