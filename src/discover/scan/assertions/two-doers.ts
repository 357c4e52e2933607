import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { isFamily } from '../en/families.ts';
import { keepFirst } from '../keep-first.ts';
import { hasWord } from './article-words.ts';
import type { Assertion, Named } from './assertion.ts';
import { areRivals, MOST, mayBeOne, rivalsOf, shareName, shares } from './rivals.ts';

/** Families and verbs of what is done to one thing once, by one, though their kind of verb says nothing of it. */
const DONE_ONCE: ReadonlySet<string> = new Set(
  'sold won killed shot sentenced found scored built founded funded appointed stolen kidnapped bombed attacked rescued warned replaced shoot-down steer drive fly pilot write design direct compose invent paint lead head chair claim-responsibility command conduct present open raise'.split(
    ' ',
  ),
);
/** Of these it matters who did it and to whom: "Rovan beat Tarnow", "Tarnow beat Rovan". */
const ONE_WAY: ReadonlySet<string> = new Set('sold won killed shot attacked'.split(' '));
/** WordNet's files of verbs for what many may do to one thing: thinking, speaking, feeling, moving, seeing, being, living, eating. */
const DONE_BY_MANY: ReadonlySet<number> = new Set([29, 31, 32, 34, 37, 38, 39, 42, 43]);
const SHARED =
  /^(?:help|support|join|meet|assist|back|oppose|represent|attend|treat|serve|work|play|run|face|visit|use|want|try|need|allow|force|order|ask|thank|praise|hold|own|share|protect|surround|reject|refuse|suffer|include|contain|lose|close|end|begin|charged|sued|accord|follow|pay|paid|cost|employed|fought|arrested|evacuat|displaced|injured|tested|inspected|confirmed|announced|signed|voted|attended|aboard|returned|left|arrived)$/u;
/** Nouns for whom other outlets name more closely: "police", "rescuers". */
export const ANY_DOER =
  /^(?:police|officer|detective|authority|official|rescuer|firefighter|diver|crew|team|worker|staff|volunteer|investigator|resident|neighbou?r|local|passer-by|witness|man|woman|people|person|boy|girl|teenager|child|group|relative|colleague|friend|member|government|court|judge|jury|company|firm|gunman|attacker|suspect|soldier|troop|driver|victim|customer|employee|passenger|villager|bystander|survivor|reporter|lawyer|prosecutor|owner|leader|spokesman|spokeswoman|ministry|minister|operator|maker|buyer|player|side|user|other|number|paper|letter|computer|order|power|matter|weather|river|tower|fire|water|tanker|container|helicopter|career|paper|summer|winter|corner|quarter|centre|center|door|factor|floor|error|motor|tractor|list)$/u;

/** Who did it, where articles name two that neither knows of the other. */
export function opposedDoers(assertions: readonly Assertion[], originOf: OriginOf): Candidate[] {
  const byTerm = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    if (assertion.doer === null || assertion.isNegative || assertion.isEarlier || assertion.isParticiple)
      continue;
    const key = keyOf(assertion);
    if (key !== undefined) keepFirst(byTerm, key, assertion, MOST);
  }
  return [...byTerm].flatMap(([term, all]) => candidatesOf(all, term, originOf));
}

/** What a deed is looked up by; undefined where many may have done it. */
function keyOf({ bare, term, objects, file }: Assertion): string | undefined {
  if (bare === 'claim' && objects.includes('responsibility')) return 'claim-responsibility';
  if (DONE_ONCE.has(bare)) return bare;
  if (DONE_ONCE.has(term)) return term;
  return SHARED.test(bare) || SHARED.test(term) || DONE_BY_MANY.has(file) ? undefined : term;
}

function candidatesOf(all: readonly Assertion[], term: string, originOf: OriginOf): Candidate[] {
  const taken = new Set<Assertion>();
  const found: Candidate[] = [];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      if (taken.has(a) || taken.has(b) || a.isPlanned !== b.isPlanned || !areRivals(a, b)) continue;
      if (!areTwoDoers(a, b, term, all.length)) continue;
      // An article that names two doers speaks of two deeds.
      if ([a, b].some((one) => all.some((other) => isOtherDeed(one, other)))) continue;
      const own = [a, b].map((one) => all.filter((other) => other === one || isSameDeed(one, other)));
      for (const one of own.flat()) taken.add(one);
      const isNamed = a.doer?.names.size !== 0;
      found.push(
        rivalsOf(
          own as [Assertion[], Assertion[]],
          [a.doer?.label ?? '', b.doer?.label ?? ''],
          {
            ask: `Who ${a.verb.endsWith('ing') ? 'was ' : ''}${a.verb} ${whomOf(a, b)}?`,
            slot: `who ${term}`,
            type: 'actor',
            score:
              shares(a.patientNames, b.patientNames) || (a.thing !== null && a.thing === b.thing)
                ? 0.68
                : isNamed
                  ? 0.62
                  : 0.58,
            why: `they share "${a.lemma}" and whom or what it befell; neither article names who did it in the other`,
          },
          originOf,
        ),
      );
    }
  return found;
}

