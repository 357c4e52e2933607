import { MONEY_WORDS } from '../money.ts';
import { PART_WORDS, WHICH } from './date-words.ts';

/** English words that begin an expression and say nothing of time or number by themselves, as data. */

/**
 * Readers begin at these words too, and only where one of their other words follows soon. A word that is missing here
 * costs time, since readers are asked about it everywhere, and changes no reading.
 */
export const LEADS: ReadonlySet<string> = new Set([
  ...PART_WORDS.keys(), ...WHICH.keys(), ...MONEY_WORDS,
  'the', 'a', 'an', 'this', 'that', 'each', 'every', 'per', 'another', 'ever', 'very', 'rest', 'whole', 'entire', 'full', 'small', 'wee', 'aged', 'age',
  'age', 'as', 'at', 'by', 'for', 'from', 'in', 'not', 'on', 'through', 'any', 'after', 'before', 'between', 'post', 'pre', 'since', 'starting', 'till', 'until',
  'earlier', 'later', 'prior', 'sooner', 'sometime', 'financial', 'minus', 'negative',
  'about', 'almost', 'approaching', 'approx', 'approximately', 'around', 'circa', 'estimated', 'exactly', 'give', 'merely', 'nearly', 'only', 'precisely',
  'quite', 'roughly', 'slightly', 'some', 'well', 'within', 'above', 'below', 'beneath', 'bigger', 'exceed', 'exceeded', 'exceeding', 'exceeds', 'north',
  'over', 'surpass', 'surpassed', 'surpasses', 'surpassing', 'topped', 'topping', 'under', 'up', 'upward', 'upwards', 'maximum', 'minimum',
  'to', 'their', 'his', 'her', 'our', 'my', 'its', 'your', 'all', 'equal', 'equaling', 'equalling', 'equals', 'anywhere', 'fewer', 'greater', 'higher', 'larger', 'less', 'lower', 'more', 'smaller',
  'perhaps', 'maybe', 'possibly', 'probably', 'potentially', 'something', 'barely', 'scarcely', 'hardly', 'never', 'cannot', 'without', 'nothing', 'close', 'nearing', 'getting', 'bordering',
  'little', 'far', 'fell', 'falls', 'fall', 'falling', 'didn', 'doesn', 'don', 'hasn', 'haven', 'hadn', 'won', 'wouldn', 'couldn', 'shouldn', 'mustn', 'isn', 'wasn', 'aren', 'weren', 'can',
  'tax', 'final', 'closing', 'opening', 'penultimate', 'victory', 'world', 'human', 'lady', 'giving',
  'category', 'stage', 'level', 'tier', 'phase', 'season', 'episode', 'chapter', 'round', 'part', 'volume',
]); // biome-ignore format: a list

/** After these the words that carry the meaning may be further off: "greater than or equal to about 40". */
export const COMPARISONS: ReadonlySet<string> = new Set([
  'greater', 'higher', 'larger', 'smaller', 'lower', 'less', 'fewer', 'more', 'equal', 'anywhere',
]); // biome-ignore format: a list

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** Words between an article and the word that carries the meaning: "the early hours", "the last four days", "a full year". */
export const AFTER_ARTICLES: ReadonlySet<string> = new Set([
  ...PART_WORDS.keys(), ...WHICH.keys(), 'very', 'same', 'prior', 'rest', 'remainder', 'latter', 'recent', 'small', 'wee', 'full', 'whole', 'good', 'mere',
  'estimated', 'solid', 'split', 'further', 'long', 'short', 'near', 'foreseeable', 'martin', 'record', 'additional', 'entire', 'pre', 'weeks', 'latest',
  'fiscal', 'financial', 'opening', 'closing', 'final', 'penultimate',
]); // biome-ignore format: a list
