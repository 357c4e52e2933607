import { isAfterPreposition, isNoun } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** Several of a kind that a sentence names: what "them" and "their" of the next one stand for. */
export type Group = Token;

/** Plurals without an "s". */
const PLURALS =
  /^(?:people|men|women|children|police|staff|crew|cattle|fishermen|policemen|crewmen|servicemen)$/u;
const isPlural = ({ lower, lemma, pos }: Token): boolean =>
  pos === 'NOUN' &&
  (PLURALS.test(lower) || (lower.endsWith('s') && lemma !== lower && !lower.endsWith('ss')));
const OF_TIME = /^(?:second|minute|hour|day|night|week|month|year|decade|time)$/u;

/** The group that a sentence is about: its subject, else those that it counts, else the last that it names; that of the sentence before where it names none. */
export function groupIn(tokens: readonly Token[], before: Group | undefined): Group | undefined {
  const plurals = tokens.filter((token) => isPlural(token) && !OF_TIME.test(token.lemma));
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const isSubject = (token: Token): boolean => {
    const k = tokens.indexOf(token);
    return k < verb && !isAfterPreposition(tokens, k) && !isNoun(tokens[k + 1] ?? token);
  };
  const isCounted = (token: Token): boolean => {
    let k = tokens.indexOf(token) - 1;
    while (k >= 0 && /^(?:ADJ|NOUN)$/u.test(tokens[k]?.pos ?? '')) k--;
    return tokens[k]?.pos === 'NUM';
  };
  return plurals.find(isSubject) ?? plurals.findLast(isCounted) ?? plurals.at(-1) ?? before;
}

/** "Seven of them", "the number of them": whether a pronoun right after a value, or one of whose number it is, stands for what is counted. */
export function standsForGroup(tokens: readonly Token[], from: number, i: number, j: number): boolean {
  if (tokens[j]?.lower === 'of' && /^(?:them|these|those|whom)$/u.test(tokens[j + 1]?.lower ?? ''))
    return !isNoun(tokens[j + 2] ?? (tokens[j] as Token));
  const number = tokens.findLastIndex(
    ({ lemma }, k) => k >= from && k < i && k >= i - 7 && NUMBER.test(lemma),
  );
  return number > 0 && /^(?:their|its)$/u.test(tokens[number - 1]?.lower ?? '');
}

const NUMBER = /^(?:number|toll|total|tally|count|figure|strength)$/u;

/** "The number of servicemen hurt in the clash at 32": the tokens that say of whom the number is, from the first to the last; undefined where no number is named. */
export function ofWhomNumber(
  tokens: readonly Token[],
  from: number,
  i: number,
): readonly Token[] | undefined {
  for (let k = i - 1; k >= from; k--) {
    if (!NUMBER.test(tokens[k]?.lemma ?? '') || tokens[k + 1]?.lower !== 'of') continue;
    const end = tokens.findLastIndex(
      ({ lower, lemma }, m) => m > k + 1 && m < i && (LINKS.test(lower) || MOVES.test(lemma)),
    );
    return tokens.slice(k + 2, end < 0 ? i : end);
  }
  return undefined;
}

/** Between a number and its value: "stood at", "rose to", "is". */
const LINKS = /^(?:at|to|as|is|was|were|are|be)$/u;
const MOVES = /^(?:reach|total|exceed|pass|top)$/u;
