import { IRREGULAR_PARTICIPLES } from '../../../expressions/en/verb-words.ts';
import { PEOPLE } from '../en/families.ts';
import { isName, isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';

/** A noun phrase as a question prints it. */
export interface NounWords {
  readonly words: string;
  readonly isPlural: boolean;
  /** Where it begins, as an index. */
  readonly from: number;
}

/** The longest noun phrase that a question repeats, in tokens. */
const LONGEST = 9;
const INSIDE = /^(?:NOUN|PROPN|ADJ|NUM)$/u;
const RELATIVE = /^(?:who|which|that)$/u;

/** Whether a token is between letters of one word: "co-pilot", "the ship's". */
const isJoint = ({ text }: Token): boolean => /^(?:-|'s|'|&)$/u.test(text);

/** Words without the capital of a first word that is no abbreviation. */
export const smallFirst = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (c) => c.toLowerCase());

/** Words with a capital at the beginning of their first one. */
export const capitalFirst = (words: string): string => words.replace(/^\p{L}/u, (c) => c.toUpperCase());

/** The words of some tokens on one line, where a first word has its capital only from the beginning of its sentence without it. */
export function printed(text: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return '';
  const words = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  const isOpening = from === 0 || /^(?:-|["“])$/u.test(tokens[from - 1]?.text ?? '');
  return isOpening && !isNameHere(text, tokens, from) ? smallFirst(words) : words;
}

/** UTF-16 units on either side of a word where it may be printed in small letters. */
const NEARBY = 4000;

/** Words that begin a sentence more often than a name does. */
const COMMON =
  /^(?:former|local|senior|several|police|turnout|revenues?|sales|profits?|traffic|inflation|unemployment|output|exports|imports|shares)$/u;

/** Whether a word that begins a sentence is a name: "Pirate attacks" is not, where "pirate" is printed nearby. */
function isNameHere(text: string, tokens: readonly Token[], at: number): boolean {
  const { text: own, pos, lower, start, end } = tokens[at] as Token;
  // "First Prairie Savings": a name where the two words are printed so inside a sentence.
  const next = tokens[at + 1];
  if (next?.pos === 'PROPN' && new RegExp(`\\p{Ll},? ${own} ${next.text}\\b`, 'u').test(text)) return true;
  if (pos !== 'PROPN' || tokens[at + 1]?.pos === 'PROPN') return pos === 'PROPN';
  if (COMMON.test(lower) || PEOPLE.has(lower)) return false;
  return !text.slice(Math.max(0, start - NEARBY), end + NEARBY).includes(` ${lower} `);
}

/**
 * The noun phrase that ends before `end`, with what "of" and other small words hang on it; undefined where the words are not plain. A
 * value in it, which may be another one elsewhere, is left out: of "four masked men" the masked men stay.
 */
export function nounsBefore(
  text: string,
  tokens: readonly Token[],
  end: number,
  isValue: (token: Token) => boolean,
): NounWords | undefined {
  let [from, to] = baseBefore(tokens, end) ?? [0, 0];
  if (from === to) return undefined;
  // "The conflict between Afghanistan and Pakistan": two that hang on one small word.
  const pair = tokens[from - 1]?.lower === 'and' ? baseBefore(tokens, from - 1) : undefined;
  if (pair && tokens[pair[0] - 1]?.lower === 'between') from = pair[0];
  // "The impact on the rocks", "a spokesman for the ministry": what it hangs on is the subject.
  for (let rounds = 0; tokens[from - 1]?.pos === 'ADP' && rounds < 2; rounds++) {
    const outer = baseBefore(tokens, from - 1);
    // "In 2015 pilots walked out": the small word brings the year.
    if (!outer && isValue(tokens[from] as Token)) break;
    if (!outer) return undefined;
    const isLong = to - outer[0] > LONGEST || tokens.slice(outer[1], to).some(isValue);
    [from, to] = isLong ? outer : [outer[0], to];
  }
  if (to - from > LONGEST) return undefined;
  const head = tokens[headOf(tokens, from, to)] as Token;
  // "The Morning Star": a word of a name is no value.
  const isOther = (token: Token, k: number): boolean =>
    isValue(token) && !(isName(token) && isName(tokens[k + 1] ?? head));
  let at = Math.max(from, tokens.findLastIndex((token, k) => k >= from && k < to && isOther(token, k)) + 1);
  while (at < to && isJoint(tokens[at] as Token)) at++;
  if (at >= to || isValue(head)) return undefined;
  const words = printed(text, tokens, at, to);
  if (/["“”()[\];:]|^(?:whose|which|what)\b/iu.test(words)) return undefined;
  return {
    words: withArticle(words, tokens[at] as Token, head, at > from),
    isPlural: isPlural(tokens, from, to, head),
    from: tokens[from - 1]?.pos === 'ADP' ? at : from,
  };
}

/** "Cop" is asked for as "the cop", and "masked men" after their number as "the masked men". */
function withArticle(words: string, first: Token, head: Token, isCut: boolean): string {
  if (
    first.pos === 'DET' ||
    (first.pos === 'NUM' && !isCut) ||
    isPossessive(first) ||
    head.pos === 'PROPN' ||
    /'s\b|s' /u.test(words)
  )
    return words;
  return isCut || (head.pos === 'NOUN' && first.pos !== 'PROPN' && !isPluralNoun(head))
    ? `the ${words}`
    : words;
}

/** The noun of a phrase that has another one after a small word: "the impact" of "the impact on the rocks". */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  const small = tokens.findIndex(({ pos }, k) => k > from && k < to && pos === 'ADP');
  return (small < 0 ? to : small) - 1;
}

/** A noun without its small words: its determiner, adjectives and other nouns before it. */
function baseBefore(tokens: readonly Token[], end: number): [number, number] | undefined {
  const last = tokens[end - 1];
  if (!last || !isNoun(last) || /^(?:'s|')$/u.test(last.text)) return undefined;
  let from = end - 1;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1] as Token;
    const isParticiple =
      token.pos === 'VERB' &&
      (/(?:ed|ing)$/u.test(token.lower) || IRREGULAR_PARTICIPLES.has(token.lower)) &&
      /^(?:DET|ADJ|PRON)$/u.test(tokens[from - 2]?.pos ?? '');
    if (token.pos === 'DET' || isPossessive(token)) {
      // "The ship's captain": the article of the owner belongs to it.
      from--;
      break;
    }
    if (!(INSIDE.test(token.pos) || isJoint(token) || isParticiple || /^\p{Lu}{2,}$/u.test(token.text)))
      break;
    from--;
  }
  while (from < end - 1 && isJoint(tokens[from] as Token)) from++;
  return [from, end];
}

/** "His", "their". */
export const isPossessive = ({ lower }: Token): boolean => /^(?:his|her|its|their|our|my|your)$/u.test(lower);

function isPlural(tokens: readonly Token[], from: number, to: number, head: Token): boolean {
  if (tokens.slice(from, to).some(({ lower }) => lower === 'and')) return true;
  return isPluralNoun(head);
}

/** Whether a noun is printed in the plural. */
export const isPluralNoun = ({ pos, lower, lemma }: Token): boolean =>
  pos !== 'PROPN' &&
  (/^(?:people|police|men|women|children|crew|staff)$/u.test(lower) ||
    (lower !== lemma && lower.endsWith('s')));

/** The longest aside between a subject and its verb, in tokens. */
const ASIDE = 12;

/** What "who", "which" or "that" before a verb stands for, or what an aside is of: "the trawler that had been taken", "Fide, the world body, bans". */
export function antecedentBefore(tokens: readonly Token[], end: number): number | undefined {
  if (tokens[end - 1]?.text === ',') {
    const comma = tokens.findLastIndex(({ text }, k) => k < end - 1 && k > end - ASIDE && text === ',');
    const isAside =
      comma > 0 && !tokens.slice(comma, end).some(({ pos }) => /^(?:VERB|AUX|CCONJ)$/u.test(pos));
    return isAside && isNoun(tokens[comma - 1] as Token) ? comma : undefined;
  }
  if (!RELATIVE.test(tokens[end - 1]?.lower ?? '')) return undefined;
  const before = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
  return before > 0 && isNoun(tokens[before - 1] as Token) ? before : undefined;
}

/** What is before the first word of a sentence. */
const OPENS = /(?:^|\n|[.!?]["'\u201D\u2019)]?\s)\s*$/u;

/** A noun with the words before it, as it is printed; in small letters where a headline has them in capitals. */
export function nounText(text: string, first: Token | undefined, head: Token, isHeadline: boolean): string {
  const start = Math.min(first?.start ?? head.start, head.start);
  const words = text.slice(start, head.end).replace(/\s+/gu, ' ');
  if (head.pos === 'PROPN') return words;
  if (isHeadline) return words.toLowerCase();
  // "Crews from nine districts came. Their number was 540": the capital only begins the sentence.
  return OPENS.test(text.slice(Math.max(0, start - 4), start))
    ? words.replace(/^\p{Lu}(?=\p{Ll})/u, (capital) => capital.toLowerCase())
    : words;
}

/**
 * What an amount is of, as a question prints it: "turnout was 47 per cent", "a reward of 5,000 dollars". Null where other words than
 * small ones are between, or where it is a name or a person.
 */
export function topicWordsOf(
  tokens: readonly Token[],
  topic: Token | undefined,
  i: number,
  j: number,
): string | null {
  if (!topic || topic.isPerson) return null;
  const at = tokens.indexOf(topic);
  if (topic.pos === 'PROPN' && at > 0) return null;
  const isAfter = at >= j;
  const between = isAfter ? tokens.slice(j, at) : tokens.slice(at + 1, i);
  if (!isAfter && !between.some(({ lower, lemma }) => lemma === 'be' || lower === 'of')) return null;
  if (!between.every(({ pos }) => /^(?:AUX|ADP|DET|ADV|ADJ|PUNCT|SYM)$/u.test(pos))) return null;
  if (isAfter && between.some(({ lower }) => lower === 'in')) return null;
  // "A smash-and-grab raid".
  return tokens[at + 1]?.text === '-' ? null : topic.lower;
}
