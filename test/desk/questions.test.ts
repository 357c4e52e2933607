import { describe, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { ARTICLES, deskOn, filesOf } from './story.ts';

const REGISTRY = `story: { title: The flood }
questions:
  rain:
    ask: How long did the rain last?
    type: duration
    claims:
      - { source: coast, quote: lasted four days }
      - { source: harbour, quote: lasted two days }
      # of the second night
      - { source: valley, quote: lasted four days }
  bridges:
    ask: How many bridges were closed?
    type: count
    claims:
      - { source: coast, quote: Two bridges }
  bridges-again:
    ask: How many bridges?
    type: count
    claims:
      - { source: harbour, quote: Three bridges }
  far-bridges:
    ask: How many bridges of the valley?
    type: count
    scope: the valley
    claims:
      - { source: harbour, quote: Three bridges }
  warned:
    ask: Was the town warned?
    type: choice
    options: { warned: it was warned }
    claims:
      - { source: valley, quote: had been warned, value: warned }
  told:
    ask: Was the town told?
    type: choice
    options:
      told: it was told
    claims:
      - { source: valley, quote: had been warned, value: told }
`;
const FILES = { ...ARTICLES, 'claims/story.yaml': REGISTRY };

describe('merging questions', () => {
  it('takes along the answers that the other declares, and undoing gives the first bytes', async () => {
    const { desk, folder, client } = await deskOn(FILES);
    const before = filesOf(folder.path);
    const { state } = await client.act({ do: 'merge-questions', from: 'told', into: 'warned' });
    expect(state.problems).toEqual([]);
    expect(state.questions.find(({ id }) => id === 'warned')?.options).toEqual([
      ['warned', 'it was warned'],
      ['told', 'it was told'],
    ]);
    await client.act({ do: 'undo' });
    expect(filesOf(folder.path)).toEqual(before);
    const back = await client.act({ do: 'merge-questions', from: 'warned', into: 'told' });
    expect(back.state.questions.find(({ id }) => id === 'told')?.positions).toHaveLength(2);
    await desk.close();
    folder.remove();
  });

  it('is refused where the claims would then be read in another way', async () => {
    const { desk, folder, client } = await deskOn(FILES);
    await expect(client.act({ do: 'merge-questions', from: 'far-bridges', into: 'bridges' })).rejects.toThrow(
      /differ in scope/u,
    );
    await desk.close();
    folder.remove();
  });
});

describeInBrowser('the forms of a question', (openPage) => {
  it('split off the claims that a person chose, whatever an editor changes meanwhile', async () => {
    const { desk, folder, client } = await deskOn(FILES);
    const { page } = await openPage(desk.address);
    await page
      .locator('.questions')
      .getByRole('button', { name: /How long did the rain last/u })
      .click();
    const editor = page.locator('.editor');
    await editor.getByRole('button', { name: 'Split' }).click();
    await editor.getByRole('button', { name: 'Split' }).last().scrollIntoViewIfNeeded();
    await editor.getByRole('checkbox', { name: /Harbour Post/u }).check();
    // Another page takes the claim before the chosen one away.
    await client.act({
      do: 'remove-claim',
      claim: { question: 'rain', index: 0, source: 'coast', quote: 'lasted four days' },
    });
    await page.locator('.questions .on .pos small').waitFor({ state: 'detached' });
    expect(await editor.getByRole('checkbox', { name: /Harbour Post/u }).isChecked()).toBe(true);
    await editor
      .getByRole('textbox', { name: 'Which question do they answer?' })
      .fill('How long did it pour?');
    await editor.getByRole('button', { name: 'Split' }).last().click();
    await page.locator('.said', { hasText: 'The move of 1 claim to "long-pour"' }).waitFor();
    const { questions, claims } = await client.state();
    const of = (ask: string) =>
      questions.find((one) => one.ask === ask)?.claims.map((i) => claims[i]?.source);
    expect(of('How long did it pour?')).toEqual(['harbour']);
    expect(of('How long did the rain last?')).toEqual(['valley']);
    await desk.close();
    folder.remove();
  });

  it('merge into the question that a person chooses, and into none by a slip', async () => {
    const { desk, folder, client } = await deskOn(FILES);
    const { page } = await openPage(desk.address);
    await page.getByRole('button', { name: /^How many bridges\?/u }).click();
    const editor = page.locator('.editor');
    await editor.getByRole('button', { name: 'Merge' }).click();
    const into = editor.getByLabel('Merge it into');
    // The form is in view, and its first field has the focus.
    expect(await page.evaluate('document.activeElement.getAttribute("name")')).toBe('into');
    await editor.getByRole('button', { name: 'Merge' }).last().click();
    expect((await client.state()).questions).toHaveLength(6);
    await into.selectOption({ label: 'How many bridges were closed?' });
    await editor.getByRole('button', { name: 'Merge' }).last().click();
    await page.locator('.said', { hasText: 'The merge of' }).waitFor();
    expect((await client.state()).questions.find(({ id }) => id === 'bridges')?.claims).toHaveLength(2);
    // No other question is answered by a length of time.
    await page
      .locator('.questions')
      .getByRole('button', { name: /How long did the rain last/u })
      .click();
    await page.locator('.editor').getByRole('button', { name: 'Merge' }).click();
    await page
      .locator('.editor', { hasText: 'No other question is answered by a length of time.' })
      .waitFor();
    await desk.close();
    folder.remove();
  });

  it('count no article as a fault that has no claim yet, and say where to begin', async () => {
    const { desk, folder } = await deskOn(ARTICLES);
    const { page } = await openPage(desk.address);
    await page.locator('.questions, .pad', { hasText: 'under Suggestions' }).first().waitFor();
    expect(await page.getByRole('tab', { name: /Findings/u }).textContent()).toBe('Findings0');
    await desk.close();
    folder.remove();
  });

  it('name the question of a finding once, with the reason beside its rule', async () => {
    const { desk, folder } = await deskOn(FILES);
    const { page } = await openPage(desk.address);
    await page.getByRole('tab', { name: /Findings/u }).click();
    const finding = page.locator('.finding', { hasText: 'How long did the rain last?' }).first();
    const words = (await finding.textContent()) ?? '';
    expect(words.split('How long did the rain last?')).toHaveLength(2);
    expect(words).toContain('tension: as usually meant');
    // The sides have the letters that they have among the answers.
    expect(await finding.locator('.sides .letter').allTextContents()).toEqual(['A', 'B']);
    await desk.close();
    folder.remove();
  });
});
