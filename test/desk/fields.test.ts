import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { describeInBrowser, editQuestion, spawnDesk } from './browser.ts';
import { ARTICLES, deskOn } from './story.ts';

const OWN = `questions:
  killed:
    ask: How many people were killed?
    type: count
    cumulative: true
    claims:
      - { source: coast, quote: At least 40 people }
  rain:
    ask: How long did the rain last?
    type: duration
    claims:
      - { source: coast, quote: lasted four days, modality: alleged, occasion: the first briefing }
`;
const FILES = { ...ARTICLES, 'claims/own.yaml': OWN };
const written = (folder: string): string => readFileSync(join(folder, 'claims/own.yaml'), 'utf8');

describe('what a registry can say of a claim and a question', () => {
  it('is written for a new claim in the order of the format', async () => {
    const { client, folder, desk } = await deskOn(FILES);
    const more = {
      anchor: '2024-05-14',
      occasion: 'a briefing',
      counts: ['killed', 'missing'],
      suffix: ' in the flood',
    };
    await client.act({
      do: 'claim',
      question: 'killed',
      claims: [{ source: 'harbour', quote: 'Exactly 12 people were killed', ...more }],
    });
    const text = written(folder.path);
    const places = ['suffix:', 'anchor:', 'occasion: a briefing', 'counts:'].map((key) => text.indexOf(key));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    await desk.close();
    folder.remove();
  });

  it('replaces the short form of a growing count by what is chosen, and shows it', async () => {
    const { client, folder, desk } = await deskOn(FILES);
    const question = async () => (await client.state()).questions.find(({ id }) => id === 'killed');
    expect((await question())?.stated).toEqual({ moves: 'rising' });
    await client.act({ do: 'edit-question', id: 'killed', set: { moves: 'no', scope: 'in the town' } });
    expect((await question())?.stated).toEqual({ moves: 'no', scope: 'in the town' });
    expect(written(folder.path)).not.toContain('cumulative');
    await desk.close();
    folder.remove();
  });
});

describeInBrowser('the forms of a question and a claim', (openPage) => {
  it('begin with what is stated, and change that alone which a person changes', async () => {
    const folder = makeFolder(FILES);
    const desk = await spawnDesk(folder.path);
    const { page } = await openPage(desk.address);
    await editQuestion(page, /How long did the rain last/u);
    expect(await page.locator('.editor select[name=type]').inputValue()).toBe('duration');
    await page.locator('.editor').getByLabel('Note').fill('asked by the desk');
    await page.locator('.editor').getByRole('button', { name: 'Save' }).click();
    await page.locator('.editor form').waitFor({ state: 'detached' });
    await page.locator('.questions button:text-is("Edit"):not(.editor button)').click();
    const form = page.locator('form', { has: page.locator('textarea[name=quote]') });
    expect(await form.locator('select[name=question]').inputValue()).toBe('rain');
    expect(await form.locator('select[name=modality]').inputValue()).toBe('alleged');
    expect(await form.locator('input[name=occasion]').inputValue()).toBe('the first briefing');
    await form.locator('input[name=as_of]').fill('2024-05-19');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    expect(written(folder.path)).toBe(
      `${OWN.replace('first briefing }', 'first briefing, as_of: 2024-05-19 }')}    because: asked by the desk\n`,
    );
    desk.process.kill('SIGTERM');
    await desk.ended;
    folder.remove();
  });
});
