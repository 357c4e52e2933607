import type { ReadingContext } from '../../values/mention.ts';
import {
  AFTER_TO, AHEAD, AHEAD_BEFORE_FOR, AHEAD_BEFORE_TO, ARTICLES, MODALS, NOT_PAST, PAST, PLANS, PRESENT, SAYING, SCHEDULED, UNDONE,
} from '../en/tense-words.ts'; // biome-ignore format: a list
import { type Token, type TokenStream, tokenize } from '../tokens.ts';

/** How far the words around a date are searched for its tense, in tokens, and in units of the text beyond. */
const REACH = 24;
const REACH_UNITS = 160;

/** What the words around an expression say of when it lies. */
export type Tense = 'past' | 'ahead';
/** A cue, or that the search ends here without one. */
type Cue = Tense | 'open';

/** A row of words around an expression. What has a capital is a name: Ahmed is no past and Kabul no verb. */
type Words = readonly Token[];
const textAt = (words: Words, i: number): string => words[i]?.text ?? '';
const isName = (token: Token | undefined): boolean => token?.capital ?? false;

/** What the word at `i` of a row of words says about the tense of what stands near it. */
function cue(words: Words, i: number): Cue | undefined {
  const { text: word, capital, kind } = words[i] as Token;
  if (kind !== 'word' || (capital && word !== 'will')) return undefined;
  const behind = textAt(words, i + 1);
  if (AHEAD.has(word) || (word === 'won' && behind === "'")) return 'ahead';
  if (SCHEDULED.has(word)) return 'ahead';
  if (MODALS.has(word)) return behind === 'have' ? 'past' : 'ahead';
  if (word === 'would') return behind === 'have' ? 'past' : 'ahead';
  if (word === 'to') return infinitive(words, i);
  if (word === 'for' && AHEAD_BEFORE_FOR.has(textAt(words, i - 1)))
    return isUndone(words, i - 1) ? 'past' : 'ahead';
  // "Is due on Friday", but not "due to storms".
  if (word === 'due' && behind !== 'to') return isUndone(words, i) ? 'past' : 'ahead';
  if ((behind === 'to' || behind === 'for') && AHEAD_BEFORE_TO.has(word)) return undefined;
  // "Has scheduled a meeting Thursday", "planned a rally on Saturday": what is planned lies ahead.
  if (PLANS.has(word) && ARTICLES.has(behind)) return isUndone(words, i) ? 'past' : 'ahead';
  return isPast(words[i] as Token) ? past(words, i) : undefined;
}

const isPast = ({ text, capital }: Token): boolean =>
  !capital && (PAST.has(text) || (text.length > 3 && text.endsWith('ed') && !NOT_PAST.has(text)));

/** "Will be released", "to be held", "has invited", "is heard": no plain past. */
function past(words: Words, i: number): Cue | undefined {
  const before = textAt(words, i - 1);
  return before === 'be' || PRESENT.has(before) ? undefined : 'past';
}

/** "Is expected to meet" looks ahead, "failed to meet" back; of other infinitives nobody can tell. */
function infinitive(words: Words, i: number): Cue | undefined {
  const [before, behind] = [textAt(words, i - 1), textAt(words, i + 1)];
  if (UNDONE.has(before)) return 'past';
  if (before === 'due' && !AFTER_TO.has(behind)) return undefined;
  if (PRESENT.has(before)) return AFTER_TO.has(behind) ? 'ahead' : undefined;
  if (AHEAD_BEFORE_TO.has(before)) return isUndone(words, i - 1) ? undefined : 'ahead';
  if (AFTER_TO.has(behind)) return 'ahead';
  // "To Kabul", "to the border", "to 50": no verb.
  return isName(words[i + 1]) || ARTICLES.has(behind) || !/^[a-z]{3}/u.test(behind) ? undefined : 'open';
}

/** "Had been scheduled", "was due": a plan of the past says nothing of what is to come. */
const isUndone = (words: Words, i: number): boolean =>
  textAt(words, i - 1) === 'had' || (textAt(words, i - 1) === 'been' && textAt(words, i - 2) === 'had');

/** A mark that ends a sentence: an abbreviation's full stop has no capital behind it. */
function isEnd(words: Words, i: number): boolean {
  const { kind, text } = words[i] as Token;
  if (kind !== 'mark') return false;
  if (text === ';') return true;
  return (text === '.' || text === '!' || text === '?') && (i === words.length - 1 || isName(words[i + 1]));
}

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

function wordsBehind({ tokens }: TokenStream, next: number, context: ReadingContext): Words {
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

/** The first cue behind it: who spoke of it there says nothing of when it lies, and neither does a "would". */
function cueBehind(words: Words): Cue | undefined {
  for (let k = 0; k < words.length && !isEnd(words, k); k++) {
    const word = textAt(words, k);
    if (SAYING.has(word) || word === 'would' || word === 'to') continue;
    const found = cue(words, k);
    if (found) return found;
  }
  return undefined;
}

/** "Until", "as early as": words that belong to an expression, and lead to what is to come unless a past stands before. */
function leadCue(stream: TokenStream, i: number, before: Words): Cue | undefined {
  if (stream.after(i, ['as', 'early']) !== undefined) return 'ahead';
  if (!stream.isWord(i, 'until', 'till') || before.length === 0) return undefined;
  return before.slice(-4).some(isPast) ? undefined : 'ahead';
}

/** "Wednesday's ruling", "the Aug. 7 blasts": a date that describes something. */
const isAttribute = ({ stream, i, next }: { stream: TokenStream; i: number; next: number }): boolean =>
  stream.isMark(next, "'") ||
  (stream.isWord(i - 1, 'the') &&
    stream.at(next)?.kind === 'word' &&
    !stream.isWord(next, 'to', 'and', 'in', 'at'));

/**
 * The tense around the expression from token `i` to `next` ("will meet on Friday"). The nearest cue before it in its
 * sentence decides; where none stands there, the first behind it. Undefined where no verb tells.
 */
export function tenseAround(
  stream: TokenStream,
  i: number,
  next: number,
  context: ReadingContext,
): Tense | undefined {
  const before = wordsBefore(stream, i, context);
  const behind = (): Cue | undefined => cueBehind(wordsBehind(stream, next, context));
  // What a date describes is as a rule over, whatever the sentence plans: unless the words behind it look ahead.
  if (isAttribute({ stream, i, next })) return behind() === 'ahead' ? 'ahead' : 'past';
  const found = leadCue(stream, i, before) ?? cueBefore(before) ?? behind();
  return found === 'open' ? undefined : found;
}
