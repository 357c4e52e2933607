import type { Source } from '../../../articles/source.ts';

/**
 * Whether an article has a word anywhere: then it may know both of two rivals, and mean two things.
 * @param isWhole Whether only the word as it is counts, and not its plural: "fourteen inmates" are not the inmate who raised the alarm.
 */
export function hasWord({ text }: Source, word: string, isWhole = false): boolean {
  const stem = !isWhole && word.length > 5 && /^\p{Ll}/u.test(word) ? word.slice(0, -1) : word;
  const pattern = stem.replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
  return new RegExp(`(?<![\\p{L}\\p{M}])${pattern}${isWhole ? '(?![\\p{L}\\p{M}])' : ''}`, 'iu').test(text);
}
