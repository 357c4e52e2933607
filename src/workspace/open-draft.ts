import { draftSource } from '../articles/draft-source.ts';
import type { Source } from '../articles/source.ts';
import { parseAnchor } from '../values/anchor.ts';
import { UsageError } from './errors.ts';
import { readBytes, resolve, shownPath } from './files.ts';
import { statOf } from './paths.ts';
import { takeInApart } from './take-in.ts';
import { MOST_OF_ARTICLE } from './workspace.ts';

/** How a draft is opened. */
export interface DraftOptions {
  readonly cwd: string;
  /** The day that its relative dates are read against, as the command line has it. */
  readonly published?: string;
  /** The sources: their newest day is used where the draft has none. */
  readonly sources: readonly Source[];
}

/**
 * A draft as a source that supports nothing. Text and Markdown are read as they are, so that places are those of the file;
 * a page is turned into its text first.
 * @throws UsageError where it cannot be read, or the day is none; InputError where its front matter is wrong.
 */
export async function openDraft(file: string, { cwd, published, sources }: DraftOptions): Promise<Source> {
  const anchor = published === undefined ? undefined : parseAnchor(published);
  if (published !== undefined && !anchor)
    throw new UsageError(`--published takes a day such as 2025-11-09, not "${published}".`);
  const path = resolve(cwd, file);
  if (!statOf(path)) throw new UsageError(`There is no draft "${file}".`);
  const content = readBytes(cwd, path, MOST_OF_ARTICLE);
  const shown = shownPath(cwd, path);
  const isPlain = /\.(?:md|markdown|txt)$/iu.test(file);
  const article = isPlain
    ? undefined
    : await takeInApart(content, { name: file.split(/[\\/]/u).at(-1) ?? '' });
  const text = article ? article.text : content;
  const draft = draftSource(text, {
    file: shown,
    published: anchor,
    title: article?.title,
    ownDay: article?.published ? parseAnchor(article.published.value) : undefined,
    sources,
  });
  if (!draft) throw new UsageError(`The draft "${file}" is empty.`);
  return draft;
}
