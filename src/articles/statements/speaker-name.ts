import { DOCUMENTS, SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import type { Stretch } from './sentences.ts';
import { NO_NAMES, OUTLETS } from './speaker-words.ts';
import type { Word } from './words.ts';

/** What kind of voice a speaker is. */
export type SpeakerKind = 'person' | 'role' | 'outlet' | 'pronoun';

/** Somebody whose words a sentence gives. Offsets are where the words name them. */
export interface Speaker extends Stretch {
  /** As they are named in full in the article: "Subhan Fauzi" also where the sentence says "he". */
  readonly name: string;
  /** As the sentence names them. */
  readonly words: string;
  readonly kind: SpeakerKind;
}

/** Whether a word may be a part of a name. */
export const isNameWord = (word: Word | undefined): boolean =>
  word?.isCapital === true && !NO_NAMES.has(word.lower) && /\p{L}/u.test(word.text);

/** The words of somebody who is not named: no name is ever made of them. */
export const unnamed = (word: Word): Speaker => ({ ...pronoun(word), words: 'one' });

export const pronoun = ({ text, start, end }: Word): Speaker => ({
  name: text,
  words: text,
  kind: 'pronoun',
  start,
  end,
});

/** "A spokesman for the ministry": what a role is of belongs to it. */
export const roleEnd = (words: readonly Word[], end: number, limit: number): number => {
  const lower = words[end]?.lower ?? '';
  // "A study of 900 nurses": what a study is of does not say it.
  if (!/^(?:of|for|from|at|in|with)$/u.test(lower) || DOCUMENTS.has(words[end - 1]?.lower ?? ''))
    return lower === 'from' ? endOfRole(words, end, limit) : end;
  return endOfRole(words, end, limit);
};

const endOfRole = (words: readonly Word[], end: number, limit: number): number => {
  let to = end + 1;
  while (to < limit && to < end + 8 && !(words[to]?.isMark ?? true)) to++;
  return to;
};

export function kindOf(words: readonly Word[], from: number, to: number): SpeakerKind | undefined {
  let names = 0;
  let role = false;
  for (let k = from; k < to; k++) {
    const word = words[k] as Word;
    if (isNameWord(word)) names++;
    if (SPEAKING_ROLES.has(word.lower) || DOCUMENTS.has(word.lower)) role = true;
  }
  // A number of people names no one: "51 percent of respondents said", "4,051 delegates".
  if (/^[\d$£€]/u.test(words[from]?.text ?? '') && names === 0)
    return role && !/^(?:percent|per|%)$/u.test(words[from + 1]?.lower ?? '') ? 'role' : undefined;
  const text = words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
  if (names > 0 && OUTLETS.test(text)) return 'outlet';
  if (names > 0 && !(role && names === 1 && words[from]?.isCapital && from === 0)) return 'person';
  if (role) return 'role';
  return undefined;
}

/** A speaker in the words from `from` to `to`, without leading adverbs and numbers of other things. */
export function speakerOf(words: readonly Word[], from: number, to: number, kind: SpeakerKind): Speaker {
  let [first, last] = [from, to - 1];
  while (
    first < last &&
    (/^(?:and|but|so|then|meanwhile|however|also|still|separately|earlier|later)$/u.test(
      words[first]?.lower ?? '',
    ) ||
      words[first]?.isMark)
  )
    first++;
  // "Police at first": a small word that is left over belongs to no one.
  while (
    last > first &&
    (words[last]?.isMark || /^(?:'s|at|in|on|of|for|from|with|by|to)$/u.test(words[last]?.lower ?? ''))
  )
    last--;
  const named = (words.slice(first, last + 1) as Word[])
    .map((word, i, all) => (i > 0 && (all[i - 1] as Word).end < word.start ? ` ${word.text}` : word.text))
    .join('');
  return {
    name: named,
    words: named,
    kind,
    start: (words[first] as Word).start,
    end: (words[last] as Word).end,
  };
}
