import type { Slot } from '../slot.ts';

/** Words of the sentence on either side of a value that a question repeats. */
const MOST_WORDS = 8;
/** Words up to a mark that say enough without those beyond it. */
const LEAST_WORDS = 3;

/** A question that repeats the words around a value: "How many: “… firefighters at the scene”?". */
export function fallbackOf({ statement, at, quote }: Slot, word: string): string {
  const { text } = statement.source;
  const start = Math.max(statement.start, Math.min(quote.start, at.start));
  const end = Math.min(statement.end, Math.max(quote.end, at.end));
  const joint = /^\S/u.test(text.slice(at.end, at.end + 1)) ? '' : ' ';
  const before = ownPart(text.slice(start, at.start).replace(MARKS, ''), /^.*[,;:]\s/su, -MOST_WORDS).replace(
    LOOSE_BEFORE,
    '',
  );
  const after = ownPart(text.slice(at.end, end).replace(MARKS, ''), /[,;:]\s.*$/su, MOST_WORDS).replace(
    LOOSE_AFTER,
    '',
  );
  const words = `${before} …${joint}${after}`.replace(/[\s.,;:]+$/u, '').trim();
  return `${word}: “${words}”?`;
}

const MARKS = /["“”()[\]]/gu;
const LOOSE_BEFORE = /^(?:(?:and|or|but|that|which|who)\s+)+/iu;
/** Small words at the end of words that were cut. */
const LOOSE_AFTER =
  /(?:\s+(?:and|or|but|that|which|who|the|a|an|of|in|on|at|to|by|for|with|from|as|after|before|into|was|were|is|are|be|been|has|have|had|will|would|its|his|her|their|than|when|where))+$/iu;

/** The words nearest to a value: to the mark beside it where enough words are between, and no more than some. */
function ownPart(words: string, beyond: RegExp, most: number): string {
  const near = words.replace(beyond, '');
  const all = wordsIn(near).length >= LEAST_WORDS ? wordsIn(near) : wordsIn(words);
  return (most < 0 ? all.slice(most) : all.slice(0, most)).join(' ');
}

const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
