import type { RegistryClaim } from '../../registry/model.ts';
import type { CountKind } from '../../registry/schema.ts';
import { joinWords } from '../../text/compare-text.ts';
import type { Mention } from '../../values/mention.ts';

/** Words after which a number says by how much a count changed: "rose by", "an increase of". */
const CHANGE =
  /\b(?:(?:rose|risen|rises?|rising|grew|grown|grows?|up|increas(?:ed|es?|ing)|jump(?:ed|s)?|climb(?:ed|s)?|f[ae]ll(?:en|s)?|drop(?:ped|s)?|down|declined?|decreas(?:ed|es?)|shr(?:ank|unk))(?: again| further)? by|(?:increase|rise|growth|drop|fall|decline|decrease|jump) of) (?:about |around |some |nearly |at least |more than |over )?$/i;

/** Words after a number that make it a ratio: "three times as many", "tenfold". */
const RATIO = /^(?: times (?:as|the|that|more|fewer|less|larger|greater|higher|bigger|over)\b|-?fold\b)/i;

/** States that tolls distinguish, by the word under which they are named together. */
const STATES: readonly (readonly [string, RegExp])[] = [
  ['killed', /^(?:killed|dead|died|deaths|slain)$/iu],
  ['injured', /^(?:injured|wounded|hurt|injuries)$/iu],
  ['missing', /^(?:missing|unaccounted)$/iu],
];
const TOGETHER =
  /\b(killed|dead|died|deaths|slain|injured|wounded|hurt|injuries|missing|unaccounted)(?: or |\/| and | and\/or )(killed|dead|died|deaths|slain|injured|wounded|hurt|injuries|missing|unaccounted)\b/giu;

const stateOf = (word: string): string => STATES.find(([, test]) => test.test(word))?.[0] ?? word;

/** Known states in the order in which they are named, others after them. */
function inOrder(states: readonly string[]): string[] {
  const known = STATES.map(([state]) => state);
  return [
    ...known.filter((state) => states.includes(state)),
    ...states.filter((s) => !known.includes(s)).sort(),
  ];
}

/** The states that words take together: killed and injured, of "12 killed or wounded". */
function togetherIn(words: string): string[] {
  for (const [, one = '', other = ''] of words.matchAll(TOGETHER)) {
    const [a, b] = [stateOf(one), stateOf(other)];
    if (a !== b) return inOrder([a, b]);
  }
  return [];
}

/**
 * What a count counts where that is not a plain number of people or things: as the registry says, else as the words around
 * the number that was read do. Null for a plain count.
 */
export function countsWhat(
  { data, question }: RegistryClaim,
  quote: string,
  mention: Mention | null,
): CountKind | null {
  if (data.counts !== undefined) return data.counts;
  if (question.type === 'count' && mention?.type === 'quantity') return 'ratio';
  if (question.type !== 'count' || mention?.type !== 'count') return null;
  if (CHANGE.test(quote.slice(0, mention.start))) return 'change';
  if (RATIO.test(quote.slice(mention.end))) return 'ratio';
  const states = togetherIn(quote);
  const [a, b] = states;
  return a !== undefined && b !== undefined && togetherIn(question.ask).join() !== states.join()
    ? [a, b]
    : null;
}

/** A kind of count in words, as it is beside a value: `killed or injured together`. */
export function countWords(kind: CountKind | null): string | null {
  if (kind === null) return null;
  if (typeof kind !== 'string') return `${joinWords(inOrder(kind.map(stateOf)), 'or')} together`;
  return kind === 'age' ? 'an age' : `a ${kind}`;
}
