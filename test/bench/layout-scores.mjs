import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { faultsOf, layouts, SENTENCES } from './layouts.mjs';

/** Readability alone, on the page as it is: its text, a block a line. */
function readabilityOf(html) {
  const { document } = parseHTML(html);
  const found = new Readability(document, { keepClasses: false }).parse();
  return { text: found?.textContent ?? '', day: found?.publishedTime?.slice(0, 10) ?? null };
}

/** Runs `add` once on all pages in a folder of its own. */
function addedIn(cli) {
  const cwd = mkdtempSync(join(tmpdir(), 'layouts-'));
  mkdirSync(join(cwd, 'sources'));
  for (const [i, { html }] of layouts.entries()) writeFileSync(join(cwd, `page${i}.html`), html);
  const results = layouts.map((_, i) => {
    // Each in a workspace of its own: the same article would be known again.
    const folder = join(cwd, String(i));
    mkdirSync(join(folder, 'sources'), { recursive: true });
    spawnSync(cli[0], [...cli.slice(1), 'add', join(cwd, `page${i}.html`), '--id', 't'], { cwd: folder });
    const file = join(folder, 'sources', 't.md');
    const [, front = '', text = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? [];
    return { text, day: /^published: "?(\d{4}-\d\d-\d\d)/mu.exec(front)?.[1] ?? null };
  });
  rmSync(cwd, { recursive: true, force: true });
  return results;
}

/** Prints how much of the article each keeps, how often some of the frame is in it, and how often its day is right. */
export function printLayouts(cli, print) {
  const rows = [
    ['add', addedIn(cli)],
    ['Readability', layouts.map(({ html }) => readabilityOf(html))],
  ];
  print(
    `\n${layouts.length} pages in layouts of common systems`.padEnd(52) +
      'sentences kept   whole pages   frame kept   day right',
  );
  for (const [name, results] of rows) {
    const faults = results.map(({ text }, i) => faultsOf(text, layouts[i].frame));
    const kept = faults.reduce((sum, { lost }) => sum + SENTENCES.length - lost.length, 0);
    const share = ((100 * kept) / (SENTENCES.length * layouts.length)).toFixed(1);
    const whole = faults.filter(({ lost }) => lost.length === 0).length;
    const foreign = faults.filter((fault) => fault.foreign.length > 0).length;
    const days = results.filter(({ day }, i) => day === layouts[i].day).length;
    print(
      `${name.padEnd(51)}${`${share} %`.padStart(14)}${String(whole).padStart(14)}${String(foreign).padStart(13)}${String(days).padStart(12)}`,
    );
  }
}
