import { SPEECH } from '../../../expressions/en/saying-words.ts';
import { type AskedValue, BEFORE_VALUE, joined, openingOf } from './asked-value.ts';
import { questionOf } from './clause-question.ts';
import { wordFor } from './question-words.ts';
import { restOf } from './rest-words.ts';
import { participleOf } from './verb-words.ts';

/** Verbs that have no passive, or none that says what was done: "had 900 staff", "weighed two tonnes", "reached 40". */
const NO_PASSIVE =
  /^(?:be|have|cost|weigh|last|total|contain|include|measure|number|span|lack|want|need|become|remain|reach|take|leave|go|come|get|let|do|near|exceed|run|mean|give|begin|start|see|win|make|say)$/u;
/** Words before a verb that say that it was not done, or was only possible. */
const NOT_DONE = /^(?:not|n't|never|no|without|could|would|may|might|should|can|must|had|have|has)$/u;
/** What a question of a sum or an amount begins with. */
const AMOUNT = /^(?:How much|What (?:percentage|area|weight|volume))$/u;

/** The question that a clause makes with a pronoun, or of what was done to the value; null where it makes none. */
export const looseQuestionOf = (asked: AskedValue): string | null =>
  questionOf({ ...asked, takesPronoun: true }) ?? passiveOf(asked) ?? null;

/**
 * "Trapping 63 miners underground": "How many miners were trapped underground", the question where the words of a clause do not plainly
 * name who did it; undefined where a value is not what something is done to.
 */
function passiveOf(asked: AskedValue): string | undefined {
  const { tokens, i, j, next, type, kind, noun, governor } = asked;
  if (!governor || SPEECH.has(governor.lemma)) return undefined;
  const at = tokens.indexOf(governor);
  const base = governor.bare ?? governor.lemma;
  const isPhrasal = governor.bare !== undefined && governor.bare !== governor.lemma;
  let k = i;
  while (
    k > at + 1 &&
    BEFORE_VALUE.test(tokens[k - 1]?.lower ?? '') &&
    !/^(?:over|up)$/u.test(tokens[k - 1]?.lower ?? '')
  )
    k--;
  if (k !== at + 1 + (isPhrasal ? 1 : 0) || NO_PASSIVE.test(base) || base.includes('-')) return undefined;
  const lead = [tokens[at - 1], tokens[at - 2]].map((token) => token?.lower ?? '');
  if (lead.some((word) => NOT_DONE.test(word)) || tokens[at - 1]?.lemma === 'be') return undefined;
  const word = wordFor(type, kind, base);
  const isSum = type === 'quantity';
  if (!(isSum ? AMOUNT.test(word) : type === 'count' && noun !== undefined)) return undefined;
  const rest = restOf(asked, isSum ? j : next, asked.to);
  if (rest === undefined) return undefined;
  const [opening, after] = openingOf(asked, word, rest);
  const particle = isPhrasal ? tokens[at + 1]?.lower : '';
  return joined(opening, beOf(lead[0] ?? '', isSum), participleOf(base), particle, after);
}

const beOf = (before: string, isOne: boolean): string =>
  before === 'will' ? 'will be' : `${isOne ? 'was' : 'were'}${before === 'to' ? ' to be' : ''}`;
