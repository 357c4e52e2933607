import type { Anchor } from '../values/mention.ts';
import { readSources } from './read-sources.ts';
import { Source } from './source.ts';

/** What is known of a draft besides its text. */
export interface DraftFacts {
  /** What it is called in messages, and its id where its front matter gives none. */
  readonly file: string;
  /** The day that its relative dates are read against, whatever its front matter says. */
  readonly published?: Anchor;
  /** Used where its front matter gives none. */
  readonly title?: string | null;
  readonly ownDay?: Anchor;
  /** The sources: their newest day is used where the draft has none. */
  readonly sources: readonly Source[];
}

/**
 * A text with or without front matter as a source that supports nothing; undefined where it is empty. Places are those of the text.
 * @throws InputError where its front matter is wrong.
 */
export function draftSource(
  content: Uint8Array | string,
  { file, published, title, ownDay, sources }: DraftFacts,
): Source | undefined {
  // Names that give no id, such as "my draft.md", are not the fault of a draft.
  const [read] = readSources([{ path: 'draft.md', content }]);
  if (!read) return undefined;
  const days = sources
    .flatMap(({ metadata }) => metadata.published ?? [])
    .sort((a, b) => a.span.low - b.span.low);
  return new Source({
    metadata: {
      ...read.metadata,
      id: read.metadata.id === 'draft' ? file : read.metadata.id,
      title: read.metadata.title ?? title ?? null,
      published: published ?? read.metadata.published ?? ownDay ?? days.at(-1) ?? null,
    },
    file,
    text: read.text,
    bodyStart: read.bodyStart,
    place: { file, line: 1, column: 1 },
  });
}
