const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Whether most letters of a text are Latin; a text without letters may be. */
export const isMostlyLatin = (text: string): boolean => count(text, LATIN) * 2 >= count(text, LETTER);
