import { NO_PLACE, PLACE_PREPOSITIONS, TAKEN_TO } from '../en/place-words.ts';
import { isName, isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import type { Place } from './assertion.ts';
import { printed } from './roles.ts';

/** Where the words after a verb say that something was: each preposition of place with its noun. */
export function placesAfter(tokens: readonly Token[], k: number, withInto = false): Place[] {
  const found: Place[] = [];
  for (let i = k + 1; i < Math.min(tokens.length, k + 16) && found.length < 3; i++) {
    const { lower, text, pos } = tokens[i] as Token;
    if (
      /^[.;:!?]$/u.test(text) ||
      (pos === 'VERB' && i > k + 1) ||
      /^(?:who|which|that|when|where|and|but|after|before|as|because)$/u.test(lower)
    )
      break;
    if (!PLACE_PREPOSITIONS.test(lower)) continue;
    let from = i + 1;
    while (/^(?:DET|PRON)$/u.test(tokens[from]?.pos ?? '')) from++;
    let to = from;
    while (to < tokens.length && to < from + 6) {
      const token = tokens[to] as Token;
      if (
        !(isNoun(token) || token.pos === 'ADJ' || token.lower === "'s" || (token.text === '-' && to > from))
      )
        break;
      to++;
    }
    const head = tokens[to - 1];
    if (to === from || !head || !isNoun(head)) continue;
    const own = tokens.slice(from, to);
    // "At Vetch quarry": a noun that may mean somebody, with the name of a place.
    if (
      own.some((token) => NO_PLACE.test(token.lower)) ||
      (head.isPerson && !(lower === 'at' && own.some(isName)))
    )
      continue;
    if (/^(?:to|into|from)$/u.test(lower) && !TAKEN_TO.test(head.lemma) && !(withInto && lower === 'into'))
      continue;
    const names = own.filter((token) => /^\p{Lu}/u.test(token.text));
    found.push({
      before: lower, label: printed(tokens, from, to - 1).replace(/ ('s)/gu, '$1').replace(/ - /gu, '-'),
      names: new Set(names.map((token) => token.lower)), head: isName(head) && head.senses === null ? null : head.lemma.toLowerCase(), senses: head.senses, end: head.end,
    }); // biome-ignore format: one record
    i = to - 1;
  }
  return found;
}
