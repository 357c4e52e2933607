// Measures `draft` on short articles in our own words about stories of ../shared/bench/stories. In test/bench/drafts every
// line of STORY.tuning.txt and STORY.blind.txt is a statement after its kind, and holds {what the sources say|what a change
// makes of it}: both versions are judged. What `draft` says was improved on the first files only; the misses of the others
// are not printed unless asked for with --blind. Two longer articles are whole: NAME.unchanged.md, NAME.changed.md.
// test/bench/drafts/own has short stories of our own, three sources each, with such drafts in own/STORY/drafts.txt.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './public-data.mjs';

const print = (line) => void process.stdout.write(`${line}\n`);
const stories = join(root, '..', 'shared', 'bench', 'stories');
const folder = join(import.meta.dirname, 'drafts');
const FLAGGED = new Set(['contradicted', 'unsupported']);
const VERSIONS = ['unchanged', 'changed'];
const showsBlind = process.argv.includes('--blind');
const tables = new Map();

/** The drafts of a file: `{ published, paragraphs: [{ kind, unchanged, changed }] }`. */
function readDrafts(text) {
  return text
    .split(/^== /mu)
    .slice(1)
    .map((one) => {
      const [published, ...lines] = one.trim().split('\n');
      return {
        published,
        paragraphs: lines.map((line) => {
          const [, kind, words] = /^(\w+): (.*)$/u.exec(line);
          const version = (n) => words.replace(/\{([^|{}]*)\|([^|{}]*)\}/gu, (...found) => found[n]);
          return { kind, unchanged: version(1), changed: version(2) };
        }),
      };
    });
}

/** What the built command says on drafts of one story. */
function judge(articles, files) {
  const cwd = mkdtempSync(join(tmpdir(), 'draft-'));
  mkdirSync(join(cwd, 'sources'));
  const isArticle = (name) =>
    /\.(?:md|txt|yaml)$/u.test(name) && !/^(?:disagreements|trial-registry|README)/u.test(name);
  for (const name of readdirSync(articles).filter(isArticle))
    cpSync(join(articles, name), join(cwd, 'sources', name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'draft', ...Object.keys(files), '--format', 'json', '--fail-on', 'never'],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  rmSync(cwd, { recursive: true, force: true });
  if (stdout === '') throw new Error(`${articles}: ${stderr}`);
  return new Map(JSON.parse(stdout).drafts.map((one) => [one.file, one]));
}

/** Counts one paragraph of a draft, and prints what was judged wrongly. */
function count({ set, kind, version, start, end, words, judged }) {
  const inside = (one) => start <= one.start && one.start < end;
  const quotations = judged.quotations.filter(inside);
  const statements = judged.statements.filter(inside);
  const isWrongQuotation = quotations.some(({ verdict }) => verdict !== 'exact');
  const isFlagged = isWrongQuotation || statements.some(({ verdict }) => FLAGGED.has(verdict));
  if (!tables.has(set)) tables.set(set, new Map());
  const table = tables.get(set);
  const add = (row, hit) => {
    const counts = table.get(row) ?? [0, 0];
    table.set(row, [counts[0] + (hit ? 1 : 0), counts[1] + 1]);
  };
  const isChanged = version === 'changed';
  if (isChanged && kind === 'plain') return;
  add(version, isFlagged);
  add(`${version}: ${kind}`, isFlagged);
  if (kind === 'quotation') add(`${version} quotations called other than exact`, isWrongQuotation);
  if (isFlagged === isChanged || (set === 'blind' && !showsBlind)) return;
  const verdicts = [
    ...statements.map(({ verdict, why }) => `${verdict} (${why})`),
    ...quotations.map(({ verdict, why }) => `${verdict} (${why})`),
  ];
  print(
    `  ${isChanged ? 'missed' : 'false'}, ${kind}: ${words.slice(0, 110)} -> ${verdicts.join('; ').slice(0, 200)}`,
  );
}

const own = readdirSync(join(folder, 'own')).map((story) => ({
  story,
  set: 'own stories',
  ending: 'txt',
  file: join('own', story, 'drafts.txt'),
  articles: join(folder, 'own', story, 'sources'),
}));
const handedOut = readdirSync(folder)
  .filter((file) => file !== 'own')
  .map((file) => {
    const [story, set, ending] = file.split('.');
    return { story, set, ending, file, articles: join(stories, story) };
  });
for (const { story, set, ending, file, articles } of [...handedOut, ...own].sort((a, b) =>
  a.file < b.file ? -1 : 1,
)) {
  if (!existsSync(articles)) {
    print(`skipped: ${articles} is not there`);
    continue;
  }
  const text = readFileSync(join(folder, file), 'utf8');
  print(`${story}, ${set}`);
  if (ending === 'md') {
    const judged = judge(articles, { 'draft.md': text }).get('draft.md');
    let start = text.indexOf('\n---\n', 3) + 5;
    for (const words of text
      .slice(start)
      .split(/\n{2,}/u)
      .filter((one) => one.trim() !== '')) {
      start = text.indexOf(words, start);
      count({
        set: 'whole articles',
        kind: 'paragraph',
        version: set,
        start,
        end: start + words.length,
        words,
        judged,
      });
    }
    continue;
  }
  const drafts = readDrafts(text);
  const write = ({ published, paragraphs }, version) =>
    `---\npublished: ${published}\n---\n${paragraphs.map((one) => one[version]).join('\n\n')}\n`;
  const files = Object.fromEntries(
    drafts.flatMap((draft, i) =>
      VERSIONS.map((version) => [`${i + 1}-${version}.md`, write(draft, version)]),
    ),
  );
  const all = judge(articles, files);
  for (const [i, { paragraphs }] of drafts.entries())
    for (const version of VERSIONS) {
      const name = `${i + 1}-${version}.md`;
      let start = files[name].indexOf('\n---\n', 3) + 5;
      for (const paragraph of paragraphs) {
        const words = paragraph[version];
        start = files[name].indexOf(words, start);
        count({
          set,
          kind: paragraph.kind,
          version,
          start,
          end: start + words.length,
          words,
          judged: all.get(name),
        });
      }
    }
}
for (const [set, table] of [...tables].sort()) {
  print(`\n${set} (called contradicted, unsupported, or a quotation that no source prints so)`);
  for (const [row, [part, whole]] of [...table].sort())
    print(`  ${row.padEnd(52)} ${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`);
}
print(
  '\naims: 85 % of changed, at most 5 % of unchanged; every changed quotation, at most 1 % of unchanged ones',
);
