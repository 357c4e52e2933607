// How many contradictions of real stories are found, and how many alarms are false: three public stories coded as
// registries under test/stories, without the words of their articles.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreStory } from '../stories/score.mjs';
import { root } from './public-data.mjs';

const isVerbose = process.argv.includes('--failures');
const print = (line) => process.stdout.write(`${line}\n`);
const folder = join(root, 'test', 'stories');

/** The report of the built command on one story. */
function findingsOf(story) {
  const args = ['check', join(folder, story, 'registry.yaml'), '--sources', join(folder, story, 'sources')];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), ...args, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(stdout).findings;
}

const stories = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

print(
  `${'story'.padEnd(26)} X found   alarms on: ${['C', 'E', 'U', 'S'].map((l) => l.padStart(6)).join('  ')}   elsewhere  faults`,
);
for (const story of stories) {
  const gold = JSON.parse(readFileSync(join(folder, story, 'gold.json'), 'utf8'));
  const { pairs, elsewhere, faults } = scoreStory(gold, findingsOf(story));
  const of = (label) => {
    // Counts of one day whose hours nobody states are meant to be doubted.
    const all = pairs.filter((pair) => pair.label === label && !pair.isOfUnknownHours);
    return `${all.filter(({ rules }) => rules.length > 0).length}/${all.length}`;
  };
  print(
    `${story.padEnd(26)} ${of('X').padStart(7)}              ${['C', 'E', 'U', 'S'].map((l) => of(l).padStart(6)).join('  ')}   ${String(elsewhere.length).padStart(9)}  ${String(faults.length).padStart(6)}`,
  );
  if (!isVerbose) continue;
  for (const { id, label, a, b, rules, isOfUnknownHours } of pairs) {
    if (isOfUnknownHours) continue;
    if (label === 'X' && rules.length === 0) print(`    miss ${id}: ${a} x ${b}`);
    if (label !== 'X' && rules.length > 0)
      print(`    alarm ${label} ${id}: ${a} x ${b} (${rules.join(', ')})`);
  }
  for (const line of [...elsewhere, ...faults]) print(`    alarm ${line}`);
}
