import type { Statement, Word } from '../../articles/statements/index.ts';
import { isEmpty, NO_WORDS } from './terms.ts';

const isNameLike = (word: Word | undefined): boolean => word?.isCapital === true && !word.isMark;

/** Names in a statement: words with a capital where no sentence begins, in their rows. */
export function namesIn(statement: Statement): string[] {
  const names: string[] = [];
  let row: string[] = [];
  let canBegin = false;
  const end = (): void => {
    if (row.length > 0) names.push(row.join(' '));
    row = [];
  };
  const { words } = statement;
  for (const [i, word] of words.entries()) {
    const isValue = statement.mentions.some(({ start, end: to }) => start <= word.start && word.end <= to);
    // Two capitals in a row are a name where a sentence begins, too.
    const isRow = canBegin || (!statement.isHeadline && !isEmpty(word.lower) && isNameLike(words[i + 1]));
    const isName = isNameLike(word) && isRow && !isValue && !NO_WORDS.has(word.text);
    if (isName) row.push(word.text);
    else end();
    // A sentence, a quotation and a heading begin with a capital that names nothing.
    if (!word.isMark) canBegin = true;
    else if (/^["'\u201C\u2018\u00AB:.!?]$/u.test(word.text)) canBegin = false;
  }
  end();
  return names;
}
