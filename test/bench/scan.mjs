// What a scan finds by itself: on public stories with a gold table, on the five articles, and how its time grows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
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

/** Names of a story replaced by others, the same everywhere, in a folder of their own. */
function renamedStory(folder) {
  const to = mkdtempSync(join(tmpdir(), 'reconcile-scan-'));
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(to, file), file.endsWith('.txt') ? renamed(text) : text);
  }
  return to;
}

/** Candidates of each story against its gold, by the score that lies beside the data. */
function benchStories() {
  for (const story of readdirSync(stories).sort()) {
    const folder = join(stories, story);
    if (!existsSync(join(folder, 'gold.json'))) continue;
    const report = join(mkdtempSync(join(tmpdir(), 'reconcile-scan-')), 'scan.json');
    const candidates = candidatesOf(folder);
    writeFileSync(report, JSON.stringify({ candidates }));
    const { stdout, stderr } = spawnSync(process.execPath, [join(stories, 'score.mjs'), folder, report], {
      encoding: 'utf8',
    });
    const lines = (stdout || stderr).trim().split('\n');
    print(
      `${lines.at(-1)}; shown ${candidates.length}, with other names ${candidatesOf(renamedStory(folder)).length}`,
    );
    if (isVerbose) for (const line of lines.slice(0, -1)) print(line);
  }
  print('Weights are learned from these stories among others: the kept-back stories are the test of that.\n');
}

/** The disagreements of the five articles that a scan should find, by type and values. */
const TABLE = [
  ['Doha after the round that followed it', (c) => c.rule === 'order' && has(c, '2025-10-29', '2025-10-25')],
  ['the same, across sources', (c) => c.rule === 'contradiction' && has(c, '2025-10-29', '2025-10-25')],
  ['what Doha achieved', (c) => c.type === 'choice' && has(c, 'failed', 'succeeded')],
  ['when the fighting began', (c) => c.rule === 'contradiction' && has(c, '2025-10-09', '2025-10-11')],
  ['who attacked first', (c) => c.type === 'actor' && /attack/iu.test(c.ask)],
  ['who struck Kabul', (c) => c.rule === 'dispute' && c.type === 'yesno' && /strikes/iu.test(c.ask)],
  ['ceasefire date', (c) => c.rule === 'calendar' && has(c, '2025-10-19')],
  ['border closure', (c) => c.rule === 'calendar' && has(c, '2025-10-12')],
  ['page date', (c) => c.rule === 'calendar' && has(c, '2025-10-11')],
  ['length of the October round', (c) => c.type === 'duration' && has(c, 'P3D', 'P4D')],
  ['last day of the November round', (c) => has(c, '2025-11-07', '2025-11-08')],
  [
    'end of the clashes',
    (c) => c.type === 'date' && c.rule !== 'calendar' && has(c, '2025-10-15', '2025-10-19'),
  ],
  ['blame', (c) => c.type === 'actor' && c.rule === 'dispute'],
];

const has = ({ positions }, ...values) =>
  values.every((v) => positions.some(({ value }) => value.includes(v)));
/** Two days in November against three or four in October, and tolls of two months. */
const isTrap = (c) =>
  (c.type === 'duration' && has(c, 'P2D') && (has(c, 'P3D') || has(c, 'P4D'))) || c.type === 'count';

function benchArticles(folder, name) {
  const candidates = candidatesOf(folder);
  const found = TABLE.map(([what, test]) => [what, candidates.some(test)]);
  const traps = candidates.slice(0, 20).filter(isTrap);
  const hits = found.filter(([, isFound]) => isFound).length;
  print(
    `${name}: ${hits} of ${TABLE.length} disagreements of the table, ${traps.length} traps among the first 20 of ${candidates.length} candidates`,
  );
  if (isVerbose)
    print(`    missed ${found.flatMap(([what, isFound]) => (isFound ? [] : [what])).join('; ')}`);
}

const CALENDAR =
  /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Names replaced by others, the same everywhere, so that nothing can be known of them beforehand. */
const renamed = (text, salt = 0) =>
  text.replace(/(?<=[\p{L},;’”] )\p{Lu}\p{Ll}{3,}/gu, (word) => {
    if (CALENDAR.test(word)) return word;
    let hash = salt;
    for (const c of word) hash = (Math.imul(hash, 31) + c.codePointAt(0)) >>> 0;
    const letters = hash.toString(36).replace(/\d/gu, (d) => 'bdfgklmnrt'[d]);
    return `Z${letters.slice(0, 6)}`;
  });

