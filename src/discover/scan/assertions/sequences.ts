import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import { SPEECH } from '../../../expressions/en/saying-words.ts';
import { byName } from '../../../expressions/en/words.ts';
import type { Senses } from '../../lexicon.ts';
import { quoteOf } from '../clause.ts';
import { ANYBODY, EMPTY_VERBS, PEOPLE } from '../en/families.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import type { Stated } from './assertion.ts';
import { objectsOf, subjectOfVerb } from './roles.ts';

/** Something that happened, by the words of a clause or by its noun alone. */
export interface Happening {
  /** The verb by its family or stem; null where a noun says it. */
  readonly verb: string | null;
  readonly lemma: string;
  readonly senses: Senses;
  /** The nouns that it is of: things and events, and no people, who do much in one story. */
  readonly nouns: ReadonlySet<string>;
  /** Whom it names, in small letters. */
  readonly who: ReadonlySet<string>;
  /** The words as they are printed, for questions. */
  readonly words: string;
}

/** Two things of which a sentence says which was first. */
export interface Sequence extends Stated {
  readonly first: Happening;
  readonly second: Happening;
}

/** Conjunctions and prepositions by whether what follows them came later. */
const LATER: ReadonlyMap<string, boolean> = byName({ before: true, until: true, after: false, following: false, once: false }); // biome-ignore format: a table
/** Words of which "before" and "after" mean something else: "named after", "shortly after", "never before". */
const OTHER_SENSE = /^(?:name|look|ever|never|as|the|day|year|week|month|soon|time)$/u;
/** Verbs that bring an event before a body: "appeared before the court". */
const BEFORE_SOMEBODY = /^(?:appear|testify|argue|come|bring|stand|go|kneel|plead|lie)$/u;
/** Tokens on either side that are looked at. */
const REACH = 14;

