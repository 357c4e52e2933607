import type { VoiceTrace } from '../read/trace.ts';
import type { WhoseVoice } from './explanation.ts';

/** Whose claim it is, and why: the source's own, a party's through whoever speaks for it, or a hedge's. */
export function whoseVoice(
  source: string,
  { modality, isStated, hedge, speakers, isDeclared, party }: VoiceTrace,
): WhoseVoice {
  const because = isStated ? `the registry says ${modality}` : `"${hedge}" is in the quote`;
  const [speaker = null] = speakers;
  if (speaker === null) {
    if (modality === 'asserted') {
      const sentence = `${source} itself: no speaker is named, and nothing in the quote hedges`;
      return { kind: 'source', party: null, speaker, modality, hedge, sentence };
    }
    const sentence = `a party that ${source} does not name: ${because}, so it is ${modality}, and not ${source}'s own word`;
    return { kind: 'unnamed', party: null, speaker, modality, hedge, sentence };
  }
  const unknown = isDeclared ? '' : ' (no entity of the registry, so a party of their own)';
  const surely = modality === 'asserted' ? '' : `; ${modality}, since ${because}`;
  const sentence = `${speakers.join(', speaking for ')}${unknown}, as ${source} quotes them${surely}`;
  return { kind: 'party', party, speaker, modality, hedge, sentence };
}
