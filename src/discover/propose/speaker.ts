import type { Claim } from '../../check/read/claim.ts';
import type { Directory } from '../../registry/entities.ts';
import type { ClaimReason } from './answer.ts';
import { isDescribedBefore, type NameFinder, namesOf, upToSentence } from './named.ts';

/** Whoever is given as speaker is named in the sentence of the quote or before it. */
export function speakerFault(
  { source, start, end, registry }: Claim,
  directory: Directory,
  finder: NameFinder,
): { readonly reason: ClaimReason; readonly message: string } | undefined {
  const { speaker } = registry.data;
  if (speaker === undefined) return undefined;
  const way = upToSentence(source, { start, end });
  const names = namesOf(directory, speaker, true);
  if (names.some((name) => finder.isWithin(source, way, name))) return undefined;
  if (names.some((name) => isDescribedBefore(source, { start, end }, name))) return undefined;
  const elsewhere = names.some((name) => finder.isIn(source, name)) ? ' before the end of this sentence' : '';
  return {
    reason: 'speaker-not-named',
    message: `${source.id} does not name ${directory.label(directory.resolveSpeaker(speaker) ?? speaker)}${elsewhere}. Name the speaker as the article does, or leave speaker out where the article speaks for itself.`,
  };
}
