import type { Source } from '../../articles/source.ts';
import type { PhrasePlace } from '../../discover/find/find-phrase.ts';
import type { ReadyClaim } from '../../discover/find/ready-claim.ts';

/** A place of a phrase, with the claim that would quote it. */
export interface FoundPlace {
  readonly source: Source;
  readonly place: PhrasePlace;
  readonly claim: ReadyClaim;
  /** The same on a line of YAML. */
  readonly yaml: string;
  /** The questions whose claims quote words of it already. */
  readonly quotedBy: readonly string[];
}
