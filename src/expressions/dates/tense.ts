import type { ReadingContext } from '../../values/mention.ts';
import {
  AFTER_TO, AHEAD, AHEAD_BEFORE_FOR, AHEAD_BEFORE_TO, ARTICLES, DATED, FORESEES, GRANTS, LEADS_TO, MODALS, PLANS, PRESENT, SAYING, SCHEDULED, UNDONE,
} from '../en/tense-words.ts'; // biome-ignore format: a list
import { ASKS, ASKS_OR_NAMES, PUT_OFF } from '../en/verb-words.ts';
import { MONTHS, WEEKDAYS, wordSet } from '../en/words.ts';
import { type Token, type TokenStream, tokenize } from '../tokens.ts';
import { hasHad, isEnd, isName, isPast, textAt, type Words } from './clause-words.ts';
import { isObjectOfPlan, isSubject, relativeClause, untilBefore } from './looks-ahead.ts';
import { isScheduled, sentenceOf, withoutAsides, withoutTag } from './scheduled.ts';

/** How far the words around a date are searched for its tense, in tokens, and in units of the text beyond. */
const REACH = 24;
const REACH_UNITS = 160;

/** What the words around an expression say of when it lies. */
export type Tense = 'past' | 'ahead';
/** A cue, or that the search ends here without one. */
type Cue = Tense | 'open';

/** What the word at `i` of a row of words says about the tense of what is near it. */
function cue(words: Words, i: number): Cue | undefined {
  const { text: word, capital, kind } = words[i] as Token;
  if (kind !== 'word' || (capital && word !== 'will')) return undefined;
  const following = textAt(words, i + 1);
  if (AHEAD.has(word) || (word === 'won' && following === "'")) return 'ahead';
  if (SCHEDULED.has(word) || FORESEES.has(word)) return 'ahead';
  if (MODALS.has(word)) return following === 'have' ? 'past' : 'ahead';
  if (word === 'would') return following === 'have' ? 'past' : 'ahead';
  if (word === 'to') return infinitive(words, i);
  if (word === 'for' && AHEAD_BEFORE_FOR.has(textAt(words, i - 1)))
    return isUndone(words, i - 1) ? 'past' : 'ahead';
  // "Is due on Friday", but not "due to storms".
  if (word === 'due' && following !== 'to') return isUndone(words, i) ? 'past' : 'ahead';
  if ((following === 'to' || following === 'for') && AHEAD_BEFORE_TO.has(word)) return undefined;
  // "Has scheduled a meeting Thursday", "planned a rally on Saturday": what is planned lies ahead.
  if (PLANS.has(word) && ARTICLES.has(following)) return isUndone(words, i) ? 'past' : 'ahead';
  // "On the ground", "the injured man": after an article a past form names or describes.
  if (ARTICLES.has(textAt(words, i - 1))) return undefined;
  return isPast(words[i] as Token) ? past(words, i) : undefined;
}

/** "Will be released", "to be held", "has invited", "is heard": no plain past. */
function past(words: Words, i: number): Cue | undefined {
  const at = /^(?:not|also|now|still|being)$/u.test(textAt(words, i - 1)) ? i - 2 : i - 1;
  const before = textAt(words, at);
  return before === 'be' || PRESENT.has(before) ? undefined : 'past';
}

/** "Is expected to meet" looks ahead, "failed to meet" back; other infinitives are open. */
function infinitive(words: Words, i: number): Cue | undefined {
  const [before, following] = [textAt(words, i - 1), textAt(words, i + 1)];
  if (UNDONE.has(before)) return 'past';
  if (before === 'due' && !AFTER_TO.has(following)) return undefined;
  // "Is to visit", "are to meet": what is arranged.
  if ((before === 'is' || before === 'are') && /^[a-z]{2,}$/u.test(following) && !ARTICLES.has(following))
    return 'ahead';
  if (PRESENT.has(before)) return AFTER_TO.has(following) ? 'ahead' : undefined;
  if (AHEAD_BEFORE_TO.has(before)) return isUndone(words, i - 1) ? undefined : 'ahead';
  if (AFTER_TO.has(following) || isExpectedOf(words, i)) return 'ahead';
  // "To Kabul", "to the border", "to 50": no verb.
  return isName(words[i + 1]) ||
    ARTICLES.has(following) ||
    !/^[a-z]{3}/u.test(following) ||
    // "To holders", "to schools": plural nouns.
    /[^su]s$/u.test(following)
    ? undefined
    : 'open';
}

/** "Expects the bridge to reopen": whom or what it is expected of is between. */
function isExpectedOf(words: Words, i: number): boolean {
  for (let k = i - 2; k >= Math.max(0, i - 6); k--) {
    const { kind, text } = words[k] as Token;
    if (kind !== 'word') return false;
    if (/^(?:expects?|intends?|wants?|plans?)$/u.test(text)) return true;
  }
  return false;
}

