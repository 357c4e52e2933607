import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/scale/columns.ts';
import { DIALECTS } from '../../src/scale/dialects.ts';
import { answer } from '../../src/scale/engines/answer.ts';
import { DUCKDB } from '../../src/scale/engines/duckdb.ts';
import { ENGINES } from '../../src/scale/engines/index.ts';
import { POSTGRES } from '../../src/scale/engines/postgres.ts';
import { createTable, groupingStatement, quoted, REASONS } from '../../src/scale/statement.ts';
import { optionalPackage } from '../../src/workspace/optional-package.ts';
import { writeClaims } from '../bench/scale-data.mjs';
import { runCommand } from '../helpers/command.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';

const NAMES = [DUCKDB, POSTGRES, ...DIALECTS].map(({ name }) => name);

async function printed(name: string): Promise<string> {
  const { out, code } = await runCommand('check', ['--engine', `sql:${name}`], { cwd: ROOT });
  expect(code).toBe(0);
  return out;
}

describe('statements for engines elsewhere', () => {
  const folder = makeFolder({});
  let plain: { out: string; code: number };
  afterAll(folder.remove);
  beforeAll(async () => {
    writeClaims(folder.path, 3000);
    const { out } = await runCommand('bounds', ['big.ndjson', '-f', 'ndjson'], { cwd: folder.path });
    writeFileSync(join(folder.path, 'bounds.ndjson'), out);
    plain = await runCommand('check', ['big.ndjson', '-f', 'json'], { cwd: folder.path });
  });

  /** Runs a grouping statement in DuckDB, which knows no backticks, and hands its answer back to the judge. */
  async function judgedBy(statement: string) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(createTable(DUCKDB));
    await connection.run(
      `INSERT INTO reconcile_bounds SELECT * FROM read_json('${join(folder.path, 'bounds.ndjson')}')`,
    );
    const reader = await connection.runAndReadAll(statement.replaceAll('`', '"'));
    const lines = reader.getRowObjectsJson().map((row) => `${JSON.stringify(row)}\n`);
    writeFileSync(join(folder.path, 'answer.ndjson'), lines.join(''));
    const run = await runCommand('check', ['big.ndjson', '-f', 'json', '--engine', 'answer:answer.ndjson'], {
      cwd: folder.path,
    });
    return { run, suspects: lines.length };
  }

  it.each(NAMES)(
    'hold a statement whose answer, given back, leads to the same findings: %s',
    async (name) => {
      const statement = /^SELECT .*?(?=;\n)/msu.exec(await printed(name))?.[0] ?? '';
      const { run, suspects } = await judgedBy(statement);
      expect(run).toEqual(plain);
      expect(suspects).toBeGreaterThan(10);
      expect(suspects).toBeLessThan(200);
    },
  );

  it.each(NAMES)('hold the table with every column, quoted: %s', async (name) => {
    const text = await printed(name);
    for (const column of COLUMNS) expect(text).toMatch(new RegExp(`^  (["\`])${column.name}\\1 \\w`, 'mu'));
  });

  it('quote names whatever they hold', () => {
    expect(quoted('a"b', { quote: '"' })).toBe('"a""b"');
    expect(quoted('a`b', { quote: '`' })).toBe('`a``b`');
    expect(groupingStatement({ quote: '"' }, 'x" y')).toContain('FROM "x"" y"\n');
  });

  it('give each reason why a question may hold a finding', () => {
    for (const reason of Object.keys(REASONS)) expect(groupingStatement(DUCKDB)).toContain(`AS "${reason}"`);
  });

  it.each([
    ['not JSON', /answer\.ndjson:1:1.*a JSON object with a question a line/su],
    ['{"claims":3}', /answer\.ndjson:1:1/u],
    [
      '{"question":"of-another-registry"}',
      /names the question "of-another-registry", which this registry does not have/u,
    ],
  ])('refuse an answer that says %s', async (line, message) => {
    writeFileSync(join(folder.path, 'answer.ndjson'), `${line}\n`);
    const run = runCommand('check', ['big.ndjson', '--engine', 'answer:answer.ndjson'], { cwd: folder.path });
    await expect(run).rejects.toThrow(message);
  });
});

describe('engines', () => {
  it('are distinguished by their addresses', () => {
    for (const address of ['duckdb', 'postgres://a@b/c', 'postgresql://a@b/c', 'answer:x.ndjson'])
      expect(ENGINES.filter((engine) => engine.opens(address))).toHaveLength(1);
    expect(answer.opens('duckdb')).toBe(false);
  });

  it.each(['duckdbb', 'sql:oracle', 'mysql://me:geheim@host/db'])(
    'are named where %s is none',
    async (address) => {
      const run = runCommand('check', ['--engine', address], { cwd: ROOT });
      await expect(run).rejects.toThrow(/There is no engine .*duckdb, postgres:\/\/.*sql:clickhouse/u);
      await expect(run).rejects.not.toThrow('geheim');
    },
  );

  it('say what to install where their package is missing', async () => {
    const missing = (): Promise<unknown> => import('a-package-that-is-not-there' as string);
    await expect(optionalPackage('some-engine', '--engine some', missing)).rejects.toThrow(
      '--engine some needs the package some-engine, which is optional. Install it: npm install some-engine',
    );
  });
});
