/** Verbs of one meaning that dictionaries have under many: asking for something, and steering something. */
export const ASKS = /^(?:demand|ask|request|call|urge|insist|press|appeal|seek|push)$/u;
export const STEERS = /^(?:steer|drive|pilot|fly|helm|skipper|navigate)$/u;
/** The term of steering and of being at the controls. */
export const STEERED = 'steered';
/** What who steers has, and where who steers is: "at the wheel", "behind the wheel". */
export const CONTROLS = /^(?:wheel|helm|control|controls|tiller|stick|rudder)$/u;
export const CONTROLS_AT = /^(?:at|behind)$/u;
/** "Himself", "alone": no one else. */
export const ALONE = /^(?:himself|herself|themselves|alone|single-handedly|personally)$/u;
/** Verbs of giving a thing, and of having it from somebody. */
export const GIVES =
  /^(?:hand|give|pass|supply|send|deliver|provide|leak|offer|turn|bring|slip|forward|teach)$/u;
export const FROM_SOMEBODY = /^(?:get|receive|obtain|have|learn|hear|borrow|inherit|accept)$/u;

/** Verbs, some with their second word, that news uses for one deed: who broke a window smashed it. */
const ONE_DEED: readonly string[] = [
  'break smash shatter vandalise vandalize', 'demolish destroy raze dynamite blow-up bomb flatten', 'approve authorise authorize sign-off rubber-stamp endorse',
  'find discover spot notice see unearth dig-up detect sight', 'lead head run command chair', 'write pen author compose', 'teach train coach tutor',
  'rescue save pull-out drag-out pluck haul-out free', 'open unlock unbolt unlatch', 'cause trigger spark set-off provoke', 'invent devise create design develop',
  'leak disclose reveal divulge', 'broker mediate negotiate arrange', 'appoint hire recruit name', 'dismiss sack fire axe oust', 'fund finance bankroll pay-for sponsor', 'kill murder slay shoot stab strangle',
  'steal take grab snatch', 'attack assault ambush raid', 'paint draw', 'fly pilot', 'paint-over deface', 'halt stop suspend', 'draft draw-up', 'plant place lay', 'light ignite set-fire torch', 'bury hide conceal',
]; // biome-ignore format: a row a deed
const DEED_OF: ReadonlyMap<string, string> = new Map(
  ONE_DEED.flatMap((row) => row.split(' ').map((verb, _, [first]) => [verb, `deed ${first}`] as const)),
);
/** The deed that a verb is of, whichever word news uses for it; undefined for others. */
export const deedOf = (verb: string): string | undefined => DEED_OF.get(verb);

/** Whom one calls who raises the alarm, and what else that is called. */
export const HELPERS =
  /^(?:police|ambulance|coastguard|brigade|firefighter|paramedic|emergency|services?|helpline|authority|999|911|112)$/u;
export const CALLS = /^(?:alert|call|ring|dial|phone|telephone|notify|summon|radio)$/u;
/** The family of raising the alarm, which one does for all. */
export const ALARM = 'warned';
