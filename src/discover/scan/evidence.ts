import { TYPE_NAMES } from '../../values/index.ts';
import { kinshipOf, type Senses } from '../lexicon.ts';
import { areOfTwoPeople, isPeopleToll, lastOne, strongBesideOrigin, whyApart } from './apart.ts';
import { KIN, nearnessOf, overlapOf } from './closeness.ts';
import { ANYBODY, areSudden, areSynonyms, isFamily, PEOPLE } from './en/families.ts';
import { type Add, evidenceOfDays } from './evidence-of-days.ts';
import { figureOf } from './figure.ts';
import { directionOf } from './given-values.ts';
import { areOneRole } from './people-roles.ts';
import { areOfOneProperty } from './property.ts';
import type { Slot } from './slot.ts';
import type { Surroundings } from './surroundings.ts';
import { areOneEvent, isEarlier, ONCE } from './times.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** What speaks for or against two values being of one thing, by a name, and how far it holds. */
export type Evidence = readonly [name: string, strength: number];

/** What no likeness of words outweighs. */
const DECISIVE =
  /^(?:of another kind|of one sentence|two parts|figures of another size|another round|one weekday|a day seen|others than|passengers and|of somebody else|no dates|the next one|of another year|one group and|a distance from|a plan and the present|a forecast and|after the other)/u;

/** What decides where two statements say the same, but for this: "46 were arrested in Velna", "12 were arrested in Tarnow". */
const STATED =
  /^(?:another place|another time|another day|an earlier event|a part and the whole|the news of two weeks|articles of other weeks|asked for|a plan and the present|after the other)/u;

/** What speaks against two values being of one thing: a reason that may be outweighed, null for none; undefined where it is decided. */
export function objectionTo(x: Slot, y: Slot, around: Surroundings): string | null | undefined {
  if (x.kind !== y.kind || x.statement === y.statement) return undefined;
  if (x.statement.source === y.statement.source)
    return x.value.canonical === y.value.canonical ? null : undefined;
  // Each article gives both: two things.
  if (x.value.canonical !== y.value.canonical && around.gives(x, y) && around.gives(y, x)) return undefined;
  // "None went home" counts no one's runs.
  if (x.value.canonical === '0' || y.value.canonical === '0') return undefined;
  // What lies near one town need not be one thing.
  if (x.type === 'quantity' && strongBesideOrigin(x, y) === 0) return undefined;
  if (areYearsApart(x, y) || areFarApart(x, y)) return undefined;
  const reason = whyApart(x, y);
  if (reason === undefined) return null;
  const areTolls = x.type === 'count' && (isPeopleToll(x) || isPeopleToll(y));
  if (areTolls && x.family !== y.family && isFamily(x.family ?? '') && isFamily(y.family ?? ''))
    return undefined;
  if (DECISIVE.test(reason) || (reason === 'another person' && isNamed(x) && isNamed(y))) return undefined;
  // "The driver, 43", "a passenger, 34".
  if (x.role && y.role && !x.person && !y.person && !areOneRole(x.role, y.role)) return undefined;
  // "A second round of talks went on for three days", "after two days of talks".
  if (reason.startsWith('how long') && (x.round === undefined) !== (y.round === undefined)) return undefined;
  if (STATED.test(reason) && x.family === y.family && nounOf(x) === nounOf(y)) return undefined;
  return reason.replace(/:.*/u, '');
}

/** Two bare years that are no slip of the pen are of two events, each with a year of its own. */
const areYearsApart = (x: Slot, y: Slot): boolean =>
  x.type === 'date' &&
  [x, y].every(({ value, family }) => /^\d{4}$/u.test(value.canonical) && !ONCE.has(family ?? '')) &&
  nearnessOf(x, y) < 1;

/** Two values that are further apart than two accounts of one thing are, unless they are dates of one verb. */
function areFarApart(x: Slot, y: Slot): boolean {
  const near = nearnessOf(x, y);
  if (x.type === 'date') return near === 0 && !areOneEvent(x, y);
  return near <= (x.type === 'time' ? 0.5 : 0);
}

/** How surely two values are of one thing, as the logarithm of the odds. Where the rest speaks against it, words are not looked at. */
export function oddsOf(x: Slot, y: Slot, objection: string | null, around: Surroundings): number {
  const odds = BIAS + weighed(evidenceBesideWords(x, y, objection, around));
  return odds < HOPELESS ? odds : odds + weighed(evidenceOfWords(x, y, around));
}

const weighed = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, [name, strength]) => sum + (WEIGHTS[name] ?? 0) * strength, 0);

/** Odds that no likeness of words makes good. */
const HOPELESS = -6;

/** All that speaks for or against two values of one kind, in two articles, being of one thing. */
export const evidenceOf = (x: Slot, y: Slot, objection: string | null, around: Surroundings): Evidence[] => [
  ...evidenceBesideWords(x, y, objection, around),
  ...evidenceOfWords(x, y, around),
];

