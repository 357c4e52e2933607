import { foldPhrase } from '../text/fold.ts';
import { mayBeOneName } from './alike-names.ts';
import type { Relation } from './bounds/relation.ts';
import type { IdsValue, Value } from './bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';
import type { Vocabulary } from './vocabulary.ts';

const spelling = (text: string): IdsValue => ({ kind: 'ids', ids: [text], canonical: text, label: text });

/**
 * Two spellings are a variant of each other, unless the registry declares them as two entities. Names that each have a word
 * which the other lacks are usually not of one, unless it declares that they are.
 */
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
  if (x !== undefined && y !== undefined) return x === y ? 'varies' : 'contradicts';
  return mayBeOneName(a.canonical, b.canonical) ? 'varies' : 'tension';
}

/** How something is spelled. */
export const name: ValueType<'name'> = {
  name: 'name',
  describes: 'a name',
  isItsQuote: true,
  example: 'the spelling: Zabihullah Mujahid',
  settles: 'How the bearer or an official record writes it.',
  excludes: 'these are declared as names of different entities',
  clashes:
    'these read as two names, not as spellings of one (if they are one, declare an entity with the others under also)',
  parse: (stated) =>
    typeof stated === 'string' && stated.trim() !== '' ? spelling(foldPhrase(stated)) : notA(name, stated),
  relate: relateNames,
};
