import { type Speech, type Statement, type Stretch, speechAt } from '../../../articles/statements/index.ts';
import { SPEAKING_ROLES, SPEECH } from '../../../expressions/en/saying-words.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { ANYBODY, EMPTY_VERBS, familyOf, isOfFamily } from '../en/families.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import { EARLIER } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import type { Named } from './assertion.ts';
import { cleftAt, firstAt, ownerOf, sourceAt } from './deed-forms.ts';
import { isNegated } from './negation.ts';
import { agentAfter, isPassiveAt, namedAt, objectsOf, subjectOfVerb } from './roles.ts';

/**
 * How the words name who did it: a cleft sentence ("it was Orr who raised the alarm") says that no one else did, "the order came from Orr"
 * and "the work of Orr" name the one whose it was, "by Orr" names somebody, and so does a subject.
 */
export type Mark = 'cleft' | 'source' | 'by' | 'subject';

/** Something done, by whatever words, and who did it. */
export interface Deed {
  readonly statement: Statement;
  readonly speech: Speech | undefined;
  readonly quote: Stretch;
  readonly doer: Named;
  readonly mark: Mark;
  /** The verbs and nouns that say what was done, with what they may mean. */
  readonly words: ReadonlyMap<string, Senses>;
  /** Those of them that say that something happened: verbs, and nouns of verbs. */
  readonly events: ReadonlySet<string>;
  /** The verb by its term, where a clause has one that says something. */
  readonly main: string | null;
  /** A question for who did it, in plain words. */
  readonly ask: string;
  /** Whether it is said to be the first: "first alerted", "the first call". */
  readonly isFirst: boolean;
}

/** Words of a deed that say nothing of it. */
const EMPTY_WORDS =
  /^(?:thing|way|part|time|day|week|month|year|hour|minute|moment|night|morning|evening|afternoon|today|yesterday|fact|case|lot|number|kind|sort|place|end|side|name|man|woman|people|person|first|last|one|\p{L}+day)$/u;
/** Verbs that say only that something was done: "carried out", "made". */
const isEmpty = (token: Token): boolean =>
  EMPTY_VERBS.has(token.lemma) ||
  termOf(token) === 'held' ||
  /^(?:perform|undertake|conduct|complete)$/u.test(token.lemma);
/** Tokens of a deed that are read. */
const REACH = 16;

