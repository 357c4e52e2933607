import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const take = (text: string, name: string, keepsAll = false) =>
  takeIn(new TextEncoder().encode(text), { name, keepsAll });
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const page = ({ top = '', line = '', foot = '', site = '' }): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title>${site === '' ? '' : `<meta property="og:site_name" content="${site}">`}</head><body>${top}<main><h1>${TITLE}</h1>${line}${body}</main><div>${foot}</div></body></html>`;

describe('captions', () => {
  const cues =
    'WEBVTT - The ferry\n\nNOTE\nChannel 4 Haven, late news, broadcast 3 September 2020\nReporter: Ann Sorley\n\n1\n00:01.000 --> 00:03.000\n[deep horn blast]\n\n2\n00:03.000 --> 00:05.000\n<v Bo Lund>NOTE the time, I said.\n\n3\n00:05.000 --> 00:07.000\n[inaudible]\n';
  it('name outlet, day and reporter in their notes', async () => {
    const { publisher, published, author } = await take(cues, 'a.vtt');
    expect([publisher, published?.value, author]).toEqual(['Channel 4 Haven', '2020-09-03', 'Ann Sorley']);
  });
  it('are without notes of sounds, but for words that are missing', async () => {
    const { text, notices } = await take(cues, 'a.vtt');
    expect(text).toBe('[00:03] Bo Lund: NOTE the time, I said.\n\n[00:05] [inaudible]\n');
    expect(notices).toEqual(['left out 1 line of notes of sounds: "[deep horn blast]"']);
    expect((await take(cues, 'a.vtt', true)).text).toContain('deep horn blast');
  });
});

describe('a document in RTF', () => {
  const rtf = `{\\rtf1\\ansi{\\info{\\title ${TITLE}}}{\\header\\pard\\qr Weir & Vale, issue 12\\par}{\\footer Not for print\\par}Subscribe today: four issues\\par {\\b ${TITLE}\\par}By Ann Sorley\\par Weir & Vale, 8 April 2005\\par ${PARAGRAPHS.map((text) => text.replace(/[“”]/gu, '"')).join('\\par ')}\\par Also inside: the best weirs\\par Letters, page 40\\par Advertisement: Boots by post\\par}`;
  it('has the outlet of its header, and no frame', async () => {
    const { publisher, text } = await take(rtf, 'a.rtf');
    expect(publisher).toBe('Weir & Vale');
    expect(text).not.toMatch(/Subscribe|Also inside|Letters|Boots|Not for print/u);
    expect(text).toContain('published in full');
    expect((await take(rtf, 'a.rtf', true)).text).toContain('Boots by post');
  });
});

it.each([
  ['Vecinos del Valle', 'Vecinos del Valle Norte', 'Vecinos del Valle Norte'],
  ['Weir Post', 'The Daily Vale', 'Weir Post'],
])('the field %s with %s at head and foot gives %s', async (site, whole, wanted) => {
  const html = page({ site, top: `<div>${whole}</div>`, foot: `©2022 por ${whole}. Creado con Kiln` });
  expect((await take(html, 'a.html')).publisher).toBe(wanted);
});

it.each([
  ['<dd class="createdby">Γράφτηκε από τον/την <span>Ελένη Βράκα</span></dd>', 'Ελένη Βράκα'],
  ['<p class="author">Ann Sorley remembers a keeper of ferries</p>', 'Ann Sorley'],
  ['<p class="author">Staff Reporter covers the harbour of Haven</p>', null],
])('the byline %s names %s', async (line, author) => {
  expect((await take(page({ line }), 'a.html')).author).toBe(author);
});
