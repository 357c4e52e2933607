// Whole processes in the caller's environment, in turn with bare node, so that a busy machine slows all of them alike.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');
const ROUNDS = Number(process.env.ROUNDS ?? 21);

const processes = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'reconcile --version', args: [cli, '--version'], aim: 1.5 },
  { name: 'reconcile check (the bundled story)', args: [cli, 'check'], aim: 3 },
  { name: 'reconcile check --format json', args: [cli, 'check', '--format', 'json'], aim: 3 },
];

const times = processes.map(() => []);
for (let round = -1; round < ROUNDS; round++) {
  for (const [i, { args }] of processes.entries()) {
    const start = performance.now();
    spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (round >= 0) times[i].push(performance.now() - start);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const floor = median(times[0]);
process.stdout.write(`start-up, medians of ${ROUNDS} runs in turn, node ${process.version}\n`);
for (const [i, { name, aim }] of processes.entries()) {
  const ms = median(times[i]);
  const ratio = (ms / floor).toFixed(2);
  const verdict = aim === undefined ? 'the floor' : `aim ${aim}${ms / floor <= aim ? '' : ': missed'}`;
  process.stdout.write(`${name.padEnd(38)} ${ms.toFixed(0).padStart(5)} ms  x ${ratio}  (${verdict})\n`);
}
