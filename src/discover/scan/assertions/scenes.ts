import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import { SPEECH } from '../../../expressions/en/saying-words.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { isFamily } from '../en/families.ts';
import { NOWHERE } from '../en/place-words.ts';
import { termOf } from '../noun-phrases.ts';
import type { Subject } from '../persons.ts';
import { isPlannedBetween, saysEarlier } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import type { Place, Stated } from './assertion.ts';
import type { Bag } from './bag.ts';
import { isNegated } from './negation.ts';
import { type Party, partyAt } from './party.ts';
import { placesAfter } from './places.ts';
import { isPassiveAt, objectsOf } from './roles.ts';
import { subjectHead } from './subject-head.ts';

/** Something that happened to somebody or something at a place. */
export interface Scene extends Stated {
  /** What happened, by the term of its verb; `ORIGIN` where it is that something began. */
  readonly event: string;
  readonly senses: Senses;
  /** The verb as it is printed, and its plain form with its second word. */
  readonly verb: string;
  readonly bare: string;
  readonly isPassive: boolean;
  readonly of: Party;
  readonly places: readonly Place[];
  readonly bag: Bag;
}

/** That something began, by whatever words: "broke out", "was first seen", "the earliest flames were spotted". */
export const ORIGIN = 'origin';
const BEGINS = /^(?:begin|start|break-out|originate|erupt|ignite)$/u;
const IS_SEEN = /^(?:see|notice|spot|report|detect|observe|sight|rise|appear|catch)$/u;
const EARLIEST = /^(?:first|earliest)$/u;
/** Verbs that say where something goes, or nothing of a place. */
const NO_SCENE =
  /^(?:go|come|move|walk|run|drive|travel|return|live|work|play|stand|lie|sit|base|locate|set|put|place|head|lead|point|focus|base|involve|include|result|specialise|specialize|grow|rise|study|serve|stay|remain|wait|look|use|call|name|know)$/u;
/** Of these "into" says where it was. */
const INTO = /^(?:crashed|fell|downed|sank|grounded)$/u;

/** What happened where, by a sentence. */
export function scenesIn(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  bag: Bag,
): Scene[] {
  const { text } = statement.source;
  const found: Scene[] = [];
  for (const [k, token] of tokens.entries()) {
    if (token.pos !== 'VERB' || (SPEECH.has(token.lemma) && !IS_SEEN.test(token.lemma))) continue;
    const [from, to] = clauseAround(tokens, k, k + 1);
    const lead = tokens.slice(from, k);
    const isOrigin =
      BEGINS.test(token.lemma) ||
      (IS_SEEN.test(token.lemma) && lead.some(({ lower }) => EARLIEST.test(lower)));
    const event = isOrigin ? ORIGIN : termOf(token);
    if (
      !isOrigin &&
      (NO_SCENE.test(token.lemma) || (NOWHERE.has(token.senses?.file ?? 0) && !isFamily(event)))
    )
      continue;
    if (token.lower.endsWith('ing') && !lead.slice(-2).some(({ lemma }) => lemma === 'be')) continue;
    if (
      isNegated(tokens, from, k, to, []) ||
      isPlannedBetween(tokens, from, k) ||
      lead.some(({ lower }) => /^(?:if|whether|could|may|might)$/u.test(lower))
    )
      continue;
    const places = placesAfter(tokens, k, INTO.test(event));
    if (places.length === 0 || saysEarlier(statement, tokens, from, to)) continue;
    const isPassive = isPassiveAt(tokens, k);
    const [object] = isPassive ? [] : objectsOf(tokens, k, to);
    const head = object ?? subjectHead(tokens, from, k);
    const pronoun = lead.findLast(({ lower }) => /^(?:he|she|it)$/u.test(lower));
    if (!head && !pronoun) continue;
    const of = partyAt(tokens, head, pronoun, before);
    const end = Math.min(
      tokens.length,
      tokens.findIndex(({ end: at }) => at >= (places.at(-1)?.end ?? token.end)) + 1,
    );
    found.push({ statement, speech: speechAt(statement, token), quote: quoteOf(text, tokens, [from, Math.max(to, end)], token, true), event, senses: token.senses, verb: token.lower, bare: token.lemma.replace('-', ' '), isPassive: isPassive || object !== undefined, of, places, bag }); // biome-ignore format: one record
  }
  return found;
}
