import { compareText, joinWords } from '../text/compare-text.ts';
import { didYouMean } from '../text/nearest.ts';
import { inverse, type Relation } from './bounds/relation.ts';
import type { IdsValue, Value } from './bounds/value.ts';
import type { StatedValue, ValueFault } from './value-type.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads one id or a list of them; a name or an alias stands for its id. */
export function parseIds(stated: StatedValue, vocabulary: Vocabulary, what: string): IdsValue | ValueFault {
  const words = Array.isArray(stated) ? stated : [stated];
  const ids = new Set<string>();
  for (const word of words) {
    const text = typeof word === 'string' || typeof word === 'number' ? String(word) : undefined;
    const id = text === undefined ? undefined : vocabulary.resolve(text);
    if (text === undefined) return { fault: `${JSON.stringify(word)} is not ${what}.` };
    if (id === undefined) {
      const known = [...vocabulary.ids()];
      const list = known.length <= 12 ? ` Known: ${known.join(', ') || 'none'}.` : '';
      return { fault: `"${text}" is not ${what}.${didYouMean(text, known)}${list}` };
    }
    ids.add(id);
  }
  if (ids.size === 0) return { fault: `An empty list says nothing; write unknown where it is not known.` };
  return idsValue([...ids], vocabulary);
}

/** A set of ids, sorted, so that equal sets are written alike. */
export function idsValue(ids: readonly string[], vocabulary: Vocabulary): IdsValue {
  const sorted = [...ids].sort(compareText);
  return {
    kind: 'ids',
    ids: sorted,
    canonical: sorted.join(','),
    label: joinWords(sorted.map((id) => vocabulary.label(id))),
  };
}

/**
 * Relates sets of ids. What lies within something else refines it; options exclude each other unless declared
 * compatible; a denial opposes what it denies, what lies within that, and sets that hold it.
 */
export function relateIds(a: Value, b: Value, vocabulary: Vocabulary): Relation {
  if (a.kind === 'denial') {
    if (b.kind === 'denial') return a.canonical === b.canonical ? 'equal' : 'silent';
    return b.kind === 'ids' && a.of.kind === 'ids' && deniedBy(b, a.of, vocabulary)
      ? 'contradicts'
      : 'silent';
  }
  if (b.kind === 'denial') return inverse(relateIds(b, a, vocabulary));
  if (a.kind !== 'ids' || b.kind !== 'ids') return 'silent';
  if (a.canonical === b.canonical) return 'equal';
  return vocabulary.many ? relateLists(a, b, vocabulary) : relateSets(a, b, vocabulary);
}

const lies = (id: string, other: string, vocabulary: Vocabulary): boolean =>
  id === other || vocabulary.isWithin(id, other);

const deniedBy = (value: IdsValue, denied: IdsValue, vocabulary: Vocabulary): boolean =>
  value.ids.some((id) => denied.ids.some((other) => lies(id, other, vocabulary)));

const covers = (outer: IdsValue, inner: IdsValue, vocabulary: Vocabulary): boolean =>
  inner.ids.every((id) => outer.ids.some((other) => lies(id, other, vocabulary)));

function relateSets(a: IdsValue, b: IdsValue, vocabulary: Vocabulary): Relation {
  const [aInB, bInA] = [covers(b, a, vocabulary), covers(a, b, vocabulary)];
  if (aInB || bInA) {
    if (a.ids.length === b.ids.length) return aInB ? 'refines' : 'refined';
    if (aInB && a.ids.length < b.ids.length) return 'incomplete';
    if (bInA && b.ids.length < a.ids.length) return 'completes';
    return aInB ? 'refines' : 'refined';
  }
  const meet = a.ids.some((id) =>
    b.ids.some((other) => lies(id, other, vocabulary) || lies(other, id, vocabulary)),
  );
  if (meet) return 'overlaps';
  const together = a.ids.every((id) => b.ids.every((other) => vocabulary.areCompatible(id, other)));
  return together ? 'silent' : 'contradicts';
}

/** Where several may hold, one list says nothing against another unless it claims to be complete. */
function relateLists(a: IdsValue, b: IdsValue, vocabulary: Vocabulary): Relation {
  const [aInB, bInA] = [covers(b, a, vocabulary), covers(a, b, vocabulary)];
  if ((a.complete && !bInA) || (b.complete && !aInB)) return 'contradicts';
  if (aInB) return 'incomplete';
  return bInA ? 'completes' : 'silent';
}
