import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { CLI } from '../helpers/run.ts';

const CHROMIUM = process.env.RECONCILE_CHROMIUM ?? '/usr/bin/chromium';
/** Whether there is a browser to play in; where one is required, its absence is a failure. */
const hasBrowser =
  existsSync(CHROMIUM) || process.env.CI === 'true' || process.env.RECONCILE_BROWSER === 'required';

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** The built command as a person starts it. */
export async function spawnDesk(
  cwd: string,
  args: readonly string[] = [],
): Promise<{ process: ChildProcess; address: string; ended: Promise<void> }> {
  const process_ = spawn(process.execPath, [CLI, 'desk', '--no-open', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // A test that fails leaves no desk running.
  const kill = (): void => void process_.kill('SIGKILL');
  process.on('exit', kill);
  process_.on('exit', () => process.off('exit', kill));
  const ended = new Promise<void>((settle) => process_.on('exit', () => settle()));
  let out = '';
  const address = await new Promise<string>((settle, fail) => {
    process_.stdout?.on('data', (part) => {
      out += part;
      const [line] = /^http\S+(?=\n)/u.exec(out) ?? [];
      if (line) settle(line);
    });
    process_.on('exit', () => fail(new Error('the desk ended')));
  });
  return { process: process_, address, ended };
}

/** What a page did besides being drawn. */
export interface Doings {
  readonly requests: string[];
  readonly messages: string[];
}

/** How a page is looked at. */
interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly bypassCSP?: boolean;
}

type Open = (address: string, look?: Look) => Promise<{ page: Page; doings: Doings }>;

/** Tests in a real browser, one for all of them. They are skipped where there is none and none is required. */
export function describeInBrowser(title: string, tests: (openPage: Open) => void): void {
  const run = hasBrowser ? describe : describe.skip;
  run(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());
    tests((address, look) => openPage(browser, address, look));
  });
}

async function openPage(
  browser: Browser,
  address: string,
  look: Look = {},
): Promise<{ page: Page; doings: Doings }> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    colorScheme: look.dark ? 'dark' : 'light',
    bypassCSP: look.bypassCSP ?? false,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  const doings: Doings = { requests: [], messages: [] };
  const { origin } = new URL(address);
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(`${origin}/`) &&
      !request.url().startsWith('data:') &&
      doings.requests.push(request.url()),
  );
  page.on('console', (message) => doings.messages.push(message.text()));
  page.on('pageerror', (error) => doings.messages.push(error.message));
  page.on('dialog', (dialog) => {
    doings.messages.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, doings };
}

/** Opens a question in the list, and the form that edits it. */
export async function editQuestion(page: Page, ask: RegExp): Promise<void> {
  await page.getByRole('button', { name: ask }).first().click();
  await page.locator('.editor').getByRole('button', { name: 'Edit', exact: true }).click();
}

/** Where words of the text begin and end on the screen. A script of the page, in its own words. */
const ENDS = `(wanted) => {
  const root = document.querySelector('.text');
  const nodes = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest('[data-o]') ? 1 : 2));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const at = nodes.map((node) => node.data).join('').indexOf(wanted);
  const point = (offset, edge) => {
    let rest = offset + (edge === 'left' ? 1 : 0);
    const node = nodes.find((one) => { if (rest <= one.length) return true; rest -= one.length; return false; });
    const range = document.createRange();
    range.setStart(node, rest - 1);
    range.setEnd(node, rest);
    if (edge === 'left') node.parentElement.scrollIntoView({ block: 'center' });
    const box = range.getBoundingClientRect();
    return { x: edge === 'left' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
  };
  return { from: point(at, 'left'), to: point(at + wanted.length, 'right') };
}`;

/** Selects words of the text with the mouse, as a hand does. */
export async function drag(page: Page, words: string): Promise<void> {
  await page.locator('.text', { hasText: words }).waitFor();
  type Point = { readonly x: number; readonly y: number };
  const ends = async () =>
    (await page.evaluate(`(${ENDS})(${JSON.stringify(words)})`)) as { from: Point; to: Point };
  // The page moves while what is known of an article, and its marks, arrive: the words must have come to rest.
  let { from, to } = await ends();
  for (let calm = 0; calm < 4; ) {
    await page.waitForTimeout(80);
    const now = await ends();
    calm =
      now.from.x === from.x && now.from.y === from.y && now.to.x === to.x && now.to.y === to.y ? calm + 1 : 0;
    ({ from, to } = now);
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}
