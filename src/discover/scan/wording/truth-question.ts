import { SAYING_FORMS } from '../../../expressions/en/saying-words.ts';

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
