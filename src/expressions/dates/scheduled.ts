import { SAYING_FORMS } from '../en/saying-words.ts';
import { ARTICLES } from '../en/tense-words.ts';
import {
  ARRANGED,
  MAY_BE_NOUN,
  NO_SUBJECT,
  ONE_FORM,
  PLANNED,
  PRESENT_AUXILIARIES,
  UNPLANNED,
} from '../en/verb-words.ts';
import { CARDINALS, TENS } from '../en/words.ts';
import type { Token } from '../tokens.ts';
import { isEnd, isName, isPast, textAt, type Words } from './clause-words.ts';

/**
 * Whether a clause speaks in the present of what is planned: "the law takes effect on Friday", "voters go to the polls
 * on Sunday", "the minister is expected in Paris on Friday". What is over is reported in the past, so that a clause that
 * has a present verb and no past looks ahead; but a headline reports what happened in the present.
 */
export function isScheduled(before: Words, following: Words): boolean {
  const lead = withoutAsides(before);
  const words = [...lead, ...withoutTag(sentenceOf(following))];
  let present = false;
  for (let k = 0; k < words.length; k++) {
    const token = words[k] as Token;
    // The capital of a sentence's first word says nothing: "Rescued on Nov. 25, she has become".
    if (token.kind !== 'word' || (token.capital && !(k === 0 && token.text.endsWith('ed')))) continue;
    const isOver = isPast(token) || (k === 0 && token.capital) || ONE_FORM.has(token.text);
    if (isOver && !isPassiveOfPresent(words, k)) return false;
    if (token.text === 'ago' || token.text === 'since') return false;
    present ||= isPresentVerb(words, k, lead.length);
  }
  return present;
}

/** How long an aside and the naming of who said it may be, in tokens. */
const ASIDE = 14;
const TAG = 12;

/** The words up to the end of their sentence. */
export function sentenceOf(words: Words): Words {
  const end = words.findIndex((_, k) => isEnd(words, k));
  return end < 0 ? words : words.slice(0, end);
}

/** A clause without who said it, after a comma: "opens on Friday | , the ministry confirmed". */
export function withoutTag(words: Words): Words {
  for (let k = Math.max(0, words.length - TAG); k < words.length; k++) {
    if (textAt(words, k) !== ',') continue;
    const tag = words.slice(k + 1);
    if (tag.some(({ text, capital }) => !capital && SAYING_FORMS.get(text)?.form === 'past'))
      return words.slice(0, k);
  }
  return words;
}

/** A clause without what is in brackets, and without what is between two commas before its verb: "the law, passed in May, takes effect". */
export function withoutAsides(words: Words): Words {
  const plain: Token[] = [];
  for (const word of words) {
    if (word.text === ')') {
      const open = plain.findLastIndex(({ text }) => text === '(');
      if (open >= 0) plain.length = open;
    } else plain.push(word);
  }
  for (let k = plain.length - 2; k > 1; k--) {
    if (textAt(plain, k) !== ',' || !mayBeVerb(textAt(plain, k + 1))) continue;
    for (let open = k - 1; open > Math.max(0, k - ASIDE); open--) {
      if (textAt(plain, open) !== ',') continue;
      plain.splice(open, k - open + 1);
      return plain;
    }
  }
  return plain;
}

const mayBeVerb = (text: string): boolean =>
  text === 'is' || text === 'are' || PLANNED.has(text) || (/[^su]s$/u.test(text) && isVerbStem(text));

/** What may be between a form of "to be" and its participle. */
const ADVERB = /ly$|^(?:also|not|now|still|already|expected|scheduled|likely|being)$/u;

/** "Is expected", "are due": a participle after a present. */
function isPassiveOfPresent(words: Words, k: number): boolean {
  const adverb = ADVERB.test(textAt(words, k - 1)) ? k - 2 : k - 1;
  return ['is', 'are', 'be', 's', 're', 'being'].includes(textAt(words, adverb));
}

