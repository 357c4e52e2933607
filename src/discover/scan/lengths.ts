import type { Mention } from '../../values/mention.ts';
import { headAt, isAfterPreposition, isNoun, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** Verbs that say how long their subject was. */
const LASTS = /^(?:last|take|run|continue|drag|go|span|stretch|endure)$/u;
/** Verbs that say how long what follows "to" was: "took five hours to put out". */
const NEEDS = /^(?:take|need|require|spend)$/u;
/** Nouns that a length is said of, and that are no event: "a sentence of eight years". */
const NO_EVENT =
  /^(?:age|life|time|period|prison|jail|delay|end|day|week|month|year|hour|minute|notice|experience|gap|term|sentence|ban|suspension|contract)$/u;
/** Families whose lengths are set by somebody, and measured by no clock. */
const SET: ReadonlySet<string> = new Set(['sentenced', 'banned', 'fined', 'married', 'born', 'killed']);

/**
 * What lasted as long as a length says, in the forms that English has for it: "an 11-week trial", "two days of talks", "a search of six
 * days", "the trial took 11 weeks", "took firefighters five hours to put out", "deliberated for two days", "talks ended after two hours".
 * Undefined where the words name nothing that lasts.
 */
export function eventOfLength(
  tokens: readonly Token[],
  { type, text }: Mention,
  i: number,
  j: number,
  from: number,
  to: number,
): Token | undefined {
  if (type !== 'duration') return undefined;
  const event = eventAfter(tokens, text, j) ?? eventBefore(tokens, i, j, from, to);
  return event && !NO_EVENT.test(event.lemma) && !SET.has(termOf(event)) ? event : undefined;
}

/** "An 11-week trial", "two weeks' strike", "two days of talks", "five hours to put out". */
function eventAfter(tokens: readonly Token[], text: string, j: number): Token | undefined {
  let k = j;
  const isCompound = /[\p{L}\d][-\u2010\u2011]\p{L}/u.test(text);
  const isGenitive = /^['\u2019]s?$/u.test(tokens[k]?.text ?? '');
  const isOf = tokens[k]?.lower === 'of';
  if (isGenitive || isOf) k++;
  if (!isCompound && !isGenitive && !isOf) return undefined;
  while (tokens[k]?.pos === 'ADJ' || (isOf && tokens[k]?.pos === 'DET')) k++;
  const noun = tokens[k];
  if (isOf && noun?.pos === 'VERB' && noun.lower.endsWith('ing')) return noun;
  return noun?.pos === 'NOUN' ? headAt(tokens, k) : undefined;
}

function eventBefore(
  tokens: readonly Token[],
  i: number,
  j: number,
  from: number,
  to: number,
): Token | undefined {
  let k = i - 1;
  while (
    /^(?:about|around|almost|nearly|only|just|some|roughly|over|more|than|the|at|least|a|full|whole|further|another|good|total|up|entire|additional|exactly)$/u.test(
      tokens[k]?.lower ?? '',
    )
  )
    k--;
  const lead = tokens[k];
  // "A search of six days".
  if (lead?.lower === 'of' && isNoun(tokens[k - 1] ?? lead)) return tokens[k - 1];
  // "Deliberated for two days", "had searched for ten days".
  if (lead?.lower === 'for' || lead?.lower === 'in') {
    // "After striking for three weeks".
    const verb = tokens[k - 1]?.lower.endsWith('ing') ? tokens[k - 1] : verbBefore(tokens, k, from);
    if (lead.lower === 'in' || !verb || /^(?:be|have|last|go|run)$/u.test(verb.lemma))
      return verb && LASTS.test(bareOf(verb)) ? subjectBefore(tokens, verb) : undefined;
    return verb;
  }
  // "The talks ended after 19 hours".
  if (lead?.lower === 'after') {
    const verb = verbBefore(tokens, k, 0);
    return verb && termOf(verb) === 'ended' ? subjectBefore(tokens, verb) : undefined;
  }
  const verb = verbBefore(tokens, i, from);
  if (!verb) return undefined;
  if (NEEDS.test(bareOf(verb)) || verb.lower === 'took') {
    for (let m = j; m < Math.min(to + 3, j + 3, tokens.length); m++)
      if (tokens[m]?.lower === 'to' && tokens[m + 1]?.pos === 'VERB') return tokens[m + 1];
  }
  // "Went under within minutes" does not give a length.
  const isOther = bareOf(verb) === 'go' && tokens[tokens.indexOf(verb) + 1]?.lower !== 'on';
  return LASTS.test(bareOf(verb)) && !isOther && tokens.indexOf(verb) >= i - 4
    ? subjectBefore(tokens, verb)
    : undefined;
}

const bareOf = ({ bare, lemma }: Token): string => bare ?? lemma;

/** The verb right before a length, across nouns and small words of its own. */
function verbBefore(tokens: readonly Token[], at: number, from: number): Token | undefined {
  for (let k = at - 1; k >= Math.max(0, from, at - 7); k--) {
    const token = tokens[k] as Token;
    if (/^[,;:]$/u.test(token.text)) return undefined;
    if (token.pos === 'VERB') return token;
  }
  return undefined;
}

/** The noun that a verb has for its subject: "the flight that lasted", "the balloon's flight across the strait took". */
function subjectBefore(tokens: readonly Token[], verb: Token): Token | undefined {
  let k = tokens.indexOf(verb) - 1;
  // "A flight that lasted": what the relative pronoun is of.
  if (/^(?:that|which)$/u.test(tokens[k]?.lower ?? '')) {
    if (tokens[k - 1]?.text === ',') k--;
    return isNoun(tokens[k - 1] ?? verb) ? tokens[k - 1] : undefined;
  }
  for (; k >= Math.max(0, tokens.indexOf(verb) - 12); k--) {
    const token = tokens[k] as Token;
    if (token.pos === 'PRON' && /^(?:it|he|she|they)$/u.test(token.lower)) return undefined;
    if (token.pos === 'NOUN' && !isAfterPreposition(tokens, k)) return token;
    if (token.pos === 'VERB') return undefined;
  }
  return undefined;
}
