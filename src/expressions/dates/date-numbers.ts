import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { readSmall } from './spoken.ts';

/** A number that words give, and the index after it. */
export interface Part {
  readonly n: number;
  readonly next: number;
}

/** A day of the month: `9`, `9th`, `ninth`; in a word that counts (`twenty one`) only where a month leads it. */
export function readDayNumber(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number') {
    const n = Number(token.text);
    return /^\d{1,2}$/u.test(token.text) && n >= 1 && n <= 31 ? { n, next: i + 1 } : undefined;
  }
  const ordinal = readOrdinal(stream, i);
  return ordinal && ordinal.n <= 31 ? ordinal : undefined;
}

/** `May twenty one`: a number word after a month; a small one ("May two") is as often something else. */
export function readSmallDay(stream: TokenStream, i: number): Part | undefined {
  const small = readSmall(stream, i);
  return small && small.n > 12 && small.n <= 31 ? small : undefined;
}

/** A year in four digits, 1000 to 2199, or in two after an apostrophe (`'98`: 1940 to 2039). */
export function readYear(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.text === "'") return readShortYear(stream, i);
  if (token?.kind !== 'number' || !/^(?:1\d|2[01])\d\d$/u.test(token.text)) return undefined;
  // "1,200 people": a grouped number is not a year.
  if (token.end - token.start !== 4) return undefined;
  return { n: Number(token.text), next: i + 1 };
}

/** `87`, after "of": "April of 87". */
export const readYearDigits = (stream: TokenStream, i: number): Part | undefined =>
  stream.at(i)?.kind === 'number' && /^\d\d$/u.test(stream.text(i))
    ? { n: fullYear(Number(stream.text(i))), next: i + 1 }
    : undefined;

/** The century of a year in two digits: the one that puts it between 1940 and 2039. */
export const fullYear = (n: number): number => n + (n < 40 ? 2000 : 1900);

function readShortYear(stream: TokenStream, i: number): Part | undefined {
  const digits = stream.at(i + 1);
  if (digits?.kind !== 'number' || !digits.glued || !/^\d\d$/u.test(digits.text)) return undefined;
  return { n: fullYear(Number(digits.text)), next: i + 2 };
}
