import type { Widths } from './width.ts';

/** How a stretch of text is painted. */
export type Style = 'plain' | 'bold' | 'dim' | 'underline' | 'error' | 'warning' | 'note';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const run = (text: string, style: Style = 'plain'): Run => ({ text, style });

/** Wraps runs as one text; each row is cut again where the style changes. */
export function wrapRuns(runs: readonly Run[], width: number, widths: Widths): Run[][] {
  const text = runs.map((r) => r.text).join('');
  return wrapText(text, width, widths).map(([rowStart, rowEnd]) => {
    const row: Run[] = [];
    let start = 0;
    for (const { text: part, style } of runs) {
      const cut = text.slice(Math.max(start, rowStart), Math.min(start + part.length, rowEnd));
      if (start < rowEnd && start + part.length > rowStart && cut !== '') row.push({ text: cut, style });
      start += part.length;
    }
    return row;
  });
}

/**
 * Wraps a text at its spaces; a word wider than a row (a language without spaces, an endless token) is cut between
 * graphemes. Rows are ranges of the text, without the space they were wrapped at.
 */
export function wrapText(text: string, width: number, widths: Widths): [number, number][] {
  const rows: [number, number][] = [];
  let rowStart = 0;
  let rowEnd = 0;
  let used = 0;
  const finish = (next: number): void => {
    if (rowEnd > rowStart) rows.push([rowStart, rowEnd]);
    rowStart = next;
    rowEnd = next;
    used = 0;
  };
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const wide = widths.of(word);
    const gap = used > 0 ? widths.of(text.slice(rowEnd, index)) : 0;
    if (used > 0 && used + gap + wide > width) finish(index);
    if (used === 0) rowStart = index;
    if (wide <= width) {
      used += (used > 0 ? gap : 0) + wide;
      rowEnd = index + word.length;
      continue;
    }
    used += used > 0 ? gap : 0;
    let at = index;
    for (const segment of widths.split(word)) {
      const cells = widths.of(segment);
      if (used + cells > width && used > 0) finish(at);
      used += cells;
      at += segment.length;
      rowEnd = at;
    }
  }
  finish(text.length);
  return rows;
}