/** The sentences of each paragraph in another order, the same on every run. */
const reordered = (text) =>
  text
    .split('\n')
    .map((line) => {
      const sentences = line.split(/(?<=[a-z]{3}[.”"]+) (?=[A-Z])/u);
      const [first, ...rest] = sentences;
      return [first, ...rest.reverse()].join(' ');
    })
    .join('\n');

function variant(change) {
  const from = join(root, '..', 'shared', 'articles');
  const to = mkdtempSync(join(tmpdir(), 'reconcile-scan-'));
  for (const file of readdirSync(from)) {
    const text = readFileSync(join(from, file), 'utf8');
    writeFileSync(join(to, file), file.endsWith('.txt') ? change(text) : text);
  }
  return to;
}

/** Copies of the articles as stories of their own: only five share their names. */
function benchSpeed(sizes) {
  const from = join(root, '..', 'shared', 'articles');
  const texts = readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(from, file), 'utf8'));
  const points = [];
  for (const n of sizes) {
    const to = mkdtempSync(join(tmpdir(), 'reconcile-scan-'));
    let size = 0;
    let manifest = '';
    for (let k = 0; k < n; k++) {
      const text = renamed(texts[k % texts.length], 1 + Math.floor(k / texts.length));
      size += text.length;
      writeFileSync(join(to, `a${k}.txt`), text);
      manifest += `a${k}:\n  file: a${k}.txt\n  published: 2025-11-09\n`;
    }
    writeFileSync(join(to, 'sources.yaml'), manifest);
    const start = performance.now();
    candidatesOf(to);
    const seconds = (performance.now() - start) / 1000;
    points.push([size, seconds]);
    print(
      `${String(n).padStart(5)} articles, ${(size / 1e6).toFixed(2)} MB: ${seconds.toFixed(1)} s, ${(size / 1e6 / seconds).toFixed(2)} MB/s`,
    );
    rmSync(to, { recursive: true });
  }
  const [[x, s], [y, t]] = points.slice(-2);
  print(`exponent between the last two: ${(Math.log(t / s) / Math.log(y / x)).toFixed(2)}`);
}

/** The made-up stories of a folder: what a scan finds of their disagreements, and what it shows besides. */
function benchMadeUp(folder, name) {
  const total = { found: 0, asked: 0, shown: 0, wrong: 0 };
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.yaml'))) {
    const story = parse(readFileSync(join(folder, file), 'utf8'));
    const to = mkdtempSync(join(tmpdir(), 'reconcile-scan-'));
    for (const [id, { published, text }] of Object.entries(story.articles))
      writeFileSync(join(to, `${id}.md`), `---\npublished: ${published}\n---\n${text}`);
    const candidates = candidatesOf(to);
    const answers = (candidate) =>
      [...story.found, ...(story.soft ?? [])].some(({ one, other }) => opposes(candidate, one, other));
    total.asked += story.found.length;
    total.found += story.found.filter(({ one, other }) =>
      candidates.some((c) => opposes(c, one, other)),
    ).length;
    total.shown += candidates.length;
    total.wrong += candidates.filter((candidate) => !answers(candidate)).length;
    rmSync(to, { recursive: true });
  }
  print(
    `${name}: ${total.found} of ${total.asked} disagreements; shown ${total.shown}, wrong ${total.wrong}`,
  );
}

const holds = ({ claims }, words) => claims.some(({ quote }) => words.some((word) => quote.includes(word)));
const opposes = ({ positions }, one, other) =>
  positions.some((a, i) =>
    positions.some((b, k) => i !== k && holds(a, one) && !holds(a, other) && holds(b, other)),
  );

const madeUp = join(root, 'test', 'discover', 'stories');
benchMadeUp(madeUp, 'made-up stories that it was tuned on');
benchMadeUp(join(madeUp, 'unseen'), 'made-up stories that no rule was made for');
if (existsSync(stories)) benchStories();
else print('skipped: the public stories (../shared/bench) are not here');
const articles = join(root, '..', 'shared', 'articles');
if (existsSync(articles)) {
  benchArticles(articles, 'the five articles');
  benchArticles(variant(renamed), 'with other names');
  benchArticles(variant(reordered), 'with sentences in another order');
  benchArticles(
    variant((text) => reordered(renamed(text))),
    'with both',
  );
  benchSpeed(process.argv.includes('--all') ? [5, 50, 500, 5000] : [5, 50, 500]);
} else print('skipped: the five articles (../shared/articles) are not here');
