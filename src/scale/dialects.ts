import { createTable, type Dialect, groupingStatement, quoted, TABLE } from './statement.ts';

const file = 'bounds.ndjson';

const clickhouse: Dialect = {
  name: 'clickhouse',
  engine: 'ClickHouse',
  quote: '`',
  types: { text: 'String', number: 'Float64', integer: 'Int64' },
  nullable: (type) => `Nullable(${type})`,
  table: 'ENGINE = MergeTree ORDER BY `question`',
  load: (table) => `INSERT INTO ${table} FROM INFILE '${file}' FORMAT JSONEachRow;`,
};

const spark: Dialect = {
  name: 'spark',
  engine: 'Spark SQL',
  quote: '`',
  types: { text: 'STRING', number: 'DOUBLE', integer: 'BIGINT' },
  table: `USING JSON LOCATION '${file}'`,
  load: () => `-- The table reads ${file} where it lies; name the path that its executors know.`,
};

const trino: Dialect = {
  name: 'trino',
  engine: 'Trino',
  quote: '"',
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT' },
  load: (table) =>
    `-- Trino has no statement that reads a file: load ${file} into ${table} through its connector, field by field.`,
};

const bigquery: Dialect = {
  name: 'bigquery',
  engine: 'BigQuery',
  quote: '`',
  types: { text: 'STRING', number: 'FLOAT64', integer: 'INT64' },
  load: () =>
    `-- In a shell, with the data set in which the table is: bq load --source_format=NEWLINE_DELIMITED_JSON DATASET.${TABLE} ${file}`,
};

const snowflake: Dialect = {
  name: 'snowflake',
  engine: 'Snowflake',
  quote: '"',
  types: { text: 'VARCHAR', number: 'FLOAT', integer: 'BIGINT' },
  load: (table) =>
    [
      `PUT file://${file} @~;`,
      `COPY INTO ${table} FROM @~/${file} FILE_FORMAT = (TYPE = JSON) MATCH_BY_COLUMN_NAME = CASE_SENSITIVE;`,
    ].join('\n'),
};

/** Engines whose statements are printed, for those who run them by themselves. A new one is a record and a name here. */
export const DIALECTS: readonly Dialect[] = [clickhouse, spark, trino, bigquery, snowflake];

/** Everything that an engine is to run: the table, how rows get there, and the statement that groups them. */
export function printedStatements(dialect: Dialect): string {
  return `-- reconcile on ${dialect.engine}, with rows that are made by: reconcile bounds --format ndjson > ${file}
-- (in parts, side by side, on as many machines as there are: reconcile bounds --format ndjson --part 3/8)

${createTable(dialect)};

${dialect.load(quoted(TABLE, dialect))}

-- A row a question that may hold a finding of its own, and why. Its answer as NDJSON goes back to the judge:
-- reconcile check --engine answer:FILE
${groupingStatement(dialect)};
`;
}
