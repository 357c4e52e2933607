import type { Finding } from '../../check/findings/finding.ts';
import { findingsNamed, isFingerprintLike } from '../../check/findings/named.ts';
import { joinWords } from '../../text/compare-text.ts';
import { didYouMean } from '../../text/nearest.ts';
import { UsageError } from '../../workspace/errors.ts';

/**
 * The one finding that a word of the command line names.
 * @throws UsageError where there is none, or where several begin so.
 */
export function findingNamed(word: string, findings: readonly Finding[]): Finding {
  if (!isFingerprintLike(word))
    throw new UsageError(
      `"${word}" is not a fingerprint. check prints one after each finding, such as r1:0a4addc0bf7f6ae5; four digits are enough.`,
    );
  const found = findingsNamed(word, findings);
  const [only, ...others] = found;
  if (!only)
    throw new UsageError(
      `There is no finding "${word}". It may have been settled, or the registry given differs.`,
    );
  if (others.length > 0)
    throw new UsageError(
      `"${word}" begins several fingerprints: ${joinWords(found.map(({ id }) => id))}. Write more of it.`,
    );
  return only;
}

/** The sources that `--source` names; all of them where it names none. @throws UsageError where one is not there. */
export function sourcesNamed<S extends { readonly id: string }>(
  sources: readonly S[],
  ids: readonly string[],
): readonly S[] {
  if (ids.length === 0) return sources;
  const known = new Set(sources.map(({ id }) => id));
  for (const id of ids)
    if (!known.has(id)) throw new UsageError(`There is no source "${id}".${didYouMean(id, known)}`);
  return sources.filter(({ id }) => ids.includes(id));
}
