import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check/pipeline.ts';
import { POSTGRES } from '../../src/scale/engines/postgres.ts';
import { checkWithEngine } from '../../src/scale/run/check-with-engine.ts';
import { groupingStatement } from '../../src/scale/statement.ts';
import { postgresBin, type Servers, startServers } from '../../src/scripts/postgres-servers.mjs';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { writeClaims } from '../bench/scale-data.mjs';
import { runCommand } from '../helpers/command.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';
import { registries } from './generated.ts';

// Where servers are expected, that there are none is a failure and not a reason to skip.
const isThere = postgresBin() !== undefined || process.env.CI === 'true';
if (!isThere)
  process.stderr.write('No PostgreSQL is installed (apt-get install postgresql): its tests are skipped.\n');

describe.skipIf(!isThere)('a check with PostgreSQL', () => {
  let three: Servers;
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const big = makeFolder({});
  beforeAll(() => {
    three = startServers(folder, 3);
    writeClaims(big.path, 3000);
  });
  afterAll(() => {
    three?.stopAll();
    big.remove();
  });

  const jsonOf = async (cwd: string, ...args: string[]): Promise<string> =>
    (await runCommand('check', ['-f', 'json', ...args], { cwd })).out;

  it('prints the bytes of one without, of the bundled story', async () => {
    const plain = await jsonOf(ROOT);
    expect(plain.length).toBeGreaterThan(10_000);
    expect(await jsonOf(ROOT, '--engine', three.address)).toBe(plain);
  });

  it('does the same on one server that no one has set up, and leaves nothing there', async () => {
    const plain = await jsonOf(big.path, 'big.ndjson');
    const empty = three.address.replace('/postgres?', '/template1?');
    expect(await jsonOf(big.path, 'big.ndjson', '--engine', empty)).toBe(plain);
    const tables = three.sql(
      0,
      "\\c template1\nSELECT relname FROM pg_class WHERE relname LIKE 'reconcile%';\n",
    );
    expect(tables).not.toContain('reconcile_bounds');
  });

  it('has every server group its own rows, and sends back no row of a claim', () => {
    const plan = three.sql(
      0,
      `SET enable_partitionwise_aggregate = on; EXPLAIN (VERBOSE, COSTS OFF) ${groupingStatement(POSTGRES)};`,
    );
    const remote = plan.split('\n').filter((line) => line.includes('Remote SQL'));
    // Two servers besides the first, asked for the questions and for the places.
    expect(remote).toHaveLength(4);
    for (const line of remote) expect(line).toMatch(/GROUP BY .*HAVING/u);
  });

  it('finds on three servers what a check finds without them, in registries of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (files) => {
        const made = makeFolder(files);
        try {
          const options = { cwd: made.path, patterns: [], config: false } as const;
          const workspace = await openWorkspace(options).catch(() => undefined);
          if (!workspace) return;
          const plain = check(workspace.registry, workspace.sources, workspace);
          const found = await checkWithEngine(options, { engine: three.address });
          expect(found?.report.findings).toEqual(plain.findings);
          expect(found?.report.summary).toEqual(plain.summary);
        } finally {
          made.remove();
        }
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('says what happened where a server dies in the middle, prints no finding, and is right once it is back', async () => {
    const plain = await jsonOf(big.path, 'big.ndjson');
    // The last server ends at once when it is given its first rows.
    const pid = join(folder, 'data-2', 'postmaster.pid');
    three.sql(
      2,
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         COPY (SELECT 1) TO PROGRAM 'kill -QUIT $(head -n 1 ${pid})'; PERFORM pg_sleep(20); RETURN NEW; END $$;
       CREATE TRIGGER die BEFORE INSERT ON bounds_part FOR EACH ROW EXECUTE FUNCTION die();`,
    );
    let out = '';
    const run = runCommand('check', ['-f', 'json', 'big.ndjson', '--engine', three.address], {
      cwd: big.path,
      out: async (text) => {
        out += text;
        return true;
      },
    });
    await expect(run).rejects.toThrow(
      /^PostgreSQL could not group the claims, so none was judged: .*run this again/su,
    );
    expect(out).toBe('');
    expect(three.sql(0, 'SELECT count(*) FROM bounds_0;')).toContain(' 0\n');
    three.start(2);
    three.sql(2, 'DROP TRIGGER die ON bounds_part; DROP FUNCTION die();');
    expect(await jsonOf(big.path, 'big.ndjson', '--engine', three.address)).toBe(plain);
  });

  it('says that no server is there, without the password of the address', async () => {
    const run = runCommand('check', ['--engine', 'postgres://me:geheim@localhost:1/none'], { cwd: ROOT });
    await expect(run).rejects.toThrow(/PostgreSQL cannot be reached: .*ECONNREFUSED/su);
    await expect(run).rejects.not.toThrow('geheim');
  });

  it('refuses an address that is none, without repeating it', async () => {
    const run = runCommand('check', ['--engine', 'postgres://me:geheim@[x/none'], { cwd: ROOT });
    await expect(run).rejects.toThrow('The address of PostgreSQL cannot be read');
    await expect(run).rejects.not.toThrow('geheim');
  });

  it('refuses a table of other columns', async () => {
    three.sql(0, 'CREATE DATABASE other;\n\\c other\nCREATE TABLE reconcile_bounds (question text);\n');
    const other = three.address.replace('/postgres?', '/other?');
    const run = runCommand('check', ['--engine', other], { cwd: ROOT });
    await expect(run).rejects.toThrow(
      /its table reconcile_bounds has the columns question where question, compared/u,
    );
  });
});
