import type { Source } from '../../articles/source.ts';
import type { Report } from '../../check/findings/report.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { judgeDraft } from './judge-draft.ts';
import { knownClaims } from './known-claims.ts';
import type { Reader } from './reader.ts';
import type { JudgedDraft } from './verdicts.ts';

/** What drafts are held against. */
export interface DraftGround {
  readonly sources: readonly Source[];
  readonly profile: Profile;
  /** The registry's answers and findings, where there is a registry. */
  readonly report: Pick<Report, 'record' | 'findings'>;
  readonly reader: Reader;
}

/** Judges drafts as the command and the desk both do: against the articles but for drafts, with the registry's answers first. */
export function againstWorkspace({
  sources,
  profile,
  report,
  reader,
}: DraftGround): (draft: Source) => JudgedDraft {
  const claims = knownClaims(report);
  return (draft) => {
    const others = sources.filter(
      (source) => source.file !== draft.file && source.id !== draft.id && !source.isDraft,
    );
    return judgeDraft(draft, others, { profile, claims, reader });
  };
}
