import { SPEECH } from '../../../expressions/en/saying-words.ts';
import type { TypeName } from '../../../values/index.ts';
import { pluralOf } from '../en/plural.ts';
import type { Token } from '../token.ts';
import { antecedentBefore, isPluralNoun, type NounWords, nounsBefore, printed } from './noun-words.ts';
import { ofWords } from './rest-words.ts';
import { BY_NUMBER, type VerbWords, verbWordsAt } from './verb-words.ts';

/** A value in its clause, for the question that the clause answers. */
export interface AskedValue {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly type: TypeName;
  /** What it is compared with: the type, and the dimension or currency of it. */
  readonly kind: string;
  /** The tokens of the value, and where the noun ends that it counts. */
  readonly i: number;
  readonly j: number;
  readonly next: number;
  /** The first word of the noun that is counted; undefined where none is named, or only a part of it is counted. */
  readonly noun: Token | undefined;
  /** Where its clause ends. */
  readonly to: number;
  readonly governor: Token | undefined;
  /** What lasted as long as a length says. */
  readonly lasting: Token | undefined;
  readonly isOne: boolean;
  readonly isHeadline: boolean;
  readonly isValue: (token: Token) => boolean;
  /** Whether a pronoun may be the subject of the question. */
  readonly takesPronoun?: boolean;
}

/** Small words between a verb or preposition and its value. */
export const BEFORE_VALUE =
  /^(?:about|around|roughly|some|nearly|almost|only|just|more|than|over|at|least|up|a|an|total|of|as|many|much|approximately|the|another|all|estimated|\$|£|€)$/u;

/**
 * The index of the word that brings a value: the last one before it that is not such a small word.
 * @param stop A small word that is looked for as well.
 */
export function leadBefore(tokens: readonly Token[], i: number, stop?: string): number {
  let k = i - 1;
  while (k > 0 && tokens[k]?.lower !== stop && BEFORE_VALUE.test(tokens[k]?.lower ?? '')) k--;
  return k;
}

/** The subject of a verb as a question has it; undefined where it is a pronoun or not plain. */
export function subjectOf(
  asked: Pick<AskedValue, 'text' | 'tokens' | 'i' | 'j' | 'isValue' | 'takesPronoun'>,
  verb: Pick<VerbWords, 'from' | 'isPassive'>,
): NounWords | undefined {
  const { text, tokens, i, j, isValue } = asked;
  const lead = tokens[verb.from - 1];
  // "The crew turned back and landed": who did the first did the second.
  if (lead?.pos === 'CCONJ') {
    const at = tokens.findLastIndex(({ pos }, k) => k < verb.from - 1 && pos === 'VERB');
    const first = at < 0 ? undefined : verbWordsAt(tokens, at);
    return first && first.isPassive === verb.isPassive && !first.isBare ? subjectOf(asked, first) : undefined;
  }
  if (
    asked.takesPronoun &&
    lead &&
    /^(?:he|she|it|they)$/u.test(lead.lower) &&
    !isVerbOf(tokens[verb.from - 2])
  )
    return { words: lead.lower, isPlural: lead.lower === 'they', from: verb.from - 1 };
  let end = antecedentBefore(tokens, verb.from) ?? verb.from;
  // "The gang on Monday robbed": a day between the subject and its verb.
  if (end === j && end > i) end = tokens[i - 1]?.pos === 'ADP' ? i - 1 : i;
  const subject = nounsBefore(text, tokens, end, isValue);
  if (!subject) return undefined;
  const before = tokens[subject.from - 1];
  return before === undefined ||
    /^(?:SCONJ|CCONJ|PUNCT|ADV|NUM)$/u.test(before.pos) ||
    SPEECH.has(before.lemma) ||
    isValue(before) ||
    /^(?:when|that|as|and|but|while|where|if|which|[,;:"-])$/u.test(before.lower)
    ? subject
    : undefined;
}

/** "Repairing it will take": a verb that has a pronoun after it for its object; whoever "said he would" has one of another clause. */
const isVerbOf = (token: Token | undefined): boolean => token?.pos === 'VERB' && !SPEECH.has(token.lemma);

/** What is counted, in the plural. */
export function counted({ text, tokens, noun, next, isOne }: AskedValue): string {
  const words = printed(text, tokens, noun ? tokens.indexOf(noun) : next, next);
  const last = tokens[next - 1];
  return isOne && last && !isPluralNoun(last) ? pluralOf(words) : words;
}

/**
 * What a question begins with whose value is the last of its clause's objects, and what comes after its verb: "How many crates", "What area of
 * pine". Other amounts are asked for without what they are of.
 */
export function openingOf(asked: AskedValue, word: string, rest: string): [string, string] {
  if (asked.type === 'count') return [`How many ${counted(asked)}`, rest];
  const [of, after] = ofWords(rest);
  return [word.startsWith('What ') ? joined(word, of) : word, after];
}

/** "When", "the quake", "strike", "Banda Aceh": "When did the quake strike Banda Aceh". */
export function inverted(
  word: string,
  subject: Omit<NounWords, 'from'>,
  verb: Pick<VerbWords, 'aux' | 'main'>,
  ...rest: readonly string[]
): string {
  const aux = BY_NUMBER[verb.aux]?.[subject.isPlural ? 1 : 0] ?? verb.aux;
  return joined(word, aux, subject.words, verb.main, ...rest).replace(CHANGE, 'By what percentage');
}

/** "What percentage did prices rise": a change is "by" a share. */
const CHANGE =
  /^What percentage(?= (?:did|has|had|have|will|would) .*\b(?:rise|fall|grow|shrink|increase|decrease|drop|decline|climb|jump|slip|slide|gain|plunge|risen|fallen|grown)$)/u;

export const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');
