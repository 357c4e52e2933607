import { distance } from 'fastest-levenshtein';

/** Names with fewer letters are alike by chance. */
const SHORTEST = 4;
/** Endings that make another word of a name: a people, a language, a plural. */
const MORPH = /^(?:s|es|y|i|n|an|ian|ians|ese|ish|is|ans|ns|ic|a)$/u;

/** A name without its accents: what differs in them alone is typography. */
export const bare = (word: string): string =>
  /[^ -~]/u.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;

/** British spellings as American ones: "Defence", "Centre", "Labour". */
const american = (word: string): string =>
  word
    .replace(/ence$/u, 'ense')
    .replace(/tre$/u, 'ter')
    .replace(/our$/u, 'or')
    .replace(/is(?=(?:e|ation)s?$)/u, 'iz')
    .replace(/lled$/u, 'led')
    .replace(/ogue$/u, 'og');

/** The consonants of a name, doubled ones once: what spellings of one sound share, "Keane" and "Keen". */
const skeleton = (word: string): string =>
  bare(word)
    .replace(/(?<=.)[aeiouy]/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/ph/gu, 'f')
    .replace(/ck/gu, 'k');

/** Whether two names, in small letters, are near spellings of one; beside one given name more may differ. */
export function isNear(a: string, b: string, isBeside: boolean): boolean {
  if (a[0] !== b[0] && !(isBeside && (a.endsWith(b) || b.endsWith(a)))) {
    // "Konrad" and "Conrad": other first letters only beside the same given name.
    if (!isBeside || a.slice(1) !== b.slice(1)) return false;
  }
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  if (long.startsWith(short) && MORPH.test(long.slice(short.length))) return false;
  if (
    long.slice(0, -2) === short.slice(0, long.length - 2) &&
    /(?:s|i|n|an|ese|ish|a)$/u.test(long) &&
    !isBeside
  )
    return false;
  const d = isBeside ? distance(bare(a), bare(b)) : distance(a, b);
  if (d === 0 || d > 3) return false;
  if (bare(a) === bare(b) || american(a) === american(b)) return false;
  if (isBeside && skeleton(a) === skeleton(b)) return true;
  return d <= (isBeside && short.length >= 6 ? 2 : 1);
}

/** What spellings of one spoken name share: "Pascall", "Paskell". Names of two people may share it as well. */
export const soundOf = (word: string): string =>
  skeleton(word)
    .replace(/c(?!h)/gu, 'k')
    .replace(/q/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/v(?=f|$)/gu, 'f')
    .replace(/(?<=.)h/gu, '')
    .replace(/(.)\1+/gu, '$1');
