import type { Stretch } from './sentences.ts';

/** A word or a mark of a sentence. UTF-16 units of the source's text. */
export interface Word extends Stretch {
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  readonly isCapital: boolean;
  readonly isMark: boolean;
}

const PIECE =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{L}[\p{L}\p{M}\p{N}]*(?:['\u2019.&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[\p{N}](?:[\p{L}\p{N}.,:-]*[\p{L}\p{N}])?|''|``|[^\s]/gu;
/** Titles and initials: a full stop after one of these ends no sentence and belongs to it. */
const SHORT =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Rev|Hon|St|Sen|Rep|Gov|Pres|Jr|Sr|Capt|Cpl|Sens|Reps|\p{Lu})$/u;

/** The words and marks of a stretch of text. A possessive "'s" is a word of its own. */
export function wordsIn(text: string, { start, end }: Stretch): Word[] {
  const words: Word[] = [];
  const push = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const isMark = !/[\p{L}\p{N}]/u.test(piece);
    words.push({
      start: from,
      end: to,
      text: piece,
      lower: piece.toLowerCase().replaceAll('\u2019', "'"),
      isCapital: /^\p{Lu}/u.test(piece),
      isMark,
    });
  };
  for (const found of text.slice(start, end).matchAll(PIECE)) {
    const [from, to] = [start + found.index, start + found.index + found[0].length];
    const last = words.at(-1);
    if (found[0] === '.' && last?.end === from && SHORT.test(last.text) && to < end) {
      words.pop();
      push(last.start, to);
      continue;
    }
    const owner = /['\u2019][sS]$/u.exec(found[0]);
    if (owner && found[0].length > 2) {
      push(from, to - 2);
      push(to - 2, to);
    } else push(from, to);
  }
  return words;
}
