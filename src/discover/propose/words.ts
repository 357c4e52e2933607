import { foldPhrase } from '../../text/fold.ts';
import { lowerCase } from '../../text/lower-case.ts';

/** Words that a question or an option has without asking or saying anything by them. */
const EMPTY = new Set(
  (
    'a an and any are as at be been being but by can could did do does doing for from had has have how in into is it its ' +
    'many much of on one or over say said so some that the their them then there these they this those to under up was ' +
    'were what when where which who whom whose why will with would it'
  ).split(' '),
);

/** The words of a text that carry something, without endings of number and tense. */
export function contentWords(text: string): Set<string> {
  const words = lowerCase(foldPhrase(text)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stem));
}

/** Long enough a word that an ending may be taken off it. */
const LEAST_STEM = 4;

function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  for (const ending of ['ies', 'ing', 'ed', 'es', 's', 'e', 'y'])
    if (word.endsWith(ending) && word.length - ending.length >= LEAST_STEM && !word.endsWith('ss'))
      return word.slice(0, -ending.length);
  return word;
}

/** How much two sets of words have in common: 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
