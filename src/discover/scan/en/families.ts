/**
 * Families of words that news at large uses for one event or state, by the lemma of a verb, noun or adjective. They join what spelling
 * does not ("dead" and "killed"); words that share a stem ("march", "marched") need no row.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  killed: 'kill die dead death toll fatality perish slay slain murder drown execute lose-life claim-life cost-life massacre succumb decease homicide murdered shoot-dead pass-away lose-live cost-live claim-live drowning killing fatal deadly',
  injured: 'injure wound hurt injury hospitalise hospitalize casualty maim burn treat sustain-injury suffer-injury wounded take-hospital rush-hospital bring-hospital admit-hospital take-clinic bring-clinic take-infirmary bring-infirmary admit-clinic take-ambulance treat-clinic need-treatment receive-treatment require-treatment get-treatment need-hospital suffer-burn suffer-wound scald',
  missing: 'missing unaccounted disappear vanish untraced',
  arrested: 'arrest detain apprehend custody detention detainee nab round-up pick-up handcuff take-custody lead-away haul-off haul-away march-off drag-away',
  rescued: 'rescue save survive survivor escape-unharmed escape-unhurt escape-alive escape-uninjured pluck airlift pull-alive bring-out free-alive pull-from pull-off pull-out lift-from lift-off winch-from winch winch-off pluck-from carry-from hoist rescuer-from bring-ashore bring-safety',
  displaced: 'displace homeless evacuate flee evacuation evacuee refugee uproot leave-home flee-home drive-home force-home quit-home move-safety take-safety lead-safety take-shelter move-shelter bring-shelter leave-house leave-village leave-apartment flee-house flee-village order-home clear-home relocate',
  trapped: 'trap strand',
  escaped: 'escape break-out break-free get-away walk-out abscond run-away tunnel tunnel-out escapee jailbreak breakout getaway',
  aboard: 'aboard board onboard passenger carry-people carry-passenger carry-crew carry-man carry-pilgrim carry-migrant carry-student carry-tourist carry-worker carry-soldier carry-child carry-person travel-in travel-on ride-in ride-on travel-aboard',
  kidnapped: 'kidnap abduct hostage captive abduction take-hostage hold-hostage hold-captive',
  freed: 'free release liberate liberation set-free let-go',
  attended: 'attend crowd spectator gather attendance audience participant onlooker take-part march rally protest demonstrate join assemble turn-out turnout show-up congregate',
  sentenced: 'sentence jail imprison prison imprisonment term sentencing',
  convicted: 'convict guilty conviction find-guilty',
  pleaded: 'plead-guilty plead-innocent',
  acquitted: 'acquit acquittal clear exonerate',
  charged: 'charge indict indictment accuse',
  sued: 'sue lawsuit suit',
  fined: 'fine penalty penalise penalize fin',
  banned: 'ban suspend suspension bar disqualify disqualification exclude outlaw prohibit',
  tested: 'test sample screen',
  shot: 'shoot fire gunfire shooting open-fire',
  attacked: 'attack assault ambush raid storm',
  bombed: 'bomb bombing shell shelling blow-up detonate explode blast explosion go-off',
  struck: 'strike impact hit shake jolt rattle slam rock',
  wrecked: 'damage destroy wreck flatten gut raze demolish burn-down burn-ground burn-out level demolition destruction',
  attacker: 'perpetrator',
  collapsed: 'collapse cave-in give-way fail bankrupt bankruptcy go-bankrupt go-under go-bust insolvent',
  severed: 'cut sever snap break rupture burst split split-open',
  crashed: 'crash accident collide collision plummet smash go-off-road run-off leave-road',
  grounded: 'run-aground go-aground aground',
  downed: 'go-down come-down',
  sank: 'sink capsize founder overturn go-bottom',
  spilled: 'spill leak leakage spillage discharge pour seep',
  stolen: 'steal theft rob robbery heist loot burgle snatch hijack make-off escape-with flee-with abscond-with run-with steal-from take-cash take-money take-jewel take-painting make-with grab raid-shop',
  hidden: 'hide conceal stash siphon embezzle embezzlement divert misappropriate',
  seized: 'seize confiscate recover capture seizure impound',
  sold: 'sell sale buy purchase acquire fetch auction takeover take-over',
  paid: 'pay payment payout ransom bribe repay pay-back',
  owed: 'owe debt',
  funded: 'fund funding finance bankroll sponsor pay-for',
  testified: 'testify testimony take-stand give-evidence give-testimony',
  cost: 'cost worth price value estimate',
  lost: 'loss lose-money lose-saving lose-fund defraud swindle cheat fleece dupe ruin',
  earned: 'profit earnings earn income pocket net rake-in pull-in bring-sum proceeds takings',
  revenue: 'sales revenue turnover',
  employed: 'employ employee staff worker workforce employment',
  dismissed: 'dismiss layoff redundancy redundant axe lay-off cut-job cost-job lose-job shed-job slash-job sack lie-off cut-position cut-post eliminate-job eliminate-position cut-staff fire-staff',
  rose: 'rise climb increase grow growth gain jump surge soar up raise lift-rate lift-wage lift-price lift-limit lift-age lift-forecast hike boost go-up',
  bodies: 'corpse',
  fell: 'fall drop decline decrease slump plunge down slide tumble lower reduce reduction shrink',
  began: 'begin start commence launch open kick-off outbreak break-out get-under',
  reopened: 'reopen reopening resume resumption restart',
  ended: 'end finish conclude close stop cease shut closure halt',
  founded: 'found establish create set-up founding',
  built: 'build construct erect construction date-from date-back',
  born: 'born birth',
  married: 'marry wed wedding marriage',
  won: 'win victory triumph beat defeat',
  scored: 'score net',
  voted: 'vote ballot back-bill',
  lasted: 'last continue duration length span drag take-long span-over',
  held: 'hold host take-place occur happen carry-out',
  arrived: 'arrive reach land arrival come-home dock',
  entered: 'enter walk-into walk-in burst-into storm-into break-into come-into come-in go-into',
  returned: 'return go-home come-back go-back get-home',
  left: 'leave depart departure set-off set-out take-off sail-from set-sail pull-out-of',
  found: 'find discover discovery locate spot detect notice',
  appointed: 'appoint appointment take-charge',
  resigned: 'resign resignation quit step-down stand-down',
  completed: 'complete finalise finalize completion',
  signed: 'sign agree agreement deal accord pact',
  announced: 'announce announcement unveil',
  confirmed: 'confirm confirmation verify',
  replaced: 'replace relieve succeed replacement',
  delayed: 'postpone postponement delay put-off',
  cancelled: 'cancel cancellation call-off scrap',
  fought: 'fight battle tackle combat contain',
  extinguished: 'extinguish put-out douse bring-control',
  derailed: 'derail derailment leave-rail leave-track jump-rail jump-track come-rail',
  inspected: 'inspect inspection check examine examination check-up checkup',
  unpowered: 'lose-power lose-electricity leave-power leave-electricity blackout',
  enforced: 'take-effect come-force come-effect enter-force go-effect go-force become-law',
  surveyed: 'survey poll-by interview',
  warned: 'warn warning alert raise-alarm tip-off notify sound-alarm distress-call distress-signal emergency-call mayday sos dial-number call-police call-ambulance',
}; // biome-ignore format: a row a family

const BY_LEMMA = new Map(
  Object.entries(FAMILIES).flatMap(([family, lemmas]) =>
    lemmas.split(' ').map((lemma) => [lemma, family] as const),
  ),
);

/** Families that news may use for one event: a firm that began was founded, a ship that went down sank. */
const KINDRED: readonly ReadonlySet<string>[] = [
  'began founded', 'ended completed', 'opened began', 'began held', 'downed sank crashed fell', 'built founded', 'built dat', 'crashed struck', 'crashed fell', 'attacked bombed shot', 'attacked struck', 'bombed struck', 'attacked began', 'bombed began', 'shot entered', 'attacked entered',
  'sold paid cost', 'funded paid', 'escaped spilled', 'escaped stolen', 'escaped freed', 'escaped left', 'escaped displaced', 'owed lost', 'owed left', 'fined paid', 'derailed crashed', 'collapsed wrecked', 'collapsed fell', 'collapsed ended', 'arrived returned', 'rescued freed', 'banned lasted', 'sentenced lasted', 'began reopened', 'severed spilled', 'spilled began',
  'found began', 'found warned', 'stolen hidden', 'stolen paid', 'convicted charged', 'attended began', 'attended left', 'arrested kidnapped', 'kidnapped attacked', 'killed wrecked', 'ended left', 'delayed began', 'held began', 'arrived left',
].map((row) => new Set(row.split(' '))); // biome-ignore format: a row a kinship

