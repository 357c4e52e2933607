/** Words as they are shown: a line end within them is a space, so that every unit stays where it was. */
export const onOneLine = (words: string): string => words.replace(/[\r\n]/gu, ' ');
