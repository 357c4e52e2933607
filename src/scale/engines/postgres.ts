import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { sha256Hex } from '../../text/digest.ts';
import { UsageError } from '../../workspace/errors.ts';
import { optionalPackage } from '../../workspace/optional-package.ts';
import { COLUMNS } from '../columns.ts';
import { createTable, type Dialect, groupingStatement, quoted, TABLE } from '../statement.ts';
import type { Engine } from './engine.ts';
import { suspectOf } from './suspects.ts';

export const POSTGRES: Dialect = {
  name: 'postgres',
  engine: 'PostgreSQL',
  quote: '"',
  // Texts are compared byte by byte: nothing depends on the locale of a server.
  types: { text: 'TEXT COLLATE "C"', number: 'DOUBLE PRECISION', integer: 'BIGINT' },
  table: `PARTITION BY HASH ("question")`,
  load: (table) =>
    `-- From reconcile bounds --format csv > bounds.csv, in psql:\n\\copy ${table} FROM 'bounds.csv' WITH (FORMAT csv, HEADER true, NULL '')`,
};

/** Partitions of a table that was not set up: as many as parallel workers are of use. */
const PARTITIONS = 4;
const CONNECT_WITHIN = 15_000;
const WHY = '--engine postgres://…';

const q = (name: string): string => quoted(name, POSTGRES);

/** The table that rows go into, and whether it is one that somebody has set up, with partitions on other servers. */
interface Target {
  readonly table: string;
  readonly isForeign: boolean;
}

/**
 * Groups on a PostgreSQL server. Where it has a table `reconcile_bounds`, with partitions wherever they may be, the rows go
 * there; else into a table of this run. All of it is one transaction that is rolled back: nothing is left on any server, also
 * where one of them fails in the middle, and two runs at once wait for each other.
 */
export const postgres: Engine = {
  name: 'postgres',
  address: 'postgres://USER@HOST/DATABASE',
  opens: (address) => /^postgres(?:ql)?:\/\//u.test(address),
  async prepare(address) {
    await loadCopy();
    const client = await clientOf(address);
    try {
      await client.connect();
    } catch (error) {
      throw new UsageError(`PostgreSQL cannot be reached: ${reasonOf(error)}. Nothing was read.`);
    } finally {
      await client.end().catch(() => undefined);
    }
  },
  async group(address, { files, folder }) {
    const { from } = await loadCopy();
    const client = await clientOf(address);
    try {
      await client.connect();
      await client.query('BEGIN');
      const target = await targetOf(client, folder);
      // Rows for other servers are laid down here first: sent on one by one as they come, they would take ten times as long.
      const table = target.isForeign ? await stagingTable(client) : target.table;
      for (const file of files) {
        const copy = `COPY ${q(table)} FROM STDIN WITH (FORMAT csv, HEADER true, NULL '')`;
        await pipeline(createReadStream(file), client.query(from(copy)));
      }
      if (target.isForeign) await client.query(`INSERT INTO ${q(target.table)} SELECT * FROM ${q(table)}`);
      await client.query('SET LOCAL enable_partitionwise_aggregate = on');
      const { rows } = await client.query(groupingStatement(POSTGRES, target.table));
      return rows.map(suspectOf);
    } catch (error) {
      throw new UsageError(
        `PostgreSQL could not group the claims, so none was judged: ${reasonOf(error)}. Nothing is left on the server; run this again when it is there.`,
      );
    } finally {
      // Ending the connection rolls back.
      await client.end().catch(() => undefined);
    }
  },
};

const loadCopy = () => optionalPackage('pg-copy-streams', WHY, () => import('pg-copy-streams'));

async function clientOf(address: string): Promise<Client> {
  const { default: pg } = await optionalPackage('pg', WHY, () => import('pg'));
  let client: Client;
  try {
    client = new pg.Client({
      connectionString: address,
      connectionTimeoutMillis: CONNECT_WITHIN,
      application_name: 'reconcile',
    });
  } catch {
    // What is wrong with it is not repeated: it may hold a password.
    throw new UsageError(
      'The address of PostgreSQL cannot be read. It is written postgres://USER@HOST/DATABASE.',
    );
  }
  // What a query is waiting for fails with it; a connection that breaks between two must not end the process.
  client.on('error', () => undefined);
  return client;
}

/** The columns of a table, or none where it is not there. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query(
    'SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [q(table)],
  );
  return rows.map(({ attname }) => attname);
}

async function targetOf(client: Client, folder: string): Promise<Target> {
  const columns = await columnsOf(client, TABLE);
  if (columns.length === 0) {
    // Names of more than 63 bytes are cut, and those of the partitions with them.
    const table = `${TABLE}_${sha256Hex(basename(folder)).slice(0, 16)}`;
    await client.query(createTable({ ...POSTGRES, create: 'CREATE UNLOGGED TABLE' }, table));
    for (let i = 0; i < PARTITIONS; i++)
      await client.query(
        `CREATE UNLOGGED TABLE ${q(`${table}_${i}`)} PARTITION OF ${q(table)} FOR VALUES WITH (MODULUS ${PARTITIONS}, REMAINDER ${i})`,
      );
    return { table, isForeign: false };
  }
  const expected = COLUMNS.map(({ name }) => name);
  if (columns.join() !== expected.join())
    throw new Error(
      `its table ${TABLE} has the columns ${columns.join(', ')} where ${expected.join(', ')} are needed`,
    );
  // What somebody left there is there again after the rollback. Another run waits here for this one.
  await client.query(`TRUNCATE ${q(TABLE)}`);
  const { rows } = await client.query(
    `SELECT count(*) AS n FROM pg_partition_tree(to_regclass($1)) AS part JOIN pg_foreign_table ON ftrelid = part.relid`,
    [q(TABLE)],
  );
  return { table: TABLE, isForeign: Number(rows[0]?.n) > 0 };
}

async function stagingTable(client: Client): Promise<string> {
  const table = `${TABLE}_staging`;
  await client.query(`CREATE TEMPORARY TABLE ${q(table)} (LIKE ${q(TABLE)}) ON COMMIT DROP`);
  return table;
}

/** What a server or the way to it says, on one line; addresses and their passwords are never repeated. */
function reasonOf(error: unknown): string {
  const { message, code, errors } = error as Error & { code?: string; errors?: Error[] };
  const text = (message || errors?.map((one) => one.message).join('; ') || code) ?? 'it gave no reason';
  return text.split('\n')[0]?.replace(/[.\s]+$/u, '') ?? text;
}
