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

const [SPACE, QUOTE, DOT, BACKTICK] = [0x20, 0x27, 0x2e, 0x60];
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Marks that may join two parts of a word, and what is not ASCII: the expression decides there. */
const mayJoin = (code: number): boolean =>
  code === QUOTE || code === DOT || code === 0x26 || code === 0x2d || code === BACKTICK || code >= 0x80;

/** The end of a word of plain letters that begins at an offset; the offset where only the expression can say. */
function plainEnd(text: string, at: number, limit: number): number {
  let to = at;
  while (to < limit && (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to)))) to++;
  if (to === limit || !mayJoin(text.charCodeAt(to))) return to;
  // A full stop that ends a sentence joins nothing.
  const isStop = text.charCodeAt(to) === DOT && to > at + 1;
  return isStop && (to + 1 === limit || text.charCodeAt(to + 1) === SPACE) ? to : at;
}

/** The words and marks of a stretch of text. A possessive "'s" is a word of its own. */
export function wordsIn(text: string, { start, end }: Stretch): Word[] {
  const words: Word[] = [];
  const own = text.slice(start, end);
  const push = (from: number, to: number): void => {
    const piece = own.slice(from, to);
    words.push({
      start: start + from,
      end: start + to,
      text: piece,
      lower: piece.toLowerCase().replaceAll('\u2019', "'"),
      isCapital: /^\p{Lu}/u.test(piece),
      isMark: !/[\p{L}\p{N}]/u.test(piece),
    });
  };
  const pushPlain = (from: number, to: number, isMark: boolean): void => {
    const piece = own.slice(from, to);
    const isCapital = !isMark && own.charCodeAt(from) < 0x61;
    words.push({ start: start + from, end: start + to, text: piece, lower: isMark ? piece : piece.toLowerCase(), isCapital, isMark }); // biome-ignore format: one record
  };
  for (let at = 0; at < own.length; ) {
    const code = own.charCodeAt(at);
    if (code === SPACE || (code >= 0x09 && code <= 0x0d)) {
      at++;
      continue;
    }
    if (isLetter(code)) {
      const to = plainEnd(own, at, own.length);
      if (to > at) {
        pushPlain(at, to, false);
        at = to;
        continue;
      }
    } else if (code < 0x80 && !isDigit(code) && code !== QUOTE && code !== BACKTICK) {
      const last = words.at(-1);
      if (code === DOT && last?.end === start + at && at + 1 < own.length && SHORT.test(last.text)) {
        words.pop();
        push(last.start - start, at + 1);
      } else pushPlain(at, at + 1, true);
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(own);
    if (!found) break;
    const [from, to] = [found.index, found.index + found[0].length];
    const isOwner = found[0].length > 2 && /['\u2019][sS]$/u.test(found[0]);
    if (isOwner) {
      push(from, to - 2);
      push(to - 2, to);
    } else push(from, to);
    at = to;
  }
  return words;
}
