import { byName } from '../../../expressions/en/words.ts';

/** What happened, by the noun that a question has for its family. */
const EVENTS: ReadonlyMap<string, string> = byName({
  killed: 'death', injured: 'accident', arrested: 'arrest', rescued: 'rescue', displaced: 'evacuation', escaped: 'escape', kidnapped: 'kidnapping', freed: 'release',
  sentenced: 'sentencing', convicted: 'conviction', acquitted: 'acquittal', shot: 'shooting', attacked: 'attack', bombed: 'blast', struck: 'impact', crashed: 'crash',
  collapsed: 'collapse', grounded: 'grounding', sank: 'sinking', spilled: 'spill', stolen: 'theft', seized: 'seizure', sold: 'sale', began: 'beginning', ended: 'end', reopened: 'reopening',
  founded: 'founding', born: 'birth', married: 'wedding', burned: 'fire', arrived: 'arrival', left: 'departure',
}); // biome-ignore format: a table

/** What was done with a sum, by its family: "How much was stolen". */
const DONE_WITH: ReadonlyMap<string, string> = byName({
  stolen: 'stolen', paid: 'paid', earned: 'earned', lost: 'lost', owed: 'owed', seized: 'seized', hidden: 'hidden', funded: 'given', spent: 'spent', raised: 'raised',
}); // biome-ignore format: a table

/** A question by the event alone that a value is of: "At what time was the crash"; undefined where its family has no noun. */
export function questionOfEvent(type: string, kind: string, family: string | null): string | undefined {
  if (family === null) return undefined;
  const event = EVENTS.get(family);
  if (type === 'date' && event !== undefined) return `When was the ${event}?`;
  if (type === 'time' && event !== undefined) return `At what time was the ${event}?`;
  if (type !== 'quantity' || kind === 'quantity percent' || !/^quantity (?:[A-Z]{3}|[a-z]+)$/u.test(kind))
    return undefined;
  if (
    /^quantity (?:length|mass|temperature|angle|area|volume|speed|power|energy|frequency|pressure|data|ratio|points|magnitude)$/u.test(
      kind,
    )
  )
    return undefined;
  if (family === 'cost') return 'How much did it cost?';
  const done = DONE_WITH.get(family);
  return done === undefined ? undefined : `How much was ${done}?`;
}

/** Things that are known by how high they are. */
const HIGH =
  /^(?:tower|building|mast|wall|statue|tree|dam|chimney|crane|cliff|monument|wave|skyscraper|block|column|pole|spire|mountain|hill|peak|fence|ladder|flame)s?$/u;
const SIDES: ReadonlySet<string> = new Set(['long', 'wide', 'high', 'deep', 'thick']);

/** "How long is the ferry?": the question for the size of a thing, by the properties that some values are of. */
export function questionOfSize(properties: readonly (string | null)[], thing: string): string | undefined {
  if (!properties.some((property) => property === 'size' || SIDES.has(property ?? ''))) return undefined;
  const side =
    properties.find((property) => property !== null && SIDES.has(property)) ??
    (HIGH.test(thing) ? 'high' : 'long');
  // "The depth" is itself a measure, and not deep.
  if (/^(?:depth|height|length|width|distance|altitude|size)$/u.test(thing)) return `What is the ${thing}?`;
  return `How ${side} is ${/^\p{Lu}/u.test(thing) ? thing : `the ${thing}`}?`;
}
