import type { Source } from '../../articles/source.ts';
import type { Echo, Passage } from './find-echoes.ts';

/** Says from which independent report the words of a source come: a key that copies share. */
export type OriginOf = (
  source: Source,
  range: { readonly start: number; readonly end: number } | null,
) => string;

const statedOrigin = ({ metadata, id }: Source): string => metadata.origin ?? id;

/**
 * The origin that a source states, else that of the first source which prints the same passage, else the source
 * itself: an agency's report in forty outlets is one origin.
 */
export function originsBy(echoes: readonly Echo[]): OriginOf {
  const copies = new Map<Source, { readonly here: Passage; readonly first: Source }[]>();
  for (const { a, b } of echoes) {
    if (a.source === b.source) continue;
    const known = copies.get(b.source);
    if (known) known.push({ here: b, first: a.source });
    else copies.set(b.source, [{ here: b, first: a.source }]);
  }
  return (source, range) => {
    if (source.metadata.origin !== null || !range) return statedOrigin(source);
    const copy = copies.get(source)?.find(({ here }) => here.start <= range.start && range.end <= here.end);
    return copy ? statedOrigin(copy.first) : source.id;
  };
}
