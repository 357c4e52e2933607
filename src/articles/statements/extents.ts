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
  if (!day || !(/day\b/iu.test(day.text) || isOwnNews(words, from))) return to;
  const at = words.findIndex(({ start }) => start >= day.start);
  const own = words.slice(from, at);
  if (own.some(({ lower }) => FINITE.test(lower) || IRREGULAR_PAST.has(lower) || /[a-z]{2}ed$/u.test(lower)))
    return to;
  return /^(?:on|in)$/u.test(words[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** "Announced his candidacy last spring": what somebody does by saying it. */
const isOwnNews = (words: readonly Word[], from: number): boolean =>
  /^(?:his|her|its|their|my|our)$/u.test(words[from]?.lower ?? '');

/** "In an interview on Sunday", "in a Herald article Monday": where and when it was said, after it. */
function saidIn(words: readonly Word[], from: number, to: number): number | undefined {
  for (let k = to - 2; k > from && k > to - 14; k--) {
    if (!/^(?:in|during|on|at)$/u.test(words[k]?.lower ?? '')) continue;
    const after = words.slice(k + 1, to);
    if (after.some(isVerb)) return undefined;
    const at = after.findIndex(({ lower }) => SAID_IN.test(lower));
    if (at >= 0 && at < 7) return words[k - 1]?.text === ',' ? k - 1 : k;
  }
  return undefined;
}

const SAID_IN =
  /^(?:interviews?|broadcast|appearances?|speech|statement|article|briefing|op-ed|column|tweets?|post|email|letter|podcast|testimony)$/u;

/**
 * Where words that only name a thing end, and the article goes on: "planned to speak, but by noon", "acknowledged the appeal, then left",
 * and of people that are counted "52 percent said so, compared with 41".
 */
export function ownEnd(
  words: readonly Word[],
  from: number,
  to: number,
  { isPlan, isCounted }: { isPlan: boolean; isCounted: boolean },
): number {
  for (let k = from + 1; k < to - 1; k++) {
    if (words[k]?.text !== ',') continue;
    const next = words[k + 1]?.lower ?? '';
    if (isCounted && /^(?:compared|while|and|but|up|down|versus|however|[a-z]+ing)$/u.test(next)) return k;
    // "They would miss the deadline, and requested another month": a second verb of who speaks.
    const second = words[k + 2]?.lower ?? '';
    if (
      /^(?:and|then)$/u.test(next) &&
      !/^(?:was|were|had)$/u.test(second) &&
      (/[a-z]{3}ed$/u.test(second) || IRREGULAR_PAST.has(second))
    )
      return k;
    if (!/^(?:but|then|though|although|while|and)$/u.test(next)) continue;
    if (isPlan || !words.slice(from, k).some(isVerb)) return k;
  }
  return saidIn(words, from, words[to - 1]?.isMark ? to - 1 : to) ?? to;
}

const isVerb = ({ lower }: Word): boolean =>
  FINITE.test(lower) || IRREGULAR_PAST.has(lower) || /[a-z]{2}(?:ed|[^s]s)$/u.test(lower);

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
