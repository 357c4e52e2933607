import type { Statement } from '../../articles/statements/index.ts';
import { SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import { agentAfter, isPassiveAt, objectsOf, subjectOfVerb } from '../scan/assertions/roles.ts';
import { clauseAround } from '../scan/clause.ts';
import { isName, isNoun } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { polarityAt, statesNoDeed } from './polarity.ts';
import type { Reader } from './reader.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share besides who does it, for its deed to be the same. */
const SAME_DEED = 0.5;
/** What it must share to be the same whatever it is done to. */
const ALL_BUT = 0.8;
const NEAREST = 8;
/** Words of a phrase before its noun, at most. */
const PHRASE = 5;
/** Words of an aside between two commas, at most. */
const ASIDE = 10;

/** A deed that a clause states: by its verb, who does it, and to what. */
interface Deed {
  readonly verb: Token;
  /** Whether it is said by whom it was done: "was found by a dog". */
  readonly isPassive: boolean;
  /** Who does it, with the words that say who that is; none where the clause names no one. */
  readonly doer: readonly Token[];
  readonly isPronoun: boolean;
  readonly to: readonly Token[];
}

/** The words of a noun phrase and of the aside that says who it is: "the harbour master, Callum Dray,". */
function phraseOf(tokens: readonly Token[], head: Token | undefined): Token[] {
  if (!head) return [];
  const at = tokens.indexOf(head);
  let from = at;
  while (from > 0 && from > at - PHRASE && isOfPhrase(tokens[from - 1] as Token)) from--;
  let to = at;
  while (isOfPhrase(tokens[to + 1] ?? NONE)) to++;
  const words = tokens.slice(from, to + 1);
  if (tokens[from - 1]?.pos === 'DET') from--;
  if (tokens[from - 1]?.text === ',') {
    for (let k = from - 2; k >= 0 && k > from - 8 && tokens[k]?.text !== ','; k--) {
      const token = tokens[k] as Token;
      if (token.pos === 'VERB' || token.pos === 'AUX') break;
      words.unshift(token);
    }
  }
  if (tokens[to + 1]?.text === ',')
    for (let k = to + 2; k < tokens.length && k < to + 9 && tokens[k]?.text !== ','; k++) {
      const token = tokens[k] as Token;
      if (token.pos === 'VERB' || token.pos === 'AUX') break;
      words.push(token);
    }
  return words.filter((token) => isNoun(token) || (isName(token) && token.pos !== 'DET'));
}

const NONE = { pos: 'PUNCT', text: '', lower: '' } as Token;
const isOfPhrase = ({ pos, lower }: Token): boolean => /^(?:NOUN|PROPN|ADJ)$/u.test(pos) || lower === "'s";

/** "... and the harbour master, Callum Dray, closed": the noun before the aside that parts it from its verb. */
function nounBeforeAside(tokens: readonly Token[], k: number): Token | undefined {
  let group = k;
  while (group > 0 && /^(?:AUX|ADV|PART)$/u.test(tokens[group - 1]?.pos ?? '')) group--;
  if (tokens[group - 1]?.text !== ',') return undefined;
  for (let i = group - 2; i > Math.max(0, group - ASIDE); i--) {
    const token = tokens[i] as Token;
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined;
    const before = tokens[i - 1];
    if (token.text === ',') return before && isNoun(before) ? before : undefined;
  }
  return undefined;
}

export function deedsIn(tokens: readonly Token[]): Deed[] {
  return tokens.flatMap((verb, k): Deed[] => {
    // "An attack by a pliosaur".
    if (verb.pos === 'NOUN' && tokens[k + 1]?.lower === 'by')
      return [
        {
          verb,
          doer: phraseOf(tokens, agentAfter(tokens, k, tokens.length)),
          isPassive: true,
          isPronoun: false,
          to: [],
        },
      ];
    if (verb.pos !== 'VERB' || statesNoDeed(verb) || polarityAt(tokens, k) !== 'yes') return [];
    // "The closed bay" states no deed.
    if (tokens[k - 1]?.pos === 'DET' && tokens[k + 1]?.pos === 'NOUN') return [];
    const [from, to] = clauseAround(tokens, k, k + 1);
    const isPassive = isPassiveAt(tokens, k);
    const subject = nounBeforeAside(tokens, k) ?? subjectOfVerb(tokens, from, k);
    const objects = objectsOf(tokens, k, to);
    const doer = isPassive ? agentAfter(tokens, k, to) : subject;
    const pronoun = tokens.slice(from, k).some(({ lower }) => /^(?:he|she|it|they|we|i)$/u.test(lower));
    return [
      {
        verb,
        isPassive,
        doer: phraseOf(tokens, doer),
        isPronoun: !doer && pronoun,
        to: isPassive ? phraseOf(tokens, subject) : objects.flatMap((one) => phraseOf(tokens, one)),
      },
    ];
  });
}

/** Who did it, where the sources give the same deed to somebody else, or turn round who did it to whom. */
export function judgeDeeds(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const own of deedsIn(reader.tokensOf(statement))) {
    if (own.to.length === 0 || (own.doer.length === 0 && !own.isPronoun)) continue;
    const content = rootsOf(statement.words, statement.mentions);
    for (const { text } of own.doer) content.delete(rootOf(text));
    if (content.size < 2) continue;
    const near = corpus.nearest({ roots: content }, NEAREST).filter(({ share }) => share >= SAME_DEED);
    const same = near.flatMap(({ known, share }) =>
      deedsIn(reader.tokensOf(known.statement)).flatMap((other) =>
        reader.isKin(own.verb, other.verb) ? [{ known, other, share }] : [],
      ),
    );
    const turned = same.find(({ other }) => isTurned(own, other, reader));
    if (
      turned &&
      !same.some(({ other }) => meets(own.to, other.to, reader) || meets(own.doer, other.doer, reader))
    )
      return {
        verdict: 'contradicted',
        why: `${sourceOf(turned.known)} has it the other way round: done by ${labelOf(turned.known.statement, turned.other.doer)}`,
        by: [groundOf(turned.known, 'contradicts')],
      };
    if (!own.isPassive && !isSomebody(own.doer)) continue;
    const done = same.filter(({ other, share }) => share >= ALL_BUT || meets(own.to, other.to, reader));
    // "A guard" may be whoever a source names.
    const others = done.filter(
      ({ other }) =>
        (isSomebody(other.doer) || (own.isPassive && other.isPassive && other.doer.length > 0)) &&
        isNamedAlike(own.doer, other.doer),
    );
    const [first] = others;
    if (!first || done.some(({ known, other }) => other.isPronoun || isNamed(own.doer, known))) continue;
    if (others.some(({ other }) => meets(own.doer, other.doer, reader))) continue;
    return differs(statement, own, first);
  }
  return undefined;
}

