import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, DEFAULT_BASELINE, originWords } from './config.ts';
import { UsageError } from './errors.ts';
import { readText, shownPath } from './files.ts';

/** A baseline as it is in its file. */
export interface BaselineFile {
  readonly path: string;
  /** The path as it is shown. */
  readonly shown: string;
  /** Undefined where there is no file yet. */
  readonly text: string | undefined;
}

/** Where the baseline lies, or would: also where it is not to be read, since it is not a registry either. */
export function baselinePath(cwd: string, { baseline, root }: Pick<Config, 'baseline' | 'root'>): string {
  const base = baseline.from === 'command line' && baseline.value !== null ? cwd : root;
  return resolve(base, baseline.value ?? DEFAULT_BASELINE);
}

/** Whether a file is a baseline and no registry: the one that is read, and the one that would be by default. */
export function isBaseline(
  cwd: string,
  config: Pick<Config, 'baseline' | 'root'>,
): (path: string) => boolean {
  const known = [baselinePath(cwd, config), resolve(config.root, DEFAULT_BASELINE)];
  return (path) => known.includes(path);
}

/**
 * Reads the baseline; null where none is to be read, or none is there and none was asked for.
 * @throws UsageError where one is asked for and missing: that is never a clean run.
 */
export function readBaselineFile(
  cwd: string,
  config: Pick<Config, 'baseline' | 'root'>,
): BaselineFile | null {
  if (config.baseline.value === null) return null;
  const path = baselinePath(cwd, config);
  const shown = shownPath(cwd, path);
  if (existsSync(path)) return { path, shown, text: readText(cwd, path) };
  if (config.baseline.from === 'default') return null;
  throw new UsageError(
    `There is no baseline "${shown}" (${originWords(config.baseline.from)}). "reconcile baseline --accept-all --reason …" begins one.`,
  );
}
