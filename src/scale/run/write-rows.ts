import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../workspace/config.ts';
import { sizeOf } from '../../workspace/files.ts';
import { isTable } from '../../workspace/paths.ts';
import { tablesAsNdjson } from '../../workspace/tables.ts';
import { registryFiles } from '../../workspace/workspace.ts';
import type { Part, PartResult } from './registry-parts.ts';
import { openFrame, type RowsOptions, writePart } from './write-part.ts';

/** Bytes of a registry for which a thread more is worth its start: it reads the articles once more. */
const A_THREAD = 8 << 20;

/** How many threads make the rows of a registry's files, by default. */
function threadsFor(paths: readonly string[]): number {
  const bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / A_THREAD)));
}

/** Rows in files, in the order of the parts. */
export interface WrittenRows extends PartResult {
  readonly files: readonly string[];
}

/**
 * Makes the rows of a registry, part by part side by side, into files of a folder.
 * @param threads How many make them; by the size of the registry where it is not stated.
 * @param whole The part of which the rows are wanted: all of them, or one of several.
 * @throws what reading the workspace throws.
 */
export async function writeRows(
  { workspace, format }: RowsOptions,
  folder: string,
  threads?: number,
  whole: Part = { number: 1, of: 1 },
): Promise<WrittenRows> {
  const paths = await registryFiles(workspace.cwd, loadConfig(workspace));
  const count = threads ?? threadsFor(paths);
  const parts = Array.from({ length: count }, (_, i): [Part, string] => [
    { number: (whole.number - 1) * count + i + 1, of: whole.of * count },
    join(folder, `rows-${String(i + 1).padStart(4, '0')}.${format}`),
  ]);
  // Tables are written as NDJSON once, for all threads.
  const tables =
    workspace.tables ??
    (paths.some(isTable) ? await tablesAsNdjson(workspace.cwd, paths, folder) : undefined);
  const own = { workspace: { ...workspace, tables }, format };
  const results = count === 1 ? await inThisThread(own, parts) : await inThreads(own, parts);
  return {
    files: parts.map(([, path]) => path),
    rows: results.reduce((sum, { rows }) => sum + rows, 0),
    sources: [...new Set(results.flatMap(({ sources }) => sources))],
    joined: results[0]?.joined ?? [],
    isSound: results.every(({ isSound }) => isSound),
  };
}

async function inThisThread(
  { workspace, format }: RowsOptions,
  parts: readonly [Part, string][],
): Promise<PartResult[]> {
  const frame = await openFrame(workspace);
  const results: PartResult[] = [];
  for (const [part, path] of parts) results.push(await writePart(frame, part, format, path));
  return results;
}

async function inThreads(options: RowsOptions, parts: readonly [Part, string][]): Promise<PartResult[]> {
  const { default: workerpool } = await import('workerpool');
  const script = fileURLToPath(new URL('./bounds-worker.js', import.meta.url));
  const pool = workerpool.pool(script, { workerType: 'thread', maxWorkers: parts.length });
  try {
    return await Promise.all(
      parts.map(([part, path]) => pool.exec('rows', [options, part, path]) as PromiseLike<PartResult>),
    );
  } finally {
    await pool.terminate(true);
  }
}
