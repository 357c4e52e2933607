/**
 * A text whose lines end in a lone carriage return, as one whose lines end in line feeds: what edits YAML knows no other.
 * Offsets stay what they are.
 * @returns The text, and what gives an edited one its line ends back.
 */
export function inLineFeeds(text: string): { text: string; restore: (edited: string) => string } {
  if (!text.includes('\r') || text.includes('\n')) return { text, restore: (edited) => edited };
  return { text: text.replaceAll('\r', '\n'), restore: (edited) => edited.replaceAll('\n', '\r') };
}
