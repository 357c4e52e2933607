import type { DuckDBConnection } from '@duckdb/node-api';
import { optionalPackage } from './optional-package.ts';

/** Memory that it groups in; what is more goes to files in the run's own folder. */
const MEMORY = '512MB';

/** What a database may do besides. */
export interface DuckdbOptions {
  /** Files outside of its folder that it may read and write. */
  readonly files?: readonly string[];
  /** Rows come out in the order in which they went in; without it, less is held in memory. */
  readonly keepsOrder?: boolean;
}

/** A text as SQL has it, where a parameter cannot be. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The package, which people may leave out.
 * @param why What needs it, as the subject of a sentence.
 * @throws UsageError where it is missing.
 */
export const loadDuckdb = (why: string): Promise<typeof import('@duckdb/node-api')> =>
  optionalPackage('@duckdb/node-api', why, () => import('@duckdb/node-api'));

/**
 * A database in memory that may read and write in one folder alone, and read some files, and loads no extension.
 * @throws UsageError where the package is missing.
 */
export async function openDuckdb(
  folder: string,
  why: string,
  { files = [], keepsOrder = true }: DuckdbOptions = {},
): Promise<{ connection: DuckDBConnection; close(): void }> {
  const { DuckDBInstance } = await loadDuckdb(why);
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: MEMORY,
    temp_directory: folder,
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${literal(`${folder}/`)}]`);
  await connection.run(`SET allowed_paths = [${files.map(literal).join(', ')}]`);
  await connection.run(`SET preserve_insertion_order = ${keepsOrder}`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
