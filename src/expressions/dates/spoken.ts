import { CARDINALS, TENS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';

interface Part {
  readonly n: number;
  readonly next: number;
}

/** A number below a hundred in words: `nine`, `twenty one`, `ninety-nine`, `zero one`. */
export function readSmall(stream: TokenStream, i: number): Part | undefined {
  const tens = TENS.get(stream.text(i));
  if (tens === undefined) {
    const n = CARDINALS.get(stream.text(i));
    if (n !== 0) return n === undefined ? undefined : { n, next: i + 1 };
    const unit = CARDINALS.get(stream.text(i + 1));
    return unit !== undefined && unit < 10 ? { n: unit, next: i + 2 } : undefined;
  }
  const following = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
  const unit = CARDINALS.get(stream.text(following));
  return unit !== undefined && unit > 0 && unit < 10
    ? { n: tens + unit, next: following + 1 }
    : { n: tens, next: i + 1 };
}

/** A year as it is spoken: `nineteen ninety nine`, `twenty twenty`, `two thousand and ten`. */
export function readSpokenYear(stream: TokenStream, i: number): Part | undefined {
  const head = readSmall(stream, i);
  if (!head) return undefined;
  if (head.n === 2 && stream.isWord(head.next, 'thousand')) {
    const and = stream.isWord(head.next + 1, 'and') ? head.next + 2 : head.next + 1;
    const rest = readSmall(stream, and);
    return rest ? { n: 2000 + rest.n, next: rest.next } : { n: 2000, next: head.next + 1 };
  }
  // "Seventeen hundred and thirty-three".
  if (head.n > 10 && head.n < 20 && stream.isWord(head.next, 'hundred')) {
    const and = stream.isWord(head.next + 1, 'and') ? head.next + 2 : head.next + 1;
    const tail = readSmall(stream, and);
    return tail ? { n: head.n * 100 + tail.n, next: tail.next } : { n: head.n * 100, next: head.next + 1 };
  }
  // The century is one word: "nineteen", "twenty"; "nine nineteen" and "forty ten" are not years.
  if (head.n < 15 || head.n > 20 || head.next !== i + 1) return undefined;
  const rest = readSmall(stream, head.next);
  const isYear = rest && (rest.n >= 10 || rest.next === head.next + 2);
  return isYear ? { n: head.n * 100 + rest.n, next: rest.next } : undefined;
}
