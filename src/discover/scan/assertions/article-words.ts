import type { Source } from '../../../articles/source.ts';

/** What was looked for in an article, by the pattern: two rivals of one story ask for the same words again and again. */
const known = new WeakMap<Source, Map<string, boolean>>();

/**
 * Whether an article has a word anywhere: then it may know both of two rivals, and mean two things.
 * @param isWhole Whether only the word as it is counts, and not its plural: "fourteen inmates" are not the inmate who raised the alarm.
 */
export function hasWord(source: Source, word: string, isWhole = false): boolean {
  const stem = !isWhole && word.length > 5 && /^\p{Ll}/u.test(word) ? word.slice(0, -1) : word;
  const words = stem.replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
  const pattern = `(?<![\\p{L}\\p{M}])${words}${isWhole ? '(?![\\p{L}\\p{M}])' : ''}`;
  const answers = known.get(source) ?? new Map<string, boolean>();
  known.set(source, answers);
  const answer = answers.get(pattern) ?? new RegExp(pattern, 'iu').test(source.text);
  answers.set(pattern, answer);
  return answer;
}
