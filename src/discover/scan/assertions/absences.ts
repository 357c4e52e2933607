import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { DENYING, INFORMED, INFORMING, NO_THING } from '../en/absence-words.ts';
import { ANYBODY, isOfFamily, PEOPLE } from '../en/families.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import { isOfEarlier, isPlannedBetween, isQuestion } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import type { Stated } from './assertion.ts';
import type { Bag } from './bag.ts';
import { BODIES } from './deed-forms.ts';
import { isPassiveAt } from './roles.ts';

/** A thing or an act that a clause says there was, or that there was none of. */
export interface Presence extends Stated {
  /** The noun or verb by its term, and as it is printed. */
  readonly of: string;
  readonly senses: Senses;
  readonly noun: string;
  readonly isSingular: boolean;
  readonly isNone: boolean;
  readonly isEarlier: boolean;
  /** The nouns right before it: a "gale" warning. */
  readonly marks: ReadonlySet<string>;
  readonly bag: Bag;
}

/** What there is of a sentence that is looked at. */
const MOST = 12;

/** What a presence is looked up by: informing somebody is one, by its verb and by its noun. */
const keyOf = (token: Token): string => (INFORMING.test(token.lemma) ? INFORMED : termOf(token));

/** What a sentence says there was, and what it says there was none of. */
export function presencesIn(statement: Statement, tokens: readonly Token[], bag: Bag): Presence[] {
  const { text } = statement.source;
  if (isQuestion(statement)) return [];
  const isEarlier = isOfEarlier(statement);
  const found: Presence[] = [];
  const add = (k: number, isNone: boolean): void => {
    const token = tokens[k] as Token;
    const [from, to] = clauseAround(tokens, k, k + 1);
    const marks = new Set<string>();
    for (let i = k - 1; i >= 0 && (isNoun(tokens[i] as Token) || tokens[i]?.pos === 'ADJ'); i--)
      if (isNoun(tokens[i] as Token)) marks.add(termOf(tokens[i] as Token));
    found.push({ statement, speech: speechAt(statement, token), quote: quoteOf(text, tokens, [from, to], token, true), of: keyOf(token), senses: token.senses, noun: token.lower, isSingular: token.lemma === token.lower, isNone, isEarlier, marks, bag }); // biome-ignore format: one record
  };
  const isDenied = tokens.some(({ lower }) => DENYING.test(lower));
  for (const [k, token] of tokens.entries()) {
    if (found.length >= MOST) break;
    const none = noneAt(tokens, k);
    if (none !== undefined) add(none, true);
    if (isDenied) continue;
    const next = tokens[k + 1];
    // "A gale alert for": the tagger takes some nouns of events after another noun for adjectives.
    const isEventNoun =
      token.pos === 'ADJ' &&
      isOfFamily(token.lemma) &&
      k > 0 &&
      isNoun(tokens[k - 1] as Token) &&
      /^(?:ADP|SCONJ|PUNCT)$/u.test(next?.pos ?? '');
    const isHead =
      isEventNoun ||
      (isNoun(token) &&
        !isName(token) &&
        !(next && isNoun(next)) &&
        !token.isPerson &&
        !PEOPLE.has(token.lemma));
    const isPresent = isHead || (INFORMING.test(token.lemma) && isInforming(tokens, k));
    if (isPresent && !isPlannedBetween(tokens, Math.max(0, k - 6), k)) add(k, false);
  }
  return found;
}

/** "Were told to", "warned passengers": somebody was informed, and not an outlet. */
const isInforming = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.pos === 'VERB' &&
  (isPassiveAt(tokens, k) || tokens.slice(k + 1, k + 4).some(({ lemma }) => PEOPLE.has(lemma)));

/** "No gale warning", "not a single light", "without any notice": the index of the noun. */
function noneAt(tokens: readonly Token[], k: number): number | undefined {
  const { lower } = tokens[k] as Token;
  const next = tokens[k + 1]?.lower ?? '';
  const isNo =
    lower === 'no' ||
    (lower === 'not' && /^an?$/u.test(next)) ||
    (lower === 'without' && /^(?:an?|any)$/u.test(next));
  if (!isNo) return undefined;
  let at = k + 1;
  while (/^(?:an?|any|single)$/u.test(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'ADJ') at++;
  // "Issued no alert": as above.
  if (
    tokens[at - 1]?.pos === 'ADJ' &&
    isOfFamily(tokens[at - 1]?.lemma ?? '') &&
    !isNoun(tokens[at] ?? (tokens[k] as Token))
  )
    return at - 1;
  const first = tokens[at];
  if (!first || !isNoun(first) || isName(first)) return undefined;
  const head = headAt(tokens, at);
  if (
    NO_THING.test(head.lemma) ||
    BODIES.test(head.lemma) ||
    ANYBODY.has(head.lemma) ||
    PEOPLE.has(head.lemma) ||
    head.isPerson
  )
    return undefined;
  return tokens.indexOf(head);
}
