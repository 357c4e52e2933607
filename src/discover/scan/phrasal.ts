import { byName } from '../../expressions/en/words.ts';
import { beginsPair, isOfFamily } from './en/families.ts';
import { type Token, tokenOf } from './token.ts';

/** Words between a verb and what belongs to it: "lost all of their jobs", "set three men free". */
const REACH = 7;
const PARTICLE =
  /^(?:about|across|along|aside|away|back|by|down|forward|from|in|into|off|on|out|over|through|under|up|with|free|home|place|part|way|alive|open|together)$/u;

/** Nouns that are spelt as a verb of another sense: "a fire" is no shot, and "a storm" no raid. */
const NOUN_SENSES: ReadonlyMap<string, string> = byName({ fire: 'blaze', storm: 'hurricane', rock: 'stone', land: 'ground' }); // biome-ignore format: a table

/**
 * Verbs that only say what they mean with a second word, as one lemma: "went down" becomes `go-down`, "lost their jobs" `lose-job`,
 * where the families of words know the pair. The tokens stay as many, at their places.
 */
export function joinPhrasal(tokens: readonly Token[]): Token[] {
  return tokens.map((token, k) => {
    const sense = token.pos === 'NOUN' ? NOUN_SENSES.get(token.lemma) : undefined;
    if (sense !== undefined) return tokenOf({ ...token, lemma: sense, stem: sense });
    if (token.pos !== 'VERB') return token;
    if (isMadeToLeave(tokens, k)) return joined(token, 'evacuate');
    if (!beginsPair(token.lemma)) return token;
    let moved: Token | undefined;
    for (let m = k + 1; m <= Math.min(tokens.length - 1, k + REACH); m++) {
      const next = tokens[m] as Token;
      if (next.text === ',' && (tokens[m + 1]?.pos === 'NUM' || tokens[m - 1]?.pos === 'NUM')) continue;
      if (/^[.,;:()"]$/u.test(next.text)) break;
      // "Were let go".
      if (next.pos === 'VERB' && !(m === k + 1 && isOfFamily(`${token.lemma}-${next.lemma}`))) break;
      // "Pleaded not guilty".
      if (next.lower === 'not' && token.lemma === 'plead') return joined(token, 'plead-innocent');
      const isParticle = PARTICLE.test(next.lower);
      // "Paid for the study", and not "paid a million for a ship".
      if (next.lower === 'for' && m > k + 1) continue;
      // "Went home", but not "went to see the new home": a particle follows at once, or after what is moved.
      if (isParticle && m > k + 4) continue;
      const pair = `${token.lemma}-${isParticle ? next.lower : next.lemma}`;
      if (!isOfFamily(pair)) continue;
      const own = joined(token, pair);
      // "Came into force": the noun says more than the particle before it.
      if (!isParticle) return own;
      moved ??= own;
    }
    return moved ?? token;
  });
}

/** A verb with its second word, as one lemma. */
const joined = (token: Token, pair: string): Token =>
  tokenOf({ ...token, lemma: pair, stem: pair, bare: token.lemma });

/** "Had to leave", "were ordered to leave": those leave who would not. */
const isMadeToLeave = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.lemma === 'leave' &&
  tokens[k - 1]?.lower === 'to' &&
  /^(?:have|force|order|ask|oblige|compel)$/u.test(tokens[k - 2]?.lemma ?? '');
