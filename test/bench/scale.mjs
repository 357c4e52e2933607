// Large registries and many articles, made on the spot: whole processes in turn with a floor that does the least that
// the work needs, so that a busy machine slows both alike. `node test/bench/scale.mjs [claims] [views] [engine] [servers] [yaml] [articles]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeArticles, writeClaims, yamlRegistry } from './scale-data.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'reconcile-scale-'));
const memory = join(folder, 'memory.txt');

/** Writes down, as a process ends, the most memory that it held resident, and the time that all of its threads computed. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'; process.on('exit', () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
     writeFileSync(${JSON.stringify(memory)}, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1000]));
   });`,
)}`;

/** One process: its time in ms, how much of it was computing, and the most MiB that it held, with what it printed. */
function run(args, cwd) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', WATCH, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const ms = performance.now() - start;
  if (status === null || status > 1) throw new Error(`${args.join(' ')}\n${stderr}`);
  const [mib, cpu] = JSON.parse(readFileSync(memory, 'utf8'));
  return { ms, cpu, mib, stdout };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Runs processes in turn; the median time and memory of each. */
function inTurn(processes, rounds = ROUNDS) {
  const results = processes.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, { args, cwd }] of processes.entries()) results[i].push(run(args, cwd));
  return results.map((list) => ({
    ms: median(list.map((r) => r.ms)),
    cpu: median(list.map((r) => r.cpu)),
    mib: median(list.map((r) => r.mib)),
    stdout: list[0].stdout,
  }));
}

const say = (line = '') => process.stdout.write(`${line}\n`);
const verdict = (value, aim, digits = 1) =>
  aim === undefined
    ? value.toFixed(digits)
    : `${value.toFixed(digits)} (aim: at most ${aim}${value <= aim ? '' : '; MISSED'})`;
const seconds = (ms) => `${(ms / 1000).toFixed(2).padStart(7)} s`;
const row = (name, { ms, cpu, mib }) =>
  say(`  ${name.padEnd(46)} ${seconds(ms)} ${seconds(cpu)} of computing ${mib.toFixed(0).padStart(6)} MiB`);
/** How often a floor goes into a process: by the clock, and by what both computed, which other work leaves alone. */
const times = (own, least, aim) =>
  say(
    `  times the least: ${verdict(own.ms / least.ms, aim)}; of computing ${verdict(own.cpu / least.cpu, aim)}`,
  );

/** A floor is a script of a few lines; it gets a file of its own, so that it starts as the command does. */
function script(name, code) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

function benchClaims() {
  const floor = script(
    'parse-lines',
    `import { readFileSync } from 'node:fs';
     for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) if (line !== '') JSON.parse(line);`,
  );
  const most = Number(process.env.CLAIMS ?? 1_000_000);
  say(
    `check of an NDJSON registry, ten claims a question, 3 and then 7 of them quoted, against JSON.parse line by line, up to ${most.toLocaleString('en')} claims (CLAIMS)`,
  );
  for (const quoted of [3, 7]) {
    const taken = new Map();
    for (const claims of quoted === 3 ? [most / 100, most / 10, most] : [most]) {
      const cwd = join(folder, `claims-${claims}-${quoted}`);
      mkdirSync(cwd);
      const bytes = writeClaims(cwd, claims, quoted);
      const check = [cli, 'check', 'big.ndjson', '--sources', 'sources'];
      const [least, own, echoes] = inTurn(
        [
          { args: [floor, 'big.ndjson'], cwd },
          { args: [...check, '--config', 'no-echoes.yaml'], cwd },
          { args: check, cwd },
        ],
        claims > 100_000 ? ROUNDS : ROUNDS * 2 + 1,
      );
      taken.set(claims, own.ms);
      say(` ${claims.toLocaleString('en')} claims, ${quoted} of 10 quoted, ${(bytes / 1e6).toFixed(0)} MB`);
      row('JSON.parse', least);
      row('reconcile check, without looking for echoes', own);
      times(own, least, claims < most ? undefined : 5);
      row('reconcile check', echoes);
      times(echoes, least, claims < most ? undefined : 7);
      if (claims < most) continue;
      say(`  MiB resident: ${verdict(own.mib, 300, 0)}; with echoes ${verdict(echoes.mib, 400, 0)}`);
    }
    if (taken.size < 2) continue;
    const exponent = Math.log(taken.get(most) / taken.get(most / 100)) / Math.log(100);
    say(`  time grows as claims to the power of ${verdict(exponent, 1.1, 2)}`);
  }
}

