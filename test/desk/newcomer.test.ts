import { expect, it } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { describeInBrowser, drag, spawnDesk } from './browser.ts';

const article = (publisher: string, title: string, text: string, more = ''): string =>
  `---\npublisher: ${publisher}\ntitle: ${title}\npublished: 2024-05-20\n${more}---\n${text}\n`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text, 'utf8'),
});

describeInBrowser('a person who has read no documentation', (openPage) => {
  it('adds files at once, and takes the answer, the value and the speaker that are proposed', async () => {
    const folder = makeFolder({});
    const desk = await spawnDesk(folder.path);
    const { page, doings } = await openPage(desk.address);
    await page.locator('.articles').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('button', { name: 'From files' }).click();
    await page.locator('dialog input[type=file]').setInputFiles([
      file('a.md', article('Coast Wire', 'The bell', '# The bell\n\nThe bell was found in the galley, divers said. The radio was not working.')),
      file('b.md', article('The Coast Wire', 'The bell again', 'The bell was found near the engine room. The radio was working.')),
      file('c.md', article('صحيفة', 'غرق العبارة', 'غرقت العبارة يوم 18 مايو.', 'language: ar\n')),
    ]); // biome-ignore format: a row a file
    await page.getByRole('button', { name: 'Add 3 articles' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    const rows = page.locator('.articles .list > li');
    await rows.nth(2).waitFor();
    // Two articles of one outlet have different names, and names of another direction keep their place.
    expect(await page.locator('.articles .meta bdi').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Coast Wire, /u),
        expect.stringMatching(/^The Coast Wire, /u),
        'صحيفة',
      ]),
    );

    await rows
      .filter({ hasText: /The bell(?! again)/u })
      .getByRole('button')
      .first()
      .click();
    await page.locator('.text .heading').waitFor();
    expect(await page.locator('.text .heading').innerText()).toBe('The bell');
    await drag(page, 'in the galley');
    expect(await page.locator('#claim-question').inputValue()).toBe('Where was the bell found?');
    await page.keyboard.press('Enter');
    await page.locator('.popover').waitFor({ state: 'detached' });
    await drag(page, 'The radio was not working');
    await page.locator('#claim-question:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Was the radio working?');
    expect(await page.getByLabel('no', { exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.popover').waitFor({ state: 'detached' });

    await rows.filter({ hasText: 'The bell again' }).getByRole('button').first().click();
    await page.locator('.about h2', { hasText: 'The bell again' }).waitFor();
    await drag(page, 'The radio was working');
    await page
      .locator('#claim-options [aria-selected=true]', { hasText: 'Was the radio working?' })
      .waitFor();
    await page.getByLabel('yes', { exact: true }).waitFor();
    expect(await page.getByLabel('yes', { exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.said', { hasText: 'New finding: contradiction' }).waitFor();
    // The keyboard stays in the text from one article to the next, and in the text that comes.
    const titles = await page.locator('.articles .title').allInnerTexts();
    for (let i = 0; i < 3; i++) {
      const next = titles.indexOf(await page.locator('.about h2').innerText()) + 1;
      await page.keyboard.press('n');
      await page
        .locator('.about')
        .getByRole('heading', { name: titles[next % 3] ?? '', exact: true })
        .waitFor();
      await page.locator('.text:focus').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.locator('.text .chosen').waitFor();
    }
    expect(doings.messages).toEqual([]);
    desk.process.kill('SIGTERM');
    await desk.ended;
    folder.remove();
  });
});
