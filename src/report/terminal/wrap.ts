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

/** The end of a text in some columns, after a mark where it is cut; the beginning with `fromEnd` false. */
function clip(text: string, columns: number, fromEnd: boolean, widths: Widths): string {
  if (widths.of(text) <= columns) return text;
  const words = text.split(' ');
  const kept: string[] = [];
  let used = 1;
  while (words.length > 0) {
    const word = (fromEnd ? words.at(-1) : words[0]) as string;
    used += widths.of(word) + 1;
    if (used > columns) break;
    if (fromEnd) kept.unshift(words.pop() as string);
    else kept.push(words.shift() as string);
  }
  return fromEnd ? `\u2026${kept.join(' ')}` : `${kept.join(' ')}\u2026`;
}

/** Three runs (before, quote, after) in one row of some columns: the quote as whole as it can be, and what fits beside. */
export function clipAround(
  [before, quote, after]: readonly [Run, Run, Run],
  columns: number,
  widths: Widths,
): Run[] {
  const room = Math.max(0, columns - widths.of(quote.text));
  const wide = { before: widths.of(before.text), after: widths.of(after.text) };
  const half = Math.floor(room / 2);
  const first = Math.min(wide.before, Math.max(half, room - wide.after));
  const text = clip(quote.text, Math.max(columns, 20), false, widths);
  const isClosed = quote.text.endsWith('\u00BB') && !text.endsWith('\u00BB');
  return [
    { ...before, text: first < 2 && wide.before > 0 ? '' : clip(before.text, first, true, widths) },
    { ...quote, text: isClosed ? `${text}\u00BB` : text },
    { ...after, text: room - first < 2 ? '' : clip(after.text, room - first, false, widths) },
  ];
}

/** Two runs in one row of some columns, both cut where they do not fit: each has half of it, and what the other leaves. */
export function clipBoth([first, last]: readonly [Run, Run], columns: number, widths: Widths): Run[] {
  const [wide, room] = [widths.of(first.text), Math.max(0, columns)];
  const ofLast = Math.min(widths.of(last.text), Math.max(Math.floor(room / 2), room - wide));
  return [
    { ...first, text: clip(first.text, room - ofLast, false, widths) },
    { ...last, text: clip(last.text, ofLast, false, widths) },
  ];
}

/** Runs in one row of some columns, with a mark where they are cut. */
export function clipRow(runs: readonly Run[], columns: number, widths: Widths): Run[] {
  const row: Run[] = [];
  let used = 0;
  for (const part of runs) {
    const wide = widths.of(part.text);
    if (used + wide <= columns) {
      row.push(part);
      used += wide;
      continue;
    }
    row.push({ ...part, text: clip(part.text, columns - used, false, widths) });
    break;
  }
  return row;
}
