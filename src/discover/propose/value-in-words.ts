import type { Claim } from '../../check/read/claim.ts';
import type { Directory } from '../../registry/entities.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { IdsValue, Value } from '../../values/bounds/value.ts';
import type { ClaimReason } from './answer.ts';
import { type NameFinder, namesOf, sentenceOf, upToSentence } from './named.ts';
import { contentWords } from './words.ts';

/** Why the words of a claim do not carry the value that it states. */
export interface ValueFault {
  readonly reason: ClaimReason;
  readonly message: string;
}

/** Words that say no, or that somebody says no. */
const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\w+n't|den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|refus(?:e|es|ed|al|ing)|disavow(?:s|ed)?|unaware|unlikely|fail(?:s|ed|ing)? to|far from|instead of|rather than|un(?:founded|true)|false|baseless)\b/iu;
/** Of these, the ones that turn round what they are in. */
const DENIAL = /\b(?:not|never|nobody|neither|cannot|\w+n't|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing))\b/iu;

/**
 * What can be held against the words of a value that no grammar reads: the names in it, the words of the options, and
 * whether the words deny. Undefined where nothing speaks against it.
 */
export function unorderedFault(
  claim: Claim,
  directory: Directory,
  finder: NameFinder,
  hasReason: boolean,
): ValueFault | undefined {
  const { question, value } = claim;
  switch (question.type) {
    case 'name':
      return nameFault(claim, value);
    case 'actor':
    case 'place':
      return polarityFault(claim, hasReason) ?? entityFault(claim, value, directory, finder);
    case 'choice':
      return optionFault(claim, value);
    case 'yesno':
      return polarityFault(claim, hasReason);
    default:
      return undefined;
  }
}

/** The spelling of a name is a part of its quote. */
function nameFault({ quote }: Claim, value: Value): ValueFault | undefined {
  if (value.kind === 'unknown' || value.kind === 'denial') return undefined;
  const spelled = foldPhrase(value.label);
  if (foldPhrase(quote).includes(spelled)) return undefined;
  return {
    reason: 'value-not-in-words',
    message: `The quote does not print "${value.label}". Quote the words that spell it, or state what they spell.`,
  };
}

const idsOf = (value: Value): IdsValue | undefined =>
  value.kind === 'ids' ? value : value.kind === 'denial' && value.of.kind === 'ids' ? value.of : undefined;

/** An answer that is somebody or some place is named in its sentence, or before it. */
function entityFault(
  { source, start, end }: Claim,
  value: Value,
  directory: Directory,
  finder: NameFinder,
): ValueFault | undefined {
  const way = upToSentence(source, { start, end });
  for (const id of idsOf(value)?.ids ?? []) {
    const names = namesOf(directory, id, false);
    const spoken = namesOf(directory, id, true);
    if ([...names, ...spoken].some((name) => finder.isWithin(source, way, name))) continue;
    return {
      reason: 'value-not-in-words',
      message: `${source.id} does not name ${directory.label(id)} in this sentence or before it. Quote words that name it, or state who is named there.`,
    };
  }
  return undefined;
}

/** A denial needs words that deny; an answer in words that deny needs a reason, so that the proposer looks again. */
function polarityFault(claim: Claim, hasReason: boolean): ValueFault | undefined {
  const { source, quote, start, end, value } = claim;
  if (value.kind === 'denial') {
    const sentence = sentenceOf(source, { start, end });
    if (NEGATION.test(source.text.slice(sentence.start, sentence.end))) return undefined;
    return {
      reason: 'polarity',
      message: `The sentence denies nothing, so it does not say "${value.label}". State what it says instead.`,
    };
  }
  const isYes = value.kind === 'ids' && value.canonical !== 'no';
  const negation = isYes && !hasReason ? DENIAL.exec(quote)?.[0] : undefined;
  if (negation === undefined) return undefined;
  const { type } = claim.question;
  return {
    reason: 'polarity',
    message: `The quote says "${negation}", and the value denies nothing. State ${type === 'yesno' ? 'no' : `{ not: ${value.canonical} }`} if that is what it says, quote fewer words, or say because: why it is ${value.label} all the same.`,
  };
}

/** Of the options, the words name another one and nothing of the one that is stated. */
function optionFault({ question, quote }: Claim, value: Value): ValueFault | undefined {
  const stated = idsOf(value);
  if (!stated || value.kind === 'denial') return undefined;
  const { vocabulary } = question;
  const words = contentWords(quote);
  const wordsOf = new Map([...vocabulary.ids()].map((id) => [id, contentWords(`${vocabulary.label(id)}`)]));
  const share = (id: string): number => {
    const own = [...(wordsOf.get(id) ?? [])].filter((word) => isDistinctive(word, id, wordsOf));
    return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
  };
  if (stated.ids.some((id) => share(id) > 0)) return undefined;
  for (const id of vocabulary.ids()) {
    if (stated.ids.includes(id) || share(id) < 1) continue;
    const related = stated.ids.some(
      (own) =>
        vocabulary.isWithin(own, id) || vocabulary.isWithin(id, own) || vocabulary.areCompatible(own, id),
    );
    if (related) continue;
    return {
      reason: 'value-of-another',
      message: `The words name the option ${id} ("${vocabulary.label(id)}"), and none of ${stated.canonical}.`,
    };
  }
  return undefined;
}

/** Whether a word is in one option alone. */
const isDistinctive = (
  word: string,
  id: string,
  wordsOf: ReadonlyMap<string, ReadonlySet<string>>,
): boolean => [...wordsOf].every(([other, words]) => other === id || !words.has(word));
