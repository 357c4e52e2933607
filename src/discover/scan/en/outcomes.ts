/** Outcomes of which one excludes the other, for one subject at one time. */
export interface Outcome {
  readonly id: string;
  /** The question, for a subject as it is printed. */
  readonly ask: (subject: string) => string;
  /** The words of each outcome: lemmas, or families of words. */
  readonly poles: readonly (readonly [value: string, words: string])[];
  /** Whom or what it befalls: the subject of the verb, or its object where the verb has one. */
  readonly of: 'subject' | 'object';
  /** Said of one person alone: "the driver", "Pavel Drago", and not "two men". */
  readonly isOfOne: boolean;
  /** Subjects of which alone the words say it; undefined where any will do. */
  readonly subjects?: string;
  /** Objects without which the words say something else; undefined where any will do. */
  readonly objects?: string;
  /** Rows of nouns, of which each may be of the thing that another one of its row is of: "ship", "ferry"; undefined where only one noun will do. */
  readonly things?: readonly string[];
  /** Whether it is said of no other things. */
  readonly isOnlyOfThings?: boolean;
  /** The first outcome may follow the second with time: only a first one that is reported no later opposes it. */
  readonly isChange?: boolean;
}

/** A row an outcome: one file and one row add a kind. */
export const OUTCOMES: readonly Outcome[] = [
  { id: 'life', ask: (s) => `Did ${s} survive?`, poles: [['dead', 'killed die dead'], ['alive', 'survive alive escape-unharmed escape-unhurt escape-alive escape-uninjured unharmed unhurt uninjured']], of: 'object', isOfOne: true, isChange: true },
  { id: 'verdict', ask: (s) => `Was ${s} found guilty?`, poles: [['guilty', 'convicted'], ['not guilty', 'acquitted']], of: 'object', isOfOne: true },
  { id: 'plea', ask: (s) => `Did ${s} admit it?`, poles: [['admitted', 'plead-guilty admit confess'], ['denied', 'deny-wrongdoing deny-charge deny-guilt deny-involvement deny-allegation deny-accusation deny-crime plead-innocent']], of: 'subject', isOfOne: true },
  { id: 'responsibility', ask: (s) => `Did ${s} do it?`, poles: [['claimed', 'claim-responsibility'], ['denied', 'deny-responsibility deny-involvement deny-role']], of: 'subject', isOfOne: false },
  { id: 'test', ask: (s) => `Did ${s} pass the test?`, poles: [['passed', 'pass'], ['failed', 'fail collapsed']], of: 'subject', isOfOne: true, objects: 'test tested inspection exam examination check audit' },
  { id: 'trend', ask: (s) => `Did ${s} rise or fall?`, poles: [['rose', 'rose'], ['fell', 'fell']], of: 'subject', isOfOne: false, subjects: 'share stock price profit sale revenue turnover rate turnout index output unemployment inflation value market currency export import earnings income cost wage rent crime temperature' },
  { id: 'custody', ask: (s) => `Was ${s} caught?`, poles: [['caught', 'arrested recapture'], ['escaped', 'escape flee get-away']], of: 'object', isOfOne: true, isChange: true },
  { id: 'standing', ask: (s) => `Was ${s} cleared or suspended?`, poles: [['cleared', 'acquitted'], ['suspended', 'banned']], of: 'object', isOfOne: true },
  { id: 'safety', ask: (s) => `Was ${s} safe?`, poles: [['safe', 'safe'], ['unsafe', 'unsafe contaminated poisonous toxic undrinkable']], of: 'subject', isOfOne: false },
  { id: 'approval', ask: (s) => `Was ${s} approved?`, poles: [['approved', 'approve adopt ratify accept grant'], ['rejected', 'reject veto vote-down turn-down throw-out decline refuse']], of: 'object', isOfOne: false },
  { id: 'passage', ask: (s) => `Was ${s} passed?`, poles: [['passed', 'pass back vote-through'], ['rejected', 'reject veto vote-down defeat throw-out block']], of: 'object', isOfOne: true, objects: 'bill law motion measure act budget resolution amendment legislation treaty plan proposal reform' },
  { id: 'grant', ask: (s) => `Was ${s} granted?`, poles: [['granted', 'grant allow'], ['refused', 'deny refuse reject']], of: 'object', isOfOne: true, objects: 'bail asylum permission visa request licence license permit parole appeal extension access' },
  { id: 'holding', ask: (s) => `Was ${s} held?`, poles: [['held', 'held go-ahead'], ['called off', 'cancelled delayed abandon']], of: 'subject', isOfOne: true, isChange: true, subjects: 'concert match game vote election festival race hearing trial summit meeting flight launch ceremony parade wedding march rally debate final show vigil referendum' },
  { id: 'intactness', ask: (s) => `Was ${s} destroyed?`, poles: [['destroyed', 'destroy gut raze flatten sweep-away wash-away carry-away burn-down'], ['spared', 'spare undamaged intact unscathed unharmed']], of: 'object', isOfOne: true, things: ['bridge structure span crossing viaduct footbridge', 'house home building cottage villa', 'church chapel building', 'tower building structure', 'school building', 'hotel building', 'factory mill warehouse building'] },
  { id: 'inclusion', ask: (s) => `Were ${s} included?`, poles: [['included', 'enrol enroll'], ['left out', 'exclude leave-out']], of: 'object', isOfOne: false },
  { id: 'ruling', ask: (s) => `Was ${s} upheld?`, poles: [['upheld', 'uphold'], ['overturned', 'overturn quash annul overrule']], of: 'object', isOfOne: false },
  { id: 'contest', ask: (s) => `Did ${s} win?`, poles: [['won', 'win'], ['lost', 'lose']], of: 'subject', isOfOne: true, objects: 'match final game election voted vote case race title seat appeal cup semifinal' },
  { id: 'leaving', ask: (s) => `Did ${s} resign?`, poles: [['resigned', 'resign quit step-down stand-down'], ['dismissed', 'sack dismiss oust']], of: 'object', isOfOne: true },
  { id: 'intent', ask: (s) => `Was ${s} an accident?`, poles: [['accident', 'accidental accident'], ['intended', 'deliberate intentional arson sabotage']], of: 'subject', isOfOne: false },
  { id: 'sinking', ask: (s) => `Did ${s} sink?`, poles: [['sank', 'sink go-bottom'], ['stayed afloat', 'tow-port tow-harbour tow-harbor tow-ashore tow-quay refloat afloat tie-up moor']], of: 'subject', isOfOne: true, isOnlyOfThings: true, things: ['ship vessel boat ferry liner freighter trawler tanker yacht barge steamer cutter schooner'] },
  { id: 'running', ask: (s) => `Did ${s} keep running?`, poles: [['ran', 'run keep-running go-on continue'], ['stopped', 'stand-still stand-idle stop halt cease']], of: 'subject', isOfOne: true, subjects: 'line production traffic service plant factory mill furnace reactor pump turbine machine mine assembly' },
  { id: 'talks', ask: (s) => `Did ${s} succeed?`, poles: [['succeeded', 'succeed reach-agreement reach-deal produce-agreement result-ceasefire result-agreement result-truce result-deal end-agreement end-deal conclude-agreement conclude-deal finish-agreement close-agreement yield-agreement yield-deal bring-agreement'], ['failed', 'fail collapsed break-down end-failure end-without end-inconclusively end-deadlock yield-nothing break-up-without end-without-result conclude-without break-off']], of: 'subject', isOfOne: false, subjects: 'talk negotiation round meeting summit conference mediation mission attempt bid effort dialogue session launch operation' },
]; // biome-ignore format: a row an outcome

const BY_WORD = new Map<string, (readonly [Outcome, string])[]>();
for (const outcome of OUTCOMES)
  for (const [value, words] of outcome.poles)
    for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), [outcome, value]]);

/** What is before each hyphen of the words of outcomes: "end", for "end-deadlock". */
const FIRSTS: ReadonlySet<string> = new Set(
  [...BY_WORD.keys()].flatMap((word) => [...word.matchAll(/-/gu)].map(({ index }) => word.slice(0, index))),
);
/** Whether a verb says what became of something with some word after it. */
export const beginsOutcome = (verb: string): boolean => FIRSTS.has(verb);

/** The outcomes that a lemma or family may be of, with the value. */
export const outcomesOf = (word: string): readonly (readonly [Outcome, string])[] => BY_WORD.get(word) ?? [];
