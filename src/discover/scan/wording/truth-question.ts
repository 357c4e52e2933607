import { SAYING_FORMS } from '../../../expressions/en/saying-words.ts';
import type { Token } from '../token.ts';
import { inverted, subjectOf } from './asked-value.ts';
import { capitalFirst } from './noun-words.ts';
import { cut } from './rest-words.ts';
import { verbWordsAt } from './verb-words.ts';

/** Words that no clause after "that" begins with. */
const NO_SUBJECT =
  /^(?:was|were|is|are|be|been|being|has|have|had|will|would|could|can|may|might|did|do|does|to|of|in|on|at|by|for|from|with|and|or|but|that|which|who|when|as|if|not|than|\p{L}+ing (?:the|an?|his|her|its|their|to|of|in|on|at|by|for|from|with|and|that))\b/iu;

/** "Said he would appeal", "admitted that she took it": the words are what was said. */
const LEAD = /^(?:said|says|admitted|denied|claimed|added|insisted|announced)\s+(?:that\s+)?/iu;

/** Who says it, after a comma, and a length of time that the words break off at: ", the office said", "a month". */
const TRAIL =
  /,(?: \p{L}+){0,4} (?:said|says|added|reported|announced|confirmed|claimed)\b.*$| (?:an?|one|two|three|\d+|hours?|minutes?) (?:month|week|year|day|hour|minute)s?$/iu;

/**
 * The question whether some words are so: "Is it true that …", where they are a plain clause, else with the words repeated.
 * @param subject Who or what they are of, where they begin with their verb.
 */
export function truthOf(words: string, subject: string | null = null): string {
  const bare = words.replace(/\s+/gu, ' ').trim().replace(LEAD, '').replace(TRAIL, '');
  const own =
    subject !== null && /^(?:was|were|is|are|has|have|had|will|would)\b/iu.test(bare)
      ? `${/^\p{Lu}/u.test(subject) ? subject : `the ${subject}`} ${bare}`
      : bare;
  const said = own.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isPlain =
    said.length >= 3 &&
    !NO_SUBJECT.test(own) &&
    !/["“”()[\];:]|\b(?:that|who|which)\b/iu.test(own) &&
    !said.some((word) => SAYING_FORMS.get(word)?.verb === 'say');
  return isPlain ? `Is it true that ${own}?` : `Is this true: “${own.replace(/["“”]/gu, '')}”?`;
}

/** Tokens after a verb that a question whether it is so repeats. */
const MOST_REST = 12;

/**
 * "Were relatives warned of the outbreak?": the question whether a clause is so, by its verb at `k`; undefined where its words make no plain one.
 * @param to Where the clause ends.
 */
export function isItSo(text: string, tokens: readonly Token[], k: number, to: number): string | undefined {
  const verb = verbWordsAt(tokens, k);
  // "Rafferty conceded": after a name it is not a participle.
  if (!verb || (verb.isBare && tokens[verb.from - 1]?.pos !== 'PROPN')) return undefined;
  const subject = subjectOf({ text, tokens, i: -1, j: -1, isValue: () => false, takesPronoun: true }, verb);
  if (!subject) return undefined;
  let end = verb.to;
  while (end < Math.min(to, verb.to + MOST_REST) && !/^[,;:()"]$/u.test(tokens[end]?.text ?? '')) end++;
  const rest = cut(text, tokens, verb.to, end, end === verb.to + MOST_REST).replace(TRAIL, '');
  const ask = inverted('', subject, verb, rest);
  return /["\u201C\u201D()[\]]/u.test(ask) ? undefined : `${capitalFirst(ask)}?`;
}
