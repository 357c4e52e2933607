/**
 * A text whose lines end in a lone carriage return, as one whose lines end in line feeds: what edits YAML knows no other.
 * Offsets stay what they are.
 * @returns The text, and what gives an edited one its line ends back.
 */
export function inLineFeeds(text: string): { text: string; restore: (edited: string) => string } {
  if (!text.includes('\r') || text.includes('\n')) return { text, restore: (edited) => edited };
  return { text: text.replaceAll('\r', '\n'), restore: (edited) => edited.replaceAll('\n', '\r') };
}

/** What the lines of a text end with, where it has any: an added line ends in the same way. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';

/** A text with lines after its last one, which is ended where it is open. */
export function withLines(text: string, lines: readonly string[]): string {
  const end = lineEndOf(text);
  const open = text === '' || /[\r\n]$/u.test(text) ? '' : end;
  return text + open + lines.map((line) => line + end).join('');
}
