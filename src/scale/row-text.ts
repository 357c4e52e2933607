import { csvCell } from '../text/csv.ts';
import { type BoundsRow, COLUMNS } from './columns.ts';

/** How rows of bounds are written. */
export type RowFormat = 'csv' | 'ndjson';

/** A cell that every engine reads as it is: nothing for `NULL`, quotes around texts that need them, and an empty one. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return value === '' ? '""' : csvCell(value);
}

/** The line above rows of CSV. */
export const CSV_HEAD = `${COLUMNS.map(({ name }) => name).join(',')}\n`;

/** One row of bounds as a line of CSV or NDJSON, its line end included. */
export function writeRow(row: BoundsRow, format: RowFormat): string {
  if (format === 'ndjson') return `${JSON.stringify(row)}\n`;
  let line = cell(row.question);
  for (let i = 1; i < COLUMNS.length; i++)
    line += `,${cell(row[(COLUMNS[i] as (typeof COLUMNS)[number]).name])}`;
  return `${line}\n`;
}
