import { foldPhrase } from '../../../text/fold.ts';
import type { DraftClaim, FindingDraft, Severity } from '../../findings/finding.ts';
import type { RecordFault } from '../../read/claim.ts';

/** One finding for each fault of a kind; faults of one question, source and quote are one. */
export function reportFaults(
  faults: readonly RecordFault[],
  kind: RecordFault['kind'],
  severity: Severity,
): FindingDraft[] {
  const drafts = new Map<string, { draft: FindingDraft; claims: DraftClaim[] }>();
  for (const fault of faults) {
    if (fault.kind !== kind) continue;
    const { question } = fault.claim;
    const { quote = `at ${fault.claim.data.at?.start} to ${fault.claim.data.at?.end}` } = fault.claim.data;
    const about = { source: fault.source.id, quote };
    const key = JSON.stringify([question.id, about.source, foldPhrase(about.quote)]);
    const same = drafts.get(key);
    if (same) {
      same.claims.push(claimOf(fault));
      continue;
    }
    const { message, settles } = fault;
    const claims = [claimOf(fault)];
    const positions = [{ question, value: fault.claim.stated, claims }];
    drafts.set(key, {
      draft: { severity: fault.severity ?? severity, question, ...about, message, settles, positions },
      claims,
    });
  }
  return [...drafts.values()].map(({ draft }) => draft);
}

function claimOf({ claim, source, found, speaker = null }: RecordFault): DraftClaim {
  const quote = found?.text ?? claim.data.quote ?? '';
  const modality = claim.data.modality ?? 'asserted';
  return {
    claim: { source, speaker, modality, quote, registry: claim },
    range: found,
  };
}
