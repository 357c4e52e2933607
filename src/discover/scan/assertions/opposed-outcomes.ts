import { SPEAKING_ROLES } from '../../../expressions/en/saying-words.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { beginsOutcome, type Outcome, outcomesOf } from '../en/outcomes.ts';
import { keepFirst } from '../keep-first.ts';
import { voiceOf } from '../voices.ts';
import type { Assertion } from './assertion.ts';
import { isNoLater, rivalsOf } from './rivals.ts';
import { isFarInTime } from './yes-and-no.ts';

/** What became of one subject by one assertion. */
interface Became {
  readonly outcome: Outcome;
  readonly value: string;
  readonly of: string;
  readonly assertion: Assertion;
}

/** Assertions on one subject that are looked at. */
const MOST = 40;

/** Outcomes that exclude each other, of one subject: dead and alive, passed and failed, rose and fell. */
export function opposedOutcomes(assertions: readonly Assertion[], originOf: OriginOf): Candidate[] {
  const bySubject = new Map<string, Became[]>();
  for (const assertion of assertions)
    for (const became of becameOf(assertion))
      keepFirst(bySubject, `${became.outcome.id} ${became.of}`, became, MOST);
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const all of bySubject.values()) {
    const { outcome } = all[0] as Became;
    const [one, other] = outcome.poles.map(([value]) => all.filter((became) => became.value === value)) as [
      Became[],
      Became[],
    ];
    const as = one.filter((a) => other.some((b) => areOpposed(a, b)));
    const bs = other.filter((b) => as.some((a) => areOpposed(a, b)));
    if (as.length === 0) continue;
    const candidate = candidateOf(as, bs, originOf);
    // One pair of sentences is found by the first and by the last name.
    const [p, q] = candidate.positions;
    const key = `${outcome.id} ${p?.claims[0]?.source} ${p?.claims[0]?.start} ${q?.claims[0]?.source} ${q?.claims[0]?.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(candidate);
  }
  return [...found, ...ofOtherNames(bySubject, originOf)];
}

/** Outcomes of one kind that are held against each other by more than one noun. */
const MOST_OF_KIND = 60;

/** Two outcomes of what two articles call otherwise: "the bridge", "the structure"; "a clerk", "Jan Orr", of one charge. */
function ofOtherNames(bySubject: ReadonlyMap<string, readonly Became[]>, originOf: OriginOf): Candidate[] {
  const byKind = new Map<string, Became[]>();
  for (const all of bySubject.values())
    for (const became of all) keepFirst(byKind, became.outcome.id, became, MOST_OF_KIND);
  const found: Candidate[] = [];
  for (const all of byKind.values()) {
    const taken = new Set<Became>();
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        if (taken.has(a) || taken.has(b) || a.value === b.value || a.of === b.of) continue;
        if (a.assertion.statement.source === b.assertion.statement.source || !mayBeOfOne(a, b)) continue;
        const [first, second] = a.value === a.outcome.poles[0]?.[0] ? [a, b] : [b, a];
        // An article that has both outcomes of its kind speaks of two things.
        if (!areOpposed(first, second) || [a, b].some((one) => hasOther(one, all))) continue;
        const [as, bs] = [first, second].map((one) =>
          all.filter((other) => other === one || (other.of === one.of && other.value === one.value)),
        ) as [Became[], Became[]];
        for (const one of [...as, ...bs]) taken.add(one);
        found.push({ ...candidateOf(as, bs, originOf), score: 0.62 });
      }
  }
  return found;
}

/** Whether a term is of one of some nouns: terms are stems, and families named by their first word. */
const isAmong = (term: string, row: string): boolean =>
  row
    .split(' ')
    .some(
      (noun) =>
        noun === term || (noun.slice(0, -1) === term.slice(0, noun.length - 1) && term.length <= noun.length),
    );

const hasOther = ({ value, assertion: { statement } }: Became, all: readonly Became[]): boolean =>
  all.some((other) => other.value !== value && other.assertion.statement.source === statement.source);

/** Whether what two outcomes are of may be one: a kind and its kind, two of one kind, or somebody by name and by trade of one charge. */
function mayBeOfOne(a: Became, b: Became): boolean {
  const [x, y] = [a.assertion, b.assertion];
  if (a.outcome.things?.some((row) => isAmong(a.of, row) && isAmong(b.of, row))) return true;
  const [s, t] = [x.nouns.get(a.of), y.nouns.get(b.of)];
  if (s && t && !x.isPerson && !y.isPerson) return kinshipOf(s, t) >= KIN;
  // "A clerk was convicted of fraud", "Jan Orr was cleared of fraud".
  const isNamed = (one: Became): boolean => !one.assertion.nouns.has(one.of);
  if (!a.outcome.isOfOne || isNamed(a) === isNamed(b)) return false;
  return x.objects.some((object) => y.objects.includes(object) && object !== a.of && object !== b.of);
}

/** Whether {@link opposedOutcomes} looks at an assertion. */
export const isOfOutcome = (assertion: Assertion): boolean => becameOf(assertion).length > 0;

function becameOf(assertion: Assertion): Became[] {
  if (assertion.isParticiple) return [];
  const { term, lemma, agent, patient, objects, isSingular, isNegative } = assertion;
  const { bare, tail } = assertion;
  const words = new Set([lemma, term]);
  if (beginsOutcome(bare)) {
    for (const word of [...objects, ...tail]) words.add(`${bare}-${word}`);
    // "Broke up without a result".
    const [first, ...others] = tail;
    for (const other of others) words.add(`${bare}-${first}-${other}`);
  }
  const found: Became[] = [];
  for (const [outcome, said] of [...words].flatMap((word) => [...outcomesOf(word)])) {
    const ofObjects = assertion.isPassive ? [...objects, ...assertion.subjectLemmas] : objects;
    if (outcome.objects && !outcome.objects.split(' ').some((object) => ofObjects.includes(object))) continue;
    if (
      outcome.subjects &&
      !outcome.subjects.split(' ').some((subject) => assertion.subjectLemmas.has(subject))
    )
      continue;
    const isObject = outcome.of === 'object' && patient.size > 0;
    if (outcome.isOfOne && !(isObject && !assertion.isPassive ? assertion.isObjectSingular : isSingular))
      continue;
    const value = isNegative ? outcome.poles.find(([other]) => other !== said)?.[0] : said;
    if (value === undefined) continue;
    for (const of of isObject || assertion.isPassive ? patient : agent.size > 0 ? agent : patient)
      if (!outcome.isOnlyOfThings || outcome.things?.some((row) => isAmong(of, row)))
        found.push({ outcome, value, of, assertion });
  }
  return found;
}

function areOpposed(a: Became, b: Became): boolean {
  const [x, y] = [a.assertion, b.assertion];
  if (x.statement === y.statement || x.isPlanned !== y.isPlanned) return false;
  if (!a.outcome.isOfOne && x.isEarlier !== y.isEarlier) return false;
  if (x.statement.source === y.statement.source && voiceOf(x) === voiceOf(y)) return false;
  if (isFarInTime(x, y)) return false;
  return !a.outcome.isChange || isNoLater(x, y);
}

function candidateOf(as: readonly Became[], bs: readonly Became[], originOf: OriginOf): Candidate {
  const [a, b] = [as[0] as Became, bs[0] as Became];
  const [xs, ys] = [as.map(({ assertion }) => assertion), bs.map(({ assertion }) => assertion)];
  const subject = subjectOf(a);
  return rivalsOf(
    [xs, ys],
    [a.value, b.value],
    {
      type: 'choice',
      ask: a.outcome.ask(subject),
      slot: `${subject} ${a.outcome.id}`,
      score: 0.7,
      why: `both are of "${a.of}", and ${a.value} and ${b.value} exclude each other`,
    },
    originOf,
  );
}

/** The subject as it is printed. */
function subjectOf({ of, assertion: { statement, subject } }: Became): string {
  const word = statement.words.find(({ lower }) => lower === of || lower.startsWith(of));
  // A family of words is no word of the text: who it is of is printed with the noun after it, "the finance chief".
  if (word === undefined) {
    if (subject === null) return of;
    const next = statement.words[statement.words.findIndex(({ text }) => text === subject) + 1];
    const whole = next && SPEAKING_ROLES.has(next.lower) ? `${subject} ${next.lower}` : subject;
    return /^\p{Lu}/u.test(whole) ? whole : `the ${whole}`;
  }
  return word.isCapital && word !== statement.words[0] ? word.text : `the ${word.lower}`;
}
