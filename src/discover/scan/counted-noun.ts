import type { Statement } from '../../articles/statements/index.ts';
import type { TypeName } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import { ofWhomNumber, standsForGroup } from './antecedents.ts';
import { compoundAt, isNoun, type Phrase, phraseAt, totalAfter } from './noun-phrases.ts';
import type { Subject } from './persons.ts';
import { partOf } from './qualifiers.ts';
import type { Token } from './token.ts';

/** What a number counts. */
export interface CountedNoun extends Phrase {
  /** "A four-storey building": the number and its noun are one word. */
  readonly isCompound: boolean;
  /** "Nine of the 14 provinces". */
  readonly isOfTotal: boolean;
  /** The words that say whose number it is: "the number of people missing is 12". */
  readonly ofWhom: readonly Token[] | undefined;
}

/** The noun that is counted: right after the number, else after "the number of", else what a pronoun stands for. */
export function countedNoun(
  statement: Statement,
  tokens: readonly Token[],
  {
    type,
    i,
    j,
    from,
    to,
    before,
  }: { type: TypeName; i: number; j: number; from: number; to: number; before: Subject | undefined },
): CountedNoun {
  const none = {
    head: undefined,
    modifiers: [],
    next: j,
    isCompound: false,
    isOfTotal: false,
    ofWhom: undefined,
  };
  if (type === 'ordinal') return { ...none, ...phraseAt(tokens, j) };
  if (type !== 'count') return none;
  const compound = compoundAt(tokens, j);
  if (compound) return { ...none, ...compound, isCompound: true };
  const total = totalAfter(statement, tokens, j);
  const phrase = phraseAt(tokens, total ?? j);
  const found = { ...none, ...phrase, isOfTotal: total !== undefined };
  // "Twelve needed hospital care": without another verb, the form in "-ed" right after the number is the verb.
  if (
    tokens[j]?.pos === 'VERB' &&
    phrase.modifiers[0] === tokens[j] &&
    !hasVerb(tokens, from, i) &&
    !hasVerb(tokens, phrase.next, to)
  )
    return none;
  if (phrase.head) return found;
  const ofWhom = ofWhomNumber(tokens, from, i);
  if (ofWhom) {
    const { head, modifiers } = phraseAt(ofWhom, 0);
    return { ...found, head, modifiers, ofWhom };
  }
  return before?.group && standsForGroup(tokens, from, i, j) ? { ...found, head: before.group } : found;
}

/** Of what a value is a part: see `partOf`. "Nine people were hurt, four of them children": without a verb of their own, they are some of the nine. */
export function partOfNumber(
  statement: Statement,
  tokens: readonly Token[],
  mention: Mention,
  type: TypeName,
  { modifiers, isOfTotal }: CountedNoun,
  j: number,
  to: number,
): string | null {
  const part = partOf(statement, mention, type, modifiers, isOfTotal);
  const isSome = /^of(?: (?:them|these|those|whom))?$/u.test(part ?? '');
  return isSome && !hasVerb(tokens, j, Math.min(to, j + 6)) ? 'some of' : part;
}

const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => (token.pos === 'VERB' || token.pos === 'AUX') && !isNoun(token));