/** Whom or what it befell, as a question names it. */
function whomOf(a: Assertion, b: Assertion): string {
  if (a.bare === 'claim') return 'responsibility';
  const thing = [a, b].find((one) => one.thing !== null)?.thing;
  if (thing != null) return thing;
  const { statement, quote, isPassive, subject } = a;
  if (isPassive && subject !== null) return subject;
  const pronoun = /\b(?:him|her|them|it|he|she|they)\b/iu.exec(
    statement.source.text.slice(quote.start, quote.end),
  )?.[0];
  return (
    { he: 'him', she: 'her', they: 'them' }[pronoun?.toLowerCase() ?? ''] ??
    pronoun?.toLowerCase() ??
    b.thing ??
    'it'
  );
}

const isOtherDeed = (one: Assertion, other: Assertion): boolean =>
  one !== other &&
  one.statement.source === other.statement.source &&
  !shares(one.agent, other.agent) &&
  !isSameDoer(one.doer, other.doer) &&
  (isOfOneThing(one, other) || shares(one.agent, other.patient));

const isSameDoer = (a: Named | null, b: Named | null): boolean => {
  if (a === null || b === null) return false;
  if (a.names.size > 0 && b.names.size > 0) return mayBeOne(a.last, b.last) || shares(a.names, b.names);
  return a.lemma === b.lemma;
};

const isSameDeed = (one: Assertion, other: Assertion): boolean =>
  one.doer !== null && other.doer !== null && isSameDoer(one.doer, other.doer) && isOfOneThing(one, other);

function areTwoDoers(a: Assertion, b: Assertion, term: string, n: number): boolean {
  const [x, y] = [a.doer, b.doer];
  if (x === null || y === null) return false;
  const isTurned = shares(a.agent, b.patient) && shares(a.patient, b.agent);
  if (isTurned) return ONE_WAY.has(term) && a.lemma === b.lemma && x.names.size > 0 && y.names.size > 0;
  if (a.lemma !== b.lemma && !isFamily(a.term)) return false;
  if (!isOfOneThing(a, b) && !(n <= RARE && mayBeOfOneThing(a, b))) return false;
  return areTwo(x, y) && !isKnownTo(b, x) && !isKnownTo(a, y) && !areMixedRoles(a, b);
}

/** "Beat" of a team and of its player: a name of a person beside one of a body says nothing. */
const areMixedRoles = (a: Assertion, b: Assertion): boolean =>
  a.doer?.isSingular !== b.doer?.isSingular && (a.doer?.names.size === 0 || b.doer?.names.size === 0);

/** Whether two doers, by their names or by their trades, are not one. */
function areTwo(x: Named, y: Named): boolean {
  if (x.names.size > 0 && y.names.size > 0) return !shareName(x.names, y.names);
  if (x.names.size > 0 || y.names.size > 0) return false;
  if (ANY_DOER.test(x.lemma) || ANY_DOER.test(y.lemma) || !x.isPerson || !y.isPerson) return false;
  return x.isSingular && y.isSingular && x.lemma !== y.lemma && kinshipOf(x.senses, y.senses) < KIN;
}

/** Whether an article knows somebody, by the last name or the noun. */
const isKnownTo = ({ statement }: Assertion, { last, lemma, names }: Named): boolean =>
  hasWord(statement.source, names.size > 0 ? last : lemma, names.size === 0);

/** Whether two deeds were done to one thing: of one name, or of the same words throughout. */
function isOfOneThing(a: Assertion, b: Assertion): boolean {
  const [p, q] = [a.patientNames, b.patientNames];
  if (p.size > 0 && q.size > 0) return shares(p, q);
  if (a.bare === 'claim') return shares(a.patient, b.patient);
  const [s, t] = [a.thing?.toLowerCase(), b.thing?.toLowerCase()];
  if (s !== undefined && s === t) return true;
  // "The first goal", "the second goal"; "the girl", "the trapped girl".
  if (s !== undefined && t !== undefined && !s.endsWith(t.slice(4)) && !t.endsWith(s.slice(4))) return false;
  // "The girl", "a four-year-old girl": of one noun, which the one says to be known.
  return (
    (a.thing !== null || b.thing !== null) &&
    a.isPatientSingular &&
    b.isPatientSingular &&
    shares(a.patient, b.patient)
  );
}

/** A verb that no more clauses hold is of one thing. */
const RARE = 3;

/** Whether what two deeds were done to may be one: the one names it, or says "the four" or "her". */
function mayBeOfOneThing(a: Assertion, b: Assertion): boolean {
  if (a.patient.size === 0 || b.patient.size === 0)
    return a.lemma === b.lemma && a.patient.size + b.patient.size > 0 && !needsPatient(a);
  return isFamily(a.term) && a.patientNames.size > 0 !== b.patientNames.size > 0 && a.doer?.names.size === 0;
}

const needsPatient = ({ bare }: Assertion): boolean =>
  /^(?:make|do|build|write|open|raise|lead|head|present|hold)$/u.test(bare);
