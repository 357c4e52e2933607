import { isPeopleToll } from './apart.ts';
import { TOLLS } from './en/families.ts';
import { pluralOf } from './en/plural.ts';
import type { Slot } from './slot.ts';

const TOLL_ASKS: Readonly<Record<string, string>> = {
  killed: 'were killed', injured: 'were injured', missing: 'are missing', arrested: 'were arrested', rescued: 'were rescued',
  displaced: 'were displaced', kidnapped: 'were held', aboard: 'were aboard', attended: 'took part',
}; // biome-ignore format: a table

/** What an amount of a dimension is called, where "how much" would sound odd. */
const MEASURES: Readonly<Record<string, string>> = {
  percent: 'percentage', 'percentage points': 'number of percentage points', length: 'length, height or distance', area: 'area', volume: 'volume', mass: 'weight',
  speed: 'speed', temperature: 'temperature', ratio: 'ratio', magnitude: 'magnitude',
}; // biome-ignore format: a table

/** The most frequent of some words, the first of equal ones. */
function most(words: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: [string, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

const small = (noun: string): string => noun.replace(/^[A-Z](?=[a-z])/u, (c) => c.toLowerCase());

/** What the values of some slots are of, in a few words. */
export function slotName(slots: readonly Slot[]): string {
  const parts = [
    most(slots.map(({ head, topic }) => head ?? topic)),
    most(slots.map(({ family }) => family)),
    most(slots.flatMap(({ places }) => [...places])),
  ];
  return [...new Set(parts.filter((part) => part !== null))].join(' ') || (slots[0] as Slot).kind;
}

/** The question that some slots answer, in plain words. */
export function askOf(slots: readonly Slot[]): string {
  const [first] = slots as [Slot];
  const family = most(slots.map((slot) => slot.family));
  const noun = nounOf(slots);
  const topic = most(slots.map((slot) => slot.topic));
  const place = most(slots.map(placeName));
  const where = place ? ` (${place})` : '';
  // The slot whose verb and subject are the commonest speaks for all: they belong together.
  const model =
    slots.find((slot) => slot.verb?.isPassive && slot.subject) ??
    slots.find((slot) => slot.verb && slot.subject) ??
    slots.find((slot) => slot.verb) ??
    first;
  const { verb } = model;
  const subject = model.subject === null ? null : nameOf(model.subject);
  const measure = first.type === 'quantity' ? MEASURES[first.kind.slice(9)] : undefined;
  switch (first.kind) {
    case 'age':
      return `How old ${slots.some(({ family: f }) => f === 'killed') ? 'was' : 'is'} ${capital(slots.find(({ person }) => person)?.person?.last ?? 'that person')}?`;
    case 'count':
      if (family !== null && TOLLS.has(family) && isPeopleToll(first))
        return `How many ${noun ? small(noun) : 'people'} ${TOLL_ASKS[family]}${where}?`;
      if (noun && /^(?:crowd|audience|attendance)$/iu.test(noun))
        return `How large was the ${small(noun)}${where}?`;
      return `How many ${howMany(noun ? small(noun) : (topic ?? 'people'), verb, subject)}${where}?`;
    case 'ordinal':
      return noun === null
        ? `Which in order was it${subject === null ? '' : ` (${subject})`}?`
        : `What place in order does the ${small(noun)} have${where}?`;
    case 'date':
      if (slots.every(({ isPlanned }) => isPlanned) && verb && !verb.isPassive)
        return `When will ${subject ?? topic ?? 'it'} ${verb.lemma}${where}?`;
      return `When ${did(subject ?? topic ?? 'it', verb)}${where}?`;
    case 'time':
      return `At what time ${did(subject ?? topic ?? 'it', verb)}${where}?`;
    case 'duration':
      if (verb?.lemma === 'last') return `How long ${did(subject ?? topic ?? 'it', verb)}${where}?`;
      return `For how long ${did(subject ?? topic ?? 'it', verb)}${where}?`;
    default:
      if (first.type === 'place') return `In which direction from ${capital(first.kind.slice(11))}?`;
      if (first.kind === 'quantity speed' && subject && verb && !verb.isPassive)
        return `How fast ${did(subject, verb)}${where}?`;
      if (/^(?:put|estimate|value)$/u.test(verb?.lemma ?? '') && (topic ?? (measure ? null : subject)))
        return `How much was ${verb?.isPassive && subject ? subject : `the ${topic ?? 'sum'}`}${where}?`;
      if (measure !== undefined && !topic)
        return `What ${measure} is given${subject === null ? '' : ` for ${subject}`}${where}?`;
      if (topic && !verb?.isBefore) return `How much was the ${topic}${where}?`;
      return `How much ${did(subject ?? topic ?? 'it', verb)}${where}?`;
  }
}

/** What is counted, as a question for a number has it: "one victim" is asked for as "victims". */
function nounOf(slots: readonly Slot[]): string | null {
  const isOne = ({ type, value }: Slot): boolean => type === 'count' && value.canonical === '1';
  const several = most(slots.filter((slot) => !isOne(slot)).map((slot) => slot.noun));
  const single = several === null ? most(slots.map((slot) => slot.noun)) : null;
  return single === null ? several : pluralOf(single);
}

const capital = (word: string): string => word.replace(/^\p{L}/u, (c) => c.toUpperCase());
const nameOf = (subject: string): string => (/^\p{Lu}/u.test(subject) ? subject : `the ${subject}`);

/** "did the march begin", "was Norvik founded". */
function did(subject: string, verb: Slot['verb']): string {
  if (!verb) return `was ${subject}`;
  if (verb.isPassive) return `was ${subject} ${verb.text}`;
  return `did ${subject} ${verb.lemma}`;
}

/** "hospitals did the company run", "people were seen", "people marched". */
function howMany(noun: string, verb: Slot['verb'], subject: string | null): string {
  if (!verb) return noun;
  if (verb.isBefore && subject !== null && !verb.isPassive) return `${noun} did ${subject} ${verb.lemma}`;
  if (verb.isBefore) return `${noun} (${[subject, verb.text].filter((word) => word).join(' ')})`;
  return verb.isPassive ? `${noun} were ${verb.text}` : `${noun} ${verb.text}`;
}

/** A place as it is printed. */
function placeName({ places, statement }: Slot): string | null {
  const found = [...places].find((name) => !name.startsWith('#'));
  if (found === undefined) return null;
  const sentence = statement.source.text.slice(statement.start, statement.end);
  const at = sentence.toLowerCase().indexOf(found);
  return at < 0 ? null : sentence.slice(at, at + found.length);
}
