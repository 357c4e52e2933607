import type { Widths } from './width.ts';

/** A text cut to some columns, with an ellipsis where something is left out. */
export function clip(text: string, columns: number, widths: Widths): string {
  if (widths.of(text) <= columns) return text;
  let [cut, used] = ['', 0];
  for (const unit of widths.split(text)) {
    const wide = widths.of(unit);
    if (used + wide > columns - 1) break;
    cut += unit;
    used += wide;
  }
  return `${cut.trimEnd()}…`;
}

/** A text filled up with spaces to some columns. */
export const padEnd = (text: string, columns: number, widths: Widths): string =>
  text + ' '.repeat(Math.max(0, columns - widths.of(text)));
