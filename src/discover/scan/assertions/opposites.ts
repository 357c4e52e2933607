import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import { byName } from '../../../expressions/en/words.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { areOpposites, type Senses } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { ANYBODY, areKindred, EMPTY_VERBS, isFamily, PEOPLE } from '../en/families.ts';
import { COLOURS, LEVELS } from '../en/quality-words.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { ruleOfVoices, voicedOf, voiceOf } from '../voices.ts';
import { hasWord } from './article-words.ts';
import type { Stated } from './assertion.ts';
import { isNegated } from './negation.ts';
import { subjectOfVerb } from './roles.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

/** What a noun is said to be: by a word after "was", or by one right before it. */
export interface Quality extends Stated {
  /** The noun as it is printed, its term, and the names of the clause. */
  readonly noun: string;
  readonly of: string;
  /** The word, in its plain form: "strong" for "strongest". */
  readonly word: string;
  readonly senses: Senses;
  readonly isNegative: boolean;
  /** "Was locked", and not "a locked door": the word itself is what is said. */
  readonly isSaid: boolean;
  readonly isVerb: boolean;
  /** What else the clause says: its verbs and nouns, by their terms. */
  readonly beside: ReadonlySet<string>;
}

const COPULA = /^(?:be|remain|stay|prove|seem|appear|look|keep|leave|stand)$/u;
/** Qualities of one article that are kept. */
const MOST = 4000;

/** What a sentence says that its nouns are: "the door was locked", "the eastern span", "a white van", "on the second floor". */
export function qualitiesIn(statement: Statement, tokens: readonly Token[]): Quality[] {
  const found: Quality[] = [];
  const add = (k: number, noun: Token, isNegative: boolean, isSaid: boolean): void => {
    const token = tokens[k] as Token;
    const [from, to] = clauseAround(tokens, k, k + 1);
    const beside = new Set(
      tokens
        .slice(from, isSaid ? to : to + 5)
        .flatMap((other) =>
          other !== noun &&
          other !== token &&
          (isNoun(other) || (other.pos === 'VERB' && !EMPTY_VERBS.has(other.lemma)))
            ? [isName(other) ? other.lower : termOf(other)]
            : [],
        ),
    );
    found.push({
      statement, speech: speechAt(statement, token), quote: quoteOf(statement.source.text, tokens, [from, to], token, true),
      noun: noun === tokens[0] ? noun.lower : noun.text, of: termOf(noun), word: plain(token.lower), senses: token.senses, isNegative, isSaid, isVerb: token.pos === 'VERB', beside,
    }); // biome-ignore format: one record
  };
  for (const [k, token] of tokens.entries()) {
    if (isQuality(token) && found.length < MOST) {
      const verb = copulaBefore(tokens, k);
      if (verb >= 0) {
        const subject = subjectOfVerb(tokens, clauseAround(tokens, verb, verb + 1)[0], verb);
        if (subject && (isThing(subject) || (isName(subject) && subject === tokens[0])))
          add(k, subject, isNegated(tokens, Math.max(0, verb - 8), k, k + 1, []), true);
      }
    }
    const next = tokens[k + 1];
    if (!next || !isNoun(next) || isName(next)) continue;
    const head = headAt(tokens, k + 1);
    if (isThing(head) && isModifier(token, head)) add(k, head, false, false);
  }
  return found;
}

const isThing = (token: Token): boolean =>
  isNoun(token) && !isName(token) && !token.isPerson && !PEOPLE.has(token.lemma) && !ANYBODY.has(token.lemma);

const isQuality = ({ pos, lower }: Token): boolean =>
  pos === 'ADJ' || (pos === 'VERB' && /(?:ed|en|ut|ght)$/u.test(lower));

/** Modifiers that part one thing from others of its kind: sides, colours, floors. */
const isModifier = ({ lower, senses, pos }: Token, head: Token): boolean =>
  COLOURS.has(lower) ||
  (LEVELS.has(head.lemma) &&
    /^\p{L}+(?:st|nd|rd|th)$|^(?:first|second|third|ground|top|upper|lower)$/u.test(lower)) ||
  (pos === 'ADJ' && SIDES.test(lower) && senses !== null);
const SIDES = /^(?:domestic|foreign|indoor|outdoor|male|female)$/u;

/** "Was locked", "proved weakest", "had been left unlocked": the index of the verb that joins a word to its subject; -1 for none. */
function copulaBefore(tokens: readonly Token[], k: number): number {
  for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
    const { lemma, pos, lower } = tokens[i] as Token;
    if (COPULA.test(lemma) || /^(?:was|were|is|are|been|left)$/u.test(lower)) return i;
    if (pos !== 'ADV' && pos !== 'PART' && pos !== 'AUX' && !/^(?:not|n't|also|still|all|both)$/u.test(lower))
      return -1;
  }
  return -1;
}

const IRREGULAR: ReadonlyMap<string, string> = byName({
  best: 'good',
  better: 'good',
  worst: 'bad',
  worse: 'bad',
});
/** An adjective without its ending of degree: "strongest", "weaker". */
function plain(lower: string): string {
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  const bare = lower.replace(/iest$|ier$/u, 'y').replace(/(.)\1(?:est|er)$/u, '$1');
  return bare === lower ? lower.replace(/(?<=\p{L}{3})est$/u, '') : bare;
}

/** Pairs of degree that no dictionary has as opposites by their forms. */
const POLES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:strong|good|high|most|large|big|rich|fast|early)$/u,
    /^(?:weak|bad|poor|low|least|small|slow|late)$/u,
  ],
  [/^(?:open)$/u, /^(?:closed|shut)$/u],
];

