import type { ReadingContext } from '../reading.ts';
import { type Token, type TokenStream, tokenize } from '../tokens.ts';
import {
  AFTER_TO, AHEAD, AHEAD_BEFORE_FOR, AHEAD_BEFORE_TO, ARTICLES, NOT_PAST, PAST, PLANS, PRESENT, SAYING, UNDONE,
} from './tense-words.ts'; // biome-ignore format: a list

/** How far the words around a date are searched for its tense, in tokens, and in units of the text beyond. */
const REACH = 24;
const REACH_UNITS = 160;

/** What the words around an expression say of when it lies. */
export type Tense = 'past' | 'ahead';
/** A cue, or that the search ends here without one. */
type Cue = Tense | 'open';

/** Names are marked, so that Ahmed is no past and Kabul no verb. */
const NAME = '^';
const isName = (word: string | undefined): boolean => word?.startsWith(NAME) ?? false;

/** What the word at `i` of a row of words says about the tense of what stands near it. */
function cue(words: readonly string[], i: number): Cue | undefined {
  const word = words[i] as string;
  if (AHEAD.has(word) || (word === 'won' && words[i + 1] === "'")) return 'ahead';
  if (word === 'would') return words[i + 1] === 'have' ? 'past' : 'ahead';
  if (word === 'to') return infinitive(words, i);
  if (word === 'for' && AHEAD_BEFORE_FOR.has(words[i - 1] ?? ''))
    return isUndone(words, i - 1) ? 'past' : 'ahead';
  // "Is due on Friday", but not "due to storms".
  if (word === 'due' && words[i + 1] !== 'to') return isUndone(words, i) ? 'past' : 'ahead';
  if (AHEAD_BEFORE_TO.has(word) && ['to', 'for'].includes(words[i + 1] ?? '')) return undefined;
  // "Has scheduled a meeting Thursday", "planned a rally on Saturday": what is planned lies ahead.
  if (PLANS.has(word) && ARTICLES.has(words[i + 1] ?? '')) return isUndone(words, i) ? 'past' : 'ahead';
  return isPast(word) ? past(words, i) : undefined;
}

const isPast = (word: string): boolean =>
  PAST.has(word) || (word.length > 3 && word.endsWith('ed') && !isName(word) && !NOT_PAST.has(word));

/** "Will be released", "to be held", "has invited", "is heard": no plain past. */
function past(words: readonly string[], i: number): Cue | undefined {
  const before = words[i - 1] ?? '';
  return before === 'be' || PRESENT.has(before) ? undefined : 'past';
}

/** "Is expected to meet" looks ahead, "failed to meet" back; of other infinitives nobody can tell. */
function infinitive(words: readonly string[], i: number): Cue | undefined {
  const [before, behind] = [words[i - 1] ?? '', words[i + 1] ?? ''];
  if (UNDONE.has(before)) return 'past';
  if (before === 'due' && !AFTER_TO.has(behind)) return undefined;
  if (PRESENT.has(before)) return AFTER_TO.has(behind) ? 'ahead' : undefined;
  if (AHEAD_BEFORE_TO.has(before)) return isUndone(words, i - 1) ? undefined : 'ahead';
  if (AFTER_TO.has(behind)) return 'ahead';
  // "To Kabul", "to the border", "to 50": no verb.
  return isName(behind) || ARTICLES.has(behind) || !/^[a-z]{3}/u.test(behind) ? undefined : 'open';
}

/** "Had been scheduled", "was due": a plan of the past says nothing of what is to come. */
const isUndone = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'had' || (words[i - 1] === 'been' && words[i - 2] === 'had');

/** A mark that ends a sentence: an abbreviation's full stop has no capital behind it. */
function isEnd(words: readonly string[], i: number): boolean {
  const word = words[i] as string;
  if (word === ';') return true;
  return (word === '.' || word === '!' || word === '?') && (i === words.length - 1 || isName(words[i + 1]));
}

const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ text, capital }) => (capital ? `${NAME}${text}` : text));

/** The words before an expression, those before the text included. */
function wordsBefore({ tokens }: TokenStream, i: number, context: ReadingContext): string[] {
  const from = Math.max(0, i - REACH);
  const outside = from === 0 && context.before ? wordsOf(tokenize(context.before.slice(-REACH_UNITS))) : [];
  return [...outside, ...wordsOf(tokens.slice(from, i))];
}

function wordsBehind({ tokens }: TokenStream, next: number, context: ReadingContext): string[] {
  const to = Math.min(tokens.length, next + REACH);
  const outside =
    to === tokens.length && context.after ? wordsOf(tokenize(context.after.slice(0, REACH_UNITS))) : [];
  return [...wordsOf(tokens.slice(next, to)), ...outside];
}

/** The nearest cue before an expression, in its sentence. */
function cueBefore(words: readonly string[]): Cue | undefined {
  for (let k = words.length - 1; k >= 0 && !isEnd(words, k); k--) {
    const found = cue(words, k);
    if (found) return found;
  }
  return undefined;
}

/** The first cue behind it: who spoke of it there says nothing of when it lies, and neither does a "would". */
function cueBehind(words: readonly string[]): Cue | undefined {
  for (let k = 0; k < words.length && !isEnd(words, k); k++) {
    const word = words[k] as string;
    if (SAYING.has(word) || word === 'would' || word === 'to') continue;
    const found = cue(words, k);
    if (found) return found;
  }
  return undefined;
}

/** "Until", "as early as": words that belong to an expression, and lead to what is to come unless a past stands before. */
function leadCue(stream: TokenStream, i: number, before: readonly string[]): Cue | undefined {
  if (stream.isWord(i, 'as')) return 'ahead';
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
