import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { checkShape } from '../documents/check-shape.ts';
import { lazily, maybe } from '../documents/fields.ts';
import { parseYaml } from '../documents/yaml-document.ts';
import { InputError } from '../problems.ts';
import { decodeUtf8 } from '../sources/decode.ts';
import { UsageError } from './errors.ts';
import { readBytes, shownPath } from './files.ts';

/** The name of the configuration file. */
export const CONFIG_FILE = 'reconcile.yaml';

/** A `reconcile.yaml`. Paths are relative to the file. */
export const configSchema = lazily(() => {
  const paths = z.union([z.string(), z.array(z.string()).min(1)], {
    error: 'Expected a path, or a list of paths.',
  });
  return z.strictObject({
    $schema: z.string().optional(),
    claims: maybe(paths, 'Registry files, folders or globs. Default: claims'),
    sources: maybe(z.string(), 'The folder of the articles. Default: sources'),
  });
});

/** Where a run finds its files. */
export interface Config {
  /** The folder that paths are relative to. */
  readonly root: string;
  /** The configuration file, or null where there is none. */
  readonly file: string | null;
  readonly claims: readonly string[];
  readonly sources: string;
}

/** Finds the configuration: the named file, else the nearest one up to the project's root, else the defaults. */
export function loadConfig(cwd: string, named: string | false | undefined): Config {
  const file = named === false ? null : named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (file === null) return { root: cwd, file: null, claims: ['claims'], sources: 'sources' };
  if (!existsSync(file)) throw new UsageError(`There is no configuration file "${named}".`);
  const shown = shownPath(cwd, file);
  const { document, problems } = parseYaml(decodeUtf8(readBytes(cwd, file), shown), { file: shown });
  if (!document) throw new InputError(problems);
  const shape = document.data === null ? { data: {}, problems: [] } : checkShape(document, configSchema());
  const all = [...problems, ...shape.problems];
  if (all.length > 0 || !shape.data) throw new InputError(all);
  const data: z.infer<ReturnType<typeof configSchema>> = shape.data;
  return {
    root: dirname(file),
    file: shown,
    claims: data.claims === undefined ? ['claims'] : [data.claims].flat(),
    sources: data.sources ?? 'sources',
  };
}

/** Looks from a folder upwards, no further than the first that is a project's root. */
function findConfig(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (existsSync(file)) return file;
    const isRoot = existsSync(join(folder, '.git')) || existsSync(join(folder, 'package.json'));
    if (isRoot || dirname(folder) === folder) return null;
  }
}
