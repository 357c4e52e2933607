import { SPEAKING_ROLES } from '../../../expressions/en/saying-words.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { compareText } from '../../../text/compare-text.ts';
import { onceEach } from '../../../text/once-each.ts';
import { MINUTES_PER_DAY as DAY } from '../../../values/bounds/calendar.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate, CandidatePosition } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { isFamily, TOLLS } from '../en/families.ts';
import { claimOf } from '../judge.ts';
import { keepFirst } from '../keep-first.ts';
import { areOfOtherWeeks } from '../times.ts';
import { ruleOfVoices, voicedOf, voiceOf } from '../voices.ts';
import type { Rarity } from '../word-counts.ts';
import { smallFirst } from '../wording/noun-words.ts';
import { truthOf } from '../wording/truth-question.ts';
import { hasWord } from './article-words.ts';
import type { Assertion } from './assertion.ts';
import { needsObject, SAYING } from './read-assertions.ts';

/** Assertions of one verb that are looked at, and claims that a side shows. */
const MOST = 60;
const MOST_CLAIMS = 8;
/** A verb that no more clauses hold is of one thing. */
const RARE = 6;
/** Families whose words say one thing, whichever is used. */
const ONE_EVENT: ReadonlySet<string> = new Set([
  ...TOLLS,
  'paid',
  'warned',
  'tested',
  'sold',
  'signed',
  'attacked',
  'bombed',
  'resigned',
  'convicted',
  'testified',
  'escaped',
  'funded',
]);

/** Which assertions of some articles are looked at: of a verb that very many clauses hold, the first ones. */
export class AssertionCounts {
  readonly #byTerm = new Map<string, number>();

  /** Whether {@link yesAndNo} looks at the next assertion of a text. */
  isLookedAt({ term }: Assertion): boolean {
    const before = this.#byTerm.get(term) ?? 0;
    this.#byTerm.set(term, before + 1);
    return before < MOST;
  }
}

/** What some articles say was so and others that it was not: of one doer or one thing, by one verb or one that means the same. */
export function yesAndNo(assertions: readonly Assertion[], rarity: Rarity, originOf: OriginOf): Candidate[] {
  const byTerm = new Map<string, Assertion[]>();
  const keysOf = ({ term, nouns }: Assertion): string[] => [
    `verb ${term}`,
    ...[...nouns.keys()].map((noun) => `noun ${noun}`),
  ];
  for (const assertion of assertions)
    for (const key of keysOf(assertion)) keepFirst(byTerm, key, assertion, MOST);
  const near = (assertion: Assertion): readonly Assertion[] => [
    ...new Set(keysOf(assertion).flatMap((key) => byTerm.get(key) ?? [])),
  ];
  const times = ({ term }: Assertion): number => byTerm.get(`verb ${term}`)?.length ?? 0;
  const areTwo = (yes: Assertion, no: Assertion): boolean =>
    areOpposed(yes, no, Math.max(times(yes), times(no)), rarity);
  const found: Candidate[] = [];
  const taken = new Set<Assertion>();
  for (const no of assertions) {
    if (!no.isNegative || taken.has(no)) continue;
    const yes = near(no).filter((other) => !other.isNegative && areTwo(other, no));
    if (yes.length === 0) continue;
    const nos = [...new Set(yes.flatMap(near))].filter(
      (other) => other.isNegative && (other === no || yes.some((one) => areTwo(one, other))),
    );
    for (const other of nos) taken.add(other);
    taken.add(no);
    found.push(candidateOf(yes, nos.includes(no) ? nos : [no, ...nos], originOf));
  }
  return found;
}

/** Verbs of there being something, in somebody's hands or in sight: "no jackets were given out", "jackets were distributed". */
const IS_THERE =
  /^(?:exist|find|discover|see|have|give|hand|issue|distribute|provide|supply|pass|receive|get|wear|carry|hold|use|post|put|place|install|fit|erect|display|hang|leave|hear|sound|make|fire|notice|detect|recover|produce|keep|offer|deliver|send|bring|take|contain|serve|spot|uncover|show|exhibit)$/u;

