import { ANYBODY, BEFALLS, familyOf } from './en/families.ts';
import { termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** The family and the noun of those who attack, rob or kidnap, however they are called: "twelve gunmen", "seven men". */
export const ATTACKER = 'attacker';

/** What only those do who come to do harm. */
const DEEDS: ReadonlySet<string> = new Set(
  'attacked entered stolen kidnapped bombed shot raid burst smash threaten tie'.split(' '),
);

/** A count of people, with what is beside it. */
interface Counted {
  /** The number begins at `i`, and its noun ends before `next`. */
  readonly i: number;
  readonly next: number;
  readonly head: Token | undefined;
  /** The event that the count is of, as far as the words say. */
  readonly event: string | null;
  /** The verbs before the number and after its noun. */
  readonly left: Token | undefined;
  readonly right: Token | undefined;
}

/** Whether people are counted as those who did harm: by their noun, by what they did, or by the noun that the number is beside. */
export function isOfAttackers(
  tokens: readonly Token[],
  { i, next, head, event, left, right }: Counted,
): boolean {
  if (!head || (event !== null && BEFALLS.has(event) && event !== 'kidnapped')) return false;
  const isAttacker = familyOf(head.lemma, '') === ATTACKER;
  if (!isAttacker && !ANYBODY.has(head.lemma) && !/^(?:youth|teenager|suspect|stranger)$/u.test(head.lemma))
    return false;
  // "Killed four gunmen", "the search for two men": it befell them.
  const before = tokens[i - 1];
  if (left && tokens.indexOf(left) >= i - 2 && before?.lower !== 'by') return false;
  if (isAttacker && event !== 'kidnapped') return true;
  if (before?.lower === 'by' && left && DEEDS.has(termOf(left))) return true;
  // "The kidnappers, seven men in two trucks".
  if (before?.text === ',' && familyOf(tokens[i - 2]?.lemma ?? '', '') === ATTACKER) return true;
  if (tokens.slice(i, next).some(({ lower }) => /^(?:armed|masked|hooded)$/u.test(lower))) return true;
  if (!right || tokens.slice(next, tokens.indexOf(right)).some(({ lemma }) => lemma === 'be')) return false;
  // "Seven men came over the wall".
  const after = tokens[tokens.indexOf(right) + 1]?.lower ?? '';
  return DEEDS.has(termOf(right)) || (right.lemma === 'come' && /^(?:over|through)$/u.test(after));
}
