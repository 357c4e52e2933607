// Whole processes, in turn with bare node, so that a busy machine slows all of them alike: in the caller's environment, and in
// an empty one, where node reads no certificates and its floor is lower. With PEERS=FOLDER, where `npm i --prefix FOLDER
// eslint @eslint/markdown` was run, eslint is measured on the same five articles: it is too large to be installed for that alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');
const ROUNDS = Number(process.env.ROUNDS ?? 21);

/** Node 22 keeps compiled code from run to run (`module.enableCompileCache`), Node 20 does not. */
const CHECK_AIM = Number(process.versions.node.split('.')[0]) >= 22 ? 5 : 8;
const processes = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'reconcile --version', args: [cli, '--version'], aim: 2 },
  { name: 'reconcile check (the bundled story)', args: [cli, 'check'], aim: CHECK_AIM },
  { name: 'reconcile check --format json', args: [cli, 'check', '--format', 'json'], aim: CHECK_AIM },
];
/** Reads and checks the same articles, by the rules that it recommends. */
const PEER_CONFIG = `import markdown from '@eslint/markdown';
const [{ rules }] = markdown.configs.recommended;
export default [{ files: ['**/*.md'], plugins: { markdown }, language: 'markdown/commonmark', rules }];
`;
const peers = process.env.PEERS && join(process.env.PEERS, 'node_modules');
const eslint = peers && join(peers, 'eslint', 'bin', 'eslint.js');
const folder = mkdtempSync(join(tmpdir(), 'peer-'));
if (eslint && existsSync(eslint)) {
  writeFileSync(join(folder, 'eslint.config.mjs'), PEER_CONFIG);
  symlinkSync(peers, join(folder, 'node_modules'));
  const articles = readdirSync(join(root, 'sources')).filter((name) => name.endsWith('.md'));
  for (const name of articles) symlinkSync(join(root, 'sources', name), join(folder, name));
  processes.push({ name: 'eslint (the same articles)', args: [eslint, ...articles], cwd: folder, aim: null });
}
const environments = [
  { title: 'env -i PATH=…', env: { PATH: process.env.PATH ?? '' }, isAimed: true },
  { title: 'the present environment', env: process.env, isAimed: false },
];

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

process.stdout.write(`start-up, medians of ${ROUNDS} runs in turn, node ${process.version}\n`);
for (const { title, env, isAimed } of environments) {
  const times = processes.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, { args, cwd = root }] of processes.entries()) {
      const start = performance.now();
      spawnSync(process.execPath, args, { cwd, env, stdio: 'ignore' });
      if (round >= 0) times[i].push(performance.now() - start);
    }
  }
  const floor = median(times[0]);
  process.stdout.write(`\n${title}\n`);
  for (const [i, { name, aim }] of processes.entries()) {
    const ms = median(times[i]);
    const ratio = (ms / floor).toFixed(2);
    const verdict =
      aim === undefined
        ? '  (the floor)'
        : isAimed && aim !== null
          ? `  (aim ${aim}${ms / floor <= aim ? '' : ': missed'})`
          : '';
    process.stdout.write(`${name.padEnd(38)} ${ms.toFixed(0).padStart(5)} ms  x ${ratio}${verdict}\n`);
  }
}
rmSync(folder, { recursive: true });