/** Whether two words for one noun cannot both be so. */
function areOpposed(a: Quality, b: Quality): boolean {
  const [x, y] = [a.word, b.word];
  // "Was not restored": of a verb, yes and no are asked elsewhere.
  if (x === y) return a.isNegative !== b.isNegative && !a.isVerb && !b.isVerb;
  if (a.isNegative || b.isNegative) return false;
  if (COLOURS.has(x) && COLOURS.has(y)) return true;
  if (LEVELS.has(a.of)) return !/^(?:upper|lower|top)$/u.test(x + y);
  const isUndone = (one: string, other: string): boolean =>
    /^(?:un|in|dis|non-?)/u.test(other) && other.replace(/^(?:un|in|dis|non-?)/u, '') === one;
  return (
    isUndone(x, y) ||
    isUndone(y, x) ||
    areOpposites(a.senses, b.senses) ||
    POLES.some(([p, q]) => (p.test(x) && q.test(y)) || (p.test(y) && q.test(x)))
  );
}

/** What articles say that one thing is, and others that it is not, or is the opposite. */
export function opposedQualities(qualities: readonly Quality[], originOf: OriginOf): Candidate[] {
  const byNoun = new Map<string, Quality[]>();
  for (const quality of qualities) {
    const known = byNoun.get(quality.of);
    if (!known) byNoun.set(quality.of, [quality]);
    else if (known.length < 60) known.push(quality);
  }
  const found: Candidate[] = [];
  for (const all of byNoun.values()) {
    const taken = new Set<Quality>();
    for (const [i, a] of all.entries()) {
      if (taken.has(a)) continue;
      const others = all.slice(i + 1).filter((b) => !taken.has(b) && areRivals(a, b, all));
      if (others.length === 0) continue;
      const own = all.filter(
        (one) =>
          one === a ||
          (one.word === a.word &&
            one.isNegative === a.isNegative &&
            others.some((b) => areRivals(one, b, all))),
      );
      for (const one of [...own, ...others]) taken.add(one);
      found.push(candidateOf(own, others, originOf));
    }
  }
  return found;
}

function areRivals(a: Quality, b: Quality, all: readonly Quality[]): boolean {
  if (a.statement.source === b.statement.source || a.isSaid !== b.isSaid || !areOpposed(a, b)) return false;
  const [p, q] = [a, b].map(({ statement }) => statement.source.metadata.published?.span.low);
  // A state may pass: only articles of one day say two things of it.
  if (a.isSaid && (p === undefined || q === undefined || Math.abs(p - q) >= 1440)) return false;
  if (isFarInTime(a, b) || (voiceOf(a) !== null && voiceOf(a) === voiceOf(b))) return false;
  // An article that has both words of one noun means two things.
  const has = (one: Quality, other: Quality): boolean =>
    all.some(
      (third) =>
        third.statement.source === one.statement.source &&
        third.word === other.word &&
        third.isNegative === other.isNegative,
    ) ||
    (!one.isSaid && hasWord(one.statement.source, other.word, true));
  if (has(a, b) || has(b, a)) return false;
  return a.isSaid
    ? sharesEnough(a, b)
    : COLOURS.has(a.word)
      ? isOnly(a, all) && isOnly(b, all)
      : sharesEvent(a, b);
}

/** "The store was insured", "the store was not": of one noun; of superlatives, the place or the time must be one as well. */
function sharesEnough(a: Quality, b: Quality): boolean {
  const shared = [...a.beside].some((term) => b.beside.has(term));
  return shared || a.beside.size === 0 || b.beside.size === 0;
}

/** Whether an article speaks of one thing of its noun alone. */
const isOnly = ({ statement, of, word }: Quality, all: readonly Quality[]): boolean =>
  all.every(
    (other) =>
      other.isSaid || other.statement.source !== statement.source || other.of !== of || other.word === word,
  );

/** Whether the clauses say one thing of their nouns, by the family of a verb or noun. */
const sharesEvent = (a: Quality, b: Quality): boolean =>
  [...a.beside].some((x) => [...b.beside].some((y) => isFamily(x) && (x === y || areKindred(x, y))));

function candidateOf(own: readonly Quality[], others: readonly Quality[], originOf: OriginOf): Candidate {
  const [a, b] = [own[0] as Quality, others[0] as Quality];
  const label = ({ word, isNegative }: Quality): string => (isNegative ? `not ${word}` : word);
  return {
    rule: ruleOfVoices(own.map(voicedOf), others.map(voicedOf)),
    type: 'choice',
    ask: a.isSaid
      ? `Was the ${a.noun} ${a.word}${a.word === b.word ? '' : ` or ${b.word}`}?`
      : `Which ${a.noun} was it?`,
    slot: `${a.noun} ${a.word}`,
    score: a.isSaid ? 0.62 : 0.58,
    why: `both are of "${a.noun}", and "${label(a)}" and "${label(b)}" exclude each other`,
    positions: [
      positionOf(own, label(a), label(a), originOf),
      positionOf(others, label(b), label(b), originOf),
    ],
    conflicts: [[0, 1]],
  };
}
