import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { wordFileOf } from '../../helpers/zip.ts';
import { PARAGRAPHS } from './pages.ts';
import { takeText } from './take-text.ts';

const [first = '', ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
/** The lines of a page with something amid its text. */
const linesOf = async (html: string): Promise<string[]> => {
  const page = `<html><head><title>Gate of Haven</title></head><body><article><h1>Gate of Haven</h1><div class="body">${first}${html}${others.join('')}</div></article></body></html>`;
  return (await takeText(page)).text.split('\n');
};
const GOES_ON = 'in the two falls, as the port said on Tuesday in a note to all crews.';

describe('words of elements side by side', () => {
  it.each([
    ['a label and its number', '<span>Dead</span><span>14</span>', 'Dead 14'],
    ['two numbers', '<b>14</b><b>31</b>', '14 31'],
    ['a number and what it counts', '<strong>14</strong><span>sailors</span>', '14 sailors'],
    ['a name and another', '<span>Ann Vik</span><span>Haven</span>', 'Ann Vik Haven'],
    ['a label with a colon', '<b>Dead:</b><span>14</span>', 'Dead: 14'],
    ['two sentences', '<span>It fell.</span><span>Two died</span>', 'It fell. Two died'],
    ['a time', 'Shut<time datetime="2024-05-03">3 May 2024</time>', 'Shut 3 May 2024'],
    ['nested elements', '<a href="/d"><span>Tote</span></a><a href="/e"><span>4</span></a>', 'Tote 4'],
  ])('stay apart: %s', async (_, html, words) => {
    expect(await linesOf(`<p>${html} ${GOES_ON}</p>`)).toContain(`${words} ${GOES_ON}`);
  });

  it.each([
    ['a part of a name', '<span>Mc</span><span>Ardle</span>', 'McArdle'],
    ['a part of a number', '<span>9</span><span>,400</span>', '9,400'],
    ['the wheels of a counter', '<span>1</span><span>4</span>', '14'],
    ['a number and its unit', '<b>3.40</b><i>am</i>', '3.40am'],
    ['an ordinal', '<b>3</b><small>rd</small>', '3rd'],
    ['a sum', '<span>€</span><span>4.2</span><span>m</span>', '€4.2m'],
    ['a drop capital', '<span class="drop">T</span><span>hirty</span>', 'Thirty'],
    ['a possessive', '<b>Haven</b><i>’s</i>', 'Haven’s'],
    ['a hyphen', '<b>Covid-</b><b>19</b>', 'Covid-19'],
    ['a formula', '<i>H</i><i>2</i><i>O</i>', 'H2O'],
    ['emphasis within a word', 'un<b>forget</b><i>table</i>', 'unforgettable'],
    ['an hour', '<span>10:</span><span>30</span>', '10:30'],
  ])('stay together: %s', async (_, html, words) => {
    expect(await linesOf(`<p>${html} ${GOES_ON}</p>`)).toContain(`${words} ${GOES_ON}`);
  });
}); // biome-ignore format: tables

describe('a row of a table', () => {
  const table = (rows: readonly string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  it('keeps the label that lies beside several rows', async () => {
    const html = table([
      '<th>Lock</th><th>Year</th><th>Hurt</th>',
      '<td rowspan="2">Ash</td><td>2023</td><td>14</td>',
      '<td>2024</td><td>31</td>',
      '<td>Dun</td><td rowspan=2>2024</td><td>2</td>',
      '<td>Elm</td><td>9</td>',
    ]);
    const lines = await linesOf(html);
    for (const row of ['Ash | 2023 | 14', 'Ash | 2024 | 31', 'Dun | 2024 | 2', 'Elm | 2024 | 9']) expect(lines).toContain(row);
  });

  it('has the head of several columns for each of them, and a label or a number of several once', async () => {
    const html = table([
      '<th>Lock</th><th colspan="2">Boats</th>',
      '<th>Name</th><th>In</th><th>Out</th>',
      '<td>Ash</td><td colspan="2">14</td>',
      '<td colspan="2">All others</td><td>3</td>',
      '<td colspan="3">Counted by the port</td>',
    ]);
    const lines = await linesOf(html);
    for (const row of ['Lock | Boats | Boats', 'Ash | 14', 'All others | 3', 'Counted by the port']) expect(lines).toContain(row);
  });

  it('is one line in a Word file, also where a cell is beside two rows', async () => {
    const cell = (words: string, merge = ''): string => `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const rows = [
      cell('Lock') + cell('Boats'),
      cell('Ash', '<w:vMerge w:val="restart"/>') + cell('14'),
      cell('', '<w:vMerge/>') + cell('31'),
    ];
    const words = `<w:p><w:r><w:t>The gate fell.</w:t></w:r></w:p><w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const { text } = await takeIn(wordFileOf(words), { name: 'a.docx' });
    expect(text).toBe('The gate fell.\n\nLock | Boats\n\nAsh | 14\n\nAsh | 31\n');
  });

  it('is not made of a cell that holds an article', async () => {
    const page = `<html><body><table><tr><td><p>Menu</p></td><td><h1>Gate of Haven</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</td></tr></table></body></html>`;
    const { text } = await takeText(page);
    for (const words of PARAGRAPHS) expect(text.split('\n')).toContain(words);
  });

  it('ends where it says that a cell goes on for a million columns', async () => {
    expect((await linesOf(table(['<th>Lock</th><th colspan="1000000">Boats</th>', '<td rowspan="1000000">Ash</td><td>14</td>']))).length).toBeLessThan(100);
  });
}); // biome-ignore format: tables
