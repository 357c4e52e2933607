import { DOCUMENTS, SAYING_FORMS, SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import { speakerAfter, speakerBefore } from './speaker.ts';
import type { Speaker } from './speaker-name.ts';
import type { Word } from './words.ts';

/**
 * Who says what a participle gives: "Berg left, saying that" has the speaker or the subject of its sentence; "with Hale noting", "residents saying" the
 * noun before it; "while commenting on the strike, Berg" somebody who is named later.
 */
export function speakerOfParticiple(
  words: readonly Word[],
  at: number,
  last: Speaker | null,
): { speaker: Speaker; from: number } | undefined {
  const before = words[at - 1];
  if (
    !before ||
    /^(?:while|when|in|by|after|before|for|of|on|from|about|without|despite)$/u.test(before.lower)
  ) {
    const isLeading = !words
      .slice(0, Math.max(0, at - 1))
      .some(({ text, lower }) => text === ',' || SAYING_FORMS.has(lower));
    return before && !isLeading ? shareSubject(words, at, last) : undefined;
  }
  if (before.isMark || isJoined(words, at)) return shareSubject(words, at, last);
  // "A distress call from the Vesta saying", "a letter by Hale saying": it is of whom it comes from.
  const by = words.findLastIndex(
    ({ lower, text }, k) => k < at && k > at - 7 && (text === ',' || /^(?:from|by)$/u.test(lower)),
  );
  if (by > 0 && words[by]?.text !== ',' && words[at]?.lower === 'saying') {
    const found = speakerAfter(words.slice(0, at), by + 1, true);
    if (found && found.next >= at) return { speaker: found.speaker, from: by + 1 };
  }
  // "With Hale noting", "residents saying"; of "signs saying" and "a tweet calling" it is whose they are.
  const isBearer = before.isCapital || (SPEAKING_ROLES.has(before.lower) && !DOCUMENTS.has(before.lower));
  const near = isBearer ? speakerBefore(words, at, false) : undefined;
  return near && near.from > 0 ? near : shareSubject(words, at, last);
}

const shareSubject = (
  words: readonly Word[],
  at: number,
  last: Speaker | null,
): { speaker: Speaker; from: number } | undefined =>
  last ? { speaker: last, from: at } : speakerBefore(words, at, true);

/** A second verb is of the speaker before it, else of the subject of the sentence: "The firm runs a mine and says it pays". */
export const joinedSpeaker = (
  words: readonly Word[],
  at: number,
  last: Speaker | null,
): { speaker: Speaker; from: number } | undefined => {
  const found = shareSubject(words, at, last);
  return found && { speaker: found.speaker, from: at };
};

export const isJoined = (words: readonly Word[], at: number): boolean =>
  /^(?:and|but|then|also)$/u.test(words[at - 1]?.lower ?? '') ||
  /^(?:and|but)$/u.test(words[at - 2]?.lower ?? '');
