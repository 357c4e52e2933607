import { ACLED } from './acled.ts';
import { LITERAL } from './literal.ts';
import { ownProfile } from './own-profile.ts';
import type { Profile, VagueMeaning } from './profile.ts';

/** Every profile, by name. A new one is its file and one line here. */
export const PROFILES: readonly Profile[] = [LITERAL, ACLED];

export const profileNamed = (name: string): Profile | undefined =>
  PROFILES.find((profile) => profile.name === name);

/** What a vague word means in a profile; undefined where no profile knows it. */
export const meaningOf = (profile: Profile, word: string): VagueMeaning | undefined =>
  profile.words.get(word) ?? LITERAL.words.get(word);

/** Every vague word that is read, longest first. */
export const VAGUE_WORDS: readonly string[] = [...LITERAL.words.keys()].sort(
  (a, b) => b.split(' ').length - a.split(' ').length,
);

export type { Profile, VagueMeaning };
export { LITERAL, ownProfile };
