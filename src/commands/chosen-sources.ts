import { didYouMean } from '../text/nearest.ts';
import { UsageError } from '../workspace/errors.ts';

/** The sources that `--source` names; all of them where it names none. @throws UsageError where one is not there. */
export function chosenSources<S extends { readonly id: string }>(
  sources: readonly S[],
  ids: readonly string[],
): readonly S[] {
  if (ids.length === 0) return sources;
  const known = new Set(sources.map(({ id }) => id));
  for (const id of ids)
    if (!known.has(id)) throw new UsageError(`There is no source "${id}".${didYouMean(id, known)}`);
  return sources.filter(({ id }) => ids.includes(id));
}
