import { printableLine } from '../../text/printable.ts';
import { visible } from './word-diff.ts';

/** Edits beyond this are a new text; comparing further would cost the square of them. */
const MOST_EDITS = 2000;
const MOST_LINES = 40;
/** Words shown beside a change. */
const BESIDE = 6;

/**
 * The paragraphs that differ between two versions of a text, word by word: `counted [-40-] {+60+} ships`. What is the same
 * is shortened to some words beside each change.
 */
export async function textDiff(before: string, after: string): Promise<string[]> {
  const { diffArrays, diffWordsWithSpace } = await import('diff');
  const split = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const parts = diffArrays(split(before), split(after), { maxEditLength: MOST_EDITS });
  if (!parts) return ['the two texts have next to nothing in common'];
  const lines: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part || (!part.added && !part.removed)) continue;
    const next = parts[i + 1];
    const [gone, come] = part.removed ? [part.value, next?.added ? next.value : []] : [[], part.value];
    if (part.removed && next?.added) i++;
    for (let n = 0; n < Math.max(gone.length, come.length); n++) {
      const [was, is] = [gone[n], come[n]];
      const words =
        was !== undefined && is !== undefined
          ? diffWordsWithSpace(was, is, { maxEditLength: MOST_EDITS })
          : undefined;
      if (words)
        lines.push(
          words
            .map(({ value, added, removed }, at) =>
              added
                ? `{+${shown(value)}+}`
                : removed
                  ? `[-${shown(value)}-]`
                  : beside(value, at === 0, at === words.length - 1),
            )
            .join(''),
        );
      else {
        if (was !== undefined) lines.push(`[-${shown(was)}-]`);
        if (is !== undefined) lines.push(`{+${shown(is)}+}`);
      }
    }
  }
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more paragraphs`];
}

const LONGEST = 400;
const shown = (text: string): string => {
  const line = printableLine(visible(text));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}\u2026` : line;
};

/** The words that are beside a change, and `…` for the rest. */
function beside(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/u);
  if (isFirst) return printed(words.length > BESIDE ? `\u2026 ${words.slice(-BESIDE).join('')}` : text);
  if (isLast)
    return printed(words.length > BESIDE ? `${words.slice(0, BESIDE).join('').trimEnd()} \u2026` : text);
  return printed(
    words.length > 2 * BESIDE
      ? `${words.slice(0, BESIDE).join('')}\u2026 ${words.slice(-BESIDE).join('')}`
      : text,
  );
}

/** Words with the white space at their ends kept, as one space. */
const printed = (text: string): string =>
  `${/^\s/u.test(text) ? ' ' : ''}${printableLine(text)}${/\S\s+$/u.test(text) ? ' ' : ''}`;
