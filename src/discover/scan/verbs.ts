import { EMPTY_VERBS, isOfFamily } from './en/families.ts';
import { isAfterPreposition, isNoun, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** "It took place at noon": the verb that says that something happened. */
export const isTakePlace = (tokens: readonly Token[], governor: Token | undefined): boolean =>
  governor?.lemma === 'take' && tokens[tokens.indexOf(governor) + 1]?.lower === 'place';

/** "The tensions began when … on October 11": what began, which the date after "when" dates; undefined where nothing did. */
export function beganBefore(tokens: readonly Token[], from: number): Token[] | undefined {
  if (tokens[from - 1]?.lower !== 'when') return undefined;
  const main = tokens.slice(0, from - 1);
  const at = main.findLastIndex((token) => termOf(token) === 'began');
  if (at < 0 || main.length - at > 8) return undefined;
  return main.slice(0, at).filter((token, k) => isNoun(token) && !isAfterPreposition(main, k));
}

/** "A ferry carrying some 140 passengers struck a reef": whether a verb right before a value has it for its object. */
export function isObjectOf(tokens: readonly Token[], verb: Token, i: number): boolean {
  const between = tokens.slice(tokens.indexOf(verb) + 1, i);
  return (
    verb.pos === 'VERB' &&
    between.length <= 3 &&
    between.every(
      ({ pos, lower }) =>
        /^(?:ADV|DET)$/u.test(pos) || /^(?:about|around|over|some|more|than|up|to|at|least)$/u.test(lower),
    )
  );
}

/** A word of a known family right beside a value, across no comma, conjunction or other number. */
export function familyNear(
  tokens: readonly Token[],
  from: number,
  to: number,
  i: number,
  next: number,
): Token | undefined {
  const isEnd = (token: Token | undefined): boolean =>
    token === undefined ||
    /^[,;:]$/u.test(token.text) ||
    /^(?:and|but|or)$/u.test(token.lower) ||
    token.pos === 'NUM';
  // What the value is the object of says more than what follows it.
  const own = tokens[i - 1];
  if (i - 1 >= from && own?.pos === 'VERB' && isOfFamily(own.lemma) && !EMPTY_VERBS.has(own.lemma))
    return own;
  for (let k = next; k < Math.min(to, next + 5) && !isEnd(tokens[k]); k++)
    if (isOfFamily(tokens[k]?.lemma ?? '') && !EMPTY_VERBS.has(tokens[k]?.lemma ?? '')) return tokens[k];
  for (let k = i - 1; k >= Math.max(from, i - 5) && !isEnd(tokens[k]); k--)
    if (isOfFamily(tokens[k]?.lemma ?? '') && !EMPTY_VERBS.has(tokens[k]?.lemma ?? '')) return tokens[k];
  return undefined;
}

/** Verbs by which something comes to be what an adjective says. */
const MAKES = /^(?:make|leave|render|declare|become|remain)$/u;
const DIES = /^(?:die|perish|succumb|drown)$/u;

/** The verbs that govern a value: the nearest before it, and the nearest after its noun, within its clause. */
export function governors(
  tokens: readonly Token[],
  from: number,
  to: number,
  i: number,
  next: number,
  isInMention: (token: Token) => boolean,
): [Token | undefined, Token | undefined] {
  let right: Token | undefined;
  for (let k = next; k < to && k < next + 8; k++)
    if (isInMention(tokens[k] as Token) || tokens[k - 1]?.text === '-') continue;
    else if (tokens[k]?.pos === 'VERB' || (tokens[k]?.pos === 'ADJ' && isOfFamily(tokens[k]?.lemma ?? ''))) {
      // "Were made redundant", "were left homeless": the verb only says that they came to be so.
      const state = MAKES.test(tokens[k]?.lemma ?? '') ? tokens[k + 1] : undefined;
      right = state?.pos === 'ADJ' && isOfFamily(state.lemma) ? state : tokens[k];
      break;
    }
  let own = next;
  while (own < to && tokens[own]?.pos === 'AUX') own++;
  // "Counting the crew, 151 people were on board": what is before a comma that a subject follows does not govern it.
  const isSubject = tokens[own - 1]?.pos === 'AUX' || (right !== undefined && right === tokens[own]);
  for (let k = i - 1; k >= from; k--) {
    if (isSubject && tokens[k]?.text === ',' && !isInMention(tokens[k] as Token)) return [undefined, right];
    // "Six were killed and 14 trapped", "seven died and 38 have been infected": what is before the conjunction is of the six.
    if (tokens[k]?.lower === 'and' && right && right === tokens[own]) return [undefined, right];
    if (tokens[k]?.pos !== 'VERB' || isInMention(tokens[k] as Token)) continue;
    // "A guard died and two men, both of them staff, were hurt": what has no object governs nothing after it.
    const isOther =
      DIES.test(tokens[k]?.lemma ?? '') && tokens.slice(k, i).some(({ lower }) => lower === 'and');
    return [isOther ? undefined : tokens[k], right];
  }
  return [undefined, right];
}