/** A finite verb of the present that may speak of what is planned. */
function isPresentVerb(words: Words, k: number, here: number): boolean {
  const { text } = words[k] as Token;
  const before = words[k - 1];
  if (text === 'is' || text === 'are') {
    // "Is expected in Paris", "are due", "is on Friday", "is closed Friday"; "is a man who" decides nothing.
    // "Is not expected", "is also due".
    const at = /^(?:not|also|now|still)$/u.test(textAt(words, k + 1)) ? k + 2 : k + 1;
    const following = textAt(words, at);
    // "Is accused of theft", "is known for it": what somebody is, and nothing that is planned.
    if (isPast(words[at] ?? NO_TOKEN)) return !/^(?:of|with|for|over)$/u.test(textAt(words, at + 1));
    return (
      following === 'due' ||
      following === 'on' ||
      (following === 'in' &&
        (at === here - 1 || /^(?:force|effect|place|operation)$/u.test(textAt(words, at + 1)))) ||
      // "Is out in August", "is up on Friday".
      (/^(?:out|up|off|over|back|open|away)$/u.test(following) && at >= here - 3) ||
      (following === 'at' && k === here - 2) ||
      following === 'likely' ||
      k === here - 1 ||
      (/ing$/u.test(following) && at === k + 1)
    );
  }
  if (before?.kind !== 'word') return false;
  // "Comes into force", "enter into effect": a law does so on a day that is set.
  if (
    /^(?:comes?|enters?|goes|go)$/u.test(text) &&
    textAt(words, k + 1) === 'into' &&
    /^(?:force|effect|operation|law)$/u.test(textAt(words, k + 2))
  )
    return true;
  // "Goes on show", "stands trial", "walk out", "go on strike": what such verbs come to is arranged.
  const phrase = ARRANGED.get(text);
  if (
    phrase?.has(textAt(words, k + 1)) &&
    !ARTICLES.has(textAt(words, k + 2)) &&
    !(NO_SUBJECT.has(before.text) || isNumberWord(before))
  )
    return true;
  // "Turns 80 in September": a birthday is known ahead.
  if (/^(?:turns?|reaches)$/u.test(text) && isAge(words[k + 1])) return !NO_SUBJECT.has(before.text);
  if (UNPLANNED.has(text) || PRESENT_AUXILIARIES.has(text)) return false;
  // "The law takes": after a noun or a name, never after what leads a plural ("two days", "the talks").
  if (/[^su]s$/u.test(text) && text.length > 3) {
    const lead = textAt(words, k - 1);
    return (
      !NO_SUBJECT.has(lead) &&
      !(MAY_BE_NOUN.has(text) && /(?:s|ing|ed|ly|al|ic|ive|ous|ary|.{4}an)$/u.test(lead)) &&
      !/(?:[^s]s|ly)$/u.test(lead) &&
      !isNumberWord(before) &&
      isVerbStem(text)
    );
  }
  return (
    PLANNED.has(text) &&
    (k === 1 ||
      (isSubject(textAt(words, k - 1)) && !isName(before)) ||
      (isName(before) && words.slice(Math.max(0, k - 7), k).some((w) => w.text === 'and')))
  );
}

const isSubject = (word: string): boolean =>
  /[^su]s$|^(?:people|men|women|police|they|we|i|you)$/u.test(word);
const NO_TOKEN: Token = {
  kind: 'mark',
  text: '',
  start: 0,
  end: 0,
  capital: false,
  glued: false,
  spelling: undefined,
};
const isNumberWord = ({ kind }: Token): boolean => kind === 'number';
/** A number of years, in digits or in words. */
const isAge = (token: Token | undefined): boolean =>
  token !== undefined && (isNumberWord(token) || TENS.has(token.text) || CARDINALS.has(token.text));

/** Whether a word in "s" is the third person of a verb that plans are written with. */
function isVerbStem(text: string): boolean {
  const stems = [text.slice(0, -1), text.slice(0, -2), text.replace(/ies$/u, 'y')];
  return stems.some((stem) => PLANNED.has(stem));
}
