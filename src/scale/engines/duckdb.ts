import { literal, loadDuckdb, openDuckdb } from '../../workspace/duckdb.ts';
import { UsageError } from '../../workspace/errors.ts';
import { COLUMNS } from '../columns.ts';
import { type Dialect, groupingStatement, quoted, TABLE } from '../statement.ts';
import type { Engine } from './engine.ts';
import { suspectOf } from './suspects.ts';

export const DUCKDB: Dialect = {
  name: 'duckdb',
  engine: 'DuckDB',
  quote: '"',
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT' },
  load: (table) => `INSERT INTO ${table} SELECT * FROM read_json('bounds.ndjson');`,
};

const WHY = '--engine duckdb';

/** Groups in this process, on all cores, without holding the rows. */
export const duckdb: Engine = {
  name: 'duckdb',
  address: 'duckdb',
  opens: (address) => address === 'duckdb',
  async prepare() {
    await loadDuckdb(WHY);
  },
  async group(_address, { folder, files }) {
    const { connection, close } = await openDuckdb(folder, WHY, { keepsOrder: false });
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