/** What a sentence says on the order of two events: "a pier toppled before the deck broke apart", "after the alarm rang, the vault was opened". */
export function sequencesIn(statement: Statement, tokens: readonly Token[]): Sequence[] {
  const found: Sequence[] = [];
  const { text } = statement.source;
  for (const [k, token] of tokens.entries()) {
    const pair = precedingAt(tokens, k, text);
    if (pair)
      found.push({
        statement,
        speech: speechAt(statement, token),
        quote: quoteOf(text, tokens, [tokens.indexOf(pair.first.start), k + 3], token, true),
        ...pair,
      });
    const isLater = LATER.get(token.lower);
    if (isLater === undefined || (token.pos === 'VERB' && token.lower !== 'following')) continue;
    const previous = tokens[k - 1];
    if (previous && OTHER_SENSE.test(previous.lemma) && previous.pos !== 'NOUN') continue;
    const end = clauseEnd(tokens, k + 1);
    const opens =
      k === 0 || /^[,;:"\u201C]$/u.test(previous?.text ?? '') || (k === 1 && tokens[0]?.pos === 'ADV');
    const isFronted = opens && tokens[end]?.text === ',' && k < 3;
    const other = happeningIn(tokens, k + 1, end, text);
    const main = isFronted
      ? happeningIn(tokens, end + 1, clauseEnd(tokens, end + 1), text)
      : happeningBefore(tokens, k, text);
    if (!other || !main || (token.lower === 'until' && !isDenied(tokens, k))) continue;
    const isMainFirst = token.lower === 'until' ? false : isLater;
    if (isMainFirst && other.verb === null && BEFORE_SOMEBODY.test(main.lemma)) continue;
    const from = isFronted ? 0 : tokens.indexOf(main.start);
    const to = isFronted ? clauseEnd(tokens, end + 1) : end;
    found.push({
      statement, speech: speechAt(statement, token), quote: quoteOf(text, tokens, [Math.min(from, k), to], token, true),
      first: isMainFirst ? main : other, second: isMainFirst ? other : main,
    }); // biome-ignore format: one record
  }
  return found;
}

/** "The power cut preceded the escape": two events by their nouns. */
function precedingAt(
  tokens: readonly Token[],
  k: number,
  text: string,
): { first: Placed; second: Placed } | undefined {
  const { lemma, pos } = tokens[k] as Token;
  if (pos !== 'VERB' || !/^(?:precede|follow)$/u.test(lemma)) return undefined;
  const isPassive = tokens[k + 1]?.lower === 'by';
  const subject = subjectOfVerb(tokens, Math.max(0, k - REACH), k);
  const object = happeningIn(tokens, k + (isPassive ? 2 : 1), Math.min(tokens.length, k + 7), text);
  if (!subject || !isThing(subject) || !object || object.verb !== null || object.nouns.size === 0)
    return undefined;
  const own: Placed = {
    verb: null,
    senses: subject.senses,
    nouns: thingsAmong(tokens, [subject]),
    who: new Set(),
    words: subject.text,
    start: subject,
    lemma: '',
  };
  return (lemma === 'precede') === !isPassive
    ? { first: own, second: object }
    : { first: object, second: own };
}

interface Placed extends Happening {
  readonly start: Token;
}

const isDenied = (tokens: readonly Token[], k: number): boolean =>
  tokens.slice(Math.max(0, k - REACH), k).some(({ lower }) => /^(?:not|n't|never)$/u.test(lower));

/** Where the clause that begins at `from` ends: at a mark, or at the conjunction of another one. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let hasVerb = false;
  for (let k = from; k < tokens.length; k++) {
    const { text, lower, pos } = tokens[k] as Token;
    if (/^[,;:.!?()"\u201C\u201D\u2013\u2014]$/u.test(text)) return k;
    if (hasVerb && /^(?:and|but|or|while|which|who|because|so|in|at|on|as)$/u.test(lower)) return k;
    if (pos === 'VERB') hasVerb = true;
  }
  return tokens.length;
}

const isThing = (token: Token): boolean =>
  isNoun(token) && !isName(token) && !token.isPerson && !PEOPLE.has(token.lemma) && !ANYBODY.has(token.lemma);
const thingsAmong = (tokens: readonly Token[], heads: readonly (Token | undefined)[]): Set<string> =>
  new Set(
    heads
      .flatMap((head) => {
        const at = head ? tokens.indexOf(head) : -1;
        // "Boxes of files".
        const of = tokens[at + 1]?.lower === 'of' ? tokens.slice(at + 2, at + 5).find(isNoun) : undefined;
        // "The power cut": what was cut as well.
        const first = tokens[at - 1]?.pos === 'NOUN' ? [tokens[at - 1] as Token] : [];
        return head ? [...first, head, ...(of ? [headAt(tokens, tokens.indexOf(of))] : [])] : [];
      })
      .filter(isThing)
      .map(termOf),
  );

const namesAmong = (heads: readonly (Token | undefined)[]): Set<string> =>
  new Set(heads.flatMap((head) => (head && isName(head) ? [head.lower] : [])));

/** The event of a clause between two tokens: by its first verb that says something, else by its noun. */
function happeningIn(tokens: readonly Token[], from: number, to: number, text: string): Placed | undefined {
  for (let k = from; k < Math.min(to, from + REACH); k++) {
    const token = tokens[k] as Token;
    if (token.pos === 'VERB' && !SPEECH.has(token.lemma) && !isModifier(tokens, k))
      return ofVerb(tokens, k, from, to, text);
  }
  for (let k = from; k < Math.min(to, from + 6); k++) {
    const token = tokens[k] as Token;
    if (isNoun(token)) {
      const head = headAt(tokens, k);
      return { verb: null, senses: head.senses, nouns: thingsAmong(tokens, [head]), who: namesAmong([head]), words: wordsOf(text, tokens[from] as Token, head), start: token, lemma: '' }; // biome-ignore format: one record
    }
    if (!/^(?:DET|ADJ|PRON|NUM|ADV|PART)$/u.test(token.pos)) return undefined;
  }
  return undefined;
}

/** "Eleven jailed militants". */
const isModifier = (tokens: readonly Token[], k: number): boolean =>
  /^(?:NUM|DET|ADJ)$/u.test(tokens[k - 1]?.pos ?? '') &&
  isNoun(tokens[k + 1] ?? (tokens[k] as Token)) &&
  k + 1 < tokens.length;

/** A length of time right before a conjunction: "minutes after", "two days before". */
const LENGTH =
  /^(?:second|minute|hour|day|week|month|year|moment|shortly|just|only|soon|right|immediately|long|well|even)s?$/u;

/** The event right before a conjunction. */
function happeningBefore(tokens: readonly Token[], at: number, text: string): Placed | undefined {
  let to = at;
  while (to > 0 && (LENGTH.test(tokens[to - 1]?.lemma ?? '') || (to < at && tokens[to - 1]?.pos === 'NUM')))
    to--;
  for (let k = to - 1; k >= Math.max(0, to - REACH); k--) {
    const token = tokens[k] as Token;
    if (/^[;:.!?]$/u.test(token.text)) return undefined;
    if (token.pos === 'VERB' && !SPEECH.has(token.lemma) && !isModifier(tokens, k))
      return ofVerb(tokens, k, 0, to, text);
  }
  return undefined;
}

function ofVerb(
  tokens: readonly Token[],
  last: number,
  from: number,
  to: number,
  text: string,
): Placed | undefined {
  // Without what is before the clause: "after the report was published" is no preposition of the report.
  const clause = tokens.slice(from, to);
  // "Were let go": the verb that is joined with its second one.
  const k = tokens[last - 1]?.lemma.endsWith(`-${tokens[last]?.lower}`) ? last - 1 : last;
  const verb = tokens[k] as Token;
  const previous = tokens[k - 1];
  // "About files shredded after": what a participle is right after befalls it.
  const subject = previous && isNoun(previous) && k > from ? previous : subjectOfVerb(clause, 0, k - from);
  const objects = objectsOf(clause, k - from, clause.length);
  const isEmpty = EMPTY_VERBS.has(verb.lemma);
  const nouns = thingsAmong(tokens, [subject, ...objects]);
  if (isEmpty && nouns.size === 0) return undefined;
  const start = subject && subject.start < verb.start ? subject : verb;
  const end = [verb, ...objects].reduce((a, b) => (b.end > a.end ? b : a));
  return {
    verb: isEmpty ? null : termOf(verb), senses: isEmpty ? null : verb.senses, nouns, who: namesAmong([subject, ...objects]),
    words: wordsOf(text, start, end), start, lemma: verb.lemma,
  }; // biome-ignore format: one record
}

const wordsOf = (text: string, first: Token, last: Token): string =>
  text
    .slice(first.start, Math.max(first.end, last.end))
    .split(/[\r\n]/u)[0]
    ?.replace(/\s+/gu, ' ') ?? '';
