import { isId } from '../../articles/metadata.ts';
import { slugWords } from '../../text/slug.ts';

/** An id is short enough to type. */
const LONGEST = 48;

/** Words as an id: `How many were injured?` becomes `how-many-were-injured`. What is an id already stays as it is. */
export function slugOf(words: string, longest = LONGEST): string {
  if (isId(words)) return words;
  // Accents of Latin, Greek and Cyrillic go; the vowels of other scripts are marks as well, and stay.
  const slug = slugWords(words.normalize('NFKD').replace(/[\u0300-\u036F]+/gu, '')).join('-');
  if (slug.length <= longest) return slug || 'question';
  const cut = slug.slice(0, longest);
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : longest);
}
