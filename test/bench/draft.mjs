// Measures `draft` on articles in our own words about stories of ../shared/bench/stories: NAME.unchanged.md says what the
// sources say, in NAME.changed.md every paragraph has one number, day, name, speaker, denial or quotation changed, or is made up.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './public-data.mjs';

const print = (line) => void process.stdout.write(`${line}\n`);
const stories = join(root, '..', 'shared', 'bench', 'stories');
const drafts = join(import.meta.dirname, 'drafts');
const FLAGGED = new Set(['contradicted', 'unsupported']);
const totals = { changed: [0, 0], unchanged: [0, 0], quotations: [0, 0] };

for (const file of readdirSync(drafts).sort()) {
  const [story, kind] = file.split('.');
  const articles = join(stories, story);
  if (!existsSync(articles)) {
    print(`skipped: ${articles} is not there`);
    continue;
  }
  const cwd = mkdtempSync(join(tmpdir(), 'draft-'));
  mkdirSync(join(cwd, 'sources'));
  for (const name of readdirSync(articles).filter(
    (one) => /\.(?:md|txt|yaml)$/u.test(one) && !/^(?:disagreements|trial-registry|README)/u.test(one),
  ))
    cpSync(join(articles, name), join(cwd, 'sources', name));
  cpSync(join(drafts, file), join(cwd, 'draft.md'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'draft', 'draft.md', '--format', 'json', '--fail-on', 'never'],
    { cwd, encoding: 'utf8' },
  );
  rmSync(cwd, { recursive: true, force: true });
  if (stdout === '') {
    print(`${file}: ${stderr}`);
    continue;
  }
  const { statements, quotations } = JSON.parse(stdout);
  const text = readFileSync(join(drafts, file), 'utf8');
  const body = text.slice(text.indexOf('\n---\n', 3) + 5);
  const paragraphs = body.split(/\n{2,}/u).filter((one) => one.trim() !== '');
  // A paragraph is flagged where one of its statements or quotations is.
  let from = text.length - body.length;
  let flagged = 0;
  for (const paragraph of paragraphs) {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    const inside = (one) => one.start >= start && one.start < from;
    const isFlagged =
      statements.some((one) => inside(one) && FLAGGED.has(one.verdict)) ||
      quotations.some((one) => inside(one) && one.verdict !== 'exact');
    if (isFlagged) flagged++;
    else if (kind === 'changed') print(`  missed: ${paragraph.trim().slice(0, 100)}`);
    if (isFlagged && kind === 'unchanged') print(`  false: ${paragraph.trim().slice(0, 100)}`);
  }
  totals[kind][0] += flagged;
  totals[kind][1] += paragraphs.length;
  totals.quotations[0] += quotations.filter(
    ({ verdict }) => (verdict === 'exact') === (kind === 'unchanged'),
  ).length;
  totals.quotations[1] += quotations.length;
}
const share = ([part, all]) => `${part} of ${all}`;
print(`changed paragraphs called contradicted or unsupported: ${share(totals.changed)} (aim 85 %)`);
print(`unchanged paragraphs called so: ${share(totals.unchanged)} (aim at most 5 %)`);
print(`quotations judged rightly: ${share(totals.quotations)}`);
