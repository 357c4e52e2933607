import type { Stretch } from '../../articles/statements/index.ts';
import { onceEach } from '../../text/once-each.ts';
import type { Mention } from '../../values/mention.ts';
import type { Token } from './token.ts';

const BREAKS = new Set(
  'that which who whom when while after before as although though because since until whereas but if where than whose'.split(
    ' ',
  ),
);
const MARKS = /^[;:()[\]"\u2014\u2013]$|^-$/u;

export const isVerb = ({ pos }: Token): boolean => pos === 'VERB';

/** What a token is to the clauses of its sentence, a bit each. */
const [MARK, BREAK, THAT, COMMA, AND, OR, VERB, NUMBER, STOP] = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;

/** The tokens of a sentence as its clauses see them, and the clauses around one token each that were asked for. */
interface Clauses {
  readonly bits: Uint16Array;
  readonly around: ([number, number] | undefined)[];
}

const clausesOf = onceEach(
  (tokens: readonly Token[]): Clauses => ({
    bits: Uint16Array.from(tokens, (_, k) => bitsAt(tokens, k)),
    around: new Array(tokens.length),
  }),
);

function bitsAt(tokens: readonly Token[], k: number): number {
  const { text, lower, pos } = tokens[k] as Token;
  let bits = 0;
  if (MARKS.test(text) && !isHyphen(tokens, k)) bits |= MARK;
  // "Of that engine": a determiner opens no clause.
  if (BREAKS.has(lower) && !(lower === 'that' && pos === 'DET'))
    bits |= lower === 'that' ? BREAK | THAT : BREAK;
  if (text === ',') bits |= COMMA;
  if (lower === 'and') bits |= AND;
  if (lower === 'or') bits |= OR;
  if (pos === 'VERB' || pos === 'AUX') bits |= VERB;
  if (pos === 'NUM') bits |= NUMBER;
  if (text === '.' || text === '!' || text === '?') bits |= STOP;
  return bits;
}

/** The clause around the tokens from `i` to `j`, as indices: to the mark or conjunction where another one begins. */
export function clauseAround(tokens: readonly Token[], i: number, j: number): readonly [number, number] {
  const { bits, around } = clausesOf(tokens);
  if (j !== i + 1) return boundsOf(bits, i, j);
  const known = around[i] ?? boundsOf(bits, i, j);
  around[i] = known;
  return known;
}

function boundsOf(bits: Uint16Array, i: number, j: number): [number, number] {
  let [from, to] = [i, j];
  let hasVerb = false;
  for (let k = i - 1; k >= 0; k--) {
    const own = bits[k] as number;
    if (own & (MARK | BREAK)) break;
    if (hasVerb && own & (COMMA | AND | OR)) break;
    if (own & VERB) hasVerb = true;
    from = k;
  }
  let seen = hasVerb;
  for (let k = j; k < bits.length; k++) {
    const own = bits[k] as number;
    if (own & MARK) break;
    if (own & STOP && k === bits.length - 1) break;
    if (own & BREAK && !(own & THAT && !seen)) break;
    if (own & COMMA && (seen || k > j + 1)) break;
    if (own & AND && (seen || (bits[k + 1] ?? 0) & NUMBER)) break;
    if (own & VERB) seen = true;
    to = k + 1;
  }
  return [from, to];
}

const isHyphen = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.text === '-' &&
  tokens[k - 1]?.end === tokens[k]?.start &&
  tokens[k + 1]?.start === tokens[k]?.end;

const MOST_BEFORE = 90;
const MOST_AFTER = 90;
/** UTF-16 units on either side of a value that are quoted at least, where the sentence goes on: a bare number says nothing. */
const LEAST_BEFORE = 24;
const LEAST_AFTER = 30;

/**
 * The words to quote: the clause, cut near the value, without loose marks and small words at its ends.
 * @param isWide Whether words of the sentence beside a short clause are quoted as well.
 */
export function quoteOf(
  text: string,
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  at: Stretch,
  isWide = false,
): Stretch {
  let [first, last] = isWide ? widened(tokens, from, to - 1, at) : [from, to - 1];
  first = shortenedStart(tokens, first, at);
  last = shortenedEnd(tokens, last, at);
  const isLoose = (token: Token | undefined): boolean =>
    token !== undefined &&
    (/^[^\p{L}\p{N}$€£¥%]+$/u.test(token.text) ||
      /^(?:and|or|but|the|a|an|of|in|on|at|to|by|for|with|from|was|were|is|are|that|its|his|her|their)$/u.test(
        token.lower,
      ));
  while (
    first < last &&
    /^[^\p{L}\p{N}$€£¥]+$/u.test(tokens[first]?.text ?? '') &&
    (tokens[first] as Token).end <= at.start
  )
    first++;
  while (
    first < last &&
    /^(?:and|or|but|'s|'re|'ll|'d|'ve)$/u.test(tokens[first]?.lower ?? '') &&
    (tokens[first] as Token).end <= at.start
  )
    first++;
  while (last > first && isLoose(tokens[last]) && (tokens[last] as Token).start >= at.end) last--;
  const start = Math.min(at.start, (tokens[first] as Token | undefined)?.start ?? at.start);
  const end = Math.max(at.end, (tokens[last] as Token | undefined)?.end ?? at.end);
  const breaks = text.slice(start, end).search(/\n\s*\n/u);
  return breaks < 0 ? { start, end } : { start: at.start, end: at.end };
}

/** Where a quote may begin: at the head of the sentence, after a mark, at a conjunction. */
function isStart(tokens: readonly Token[], k: number): boolean {
  const { bits } = clausesOf(tokens);
  return (
    k === 0 ||
    ((bits[k - 1] as number) & (MARK | COMMA)) > 0 ||
    ((bits[k] as number) & (BREAK | AND | OR)) > 0
  );
}

/** Where a quote may end, before `k`: at the end of the sentence, before a mark or a conjunction. */
function isEnd(tokens: readonly Token[], k: number): boolean {
  const { bits } = clausesOf(tokens);
  const own = bits[k] as number;
  if (k >= tokens.length || own & (MARK | COMMA | STOP | BREAK)) return true;
  // "Pine and scrub" are one phrase.
  return (own & (AND | OR)) > 0 && !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[k + 1]?.pos ?? '');
}

/** Whether a phrase begins at a token: a small word that brings a noun. */
const opensPhrase = (token: Token | undefined): boolean => /^(?:ADP|SCONJ|DET)$/u.test(token?.pos ?? '');

/** Where the words of a long clause begin that are near its value: at a clause of it, else at a phrase. */
function shortenedStart(tokens: readonly Token[], from: number, at: Stretch): number {
  let k = from;
  // A sentence that is not tagged has no tokens.
  while (
    k + 1 < tokens.length &&
    (tokens[k + 1] as Token).end <= at.start &&
    (tokens[k] as Token).start < at.start - MOST_BEFORE
  )
    k++;
  if (k === from) return from;
  const near = (is: (i: number) => boolean): number | undefined => {
    for (let i = k; (tokens[i]?.start ?? at.start) <= at.start - LEAST_BEFORE; i++) if (is(i)) return i;
    return undefined;
  };
  return (
    near((i) => isStart(tokens, i)) ?? near((i) => opensPhrase(tokens[i]) && !opensPhrase(tokens[i - 1])) ?? k
  );
}

/** Where the words of a long clause end that are near its value. */
function shortenedEnd(tokens: readonly Token[], to: number, at: Stretch): number {
  let k = to;
  while (k > 0 && (tokens[k - 1] as Token).end >= at.end && (tokens[k] as Token).end > at.end + MOST_AFTER)
    k--;
  if (k === to) return to;
  const near = (is: (i: number) => boolean): number | undefined => {
    for (let i = k; i > 0 && (tokens[i] as Token).end >= at.end + LEAST_AFTER; i--) if (is(i + 1)) return i;
    return undefined;
  };
  return near((i) => isEnd(tokens, i)) ?? near((i) => tokens[i]?.pos === 'ADP') ?? k;
}

/** A clause with the clauses beside it, where it holds next to nothing but the value: "Brandt, 37, carrying a bag". */
function widened(
  tokens: readonly Token[],
  from: number,
  to: number,
  { start, end }: Stretch,
): [number, number] {
  let [first, last] = [from, to];
  const isClosed = (k: number): boolean => /^[.!?;]$/u.test(tokens[k]?.text ?? '');
  while (first > 0 && start - (tokens[first] as Token).start < LEAST_BEFORE && !isClosed(first - 1)) {
    let k = first - 1;
    while (!isStart(tokens, k)) k--;
    if (start - (tokens[k] as Token).start > MOST_BEFORE) break;
    first = k;
  }
  while (last + 1 < tokens.length && (tokens[last] as Token).end - end < LEAST_AFTER && !isClosed(last + 1)) {
    let k = last + 2;
    while (!isEnd(tokens, k)) k++;
    if ((tokens[k - 1] as Token).end - end > MOST_AFTER) break;
    last = k - 1;
  }
  return [first, last];
}

/** The part of a clause that is a value's own, where the clause lists several of its kind: to the next one. */
export function ownStretch(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  own: Mention,
  from: number,
  to: number,
): [number, number] {
  const [start, end] = [tokens[from]?.start ?? own.start, tokens[to - 1]?.end ?? own.end];
  const others = mentions.filter((m) => m !== own && m.type === own.type && m.start >= start && m.end <= end);
  const before = others.findLast((m) => m.end <= own.start);
  const after = others.find((m) => m.start >= own.end);
  return [
    before
      ? Math.max(
          from,
          tokens.findIndex((token) => token.start >= before.end && token.start >= own.start),
        )
      : from,
    after
      ? Math.max(
          from,
          tokens.findIndex((token) => token.end > after.start),
        )
      : to,
  ];
}

/** The words of "when" right after a day or an hour: "on June 18, when gunmen stormed the compound". */
export function clauseAfterWhen(tokens: readonly Token[], j: number): Token[] {
  const at = tokens[j]?.text === ',' ? j + 1 : j;
  if (!/^(?:when|as)$/u.test(tokens[at]?.lower ?? '')) return [];
  const end = tokens.findIndex(
    ({ text, lower }, k) => k > at + 2 && (/^[,;.:]$/u.test(text) || /^(?:and|but|who|which)$/u.test(lower)),
  );
  return tokens.slice(at + 1, end < 0 ? Math.min(tokens.length, at + 10) : Math.min(end, at + 10));
}
