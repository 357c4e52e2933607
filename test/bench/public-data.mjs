// What the benchmarks on public data (../shared/bench) share.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const data = join(root, '..', 'shared', 'bench');

/** Ends the run where the data is missing. */
export function needs(folder) {
  if (existsSync(join(data, folder))) return;
  process.stdout.write('skipped: the public data (../shared/bench) is not here\n');
  process.exit(0);
}

export const rows = (path) =>
  readFileSync(join(data, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Our readings of many texts, as `reconcile read` gives them. */
export function ours(records) {
  const input = records.map((record) => JSON.stringify(record)).join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'read'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).mentions);
}

export const percent = (hits, all) => `${((100 * hits) / all).toFixed(1)} %`;
