import type { Finding } from './finding.ts';

/** A fingerprint, or its beginning: of the hash, four digits and more. */
const WRITTEN = /^(?:(r\d+):)?([0-9a-f]{4,16})$/u;

/** Whether a word is written like a fingerprint or the beginning of one. */
export const isFingerprintLike = (word: string): boolean => WRITTEN.test(word);

/** The findings that a fingerprint, or its beginning, names: also under an earlier id of their question. */
export function findingsNamed<T extends Pick<Finding, 'id' | 'formerIds'>>(
  word: string,
  findings: readonly T[],
): T[] {
  const [, recipe, digits] = WRITTEN.exec(word) ?? [];
  if (digits === undefined) return [];
  const names = (id: string): boolean => {
    const [version, hash = ''] = id.split(':');
    return hash.startsWith(digits) && (recipe === undefined || recipe === version);
  };
  return findings.filter(({ id, formerIds }) => [id, ...formerIds].some(names));
}
