/** The end of a text, from the first word that begins within its last `most` UTF-16 units; marked where it was cut. */
export function clipStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

/** The beginning of a text, up to the last word that ends within its first `most` UTF-16 units; marked where it was cut. */
export function clipEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space < 0 ? cut.length : space)} …`;
}
