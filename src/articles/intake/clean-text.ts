/**
 * What cannot be seen in an article: control characters, soft hyphens, zero-width spaces, marks that turn the direction
 * of whole passages, tags. The joiners of Persian and Urdu and the marks beside single letters stay.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const ODD_LINE_ENDS = /\r\n?|[\f\u0085\u2028\u2029]/gu;

/** A text without what cannot be seen, with `\n` line ends, and how many characters were left out. */
export function cleanText(text: string): { text: string; removed: number } {
  let removed = 0;
  const cleaned = text
    .replace(ODD_LINE_ENDS, '\n')
    .toWellFormed()
    .replace(INVISIBLE, () => {
      removed++;
      return '';
    });
  return { text: cleaned, removed };
}

/** Words on one line: runs of white space become one space. */
export const oneLine = (text: string): string =>
  cleanText(text.slice(0, 10_000)).text.replace(/\s+/gu, ' ').trim();

/** The lines of a text that have words, each as one line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

/** A text that ends in one line end, without white space at the ends of lines and without long gaps. */
export const tidy = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  return `${kept.join('\n')}\n`;
};
