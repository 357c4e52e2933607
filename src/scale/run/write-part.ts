import type { ConfigOptions } from '../../workspace/config.ts';
import { writePieces } from '../../workspace/new-file.ts';
import { openPartly } from '../../workspace/workspace.ts';
import { CSV_HEAD, type RowFormat, writeRow } from '../row-text.ts';
import { type Frame, type Part, type PartResult, QUESTIONS_ALONE, rowsOfPart } from './registry-parts.ts';

/** Which rows are made, from what: everything that a thread must be given. */
export interface RowsOptions {
  readonly workspace: Omit<ConfigOptions, 'progress'>;
  readonly format: RowFormat;
}

/** Rows that are written at once. */
const BATCH = 1 << 18;

/** What rows are made from. NDJSON is read for its questions, and its claims as they are needed. */
export async function openFrame(options: RowsOptions['workspace']): Promise<Frame> {
  const workspace = await openPartly(options, QUESTIONS_ALONE);
  return { cwd: options.cwd, tables: options.tables, ...workspace };
}

/** Makes the rows of a part and hands them on as text, some at a time, without a head. */
export async function printPart(
  frame: Frame,
  part: Part,
  format: RowFormat,
  take: (text: string) => void,
): Promise<PartResult> {
  let text = '';
  const result = await rowsOfPart(frame, part, (row) => {
    text += writeRow(row, format);
    if (text.length < BATCH) return;
    take(text);
    text = '';
  });
  if (text !== '') take(text);
  return result;
}

/** Writes the rows of a part to a new file; of CSV, with the head. */
export async function writePart(
  frame: Frame,
  part: Part,
  format: RowFormat,
  path: string,
): Promise<PartResult> {
  return writePieces(path, (write) => {
    if (format === 'csv') write(CSV_HEAD);
    return printPart(frame, part, format, write);
  });
}
