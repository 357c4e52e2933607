import { PAST, SAYING } from './en/tense-words.ts';
import { CARDINALS, TENS, wordSet } from './en/words.ts';
import type { Token, TokenStream } from './tokens.ts';

/** What a count counts, as the words around it say. */
export interface Counted {
  /** The words that name what is counted, with whose they are: "Afghan civilians". Null where none follow. */
  readonly noun: string | null;
  /** What is said of them, where it is one of those that tolls distinguish. */
  readonly state: CountedState | null;
  /** All that is said of them together, where the count does not separate them: "killed or injured". */
  readonly states?: readonly CountedState[];
  /** Where the count is part of another in the sentence ("12, among them four children"), the offsets of that one. */
  readonly partOf: readonly [start: number, end: number] | null;
}

/** What is said of the people or things that a number counts. */
export type CountedState = 'killed' | 'injured' | 'missing' | 'detained' | 'displaced' | 'rescued' | 'held';

/** What tolls distinguish, by the words that say it. */
const STATES = new Map<string, CountedState>(
  Object.entries({
    killed:
      'killed killing kill kills dead died die dying death deaths toll fatalities fatality slain murdered lives perished drowned executed martyred',
    injured: 'injured injuring injure injures wounded wounding hurt injuries hospitalized hospitalised',
    missing: 'missing unaccounted',
    detained: 'arrested arresting detained detaining jailed imprisoned captured',
    displaced: 'displaced displacing homeless evacuated fled fleeing',
    rescued: 'rescued rescuing saved survived survivors',
    held: 'kidnapped abducted hostage hostages',
  }).flatMap(([state, words]) => words.split(' ').map((word) => [word, state as CountedState] as const)),
);

/** Whether a word says what befell those who are counted. */
export const isStateWord = (word: string): boolean => STATES.has(word);

/** Whether the words from a place on say what befell those before them, at most up to one of the marks. */
export function isStatedAfter(stream: TokenStream, from: number, ...ends: string[]): boolean {
  for (let k = from; k < from + REACH && !stream.isMark(k, ...ends); k++)
    if (isStateWord(stream.text(k))) return true;
  return false;
}

const STATE_WORD = new RegExp(`\\b(?:${[...STATES.keys()].join('|')})\\b`, 'iu');

/** Whether a sentence speaks of the dead, the injured and the like anywhere: "the death toll rises to 5". */
export const hasStateWord = (sentence: string): boolean => STATE_WORD.test(sentence);

const TIMES =
  /(?:^|\s)(?:nights?|evenings?|mornings?|afternoons?|weekends?|days?|weeks?|months?|years?|hours?|minutes?|seconds?)$/u;

/** Whether what is counted is time alone: "four nights". */
export const countsTime = (counted: Counted | undefined | null): boolean => TIMES.test(counted?.noun ?? '');

/** Words that end the name of what is counted. */
const STOPS = wordSet(
  'were was are is be been being have has had do did will would could may might can and or but nor in on at to from by for with as after before when while who whom whose ' +
    'that which where than then there since until so if because over under near off out up down into onto through against between during about around across within without amid near the a an of also still so not ' +
    'each per every this these those including among ago they he she it we i you his her their its',
);
/** Words before the name that are not part of it. */
const LEADS = new Set([
  'of',
  'the',
  'his',
  'her',
  'their',
  'its',
  'our',
  'more',
  'additional',
  'further',
  'new',
  'such',
  'these',
  'those',
  'them',
  'whom',
  'which',
]);
/** Words of the table that name who or what is counted, and end its name. */
const NAMES = new Set(['hostage', 'hostages', 'survivors', 'deaths', 'injuries', 'fatalities']);
/** How far around a count its state is looked for, in tokens. */
const REACH = 5;
/** Words of the longest name. */
const MOST = 5;

const isNumber = ({ kind, text }: Token): boolean =>
  kind === 'number' || CARDINALS.has(text) || TENS.has(text);
const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
/** "Rammed", "linking", "went": after a noun these go on with what it did. */
const isVerb = ({ text }: Token): boolean => /(?:ed|ing)$/u.test(text) || PAST.has(text);

/** A verb goes on from a name; at its beginning it is a participle where a noun follows: "affected villages". */
function endsName(stream: TokenStream, at: number, start: number): boolean {
  const [token, following] = [stream.at(at), stream.at(at + 1)];
  if (!token || !isVerb(token)) return false;
  return at > start || PAST.has(token.text) || !isWord(following) || STOPS.has(following.text);
}

/** The words after a count that name what is counted, and the index after them. */
function nounAfter(stream: TokenStream, text: string, next: number): { noun: string | null; next: number } {
  let at = next;
  while (isWord(stream.at(at)) && LEADS.has(stream.text(at))) at++;
  const start = at;
  for (let words = 0; words < MOST; words++) {
    const token = stream.at(at);
    if (token && NAMES.has(token.text)) {
      at++;
      break;
    }
    const isHyphen = stream.isMark(at, '-') && token?.glued && at > start && stream.at(at + 1)?.glued;
    if (isHyphen && isWord(stream.at(at + 1))) at += 2;
    else if (!isWord(token) || STOPS.has(token.text) || STATES.has(token.text) || endsName(stream, at, start))
      break;
    else at++;
  }
  // "Thirty people seriously injured".
  while (at > start + 1 && stream.text(at - 1).endsWith('ly') && !stream.isWord(at - 1, 'family')) at--;
  const first = stream.at(start);
  const last = stream.at(at - 1);
  return { noun: at > start && first && last ? text.slice(first.start, last.end) : null, next: at };
}

