import { beginsPair, isOfFamily } from './en/families.ts';
import type { Token } from './token.ts';

/** Words between a verb and what belongs to it: "lost all of their jobs", "set three men free". */
const REACH = 7;
const PARTICLE =
  /^(?:about|across|along|aside|away|back|by|down|forward|from|in|into|off|on|out|over|through|under|up|with|free|home|place|part|way|alive|open|together)$/u;

/**
 * Verbs that only say what they mean with a second word, as one lemma: "went down" becomes `go-down`, "lost their jobs" `lose-job`,
 * where the families of words know the pair. The tokens stay as many, at their places.
 */
export function joinPhrasal(tokens: readonly Token[]): Token[] {
  return tokens.map((token, k) => {
    if (token.pos !== 'VERB' || !beginsPair(token.lemma)) return token;
    for (let m = k + 1; m <= Math.min(tokens.length - 1, k + REACH); m++) {
      const next = tokens[m] as Token;
      if (next.text === ',' && (tokens[m + 1]?.pos === 'NUM' || tokens[m - 1]?.pos === 'NUM')) continue;
      if (/^[.,;:()"]$/u.test(next.text) || next.pos === 'VERB') break;
      const isParticle = PARTICLE.test(next.lower);
      // "Went home", but not "went to see the new home": a particle follows at once, or after what is moved.
      if (isParticle && m > k + 4) continue;
      const pair = `${token.lemma}-${isParticle ? next.lower : next.lemma}`;
      if (isOfFamily(pair)) return { ...token, lemma: pair, stem: pair, bare: token.lemma };
    }
    return token;
  });
}
