import { join } from 'node:path';
import { ndjsonOfCsv } from '../registry/table/read-csv.ts';
import { TABLE_COLUMNS } from '../registry/table/table-columns.ts';
import { literal, openDuckdb } from './duckdb.ts';
import { fileError } from './errors.ts';
import { readParts, shownPath } from './files.ts';
import { writePieces } from './new-file.ts';
import { isTable } from './paths.ts';

/** The NDJSON files that tables are read from, by the tables' paths. */
export type Tables = ReadonlyMap<string, string>;

/**
 * Writes the tables among registry files as NDJSON, a line a row, into a folder of the run's own.
 * @throws InputError where one cannot be read, UsageError where the package is missing that reads Parquet.
 */
export async function tablesAsNdjson(cwd: string, paths: readonly string[], folder: string): Promise<Tables> {
  const tables = new Map<string, string>();
  for (const [i, path] of paths.filter(isTable).entries()) {
    const csv = path.endsWith('.parquet')
      ? await csvOfParquet(cwd, path, join(folder, `table-${i}.csv`))
      : path;
    const target = join(folder, `table-${i}.ndjson`);
    await writePieces(target, (write) => ndjsonOfCsv(readParts(cwd, csv), shownPath(cwd, path), write));
    tables.set(path, target);
  }
  return tables;
}

/** Nested columns as JSON, so that a list of ids is one; all others as text. */
const cellOf = (name: string, type: string): string => {
  const column = `"${name.replaceAll('"', '""')}"`;
  return `CAST(${/\[|STRUCT|MAP/u.test(type) ? `to_json(${column})` : column} AS VARCHAR) AS ${column}`;
};

async function csvOfParquet(cwd: string, path: string, target: string): Promise<string> {
  const { connection, close } = await openDuckdb(join(target, '..'), 'A registry in Parquet', {
    files: [path],
  });
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${literal(path)})`);
    const cells = described
      .getRowObjectsJS()
      .map((row) => cellOf(String(row.column_name), String(row.column_type)));
    await connection.run(
      `COPY (SELECT ${cells.join(', ')} FROM read_parquet(${literal(path)})) TO ${literal(target)} (FORMAT csv, HEADER true, NULLSTR '', QUOTE '"', ESCAPE '"', DELIMITER ',')`,
    );
    return target;
  } catch (error) {
    throw fileError(
      shownPath(cwd, path),
      `This file cannot be read as Parquet: ${(error as Error).message.split('\n')[0]}`,
    );
  } finally {
    close();
  }
}

/**
 * Writes a table that was written as CSV as Parquet.
 * @throws UsageError where the package is missing.
 */
export async function parquetOfCsv(csv: string, target: string): Promise<void> {
  const { connection, close } = await openDuckdb(join(csv, '..'), 'A registry in Parquet', {
    files: [target],
  });
  try {
    const columns = TABLE_COLUMNS.map(
      (name) => `${literal(name)}: ${literal(name.startsWith('at_') ? 'BIGINT' : 'VARCHAR')}`,
    );
    await connection.run(
      `COPY (SELECT * FROM read_csv(${literal(csv)}, auto_detect = false, header = true, columns = {${columns.join(', ')}}, delim = ',', quote = '"', escape = '"', nullstr = '', parallel = false)) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    close();
  }
}
