// What a scan finds by itself: on public stories with a gold table, on the five articles, and how its time grows.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { score } from '../scan/judge.mjs';
import { data, root } from './public-data.mjs';

const isVerbose = process.argv.includes('--failures');
const print = (line) => process.stdout.write(`${line}\n`);

/** The candidates of the built command on a folder of articles. */
function candidatesOf(folder) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'scan', '--no-config', '--sources', folder, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(stdout).candidates;
}

const stories = join(data, 'stories');

/** The text of a story's source by id. */
function textsOf(folder) {
  const ids = new Map();
  let id;
  for (const line of readFileSync(join(folder, 'sources.yaml'), 'utf8').split('\n')) {
    id = /^(\S+):\s*$/.exec(line)?.[1] ?? id;
    const file = /^\s+file:\s*(\S+)/.exec(line)?.[1];
    if (file) ids.set(id, readFileSync(join(folder, file), 'utf8'));
  }
  return (doc) => ids.get(doc);
}

function benchStories() {
  const total = { questions: 0, found: 0, right: 0, wrong: 0 };
  print('story                      questions found   judged right  soft  wrong   candidates');
  for (const story of readdirSync(stories).sort()) {
    const folder = join(stories, story);
    const candidates = candidatesOf(folder);
    const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));
    const { questions, found, right, soft, wrong } = score(gold, candidates, textsOf(folder));
    total.questions += questions.length;
    total.found += found.length;
    total.right += right.length;
    total.wrong += wrong.length;
    print(
      `${story.padEnd(26)} ${`${found.length} of ${questions.length}`.padStart(15)} ${String(right.length).padStart(14)} ${String(soft.length).padStart(5)} ${String(wrong.length).padStart(6)} ${String(candidates.length).padStart(12)}`,
    );
    if (!isVerbose) continue;
    print(`    missed ${questions.filter((id) => !found.includes(id)).join(' ')}`);
    for (const { index, candidate, labels } of [...soft, ...wrong])
      print(
        `    #${index + 1} ${candidate.rule} ${candidate.score} ${candidate.topic}: ${[...labels].map(([id, all]) => `${id} ${all.join('')}`).join(', ')}`,
      );
  }
  print(
    `all: ${total.found} of ${total.questions} questions; ${total.right} of ${total.right + total.wrong} judged candidates right\n`,
  );
}

if (existsSync(stories)) benchStories();
else print('skipped: the public stories (../shared/bench) are not here');
