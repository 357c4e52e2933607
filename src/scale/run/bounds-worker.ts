import { worker } from 'workerpool';
import type { Part, PartResult } from './registry-parts.ts';
import { openFrame, type RowsOptions, writePart } from './write-part.ts';

/** Writes the rows of a part in a thread of its own, which reads what it needs by itself. */
async function rows({ workspace, format }: RowsOptions, part: Part, path: string): Promise<PartResult> {
  return writePart(await openFrame(workspace), part, format, path);
}

worker({ rows });
