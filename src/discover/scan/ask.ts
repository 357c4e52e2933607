import { TOLLS } from './en/families.ts';
import type { Slot } from './slot.ts';

const TOLL_ASKS: Readonly<Record<string, string>> = {
  killed: 'were killed', injured: 'were injured', missing: 'are missing', arrested: 'were arrested', rescued: 'were rescued',
  displaced: 'were displaced', kidnapped: 'were held', aboard: 'were aboard', attended: 'took part',
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
  const noun = most(slots.map((slot) => slot.noun));
  const topic = most(slots.map((slot) => slot.topic));
  const subject = most(slots.map((slot) => slot.subject));
  const verb = most(slots.map((slot) => slot.verb));
  const place = most(
    slots.flatMap(({ places, statement, at }) =>
      (places.size > 0
        ? [placeName(statement.source.text.slice(statement.start, statement.end), places)]
        : []
      ).filter((p) => p !== null && at !== undefined),
    ),
  );
  const where = place ? ` (${place})` : '';
  const event = [subject, verb].filter((word) => word !== null).join(' ');
  const about = event || topic || noun || 'it';
  switch (first.kind) {
    case 'age': {
      const person = [...first.terms.keys()].find((term) => term.startsWith('@'))?.slice(1) ?? 'this person';
      return `How old was ${person.replace(/^\p{L}/u, (c) => c.toUpperCase())}?`;
    }
    case 'ordinal':
      return `Which in order: ${noun ?? about}?`;
    case 'count':
      if (family !== null && TOLLS.has(family))
        return `How many ${noun ? small(noun) : 'people'} ${TOLL_ASKS[family]}${where}?`;
      return `How many ${noun ? small(noun) : (topic ?? 'people')}${event ? ` (${event})` : ''}?`;
    case 'date':
      return `When: ${about}${where}?`;
    case 'time':
      return `At what time: ${about}${where}?`;
    case 'duration':
      return `How long: ${about}${where}?`;
    default:
      if (first.type === 'place')
        return `In which direction from ${first.kind.slice(11).replace(/^\p{L}/u, (c) => c.toUpperCase())}?`;
      return `How much: ${[topic, event].filter((word) => word).join(', ') || about}${where}?`;
  }
}

/** A place as it is printed. */
function placeName(sentence: string, places: ReadonlySet<string>): string | null {
  const found = [...places][0];
  const at = found === undefined ? -1 : sentence.toLowerCase().indexOf(found);
  return at < 0 || found === undefined ? null : sentence.slice(at, at + found.length);
}