/** How the verbs of two assertions agree: by one word, by their meaning, or because both say that there was something. */
function verbsOf(yes: Assertion, no: Assertion): 'same' | 'kin' | undefined {
  if (yes.lemma === no.lemma || (yes.term === no.term && ONE_EVENT.has(yes.term))) return 'same';
  // "Was not wearing a belt", "was belted in".
  if (no.patient.has(yes.term) || yes.patient.has(no.term)) return 'kin';
  if (kinshipOf(yes.senses, no.senses) >= KIN) return 'kin';
  return no.isNone && IS_THERE.test(yes.bare) && IS_THERE.test(no.bare) ? 'kin' : undefined;
}

/** Whether one assertion denies the other: of one doer or thing, one time, and not one article's own words twice. */
function areOpposed(yes: Assertion, no: Assertion, n: number, rarity: Rarity): boolean {
  if (yes.statement === no.statement || yes.isPlanned !== no.isPlanned || yes.isEarlier !== no.isEarlier)
    return false;
  if (yes.statement.source === no.statement.source && voiceOf(yes) === voiceOf(no)) return false;
  const verbs = verbsOf(yes, no);
  if (verbs === undefined || isFarInTime(yes, no) || areOfTwoMatters(yes, no)) return false;
  // "Both samples tested positive", "no sample was tested".
  const crossed =
    yes.isPassive === no.isPassive ? 0 : sharedOf(yes.agent, no.patient) + sharedOf(yes.patient, no.agent);
  const agents = sharedOf(yes.agent, no.agent) + crossed;
  const patients = sharedOf(yes.patient, no.patient) + crossed;
  if (verbs === 'kin') return areOfOneThing(yes, no, rarity);
  if (patients === 0 && yes.patient.size > 0 && no.patient.size > 0) return false;
  if (agents === 0 && yes.agent.size > 0 && no.agent.size > 0 && !yes.isPronoun && !no.isPronoun)
    return n <= RARE && (isRoleOf(yes, no) || isRoleOf(no, yes)) && !needsObject(yes.lemma);
  // "The bodies were identified": a noun that says little, and is the same in both.
  const isOneThing = yes.thing !== null && yes.thing.toLowerCase() === no.thing?.toLowerCase();
  const shared = agents + patients + (isOneThing && agents + patients === 0 ? 1 : 0);
  if (shared === 0) return isOfPronoun(yes, no) && n <= RARE;
  if (needsObject(yes.lemma) && patients === 0) return false;
  return shared >= 2 || (shared === 1 && (isFamily(yes.term) || n <= RARE));
}

/** "Was told of the leak", "was not told of the sale". */
function areOfTwoMatters(yes: Assertion, no: Assertion): boolean {
  if (!SAYING.test(yes.lemma) && !SAYING.test(no.lemma)) return false;
  const [a, b] = [yes, no].map(({ nouns, patient }) =>
    [...nouns.keys()].filter((noun) => !patient.has(noun)),
  );
  return (
    a !== undefined && b !== undefined && a.length > 0 && b.length > 0 && !a.some((noun) => b.includes(noun))
  );
}

/** Of two verbs that are not one word, the noun must be one that says much: "life jackets", "a relative", "a factory". */
function areOfOneThing(yes: Assertion, no: Assertion, { isCommon }: Rarity): boolean {
  const [own, other] = [thingsOf(yes), thingsOf(no)];
  if (yes.agent.size > 0 && no.agent.size > 0 && sharedOf(yes.agent, no.agent) === 0) return false;
  // What is denied is of its own noun: "no life jackets", "no relative".
  const head = [...no.nouns.keys()].filter((noun) => other.has(noun));
  if (head.length === 0 || !head.some((noun) => own.has(noun))) return false;
  const shared = [...own].filter((term) => other.has(term));
  return shared.length >= 2 || shared.some((term) => !isCommon(term));
}

/** Whom or what it befell; who did it, where the words name nothing that it befell. */
const thingsOf = ({ patient, agent }: Assertion): ReadonlySet<string> => (patient.size > 0 ? patient : agent);

/** "The mayor", and a name that both articles give, where both call somebody so. */
function isRoleOf(one: Assertion, other: Assertion): boolean {
  const role = one.subject;
  const name = other.doer?.last;
  return (
    role !== null &&
    name !== undefined &&
    (other.doer?.names.size ?? 0) > 0 &&
    SPEAKING_ROLES.has(role.toLowerCase()) &&
    hasWord(one.statement.source, name) &&
    hasWord(other.statement.source, role, true)
  );
}

