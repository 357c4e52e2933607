/** An id is short enough to type. */
const LONGEST = 48;

/** Words as an id: `How many were injured?` becomes `how-many-were-injured`. What is an id already stays as it is. */
export function slugOf(words: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(words)) return words;
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (slug.length <= LONGEST) return slug || 'question';
  const cut = slug.slice(0, LONGEST);
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : LONGEST);
}
