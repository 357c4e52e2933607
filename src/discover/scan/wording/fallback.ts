import { BODIES } from '../assertions/deed-forms.ts';
import { PEOPLE } from '../en/families.ts';
import { pluralOf } from '../en/plural.ts';
import { DAY_OR_MONTH } from '../noun-phrases.ts';
import type { Slot } from '../slot.ts';

/** Words of the sentence on either side of a value that a question repeats. */
const MOST_WORDS = 8;
/** Words up to a mark that say enough without those beyond it. */
const LEAST_WORDS = 3;

/** What a value is, by the question word for it. */
const GIVEN: Readonly<Record<string, string>> = {
  When: 'Which date', 'At what time': 'What hour', 'How long': 'What length of time', 'How much': 'What amount', 'How far': 'What distance', 'How fast': 'What speed', 'How many': 'What number', 'How old': 'What age',
  'Which in order': 'Which place in order',
}; // biome-ignore format: a table
/** Words that name nothing that a question could be of. */
const NO_THING =
  /^(?:he|she|it|they|we|you|i|his|her|its|their|this|that|these|those|who|which|there|one|some|many|\p{L}*day|\d.*)$/iu;

/**
 * A plain question for a value whose clause makes none: by the noun that is counted or that the value is of, else with the words around it
 * ("What number is given in “… firefighters at the scene”?").
 */
export function fallbackOf(slot: Slot, word: string): string {
  const { type, noun, head, topicWords, subject } = slot;
  const label = GIVEN[word] ?? word;
  if (
    type === 'count' &&
    noun !== null &&
    !isOfCompound(slot) &&
    head !== null &&
    /^\p{L}[\p{L} -]*$/u.test(noun)
  )
    return isOfNoun(slot)
      ? `What was the ${noun}?`
      : `How many ${noun.toLowerCase() === head && !noun.endsWith('s') ? pluralOf(noun) : noun} were there?`;
  const thing = [
    topicWords,
    isThing(subject) || (word === 'How old' && /^\p{Ll}/u.test(subject ?? '')) ? subject : null,
  ].find(
    (own) =>
      own !== null &&
      /^\p{L}[\p{L}' -]*$/u.test(own) &&
      !NO_THING.test(own) &&
      !DAY_OR_MONTH.test(own.toLowerCase()),
  );
  if (thing == null || type === 'count') return `${label} is given in “${wordsAround(slot)}”?`;
  if (word === 'How old') return `How old is ${the(thing)}?`;
  return `${label} is given for ${the(thing)}?`;
}

/** "A 12-gauge shotgun". */
const isOfCompound = ({ statement, at }: Slot): boolean =>
  /^[-\u2010\u2011]\p{L}/u.test(statement.source.text.slice(at.end, at.end + 2));

/** "His rating is 2,612": whether a number is what a noun before it comes to, and counts nothing. */
const isOfNoun = ({ noun, topic, statement, at }: Slot): boolean =>
  noun !== null &&
  topic !== null &&
  new RegExp(`\\b${noun}\\b[^.;]{0,60}$`, 'iu').test(
    statement.source.text.slice(statement.start, at.start),
  ) &&
  !new RegExp(`^\\W+(?:\\p{L}+ ){0,2}${noun}\\b`, 'iu').test(
    statement.source.text.slice(at.end, statement.end),
  );

/** Whether a subject is a thing: of somebody who did something, a sum or a length is not. */
const isThing = (subject: string | null): boolean => {
  const last = subject?.split(/[\s-]/u).at(-1) ?? '';
  const single = last.replace(/ies$/u, 'y').replace(/s$/u, '');
  return (
    /^\p{Ll}/u.test(last) &&
    ![last, single].some(
      (word) => PEOPLE.has(word) || BODIES.test(word) || /(?:er|or|ist|ian|ee|man|family)$/u.test(word),
    )
  );
};

const the = (thing: string): string =>
  /^\p{Lu}|^(?:the|an?|his|her|its|their) /u.test(thing) ? thing : `the ${thing}`;

/** The words around a value, with a mark in its place. */
function wordsAround({ statement, at, quote }: Slot): string {
  const { text } = statement.source;
  const start = Math.max(statement.start, Math.min(quote.start, at.start));
  const end = Math.min(statement.end, Math.max(quote.end, at.end));
  const joint = /^\S/u.test(text.slice(at.end, at.end + 1)) ? '' : ' ';
  const before = ownPart(text.slice(start, at.start).replace(MARKS, ''), /^.*[,;:]\s/su, -MOST_WORDS).replace(
    LOOSE_BEFORE,
    '',
  );
  const after = ownPart(text.slice(at.end, end).replace(MARKS, ''), /[,;:]\s.*$/su, MOST_WORDS).replace(
    LOOSE_AFTER,
    '',
  );
  return `${before} …${joint}${after}`.replace(/[\s.,;:]+$/u, '').trim();
}

const MARKS = /["“”()[\]]/gu;
const LOOSE_BEFORE = /^(?:(?:and|or|but|that|which|who)\s+)+/iu;
/** Small words at the end of words that were cut. */
const LOOSE_AFTER =
  /(?:\s+(?:and|or|but|that|which|who|the|a|an|of|in|on|at|to|by|for|with|from|as|after|before|into|was|were|is|are|be|been|has|have|had|will|would|its|his|her|their|than|when|where))+$/iu;

/** The words nearest to a value: to the mark beside it where enough words are between, and no more than some. */
function ownPart(words: string, beyond: RegExp, most: number): string {
  const near = words.replace(beyond, '');
  const all = wordsIn(near).length >= LEAST_WORDS ? wordsIn(near) : wordsIn(words);
  return (most < 0 ? all.slice(most) : all.slice(0, most)).join(' ');
}

const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
