import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AXE } from '../helpers/axe.ts';
import { makeFolder } from '../helpers/run.ts';
import { describeInBrowser, drag, spawnDesk } from './browser.ts';
import { ARTICLES, Client, deskOn, filesOf, until } from './story.ts';

const QUESTIONS = `questions:
  dam-break:
    ask: When did the dam break?
    type: date
    claims:
      - { source: coast, quote: broke on May 14 }
      - { source: harbour, quote: broke on May 16 }
`;

describe('a desk that is killed', () => {
  // In four workspaces of their own: the work of a desk grows with what its registry holds.
  it.each([0, 1, 2, 3])(
    'loses no change that it had answered, at twenty moments: every fourth from moment %i on',
    async (first) => {
      const folder = makeFolder(ARTICLES);
      const made: string[] = [];
      for (let moment = first; moment < 20; moment += 4) {
        const desk = await spawnDesk(folder.path);
        const client = await Client.open(desk.address);
        const before = await client.state();
        expect(before.problems).toEqual([]);
        const ids = new Set(before.questions.map(({ id }) => id));
        expect(made.filter((id) => !ids.has(id))).toEqual([]);
        const kill = setTimeout(() => desk.process.kill('SIGKILL'), 3 + moment * 17);
        for (let n = 0; n < 6; n++) {
          const question = {
            ask: `Moment ${moment} number ${n}: when did the dam break?`,
            type: 'date' as const,
          };
          const answer = await client
            .act({ do: 'claim', question, claims: [{ source: 'coast', quote: 'broke on May 14' }] })
            .catch(() => undefined);
          if (!answer) break;
          made.push(answer.made ?? '');
        }
        clearTimeout(kill);
        desk.process.kill('SIGKILL');
        await desk.ended;
      }
      const desk = await spawnDesk(folder.path);
      const client = await Client.open(desk.address);
      for (let state = await client.state(); state.undo !== null; )
        state = (await client.act({ do: 'undo' })).state;
      expect(filesOf(folder.path)).toEqual(ARTICLES);
      desk.process.kill('SIGTERM');
      await desk.ended;
      folder.remove();
    },
  );
});

describeInBrowser('the page of the desk', (openPage) => {
  it.each([
    { dark: false, width: 1366 },
    { dark: true, width: 1366 },
    { dark: false, width: 800 },
  ])('holds nothing that axe finds fault with (%o)', async (look) => {
    const { desk, folder } = await deskOn({ ...ARTICLES, 'claims/story.yaml': QUESTIONS });
    const { page } = await openPage(desk.address, { ...look, bypassCSP: true });
    await page.locator('.text mark').first().waitFor();
    await page.evaluate(AXE);
    const faults = async (what: string): Promise<string[]> => {
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      return violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html}`);
    };
    const found = await faults('text');
    if (look.width > 1100) {
      await page.locator('.questions .row').first().click();
      found.push(...(await faults('question')));
      await drag(page, 'At least 40 people');
      await page.locator('#claim-question').waitFor();
      found.push(...(await faults('claim')));
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /Findings/u }).click();
      await page.locator('.finding').first().waitFor();
      found.push(...(await faults('findings')));
      await page.getByRole('tab', { name: /Suggestions/u }).click();
      await page.locator('.card, .uncovered li').first().waitFor();
      found.push(...(await faults('suggestions')));
      for (const view of ['Matrix', 'Timeline']) {
        await page.getByRole('button', { name: view }).click();
        found.push(...(await faults(view)));
      }
      await page.getByRole('button', { name: 'Draft' }).click();
      await page
        .getByRole('textbox', { name: 'Text' })
        .fill('The dam broke on May 2 above the town. The rain lasted two days.');
      await page.getByRole('button', { name: 'Check the draft' }).click();
      await page.locator('.draft .ref').first().click();
      await page.locator('.draft .note').waitFor();
      found.push(...(await faults('draft')));
      await page.keyboard.press('a');
      await page.locator('dialog[open]').waitFor();
      found.push(...(await faults('add')));
    }
    expect(found).toEqual([]);
    await desk.close();
    folder.remove();
  });

  it('runs nothing of what articles, questions and names hold, and asks no other address', async () => {
    const bad =
      '<img src=x onerror="alert(1)"><script>alert(2)</script> <a href="javascript:alert(3)">May 14</a> ]]>';
    const { desk, folder } = await deskOn({
      'sources/bad.md': `---\ntitle: ${JSON.stringify(bad)}\npublisher: ${JSON.stringify(bad)}\npublished: 2024-05-20\n---\n${bad} The dam broke on May 14. \u202Eevil\n`,
      'claims/story.yaml': `story: { title: ${JSON.stringify(bad)} }\nquestions:\n  a:\n    ask: ${JSON.stringify(bad)}\n    type: date\n    claims:\n      - { source: bad, quote: The dam broke on May 14, speaker: ${JSON.stringify(bad)} }\n`,
    });
    const { page, doings } = await openPage(desk.address);
    await page.locator('.text mark').first().waitFor();
    await page.locator('.questions .row').first().click();
    await page.getByRole('tab', { name: /Findings/u }).click();
    await page.getByRole('button', { name: 'Matrix' }).click();
    await page.locator('.matrix').waitFor();
    expect(
      await page.evaluate(
        "document.querySelectorAll('img, [onerror], a[href^=javascript], #desk script').length",
      ),
    ).toBe(0);
    expect(doings).toEqual({ requests: [], messages: [] });
    await desk.close();
    folder.remove();
  });

  it('shows what another page changes, and what an editor does', async () => {
    const { desk, folder, client } = await deskOn({ ...ARTICLES, 'claims/story.yaml': QUESTIONS });
    const { page } = await openPage(desk.address);
    await page.locator('.questions > li').waitFor();
    await client.act({
      do: 'claim',
      question: { ask: 'How long did the rain last?', type: 'duration' },
      claims: [{ source: 'coast', quote: 'lasted four days' }],
    });
    await page.locator('.questions > li').nth(1).waitFor();
    const { writeFileSync } = await import('node:fs');
    const path = join(folder.path, 'claims/story.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('How long did the rain last?', 'How long did it rain?'),
    );
    await page.locator('.questions', { hasText: 'How long did it rain?' }).waitFor();
    await until(async () => (await client.state()).questions.length === 2);
    await desk.close();
    folder.remove();
  });
});