/** Who did what, by a sentence. */
export function deedsIn(statement: Statement, tokens: readonly Token[]): Deed[] {
  const { text } = statement.source;
  if (/\?["\u201D\u2019]?\s*$/u.test(text.slice(statement.start, statement.end))) return [];
  const isEarlier = EARLIER.test(text.slice(statement.start, statement.end));
  const found: Deed[] = [];
  const add = (
    mark: Mark,
    head: Token,
    own: readonly Token[],
    ask: string,
    at: Token,
    quoted: readonly [number, number],
    main?: Token,
  ): void => {
    const doer = namedWithApposition(tokens, head);
    const { words, events } = wordsOf(own, doer);
    if (!doer || words.size === 0) return;
    found.push({
      statement, speech: speechAt(statement, at), quote: quoteOf(text, tokens, quoted, at, true), doer, mark, words, events, main: main && !isEmpty(main) ? termOf(main) : null, ask,
      isFirst: own.some(({ lower }) => lower === 'first'),
    }); // biome-ignore format: one record
  };
  let read = 0;
  for (const [k, token] of tokens.entries()) {
    if (k < read) continue;
    const cleft = cleftAt(tokens, k) ?? firstAt(tokens, k);
    if (cleft) {
      const end = cleft.end ?? restEnd(tokens, cleft.who + 1);
      const rest = tokens.slice(cleft.who + 1, end);
      add(
        'cleft',
        cleft.doer,
        rest,
        cleft.isFirst ? `Who was the first to ${printedOf(text, rest)}?` : `Who ${printedOf(text, rest)}?`,
        cleft.doer,
        [Math.min(k, tokens.indexOf(cleft.doer)), Math.max(end, tokens.indexOf(cleft.doer) + 1)],
      );
      read = end;
      continue;
    }
    const source = sourceAt(tokens, k);
    if (source) {
      const [from, to] = source.thing;
      const thing = tokens.slice(from, to);
      const name = lowered(printedOf(text, thing), tokens[from] as Token);
      const ask = source.isWork ? `Whose work was ${name}?` : `Who did ${name} come from?`;
      add('source', source.doer, thing, ask, source.doer, [from, tokens.indexOf(source.doer) + 1]);
      continue;
    }
    if (token.pos !== 'VERB' || SPEECH.has(token.lemma) || token.lower.endsWith('ing')) continue;
    const [from, to] = clauseAround(tokens, k, k + 1);
    if (isNegated(tokens, from, k, to, [])) continue;
    // "After a repair carried out by": what a participle is right after.
    const previous = tokens[k - 1];
    const subject =
      previous && isNoun(previous) && isPassiveAt(tokens, k) ? previous : subjectOfVerb(tokens, from, k);
    if (isPassiveAt(tokens, k)) {
      const agent = agentAfter(tokens, k, to);
      if (!agent || !subject) continue;
      const by = ownerOf(tokens, agent);
      const thing = phraseBefore(tokens, tokens.indexOf(subject));
      const name = lowered(printedOf(text, tokens.slice(...thing)), tokens[thing[0]] as Token);
      const be =
        /^(?:a|an|the|his|her|its|their|this|that)? ?[^ ]+s$/u.test(name) && subject.lemma !== subject.lower
          ? 'were'
          : 'was';
      add(
        'by',
        by,
        [...tokens.slice(...thing), token],
        `By whom ${be} ${name} ${verbText(tokens, k)}?`,
        by,
        [Math.min(from, thing[0]), Math.max(to, tokens.indexOf(by) + 1)],
        token,
      );
    } else if (subject && !isEarlier && (isName(subject) ? subject !== tokens[0] : subject.isPerson)) {
      const end = restEnd(tokens, k);
      const rest = tokens.slice(k, end);
      if (objectsOf(tokens, k, to).length === 0) continue;
      add(
        'subject',
        subject,
        rest,
        `Who ${printedOf(text, rest)}?`,
        token,
        [Math.min(from, tokens.indexOf(subject)), to],
        token,
      );
    }
  }
  return found;
}

/** The noun phrase that a noun ends, as indices: with what is before it, but for the preposition. */
function phraseBefore(tokens: readonly Token[], at: number): readonly [number, number] {
  let from = at;
  while (from > 0) {
    const { pos, lower } = tokens[from - 1] as Token;
    if (
      !/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(pos) &&
      lower !== "'s" &&
      !/^(?:his|her|its|their)$/u.test(lower)
    )
      break;
    from--;
  }
  return [from, at + 1];
}

/** Where what was done ends: at a mark, or where another clause begins. */
function restEnd(tokens: readonly Token[], from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + REACH); k++) {
    const { text, lower } = tokens[k] as Token;
    if (/^[,;:.!?()"\u2013\u2014]$/u.test(text)) return k;
    if (
      k > from + 1 &&
      /^(?:and|but|because|while|when|after|before|as|which|who|whose|where|so)$/u.test(lower)
    )
      return k;
  }
  return Math.min(tokens.length, from + REACH);
}

/** Words as they are printed, without a day at their end. */
const printedOf = (text: string, own: readonly Token[]): string =>
  own.length === 0
    ? ''
    : text
        .slice(own[0]?.start, own.at(-1)?.end)
        .replace(/\s+/gu, ' ')
        .replace(
          / (?:on|late on|early on|in|at) (?:\p{Lu}\p{L}+day|the (?:morning|afternoon|evening)|\d\S*|night)\b.*$/u,
          '',
        );
/** Words without a capital that only begins the sentence. */
const lowered = (words: string, first: Token): string =>
  first.pos === 'PROPN' ? words : words.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (c) => c.toLowerCase());
const verbText = (tokens: readonly Token[], k: number): string => {
  const verb = tokens[k] as Token;
  const particle =
    verb.bare !== undefined && tokens[k + 1] && verb.lemma.endsWith(`-${tokens[k + 1]?.lower}`);
  return particle ? `${verb.lower} ${tokens[k + 1]?.lower}` : verb.lower;
};

/** Who a noun names, with the name after it in apposition: "a deckhand, Timo Rusk", "signalman Odd Kessin". */
function namedWithApposition(tokens: readonly Token[], head: Token): Named | null {
  const named = namedAt(tokens, head);
  if (named && named.names.size > 0 && isName(head)) return withoutTitles(withPartner(tokens, head, named));
  let at = tokens.indexOf(head) + 1;
  // "The fire chief, Ludo Brandt": the tagger takes some trades for adjectives.
  if (tokens[at]?.pos === 'ADJ' && tokens[at + 1]?.text === ',') at++;
  if (tokens[at]?.text !== ',') return named;
  at++;
  const opening = at;
  while (
    /^(?:ADJ|NOUN|DET)$/u.test(tokens[at]?.pos ?? '') &&
    !isName(tokens[at] as Token) &&
    at < opening + 5
  )
    at++;
  const first = tokens[at];
  if (!first || !isName(first) || !isNoun(first)) return named;
  const name = namedAt(tokens, headAt(tokens, at));
  return name && name.names.size > 0 ? withoutTitles({ ...name, isPerson: true }) : named;
}

/** "Farrow & Lund" are one firm. */
function withPartner(tokens: readonly Token[], head: Token, named: Named): Named {
  const at = tokens.indexOf(head);
  const partner = tokens[at + 2];
  return tokens[at + 1]?.text === '&' && partner && isName(partner)
    ? { ...named, label: `${named.label} & ${headAt(tokens, at + 2).text}` }
    : named;
}

/** "Mayor" names an office, and not a person. */
const withoutTitles = (named: Named): Named => ({
  ...named,
  names: new Set([...named.names].filter((name) => !SPEAKING_ROLES.has(name))),
});

/** What some tokens say was done: without who did it, and words that say nothing. */
function wordsOf(own: readonly Token[], doer: Named | null): Pick<Deed, 'words' | 'events'> {
  const words = new Map<string, Senses>();
  const events = new Set<string>();
  own.forEach((token, i) => {
    const isVerb = token.pos === 'VERB' && !isEmpty(token);
    if (!(isNoun(token) || isVerb) || EMPTY_WORDS.test(token.lemma) || ANYBODY.has(token.lemma)) return;
    if (doer?.names.has(token.lower) || token.lemma === doer?.lemma) return;
    // "A distress call": two nouns that are one word.
    const pair = `${own[i - 1]?.lemma}-${token.lemma}`;
    const verb = verbOf(token);
    const term = isOfFamily(pair)
      ? familyOf(pair, pair)
      : verb !== undefined
        ? familyOf(verb, verb)
        : isName(token)
          ? token.lower
          : termOf(token);
    // "A distress call" does not say distress.
    if (isOfFamily(pair) && own[i - 1]) words.delete(termOf(own[i - 1] as Token));
    words.set(term, isName(token) ? null : token.senses);
    if (isVerb || isOfFamily(pair) || isOfFamily(token.lemma) || isOfAction(token)) events.add(term);
  });
  return { words, events };
}

/** "Stoppage", "renewal": the verb of a known family that a noun is of; undefined for others. */
function verbOf({ lemma, pos }: Token): string | undefined {
  if (pos !== 'NOUN' || isOfFamily(lemma)) return undefined;
  const bare = lemma.replace(/(?:ation|ition|ment|age|al|ance|ence|ure|ing)$/u, '');
  if (bare === lemma || bare.length < 3) return undefined;
  return [bare, `${bare}e`, bare.replace(/(.)\1$/u, '$1')].find(isOfFamily);
}

/** Nouns of verbs by their endings: "evacuation", "refurbishment", "stoppage". */
const isOfAction = ({ pos, lemma, isPerson }: Token): boolean =>
  pos === 'NOUN' && !isPerson && /(?:tion|sion|ment|age|al|ure|ance|ence|ing|ery)$/u.test(lemma);
