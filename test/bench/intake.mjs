// Measures `add` on public reports of faults (../shared/bench/intake-reports): the share of cases right, kind by kind.
// The second table is `add` and Readability on pages of our own in the layouts of common systems (layouts.mjs).
// `-- NAME` runs the cases whose name holds NAME; `--failures` lists what is wrong.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printLayouts } from './layout-scores.mjs';
import { root } from './public-data.mjs';

/** Prints a line. */
const print = (line) => void process.stdout.write(`${line}\n`);
const data = join(root, '..', 'shared', 'bench', 'intake-reports');
const [filter = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isThere = existsSync(data);
if (!isThere) print(`skipped: ${data} is not there`);
const cli = [process.execPath, join(root, 'dist', 'cli.js')];
const folders = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Runs one case in a copy of its folder; what is wrong with the outcome, a line each. */
function faultsOf(folder) {
  const { run, expect } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  const cwd = join(mkdtempSync(join(tmpdir(), 'intake-')), 'case');
  cpSync(folder, cwd, { recursive: true });
  rmSync(join(cwd, 'case.json'));
  const isShell = run[0]?.[0] === 'SH';
  if (!isShell) for (const name of ['sources', 'claims']) mkdirSync(join(cwd, name), { recursive: true });
  let output = '';
  for (const args of run) {
    const [command, ...rest] = isShell ? ['bash', 'run.sh'] : [...cli, ...args];
    const { stdout, stderr } = spawnSync(command, rest, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, RECONCILE: cli.join(' ') },
    });
    output += stdout + stderr;
  }
  const stored = join(cwd, 'sources', 't.md');
  const [, front = '', rest] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(existsSync(stored) ? readFileSync(stored, 'utf8') : '') ?? [];
  const body = expect.nfkc ? (rest ?? '').normalize('NFKC') : (rest ?? '');
  rmSync(join(cwd, '..'), { recursive: true, force: true });
  const all = (key) => expect[key] ?? [];
  return [
    ...all('text_contains')
      .filter((words) => !body.includes(words) && !(expect.or_told && output.includes('left out')))
      .map((words) => `text lacks ${words}`),
    ...all('text_lacks')
      .filter((words) => body.includes(words))
      .map((words) => `text has ${words}`),
    ...all('front_lacks')
      .filter((words) => front.includes(words))
      .map((words) => `front matter has ${words}`),
    ...all('front_contains')
      .filter((words) => !front.includes(words) && !all('or_out').some((other) => output.includes(other)))
      .map((words) => `front matter lacks ${words}`),
    ...all('out_lacks')
      .filter((words) => output.includes(words))
      .map((words) => `output has ${words}`),
    ...all('out_contains')
      .filter((words) => !output.includes(words))
      .map((words) => `output lacks ${words}`),
    ...(expect.any_of && !expect.any_of.some((words) => body.includes(words))
      ? [`text has none of ${expect.any_of}`]
      : []),
    ...(expect.out_any && !expect.out_any.some((words) => output.toLowerCase().includes(words.toLowerCase()))
      ? [`output has none of ${expect.out_any}`]
      : []),
  ];
}

let [right, count] = [0, 0];
for (const kind of isThere ? folders(data).sort() : []) {
  let own = 0;
  const names = folders(join(data, kind)).flatMap((half) =>
    folders(join(data, kind, half)).map((name) => join(half, name)),
  );
  const chosen = names.filter((name) => `${kind}/${name}`.includes(filter));
  for (const name of chosen) {
    const faults = faultsOf(join(data, kind, name));
    if (faults.length === 0) own++;
    else if (process.argv.includes('--failures')) print(`  ${kind}/${name}: ${faults.join('; ')}`);
  }
  if (chosen.length > 0) print(`${kind.padEnd(50)} ${own} of ${chosen.length}`);
  right += own;
  count += chosen.length;
}
print(`all ${right} of ${count}`);
if (filter === '') printLayouts(cli, print);
