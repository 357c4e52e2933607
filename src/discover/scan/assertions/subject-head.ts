import { headAt, isAfterPreposition, isName, isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { subjectOfVerb } from './roles.ts';

/** The noun that a verb is of: its subject, across an aside, a relative clause and a participle that only describe it. */
export function subjectHead(tokens: readonly Token[], from: number, k: number): Token | undefined {
  let group = k;
  while (group > 0 && /^(?:AUX|ADV|PART)$/u.test(tokens[group - 1]?.pos ?? '')) group--;
  // "The bridge, the only link to the valley, held".
  const opened = tokens[group - 1]?.text === ',' ? asideBefore(tokens, group - 1) : undefined;
  if (opened !== undefined) return firstNoun(tokens, startOf(tokens, opened), opened);
  // "The sailors who lost contact on Monday were found".
  const relative = tokens
    .slice(0, group)
    .findLastIndex(({ lower }) => /^(?:who|which|that|whose)$/u.test(lower));
  if (relative > 0 && relative >= from - 1 && hasFinite(tokens, relative + 1, group))
    return firstNoun(tokens, startOf(tokens, relative), relative);
  // "The pair lost since the weekend turned up": what "since" brings is a time and not a clause.
  const isTime =
    /^(?:since|after|before|until)$/u.test(tokens[from - 1]?.lower ?? '') &&
    !tokens.slice(from, group).some(({ pos }) => pos === 'VERB' || pos === 'PRON');
  if (isTime && from > 1) return firstNoun(tokens, startOf(tokens, from - 1), from - 1);
  // "The merger of Orr and Lund was rejected": what "and" joins to a name is of the noun before both.
  if (
    /^(?:and|or)$/u.test(tokens[from - 1]?.lower ?? '') &&
    !tokens.slice(startOf(tokens, from - 1), from - 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  ) {
    const joint = firstNoun(tokens, startOf(tokens, from - 1), from - 1);
    if (joint && !isName(joint)) return joint;
  }
  const subject = subjectOfVerb(tokens, from, k);
  return subject ?? firstNoun(tokens, from, k);
}

/** Where an aside begins that the comma at `end` closes: with an article, an age or "who"; undefined for other commas. */
function asideBefore(tokens: readonly Token[], end: number): number | undefined {
  for (let i = end - 1; i > Math.max(0, end - 16); i--) {
    const { text } = tokens[i] as Token;
    if (/^[.;:!?"]$/u.test(text)) return undefined;
    if (text !== ',') continue;
    const next = tokens[i + 1] as Token;
    const isAside =
      next.pos === 'DET' ||
      next.pos === 'NUM' ||
      /^(?:who|which|aged|whose|now|then|one|his|her|its|their)$/u.test(next.lower);
    return isAside && isNoun(tokens[i - 1] as Token) ? i : undefined;
  }
  return undefined;
}

/** Where the clause begins that ends at `to`. */
function startOf(tokens: readonly Token[], to: number): number {
  let from = to;
  while (
    from > 0 &&
    !/^[.,;:!?"()]$/u.test(tokens[from - 1]?.text ?? '') &&
    !/^(?:that|but|and|because|while|when|as|said|says)$/u.test(tokens[from - 1]?.lower ?? '')
  )
    from--;
  return from;
}

/** Whether a clause has its own finite verb before another one of its sentence, and nothing joins the two. */
const hasFinite = (tokens: readonly Token[], from: number, to: number): boolean => {
  const own = tokens.slice(from, to);
  return (
    own.some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
    !own.some(({ text, lower }) => text === ',' || lower === 'and' || lower === 'or')
  );
};

/** The first noun of a clause that no preposition and no verb is before. */
function firstNoun(tokens: readonly Token[], from: number, to: number): Token | undefined {
  const own = tokens.slice(from);
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (/^(?:he|she|it|they|we|i)$/u.test(token.lower)) return undefined;
    if (isNoun(token) && !isAfterPreposition(own, i - from)) return headAt(tokens, i);
    if (token.pos === 'VERB' && /^(?:said|say|says)$/u.test(token.lower)) continue;
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined;
  }
  return undefined;
}
