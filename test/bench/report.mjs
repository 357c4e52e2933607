// Measures the page of a report: size, time to first paint, scrolling and filtering, in headless Chromium.
// For the bundled story, and for a generated one of 500 sources by 5,000 questions with eight answers each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bigStory } from './big-story.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Debian's; another machine may name its own. */
const CHROMIUM = process.env.RECONCILE_CHROMIUM ?? '/usr/bin/chromium';
const RUNS = 5;
if (!existsSync(CHROMIUM)) {
  process.stdout.write(`There is no browser at ${CHROMIUM}: nothing was measured.\n`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'reconcile-bench-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const ms = (n) => `${Math.round(n)} ms`;
const kb = (n) => `${(n / 1000).toFixed(1)} KB`;

/** Writes the page of a workspace and answers its path, and how long that took. */
function write(cwd, name) {
  const out = join(folder, name);
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'report', '--out', out],
    { cwd, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return { out, took: performance.now() - began };
}

/** Long tasks are what a person feels as a page that hangs: the longest one since the page was opened, and since a mark. */
const WATCH = `
  window.__tasks = [];
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.__tasks.push(e.duration); }).observe({ type: 'longtask', buffered: true });
`;

/** The time from an action until the page has drawn what it asks for. */
const TIMED = `(action) => new Promise((done) => {
  const began = performance.now();
  action();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})`;

async function measure(browser, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(pathToFileURL(file).href);
  await page.waitForTimeout(500);
  const paint = await page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  );
  const ready = await page.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`);
  await page.evaluate(`document.getElementById('matrix').scrollIntoView()`);
  await page.waitForTimeout(300);
  await page.evaluate('window.__tasks.length = 0');
  const frames = await page.evaluate(`new Promise((done) => {
    const box = document.querySelector('.scroll.tall');
    const [frames, last] = [[], { at: performance.now() }];
    let n = 0;
    const step = () => {
      const now = performance.now();
      frames.push(now - last.at);
      last.at = now;
      if (box) { box.scrollTop += 400; box.scrollLeft += 60; } else window.scrollBy(0, 400);
      if (++n < 60) requestAnimationFrame(step); else done(frames.slice(1));
    };
    requestAnimationFrame(step);
  })`);
  const filter = await page.evaluate(
    `(${TIMED})(() => { const s = document.querySelector('select[name=severity]'); s.value = 'error'; s.dispatchEvent(new Event('change', { bubbles: true })); })`,
  );
  const clear = await page.evaluate(
    `(${TIMED})(() => { const s = document.querySelector('select[name=severity]'); s.value = ''; s.dispatchEvent(new Event('change', { bubbles: true })); })`,
  );
  // A search waits 120 ms for the next letter; that wait is not the page's work.
  const search = await page.evaluate(`new Promise((done) => {
    const field = document.querySelector('input[type=search]');
    const began = performance.now();
    field.value = '19';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - began - 121))), 121);
  })`);
  const nodes = await page.evaluate('document.querySelectorAll("*").length');
  await context.close();
  return { paint, ready, frame: median(frames), worst: Math.max(...frames), filter, clear, search, nodes };
}

const browser = await chromium.launch({
  executablePath: CHROMIUM,
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
  const big = join(folder, 'big');
  for (const [path, text] of Object.entries(bigStory({ sources: 500, questions: 5000, answers: 8 }))) {
    mkdirSync(dirname(join(big, path)), { recursive: true });
    writeFileSync(join(big, path), text);
  }
  for (const [name, cwd] of [
    ['the bundled story', root],
    ['500 sources by 5,000 questions, 40,000 claims', big],
  ]) {
    const { out, took } = write(cwd, `${name.length}.html`);
    const text = readFileSync(out, 'utf8');
    const size = (pattern) => pattern.exec(text)?.[1].length ?? 0;
    const own = size(/<style>([\s\S]*?)<\/style>/u) + size(/<script>([\s\S]*?)<\/script>/u);
    const runs = [];
    for (let i = 0; i < RUNS; i++) runs.push(await measure(browser, out));
    const of = (key) => median(runs.map((run) => run[key]));
    process.stdout.write(`${name}
  size                       ${kb(text.length)}, of it style and script ${kb(own)}, data ${kb(size(/id="data">([\s\S]*?)<\/script>/u))}
  written in                 ${ms(took)} (the whole command)
  first paint, ready         ${ms(of('paint'))}, ${ms(of('ready'))}
  a frame while scrolling    ${of('frame').toFixed(1)} ms, the longest ${ms(of('worst'))}
  filter on, off, search     ${ms(of('filter'))}, ${ms(of('clear'))}, ${ms(of('search'))}
  elements in the page       ${of('nodes')}\n`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
