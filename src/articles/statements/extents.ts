import { IRREGULAR_PAST } from '../../expressions/en/verb-words.ts';
import type { Mention } from '../../values/mention.ts';
import type { Word } from './words.ts';

/**
 * "The agency said that Hale, who left in 2008, was paid": what a clause says of who is named beside it is the article's own. Gives the stretches
 * around such clauses, as indices.
 */
export function withoutAsides(words: readonly Word[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let first = from;
  for (let k = from + 1; k < to; k++) {
    const before = words[k - 2];
    if (words[k]?.lower !== 'who' || words[k - 1]?.text !== ',' || before?.isCapital !== true) continue;
    let end = k + 1;
    while (end < to && !/^[,;]$/u.test(words[end]?.text ?? '')) end++;
    found.push([first, k - 1]);
    [first, k] = [end, end];
  }
  return [...found, [first, to]];
}

const FINITE =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|to|that|who|which|[\p{L}]+n't)$/u;

/** "Announced the deal on Monday", "rejected the offer Tuesday": without a verb of its own what is said has no day, and the day is that of saying it. */
export function beforeDay(
  words: readonly Word[],
  from: number,
  to: number,
  mentions: readonly Mention[],
): number {
  const end = words[to - 1]?.isMark ? to - 1 : to;
  const last = words[end - 1];
  const day = mentions.find((m) => m.type === 'date' && last !== undefined && m.end === last.end);
  if (!day || !/day\b/iu.test(last?.lower ?? '')) return to;
  const at = words.findIndex(({ start }) => start >= day.start);
  const own = words.slice(from, at);
  if (own.some(({ lower }) => FINITE.test(lower) || IRREGULAR_PAST.has(lower) || /[a-z]{2}ed$/u.test(lower)))
    return to;
  return words[at - 1]?.lower === 'on' ? at - 1 : at;
}

/** Where the clause begins that an "according to" belongs to: after a semicolon, or the sentence. */
export function clauseStart(words: readonly Word[], at: number): number {
  for (let k = at - 1; k > 0; k--) if (/^[;:]$/u.test(words[k]?.text ?? '')) return k + 1;
  return 0;
}

/** The words of one speaker end where the next one's clause begins: at its conjunction, comma or semicolon. */
export function endBefore(words: readonly Word[], at: number, from: number): number {
  for (let k = at - 1; k > from; k--) {
    const { text, lower } = words[k] as Word;
    if (text === ';' || text === ',' || lower === 'but' || lower === 'while' || lower === 'although')
      return k;
  }
  // What is inside of somebody's words is theirs: "said they feared".
  return words.length;
}
