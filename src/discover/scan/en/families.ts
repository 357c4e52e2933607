/**
 * Families of words that news at large uses for one event or state, by the lemma of a verb, noun or adjective. They join what spelling
 * does not ("dead" and "killed"); words that share a stem ("march", "marched") need no row.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  killed: 'kill die dead death toll fatality perish slay slain murder drown execute lose-life claim-life massacre succumb decease homicide',
  injured: 'injure wound hurt injury hospitalise hospitalize casualty maim',
  missing: 'missing unaccounted disappear vanish untraced',
  arrested: 'arrest detain apprehend custody detention detainee nab round-up handcuff',
  rescued: 'rescue save survive survivor pluck airlift',
  displaced: 'displace homeless evacuate flee evacuation evacuee refugee uproot',
  aboard: 'aboard carry board onboard passenger',
  kidnapped: 'kidnap abduct hostage captive abduction',
  attended: 'attend crowd spectator gather attendance audience participant onlooker take-part',
  sentenced: 'sentence jail imprison prison imprisonment term',
  convicted: 'convict guilty conviction',
  charged: 'charge indict indictment accuse',
  shot: 'shoot fire gunfire shooting gunshot',
  struck: 'strike hit shake jolt rattle slam',
  wrecked: 'damage destroy wreck ruin flatten collapse gut',
  severed: 'cut sever snap break rupture',
  crashed: 'crash plunge collide collision plummet',
  stolen: 'steal theft rob robbery heist loot burgle snatch hijack',
  seized: 'seize confiscate recover capture',
  sold: 'sell sale buy purchase acquire fetch auction',
  paid: 'pay payment payout ransom bribe',
  cost: 'cost worth price value estimate',
  earned: 'profit earnings earn income',
  revenue: 'revenue sale turnover',
  employed: 'employ employee staff worker workforce employment',
  dismissed: 'dismiss layoff redundancy redundant axe lay-off fire',
  rose: 'rise climb increase grow growth gain jump surge soar up',
  bodies: 'corpse',
  fell: 'fall drop decline decrease slump sink plunge down slide',
  began: 'begin start commence launch open kick-off outbreak',
  ended: 'end finish conclude close stop cease shut closure',
  founded: 'found establish create',
  born: 'born birth',
  won: 'win victory triumph beat defeat',
  voted: 'vote ballot',
  lasted: 'last continue duration length span drag',
  held: 'hold host take-place occur happen',
  arrived: 'arrive reach land arrival',
  left: 'leave depart departure',
  found: 'find discover discovery locate spot',
  signed: 'sign agree agreement deal accord pact',
  announced: 'announce announcement unveil',
}; // biome-ignore format: a row a family

const BY_LEMMA = new Map(
  Object.entries(FAMILIES).flatMap(([family, lemmas]) =>
    lemmas.split(' ').map((lemma) => [lemma, family] as const),
  ),
);

/** Families whose counts are tolls: more reports may raise them, and a later one that is lower is a disagreement. */
export const TOLLS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'rescued',
  'displaced',
  'kidnapped',
]);

/** Tolls that fall as people are found. */
export const FALLING: ReadonlySet<string> = new Set(['missing', 'kidnapped']);

/** Verbs that say nothing of what a value is the value of. */
export const EMPTY_VERBS: ReadonlySet<string> = new Set(
  'be have do get make take give go come put set say tell report include remain become seem appear need want know call show add use see keep let mean follow involve'.split(
    ' ',
  ),
);

/** The family of a lemma, else its stem. */
export const familyOf = (lemma: string, stem: string): string =>
  BY_LEMMA.get(lemma) ?? BY_NOUN.get(lemma) ?? stem;
export const isOfFamily = (lemma: string): boolean => BY_LEMMA.has(lemma);

