import { TO_SOMEBODY } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';
import type { Cue } from './leading-cues.ts';
import { isQuoteMark } from './quotation-marks.ts';
import { OCCASION } from './speaker-words.ts';
import type { Word } from './words.ts';

/** The words after a verb of saying that give when, where and to whom: what is said begins after them. */
export function afterOccasion(
  words: readonly Word[],
  next: number,
  cue: Cue,
  mentions: readonly Mention[],
): number {
  let at = next;
  if (TO_SOMEBODY.has(cue.verb)) {
    // "Told voters in Kentucky on Sunday that": what is said begins after "that".
    const that = words.slice(next, next + 14).findIndex((word) => word.lower === 'that' || word.text === ';');
    if (that >= 0 && words[next + that]?.lower === 'that') return next + that + 1;
    // "Told the Associated Press that", "told reporters on Monday".
    let k = at;
    while (k < words.length && k < at + 8 && (words[k]?.isCapital || OCCASION.has(words[k]?.lower ?? '')))
      k++;
    at = k;
  }
  if (/^(?:in|at|on|during|after|before|to|through|via)$/u.test(words[at]?.lower ?? '')) {
    // "Said at a meeting of 12 towns that".
    const that = words.slice(at, at + 14).findIndex((word) => word.lower === 'that' || word.isMark);
    if (that >= 0 && words[at + that]?.lower === 'that') return at + that + 1;
  }
  // "Said for weeks", "saying at one point".
  const span = /^(?:for|at)$/u.test(words[at]?.lower ?? '')
    ? mentions.find((m) => m.start <= (words[at + 1]?.start ?? -1) && (words[at + 1]?.end ?? 0) <= m.end)
    : undefined;
  if (span && (/^(?:duration|period)$/u.test(span.type) || words[at + 2]?.lower === 'point')) {
    at = words.findIndex(({ start }) => start >= span.end);
    if (words[at]?.lower === 'point') at++;
    if (words[at]?.text === ',') at++;
  }
  for (let k = at; k < words.length && k < at + 14; k++) {
    const word = words[k] as Word;
    if (word.lower === 'that' || word.text === ':') return k + 1;
    if (isQuoteMark(word)) return k;
    const mention = mentions.find((m) => m.start <= word.start && word.end <= m.end);
    if (mention && (mention.type === 'date' || mention.type === 'period' || mention.type === 'time'))
      continue;
    if (word.text === ',') {
      if (k > at) continue;
      return k;
    }
    if (
      word.isCapital &&
      k > at &&
      OCCASION.has(words[k - 1]?.lower ?? '') &&
      !/^(?:the|a|an)$/u.test(words[k - 1]?.lower ?? '')
    )
      continue;
    if (!OCCASION.has(word.lower)) return k > at && isTime(words, at, k) ? k : at;
  }
  return at;
}

/** Whether the words of an occasion were really passed, and no noun phrase was cut ("said the ferry"). */
const isTime = (words: readonly Word[], from: number, to: number): boolean => {
  const last = words[to - 1]?.lower ?? '';
  if (
    /^(?:the|a|an|his|her|its|their|our|this|in|on|at|to|by|of|after|before|during|from|last|next)$/u.test(
      last,
    )
  )
    return false;
  return to > from;
};

const SENTENCE_REACH = 40;

/** Whether a sentence ends after a verb of saying, but for whom it was said to and when, or goes on after a comma. */
export function isNearEnd(words: readonly Word[], next: number, mentions: readonly Mention[]): boolean {
  for (let k = next; k < Math.min(words.length, next + SENTENCE_REACH); k++) {
    const word = words[k] as Word;
    if (word.isMark) return /^[.,;:!?]$/u.test(word.text) || isQuoteMark(word);
    if (word.lower === 'that') return false;
    if (mentions.some((m) => m.start <= word.start && word.end <= m.end && m.type !== 'count')) continue;
    if (!OCCASION.has(word.lower) && !word.isCapital && k > next + 1)
      return /^(?:of|about|as|while|when|after|before|who|which|and)$/u.test(word.lower);
    if (!OCCASION.has(word.lower) && !word.isCapital && !/^(?:of|about|as|while|when|and)$/u.test(word.lower))
      return false;
  }
  return true;
}
