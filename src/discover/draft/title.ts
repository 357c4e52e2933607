import { Source } from '../../articles/source.ts';
import { type Statement, type StatementOptions, statementsOf } from '../../articles/statements/index.ts';

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
