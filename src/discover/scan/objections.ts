import type { Source } from '../../articles/source.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import { kinshipOf, type Senses } from '../lexicon.ts';
import { isPeopleToll, whyApart } from './apart.ts';
import { KIN, nearnessOf } from './closeness.ts';
import { ANYBODY, areSynonyms, isFamily, PEOPLE } from './en/families.ts';
import type { Slot } from './slot.ts';
import { areOneEvent, ONCE } from './times.ts';

/** A slot as it is held against others, with what every comparison asks of it. */
export interface Held {
  readonly slot: Slot;
  readonly source: Source;
  /** Of a count, what is counted by a number that equal nouns of equal events share; -1 for others. */
  readonly thing: number;
}

/** Pairs of things that are remembered. */
const MOST_PAIRS = 1 << 20;

/** A count this large is particular, however round: of one story, two outlets hardly give it of two things. */
const LARGE = 10_000;

/** Whether a value is so particular that two articles of one story hardly give it of two things. */
export function isDistinct({ type, value }: Slot): boolean {
  const digits = value.canonical.replace(/\D/gu, '').replace(/0+$/u, '');
  switch (type) {
    case 'quantity':
      return digits.length >= 2;
    case 'count': {
      const best = value.kind === 'interval' ? (value.best ?? 0) : 0;
      return best >= LARGE || (digits.length >= 2 && best > 20);
    }
    case 'time':
      return !/:[03]0/u.test(value.canonical);
    default:
      return false;
  }
}

/** A figure whatever is said of how exact it is. */
export const bareFigureOf = ({ value }: Slot): string => value.canonical.replace(/^[<>=~]+/u, '');

/** What speaks against two slots being one. Most pairs are of two things, so that is found at once. */
export class Objections {
  readonly #things = new Map<string, number>();
  readonly #senses = new Map<Senses, number>();
  /** By the numbers of two things, whether they may be one. */
  readonly #areOne: Map<number, boolean>[] = [];
  #known = 0;

