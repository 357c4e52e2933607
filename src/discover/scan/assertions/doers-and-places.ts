import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import type { Candidate } from '../candidate.ts';
import { isNear } from '../near-names.ts';
import { ruleOfVoices, voicedOf, voiceOf } from '../voices.ts';
import type { Assertion } from './assertion.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

/** Families and verbs of what is done to one thing once, by one: two doers of it cannot both hold. */
const DONE_ONCE: ReadonlySet<string> = new Set(
  'sold won killed shot sentenced found scored built founded appointed stolen kidnapped bombed shoot-down steer drive fly pilot write design direct compose invent paint claim-responsibility'.split(
    ' ',
  ),
);
/** Of these it matters who did it and to whom: "Rovan beat Tarnow", "Tarnow beat Rovan". */
const ONE_WAY: ReadonlySet<string> = new Set('sold won killed shot attacked'.split(' '));
/** What is at one place. */
const AT_ONE_PLACE: ReadonlySet<string> = new Set(
  'killed born arrested held buried bury marry married found'.split(' '),
);
/** Nouns for whom other outlets name more closely: "police", "rescuers". */
const ANY_DOER =
  /^(?:police|officer|detective|authority|official|rescuer|firefighter|diver|crew|team|worker|staff|volunteer|investigator|resident|neighbour|neighbor|local|passer-by|witness|man|woman|people|person|boy|girl|group|relative|colleague|friend|member|government|court|judge|jury|company|firm|gunman|attacker|suspect|soldier|troop|driver|victim)$/u;
/** Assertions of one verb that are looked at. */
const MOST = 40;

/** Who did it, and where it was, where articles give two that cannot both hold. */
export function opposedDoersAndPlaces(assertions: readonly Assertion[], originOf: OriginOf): Candidate[] {
  const byTerm = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    if (assertion.isNegative || assertion.isPlanned || assertion.isEarlier || assertion.isParticiple)
      continue;
    const isClaim = assertion.bare === 'claim' && assertion.objects.includes('responsibility');
    const key = isClaim
      ? 'claim-responsibility'
      : DONE_ONCE.has(assertion.bare)
        ? assertion.bare
        : assertion.term;
    if (!DONE_ONCE.has(key) && !ONE_WAY.has(key) && !AT_ONE_PLACE.has(key)) continue;
    const known = byTerm.get(key);
    if (!known) byTerm.set(key, [assertion]);
    else if (known.length < MOST) known.push(assertion);
  }
  const found: Candidate[] = [];
  for (const [term, all] of byTerm) {
    if (DONE_ONCE.has(term) || ONE_WAY.has(term)) add(found, doersOf(all, term, originOf));
    if (AT_ONE_PLACE.has(term)) add(found, placesOf(all, originOf));
  }
  return found;
}

const add = (found: Candidate[], candidate: Candidate | undefined): void => {
  if (candidate) found.push(candidate);
};

const isApart = (a: Assertion, b: Assertion): boolean =>
  a.statement.source !== b.statement.source &&
  voiceOf(a) === null &&
  voiceOf(b) === null &&
  !isFarInTime(a, b);

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((term) => b.has(term));

/** Two doers of one deed. */
function doersOf(all: readonly Assertion[], term: string, originOf: OriginOf): Candidate | undefined {
  const known = all.filter(({ doer }) => doer !== null);
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) {
      if (!isApart(a, b) || !areTwoDoers(a, b, term)) continue;
      // An article that names two doers speaks of two deeds.
      if ([a, b].some((one) => known.some((other) => isOtherDeed(one, other)))) continue;
      const what =
        a.bare === 'claim' ? 'responsibility' : ([a, b].find(({ thing }) => thing !== null)?.thing ?? 'it');
      return candidateOf(
        [a, b],
        ({ doer }) => doer?.label ?? '',
        `Who ${a.verb.endsWith('ing') ? 'was ' : ''}${a.verb} ${what}?`,
        `who ${term}`,
        'actor',
        originOf,
      );
    }
  return undefined;
}

const isOtherDeed = (one: Assertion, other: Assertion): boolean =>
  one !== other &&
  one.statement.source === other.statement.source &&
  !shares(one.agent, other.agent) &&
  (isOfOneThing(one, other) || shares(one.agent, other.patient));

