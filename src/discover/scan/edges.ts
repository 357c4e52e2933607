import type { TypeName } from '../../values/index.ts';
import { NOT } from './assertions/negation.ts';
import { familyOf } from './en/families.ts';
import { isAfterPreposition, isNoun } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** Verbs that say that their subject came to be seen or known, or came about. */
const COMES_ABOUT =
  /^(?:appear|emerge|arise|arrive|come|rise|break-out|break|occur|happen|start|strike|fall|fire|see|notice|spot|sight|hear|feel|detect|observe|report|record|register|show|surface|note|smell)$/u;
const FIRST = /^(?:first|earliest|initial)$/u;

/**
 * The family of what a day or an hour begins or ends, by the form of the words: "had begun pulling out their money on Monday", "the first
 * smoke rose on Friday", "stopped answering at noon". Null where they name neither edge.
 */
export function edgeOf(
  tokens: readonly Token[],
  from: number,
  type: TypeName,
  governor: Token | undefined,
): string | null {
  if ((type !== 'date' && type !== 'time') || !governor) return null;
  const at = tokens.indexOf(governor);
  const verb =
    tokens[at - 1]?.lower === 'to'
      ? tokens[at - 2]
      : governor.lower.endsWith('ing')
        ? tokens[at - 1]
        : undefined;
  if (verb?.pos === 'VERB') {
    const edge = familyOf(verb.lemma, verb.stem);
    if (edge === 'began' || edge === 'ended') return edge;
  }
  return COMES_ABOUT.test(governor.bare ?? governor.lemma) && hasFirst(tokens, from, at) ? 'began' : null;
}

/** "The first anxious depositors appeared": whether the subject of a verb is the first of its kind. */
function hasFirst(tokens: readonly Token[], from: number, at: number): boolean {
  const first = tokens.findIndex(({ lower }, k) => k >= from && k < at && FIRST.test(lower));
  if (first < 0 || isAfterPreposition(tokens, first)) return false;
  const noun = tokens.findIndex((token, k) => k > first && isNoun(token));
  return (
    noun > 0 &&
    noun < at &&
    tokens.slice(first + 1, noun).every(({ pos }) => pos === 'ADJ' || pos === 'VERB' || pos === 'NOUN')
  );
}

/** "Did not survive", "never made it": whether a verb of survival is denied. */
export const isUnsurvived = (tokens: readonly Token[], governor: Token | undefined): boolean =>
  governor?.lemma === 'survive' &&
  tokens
    .slice(Math.max(0, tokens.indexOf(governor) - 3), tokens.indexOf(governor))
    .some(({ lower }) => NOT.test(lower));