/** What shows one question, and all of them beside each other. */
function benchViews() {
  const cwd = join(folder, 'views');
  mkdirSync(cwd);
  const claims = Number(process.env.CLAIMS ?? 1_000_000) / 10;
  writeClaims(cwd, claims);
  const of = ['big.ndjson', '--sources', 'sources'];
  const [explain, matrix] = inTurn([
    { args: [cli, 'explain', 'ward-7-reopened', ...of], cwd },
    { args: [cli, 'matrix', ...of], cwd },
  ]);
  say(`explain and matrix of ${claims.toLocaleString('en')} claims`);
  for (const [name, view] of Object.entries({ explain, matrix })) {
    row(`reconcile ${name}`, view);
    say(`  seconds: ${verdict(view.ms / 1000, 2)}; of computing ${verdict(view.cpu / 1000, 2)}`);
  }
}

/** With an engine: rows of bounds in threads, groups in DuckDB, the judge on what may hold a finding. */
function benchEngine() {
  const floor = script(
    'parse-lines-too',
    `import { readFileSync } from 'node:fs';
     for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) if (line !== '') JSON.parse(line);`,
  );
  const most = Number(process.env.CLAIMS ?? 1_000_000);
  say(
    `check with --engine duckdb, of 10 answers 3 and then 7 quoted, against JSON.parse line by line, up to ${most.toLocaleString('en')} claims (CLAIMS)`,
  );
  for (const quoted of [3, 7]) {
    const taken = [];
    for (const claims of [most / 10, most]) {
      const cwd = join(folder, `engine-${claims}-${quoted}`);
      mkdirSync(cwd);
      const bytes = writeClaims(cwd, claims, quoted);
      const check = [cli, 'check', 'big.ndjson', '--sources', 'sources', '--config', 'no-echoes.yaml'];
      const isHeld = bytes < 500e6;
      const [engine, bounds, least, plain] = inTurn([
        { args: [...check, '--engine', 'duckdb'], cwd },
        { args: [cli, 'bounds', 'big.ndjson', '--sources', 'sources'], cwd },
        // What the least needs holds the whole file in memory.
        ...(isHeld
          ? [
              { args: [floor, 'big.ndjson'], cwd },
              { args: check, cwd },
            ]
          : []),
      ]);
      taken.push(engine.ms);
      say(` ${claims.toLocaleString('en')} claims, ${quoted} of 10 quoted, ${(bytes / 1e6).toFixed(0)} MB`);
      if (least) row('JSON.parse', least);
      if (plain) row('reconcile check', plain);
      row('reconcile check --engine duckdb', engine);
      row('reconcile bounds', bounds);
      if (plain && plain.stdout !== engine.stdout) throw new Error('The engine changes what is printed.');
      if (least) times(engine, least, 4);
      rmSync(cwd, { recursive: true, force: true });
    }
    say(`  time grows as claims to the power of ${verdict(Math.log10(taken[1] / taken[0]), 1.05, 2)}`);
  }
}

