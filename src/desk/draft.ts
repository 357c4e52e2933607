import { Source } from '../articles/source.ts';
import type { Report } from '../check/findings/report.ts';
import { judgeDraft } from '../discover/draft/judge-draft.ts';
import { knownClaims } from '../discover/draft/known-claims.ts';
import type { Registry } from '../registry/model.ts';
import { parseAnchor } from '../values/anchor.ts';
import type { Profile } from '../values/profiles/index.ts';
import { storyAnchor } from './mark.ts';
import type { DeskDraft, DeskDraftMark } from './protocol.ts';

/** What a draft is held against. */
export interface DraftContext {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly report: Report;
}

/**
 * An article of one's own, held against the articles and the registry.
 * @param published The day that its relative dates are read against; the newest article's where none is given.
 */
export function judgedDraft(
  text: string,
  published: string | undefined,
  { registry, sources, profile, report }: DraftContext,
): DeskDraft {
  const days = sources
    .flatMap(({ metadata }) => metadata.published ?? [])
    .sort((a, b) => a.span.low - b.span.low);
  const draft = new Source({
    metadata: {
      id: 'draft', title: null, publisher: null, published: (published && parseAnchor(published)) || days.at(-1) || null,
      written: null, origin: null, url: null, language: null, digest: null, supersedes: null,
    } as Source['metadata'], // biome-ignore format: a list
    file: 'draft',
    text,
    bodyStart: 0,
    place: { file: 'draft', line: 1, column: 1 },
  });
  const { statements, quotations, unchecked } = judgeDraft(draft, sources, {
    profile,
    story: storyAnchor(registry),
    claims: knownClaims(report),
  });
  const marks = [
    ...statements.map(
      ({ start, end, verdict, why, by }): DeskDraftMark => ({
        start,
        end,
        verdict,
        why,
        by: by.flatMap(({ source, start: from, end: to, quote }) =>
          source === null ? [] : [{ source, start: from, end: to, quote }],
        ),
      }),
    ),
    ...quotations.map(
      ({ start, end, verdict, why, source, at, text: quote }): DeskDraftMark => ({
        start,
        end,
        verdict,
        why,
        by: source !== null && at !== null ? [{ source, start: at.start, end: at.end, quote }] : [],
      }),
    ),
  ];
  return { marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), unchecked };
}
