import { closeSync, openSync, writeSync } from 'node:fs';
import type { ConfigOptions } from '../../workspace/config.ts';
import { openPartly } from '../../workspace/workspace.ts';
import { CSV_HEAD, type RowFormat, writeRow } from '../write-rows.ts';
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
export function printPart(
  frame: Frame,
  part: Part,
  format: RowFormat,
  take: (text: string) => void,
): Promise<PartResult> {
  let text = '';
  return rowsOfPart(frame, part, (row) => {
    text += writeRow(row, format);
    if (text.length < BATCH) return;
    take(text);
    text = '';
  }).then((result) => {
    if (text !== '') take(text);
    return result;
  });
}

/** Writes the rows of a part to a new file; of CSV, with the head. */
export async function writePart(
  frame: Frame,
  part: Part,
  format: RowFormat,
  path: string,
): Promise<PartResult> {
  const file = openSync(path, 'wx', 0o600);
  try {
    if (format === 'csv') writeSync(file, CSV_HEAD);
    return await printPart(frame, part, format, (text) => writeSync(file, text));
  } finally {
    closeSync(file);
  }
}
