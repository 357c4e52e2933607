import { Source } from '../../articles/source.ts';
import { type Statement, type StatementOptions, statementsOf } from '../../articles/statements/index.ts';
import { rootOf } from './terms.ts';

/** The title that an article has in its front matter, as a statement: it says in brief what the article says. */
export function titleOf(
  { metadata, file, text, bodyStart, place }: Source,
  options: StatementOptions,
): Statement[] {
  const { title } = metadata;
  const start = title ? text.lastIndexOf(title, bodyStart - title.length) : -1;
  if (!title || start < 0) return [];
  const end = start + title.length;
  const head = new Source({ metadata, file, text: text.slice(0, end), bodyStart: start, place });
  return statementsOf(head, options).map((statement) => ({ ...statement, words: statement.words }));
}

/** "LUND, May 20 (Coast Wire) - ": what an article begins with before its first sentence. */
const DATELINE = /^\s*(?:#.*\s+)?(\p{Lu}[^\n.!?]{1,60}?)\s(?:[\u2013\u2014-]{1,2})\s/u;

/** The roots of the words of an article's title and dateline, which say where all of it is. */
export function datelineRoots({ metadata, text, bodyStart }: Source): Set<string> {
  const [, dateline = ''] = DATELINE.exec(text.slice(bodyStart)) ?? [];
  return new Set(`${metadata.title ?? ''} ${dateline}`.split(/[^\p{L}\p{N}]+/u).map(rootOf));
}
