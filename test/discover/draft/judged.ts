import { beforeAll } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Source } from '../../../src/articles/source.ts';
import { judgeDraft } from '../../../src/discover/draft/judge-draft.ts';
import { loadReader, type Reader } from '../../../src/discover/draft/reader.ts';
import type { JudgedDraft } from '../../../src/discover/draft/verdicts.ts';

/** An article with a title and a date of publication. */
export const article = (published: string, title: string, ...paragraphs: string[]): string =>
  `---\ntitle: ${title}\npublished: ${published}\n---\n${paragraphs.join('\n\n')}\n`;

/** One article, read. */
export function sourceOf(path: string, content: string): Source {
  const [source] = readSources([{ path, content }]);
  if (!source) throw new Error(`no article ${path}`);
  return source;
}

/** What sources make of a draft, once the tests of a file run; what reads the parts of speech is loaded before them. */
export function judging(): (content: string, sources: readonly Source[]) => JudgedDraft {
  let reader: Reader;
  beforeAll(async () => {
    reader = await loadReader();
  });
  return (content, sources) => judgeDraft(sourceOf('draft.md', content), sources, { reader });
}

/** Whether a statement is called wrong. */
export const isCalledWrong = ({ verdict }: { readonly verdict: string }): boolean =>
  verdict === 'contradicted' || verdict === 'unsupported';
