import { wordSet } from './words.ts';

/** Past forms that do not end in "ed": a closed class of English, with the participles that stand for them. */
export const IRREGULAR_PAST = wordSet(
  'was were had did went came got made took gave said told knew thought saw found left felt kept held brought bought caught taught fought sought ' +
    'stood understood met led fed fled bled bred sped heard built sent spent lent bent lost meant dealt slept swept wept crept dreamt learnt burnt ' +
    'began drank rang sang sank swam ran became grew threw flew blew drew withdrew wore tore swore bore broke spoke woke froze stole chose rose drove rode wrote ' +
    'fell ate shook forgot forgave lay won hung struck stuck dug spun shot sold paid laid hid bit slid lit sat shone sprang stank strode strove dove wound ground bound',
);

/** Participles of irregular verbs that are no past by themselves: "a car seen on Monday", "jewels stolen on Friday". */
export const IRREGULAR_PARTICIPLES = wordSet(
  'seen taken given shown stolen driven born written spoken worn torn broken chosen frozen thrown grown drawn blown flown known hidden ridden beaten fallen forgotten shaken sworn woken',
);

/** Finite forms of the present that say nothing by themselves. */
export const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set([
  'is',
  'are',
  'am',
  'has',
  'have',
  'does',
  'do',
  's',
  're',
  've',
]);

/**
 * What befalls and is not planned, in the present of a headline: "Bomb kills 12 on Friday" looks back, however it is
 * written. Verbs of saying are listed with them: when somebody says it shows nothing of when it lies.
 */
export const UNPLANNED = wordSet(
  'kills kill dies die injures injure wounds wound hits hit strikes strike crashes crash collapses collapse explodes explode shoots shoot attacks attack arrests arrest hurts hurt sinks sink burns burn ' +
    'destroys destroy rocks rock shakes shake leaves claims claim says say tells tell reports report shows show warns warn denies deny admits admit accuses accuse blames blame finds find loses lose wins win beats beat ' +
    'falls fall rises rise drops drop jumps jump gains gain slips slip surges surge rejects reject seizes seize flees flee survives survive suffers suffer fails fail adds add notes note insists insist confirms confirm believes believe ' +
    'knows know thinks think means mean seems seem appears appear remains remain follows follow comes come after s quotes writes argues suggests estimates ends-up',
);

/** Verbs in their plain form that a plural subject takes of what is planned: "voters go", "talks open". */
export const PLANNED = wordSet(
  'go open close meet begin start end vote return resume play face arrive fly travel head visit host hold take mark celebrate reopen expire run continue join launch release sit decide debate gather march ' +
    'leave depart sign convene reconvene elect choose enter race compete premiere air air-date broadcast unveil hear rule report expect plan become stop finish kick apply retire lapse sail dock marry wed graduate debut tour',
);

/** Verbs that speak of what is arranged only with the word after them: "walk out", "stands trial", "step down". */
export const ARRANGED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    walk: 'out off', walks: 'out off', go: 'on out ahead back live before', goes: 'on out ahead back live before', get: 'under', gets: 'under', stand: 'trial', stands: 'trial down', step: 'down aside up off',
    steps: 'down aside up off', come: 'up before back', comes: 'up before back', down: 'tools', downs: 'tools', pull: 'out', pulls: 'out', move: 'in out to', moves: 'in out to',
    appear: 'before in at', appears: 'before in at', strike: 'over', roll: 'out', rolls: 'out', bow: 'out', bows: 'out', set: 'off', sets: 'off sail', break: 'up', breaks: 'up', leave: 'office', leaves: 'office', give: 'birth', gives: 'birth', turn: 'out', switch: 'to', switches: 'to',
  }).map(([verb, words]) => [verb, wordSet(words)]),
); // biome-ignore format: a table reads best in rows

/** What moves a date onwards: "put off until Friday", "extended to Monday", whatever its own tense. */
export const PUT_OFF = wordSet(
  'postponed delayed deferred adjourned rescheduled extended suspended prolonged put pushed moved remanded recessed banned barred closed shut bail bailed detained sidelined',
);

/** Verbs whose past is written as their present: "the ship set out", "the quake hit". */
export const ONE_FORM = wordSet(
  'set put cut hit hurt let shut split spread cast cost burst bet quit shed thrust beat read rid slit knit forecast broadcast upset',
);

/** Words before a plural noun, so that what follows is not a verb. */
export const NO_SUBJECT = wordSet(
  'the a an his her its their our my your this these those that some any all no of in on at to from by for with and or as more most other new two three four five six seven eight nine ten many several few both between after before during about over under than such own first last next',
);

/** Verbs in "s" that are plural nouns as well: after what may be an adjective ("national elections, trade talks") they are those. */
export const MAY_BE_NOUN = wordSet(
  'starts ends votes returns plays heads visits marks runs launches releases signs races airs rules reports plans stops leaves marches',
);

/** Verbs with which readers are asked to do something, at the head of a sentence: "join us on Saturday", "send entries by Friday". */
export const ASKS = wordSet(
  'join apply send bring come remember register submit buy pay arrange remind cancel donate see get find tell ask keep avoid enjoy expect choose hurry let attend take give make put add',
);

/** The same of words that are nouns as well: only before what a verb takes ("book your seats", "vote on Tuesday"). */
export const ASKS_OR_NAMES = wordSet(
  'vote call book plan set file visit watch sign mark schedule contact email phone ring check reply meet reserve',
);
