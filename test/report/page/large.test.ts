import { expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Report } from '../../../src/check/findings/report.ts';
import { reconcile } from '../../../src/check/reconcile.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { bigStory } from '../../bench/big-story.mjs';
import { describeInBrowser } from './browser.ts';
import { pageOf } from './story.ts';

/** A story of 150 sources and 900 questions: more cells, findings and texts than are in a page at once. */
function largeReport(): Report {
  const files = Object.entries(bigStory({ sources: 150, questions: 900, answers: 8 })).map(
    ([path, content]) => ({
      path,
      content,
    }),
  );
  const isSource = ({ path }: { path: string }): boolean => path.startsWith('sources/');
  return reconcile(
    readRegistry(files.filter((file) => !isSource(file))),
    readSources(files.filter(isSource)),
  );
}

describeInBrowser('the page of a large story', (pages) => {
  const report = largeReport();
  const html = pageOf(report);

  it('holds only the part of the matrix that is in view, and says how large the whole is', async () => {
    const { page, doings } = await pages.open(await html);
    const table = page.locator('.matrix');
    expect(await table.getAttribute('aria-rowcount')).toBe('901');
    expect(await table.getAttribute('aria-colcount')).toBe('151');
    expect(await page.locator('.matrix tbody tr[aria-rowindex]').count()).toBeLessThan(40);
    await page.evaluate(`document.querySelector('.scroll.tall').scrollTo(4000, 40000)`);
    await page.waitForTimeout(200);
    const index = Number(
      await page.locator('.matrix tbody tr[aria-rowindex]').nth(6).getAttribute('aria-rowindex'),
    );
    expect(index).toBeGreaterThan(420);
    expect(await page.locator('.matrix tbody tr[aria-rowindex]').count()).toBeLessThan(40);
    expect(doings).toEqual({ requests: [], dialogs: [], messages: [] });
  });

  it('leads to a question, a finding and a text that did not be in the page, and back to the cell', async () => {
    const { page } = await pages.open(await html, { hash: 'q:e777' });
    expect(await page.locator('tr.here .ask').textContent()).toMatch(/^How many people saw/u);
    const side = page.locator('tr.here .sideline a').first();
    const last = report.findings.at(-1)?.id as string;
    await side.click();
    await page.waitForTimeout(200);
    expect((await page.locator('mark.here').allTextContents()).join()).toMatch(
      /fair was seen by \d+ people/u,
    );
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    expect(await page.evaluate('document.activeElement.closest("tr").id')).toBe('q:e777');
    await page.evaluate(`location.hash = '${last}'`);
    await page.waitForTimeout(300);
    expect(await page.locator(`[id="${last}"] .position`).count()).toBeGreaterThan(1);
    await page.evaluate(`location.hash = 's:s99'`);
    await page.waitForTimeout(300);
    expect(await page.locator('[id="s:s99"] sup a').count()).toBeGreaterThan(0);
  });

  it('shows findings a page at a time', async () => {
    const { page } = await pages.open(await html, { hash: 'findings' });
    expect(await page.locator('.finding:visible').count()).toBe(120);
    await page.getByRole('button', { name: 'Later →' }).click();
    expect(await page.locator('.pager').textContent()).toContain('121–240');
  });

  it('is searched, and goes on showing what it found', async () => {
    const { page } = await pages.open(await html);
    const shown = (await page.evaluate(`new Promise((done) => {
      const select = document.querySelector('select[name=severity]') ?? document.querySelector('select[name=type]');
      select.value = select.options[1].value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      requestAnimationFrame(() => setTimeout(() => done(document.querySelectorAll('.finding, tr').length)));
    })`)) as number;
    expect(shown).toBeGreaterThan(0);
  });
});
