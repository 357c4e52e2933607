import { isName, isNoun } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import { OFFICE_ROOTS } from './names-of-voices.ts';
import { rootOf } from './terms.ts';

/** What a sentence says that somebody is. */
export interface Role {
  /** The roots of the person's name, the last one last. */
  readonly name: readonly string[];
  /** The noun of the office or trade. */
  readonly head: Token;
  /** What narrows it down: "transport", in "the transport minister" and in "minister of transport". */
  readonly narrower: readonly Token[];
  /** The words as they are printed. */
  readonly label: string;
}

/** Words that are before a name and belong to no office. */
const FORMS = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|st)\.?$/u;
const IS = /^(?:is|was|be|been|became|becomes|remains|remained)$/u;
/** Verbs by which somebody is what comes after their "as": "served as". */
const SERVES = /^(?:serv|work|act|retir|start|appear)(?:e|es|s|ed|ing)?$/u;
/** Words that an office may have before it in its phrase. */
const MOST_BEFORE = 6;
/** Words of an aside between two commas, at most. */
const LONGEST_ASIDE = 10;

/** A noun for somebody; the tagger takes "chief" for an adjective wherever it is. */
export const isPersonNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((isNoun(token) && (token.isPerson || OFFICE_ROOTS.has(rootOf(token.text)))) || isChief(token));
const isChief = ({ lower }: Token): boolean => /^(?:chief|head)$/u.test(lower);

const isNameAt = (tokens: readonly Token[], k: number): boolean => {
  const token = tokens[k];
  if (token === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  // "Ellen Ford": the tagger takes some last names for other words.
  return token.pos === 'PROPN'
    ? isName(token)
    : tokens[k - 1]?.pos === 'PROPN' && k > 0 && token.pos !== 'DET';
};

/** Whether a capital begins an office and no name: "Judge Helena Strand". */
const isOffice = ({ text, lower }: Token): boolean => OFFICE_ROOTS.has(rootOf(text)) || FORMS.test(lower);

/** A noun phrase that says what somebody is: its noun, and what is around that. */
function phraseFrom(
  tokens: readonly Token[],
  from: number,
  end = tokens.length,
): { role: Omit<Role, 'name'>; next: number } | null {
  let k = from;
  if (/^(?:the|an?|its|his|her|their|our)$/u.test(tokens[k]?.lower ?? '')) k++;
  let first = k;
  let last = -1;
  for (; k < end && k < from + MOST_BEFORE + 3; k++) {
    const token = tokens[k] as Token;
    // "The fisherman's son", "Kestrel's chairman": what is after the mark is what somebody is.
    if (isChief(token) && !isNoun(tokens[k + 1] ?? token)) last = k;
    else if (token.lower === "'s" || token.lower === "'") {
      first = k + 1;
      last = -1;
    } else if (token.text === '-' && k > first) continue;
    else if (isNoun(token) || token.pos === 'ADJ' || (token.pos === 'NUM' && k === first)) {
      if (isNoun(token)) last = k;
    } else if (token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.lower) && isNoun(tokens[k + 1] ?? token))
      continue;
    else break;
  }
  const head = tokens[last];
  if (!head || !isPersonNoun(head)) return null;
  const narrower = tokens.slice(first, last).filter((token) => isNoun(token) || token.pos === 'ADJ');
  let to = last;
  // "Head of safety", "minister for transport".
  if (/^(?:of|for)$/u.test(tokens[last + 1]?.lower ?? ''))
    for (let m = last + 2; m < last + 6; m++) {
      const token = tokens[m];
      if (!token || !(isNoun(token) || token.pos === 'ADJ' || token.pos === 'DET')) break;
      if (isNoun(token)) narrower.push(token);
      to = m;
    }
  const label = tokens
    .slice(first, to + 1)
    .map(({ text }) => text)
    .join(' ');
  return { role: { head, narrower, label }, next: last + 1 };
}