const differs = (
  statement: Statement,
  own: Deed,
  { known, other }: { known: KnownStatement; other: Deed },
): Part => ({
  verdict: 'contradicted',
  why: `the draft gives it to ${labelOf(statement, own.doer)}; ${sourceOf(known)} gives it to ${labelOf(known.statement, other.doer)}`,
  by: [groundOf(known, 'contradicts')],
});

const labelOf = ({ source }: Statement, words: readonly Token[]): string =>
  source.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');

/** Whether some words are of a person or a body with a name. */
const isSomebody = (words: readonly Token[]): boolean =>
  words.some(({ pos, lower, isPerson }) => pos === 'PROPN' || isPerson || SPEAKING_ROLES.has(lower));

/** Whether both are of somebody with a name, or neither is. */
const isNamedAlike = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.some(({ pos }) => pos === 'PROPN') === b.some(({ pos }) => pos === 'PROPN');

/** Whether who does it in one is whom the other does it to: by the names of both, or by one where the other is a pronoun. */
function isTurned(own: Deed, other: Deed, reader: Reader): boolean {
  const [a, b, c, d] = [own.doer, own.to, other.doer, other.to].map(namesOf) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  if (shares(a, d) && shares(b, c) && !shares(a, c) && !shares(b, d)) return true;
  return (own.isPronoun || meets(own.doer, other.to, reader)) && meets(own.to, other.doer, reader);
}

const namesOf = (words: readonly Token[]): Set<string> =>
  new Set(words.filter((word) => word.pos === 'PROPN').map(({ lower }) => lower));
const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

const meets = (own: readonly Token[], other: readonly Token[], reader: Reader): boolean =>
  own.some((a) => other.some((b) => reader.isKin(a, b)));

/** Whether a word of who does it in the draft is in a sentence or beside it: that may be who is meant there. */
const isNamed = (doer: readonly Token[], known: KnownStatement): boolean =>
  (doer.some(({ pos }) => pos === 'PROPN') ? doer.filter(({ pos }) => pos === 'PROPN') : doer.slice(-1)).some(
    ({ text }) => known.around.has(rootOf(text)),
  );
