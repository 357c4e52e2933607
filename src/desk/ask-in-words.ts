import type { Statement, Stretch } from '../articles/statements/index.ts';
import { askOf } from '../discover/scan/ask.ts';
import { pluralOf } from '../discover/scan/en/plural.ts';
import { isNoun, tokenRange } from '../discover/scan/noun-phrases.ts';
import type { Slot } from '../discover/scan/slot.ts';
import type { Token } from '../discover/scan/token.ts';
import { inverted } from '../discover/scan/wording/asked-value.ts';
import { questionOfSize } from '../discover/scan/wording/event-words.ts';
import { nounsBefore, printed } from '../discover/scan/wording/noun-words.ts';
import { measureOf } from '../discover/scan/wording/question-words.ts';
import { restOf } from '../discover/scan/wording/rest-words.ts';
import { truthOf } from '../discover/scan/wording/truth-question.ts';
import { verbWordsAt } from '../discover/scan/wording/verb-words.ts';
import type { TypeName } from '../values/index.ts';

/** Marked words in their sentence. */
export interface AskedWords {
  readonly statement: Statement;
  readonly place: Stretch;
  readonly tokens: readonly Token[];
  readonly type: TypeName;
  /** What the values among them are values of. */
  readonly slots: readonly Slot[];
}

/** Where a question repeats the words of the article: a person would have to write it anew. */
const REPEATS = /[“…]/u;
/** Words of a place: "in the boat's restaurant", "near the engine room". */
const WHERE = /^(?:in|at|on|near|inside|outside|under|beside|into|off|aboard|above|below|from)$/u;

/**
 * A question that marked words answer, for a person to finish: what `scan` asks of the value where that is plain, else what the words
 * around it make. Empty where they make none.
 */
export function askInWords(asked: AskedWords): string {
  const { type, slots } = asked;
  const slot = slots.find((one) => one.type === type);
  const ofThing = slot && type === 'quantity' ? howLarge(asked, slot) : undefined;
  if (ofThing !== undefined) return ofThing;
  const ask = slot ? askOf([slot]) : '';
  if (ask !== '' && !REPEATS.test(ask)) return ask;
  const own =
    type === 'count' ? howMany(asked, slot)
    : type === 'name' ? whoIs(asked)
    : type === 'choice' ? where(asked)
    : type === 'yesno' ? isItSo(asked)
    : undefined; // biome-ignore format: a row a type
  return own ?? ask;
}

/** "About 30 people were hurt" asks how many people were hurt, and "1,000 crew members" how many crew members there were. */
function howMany({ statement, place, tokens }: AskedWords, slot: Slot | undefined): string | undefined {
  if (!slot) return undefined;
  const [i, j] = tokenRange(tokens, { start: slot.at.end, end: place.end });
  const own = tokens.slice(i, j);
  const isPlain = own.every(({ pos }) => pos !== 'PUNCT' && pos !== 'NUM');
  if (own.length > 1 && isPlain && own.some(({ pos }) => pos === 'AUX'))
    return `How many ${printed(statement.source.text, tokens, i, j)}?`;
  const { noun, value } = slot;
  if (noun === null) return undefined;
  return `How many ${value.canonical === '1' ? pluralOf(noun) : noun} were there?`;
}

/** "A 160-foot-long gash", "the 114,000-tonne Halvard": an amount that is joined to a noun is that thing's. */
function howLarge({ statement, tokens }: AskedWords, { at, kind, property }: Slot): string | undefined {
  const [, j] = tokenRange(tokens, at);
  let from = j;
  while (tokens[from]?.text === '-' || (from > j && SIDES.test(tokens[from]?.lower ?? ''))) from++;
  const isJoined = from > j || tokens[j - 2]?.text === '-';
  if (!isJoined) return undefined;
  let to = from;
  while (/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[to]?.pos ?? '')) to++;
  if (to === from || !isNoun(tokens[to - 1] as Token)) return undefined;
  const thing = printed(statement.source.text, tokens, from, to);
  if (kind === 'quantity length') return questionOfSize([property, 'size'], thing);
  const of = measureOf(kind)?.of(thing);
  return of === undefined ? undefined : `${of}?`;
}

const SIDES = /^(?:long|wide|high|tall|deep|thick)$/u;

/** "The prosecutor Jan Orr" and "the prosecutor, Jan Orr," ask what the prosecutor is called; a name alone how it is spelled. */
function whoIs({ statement, place, tokens }: AskedWords): string {
  const [at] = tokenRange(tokens, place);
  const i = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const role = tokens[i - 1];
  if (role?.isPerson) {
    let from = i - 1;
    while (from > 0 && /^(?:ADJ|NOUN)$/u.test(tokens[from - 1]?.pos ?? '')) from--;
    return `What is the ${printed(statement.source.text, tokens, from, i).toLowerCase()} called?`;
  }
  return `How is the name “${statement.source.text.slice(place.start, place.end).replace(/\s+/gu, ' ')}” spelled?`;
}

/** Where the words of a place begin among marked words, as an index; -1 where they name none. */
export function placeWordsAt(tokens: readonly Token[], place: Stretch): number {
  const [i, j] = tokenRange(tokens, place);
  const at = tokens.findIndex(({ lower }, k) => k >= i && k < j && WHERE.test(lower));
  if (at < 0) return -1;
  // "Dragged from the water" and "found in the galley" say where; "in the galley, where" says more than that.
  return at === i || (at === i + 1 && tokens[i]?.pos === 'VERB') ? at : -1;
}

/** "The bodies were found in the galley" asks where the bodies were found. */
function where({ statement, place, tokens }: AskedWords): string | undefined {
  const { text } = statement.source;
  const at = placeWordsAt(tokens, place);
  if (at < 1) return undefined;
  const isValue = (token: Token): boolean =>
    statement.mentions.some(({ start, end }) => start < token.end && token.start < end);
  const verb = tokens.findLastIndex(({ pos }, k) => k < at && (pos === 'VERB' || pos === 'AUX'));
  if (verb < 1) return undefined;
  const isBe = /^(?:was|were|is|are)$/u.test(tokens[verb]?.lower ?? '');
  const words = isBe ? { aux: 'be', main: '', from: verb, to: verb + 1 } : verbWordsAt(tokens, verb);
  if (!words || (isBe && words.to !== at)) return undefined;
  const subject = nounsBefore(text, tokens, words.from, isValue);
  const rest = restOf({ text, tokens, isValue }, words.to, at);
  if (!subject || rest === undefined) return undefined;
  const from = tokens[at]?.lower === 'from' ? 'from' : '';
  return `${inverted('Where', subject, words, rest, from)}?`;
}

/** "The pumps had failed" asks whether it is true that the pumps had failed. */
function isItSo({ statement, place, tokens }: AskedWords): string | undefined {
  const [i, j] = tokenRange(tokens, place);
  const own = tokens.slice(i, j);
  const [first] = own;
  const hasSubject = first !== undefined && (isNoun(first) || /^(?:DET|ADJ)$/u.test(first.pos));
  if (!hasSubject || !own.some(({ pos }) => pos === 'AUX' || pos === 'VERB')) return undefined;
  const ask = truthOf(printed(statement.source.text, tokens, i, j));
  return REPEATS.test(ask) ? undefined : ask;
}
