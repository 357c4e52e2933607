import type { TypeName } from '../../values/index.ts';
import type { CountedNoun } from './counted-noun.ts';
import { ANYBODY, areSudden, isFamily, isOfFamily, PEOPLE, STATES, TOLLS } from './en/families.ts';
import { headAt, isAfterPreposition, isNoun, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';
import { familyNear } from './verbs.ts';

/** What a value and its clause give for the event that the value is of. */
interface EventClues {
  readonly type: TypeName;
  /** The tokens of the value begin here; its clause goes from `from` to `to`, and its noun ends before `next`. */
  readonly i: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly head: Token | undefined;
  /** The verb that governs the value, where it says something. */
  readonly governor: Token | undefined;
  readonly topic: Token | undefined;
  /** The family of what befell the people who are counted, as the number's own reader gives it. */
  readonly state: string | null;
  readonly isPeople: boolean;
  /** A family that the form of the words settles. */
  readonly fixed: string | null;
}

/** The event or state that a value is of, by its family, else the stem of its verb; null where the words name none. */
export function familyOfEvent(tokens: readonly Token[], clues: EventClues): string | null {
  const { type, i, from, to, next, head, governor, topic, state, isPeople, fixed } = clues;
  if (fixed !== null) return fixed;
  if (governor && isHappening(tokens, governor)) return eventBefore(tokens, from, governor) ?? 'held';
  const isCount = type === 'count';
  // "Was arraigned on Wednesday for murder": a day is that of its verb, whatever else the clause names.
  if ((type === 'date' || type === 'time') && !governor)
    return (
      nounBefore(tokens, from, i) ??
      happeningNoun(tokens, from, i) ??
      (type === 'date' ? nounBeforeAside(tokens, from, i) : null)
    );
  // "His arrest, on a December morning in 2009, came as a shock".
  if (type === 'date' && governor && tokens.indexOf(governor) > i) {
    const own = nounBeforeAside(tokens, from, i);
    if (own !== null) return own;
  }
  // "An inspection in May had found": a day right after a noun is of the noun.
  if (type === 'date' && governor && tokens.indexOf(governor) > i) {
    const own = nounBefore(tokens, Math.max(from, i - 2), i);
    if (own !== null && !BROAD.has(own) && !areSudden(own, own)) return own;
  }
  // "Sentencing is scheduled for May", "will learn his sentence in May": the verb only sets the day, or says who is there.
  if (type === 'date' && governor && (SETS.test(governor.lemma) || MEETS.test(governor.lemma))) {
    const own = nounBefore(tokens, MEETS.test(governor.lemma) ? tokens.indexOf(governor) : from, i);
    if (own !== null) return own;
  }
  if ((type === 'date' || type === 'time') && governor)
    return isFamily(termOf(governor)) && !BROAD.has(termOf(governor)) ? termOf(governor) : governor.stem;
  // "Was shot eleven times" counts what hit, "fired eleven times" what was fired.
  if (isCount && head?.lemma === 'time' && governor?.lemma === 'shoot') return 'struck';
  if (state !== null && isPeople) return state;
  const known = familyNear(tokens, from, to, i, next);
  if (isCount && isPeople && known && STATES.has(termOf(known))) return termOf(known);
  // "Debts of 1.4 billion dollars": the noun says what the sum is, and the verb what came of it.
  if (type === 'quantity' && topic && isOfFamily(topic.lemma) && tokens[i - 1]?.lower === 'of')
    return termOf(topic);
  const verb = governor && isOfFamily(governor.lemma) ? termOf(governor) : null;
  if (head && isOfFamily(head.lemma) && verb === null) return termOf(head);
  if (verb !== null) return verb;
  if (topic && isOfFamily(topic.lemma)) return termOf(topic);
  if (known && (!isCount || !isPeople)) return termOf(known);
  return governor ? termOf(governor) : null;
}

/** Families whose words are of many events: the day of a march is not the day of a vigil. */
const BROAD: ReadonlySet<string> = new Set(['attended', 'attacked', 'found']);

/** Verbs that say for when an event is set, and those of whoever meets with it. */
const SETS = /^(?:schedule|fix|slate|plan|expect|arrange|remain|push-back|put-off)$/u;
const MEETS = /^(?:learn|hear|await|face|receive|attend)$/u;

/** Verbs that only say that their subject was. */
const HAPPENS: ReadonlySet<string> = new Set(['take-place', 'happen', 'occur', 'carry-out', 'hold']);

function isHappening(tokens: readonly Token[], governor: Token): boolean {
  if (!HAPPENS.has(governor.lemma)) return false;
  if (governor.lemma !== 'hold') return true;
  const at = tokens.indexOf(governor);
  return tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'be');
}

/** "The last inspection was in May", "the funeral is on Friday": the noun that is said to be on a day. */
function happeningNoun(tokens: readonly Token[], from: number, i: number): string | null {
  const be = tokens.findLastIndex(({ lemma }, k) => k >= from && k < i && k >= i - 4 && lemma === 'be');
  if (be < 0) return null;
  for (let k = be - 1; k >= from; k--) {
    const token = tokens[k] as Token;
    if (token.pos === 'VERB' || token.pos === 'PRON') return null;
    if (token.pos !== 'NOUN' || isAfterPreposition(tokens, k)) continue;
    const term = termOf(token);
    // The noun of a verb is of the verb: "inspection", "signing".
    return isFamily(term) || (term !== token.lemma && token.lemma.length > term.length + 1) ? term : 'held';
  }
  return null;
}

