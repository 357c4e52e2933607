import { isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';

/** Before a verb, words that say that it was not so. */
export const NOT = /^(?:not|n't|never)$/u;
const NO = /^(?:no|nobody|neither|nothing|none)$/u;
/** Words that may be between a verb and its "not". */
const BETWEEN =
  /^(?:yet|ever|also|even|been|be|being|have|has|had|was|were|is|are|do|does|did|will|would|to|appears?|appeared|seems?|seemed)$/u;
/** Verbs whose complement they deny: "denied that workers had warned", "refused to pay". */
export const DENIES = /^(?:deny|refuse|fail|decline|reject|refute|dispute)$/u;
/** Whether a clause says that its verb was not so: "did not pay", "no ransom was paid", "left no note". */
export function isNegated(
  tokens: readonly Token[],
  from: number,
  k: number,
  to: number,
  objects: readonly Token[],
): boolean {
  let isNegative = false;
  let i = k - 1;
  for (; i >= from; i--) {
    const { pos, lower } = tokens[i] as Token;
    if (NOT.test(lower) && !/^(?:only|just|merely|necessarily)$/u.test(tokens[i + 1]?.lower ?? ''))
      isNegative = !isNegative;
    else if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART' && !BETWEEN.test(lower)) break;
  }
  // "No ransom had been paid": the word that opens the subject.
  while (i >= from && (isNoun(tokens[i] as Token) || tokens[i]?.pos === 'ADJ')) i--;
  // "None of the cameras was": across the whole.
  let of = i;
  while (of >= from && /^(?:DET|PRON|ADJ)$/u.test(tokens[of]?.pos ?? '') && !NO.test(tokens[of]?.lower ?? ''))
    of--;
  const isNone = tokens[of]?.lower === 'of' && /^(?:none|neither)$/u.test(tokens[of - 1]?.lower ?? '');
  if (isNone || NO.test(tokens[i]?.lower ?? '') || NO.test(tokens[i + 1]?.lower ?? ''))
    isNegative = !isNegative;
  const [object] = objects;
  const end = object ? tokens.indexOf(object) : k;
  for (let m = k + 1; m < Math.min(end, to); m++) if (NO.test(tokens[m]?.lower ?? '')) return !isNegative;
  return isNegative;
}

/** Where "admitted that" begins before a clause: how it is said belongs to what is quoted. */
export const operatorBefore = (tokens: readonly Token[], from: number): number =>
  tokens[from - 1]?.lower === 'that' &&
  /^(?:admit|acknowledge|concede|confirm|insist|confess|claim)$/u.test(tokens[from - 2]?.lemma ?? '')
    ? from - 2
    : from;

/** "Is still waiting to be paid", "has yet to pay", "remains to be paid": it was not so. */
export function isPending(tokens: readonly Token[], from: number, k: number): boolean {
  let to = k - 1;
  while (to > from && /^(?:be|have|been)$/u.test(tokens[to]?.lower ?? '')) to--;
  if (tokens[to]?.lower !== 'to') return false;
  return tokens
    .slice(Math.max(from, to - 2), to)
    .some(({ lemma, lower }) => /^(?:wait|yet|remain)$/u.test(lemma) || lower === 'still');
}

/** How far before a verb its denial may be, in tokens. */
const DENIAL_REACH = 14;

/** Where it is denied or refused: "denied that workers had warned", "refused to pay"; undefined where it is not. */
export function deniedFrom(tokens: readonly Token[], k: number): number | undefined {
  for (let i = k - 1; i >= Math.max(0, k - DENIAL_REACH); i--) {
    const token = tokens[i] as Token;
    if (/^[;:]$/u.test(token.text) || (token.pos === 'VERB' && !DENIES.test(token.lemma))) return undefined;
    if (!DENIES.test(token.lemma) || token.pos !== 'VERB') continue;
    const between = tokens.slice(i + 1, k);
    const isGerund = (tokens[k] as Token).lower.endsWith('ing') && between.length < 3;
    return isGerund || between.some(({ lower }) => lower === 'that' || lower === 'to') ? i : undefined;
  }
  return undefined;
}