function evidenceBesideWords(x: Slot, y: Slot, objection: string | null, around: Surroundings): Evidence[] {
  const found: Evidence[] = [];
  const add: Add = (name, strength = 1) => {
    if (strength !== 0) found.push([name, strength]);
  };
  const names = NAMES[groupOf(x, y)] as GroupNames;
  add(names.is);
  eventsOf(x, y, add);
  if (x.type === 'count' || x.type === 'ordinal') nounsOf(x, y, around, add);
  relation('topic', x.topic, y.topic, x, y, add);
  relation('subject', x.about, y.about, x, y, add);
  lastingsOf(x, y, add);
  const isOneProperty = areOfOneProperty(x, y);
  if (isOneProperty !== undefined) add(isOneProperty ? 'same property' : 'other property');
  const near = nearnessOf(x, y);
  add('near', near);
  add(names.near, near);
  if (near === 0) add('far');
  add('near and large', near * largeness(x, y));
  numbersOf(x, y, around, add);
  if (x.type === 'date') evidenceOfDays(x, y, near, around, add);
  if (x.kind === 'age') peopleOf(x, y, around, add);
  if (objection !== null) add(`apart: ${objection}`);
  rolesOf(x, y, add);
  return found;
}

/** What the evidence of one sort of values is called. */
interface GroupNames {
  readonly is: string;
  readonly near: string;
  readonly sentence: string;
}
/** By the sort, so that no name is put together again for each pair of values. */
const NAMES: Readonly<Record<string, GroupNames>> = Object.fromEntries(
  ['age', 'toll', 'count', 'share', ...TYPE_NAMES].map((group) => [
    group,
    { is: `is ${group}`, near: `near ${group}`, sentence: `sentence of ${group}` },
  ]),
);

/** The sorts of values that evidence is weighed for one by one. */
function groupOf(x: Slot, y: Slot): string {
  if (x.kind === 'age') return 'age';
  if (x.type === 'count') return isPeopleToll(x) || isPeopleToll(y) ? 'toll' : 'count';
  return x.kind === 'quantity percent' ? 'share' : x.type;
}

function evidenceOfWords(x: Slot, y: Slot, around: Surroundings): Evidence[] {
  const found: Evidence[] = [];
  const add: Add = (name, strength = 1) => {
    if (strength !== 0) found.push([name, strength]);
  };
  const sentence = overlapOf(around.sentence(x), around.sentence(y));
  add('clause', overlapOf(around.clause(x), around.clause(y)));
  add('sentence', sentence);
  add((NAMES[groupOf(x, y)] as GroupNames).sentence, sentence);
  let [words, names, others, rare] = [0, 0, 0, 0];
  for (const [term, weight] of x.terms) {
    const other = y.terms.get(term);
    if (other === undefined || term.startsWith('from ')) continue;
    if (!ANYBODY.has(term)) rare += around.rareness(term);
    if (x.names.has(term) || y.names.has(term)) names++;
    else if (Math.min(weight, other) >= 0.8 && !ANYBODY.has(term)) words++;
    else if (!ANYBODY.has(term)) others++;
  }
  add(`rare of ${groupOf(x, y)}`, Math.min(2, rare) * around.length(x, y));
  add('shared words', Math.min(3, words));
  add('shared names', Math.min(2, names));
  if (words + others === 0) add('no shared word');
  return found;
}

function eventsOf(x: Slot, y: Slot, add: Add): void {
  const [f, g] = [x.family, y.family];
  if (f === null || g === null) {
    add(f === g ? 'no event' : 'one event');
    return;
  }
  const isOne = areOneEvent(x, y);
  if (isOne && x.type === 'date') add('same event of a day');
  const kinship = isOne ? 0 : kinshipOf(x.senses.get(f) ?? null, y.senses.get(g) ?? null);
  if (f === g) add(isFamily(f) ? 'same event' : 'same verb');
  else if (isOne || (x.type === 'time' && areSudden(f, g))) add('kindred events');
  else if (kinship >= KIN) add('events of one meaning', kinship);
  else if (namesBeside(x, g) || namesBeside(y, f)) add('event named beside');
  else add(isFamily(f) && isFamily(g) ? 'other events' : 'verbs differ');
}

const namesBeside = ({ terms }: Slot, term: string): boolean => (terms.get(term) ?? 0) >= 0.6;

function nounsOf(x: Slot, y: Slot, around: Surroundings, add: Add): void {
  const [h, k] = [nounOf(x), nounOf(y)];
  if ([...x.modifiers].some((modifier) => y.modifiers.has(modifier))) add('shared modifier');
  if (h === null || k === null) {
    add(h === k ? 'no nouns' : 'one noun');
    return;
  }
  if (isPeopleToll(x) && isPeopleToll(y) && (h === 'people') !== (k === 'people')) add('anybody and a group');
  const areOne = h === k || areSynonyms(h, k);
  const isOneMeaning = !areOne && kinshipOf(senseOf(x), senseOf(y)) >= KIN;
  if (x.type === 'count' && (areOne || isOneMeaning) && !ANYBODY.has(h))
    if (around.ofNoun(x) === 1 && around.ofNoun(y) === 1) add('alone of noun', around.length(x, y));
  if (h === k) add(ANYBODY.has(h) ? 'same anybody' : 'same noun');
  else if (areOne) add('nouns are synonyms');
  else if (isOneMeaning) add('nouns of one meaning');
  else if (isHuman(x) && isHuman(y)) add('nouns are people');
  else if (namesBeside(x, k) || namesBeside(y, h)) add('noun named beside');
  else add('nouns differ');
}

