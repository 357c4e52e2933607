import { didYouMean } from '../text/nearest.ts';
import { PROFILES, type Profile, profileNamed } from '../values/profiles/index.ts';
import { UsageError } from './errors.ts';

/**
 * The profile that a command line names.
 * @throws UsageError where there is no such profile.
 */
export function builtInProfile(name: string): Profile {
  const found = profileNamed(name);
  if (found) return found;
  const known = PROFILES.map((profile) => profile.name);
  throw new UsageError(
    `There is no profile "${name}".${didYouMean(name, known)} Known: ${known.join(', ')}. A profile of your own is set in reconcile.yaml.`,
  );
}
