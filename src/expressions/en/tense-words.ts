import { wordSet } from './words.ts';

/** The words that show the tense around a date. */

/** Words that look ahead by themselves. */
export const AHEAD = new Set([
  'will', 'must', 'payable', 'maturing', 'expiring', "'ll", 'll', 'shall', 'wo', 'upcoming', 'forthcoming', 'postponed', 'deferred', 'adjourned', 'rescheduled', 'deadline',
]); // biome-ignore format: a table reads best in rows
/** What a timetable says in the present: "the trial begins Monday", "the shop closes on Friday". */
export const SCHEDULED = new Set([
  'begins',
  'starts',
  'opens',
  'reopens',
  'resumes',
  'closes',
  'expires',
  'premieres',
]);
/** Who expects something now looks ahead, whatever it is: "analysts expect growth in Q3". */
export const FORESEES = wordSet(
  'expect expects anticipate anticipates predict predicts forecasts foresee foresees envisages',
);
/** "May be released in May", but "may have met". */
export const MODALS = new Set(['may', 'might']);
/** Words that look ahead where "to" and a verb, or "for" and a date, follow: "expected to meet", "set for Friday". */
export const AHEAD_BEFORE_TO = new Set([
  'decided', 'expected', 'expects', 'expect', 'scheduled', 'slated', 'set', 'due', 'plan', 'plans', 'planned', 'planning', 'hope', 'hopes',
  'hoping', 'hoped', 'intend', 'intends', 'want', 'wants', 'wanted', 'likely', 'agreed', 'ready', 'about', 'going', 'promised',
  'promises', 'vowed', 'pledged', 'prepares', 'preparing', 'prepared', 'supposed', 'invited', 'poised', 'aim', 'aims', 'deadline',
  'forecast', 'predicted', 'projected', 'tipped', 'anticipated', 'bound', 'required', 'obliged', 'destined', 'is', 'are', 'has', 'have', 'needs', 'ordered', 'threatened', 'urged', 'wish', 'wishes', 'need',
]); // biome-ignore format: a table reads best in rows
/** Words before "for" that look ahead without a verb: "scheduled for May". */
export const AHEAD_BEFORE_FOR = new Set([
  'scheduled',
  'slated',
  'set',
  'due',
  'planned',
  'expected',
  'postponed',
  'called',
  'planning',
  'plans',
  'plan',
  'prepare',
  'preparing',
  'forecast',
  'fixed',
  'booked',
  'billed',
  'pencilled',
  'earmarked',
]);
/** Verbs after "to", where the governing word is too far off to be seen: "the talks to be held on Friday". */
export const AFTER_TO = new Set([
  'be', 'meet', 'begin', 'start', 'resume', 'take', 'return', 'convene', 'reconvene', 'open', 'vote', 'decide', 'hold', 'launch',
]); // biome-ignore format: a table reads best in rows
/** Verbs that leave somebody until a day to come: "gave the firm until Friday", "has until noon". */
export const GRANTS = wordSet(
  'gave give gives given giving granted grants allowed allows offered has have had get got gets',
);
/** What undoes a plan: "failed to meet on Friday", "had been scheduled". */
export const UNDONE = new Set([
  'failed',
  'refused',
  'unable',
  'declined',
  'managed',
  'forced',
  'began',
  'had',
  'was',
  'were',
  'did',
]);
/** Past forms that do not end in "ed". */
export const PAST = new Set([
  'said', 'told', 'was', 'were', 'had', 'did', 'came', 'went', 'met', 'made', 'took', 'held', 'left', 'found', 'fell', 'rose',
  'struck', 'began', 'broke', 'brought', 'built', 'became', 'drove', 'fought', 'flew', 'gave', 'got', 'grew', 'heard', 'hit',
  'knew', 'led', 'lost', 'paid', 'ran', 'saw', 'sent', 'shot', 'sank', 'sold', 'spoke', 'stood', 'swept', 'thought', 'threw',
  'won', 'wrote', 'quoted', 'put', 'cut', 'read', 'died', 'since', 'ago', 'spent', 'kept', 'withdrew', 'drew', 'blew',
]); // biome-ignore format: a table reads best in rows
/** Words in "-ed" that are not past verbs here. */
export const NOT_PAST = new Set([
  'united',
  'need',
  'indeed',
  'red',
  'hundred',
  'wed',
  'alleged',
  'armed',
  'unprecedented',
  'limited',
  'speed',
  'feed',
]);

/** What is planned lies ahead, where an article follows: "scheduled a meeting Thursday". */
export const PLANS = new Set(['planned', 'plans', 'plan', 'planning', 'scheduled', 'schedules', 'set']);
export const ARTICLES = new Set(['a', 'an', 'another', 'the', 'new', 'its', 'their', 'his', 'her']);
/** After these a participle is a perfect or a passive of the present, which says nothing of when the rest lies. */
export const PRESENT = new Set(['has', 'have', 'is', 'are', 's', 've']);
/** Verbs of saying: after a date they say when somebody spoke, and not when it lies. */
export const SAYING = new Set([
  'said',
  'told',
  'added',
  'announced',
  'reported',
  'wrote',
  'quoted',
  'noted',
  'stated',
  'claimed',
  'warned',
]);

/** What leads to an event that is still to come, from its last word back: "ahead of", "in the run-up to", "pending". */
export const LEADS_TO: readonly (readonly string[])[] = [
  ['ahead', 'of'], ['up', 'to'], ['time', 'for'], ['pending'], ['preparation', 'for'], ['preparations', 'for'], ['preparing', 'for'], ['prepares', 'for'],
]; // biome-ignore format: a list
/** What has a date that is set: "a trial date of 9 September". */
export const DATED = new Set([
  'trial',
  'court',
  'hearing',
  'release',
  'start',
  'closing',
  'opening',
  'target',
  'launch',
  'wedding',
  'expiry',
  'completion',
  'delivery',
  'due',
  'final',
]);
