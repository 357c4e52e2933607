import type { Source } from '../../../articles/source.ts';
import { onceEach } from '../../../text/once-each.ts';

/** The words of an article: runs of letters in small letters, sorted, and what was looked for by a pattern. */
interface ArticleWords {
  readonly runs: readonly string[];
  readonly patterns: Map<string, boolean>;
}

const wordsOf = onceEach(
  ({ text }: Source): ArticleWords => ({
    runs: [...new Set(text.match(/[\p{L}\p{M}]+/gu)?.map(small))].sort(),
    patterns: new Map(),
  }),
);

/** Small letters of the alphabet of English, with the two letters that a pattern takes for one of them. */
const small = (run: string): string =>
  run.replace(/[A-Z\u017F\u212A]/gu, (letter) => SMALL[letter] ?? letter.toLowerCase());
const SMALL: Readonly<Record<string, string>> = { '\u017F': 's', '\u212A': 'k' };

/**
 * Whether an article has a word anywhere: then it may know both of two rivals, and mean two things.
 * @param isWhole Whether only the word as it is counts, and not its plural: "fourteen inmates" are not the inmate who raised the alarm.
 */
export function hasWord(source: Source, word: string, isWhole = false): boolean {
  const stem = !isWhole && word.length > 5 && /^\p{Ll}/u.test(word) ? word.slice(0, -1) : word;
  const { runs, patterns } = wordsOf(source);
  if (/^[A-Za-z]+$/.test(stem)) return hasRun(runs, small(stem), isWhole);
  const words = stem.replace(/[^\p{L}\p{M}\p{N}]/gu, '.');
  const pattern = `(?<![\\p{L}\\p{M}])${words}${isWhole ? '(?![\\p{L}\\p{M}])' : ''}`;
  const answer = patterns.get(pattern) ?? new RegExp(pattern, 'iu').test(source.text);
  patterns.set(pattern, answer);
  return answer;
}

/** Whether one of the sorted words is this one, or begins with it. */
function hasRun(runs: readonly string[], word: string, isWhole: boolean): boolean {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  const next = runs[low];
  return next !== undefined && (isWhole ? next === word : next.startsWith(word));
}
