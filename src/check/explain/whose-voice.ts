import type { Directory } from '../../registry/entities.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import type { Claim, RecordFault } from '../read/claim.ts';
import { hedgeIn, readModality } from '../read/modality.ts';
import type { WhoseVoice } from './explanation.ts';

/** Whose claim it is, and why: the source's own, a party's through whoever speaks for it, or a hedge's. */
export function whoseVoice(
  record: RegistryClaim,
  claim: Claim | undefined,
  faults: readonly RecordFault[],
  directory: Directory,
): WhoseVoice {
  const { speaker, modality: stated } = record.data;
  const quote = claim?.quote ?? faults[0]?.found?.text ?? record.data.quote ?? '';
  const modality = stated ?? readModality(quote);
  const hedge = stated === undefined && modality !== 'asserted' ? hedgeIn(quote) : null;
  const source = record.data.source;
  const because = stated === undefined ? `"${hedge}" stands in the quote` : `the registry says ${stated}`;
  if (speaker === undefined) {
    if (modality === 'asserted') {
      const tells = `${source} itself: no speaker is named, and nothing in the quote hedges`;
      return { kind: 'source', party: null, speaker: null, modality, hedge, tells };
    }
    const tells = `a party that ${source} does not name: ${because}, so it is ${modality}, and not ${source}'s own word`;
    return { kind: 'unnamed', party: null, speaker: null, modality, hedge, tells };
  }
  const chain = speakersUpTo(speaker, directory);
  const party = directory.partyOf(speaker).name;
  const through = chain.length > 1 ? `${chain.join(', speaking for ')}` : chain[0];
  const unknown =
    directory.resolveSpeaker(speaker) === undefined
      ? ' (no entity of the registry, so a party of their own)'
      : '';
  const surely = modality === 'asserted' ? '' : `; ${modality}, since ${because}`;
  const tells = `${through}${unknown}, as ${source} quotes them${surely}`;
  return { kind: 'party', party, speaker: chain[0] ?? speaker, modality, hedge, tells };
}

/** A speaker and those for whom they speak, up to the party, by name. */
function speakersUpTo(speaker: string, directory: Directory): string[] {
  const id = directory.resolveSpeaker(speaker);
  if (id === undefined) return [speaker];
  const chain: string[] = [];
  const seen = new Set<string>();
  for (
    let at: string | undefined = id;
    at !== undefined && !seen.has(at);
    at = directory.entities.get(at)?.speaks_for
  ) {
    seen.add(at);
    chain.push(directory.label(at));
  }
  return chain;
}
