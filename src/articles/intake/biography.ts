import { describeLeft } from './boilerplate.ts';

/** What is said of whoever wrote an article: who it is, for whom that person writes. */
const SAYS =
  '(?:is|are|was|covers?|writes?|reports?|lives?|leads?|teaches|works?|joined|ist|schreibt|berichtet|arbeitet|leitet|lebt|est|couvre|écrit|travaille|dirige|es|escribe|cubre|trabaja|è|scrive|segue|lavora|é|escreve|cobre|trabalha|schrijft|werkt|jest|pisze|är|skriver|bevakar|er|dækker|dekker|on|kirjoittaa|пишет|работает)';
/** A biography is among the last lines of an article, and short, in UTF-16 units. */
const LAST = 4;
const LONGEST = 500;
const QUOTED = /["“”„«»]/u;

/**
 * A text without the lines at its end that say who wrote it: they begin with the whole name of an author and go on with who
 * that is.
 * @param author Names parted by commas, as they are known.
 */
export function withoutBiography(text: string, author: string | null): { text: string; notices: string[] } {
  const names = (author ?? '').split(', ').filter((name) => name.includes(' '));
  if (names.length === 0) return { text, notices: [] };
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`^[\\s*_>#]*(?:${escaped.join('|')})[*_]*,?\\s+${SAYS}(?!\\p{L})`, 'iu');
  const lines = text.split('\n');
  const last = lines.flatMap((line, i) => (line.trim() === '' ? [] : i)).slice(-LAST);
  const own = last.filter((i) => {
    const line = lines[i] as string;
    return line.length <= LONGEST && pattern.test(line) && !QUOTED.test(line);
  });
  if (own.length === 0 || own.length === lines.filter((line) => line.trim() !== '').length)
    return { text, notices: [] };
  const left = own.map((i) => lines[i] as string);
  for (const i of own) lines[i] = '';
  return { text: lines.join('\n'), notices: [describeLeft('words about the author', left)] };
}