/** "Had been scheduled", "was due": a plan of the past says nothing of what is to come. */
const isUndone = (words: Words, i: number): boolean =>
  textAt(words, i - 1) === 'had' || (textAt(words, i - 1) === 'been' && textAt(words, i - 2) === 'had');

/** The words before an expression in its sentence, those before the text included. */
function wordsBefore({ tokens }: TokenStream, i: number, context: ReadingContext): Words {
  const from = Math.max(0, i - REACH);
  const inside = tokens.slice(from, i);
  const words =
    from === 0 && context.before ? [...tokenize(context.before.slice(-REACH_UNITS)), ...inside] : inside;
  let start = words.length;
  while (start > 0 && !isEnd(words, start - 1)) start--;
  return words.slice(start);
}

function wordsAfter({ tokens }: TokenStream, next: number, context: ReadingContext): Words {
  const to = Math.min(tokens.length, next + REACH);
  const inside = tokens.slice(next, to);
  return to === tokens.length && context.after
    ? [...inside, ...tokenize(context.after.slice(0, REACH_UNITS))]
    : inside;
}

/** The nearest cue before an expression, in its sentence. */
function cueBefore(words: Words): Cue | undefined {
  for (let k = words.length - 1; k >= 0; k--) {
    const found = cue(words, k);
    if (found) return found;
  }
  return undefined;
}

/** "On Monday the board agreed to open a plant": when it was agreed. "Is expected to" and "was due to" are of what is to come. */
const isDecided = (words: Words, i: number): boolean =>
  i >= 0 &&
  isPast(words[i] as Token) &&
  past(words, i) === 'past' &&
  !/^(?:was|were|been|had)$/u.test(textAt(words, i - 1));

/** The first cue after it: who spoke of it there says nothing of when it lies, and neither does a "would". */
function cueAfter(following: Words): Cue | undefined {
  const words = withoutTag(sentenceOf(following));
  for (let k = 0; k < words.length; k++) {
    const word = textAt(words, k);
    // "On Friday the league plans to march"; "on Friday, when she set aside her plans for a trip" is over.
    if (word === 'to' && isDecided(words, k - 1)) return 'past';
    if (word === 'to' && infinitive(words, k) === 'ahead') return 'ahead';
    if (SAYING.has(word) || word === 'would' || word === 'to' || word === 'for') continue;
    const found = cue(words, k);
    if (found) return found;
  }
  return undefined;
}

/** Where a clause begins that reports what was said: its own verb says when its date lies ("said (that) the law takes effect Friday"). */
function afterSaying(words: Words): number {
  for (let k = words.length - 1; k > 0; k--) {
    // "The board announced Friday" is when it spoke; "said the law takes effect Friday" has a clause of its own.
    if (SAYING.has(textAt(words, k))) return k < words.length - 2 ? k + 1 : 0;
    if (textAt(words, k) === 'that' && words.slice(0, k).some(({ text }) => SAYING.has(text))) return k + 1;
  }
  return 0;
}

/** "Put off until Friday", "extended to Monday": the new day lies ahead. */
function isPutOff(stream: TokenStream, i: number, before: Words): boolean {
  const leads = stream.isWord(i, 'until', 'till', 'to') || stream.isWord(i - 1, 'until', 'till', 'to');
  return leads && before.slice(-8).some(({ text }) => PUT_OFF.has(text)) && !hasHad(before);
}

/** "Has called a strike for Saturday", "announced a vote for May 3". */
const isSetFor = (stream: TokenStream, i: number, before: Words): boolean =>
  stream.isWord(i - 1, 'for') &&
  (WEEKDAYS.has(stream.text(i)) || MONTHS.has(stream.text(i)) || stream.at(i)?.kind === 'number') &&
  before.slice(-8).some(({ text }) => SETS_FOR.has(text)) &&
  !hasHad(before);

/** Verbs that set something "for" a day. */
const SETS_FOR = wordSet(
  'called calls scheduled schedules planned plans announced announces fixed set sets arranged booked organised organized slated',
);

/** What a verb takes after it, which a noun at the head of a sentence does not. */
const OBJECTS = wordSet(
  'a an the your our my his her their this these us me him it them on by at before after until up to out off no any all',
);

/** "Please call before Friday", "send entries by 30 November", "don't travel on Thursday", "let's meet on Friday": what readers are asked to do is yet to come. */
function isAsked(before: Words): boolean {
  if (before.some(({ text }) => text === 'please')) return true;
  const start = before.findIndex(({ kind }) => kind === 'word');
  const isDenied =
    (textAt(before, start) === 'don' && textAt(before, start + 1) === "'") ||
    (textAt(before, start) === 'do' && textAt(before, start + 1) === 'not');
  if (isDenied) return true;
  const verb = textAt(before, start);
  const following = before[start + 1];
  return (
    ASKS.has(verb) || (ASKS_OR_NAMES.has(verb) && (following === undefined || OBJECTS.has(following.text)))
  );
}

