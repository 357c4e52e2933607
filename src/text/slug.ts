/** Words as they may be in an id: letters and digits of any script, in lower case, without apostrophes and joiners. */
export const slugWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2019\u200C\u200D\u0640]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    // The vowels of many scripts are marks, and part of a word; a mark without its letter is not.
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');

/** The longest id of UTF-16 units that is made of words. */
const LONGEST = 60;

/** Words as an id, with `-` between them; empty where there are none. Of a long text its first words. */
export function slug(text: string): string {
  const [first = '', ...more] = slugWords(text);
  let joined = first.slice(0, LONGEST).toWellFormed().replaceAll('\uFFFD', '');
  for (const word of more) {
    if (joined.length + word.length >= LONGEST) break;
    joined += `-${word}`;
  }
  return joined;
}

/** An id that is free: `id`, else `id-2`, `id-3` and so on. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  const base = id.replace(/-\d{1,3}$/u, (end) => (isTaken(id.slice(0, -end.length)) ? '' : end));
  for (let n = 2; ; n++) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
}
