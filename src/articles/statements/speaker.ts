import { DOCUMENTS, SAYING_FORMS, SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import { isNameWord, kindOf, pronoun, roleEnd, type Speaker, speakerOf, unnamed } from './speaker-name.ts';
import {
  BETWEEN,
  DETERMINERS,
  isInnerVerb,
  isLeading,
  isNegativeVerb,
  isVerbAfter,
  LEADS_ASIDE,
  LEFT_END,
  PREPOSITIONS,
  PRONOUNS,
} from './speaker-words.ts';
import type { Word } from './words.ts';

const REACH = 40;

/**
 * The speaker whose verb is at `at`: the noun phrase before it, over adverbs and what is between two commas.
 * @param isFar Whether the verb is a participle, whose subject is that of its sentence: "…, saying that".
 */
export function speakerBefore(
  words: readonly Word[],
  at: number,
  isFar: boolean,
): { speaker: Speaker; from: number } | undefined {
  let j = at - 1;
  if (isFar) return subjectOf(words, at);
  while (
    j >= 0 &&
    (BETWEEN.has(words[j]?.lower ?? '') ||
      /ly$/u.test(words[j]?.lower ?? '') ||
      isNegativeVerb(words[j]) ||
      isDay(words, j)) &&
    !PRONOUNS.has(words[j]?.lower ?? '')
  )
    j--;
  if (j < 0) return undefined;
  j = beforeBrackets(words, j);
  if (words[j]?.text === ',') {
    // "Anna Berg, a spokeswoman for the port, said": the name is before the aside.
    for (let k = j - 1; k > 0 && j - k < REACH; k--) {
      if (words[k]?.text !== ',') {
        if (/^[;:"\u201C\u201D]$/u.test(words[k]?.text ?? '')) return undefined;
        continue;
      }
      // "Local media, citing the police, said": the words are of whom they cite.
      const cited = /^(?:citing|quoting)$/u.test(words[k + 1]?.lower ?? '')
        ? speakerAfter(words, k + 2, true)
        : undefined;
      const outer = cited
        ? { speaker: cited.speaker, from: phraseEnding(words, k - 1)?.from ?? k + 2 }
        : phraseEnding(words, beforeBrackets(words, k - 1));
      // "Clinton, during a town hall meeting in Columbus, Ohio, said": an aside of when and where is passed over.
      if (outer && !cited && isAside(words, outer.from, k)) continue;
      const inner =
        outer?.speaker.kind !== 'outlet' &&
        (/^(?:a|an|one|the|his|her|its|their|another)$/u.test(words[outer?.from ?? 0]?.lower ?? '') ||
          words.slice(outer?.from ?? k, k).some(({ lower }) => lower === "'s"))
          ? namedIn(words, k + 1, j)
          : undefined;
      if (outer && inner) return { speaker: inner, from: outer.from };
      if (
        outer &&
        (outer.speaker.kind === 'person' || outer.speaker.kind === 'role' || outer.speaker.kind === 'outlet')
      )
        return outer;
    }
    return undefined;
  }
  if (isUncounted(words, j)) return { speaker: unnamed(words[j] as Word), from: j };
  if (words[j]?.lower === 'who') return phraseEnding(words, words[j - 1]?.text === ',' ? j - 2 : j - 1, true);
  return phraseEnding(words, j);
}

/** "Anna Berg (Mich.), a delegate, said": the word before what is between brackets. */
function beforeBrackets(words: readonly Word[], j: number): number {
  if (words[j]?.text !== ')') return j;
  let k = j;
  while (k > 0 && words[k]?.text !== '(' && j - k < 12) k--;
  return words[k]?.text === '(' ? k - 1 : j;
}

/** "A spokeswoman, Anna Berg, said": the name that an aside gives. */
function namedIn(words: readonly Word[], from: number, to: number): Speaker | undefined {
  let end = from;
  while (end < to && (isNameWord(words[end]) || words[end]?.text === '.')) end++;
  const isName = end - from >= 2 && (end === to || /^(?:of|from|at|,|\()$/u.test(words[end]?.lower ?? ''));
  return isName ? speakerOf(words, from, end, 'person') : undefined;
}

/** Whether the phrase that begins at `from` is in an aside that began after the comma before it: with a preposition, or a word of time. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  const comma = words.findLastIndex(({ text }, k) => k < to && text === ',');
  if (comma < 0 || comma >= from) return false;
  const first = words[comma + 1]?.lower ?? '';
  return LEADS_ASIDE.has(first) || PREPOSITIONS.has(first);
}

/** "Another said", "many say", "several of them said": somebody who is not named. */
const isUncounted = (words: readonly Word[], j: number): boolean =>
  /^(?:another|others|several|many|some|most|few|both|someone|somebody)$/u.test(words[j]?.lower ?? '') ||
  (/^(?:them|us|those)$/u.test(words[j]?.lower ?? '') && words[j - 1]?.lower === 'of');

const isDay = (words: readonly Word[], j: number): boolean =>
  /^(?:\d{1,2}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/u.test(words[j]?.lower ?? '');

/** The subject of a sentence: its first noun phrase that may speak. */
function subjectOf(words: readonly Word[], at: number): { speaker: Speaker; from: number } | undefined {
  for (let k = 0; k < Math.min(at, REACH); k++) {
    const word = words[k] as Word;
    if (PRONOUNS.has(word.lower) && word.lower !== 'it') return { speaker: pronoun(word), from: k };
    // "Based on the statement,", "Speaking in Oslo,": a participle that opens the sentence names no one.
    if (k === 0 && /(?:ed|ing)$/u.test(word.lower) && /^\p{Ll}/u.test(words[1]?.text ?? '')) continue;
    if (isNameWord(word)) {
      const following = speakerAfter(words, k);
      return following && { speaker: following.speaker, from: k };
    }
    if (word.lower === 'the' && SPEAKING_ROLES.has(words[k + 1]?.lower ?? '')) {
      const next = words[k + 2];
      // "The firm runs a mine and says": who it is ends before the verb.
      if (
        next &&
        !next.isMark &&
        !next.isCapital &&
        !PREPOSITIONS.has(next.lower) &&
        !SPEAKING_ROLES.has(next.lower)
      )
        return { speaker: speakerOf(words, k, k + 2, 'role'), from: k };
      const following = speakerAfter(words, k);
      return following && { speaker: following.speaker, from: k };
    }
    if (SPEAKING_ROLES.has(word.lower)) return { speaker: speakerOf(words, k, k + 1, 'role'), from: k };
    if (word.lower === 'that' || SAYING_FORMS.get(word.lower)?.form === 'past') return undefined;
  }
  return undefined;
}

/** The noun phrase that ends with the word at `j`, and where it begins. */
function phraseEnding(
  words: readonly Word[],
  j: number,
  isAntecedent = false,
): { speaker: Speaker; from: number } | undefined {
  const last = words[j];
  if (!last || (last.isMark && last.text !== '.')) return undefined;
  // "Denounced the tests and pledged": a second verb, whose subject is that of the first.
  if (/^(?:and|or|nor)$/u.test(last.lower) || isNegativeVerb(last)) return undefined;
  if (PRONOUNS.has(last.lower))
    return last.lower === 'it' && j > 0 ? undefined : { speaker: pronoun(last), from: j };
  let from = j;
  for (let k = j; k >= 0 && j - k < 16; k--) {
    const word = words[k] as Word;
    if (word.isMark && !/^[.&-]$/u.test(word.text)) break;
    if (LEFT_END.has(word.lower) || PRONOUNS.has(word.lower) || isNegativeVerb(word)) break;
    if (
      SAYING_FORMS.has(word.lower) &&
      !word.isCapital &&
      !SPEAKING_ROLES.has(word.lower) &&
      !DOCUMENTS.has(word.lower) &&
      SAYING_FORMS.get(word.lower)?.form !== 'base'
    )
      break;
    if (
      /(?:ed|ing)$/u.test(word.lower) &&
      !word.isCapital &&
      k < j &&
      !DETERMINERS.has(words[k - 1]?.lower ?? '') &&
      k === 0
    )
      break;
    // "Records reviewed by the court suggest", "the team got the rest": who it is ends before the verb, where the phrase began there.
    // "Ran slates of candidates who pledged": whom "who" is of comes after the verb.
    if (k > 0 && k < j && isInnerVerb(words, k)) {
      if (isAntecedent) break;
      return phraseEnding(words, k - 1);
    }
    from = k;
  }
  // Of a chain of prepositions the first part that may speak: "officials in Kabul", "a spokesman for the ministry".
  const whole = from;
  while (from < j && PREPOSITIONS.has(words[from]?.lower ?? '') && !words[from]?.isCapital) from++;
  // "In Kabul officials said": what a leading preposition holds is where.
  if (PREPOSITIONS.has(words[from]?.lower ?? '') && from < j) from++;
  if (from > whole) from = afterLead(words, from, j);
  // "51 percent of respondents said", "more than six in 10 said".
  if (words.slice(from, j + 1).some(({ lower }) => /^(?:percent|percentage|%)$/u.test(lower)))
    return { speaker: unnamed(last), from };
  let part = from;
  while (part <= j) {
    let end = part;
    while (end <= j && !PREPOSITIONS.has(words[end]?.lower ?? '')) end++;
    const kind = kindOf(words, part, end);
    if (kind)
      return {
        speaker: speakerOf(words, part, kind === 'role' ? roleEnd(words, end, j + 1) : end, kind),
        from: part,
      };
    // "Casinos in Atlantic City reported": where somebody is does not speak.
    if (part === from && /^(?:in|at|near|from)$/u.test(words[end]?.lower ?? '')) break;
    part = end + 1;
  }
  // "The advisory panel concluded", "records show": whoever is right before the verb.
  const first = words[from];
  const isPhrase =
    first !== undefined &&
    from < j + 1 &&
    (DETERMINERS.has(first.lower) ? from < j : /[^s]s$/u.test(last.lower)) &&
    !/^(?:time|times|day|days|year|years|week|month|hours|minutes|it)$/u.test(last.lower);
  if (isPhrase && isLeading(words, from)) {
    let end = from;
    while (end <= j && !PREPOSITIONS.has(words[end]?.lower ?? '')) end++;
    return { speaker: speakerOf(words, from, end, 'role'), from };
  }
  return undefined;
}

/** "For decades some critics", "in one case activists": what a leading preposition holds ends where the next noun begins. */
function afterLead(words: readonly Word[], from: number, j: number): number {
  const inner = words.findIndex(
    ({ lower }, k) =>
      k > from && k <= j && (DETERMINERS.has(lower) || /^(?:some|many|most|several|all|other)$/u.test(lower)),
  );
  if (inner > 0) return inner;
  return /^(?:one|some|many|most|other)$/u.test(words[from]?.lower ?? '') && j - from >= 2 ? from + 2 : from;
}

/** The speaker whose name begins at `at`: "according to Anna Berg, …", "…, said Anna Berg". */
export function speakerAfter(
  words: readonly Word[],
  at: number,
  isAny = false,
): { speaker: Speaker; next: number } | undefined {
  const first = words[at];
  if (!first || first.isMark) return undefined;
  if (PRONOUNS.has(first.lower) && first.lower !== 'it') return { speaker: pronoun(first), next: at + 1 };
  let to = at;
  while (to < words.length && to - at < 14) {
    const word = words[to] as Word;
    if (word.isMark && !/^[.&-]$/u.test(word.text)) break;
    if (word.text === '.' && to + 1 >= words.length) break;
    if (LEFT_END.has(word.lower) || word.lower === 'who') break;
    if (to > at && isVerbAfter(words, to)) break;
    if (
      to > at &&
      SAYING_FORMS.has(word.lower) &&
      !word.isCapital &&
      SAYING_FORMS.get(word.lower)?.isNoun !== true
    )
      break;
    to++;
  }
  let end = at;
  while (end < to && !PREPOSITIONS.has(words[end]?.lower ?? '') && !(end > at && words[end]?.lower === 'and'))
    end++;
  const kind = kindOf(words, at, end) ?? (isAny && end > at ? 'role' : undefined);
  if (!kind) return undefined;
  return { speaker: speakerOf(words, at, kind === 'role' ? roleEnd(words, end, to) : end, kind), next: to };
}