/** Three servers on this machine: what they and the way to them cost. */
async function benchServers() {
  const { startServers } = await import('../../src/scripts/postgres-servers.mjs');
  const cwd = join(folder, 'servers');
  mkdirSync(cwd);
  const claims = Number(process.env.CLAIMS ?? 1_000_000) / 10;
  writeClaims(cwd, claims);
  const check = [cli, 'check', 'big.ndjson', '--sources', 'sources', '--config', 'no-echoes.yaml'];
  const servers = startServers(mkdtempSync(join(tmpdir(), 'pg-')), 3);
  try {
    const [plain, three, one] = inTurn([
      { args: check, cwd },
      { args: [...check, '--engine', servers.address], cwd },
      { args: [...check, '--engine', servers.address.replace('/postgres?', '/template1?')], cwd },
    ]);
    say(`check of ${claims.toLocaleString('en')} claims on PostgreSQL, on this machine`);
    row('reconcile check', plain);
    row('reconcile check --engine postgres, one server', one);
    row('reconcile check --engine postgres, three servers', three);
    for (const { stdout } of [three, one])
      if (stdout !== plain.stdout) throw new Error('The engine changes what is printed.');
  } finally {
    servers.stopAll();
  }
}

function benchYaml() {
  const path = join(folder, 'registry.yaml');
  writeFileSync(path, yamlRegistry(20e6));
  const timed = (body) =>
    `import { readFileSync } from 'node:fs';
     const text = readFileSync(process.argv[2], 'utf8'); const start = performance.now(); ${body}
     process.stdout.write(String(performance.now() - start));`;
  const yaml = script(
    'yaml',
    `import { parseDocument } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules', 'yaml', 'dist', 'index.js')).href)}; ${timed('parseDocument(text);')}`,
  );
  const own = script(
    'own',
    `import { readRegistry } from ${JSON.stringify(pathToFileURL(join(root, 'dist', 'index.js')).href)}; ${timed("readRegistry([{ path: 'registry.yaml', content: text }]);")}`,
  );
  const results = inTurn([
    { args: [yaml, path], cwd: folder },
    { args: [own, path], cwd: folder },
  ]);
  const [theirs, ours] = results.map((result) => ({ ...result, ms: Number(result.stdout) }));
  say('a YAML registry of 20 MB: parsed, tested and linked, against the npm package yaml, which parses it');
  row('yaml, parseDocument', theirs);
  row('readRegistry', ours);
  const faster = theirs.ms / ours.ms;
  say(`  times as fast: ${faster.toFixed(1)} (aim: at least 10${faster >= 10 ? '' : '; MISSED'})`);
}

function benchArticles() {
  const cwd = join(folder, 'articles');
  mkdirSync(cwd);
  const quotes = writeArticles(cwd, 10_000, 1000);
  writeFileSync(join(cwd, 'no-echoes.yaml'), 'rules: { echo: off }\n');
  const floor = script(
    'search',
    `import { readdirSync, readFileSync } from 'node:fs'; import { join } from 'node:path';
     const quotes = ${JSON.stringify(quotes)};
     let found = 0;
     for (const entry of readdirSync('sources', { recursive: true, withFileTypes: true })) {
       if (!entry.isFile()) continue;
       const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/\\s+/g, ' ');
       for (const quote of process.argv[2] ? quotes.slice(0, 20) : quotes) if (text.includes(quote)) found++;
     }
     process.stdout.write(String(found));`,
  );
  const [few, least, own, echoes] = inTurn(
    [
      { args: [floor, '20'], cwd },
      { args: [floor], cwd },
      { args: [cli, 'check', '--config', 'no-echoes.yaml'], cwd },
      { args: [cli, 'check'], cwd },
    ],
    ROUNDS * 2 + 1,
  );
  say(
    'check of 1,000 claims in 10,000 articles of 4 KB, against reading all, folding white space and searching',
  );
  row('bare node, 20 of the quotes', few);
  row('bare node, the same quotes', least);
  row('reconcile check, without looking for echoes', own);
  row('reconcile check', echoes);
  say(`  times bare node: ${verdict(own.ms / least.ms, 2)}`);
}

const parts = {
  claims: benchClaims,
  views: benchViews,
  engine: benchEngine,
  servers: benchServers,
  yaml: benchYaml,
  articles: benchArticles,
};
try {
  say(`medians of processes in turn, node ${process.version}, load ${loadavg()[0].toFixed(1)}`);
  for (const [name, bench] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