/** What is counted, by one word for all people of a toll that names no group: "31 dead", "a toll of 31". */
function nounOf(slot: Slot): string | null {
  const { head } = slot;
  return isPeopleToll(slot) && (head === null || ANYBODY.has(head) || !PEOPLE.has(head)) ? 'people' : head;
}

const senseOf = ({ senses, terms }: Slot): Senses => senses.get(terms.keys().next().value ?? '') ?? null;

const isHuman = ({ head, isPeople }: Slot): boolean =>
  isPeople || PEOPLE.has(head ?? '') || ANYBODY.has(head ?? '');

function relation(name: string, a: string | null, b: string | null, x: Slot, y: Slot, add: Add): void {
  if (a === null || b === null) return;
  if (a === b || areSynonyms(a, b)) add(`same ${name}`);
  else if (kinshipOf(x.senses.get(a) ?? null, y.senses.get(b) ?? null) >= KIN) add(`${name}s of one meaning`);
  else add(`other ${name}`);
}

/** How long something went on, by the noun of what did or by its verb: "rain fell for 30 hours", "the downpour went on for two days". */
function lastingsOf(x: Slot, y: Slot, add: Add): void {
  if (x.lasting === null || y.lasting === null) return;
  if (lastOne(x, y)) add('same lasting');
  else add('other lasting');
}

/** How large the smaller of two figures is, from 0 to 1: that two small numbers lie near each other says little. */
function largeness(x: Slot, y: Slot): number {
  if (x.type !== 'count' && x.type !== 'quantity') return 0;
  const [a, b] = [x, y].map(({ value }) => Math.abs(figureOf(value) ?? 0)) as [number, number];
  return Math.min(1, Math.log10(Math.max(1, Math.min(a, b))) / 4);
}

/**
 * Two values that are alone of their kind, or that no others can be given for, are hardly of two things. In a line every value is alone.
 */
function numbersOf(x: Slot, y: Slot, around: Surroundings, add: Add): void {
  // Every article has a day of its own.
  if (x.type !== 'date' && around.ofKind(x) === 1 && around.ofKind(y) === 1)
    add('alone', around.length(x, y));
  if (around.given.areGivenTogether(x, y)) add('given together');
  else if (x.type !== 'date' || directionOf(x) === directionOf(y)) {
    const rivals = around.given.rivals(x, y) + around.given.rivals(y, x);
    add('few rivals', (2 / Math.max(2, rivals)) * around.length(x, y));
  }
  add('many', Math.log(1 + Math.max(FEWEST, around.elsewhere(x))));
  if (around.gives(x, y) || around.gives(y, x)) add('given there too');
}

/** Whether the words say whose age it is, and not only the sentence before. */
const isNamed = ({ person }: Slot): boolean => person !== undefined && person.isSupposed !== true;

function peopleOf(x: Slot, y: Slot, { roles }: Surroundings, add: Add): void {
  const isOne = areOfTwoPeople(x, y) === undefined;
  const [p, q] = isOne ? [x.person, y.person] : [isNamed(x), isNamed(y)];
  if (!p === !q) {
    add(p ? 'two persons' : 'no person');
    // "The captain, who is 47", "the 52-year-old flight commander".
    if (!p && x.role && y.role) add(areOneRole(x.role, y.role) ? 'role shared' : 'role differs');
    return;
  }
  add('one person');
  const [named, other] = p ? [x, y] : [y, x];
  const isCalled = other.role && roles.isCalled(named.person?.last ?? '', other.role);
  add(isCalled === undefined ? 'role unknown' : isCalled ? 'role shared' : 'role differs');
}

/** Values of one kind that other articles give at least, as far as this counts: two lines hold few of any. */
const FEWEST = 12;

/** In what two values differ that may be of one thing all the same. */
function rolesOf(x: Slot, y: Slot, add: Add): void {
  if (x.isPlanned !== y.isPlanned) add('one planned');
  if (x.isPlanned && y.isPlanned) add('both planned');
  if (isEarlier(x) !== isEarlier(y)) add('one earlier');
  if (isEarlier(x) && isEarlier(y)) add('both earlier');
  if (x.isSought !== y.isSought) add('one sought');
  if (x.isChange !== y.isChange) add('one change');
  if ((x.part === null) !== (y.part === null)) add('one part');
  if (x.places.size > 0 && y.places.size > 0)
    add([...x.places].some((place) => y.places.has(place)) ? 'same place' : 'two places');
  if (x.isLoose || y.isLoose) add('loose');
  if (x.statement.index < LEAD && y.statement.index < LEAD) add('both lead');
}

/** Sentences at the head of an article that give its news. */
const LEAD = 3;
