import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { describeInBrowser, drag, spawnDesk } from './browser.ts';
import { filesOf, until } from './story.ts';

const TEXTS = [
  ['Coast Wire', '2024-05-20', 'The dam broke on May 14, the mayor said. At least 40 people were killed.\n\nThe rain lasted four days. The pumps failed at 3 am. Two bridges were closed.'],
  ['Harbour Post', '2024-05-20', 'The dam broke on May 16 above the town. Exactly 12 people were killed in the flood.\n\nThe rain lasted two days. The pumps failed at 5 am. Three bridges were closed.'],
  ['Valley News', '2024-05-21', 'On May 14 the dam broke, and 15 people were killed. The rain lasted four days. The town had been warned.'],
] as const; // biome-ignore format: a row an article

/** What is marked in the first article, and the question that it answers. */
const MARKS = [
  ['May 14', 'When did the dam break?'],
  ['At least 40 people', 'How many people were killed?'],
  ['four days', 'How long did the rain last?'],
  ['3 am', 'When did the pumps fail?'],
  ['Two bridges', 'How many bridges were closed?'],
] as const;

describeInBrowser('the desk, played from an empty folder to a report', (openPage) => {
  const said = (page: Page, words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor();
  /** Once a claim is recorded the form gives way to words that are alike, or to nothing. */
  const answered = (page: Page) =>
    page.waitForFunction('document.querySelector(".also") || !document.querySelector(".popover")');
  const files = (folder: string): Record<string, string> => filesOf(folder);

  async function undone(page: Page, folder: string): Promise<void> {
    const undo = page.getByRole('button', { name: 'Undo' });
    for (let i = 0; i < 60 && Object.keys(files(folder)).length > 0; i++)
      await Promise.all([page.waitForResponse(/\/api\/act$/u), undo.click()]);
    await until(() => Object.keys(files(folder)).length === 0);
  }

  async function checkReport(page: Page): Promise<void> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Report' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('When did the dam break?');
  }

  it('by mouse', async () => {
    const folder = makeFolder({});
    const desk = await spawnDesk(folder.path);
    const { page, doings } = await openPage(desk.address);
    for (const [publisher, published, text] of TEXTS) {
      await page.locator('.articles').getByRole('button', { name: 'Add' }).click();
      await page.getByRole('textbox', { name: 'Text' }).fill(text);
      await page.locator('dialog').getByLabel('Title').fill(`${publisher} on the dam`);
      await page.locator('dialog').getByLabel('Publisher').fill(publisher);
      await page.locator('dialog').getByLabel('Published').fill(published);
      await page.getByRole('button', { name: 'Add the article' }).click();
      await page.locator('.about h2', { hasText: publisher }).waitFor();
    }
    await page
      .locator('.articles')
      .getByRole('button', { name: /Coast Wire/u })
      .click();
    await page.locator('.about h2', { hasText: 'Coast Wire' }).waitFor();
    for (const [words, ask] of MARKS) {
      await drag(page, words);
      await page.getByRole('combobox', { name: /Which question/u }).fill(ask);
      await page.locator('.popover button.main').click();
      await said(page, /^The question “/u);
      await answered(page);
      const also = page.locator('.also li');
      for (let n = 0; n < Math.min(2, await also.count()); n++) {
        await also.nth(n).getByRole('button').first().click();
        await page.locator('.also li.taken').nth(n).waitFor();
      }
      const next = page.getByRole('button', { name: /^Go on/u });
      if (await next.count()) await next.click();
      await page.locator('.popover').waitFor({ state: 'detached' });
    }
    await page
      .locator('.articles')
      .getByRole('button', { name: /Valley News/u })
      .click();
    await page.locator('.about h2', { hasText: 'Valley News' }).waitFor();
    await drag(page, 'had been warned');
    await page.getByRole('combobox', { name: /Which question/u }).fill('Had the town been warned?');
    await page.getByLabel('It is answered by').selectOption('yesno');
    await page.getByLabel('yes', { exact: true }).check();
    await page.locator('.popover button.main').click();
    await page.locator('.questions > li').nth(5).waitFor();
    await page.getByRole('tab', { name: /Findings/u }).click();
    const finding = page.locator('.finding', { hasText: 'When did the dam break?' }).first();
    await finding.getByRole('button', { name: 'Resolve' }).click();
    await finding.getByRole('textbox', { name: 'Why' }).fill('The gauge says the 14th.');
    await finding.getByRole('button', { name: 'Decide' }).click();
    await page.locator('.decided', { hasText: 'The gauge says the 14th.' }).waitFor();
    const registry = files(folder.path)['claims/story.yaml'] ?? '';
    expect(registry.match(/^ {4}ask:/gmu)).toHaveLength(6);
    expect(registry).toContain('because: The gauge says the 14th.');
    await checkReport(page);
    await undone(page, folder.path);
    expect(doings.requests).toEqual([]);
    expect(doings.messages).toEqual([]);
    desk.process.kill('SIGTERM');
    await desk.ended;
    folder.remove();
  });

  it('by keyboard', async () => {
    const folder = makeFolder({});
    const desk = await spawnDesk(folder.path);
    const { page, doings } = await openPage(desk.address);
    const { keyboard } = page;
    await page.locator('.empty').waitFor();
    for (const [publisher, published, text] of TEXTS) {
      await keyboard.press('a');
      await page.locator('dialog[open] textarea:focus').waitFor();
      await keyboard.insertText(text);
      for (const words of [`${publisher} on the dam`, publisher, published]) {
        await keyboard.press('Tab');
        await keyboard.type(words);
      }
      await keyboard.press('Enter');
      await page.locator('.about h2', { hasText: publisher }).waitFor();
    }
    await keyboard.press('n');
    await page.locator('.about h2', { hasText: 'Coast Wire' }).waitFor();
    await keyboard.press('x');
    for (const [, ask] of MARKS) {
      await page.locator('.text:focus').waitFor();
      await keyboard.press('.');
      await page.locator('.text .chosen').first().waitFor();
      await keyboard.press('Enter');
      await page.locator('#claim-question:focus').waitFor();
      await keyboard.press('Control+A');
      await keyboard.type(ask);
      await keyboard.press('Enter');
      await said(page, /^The question “/u);
      await answered(page);
      if (await page.locator('.also').count()) {
        await page.locator('.also:focus').waitFor();
        for (let n = 1; n <= Math.min(2, await page.locator('.also li').count()); n++) {
          await keyboard.press(String(n));
          await page
            .locator('.also li.taken')
            .nth(n - 1)
            .waitFor();
        }
        await keyboard.press('Escape');
      }
      await page.locator('.popover').waitFor({ state: 'detached' });
    }
    await keyboard.press('p');
    await page.locator('.about h2', { hasText: 'Valley News' }).waitFor();
    await keyboard.press('x');
    await page.locator('.text:focus').waitFor();
    // The last sentence, and its last three words.
    for (let i = 0; i < 3; i++) await keyboard.press('ArrowDown');
    for (let i = 0; i < 2; i++) await keyboard.press('ArrowRight');
    for (let i = 0; i < 2; i++) await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Enter');
    await page.locator('#claim-question:focus').waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('Had the town been warned?');
    await keyboard.press('Tab');
    await keyboard.type('yes or no');
    await page.locator('.popover input[type=radio]').first().waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await page.locator('.questions > li').nth(5).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('f');
    await page.locator('.finding').first().waitFor();
    const resolve = page
      .locator('.finding', { hasText: 'When did the dam break?' })
      .getByRole('button', { name: 'Resolve' })
      .first();
    for (let i = 0; i < 60 && !(await resolve.evaluate((button) => button.matches(':focus'))); i++)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    for (let i = 0; i < 6 && !(await page.locator('.finding textarea:focus').count()); i++)
      await keyboard.press('Tab');
    await keyboard.type('The gauge says so.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.locator('.decided', { hasText: 'The gauge says so.' }).waitFor();
    const registry = files(folder.path)['claims/story.yaml'] ?? '';
    expect(registry.match(/^ {4}ask:/gmu)).toHaveLength(6);
    await checkReport(page);
    await undone(page, folder.path);
    expect(doings.messages).toEqual([]);
    desk.process.kill('SIGTERM');
    await desk.ended;
    folder.remove();
  });
});
