// PostgreSQL servers on this machine alone, from an installed postgresql (Debian: apt-get install postgresql), for trials and
// tests: `node src/scripts/postgres-servers.mjs start FOLDER [SERVERS]` prints the address that --engine takes, `stop FOLDER`
// ends them and removes FOLDER. They listen on sockets in FOLDER, on no port. The first server holds the table
// reconcile_bounds; each has a part of its rows.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PORT = 5601;

/** The newest PostgreSQL that is installed; undefined where there is none. */
export function postgresBin() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (found) return found;
  const { stdout, status } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return status === 0 && existsSync(join(stdout.trim(), 'initdb')) ? stdout.trim() : undefined;
}

/** Whom the servers run as: PostgreSQL refuses root. */
function userFor() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
}

const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * Starts servers in a new folder.
 * @returns the address of the first, and what stops one of them or all.
 */
export function startServers(named, servers = 3) {
  const folder = resolve(named);
  const bin = postgresBin();
  if (!bin) throw new Error('There is no PostgreSQL here. Debian: apt-get install postgresql.');
  const user = userFor();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const run = (tool, args, input) =>
    execFileSync(join(bin, tool), args, {
      ...user,
      cwd: folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const data = (server) => join(folder, `data-${server}`);
  const sql = (server, text) =>
    run(
      'psql',
      [
        '-X',
        '-q',
        '-v',
        'ON_ERROR_STOP=1',
        '-h',
        folder,
        '-p',
        String(PORT + server),
        '-U',
        'reconcile',
        '-d',
        'postgres',
      ],
      text,
    );
  const start = (server) =>
    run('pg_ctl', [
      '-D',
      data(server),
      '-w',
      '-l',
      join(folder, `log-${server}`),
      '-o',
      `-p ${PORT + server} -k ${folder} -c listen_addresses= -c fsync=off -c max_connections=20`,
      'start',
    ]);
  const stop = (server, how = 'fast') => {
    if (existsSync(join(data(server), 'postmaster.pid')))
      run('pg_ctl', ['-D', data(server), '-m', how, 'stop']);
  };
  const columns = `(question text COLLATE "C", compared text COLLATE "C", source text COLLATE "C", voice text COLLATE "C",
    place bigint, low double precision, high double precision, usual_low double precision,
    usual_high double precision, value text COLLATE "C", mark text COLLATE "C")`;
  for (let server = 0; server < servers; server++) {
    run('initdb', [
      '-D',
      data(server),
      '-U',
      'reconcile',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]);
    start(server);
    if (server > 0) sql(server, `CREATE UNLOGGED TABLE bounds_part ${columns};`);
  }
  sql(
    0,
    `CREATE EXTENSION postgres_fdw; CREATE TABLE reconcile_bounds ${columns} PARTITION BY HASH (question);`,
  );
  const remainder = (server) => `FOR VALUES WITH (MODULUS ${servers}, REMAINDER ${server})`;
  sql(0, `CREATE UNLOGGED TABLE bounds_0 PARTITION OF reconcile_bounds ${remainder(0)};`);
  // A row costs more to send than the planner takes for granted of a server without statistics: groups are made over there.
  for (let server = 1; server < servers; server++)
    sql(
      0,
      `CREATE SERVER server_${server} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host ${literal(folder)}, port '${PORT + server}',
         dbname 'postgres', async_capable 'true', batch_size '2000', fetch_size '10000', fdw_tuple_cost '1');
       CREATE USER MAPPING FOR reconcile SERVER server_${server} OPTIONS (user 'reconcile');
       CREATE FOREIGN TABLE bounds_${server} PARTITION OF reconcile_bounds ${remainder(server)}
         SERVER server_${server} OPTIONS (table_name 'bounds_part');`,
    );
  const address = `postgres://reconcile@localhost:${PORT}/postgres?host=${encodeURIComponent(folder)}`;
  return { address, sql, start, stop, stopAll: () => stopServers(folder) };
}

/** Stops all servers of a folder, and removes it. */
export function stopServers(named) {
  const folder = resolve(named);
  const bin = postgresBin();
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (existsSync(join(folder, name, 'postmaster.pid')))
      execFileSync(join(bin, 'pg_ctl'), ['-D', join(folder, name), '-m', 'immediate', 'stop'], {
        ...userFor(),
        cwd: '/',
        stdio: 'pipe',
      });
  rmSync(folder, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what, folder, servers] = process.argv.slice(2);
  if (what === 'start' && folder)
    process.stdout.write(`${startServers(folder, Number(servers ?? 3)).address}\n`);
  else if (what === 'stop' && folder) stopServers(folder);
  else process.stderr.write('Say start FOLDER [SERVERS], or stop FOLDER.\n');
}
