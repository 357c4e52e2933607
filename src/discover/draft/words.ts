import type { Statement, Word } from '../../articles/statements/index.ts';

/** The first word that begins at a place of the text, or after it. */
export const wordFrom = (words: readonly Word[], at: number): Word | undefined =>
  words.find(({ start }) => start >= at);

/** Words as they are shown: a line end within them is a space, so that every unit stays where it was. */
export const onOneLine = (words: string): string => words.replace(/[\r\n]/gu, ' ');

/** A statement as it is shown: without the marks of a heading or a list before it. */
export const shownText = ({ source, start, end }: Pick<Statement, 'source' | 'start' | 'end'>): string =>
  source.text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:#{1,6}|[*+-]|>) /u, '');
