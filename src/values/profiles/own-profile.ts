import { LITERAL } from './literal.ts';
import type { Profile, VagueMeaning } from './profile.ts';

/** A house's own profile: its words before those of the profile that it is like. */
export function ownProfile(
  name: string,
  like: Profile = LITERAL,
  words: Readonly<Record<string, VagueMeaning>> = {},
): Profile {
  return {
    name,
    describes: `the house's own, else as ${like.name}`,
    words: new Map([...like.words, ...Object.entries(words)]),
    own: { like: like.name, words },
  };
}