/** Families of what happens at once: the hour of the one is that of the other, in one story on one day. */
const SUDDEN: ReadonlySet<string> = new Set(
  'grounded downed sank crashed struck bombed shot attacked collapsed spilled severed'.split(' '),
);
export const areSudden = (a: string, b: string): boolean => SUDDEN.has(a) && SUDDEN.has(b);

const KIN_OF = neighboursIn(KINDRED);

/** Whether two families may be of one event, though not of one word. */
export const areKindred = (a: string, b: string): boolean => KIN_OF.get(a)?.has(b) === true;

/** Each word of some rows with all that are in a row with it, itself among them: looked up far more often than there are rows. */
function neighboursIn(rows: readonly ReadonlySet<string>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows)
    for (const word of row) found.set(word, new Set([...(found.get(word) ?? []), ...row]));
  return found;
}

/** Whether a family is one of ours, and not the stem of a word. */
export const isFamily = (family: string): boolean => NAMES.has(family);

const NAMES: ReadonlySet<string> = new Set(Object.keys(FAMILIES));

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

/** What befalls each of some people or things: "three of the twelve were freed" says how many were. */
export const BEFALLS: ReadonlySet<string> = new Set([
  ...TOLLS,
  'convicted',
  'acquitted',
  'charged',
  'freed',
  'trapped',
  'dismissed',
]);

