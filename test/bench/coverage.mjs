// How coverage grows with the articles: a generated story of 1,250 to 5,000 sources, each with a page of plain sentences.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bigStory } from './big-story.mjs';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

for (const sources of [1250, 2500, 5000]) {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-bench-'));
  try {
    const files = bigStory({ sources, questions: sources * 4, answers: 5 });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const size = Object.entries(files).reduce(
      (sum, [name, text]) => sum + (name.startsWith('sources/') ? text.length : 0),
      0,
    );
    const begun = performance.now();
    const out = execFileSync(process.execPath, [cli, 'coverage', '--format', 'json'], {
      cwd: folder,
      maxBuffer: 1 << 30,
    });
    const seconds = (performance.now() - begun) / 1000;
    const { summary } = JSON.parse(String(out));
    process.stdout.write(
      `${sources} articles, ${(size / 1e6).toFixed(1)} MB, ${summary.statements} statements, ${summary.percent} % covered: ${seconds.toFixed(1)} s, ${((seconds * 1000) / sources).toFixed(2)} ms an article\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
