import { SPEAKING_ROLES } from '../../../expressions/en/saying-words.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import type { Candidate } from '../candidate.ts';
import { type Outcome, outcomesOf } from '../en/outcomes.ts';
import { ruleOfVoices, voicedOf, voiceOf } from '../voices.ts';
import type { Assertion } from './assertion.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

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
    for (const became of becameOf(assertion)) {
      const key = `${became.outcome.id} ${became.of}`;
      const known = bySubject.get(key);
      if (!known) bySubject.set(key, [became]);
      else if (known.length < MOST) known.push(became);
    }
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
  return found;
}

/** Whether {@link opposedOutcomes} looks at an assertion. */
export const isOfOutcome = (assertion: Assertion): boolean => becameOf(assertion).length > 0;

function becameOf(assertion: Assertion): Became[] {
  if (assertion.isParticiple) return [];
  const { term, lemma, agent, patient, objects, isSingular, isNegative } = assertion;
  const words = new Set([lemma, term, ...objects.map((object) => `${assertion.bare}-${object}`)]);
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
    for (const of of isObject ? patient : agent.size > 0 ? agent : patient)
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
  if (!a.outcome.isChange) return true;
  const [p, q] = [x, y].map(({ statement }) => statement.source.metadata.published?.span.low);
  return p !== undefined && q !== undefined && p <= q;
}

function candidateOf(as: readonly Became[], bs: readonly Became[], originOf: OriginOf): Candidate {
  const [a, b] = [as[0] as Became, bs[0] as Became];
  const [xs, ys] = [as.map(({ assertion }) => assertion), bs.map(({ assertion }) => assertion)];
  const subject = subjectOf(a);
  return {
    rule: ruleOfVoices(xs.map(voicedOf), ys.map(voicedOf)),
    type: 'choice',
    ask: a.outcome.ask(subject),
    slot: `${subject} ${a.outcome.id}`,
    score: 0.7,
    why: `both are of "${a.of}", and ${a.value} and ${b.value} exclude each other`,
    positions: [positionOf(xs, a.value, a.value, originOf), positionOf(ys, b.value, b.value, originOf)],
    conflicts: [[0, 1]],
  };
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