/** Words between two states that are one count: "killed or seriously injured", "dead and missing". */
const BETWEEN = new Set([
  'or',
  'and',
  '/',
  'seriously',
  'badly',
  'severely',
  'critically',
  'otherwise',
  'still',
  'presumed',
  'feared',
  'were',
  'was',
  'been',
  'slightly',
]);

/**
 * The states of a count that does not separate them: "30 were killed or injured", "killed and wounded 30".
 * "Ten killed and five injured" has a number between, "ten were killed and the driver injured" another noun.
 */
function statesTogether(
  stream: TokenStream,
  start: number,
  next: number,
): readonly CountedState[] | undefined {
  const states = new Set<CountedState>();
  const first = stateAt(stream, next, REACH);
  if (first !== undefined) {
    states.add(STATES.get(stream.text(first)) as CountedState);
    let joined = false;
    for (let k = first + 1; k < first + 5; k++) {
      const state = STATES.get(stream.text(k));
      if (state && joined) states.add(state);
      else if (!BETWEEN.has(stream.text(k))) break;
      if (stream.isWord(k, 'or', 'and') || stream.isMark(k, '/')) joined = true;
    }
    // "Were killed and injured five" begins another count.
    return states.size > 1 ? [...states] : undefined;
  }
  let last = start - 1;
  while (
    last > start - 3 &&
    stream.isWord(last, 'some', 'about', 'at', 'least', 'over', 'than', 'more', 'nearly')
  )
    last--;
  const state = STATES.get(stream.text(last));
  if (!state || !(stream.isWord(last - 1, 'and', 'or') || stream.isMark(last - 1, '/'))) return undefined;
  const other = STATES.get(stream.text(last - 2));
  return other && other !== state ? [other, state] : undefined;
}

/** The first word after a place that names a state, before anything that begins something else. */
function stateAt(stream: TokenStream, from: number, reach: number): number | undefined {
  for (let k = from; k < from + reach; k++) {
    const token = stream.at(k);
    if (!token || isNumber(token) || stream.isMark(k, '.', ',', ';', '(') || stream.isWord(k, 'and', 'but'))
      return undefined;
    if (STATES.has(token.text)) return k;
  }
  return undefined;
}

/** The state that comes right after the count or its noun, else right before it; never across another number. */
function stateAround(stream: TokenStream, start: number, next: number): CountedState | null {
  for (let k = next; k < next + REACH; k++) {
    const token = stream.at(k);
    if (
      !token ||
      isNumber(token) ||
      stream.isMark(k, '.', ',', ';', '(') ||
      stream.isWord(k, 'and', 'but') ||
      SAYING.has(token.text)
    )
      break;
    const state = STATES.get(token.text);
    if (state) return state;
  }
  for (let k = start - 1; k >= start - REACH; k--) {
    const token = stream.at(k);
    if (!token || isNumber(token) || stream.isMark(k, '.', ';', ',') || stream.isWord(k, 'but')) break;
    const state = STATES.get(token.text);
    if (state) return state;
    if (stream.isWord(k, 'and')) break;
  }
  return null;
}

/** A count of the same sentence that is before this one. */
export interface CountBefore {
  readonly offsets: readonly [start: number, end: number];
  /** The index of the token after it. */
  readonly next: number;
  readonly state: CountedState | null;
}

const PARTS = ['including', 'among', 'included', 'comprising'];

/** "12, among them four children", "12 people, four of them children": part of the count before it. */
function isPart(stream: TokenStream, before: CountBefore, start: number, next: number): boolean {
  if (stream.isWord(next, 'of') && stream.isWord(next + 1, 'them', 'whom', 'which', 'those')) return true;
  for (let k = Math.max(before.next, start - REACH); k < start; k++) {
    if (PARTS.includes(stream.text(k))) return true;
    if (stream.isWord(k, 'of') && stream.isWord(k + 1, 'them', 'whom', 'which')) return true;
  }
  return false;
}

/** What the count of the tokens from `start` to `next` counts, in the words of the text. Looks a bounded way around. */
export function countedAt(
  stream: TokenStream,
  text: string,
  [start, next]: readonly [start: number, next: number],
  before: CountBefore | undefined,
): Counted {
  const { noun, next: following } = nounAfter(stream, text, next);
  const whole = before && isPart(stream, before, start, next) ? before : undefined;
  // What is said of twelve is said of the four children among them.
  const state =
    stateAround(stream, start, following) ?? stateAround(stream, start, next) ?? whole?.state ?? null;
  const states = statesTogether(stream, start, following) ?? statesTogether(stream, start, next);
  return {
    noun,
    state: states ? (states[0] as CountedState) : state,
    ...(states && { states }),
    partOf: whole?.offsets ?? null,
  };
}
