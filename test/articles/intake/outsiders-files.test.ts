import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';
import { takeText } from './take-text.ts';

/** A text whose letters beyond Latin-1 are written as the bytes that Windows-1252 has for them. */
const inWindows = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((c) => ({ '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94, '’': 0x92 })[c] ?? c.charCodeAt(0)),
  );
const SAID = 'It cost 750 € – “a lot”, the owner’s clerk said.';

describe('letters of Windows-1252', () => {
  it.each(['iso-8859-1', 'windows-1252', 'us-ascii'])('stay in a mail that is declared as %s', async (charset) => {
    const head = `From: Weir Line <a@weir.example>\nSubject: Fares\nDate: Mon, 17 Mar 2025 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: 8bit\n\n`;
    expect((await takeIn(inWindows(`${head}${SAID}\n`), { name: 'a.eml' })).text).toContain(SAID);
  });

  it('stay in RTF', async () => {
    const words = "It cost 750 \\'80 \\'96 \\'93a lot\\'94, the owner\\'92s clerk said.";
    const { text } = await takeText(`{\\rtf1\\ansi\\ansicpg1252 ${words}\\par}`, { name: 'a.rtf' });
    expect(text).toContain(SAID);
  });
}); // biome-ignore format: lines

it('keeps the notes of RTF below its text, and the empty cells of its tables', async () => {
  const rtf =
    '{\\rtf1\\ansi The gate fell.{\\footnote\\pard\\chftn The owner gives 31 metres.\\par} It was old.\\par\\trowd\\intbl\\cell 2024\\cell\\row\\trowd\\intbl Boats\\cell 14\\cell\\row\\pard The end.\\par}';
  const { text } = await takeText(rtf, { name: 'a.rtf' });
  expect(text).toBe(
    'The gate fell. It was old.\n\n| 2024\n\nBoats | 14\n\nThe end.\n\n1. The owner gives 31 metres.\n',
  );
});

it.each([
  ['minutes', '6<sup>30</sup> Uhr', '6³⁰ Uhr'],
  ['a power of what a letter names', 'x<sup>2</sup> boats', 'x² boats'],
  ['how a word is spoken', '<ruby>Haven<rp>(</rp><rt>heivn</rt><rp>)</rp></ruby> town', 'Haven town'],
])('keeps a line to what it says: %s', async (_, html, words) => {
  const page = `<html><head><title>Haven</title></head><body><article><h1>Haven</h1><p>It was ${html}.</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  expect((await takeText(page)).text).toContain(`It was ${words}.`);
});

it.each([
  ['times of words', 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nthe gate<00:00:02.000><c> shut</c>\n'],
  ['rows that are shown again', 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n \nthe<00:00:01.500><c> gate</c>\n\n00:00:03.000 --> 00:00:03.010\nthe gate\n \n\n00:00:03.010 --> 00:00:05.000\nthe gate\nshut\n'],
  ['rows that are shown again in SRT', '1\n00:00:01,000 --> 00:00:03,000\nthe gate\n\n2\n00:00:02,000 --> 00:00:05,000\nthe gate\nshut\n'],
])('reads captions once: %s', async (_, file) => {
  expect((await takeText(file, { as: 'transcript' })).text).toBe('[00:00:01] the gate shut\n');
}); // biome-ignore format: a table

it.each([
  ['a list', '<div class="factbox"><h4>The gate in figures</h4><ul><li>1,612 boats</li><li>74 crowns</li></ul></div>', '1,612 boats'],
  ['a table', '<div class="table-responsive"><table><tr><td>Boats</td><td>14</td></tr><tr><td>Crew</td><td>31</td></tr></table></div>', 'Crew | 31'],
])('keeps facts in a box below the text: %s', async (_, box, words) => {
  const page = `<html><head><title>Gate of Haven</title></head><body><article><h1>Gate of Haven</h1><div class="body">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${box}</div></article></body></html>`;
  expect((await takeText(page)).text).toContain(words);
}); // biome-ignore format: a table
