import { parse } from 'csv-parse/sync';
import { InputError } from '../../problems.ts';
import { type Content, eachRow } from '../rows.ts';
import { faultOfHeads, ndjsonOf } from './table-columns.ts';

/** Rows that are read at once. */
const BATCH = 2000;

/**
 * A registry as CSV, handed on as NDJSON: line by line of the table, so that places stay right; a cell of several lines leaves
 * empty lines.
 * @param take Given the text of some lines, each with its end.
 * @throws InputError where it is not a table, or has other columns.
 */
export function ndjsonOfCsv(content: Content, file: string, take: (lines: string) => void): void {
  let heads: string[] | undefined;
  let rows: string[] = [];
  /** The lines of each row. */
  let heights: number[] = [];
  let first = 1;
  let open = '';
  let height = 0;
  const fail = (message: string, line: number): never => {
    throw new InputError([{ message, place: { file, line, column: 1 } }]);
  };
  const flush = (): void => {
    if (rows.length === 0) return;
    const records = recordsOf(rows, (message, at) =>
      fail(message, first + heights.slice(0, at).reduce((sum, n) => sum + n, 0)),
    );
    let text = '';
    for (const [i, cells] of records.entries()) {
      if (heads) text += ndjsonOf(heads, cells);
      else {
        heads = cells;
        const fault = faultOfHeads(cells);
        if (fault !== undefined) fail(fault, 1);
      }
      text += '\n'.repeat(heights[i] as number);
    }
    first += heights.reduce((sum, n) => sum + n, 0);
    [rows, heights] = [[], []];
    take(text);
  };
  eachRow(content, file, (line) => {
    open = height === 0 ? line : `${open}\n${line}`;
    height++;
    // A row ends with a line by which all quotes are closed.
    if (quotesIn(open) % 2 === 1) return;
    rows.push(open);
    heights.push(height);
    height = 0;
    if (rows.length >= BATCH) flush();
  });
  if (height > 0) {
    rows.push(open);
    heights.push(height);
  }
  flush();
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes;
}

/** The cells of rows, one record each. */
function recordsOf(rows: readonly string[], fail: (message: string, row: number) => never): string[][] {
  try {
    const records = parse(rows.join('\n'), { relaxColumnCount: true, skipEmptyLines: false }) as string[][];
    if (records.length === rows.length) return records;
  } catch {
    // One of them is wrong: which one is found below.
  }
  return rows.map((row, i) => {
    try {
      return (parse(row, { relaxColumnCount: true, skipEmptyLines: false }) as string[][])[0] ?? [];
    } catch (error) {
      return fail(`This is not a table that can be read: ${(error as Error).message}`, i);
    }
  });
}