  held(slot: Slot): Held {
    return { slot, source: slot.statement.source, thing: slot.type === 'count' ? this.#thingOf(slot) : -1 };
  }

  /** How much speaks against two slots being one; undefined where they cannot be. */
  between(a: Held, b: Held): number | undefined {
    const { slot: x } = a;
    const { slot: y } = b;
    if (a.source === b.source) return x.value.canonical === y.value.canonical ? 0 : undefined;
    if (
      x.type === 'count' &&
      !this.#mayBeOne(a, b) &&
      !(isDistinct(x) && bareFigureOf(x) === bareFigureOf(y))
    )
      return undefined;
    const isKin = x.family !== null && y.family !== null && areKin(x, y);
    // Two days are of one thing by their verbs alone.
    if (x.type === 'date' && !isKin && !areOldDays(x, y)) return undefined;
    // Whose age it is decides, and nothing else.
    if (x.kind === 'age' && (x.person === undefined || y.person === undefined)) return undefined;
    // "None went home" counts no one's runs.
    if (x.value.canonical === '0' || y.value.canonical === '0') return undefined;
    if (x.type === 'date' && (x.isPlanned !== y.isPlanned || areYearsApart(x, y))) return undefined;
    const reason = whyApart(x, y);
    // Every story has many days and hours: those of one are of one verb.
    if (x.type === 'time' && !shareThing(x, y)) return undefined;
    if (x.type === 'time' && x.family !== null && y.family !== null && !isKin)
      return reason ? undefined : 0.25;
    if (reason === undefined) return 0;
    if (x.type === 'date') return reason === 'another event' && nearnessOf(x, y) > 0 ? 0 : undefined;
    if (reason === 'another event') return 0.08;
    if (reason === 'a plan and a fact') return 0.2;
    if (reason === 'another thing') return 0.05;
    if (reason.startsWith('another group') && x.isSoleGroup && y.isSoleGroup) return 0.1;
    return undefined;
  }

  #thingOf(slot: Slot): number {
    const senses = firstSenses(slot);
    if (!this.#senses.has(senses)) this.#senses.set(senses, this.#senses.size);
    const key = `${isPeopleToll(slot)} ${areHuman(slot)} ${slot.family} ${slot.head} ${this.#senses.get(senses)}`;
    const known = this.#things.get(key);
    if (known !== undefined) return known;
    this.#things.set(key, this.#things.size);
    return this.#areOne.push(new Map()) - 1;
  }

  #mayBeOne({ thing: a, slot: x }: Held, { thing: b, slot: y }: Held): boolean {
    const known = this.#areOne[a]?.get(b);
    if (known !== undefined) return known;
    if (this.#known++ >= MOST_PAIRS) {
      for (const pairs of this.#areOne) pairs.clear();
      this.#known = 0;
    }
    const found = areOneThing(x, y);
    this.#areOne[a]?.set(b, found);
    return found;
  }
}

/** Whether the clauses of two values name one thing besides what happens to it: an alarm is raised, and so is a ban. */
function shareThing(x: Slot, y: Slot): boolean {
  const things = ({ terms, family }: Slot): string[] =>
    [...terms].flatMap(([term, weight]) => (weight >= 0.8 && term !== family ? [term] : []));
  const own = things(y);
  return things(x).some((term) =>
    own.some(
      (other) => term === other || kinshipOf(x.senses.get(term) ?? null, y.senses.get(other) ?? null) >= KIN,
    ),
  );
}

/** A day this long before its page, in minutes, is of the event that the page looks back on. */
const OLD = 10 * DAY;
/** Two days of one past event lie no further apart. */
const NEAR = 7 * DAY;

/** Two days of the past that lie next to each other, where neither article has the other's: a story looks back on few. */
function areOldDays(x: Slot, y: Slot): boolean {
  const [a, b] = [x, y].map(({ value }) => (value.kind === 'interval' ? value.usual : undefined));
  const [p, q] = [x.page, y.page];
  if (!a || !b || !p || !q || a.high - a.low > 2 * DAY || b.high - b.low > 2 * DAY) return false;
  if (p.low - a.high < OLD || q.low - b.high < OLD || Math.abs(a.low - b.low) > NEAR) return false;
  const hasDay = ({ statement }: Slot, { mention }: Slot): boolean =>
    mention !== undefined && statement.source.text.includes(mention.text);
  return !hasDay(x, y) && !hasDay(y, x);
}

/** Two bare years that are no slip of the pen are of two events, each with a year of its own. */
const areYearsApart = (x: Slot, y: Slot): boolean =>
  [x, y].every(({ value, family }) => /^\d{4}$/u.test(value.canonical) && !ONCE.has(family ?? '')) &&
  nearnessOf(x, y) < 1;

/** Whether two values are of events that one word may mean. */
const areKin = (x: Slot, y: Slot): boolean =>
  areOneEvent(x, y) ||
  kinshipOf(x.senses.get(x.family ?? '') ?? null, y.senses.get(y.family ?? '') ?? null) >= KIN;

/** Whether two counts may be of one thing by their nouns. */
function areOneThing(x: Slot, y: Slot): boolean {
  if ((isPeopleToll(x) || isPeopleToll(y)) && x.family !== y.family && isNamedEvent(x) && isNamedEvent(y))
    return false;
  if (x.head === null || y.head === null) return true;
  if (x.head === y.head || areSynonyms(x.head, y.head)) return true;
  if (areHuman(x) && areHuman(y)) return true;
  return kinshipOf(firstSenses(x), firstSenses(y)) >= KIN;
}

const firstSenses = ({ senses, terms }: Slot): Senses => senses.get(terms.keys().next().value ?? '') ?? null;

const isNamedEvent = ({ family }: Slot): boolean => family !== null && isFamily(family);

const areHuman = ({ head, isPeople }: Slot): boolean =>
  isPeople || PEOPLE.has(head ?? '') || ANYBODY.has(head ?? '');