/** The event that "took place": the noun of a known family before the verb. */
function eventBefore(tokens: readonly Token[], from: number, governor: Token): string | undefined {
  for (let k = tokens.indexOf(governor) - 1; k >= Math.max(0, from - 4); k--) {
    const token = tokens[k] as Token;
    if (!isNoun(token) || isAfterPreposition(tokens, k)) continue;
    const term = termOf(token);
    if (PEOPLE.has(token.lemma) || ANYBODY.has(token.lemma)) return undefined;
    // A broad family is of many events: the day of a raid is that of who raided.
    if (isOfFamily(token.lemma)) return BROAD.has(term) ? token.stem : term;
    return isFamily(term) || term !== token.lemma ? term : undefined;
  }
  return undefined;
}

/** The longest aside, in tokens. */
const ASIDE = 14;

/** "Eleven people, among them four firefighters, were treated": the verb after an aside that follows the noun. */
export function verbAfterAside(tokens: readonly Token[], next: number): Token | undefined {
  if (tokens[next]?.text !== ',') return undefined;
  for (let k = next + 2; k < Math.min(tokens.length - 1, next + ASIDE); k++) {
    if (tokens[k]?.text !== ',') continue;
    const after = tokens.slice(k + 1, k + 5);
    if (after[0]?.pos !== 'AUX' && after[0]?.pos !== 'VERB') return undefined;
    return after.find(({ pos }) => pos === 'VERB');
  }
  return undefined;
}

/** Tokens between an event's noun and its hour: "the impact on the rocks at 9:45". */
const NOUN_REACH = 8;

/** "The death toll from the sinking stands at 31": what befell those whom a bare number counts, by the subject of its clause. */
export function tollBefore(
  tokens: readonly Token[],
  from: number,
  i: number,
  type: TypeName,
  { head, ofWhom }: Pick<CountedNoun, 'head' | 'ofWhom'>,
): string | null {
  // "The number of soldiers hurt in the clash is 32".
  const state = ofWhom?.find((token) => TOLLS.has(termOf(token)));
  if (state) return termOf(state);
  if (type !== 'count' || head !== undefined) return null;
  for (let k = from; k < i; k++) {
    const token = tokens[k] as Token;
    if (token.pos === 'VERB') return null;
    if (!isNoun(token) || isAfterPreposition(tokens, k) || PEOPLE.has(token.lemma)) continue;
    if (TOLLS.has(termOf(token))) return termOf(token);
  }
  return null;
}

/** The event before a comma that opens an aside of its day, by a noun of a known family. */
function nounBeforeAside(tokens: readonly Token[], from: number, i: number): string | null {
  let k = i - 1;
  while (k > from && k > i - NOUN_REACH && /^(?:ADP|DET|ADJ|NOUN)$/u.test(tokens[k]?.pos ?? '')) k--;
  const noun = tokens[k - 1];
  return tokens[k]?.text === ',' && noun?.pos === 'NOUN' && isOfFamily(noun.lemma) && !PEOPLE.has(noun.lemma)
    ? termOf(noun)
    : null;
}

/** The event that a time without a verb is of, by the noun of a known family before it. */
function nounBefore(tokens: readonly Token[], from: number, i: number): string | null {
  for (let k = i - 1; k >= Math.max(from, i - NOUN_REACH); k--) {
    const token = tokens[k] as Token;
    if (/^[,;:]$/u.test(token.text)) return null;
    if (token.pos === 'NOUN' && isOfFamily(token.lemma) && !PEOPLE.has(token.lemma)) return termOf(token);
  }
  return headOfRun(tokens, from, i);
}

/** "The most recent check of that engine in mid-January": the noun that a day is said of, before what it is of itself. */
function headOfRun(tokens: readonly Token[], from: number, i: number): string | null {
  let k = i - 1;
  while (k >= Math.max(from, i - NOUN_REACH) && /^(?:ADP|DET|ADJ|NOUN)$/u.test(tokens[k]?.pos ?? '')) k--;
  const first = tokens.findIndex(({ pos }, m) => m > k && m < i && pos === 'NOUN');
  if (first < 0 || tokens[k + 1]?.pos === 'ADP') return null;
  const head = headAt(tokens, first);
  return head.pos === 'NOUN' && !head.isPerson && tokens[tokens.indexOf(head) + 1]?.pos === 'ADP'
    ? termOf(head)
    : null;
}

/** "It owed its lenders 1.7 billion dollars": between the verb and the sum is who was owed, and not what the sum is. */
export function isGiven(tokens: readonly Token[], verb: Token | undefined, i: number): boolean {
  if (!verb || !isOfFamily(verb.lemma)) return false;
  const between = tokens.slice(tokens.indexOf(verb) + 1, i);
  return (
    between.length > 0 &&
    between.every((token) => isNoun(token) || /^(?:DET|PRON|ADJ)$/u.test(token.pos)) &&
    /^(?:owed|paid|cost|fined|earned|lost)$/u.test(termOf(verb))
  );
}