/** Where the phrase begins that ends right before an index: "a temporary bookkeeper" before ", Anjali Rao". */
function phraseStart(tokens: readonly Token[], end: number): number {
  let k = end;
  while (k > 0 && k > end - MOST_BEFORE - 2) {
    const { pos, lower, text } = tokens[k - 1] as Token;
    // "The chair of the planning committee": the phrase goes on before its second "the".
    const isInside = /^(?:of|for)$/u.test(tokens[k - 2]?.lower ?? '');
    if ((pos === 'DET' || /^(?:its|his|her|their|our)$/u.test(lower)) && !isInside) return k - 1;
    if (
      !(
        pos === 'NOUN' ||
        pos === 'PROPN' ||
        pos === 'ADJ' ||
        lower === "'s" ||
        text === '-' ||
        /^(?:of|for|at)$/u.test(lower) ||
        isInside
      )
    )
      break;
    k--;
  }
  return k;
}

/** The people of a sentence whose office or trade it gives: before the name, between commas beside it, or after "is". */
export function rolesIn(tokens: readonly Token[]): Role[] {
  const found: Role[] = [];
  // "Transport minister": the capital is that of the sentence.
  const asCommon = (token: Token): Token => (token === tokens[0] ? { ...token, pos: 'NOUN' } : token);
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameAt(tokens, i)) continue;
    let to = i;
    while (isNameAt(tokens, to + 1)) to++;
    let from = i;
    for (let k = i; k < to; k++) if (isOffice(tokens[k] as Token)) from = k + 1;
    const name = tokens.slice(from, to + 1).map(({ text }) => rootOf(text));
    const push = (role: Omit<Role, 'name'> | undefined | null): void => {
      if (role && name.length > 0) found.push({ name, ...role, narrower: role.narrower.map(asCommon) });
    };
    const offices = tokens.slice(i, from).filter(({ lower }) => !FORMS.test(lower));
    const before = tokens[i - 1];
    if (offices.length > 0) {
      const head = offices.at(-1) as Token;
      const start = phraseStart(tokens, i);
      const narrower = [...tokens.slice(start, i), ...offices.slice(0, -1)].filter(
        (one) => isNoun(one) || one.pos === 'ADJ',
      );
      push({ head, narrower, label: [...narrower, head].map(({ text }) => text).join(' ') });
    } else if (isPersonNoun(before) && !FORMS.test(before?.lower ?? ''))
      push(phraseFrom(tokens, phraseStart(tokens, i), i)?.role);
    else if (before?.text === ',') {
      const start = phraseStart(tokens, i - 1);
      const phrase = start < i - 1 ? phraseFrom(tokens, start, i - 1) : null;
      const isAside =
        /^[,.;)]$/u.test(tokens[to + 1]?.text ?? '.') || /^(?:AUX|VERB)$/u.test(tokens[to + 1]?.pos ?? '');
      if (isAside) push(phrase?.role);
    }
    let next = to + 1;
    // "Theo Brandvold, 26, a student nurse".
    if (tokens[next]?.text === ',' && tokens[next + 1]?.pos === 'NUM') next += 2;
    const isComma = tokens[next]?.text === ',';
    if (isComma) next++;
    if (isComma && tokens[next]?.lower === 'who') next++;
    let verb = next;
    while (/^(?:has|had|have|once|then|now|also|previously|formerly)$/u.test(tokens[verb]?.lower ?? ''))
      verb++;
    // "Anna Berg, who led the study, is the director": what she is comes after the aside.
    const aside = isComma ? tokens.findIndex(({ text }, k) => k > next && text === ',') : -1;
    if (aside > 0 && aside - next < LONGEST_ASIDE && IS.test(tokens[aside + 1]?.lower ?? ''))
      push(phraseFrom(tokens, aside + 2)?.role);
    if (IS.test(tokens[verb]?.lower ?? '')) push(phraseFrom(tokens, verb + 1)?.role);
    else if (SERVES.test(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.lower === 'as')
      push(phraseFrom(tokens, verb + 2)?.role);
    else if (isComma && tokens[next - 1]?.lower !== 'who') {
      const phrase = phraseFrom(tokens, next);
      // A name after the noun is of the next one: "Anna Berg, the driver Olaf Moe and".
      if (phrase && !isNameAt(tokens, phrase.next)) push(phrase.role);
    }
    i = to;
  }
  return found;
}
