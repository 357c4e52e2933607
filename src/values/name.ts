import { foldPhrase } from '../text/fold.ts';
import type { Relation } from './bounds/relation.ts';
import type { IdsValue, Value } from './bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';
import type { Vocabulary } from './vocabulary.ts';

const spelling = (text: string): IdsValue => ({ kind: 'ids', ids: [text], canonical: text, label: text });

/** Two spellings are a variant of each other, unless the registry declares them as two entities. */
function relateNames(a: Value, b: Value, vocabulary: Vocabulary): Relation {
  if (a.kind === 'denial' || b.kind === 'denial') {
    const [denial, other] = a.kind === 'denial' ? [a, b] : [b, a];
    if (denial.kind !== 'denial' || other.kind === 'denial')
      return a.canonical === b.canonical ? 'equal' : 'silent';
    return denial.of.canonical === other.canonical ? 'contradicts' : 'silent';
  }
  if (a.kind !== 'ids' || b.kind !== 'ids') return 'silent';
  if (a.canonical === b.canonical) return 'equal';
  const [x, y] = [vocabulary.resolve(a.canonical), vocabulary.resolve(b.canonical)];
  return x !== undefined && y !== undefined && x !== y ? 'contradicts' : 'varies';
}

/** How something is spelled. */
export const name: ValueType<'name'> = {
  name: 'name',
  describes: 'a name',
  isItsQuote: true,
  example: 'the spelling: Zabihullah Mujahid',
  settles: 'How the bearer or an official record writes it.',
  excludes: 'these are declared as names of different entities',
  parse: (stated) =>
    typeof stated === 'string' && stated.trim() !== '' ? spelling(foldPhrase(stated)) : notA(name, stated),
  relate: relateNames,
};
