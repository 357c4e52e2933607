import { expect, it } from 'vitest';
import { AXE } from '../helpers/axe.ts';
import { describeInBrowser } from './browser.ts';
import { ARTICLES, deskOn } from './story.ts';

const REGISTRY = `story: { title: The flood }
questions:
  killed:
    ask: How many people were killed?
    type: count
    claims:
      - { source: coast, quote: At least 40 people were killed, as_of: 2024-05-18 }
      - { source: harbour, quote: Exactly 12 people were killed, as_of: 2024-05-19 }
      - { source: valley, quote: 15 people were killed }
${Array.from(
  { length: 24 },
  (_, i) =>
    `  rain-${i}:\n    ask: How long did the rain last in street ${i}?\n    type: duration\n    claims:\n      - { source: coast, quote: lasted four days }\n      - { source: harbour, quote: lasted two days }\n`,
).join('')}`;

describeInBrowser('the views of the desk', (openPage) => {
  it('show counts that change by day, and follow a change', async () => {
    const { desk, folder, client } = await deskOn({ ...ARTICLES, 'claims/story.yaml': REGISTRY });
    const { page, doings } = await openPage(desk.address);
    await page.getByRole('button', { name: 'Timeline' }).click();
    const toll = page.locator('.toll', { hasText: 'How many people were killed?' });
    await toll.waitFor();
    expect(await toll.locator('.name').allTextContents()).toEqual(['A', 'B', 'C']);
    expect(await toll.textContent()).toContain('Dashed: no day is stated');
    await client.act({
      do: 'edit-claim',
      claim: { question: 'killed', index: 2, source: 'valley', quote: '15 people were killed' },
      set: { as_of: '2024-05-20' },
    });
    await toll.getByText('15 as of 20 May 2024').waitFor();
    await page.locator('.toll figcaption').waitFor({ state: 'detached' });
    await toll.getByRole('button', { name: 'Valley News' }).click();
    await page.locator('.text', { hasText: '15 people were killed' }).waitFor();
    expect(doings).toEqual({ requests: [], messages: [] });
    await desk.close();
    folder.remove();
  });

  it('scroll by themselves: the frame around them stays, wherever the focus goes', async () => {
    const { desk, folder } = await deskOn({ ...ARTICLES, 'claims/story.yaml': REGISTRY });
    const { page } = await openPage(desk.address);
    await page.locator('.questions .row').last().scrollIntoViewIfNeeded();
    for (const selector of ['.questions .row', '.text', '.foot']) {
      await page.evaluate(
        `[...document.querySelectorAll('${selector}')].at(-1).scrollIntoView({ block: 'start' })`,
      );
      expect(await page.evaluate('document.querySelector(".head").getBoundingClientRect().top')).toBe(0);
    }
    await desk.close();
    folder.remove();
  });

  it('say in a narrow window which view is open, and why nothing can be written, in the dark too', async () => {
    const { desk, folder, start } = await deskOn({ ...ARTICLES, 'claims/story.yaml': REGISTRY });
    const second = await start();
    const look = { dark: true, width: 800, bypassCSP: true };
    const { page } = await openPage(second.address, look);
    await page.evaluate(AXE);
    const found: string[] = [];
    const panes = page.getByRole('navigation', { name: 'Panes' });
    for (const view of ['Text', 'Matrix', 'Timeline']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
      await panes.getByRole('button', { name: view }).waitFor();
      if (view === 'Timeline') await page.locator('.toll').waitFor();
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
      found.push(...violations.map(({ id }) => `${view}: ${id}`));
    }
    for (const pane of ['Articles', 'Questions']) {
      await panes.getByRole('button', { name: pane }).click();
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
      found.push(...violations.map(({ id }) => `${pane}: ${id}`));
    }
    expect(found).toEqual([]);
    await page.getByRole('region', { name: 'Read only' }).waitFor();
    await desk.close();
    await second.close();
    await page.getByRole('alert').filter({ hasText: 'The desk has ended.' }).waitFor();
    folder.remove();
  });

  it('draw the first of many questions, and the rest when a person asks for them', async () => {
    const many = Array.from(
      { length: 130 },
      (_, i) => `  q${i}: { ask: How long was it in street ${i}?, type: duration, claims: [{ source: coast, quote: lasted four days }] }\n`,
    ).join(''); // biome-ignore format: one text
    const { desk, folder } = await deskOn({ ...ARTICLES, 'claims/story.yaml': `questions:\n${many}` });
    const { page } = await openPage(desk.address);
    const rows = page.locator('.questions > li');
    await rows.nth(99).waitFor();
    expect(await rows.count()).toBe(100);
    await page.getByRole('button', { name: 'And 30 more questions' }).click();
    await rows.nth(129).waitFor();
    // A question that is opened elsewhere is drawn wherever it is in the list.
    await page.reload();
    await rows.nth(99).waitFor();
    await page.getByRole('button', { name: /Recorded for: How long was it in street 129\?/u }).click();
    await page.locator('.questions > li.on', { hasText: 'street 129' }).waitFor();
    await desk.close();
    folder.remove();
  });
});
