import type { ReadingContext } from '../reading.ts';
import { type TokenStream, tokenize } from '../tokens.ts';

/** How far the words around a date are searched for its tense, in tokens, and in units of the text beyond. */
const REACH = 24;
const REACH_UNITS = 160;

/** Words that look ahead by themselves. */
const AHEAD = new Set([
  'will', "'ll", 'll', 'shall', 'would', 'wo', 'upcoming', 'forthcoming', 'postponed', 'deferred', 'adjourned', 'rescheduled', 'deadline',
]); // biome-ignore format: a table reads best in rows
/** Words that look ahead where "to" and a verb, or "for" and a date, follow: "expected to meet", "set for Friday". */
const AHEAD_BEFORE_TO = new Set([
  'expected', 'expects', 'expect', 'scheduled', 'slated', 'set', 'due', 'plan', 'plans', 'planned', 'planning', 'hope', 'hopes',
  'hoping', 'hoped', 'intend', 'intends', 'want', 'wants', 'wanted', 'likely', 'agreed', 'ready', 'about', 'going', 'promised',
  'promises', 'vowed', 'pledged', 'prepares', 'preparing', 'prepared', 'supposed', 'invited', 'poised', 'aim', 'aims', 'deadline',
  'is', 'are', 'has', 'have', 'needs', 'ordered', 'threatened', 'urged', 'wish', 'wishes', 'need',
]); // biome-ignore format: a table reads best in rows
/** Words before "for" that look ahead without a verb: "scheduled for May". */
const AHEAD_BEFORE_FOR = new Set([
  'scheduled',
  'slated',
  'set',
  'due',
  'planned',
  'expected',
  'postponed',
  'called',
]);
/** Verbs behind "to", where the governing word stands too far off to be seen: "the talks to be held on Friday". */
const AFTER_TO = new Set([
  'be', 'meet', 'begin', 'start', 'resume', 'take', 'return', 'convene', 'reconvene', 'open', 'vote', 'decide', 'hold', 'launch',
]); // biome-ignore format: a table reads best in rows
/** What undoes a plan: "failed to meet on Friday", "had been scheduled". */
const UNDONE = new Set([
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
const PAST = new Set([
  'said', 'told', 'was', 'were', 'had', 'did', 'came', 'went', 'met', 'made', 'took', 'held', 'left', 'found', 'fell', 'rose',
  'struck', 'began', 'broke', 'brought', 'built', 'became', 'drove', 'fought', 'flew', 'gave', 'got', 'grew', 'heard', 'hit',
  'knew', 'led', 'lost', 'paid', 'ran', 'saw', 'sent', 'shot', 'sank', 'sold', 'spoke', 'stood', 'swept', 'thought', 'threw',
  'won', 'wrote', 'quoted', 'put', 'cut', 'read', 'died', 'since', 'ago', 'spent', 'kept', 'withdrew', 'drew', 'blew',
]); // biome-ignore format: a table reads best in rows
/** Words in "-ed" that are no past verb here. */
const NOT_PAST = new Set([
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

/** What the words around an expression say of when it lies. */
export type Tense = 'past' | 'ahead';

/** What the word at `i` of a row of words says about the tense of what stands near it. */
function cue(words: readonly string[], i: number): Tense | undefined {
  const word = words[i] as string;
  if (AHEAD.has(word) || (word === 'won' && words[i + 1] === "'")) return 'ahead';
  if (word === 'to') return planned(words, i);
  if (word === 'for' && AHEAD_BEFORE_FOR.has(words[i - 1] ?? ''))
    return isUndone(words, i - 1) ? 'past' : 'ahead';
  // "Is due on Friday", but not "due to storms".
  if (word === 'due' && words[i + 1] !== 'to') return isUndone(words, i) ? 'past' : 'ahead';
  if (AHEAD_BEFORE_TO.has(word) && ['to', 'for'].includes(words[i + 1] ?? '')) return undefined;
  // "Has scheduled a meeting Thursday", "planned a rally on Saturday": what is planned lies ahead.
  if (PLANS.has(word) && ARTICLES.has(words[i + 1] ?? '')) return isUndone(words, i) ? 'past' : 'ahead';
  // "Postponed until Tuesday", "as early as Tuesday".
  if ((word === 'until' || word === 'till') && i === words.length - 1 && i > 0)
    return hasPast(words, i) ? undefined : 'ahead';
  if (word === 'as' && i === words.length - 1 && ['early', 'soon', 'late'].includes(words[i - 1] ?? ''))
    return 'ahead';
  const isParticiple = word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word);
  // "Has invited", "is heard": a perfect or a passive of the present says nothing of when the rest lies.
  if ((isParticiple || PAST.has(word)) && PRESENT.has(words[i - 1] ?? '')) return undefined;
  // "Will be released", "to be held": what "be" stands before is no past.
  if ((isParticiple || PAST.has(word)) && words[i - 1] !== 'be') return 'past';
  return undefined;
}

const PLANS = new Set([
  'planned',
  'plans',
  'plan',
  'planning',
  'scheduled',
  'schedules',
  'called',
  'announced',
  'invited',
  'ordered',
]);
const ARTICLES = new Set(['a', 'an', 'another', 'the', 'new', 'its', 'their', 'his', 'her']);
const PRESENT = new Set(['has', 'have', 'is', 'are', "'s", "'ve"]);

/** Whether a plain past stands in the few words before: "the deal held until Friday". */
const hasPast = (words: readonly string[], i: number): boolean =>
  words.slice(Math.max(0, i - 4), i).some((word) => PAST.has(word) || word.endsWith('ed'));

/** Whether "to" at `i` belongs to a plan: "is expected to meet". */
function planned(words: readonly string[], i: number): Tense | undefined {
  const [before, behind] = [words[i - 1] ?? '', words[i + 1] ?? ''];
  if (UNDONE.has(before)) return 'past';
  if (before === 'due' && !AFTER_TO.has(behind)) return undefined;
  if (before === 'is' || before === 'are' || before === 'has' || before === 'have')
    return AFTER_TO.has(behind) ? 'ahead' : undefined;
  if (AHEAD_BEFORE_TO.has(before)) return isUndone(words, i - 1) ? undefined : 'ahead';
  return AFTER_TO.has(behind) ? 'ahead' : undefined;
}

/** "Had been scheduled", "was due": a plan of the past says nothing of what is to come. */
const isUndone = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'had' || (words[i - 1] === 'been' && words[i - 2] === 'had');

const isEnd = (word: string): boolean => word === '.' || word === '!' || word === '?' || word === ';';

const wordsOf = (text: string): string[] => tokenize(text).map((token) => token.text);

/**
 * The tense around the expression from token `i` to `next` ("will meet on Friday"). The nearest cue before it in its
 * sentence decides; where none stands there, the first behind it. Undefined where no verb tells.
 */
export function tenseAround(
  stream: TokenStream,
  i: number,
  next: number,
  context: ReadingContext,
): Tense | undefined {
  const { tokens } = stream;
  const from = Math.max(0, i - REACH);
  const before = tokens.slice(from, i).map((token) => token.text);
  const outside = from === 0 && context.before ? wordsOf(context.before.slice(-REACH_UNITS)) : [];
  const back = [...outside, ...before];
  for (let k = back.length - 1; k >= 0 && !isEnd(back[k] as string); k--) {
    const tense = cue(back, k);
    if (tense) return tense;
  }
  const to = Math.min(tokens.length, next + REACH);
  const behind = tokens.slice(next, to).map((token) => token.text);
  const ahead =
    to === tokens.length && context.after
      ? [...behind, ...wordsOf(context.after.slice(0, REACH_UNITS))]
      : behind;
  for (let k = 0; k < ahead.length && !isEnd(ahead[k] as string); k++) {
    const tense = cue(ahead, k);
    if (tense) return tense;
  }
  return undefined;
}
