import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../../workspace/errors.ts';
import { COLUMNS } from '../columns.ts';
import { type Dialect, groupingStatement, quoted, TABLE } from '../statement.ts';
import type { Engine } from './engine.ts';
import { optionalPackage } from './optional-package.ts';
import { suspectOf } from './suspects.ts';

export const DUCKDB: Dialect = {
  name: 'duckdb',
  engine: 'DuckDB',
  quote: '"',
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT' },
  load: (table) => `INSERT INTO ${table} SELECT * FROM read_json('bounds.ndjson');`,
};

/** Memory that it groups in; what is more goes to files in the run's own folder. */
const MEMORY = '512MB';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A database in memory that may read and write in one folder alone, and loads no extension.
 * @throws UsageError where the package is missing.
 */
export async function openDuckdb(
  folder: string,
  why: string,
  directories: readonly string[] = [],
): Promise<{ connection: DuckDBConnection; close(): void }> {
  const { DuckDBInstance } = await optionalPackage('@duckdb/node-api', why, () => import('@duckdb/node-api'));
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: MEMORY,
    temp_directory: folder,
  });
  const connection = await instance.connect();
  const allowed = [folder, ...directories].map((path) => literal(`${path}/`)).join(', ');
  await connection.run(`SET allowed_directories = [${allowed}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET preserve_insertion_order = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Groups in this process, on all cores, without holding the rows. */
export const duckdb: Engine = {
  name: 'duckdb',
  address: 'duckdb',
  opens: (address) => address === 'duckdb',
  async group(_address, { folder, files }) {
    const { connection, close } = await openDuckdb(folder, '--engine duckdb');
    try {
      const columns = COLUMNS.map(({ name, type }) => `${literal(name)}: ${literal(DUCKDB.types[type])}`);
      // A view takes no parameters. The rows are read as they are grouped, and never held.
      await connection.run(
        `CREATE VIEW ${quoted(TABLE, DUCKDB)} AS SELECT * FROM read_csv([${files.map(literal).join(', ')}], auto_detect = false, header = true, columns = {${columns.join(', ')}}, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false)`,
      );
      const answer = await connection.runAndReadAll(groupingStatement(DUCKDB));
      return answer.getRowObjectsJS().map(suspectOf);
    } catch (error) {
      throw new UsageError(`DuckDB could not group the claims: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      close();
    }
  },
};