/** "He would appeal", "her client would not appeal": "he" may be the client where both sentences name one person. */
function isOfPronoun(yes: Assertion, no: Assertion): boolean {
  if (!(yes.isPerson || no.isPerson) || needsObject(yes.lemma)) return false;
  const names = namesOf(no);
  return [...namesOf(yes)].some((name) => names.has(name));
}

/** The names of a sentence, with the last one of who speaks in it. */
const namesOf = ({ statement, speech }: Assertion): Set<string> =>
  new Set([
    ...(speech?.speaker?.name.toLowerCase().split(' ').slice(-1) ?? []),
    ...statement.words.flatMap(({ isCapital, lower }, i) => (isCapital && i > 0 ? [lower] : [])),
  ]);

const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((term) => b.has(term)).length;

/** Words of a statement. */
type Quoted = Pick<Assertion, 'statement' | 'quote'>;

export function isFarInTime(a: Quoted, b: Quoted): boolean {
  const page = ({ statement }: Quoted) => statement.source.metadata.published?.span;
  if (areOfOtherWeeks(page(a), page(b))) return true;
  const d = dayOf(a);
  if (d === undefined) return false;
  const e = dayOf(b);
  return e !== undefined && Math.abs(d - e) > 2 * DAY;
}

/** The day that the clause itself gives. */
const dayOf = onceEach(({ statement, quote }: Quoted): number | undefined => {
  for (const { type, value, isReference, start, end } of statement.mentions)
    if (
      type === 'date' &&
      !isReference &&
      value?.kind === 'interval' &&
      start >= quote.start &&
      end <= quote.end
    )
      return value.usual.high - value.usual.low < 2 * DAY ? value.usual.low : undefined;
  return undefined;
});

function candidateOf(yes: readonly Assertion[], no: readonly Assertion[], originOf: OriginOf): Candidate {
  const byLength = [...yes].sort((a, b) => wordsOf(a).length - wordsOf(b).length);
  const first = byLength.find(({ ask }) => ask() !== undefined) ?? (byLength[0] as Assertion);
  const shared = Math.max(
    ...yes.flatMap((a) => no.map((b) => sharedOf(a.agent, b.agent) + sharedOf(a.patient, b.patient))),
  );
  return {
    rule: ruleOfVoices(yes.map(voicedOf), no.map(voicedOf)),
    type: 'yesno',
    ask: first.ask() ?? truthOf(lowerFirst(wordsOf(first), first), first.subject),
    slot: [first.subject, first.lemma]
      .filter((word) => word !== null)
      .join(' ')
      .toLowerCase(),
    score: Math.min(0.85, 0.55 + 0.08 * shared + (yes.length + no.length > 2 ? 0.04 : 0)),
    why: `they share "${first.lemma}" and who did it or to whom; the one says that it was so, the other that it was not`,
    positions: [positionOf(yes, 'yes', 'yes', originOf), positionOf(no, 'no', 'no', originOf)],
    conflicts: [[0, 1]],
  };
}

/** Words that are small but where they begin a sentence. */
const SMALL = /^(?:both|the|an?|all|some|many|no|several|most|his|her|its|their|this|that|these|those)\b/iu;

/** The words without a capital that only begins the sentence. */
const lowerFirst = (words: string, { statement, quote, subject }: Assertion): string =>
  SMALL.test(words) || (quote.start === statement.start && !(subject !== null && words.startsWith(subject)))
    ? smallFirst(words)
    : words;

export const wordsOf = ({ statement, quote }: Assertion): string =>
  statement.source.text.slice(quote.start, quote.end).replace(/\s+/gu, ' ');

export function positionOf(
  all: readonly Pick<Assertion, 'statement' | 'speech' | 'quote'>[],
  value: string,
  label: string,
  originOf: OriginOf,
): CandidatePosition {
  // Two verbs of one clause are quoted alike.
  const once = new Map(
    all.map((one) => [`${one.statement.source.id} ${one.quote.start} ${one.quote.end}`, one]),
  );
  const sorted = [...once.values()].sort(
    (a, b) => compareText(a.statement.source.id, b.statement.source.id) || a.quote.start - b.quote.start,
  );
  return {
    value,
    label,
    origins: new Set(sorted.map(({ statement, quote }) => originOf(statement.source, quote))).size,
    claims: sorted.slice(0, MOST_CLAIMS).map(claimOf),
  };
}
