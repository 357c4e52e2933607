import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';

/** Debian's; another machine may name its own. */
const CHROMIUM = process.env.RECONCILE_CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether a missing browser is a failure: on the build machine, or where somebody says so. */
const isRequired = process.env.CI === 'true' || process.env.RECONCILE_BROWSER === 'required';
const isThere = existsSync(CHROMIUM);

/** What a page did besides being drawn. All of it must stay empty. */
export interface Doings {
  readonly requests: string[];
  readonly dialogs: string[];
  readonly messages: string[];
}

/** How a page is looked at. */
export interface Look {
  readonly hash?: string;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly noScript?: boolean;
}

export interface Pages {
  open(html: string, look?: Look): Promise<{ page: Page; doings: Doings }>;
}

/** Tests in a real browser, one for the file. They are skipped, saying so, where there is none and none is required. */
export function describeInBrowser(title: string, tests: (pages: Pages) => void): void {
  const run = isThere || isRequired ? describe : describe.skip;
  run(isThere ? title : `${title} (no browser at ${CHROMIUM})`, () => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), 'reconcile-pages-'));
    const contexts: BrowserContext[] = [];
    let files = 0;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    });
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests({
      async open(html, { hash = '', dark = false, phone = false, noScript = false } = {}) {
        const context = await browser.newContext({
          viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
          colorScheme: dark ? 'dark' : 'light',
          javaScriptEnabled: !noScript,
        });
        contexts.push(context);
        context.setDefaultTimeout(50_000);
        const page = await context.newPage();
        const doings: Doings = { requests: [], dialogs: [], messages: [] };
        const file = join(folder, `${files++}.html`);
        writeFileSync(file, html);
        const address = pathToFileURL(file).href;
        page.on('request', (r) => r.url().split('#')[0] !== address && doings.requests.push(r.url()));
        page.on('dialog', (d) => {
          doings.dialogs.push(d.message());
          void d.dismiss();
        });
        page.on('console', (m) => doings.messages.push(m.text()));
        page.on('pageerror', (e) => doings.messages.push(e.message));
        await page.goto(`${address}${hash === '' ? '' : `#${hash}`}`);
        return { page, doings };
      },
    });
  });
}
