// Makes the pictures of the README from the bundled story, and prints the lines that show them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'reconcile-pictures-'));
const page = join(folder, 'story.html');
const say = (line) => process.stdout.write(`${line}\n`);

/** What each picture shows, where in the page it begins, and how high it is. CSS pixels. */
const PICTURES = [
  {
    name: 'overview',
    what: 'The overview: how the questions stand, and the worst first',
    at: 'header.top',
    height: 640,
  },
  {
    name: 'matrix',
    what: 'The matrix: questions by sources, each answer with its letter',
    at: '#matrix',
    height: 640,
  },
  {
    name: 'timeline',
    what: 'The timeline: each dated answer as a bar, and what parts them',
    at: '#timeline',
    height: 640,
  },
  {
    name: 'finding',
    what: 'A finding: the sides, their words, and why both cannot hold',
    question: 'fighting-end',
    height: 480,
  },
];

execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'report', '--out', page], { cwd: root });
const { findings } = JSON.parse(checked());

/** The report as JSON. `check` exits 1 where the story holds contradictions, which it does. */
function checked() {
  try {
    return execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'check', '--format', 'json'], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch (error) {
    return error.stdout;
  }
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const { name, what, at, question, height } of PICTURES) {
    const tab = await browser.newPage({
      viewport: { width: 1200, height: 900 },
      colorScheme: 'light',
    });
    const found = findings.find((f) => f.question?.id === question && f.rule === 'contradiction');
    const selector = at ?? `[id="${found.id}"]`;
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(`document.getElementById('bar').hidden = true`);
    // What is out of view is not laid out: the picture is taken where a reader would stand.
    for (let i = 0; i < 3; i++) {
      await tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView()`);
      await tab.waitForTimeout(200);
    }
    const top = await tab.evaluate(
      `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top`,
    );
    const file = join(here, `${name}.png`);
    await tab.screenshot({ path: file, clip: { x: 0, y: Math.max(0, top), width: 1200, height } });
    await tab.close();
    say(`![${what}](test/pictures/${name}.png)  <!-- ${Math.round(statSync(file).size / 1000)} KB -->`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
