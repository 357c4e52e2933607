import type { Paint } from './paint.ts';
import type { Widths } from './width.ts';
import { type Run, run, wrapRuns } from './wrap.ts';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** How a terminal is written to. */
export interface Terminal {
  readonly width: number;
  readonly paint: Paint;
  readonly widths: Widths;
}

/** One row of runs, painted. */
export function paintRow(row: readonly Run[], paint: Paint): string {
  const text = row.map(({ text: part, style }) => (style === 'plain' ? part : paint[style](part))).join('');
  // A CI log takes a line that begins so for a command; no article may give one.
  return /^(?:::|##\[)/u.test(row.map((r) => r.text).join('')) ? `\u00B7${text}` : text;
}

/** Words in their line of prose after a bar, with the quote underlined: by colour, or by marks in a row of their own. */
export function quotedLines(
  runs: readonly Run[],
  indent: number,
  { width, paint, widths }: Terminal,
): string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  for (const row of wrapRuns(runs, width - indent - 4, widths)) {
    // Marks under a row cannot follow a script that runs the other way; there the quote is bracketed.
    const bracketed = !paint.colored && RIGHT_TO_LEFT.test(row.map((r) => r.text).join(''));
    const shown = bracketed ? row.map((r) => (r.style === 'underline' ? run(`[${r.text}]`) : r)) : row;
    lines.push(`${margin}${paint.dim('│')} ${paintRow(shown, paint)}`);
    const isMarked = row.some((r) => r.style === 'underline' && r.text.trim() !== '');
    if (bracketed || paint.colored || !isMarked) continue;
    const marks = row.map((r) => (r.style === 'underline' ? '~' : ' ').repeat(widths.of(r.text))).join('');
    lines.push(`${margin}│ ${marks.trimEnd()}`);
  }
  return lines;
}
