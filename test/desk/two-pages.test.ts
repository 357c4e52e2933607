import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeskAction, DeskState } from '../../src/desk/protocol.ts';
import { makeFolder } from '../helpers/run.ts';
import { describeInBrowser, editQuestion, spawnDesk } from './browser.ts';
import { ARTICLES, deskOn, filesOf } from './story.ts';

const REGISTRY = 'claims/own.yaml';
const FILES = {
  ...ARTICLES,
  [REGISTRY]: `story: { title: The flood }
entities:
  mayor: { kind: person, name: The mayor }
questions:
  broke:
    ask: When did the dam break?
    type: date
    claims:
      - { source: coast, quote: broke on May 14 }
      - { source: harbour, quote: broke on May 16 }
  warned:
    ask: What of the town?
    type: choice
    options: { yes-it-was: It was warned, no-it-was-not: It was not }
    claims:
      - { source: valley, quote: had been warned, value: yes-it-was }
`,
};
const findingOf = (state: DeskState): string =>
  state.findings.find(({ rule }) => rule === 'contradiction')?.id ?? '';
const claim = { question: 'broke', index: 0, source: 'coast', quote: 'broke on May 14' };

/** What one page saves, as it was shown to it, and what another saves over it. */
const ROWS: readonly (readonly [string, (state: DeskState) => DeskAction, (state: DeskState) => DeskAction])[] = [
  ['the note of a claim', () => ({ do: 'edit-claim', claim, set: { because: 'first' }, seen: { because: null } }), () => ({ do: 'edit-claim', claim, set: { because: 'second' }, seen: { because: null } })],
  ['the words of a claim', () => ({ do: 'edit-claim', claim, set: { quote: 'dam broke on May 14' }, seen: { quote: claim.quote } }), () => ({ do: 'edit-claim', claim, set: { quote: 'The dam broke on May 14' }, seen: { quote: claim.quote } })],
  ['the words of a question', () => ({ do: 'edit-question', id: 'broke', set: { ask: 'When?' }, seen: { ask: 'When did the dam break?' } }), () => ({ do: 'edit-question', id: 'broke', set: { ask: 'On which day?' }, seen: { ask: 'When did the dam break?' } })],
  ['the answers of a question', () => ({ do: 'edit-question', id: 'warned', set: { options: ['It was warned', 'It was not', 'In part'] }, seen: { options: ['It was warned', 'It was not'] } }), () => ({ do: 'edit-question', id: 'warned', set: { options: ['It was warned', 'It was not', 'Too late'] }, seen: { options: ['It was warned', 'It was not'] } })],
  ['a name', () => ({ do: 'entity', id: 'mayor', set: { also: ['she'] }, seen: { also: [] } }), () => ({ do: 'entity', id: 'mayor', set: { also: ['the chief'] }, seen: { also: [] } })],
  ['what is known of an article', () => ({ do: 'edit-article', id: 'coast', set: { publisher: 'One' }, seen: { publisher: 'Coast Wire' } }), () => ({ do: 'edit-article', id: 'coast', set: { publisher: 'Two' }, seen: { publisher: 'Coast Wire' } })],
  ['the title', () => ({ do: 'story', title: 'One', seen: { title: 'The flood' } }), () => ({ do: 'story', title: 'Two', seen: { title: 'The flood' } })],
  ['a decision', (state) => ({ do: 'resolve', finding: findingOf(state), status: 'explained', because: 'one', seen: { because: null } }), (state) => ({ do: 'resolve', finding: findingOf(state), status: 'dismissed', because: 'two', seen: { because: null } })],
  ['what is accepted', (state) => ({ do: 'accept', finding: findingOf(state), because: 'one', seen: { because: null } }), (state) => ({ do: 'accept', finding: findingOf(state), because: 'two', seen: { because: null } })],
]; // biome-ignore format: a row a field

describe('of two pages that save one field', () => {
  it.each(ROWS)('the later one is refused with what is there by now: %s', async (_, first, second) => {
    const { client, folder, desk } = await deskOn(FILES);
    const state = await client.state();
    await client.act(first(state));
    const after = filesOf(folder.path);
    await expect(client.act(second(state))).rejects.toThrow(/^422: Another page or program set "/u);
    expect(filesOf(folder.path)).toEqual(after);
    await desk.close();
    folder.remove();
  });

  it('one is refused where an editor saved the field meanwhile', async () => {
    const { client, folder, desk } = await deskOn(FILES);
    appendFileSync(join(folder.path, REGISTRY), '    because: by hand\n');
    const act = client.act({
      do: 'edit-question',
      id: 'warned',
      set: { because: 'mine' },
      seen: { because: null },
    });
    await expect(act).rejects.toThrow('“by hand”');
    await desk.close();
    folder.remove();
  });

  it('both are saved where both show what is there', async () => {
    const { client, folder, desk } = await deskOn(FILES);
    await client.act({ do: 'story', title: 'One', seen: { title: 'The flood' } });
    await client.act({ do: 'story', title: 'Two', seen: { title: 'One' } });
    expect((await client.state()).story).toBe('Two');
    // And two fields of one thing are no matter to each other.
    for (const key of ['because', 'scope'])
      await client.act({ do: 'edit-claim', claim, set: { [key]: 'all' }, seen: { [key]: null } });
    expect((await client.state()).claims[0]?.stated).toEqual({ because: 'all', scope: 'all' });
    await desk.close();
    folder.remove();
  });
});

describeInBrowser('two pages of one desk', (openPage) => {
  it('show the person of the later one that something else is there', async () => {
    const folder = makeFolder(FILES);
    const desk = await spawnDesk(folder.path);
    const pages = [await openPage(desk.address), await openPage(desk.address)].map(({ page }) => page);
    for (const page of pages) await editQuestion(page, /What of the town/u);
    for (const [i, page] of pages.entries()) {
      await page.locator('.editor').getByLabel('Note').fill(`page ${i}`);
      await page.locator('.editor').getByRole('button', { name: 'Save' }).click();
      if (i === 0) await page.locator('.editor form').waitFor({ state: 'detached' });
      // The other page hears of it, and its form keeps what was typed.
      if (i === 0) await pages[1]?.waitForTimeout(300);
    }
    await pages[1]?.getByText('Another page or program set "because" to “page 0” meanwhile').waitFor();
    expect(readFileSync(join(folder.path, REGISTRY), 'utf8')).toContain('because: page 0');
    desk.process.kill('SIGTERM');
    await desk.ended;
    folder.remove();
  });
});