/** Nouns for people of no group: a count of them may stand for a count of any. */
export const ANYBODY: ReadonlySet<string> = new Set(
  'people person victim man woman individual other others human life body casualty fatality soul resident civilian'.split(
    ' ',
  ),
);
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'people person victim individual other human soul body life resident villager civilian soldier troop policeman officer police passenger crew tourist child kid student pupil teacher ' +
    'worker employee miner fan supporter spectator protester demonstrator rioter militant rebel fighter gunman civilian woman man boy girl inmate prisoner migrant refugee sailor fisherman ' +
    'doctor nurse patient journalist member suspect official firefighter rescuer pilgrim worshipper survivor hostage pirate mourner teenager youth adult baby infant friend relative'
  ).split(' '),
);
/** Nouns for people that are one group: "crowd", "spectators", "fans". */
export const GROUPS: readonly ReadonlySet<string>[] = [
  new Set(['people', 'person', 'man', 'victim', 'other', 'individual', 'body', 'life']),
  new Set([
    'crowd',
    'spectator',
    'people',
    'fan',
    'attendance',
    'audience',
    'person',
    'mourner',
    'protester',
    'demonstrator',
    'supporter',
    'marcher',
  ]),
  new Set(['crew', 'crewman', 'crewmember', 'sailor', 'member']),
  new Set(['child', 'kid', 'minor', 'youngster']),
  new Set(['employee', 'worker', 'staff', 'job', 'people', 'position', 'post']),
  new Set(['bullet', 'shot', 'round', 'time']),
  new Set(['soldier', 'troop', 'serviceman']),
  new Set(['policeman', 'officer', 'police']),
  new Set(['fan', 'supporter', 'people']),
  new Set(['house', 'home', 'building']),
  new Set(['boat', 'vessel', 'ship']),
  new Set(['tourist', 'passenger', 'guest', 'people']),
  new Set(['protester', 'people', 'demonstrator', 'person']),
];

/** Nouns for a region: what is counted in a district is not what is counted in its province. */
export const REGIONS: ReadonlySet<string> = new Set(
  'province district country state region area town village city capital island county world nation neighbourhood neighborhood suburb continent territory prefecture'.split(
    ' ',
  ),
);

/** Nouns that news uses for one thing, by lemma; the first names the row. */
const NOUNS: readonly string[] = [
  'quake earthquake tremor temblor', 'plane aircraft airliner jet aeroplane airplane', 'ship vessel liner cruiseliner', 'boat speedboat skiff',
  'car vehicle automobile', 'blast explosion bombing', 'blaze inferno wildfire', 'shop store', 'company firm corporation', 'home house',
  'shot gunshot', 'gun firearm weapon', 'money cash', 'town city', 'child kid', 'worker employee staffer', 'attacker assailant gunman shooter',
  'lawyer attorney', 'doctor physician', 'chief head boss', 'talk negotiation', 'truce ceasefire', 'aid assistance', 'prize award', 'movie film',
  'match game', 'goal score', 'flight plane', 'cop officer policeman', 'jail prison', 'court tribunal', 'law bill legislation', 'poll election',
  'vaccine jab', 'virus disease', 'storm hurricane typhoon cyclone', 'flood flooding', 'sum amount', 'hostage captive', 'cable line',
  'phone telephone', 'traffic', 'university college', 'clash fighting conflict tension violence hostility', 'raid strike airstrike', 'deal agreement accord pact', 'bankruptcy insolvency',
  'salary wage pay', 'tonne ton', 'mile', 'crowd throng', 'factory plant', 'forest woodland', 'road highway motorway', 'rifle', 'magnitude',
]; // biome-ignore format: a row a thing
const BY_NOUN = new Map<string, string>();
for (const row of NOUNS) {
  const [name, ...others] = row.split(' ') as [string, ...string[]];
  for (const lemma of [name, ...others]) if (!BY_NOUN.has(lemma)) BY_NOUN.set(lemma, name);
}

/** The noun that a row of nouns for one thing goes by; undefined for others. */
export const nounOf = (lemma: string): string | undefined => BY_NOUN.get(lemma);
