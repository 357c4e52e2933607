import { byName } from '../../expressions/en/words.ts';
import { isPeopleToll } from './apart.ts';
import { ANYBODY, isFamily, PEOPLE, REGIONS, TOLLS } from './en/families.ts';
import { pluralOf } from './en/plural.ts';
import type { Slot } from './slot.ts';
import { questionOfEvent, questionOfSize } from './wording/event-words.ts';
import { fallbackOf } from './wording/fallback.ts';
import { measureOf } from './wording/question-words.ts';

const TOLL_ASKS: ReadonlyMap<string, string> = byName({
  killed: 'were killed', injured: 'were injured', missing: 'are missing', arrested: 'were arrested', rescued: 'were rescued',
  displaced: 'were displaced', kidnapped: 'were held', aboard: 'were aboard', attended: 'took part',
}); // biome-ignore format: a table

/** The most frequent of some words, the first of equal ones. */
function most(words: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: [string, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** What the values of some slots are of, in a few words. */
export function slotName(slots: readonly Slot[]): string {
  const first = slots[0] as Slot;
  const parts = [
    most(slots.map(({ head, topicWords }) => head ?? topicWords)),
    most(slots.map(({ family, verb }) => (family !== null && isFamily(family) ? family : verb))),
    most(slots.map((slot) => placeOf(slot)?.name ?? null)),
  ];
  const words = parts.flatMap((part) => part?.toLowerCase().split(/[\s-]+/u) ?? []);
  return [...new Set(words)].join(' ') || first.kind;
}

/** The question that some slots answer, in plain words. */
export function askOf(slots: readonly Slot[]): string {
  const first = slots[0] as Slot;
  const { kind } = first;
  if (kind === 'age') {
    const name = slots.map(personName).find((own) => own !== null) ?? null;
    if (name !== null)
      return `How old ${slots.some(({ family }) => family === 'killed') ? 'was' : 'is'} ${name}?`;
    return fallbackOf(first, 'How old');
  }
  if (first.type === 'place') return `In which direction from ${capital(kind.slice(11))} was it?`;
  const family = most(slots.map((slot) => slot.family));
  const isToll =
    family !== null &&
    TOLL_ASKS.has(family) &&
    (TOLLS.has(family) ? mostly(slots, isPeopleToll) : mostly(slots, isOfPeople));
  if (kind === 'count' && isToll)
    return `How many ${peopleOf(slots)} ${TOLL_ASKS.get(family)}${family === 'aboard' ? '' : whereOf(slots)}?`;
  const model = modelOf(slots, family);
  const { topicWords } = model;
  if (kind === 'count' && model.noun && /^(?:crowd|audience|attendance)$/iu.test(model.noun))
    return `How large was the ${model.noun.toLowerCase()}${whereOf(slots)}?`;
  // "The 48-metre ferry", "the vessel, which measures 62 metres".
  const thing = topicWords ?? slots.find(({ subject }) => subject !== null)?.subject ?? null;
  const ofSize =
    kind === 'quantity length' && thing !== null
      ? questionOfSize(
          slots.map(({ property }) => property),
          thing,
        )
      : undefined;
  if (ofSize !== undefined) return ofSize;
  if (model.question !== null) return `${model.question}?`;
  const measure = measureOf(kind);
  const ofTopic = topicWords === null ? undefined : measure?.of(topicWords);
  if (ofTopic !== undefined) return `${ofTopic}?`;
  if (model.loose !== null) return `${model.loose}?`;
  const ofEvent = questionOfEvent(model.type, kind, family);
  if (ofEvent !== undefined) return ofEvent;
  return fallbackOf(model, measure?.word ?? QUESTION_WORDS[model.type] ?? 'How much');
}

const QUESTION_WORDS: Readonly<Record<string, string>> = {
  count: 'How many', date: 'When', time: 'At what time', duration: 'How long', ordinal: 'Which in order', quantity: 'How much',
}; // biome-ignore format: a table

/** The slot whose words make the question: of the commonest event, with a question of its own, of more than one, in a sentence. */
function modelOf(slots: readonly Slot[], family: string | null): Slot {
  const rank = (slot: Slot): number =>
    (slot.family === family ? 4 : 0) +
    (slot.question !== null ? 8 : slot.topicWords !== null ? 5 : slot.loose !== null ? 2 : 0) +
    (slot.isHeadline ? 0 : 1);
  return slots.reduce((best, slot) => (rank(slot) > rank(best) ? slot : best));
}

const mostly = (slots: readonly Slot[], is: (slot: Slot) => boolean): boolean =>
  slots.filter(is).length * 2 >= slots.length;

const isOfPeople = ({ head, isPeople }: Slot): boolean =>
  head !== null && (isPeople || PEOPLE.has(head) || ANYBODY.has(head));

/** Whom a toll counts: a group where the words name one, else people. */
function peopleOf(slots: readonly Slot[]): string {
  const named = slots.filter(
    (slot) =>
      slot.noun !== null &&
      !ANYBODY.has(slot.head ?? '') &&
      (isOfPeople(slot) || /^\p{Lu}/u.test(slot.noun.split(' ').at(-1) ?? '')),
  );
  const anybody = slots.filter(({ head }) => head !== null && ANYBODY.has(head));
  if (named.length === 0 || anybody.length >= named.length) return 'people';
  const noun = most(named.map((slot) => slot.noun)) ?? 'people';
  const isSingle = named.every(({ noun: own, value }) => own !== noun || value.canonical === '1');
  // "Onlookers gathered": the capital only begins the sentence.
  const own = named.some(
    (slot) => slot.noun === noun && slot.statement.source.text.startsWith(noun, slot.statement.start),
  )
    ? noun.toLowerCase()
    : noun;
  return isSingle ? pluralOf(own) : own;
}

const capital = (word: string): string => word.replace(/^\p{L}/u, (c) => c.toUpperCase());

/** UTF-16 units before a statement in which its person is named. */
const NAMED_BEFORE = 4000;

/** The name of whose age it is, as it is printed. */
function personName({ person, statement: { source, start, end } }: Slot): string | null {
  if (person === undefined || person.isSupposed) return null;
  const words = source.text.slice(Math.max(0, start - NAMED_BEFORE), end);
  const at = words.toLowerCase().lastIndexOf(person.last);
  return at < 0 ? capital(person.last) : capital(words.slice(at, at + person.last.length));
}

/** " in Padang": the commonest place, with the small word that brings it; nothing where none is printed plainly. */
function whereOf(slots: readonly Slot[]): string {
  const place = most(slots.map((slot) => placeOf(slot)?.words ?? null));
  return place === null ? '' : ` ${place}`;
}

/** A place as it is printed, with its small word: "in the Gulf of Aden". */
function placeOf({ places, statement, isHeadline }: Slot): { words: string; name: string } | undefined {
  if (isHeadline) return undefined;
  const found = [...places].find((name) => !name.startsWith('#') && /^\p{L}[\p{L}-]{2,}$/u.test(name));
  if (found === undefined) return undefined;
  const sentence = statement.source.text.slice(statement.start, statement.end).replace(/\s+/gu, ' ');
  for (const [words, the, name, after] of sentence.matchAll(PLACE)) {
    if (
      !name
        ?.toLowerCase()
        .split(/[\s-]+/u)
        .includes(found) ||
      /^[\p{Lu} ]+$|['’]s$/u.test(name)
    )
      continue;
    // "Off the Italian coast": an adjective brings its noun along.
    const isNoun =
      after !== undefined &&
      (REGIONS.has(after.trim()) ||
        /^(?:coast|shore|border|valley|peninsula|desert|mountains)$/u.test(after.trim()));
    if (the !== undefined && after !== undefined && !isNoun && !name.includes(' ')) continue;
    const whole = isNoun ? words : words.slice(0, words.length - (after?.length ?? 0));
    return { words: whole.replace(/^\p{Lu}/u, (own) => own.toLowerCase()), name };
  }
  return undefined;
}

/** A small word of place, its article, the names after it and the word after those. */
const PLACE =
  /\b(?:[Ii]n|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]cross|[Aa]round|[Ii]nside|[Tt]hroughout|[Aa]t) (the )?(\p{Lu}[\p{L}'’-]+(?: (?:of |de |del |la |al )?\p{Lu}[\p{L}'’-]+){0,3})( \p{Ll}+)?/gu;