function areTwoDoers(a: Assertion, b: Assertion, term: string): boolean {
  if (a.doer === null || b.doer === null || a.lemma !== b.lemma) return false;
  const isTurned = shares(a.agent, b.patient) && shares(a.patient, b.agent);
  if (isTurned) return ONE_WAY.has(term) && a.doer.isName && b.doer.isName;
  if (!DONE_ONCE.has(term) || !isOfOneThing(a, b)) return false;
  if (a.doer.isName !== b.doer.isName) return false;
  if (!a.doer.isName && (ANY_DOER.test(a.doer.lemma) || ANY_DOER.test(b.doer.lemma))) return false;
  if (!a.doer.isName && !(a.doer.isPerson && b.doer.isPerson)) return false;
  if (a.doer.label.includes(b.doer.last) || b.doer.label.includes(a.doer.last)) return false;
  if (isNear(a.doer.last.toLowerCase(), b.doer.last.toLowerCase(), true)) return false;
  return !areTogether(a, b, a.doer.last, b.doer.last);
}

/** Whether two deeds were done to one thing: of one name, or of the same words throughout. */
function isOfOneThing(a: Assertion, b: Assertion): boolean {
  const [p, q] = [a.patientNames, b.patientNames];
  if (p.size > 0 && q.size > 0) return shares(p, q);
  if (a.bare === 'claim') return shares(a.patient, b.patient);
  return a.thing !== null && a.thing.toLowerCase() === b.thing?.toLowerCase();
}

/** Whether a sentence of either article names both: then the one may be of the other, or in it. */
function areTogether(a: Assertion, b: Assertion, x: string, y: string): boolean {
  return [a, b].some(({ statement }) => {
    const { text } = statement.source;
    for (let at = text.indexOf(x); at >= 0; at = text.indexOf(x, at + 1)) {
      const from = Math.max(0, at - REACH);
      if (text.slice(from, at + x.length + REACH).includes(y)) return true;
    }
    return false;
  });
}

/** Within this many UTF-16 units two names are of one sentence, as like as not. */
const REACH = 160;

/** Two places of what was at one. */
function placesOf(all: readonly Assertion[], originOf: OriginOf): Candidate | undefined {
  const known = all.filter((one) => one.place !== null && isOfOne(one));
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) {
      if (!isApart(a, b) || a.place === null || b.place === null || a.place.before !== b.place.before)
        continue;
      const [p, q] = [of(a), of(b)];
      if (!shares(p, q) || a.place.name.includes(b.place.name) || b.place.name.includes(a.place.name))
        continue;
      if (areTogether(a, b, a.place.name, b.place.name)) continue;
      if ([a, b].some((one) => known.some((other) => isElsewhere(one, other)))) continue;
      const passive = [a, b].find(({ isPassive }) => isPassive);
      const own =
        (passive ?? a).patient.size > 0 && !passive ? (a.thing ?? 'it') : ((passive ?? a).subject ?? 'it');
      const who = /^\p{Lu}|^the |^it$/u.test(own) ? own : `the ${own}`;
      return candidateOf(
        [a, b],
        ({ place }) => place?.name ?? '',
        `Where ${passive || a.patient.size > 0 ? `was ${who} ${(passive ?? a).verb}` : `did ${who} ${a.bare}`}?`,
        `where ${a.term}`,
        'place',
        originOf,
      );
    }
  return undefined;
}

/** Whom or what a place is the place of: names where there are any. */
const of = ({ agent, patient }: Assertion): ReadonlySet<string> => (patient.size > 0 ? patient : agent);

/** Whether it was one person or thing that was at the place: of two groups each has its own. */
const isOfOne = ({ isPassive, isSingular, isObjectSingular, patient }: Assertion): boolean =>
  isPassive || patient.size === 0 ? isSingular : isObjectSingular;

const isElsewhere = (one: Assertion, other: Assertion): boolean =>
  one !== other &&
  one.statement.source === other.statement.source &&
  one.place?.name !== other.place?.name &&
  shares(of(one), of(other));

function candidateOf(
  [a, b]: readonly [Assertion, Assertion],
  labelOf: (assertion: Assertion) => string,
  ask: string,
  slot: string,
  type: 'actor' | 'place',
  originOf: OriginOf,
): Candidate {
  return {
    rule: ruleOfVoices([voicedOf(a)], [voicedOf(b)]),
    type,
    ask,
    slot,
    score: 0.66,
    why: `they share "${a.lemma}" and whom or what it is of; ${type === 'actor' ? 'two did it' : 'two places'} that no sentence names together`,
    positions: [a, b].map((one) => positionOf([one], labelOf(one), labelOf(one), originOf)),
    conflicts: [[0, 1]],
  };
}