/** "Until", "as early as": words that belong to an expression, and lead to what is to come unless a past is before. */
function leadCue(stream: TokenStream, i: number, next: number, before: Words): Cue | undefined {
  const as = stream.isWord(i, 'as') ? i : stream.isWord(i - 1, 'as') ? i - 3 : undefined;
  if (as !== undefined && stream.isWord(as + 1, 'early', 'soon') && (as === i || stream.isWord(as, 'as')))
    return 'ahead';
  // "Set Friday as the deadline", "fixed May 3 as the day".
  if (
    stream.isWord(i - 1, 'set', 'fixed', 'named', 'chose', 'picked', 'sets', 'fixes') &&
    stream.isWord(next, 'as', 'for')
  )
    return 'ahead';
  if (isObjectOfPlan(stream, i, before)) return 'ahead';
  const until = untilBefore(before);
  if (until !== undefined && before.slice(Math.max(0, until - 5), until).some(({ text }) => GRANTS.has(text)))
    return hasHad(before) ? undefined : 'ahead';
  if (!stream.isWord(i, 'until', 'till') || before.length === 0) return undefined;
  // "Gave the firm until Friday": what is granted lies ahead of the deed.
  if (before.slice(-5).some(({ text }) => GRANTS.has(text)) && !hasHad(before)) return 'ahead';
  return before.slice(-4).some(isPast) ? undefined : 'ahead';
}

/** How far before a date what leads to its event may be, in words: "ahead of presidential elections in | November". */
const REACH_OF_EVENT = 6;

/** "Ahead of the 4 July election", "pending a hearing on 12 June", "a trial date of 9 September". */
function isOfEventAhead(before: Words): boolean {
  const at = before.length - 1;
  const isDated =
    /^(?:of|is)$/u.test(textAt(before, at)) &&
    textAt(before, at - 1) === 'date' &&
    DATED.has(textAt(before, at - 2));
  if (isDated) return true;
  for (let k = before.length - 1; k >= Math.max(0, before.length - REACH_OF_EVENT); k--) {
    const { kind, text } = before[k] as Token;
    if (kind !== 'word' && text !== '-') return false;
    if (isPast(before[k] as Token) || text === 'that' || text === 'which' || text === 'who') return false;
    if (LEADS_TO.some((words) => words.every((word, n) => textAt(before, k - words.length + 1 + n) === word)))
      // "Up to 4 July" is an end, "the run-up to it" leads.
      return (
        text !== 'to' || textAt(before, k - 2) === '-' || /^(?:run|lead|build)$/u.test(textAt(before, k - 2))
      );
  }
  return false;
}

/** "Wednesday's ruling", "the Aug. 7 blasts": a date that describes something. */
const isAttribute = ({ stream, i, next }: { stream: TokenStream; i: number; next: number }): boolean =>
  stream.isMark(next, "'") ||
  (stream.isWord(i - 1, 'the') &&
    stream.at(next)?.kind === 'word' &&
    !stream.isWord(next, 'to', 'and', 'in', 'at'));

/**
 * The tense around the expression from token `i` to `next` ("will meet on Friday"). The nearest cue before it in its
 * sentence decides; where none is there, the first after it. Undefined where no verb decides.
 */
export function tenseAround(
  stream: TokenStream,
  i: number,
  next: number,
  context: ReadingContext,
): Tense | undefined {
  // "Crude for November delivery", "December futures": what is traded ahead.
  if (stream.isWord(next, 'futures')) return 'ahead';
  if (stream.isWord(i - 1, 'for') && stream.isWord(next, 'delivery', 'settlement', 'expiry')) return 'ahead';
  const before = wordsBefore(stream, i, context);
  const following = (): Cue | undefined => cueAfter(wordsAfter(stream, next, context));
  if (isOfEventAhead(before)) return 'ahead';
  // What a date describes is as a rule over, whatever the sentence plans: unless the words after it look ahead.
  if (isAttribute({ stream, i, next })) return following() === 'ahead' ? 'ahead' : 'past';
  // "The president on Tuesday said the army may go": the day is that of the saying, whatever is said.
  if (SAYING.has(stream.text(next)) && before.length > 0) return 'past';
  if (isPutOff(stream, i, before)) return 'ahead';
  if (isSubject(stream, i, next)) return 'ahead';
  const relative = relativeClause(before);
  if (relative && isScheduled(relative, [])) return 'ahead';
  if (isSetFor(stream, i, before) && following() !== 'past') return 'ahead';
  const clause = before.slice(afterSaying(before));
  if (clause.length < before.length && isScheduled(clause, wordsAfter(stream, next, context))) return 'ahead';
  const found = leadCue(stream, i, next, before) ?? cueBefore(withoutAsides(before)) ?? following();
  if (found === undefined && isScheduled(before, wordsAfter(stream, next, context))) return 'ahead';
  if (found === undefined && isAsked(before)) return 'ahead';
  // "A plan to pay it down by February": what is to be done by a day lies before it and is yet to come.
  if (found === 'open' && (stream.isWord(i, 'by') || stream.isWord(i - 1, 'by'))) return 'ahead';
  return found === 'open' ? undefined : found;
}