/** What people are said to be or to have undergone, by a word right beside their number: "47 people on board". */
export const STATES: ReadonlySet<string> = new Set([...TOLLS, 'aboard', 'trapped', 'attended']);

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
  BY_LEMMA.get(lemma) ?? BY_NOUN.get(lemma) ?? gerundFamily(lemma) ?? stem;

/** "The sinking", "his sentencing": the noun of a verb in "-ing" is of the verb's family. */
function gerundFamily(lemma: string): string | undefined {
  if (!lemma.endsWith('ing') || lemma.length < 7) return undefined;
  const bare = lemma.slice(0, -3);
  return BY_LEMMA.get(bare) ?? BY_LEMMA.get(`${bare}e`) ?? BY_LEMMA.get(bare.replace(/(.)\1$/u, '$1'));
}
export const isOfFamily = (lemma: string): boolean => BY_LEMMA.has(lemma);

/** What is before each hyphen of the lemmas of two words. */
const FIRSTS: ReadonlySet<string> = new Set(
  [...BY_LEMMA.keys()].flatMap((lemma) =>
    [...lemma.matchAll(/-/gu)].map(({ index }) => lemma.slice(0, index)),
  ),
);
/** Whether a verb is of a family with some second word: "set", for "set off". */
export const beginsPair = (lemma: string): boolean => FIRSTS.has(lemma);

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
    'guest customer shopper hiker climber skier cyclist motorist pedestrian runner diver swimmer camper jogger nun monk priest guard cadet recruit scientist engineer builder labourer laborer farmer shepherd hunter ' +
    'seaman crewman captain pilot attendant paramedic medic diplomat aide lawyer judge juror voter politician lawmaker councillor senator activist marcher docker trucker commuter traveller traveler holidaymaker visitor neighbour neighbor tenant ' +
    'parent mother father son daughter brother sister wife husband grandchild grandson granddaughter pensioner veteran robber thief burglar attacker assailant kidnapper hijacker smuggler insurgent terrorist bomber bystander onlooker witness evacuee ' +
    'islander citizen foreigner immigrant contractor employee staffer clerk cashier cleaner cook waiter performer dancer singer musician actor player athlete footballer rider mountaineer toddler newborn twin schoolchild schoolgirl schoolboy ' +
    'marine seafarer commando trooper guerrilla conscript reservist peacekeeper volunteer participant driver detainee ' +
    'convict fugitive escapee client investor saver depositor shareholder creditor subscriber doctor nurse patient journalist member suspect official firefighter rescuer pilgrim worshipper survivor hostage pirate mourner teenager youth adult baby infant friend relative'
  ).split(' '),
);
/** Nouns for people that are one group: "crowd", "spectators", "fans". */
const GROUPS: readonly ReadonlySet<string>[] = [
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
  new Set(['prisoner', 'inmate', 'convict', 'fugitive', 'escapee', 'detainee', 'man']),
  new Set(['policeman', 'officer', 'police']),
  new Set(['fan', 'supporter', 'people']),
  new Set(['house', 'home', 'building']),
  new Set(['boat', 'vessel', 'ship']),
  new Set(['tourist', 'passenger', 'guest']),
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
  'shot gunshot', 'gun firearm weapon', 'money cash', 'town city', 'child kid', 'worker employee staffer', 'attacker assailant gunman shooter raider kidnapper robber intruder hijacker bandit burglar',
  'lawyer attorney', 'doctor physician', 'chief head boss', 'talk negotiation dialogue', 'truce ceasefire', 'aid assistance', 'prize award', 'movie film',
  'match game', 'goal score', 'flight plane', 'cop officer policeman', 'jail prison', 'court tribunal', 'law bill legislation', 'poll election',
  'vaccine jab', 'virus disease', 'storm hurricane typhoon cyclone', 'flood flooding', 'sum amount', 'hostage captive', 'cable line',
  'phone telephone', 'traffic', 'university college', 'clash fighting conflict tension violence hostility', 'raid strike airstrike', 'deal agreement accord pact', 'bankruptcy insolvency',
  'salary wage pay', 'tonne ton', 'mile', 'crowd throng', 'factory plant', 'forest woodland', 'road highway motorway', 'rifle', 'magnitude', 'bus coach', 'wind gust', 'siege standoff', 'operation surgery', 'search hunt', 'flat apartment', 'lorry truck',
]; // biome-ignore format: a row a thing
const BY_NOUN = new Map<string, string>();
for (const row of NOUNS) {
  const [name, ...others] = row.split(' ') as [string, ...string[]];
  for (const lemma of [name, ...others]) if (!BY_NOUN.has(lemma)) BY_NOUN.set(lemma, name);
}

const ONE_GROUP = neighboursIn(GROUPS);

/** Whether two nouns, by lemma, may be of one thing or one group of people; two nouns that are not given are. */
export const areSynonyms = (a: string | null, b: string | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    (ONE_GROUP.get(a)?.has(b) === true || (BY_NOUN.has(a) && BY_NOUN.get(a) === BY_NOUN.get(b))));
