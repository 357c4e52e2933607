import { draftSource } from '../articles/draft-source.ts';
import { againstWorkspace, type DraftGround } from '../discover/draft/against-workspace.ts';
import { parseAnchor } from '../values/anchor.ts';
import type { DeskDraft, DeskDraftMark } from './protocol.ts';

/**
 * An article of one's own, held against the articles and the registry.
 * @param published The day that its relative dates are read against; the newest article's where none is given.
 */
export function judgedDraft(text: string, published: string | undefined, ground: DraftGround): DeskDraft {
  const draft = draftSource(text, {
    file: 'draft',
    published: published ? parseAnchor(published) : undefined,
    sources: ground.sources,
  });
  if (!draft) return { marks: [], unchecked: 0 };
  const { statements, quotations, unchecked } = againstWorkspace(ground)(draft);
  const marks = [
    ...statements.map((statement): DeskDraftMark => {
      const { start, end, verdict, also } = statement;
      const parts = [statement, ...also];
      return {
        start,
        end,
        verdict,
        why: parts.map(({ why }) => why).join('; '),
        by: parts.flatMap(({ by }) =>
          by.flatMap(({ source, start: from, end: to, quote }) =>
            source === null ? [] : [{ source, start: from, end: to, quote }],
          ),
        ),
      };
    }),
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
