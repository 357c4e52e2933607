import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { TakenArticle } from '../../../src/articles/intake/taken.ts';
import { PARAGRAPHS } from './pages.ts';

const take = (page: string, name = 'page.html'): Promise<TakenArticle> =>
  takeIn(new TextEncoder().encode(page), { name });
const TITLE = 'Forty saved as ferry sinks off Haven';
const prose = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');
const page = (body: string, head = `<title>${TITLE} | Weir Post</title>`, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** A paragraph in lines of some length, the first line indented. */
const wrapped = (words: string, width = 64): string =>
  `   ${words}`.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd();

describe('copy of an agency in a preformatted page', () => {
  const copy = (slug: string): string =>
    page(
      `<a href="/">HOME</a> | <a href="#">LATEST</a><hr><pre>\n${slug}\n\nFORTY SAVED AS FERRY SINKS OFF HAVEN\n\n   By P. J. Orrin\n   HAVEN, Sept 4 (WNA) - ${wrapped(PARAGRAPHS[0] as string).trimStart()}\n${PARAGRAPHS.slice(1).map((words) => wrapped(words)).join('\n')}\n\n   RAFTS ON BOARD\n   Raft              Seats\n   First raft        30\n   Second raft       25\n\n   (Haven newsroom, +44 555 0199)\n   CODES: SHP SEA\n</pre><hr><font size=1>Copyright 1997 Weir News Agency. All rights reserved.</font>`,
      '<title>WNA Wire</title>',
    ); // biome-ignore format: one page

  it('has its headline, byline, agency and paragraphs, and no codes', async () => {
    const { text, title, author, publisher } = await take(copy('h0411wx3 WNA-SHP  04-09-97 1530GMT'));
    expect({ title, author, publisher }).toEqual({
      title: 'FORTY SAVED AS FERRY SINKS OFF HAVEN',
      author: 'P. J. Orrin',
      publisher: 'Weir News Agency',
    });
    for (const words of PARAGRAPHS) expect(text.replace(/\s+/gu, ' ')).toContain(words);
    expect(text).toContain('First raft | 30\nSecond raft | 25');
    expect(text).not.toMatch(/h0411wx3|newsroom|CODES|Copyright|LATEST/u);
  });

  it.each([
    ['the day that its dateline has by name', 'h0411wx3 WNA-SHP  04-09-97 1530GMT', '1997-09-04'],
    ['the month first, where the dateline says so', 'h0411wx3 WNA-SHP  09-04-97 1530GMT', '1997-09-04'],
  ])('takes %s', async (_, slug, day) => {
    expect((await take(copy(slug))).published?.value.slice(0, 10)).toBe(day);
  });
});

describe('a day of numbers that may be read in two orders', () => {
  const dated = (line: string, lang: string, more = ''): string =>
    page(`<main><h1>${TITLE}</h1><p>${line}</p>${prose}${more}</main>`, undefined, lang);
  it.each([
    ['the weekday beside it', 'Wednesday, 03/04/2019', 'en', '2019-04-03'],
    ['another weekday beside it', 'Monday, 03/04/2019', 'en', '2019-03-04'],
    ['the weekday in the language of the page', 'mercredi 03/04/2019', 'fr', '2019-04-03'],
    ['the language', '03/04/2019', 'de', '2019-04-03'],
    ['the country', '03/04/2019', 'en-US', '2019-03-04'],
    ['a day beside it that has one reading', 'Published 03/04/2019 | Updated 15/04/2019', 'en', '2019-04-03'],
  ])('is read by %s', async (_, line, lang, day) => {
    expect((await take(dated(line, lang))).published?.value).toBe(day);
  });
  it('is left open where nothing decides', async () => {
    expect((await take(dated('03/04/2019', 'en'))).published).toBeNull();
  });
});

describe('who wrote it', () => {
  it.each([
    ['the first who posted, by an attribute', `<h1>${TITLE}</h1><article data-author="tidewright"><div class="body">${prose}</div></article><article data-author="saltyjoe"><div class="body">Well done!</div></article>`, 'tidewright'],
    ['who began a thread', `<h1>${TITLE}</h1><ul><li>Thread starter <a href="#">tidewright</a></li></ul><div class="body">${prose}</div>`, 'tidewright'],
    ['who began a thread, in German', `<h1>${TITLE}</h1><ul><li>Themenstarter tidewright</li></ul><div class="body">${prose}</div>`, 'tidewright'],
    ['who wrote and photographed', `<h1>${TITLE}</h1><p class="x">Foto e testo di Ada Sorri</p>${prose}`, 'Ada Sorri'],
    ['an office that is marked as the sender', `<h1>${TITLE}</h1><p class="sender">Polisregion Norra</p>${prose}`, 'Polisregion Norra'],
  ])('%s', async (_, body, author) => {
    expect((await take(page(`<main>${body}</main>`))).author).toBe(author);
  }); // biome-ignore format: a row a line

  it('is not who took the picture', async () => {
    expect(
      (await take(page(`<main><h1>${TITLE}</h1><p>Foto di Ada Sorri</p>${prose}</main>`))).author,
    ).toBeNull();
  });

  it('a name alone above the day of a text', async () => {
    const text = `${TITLE}\n\nOrla Fennick\n4 March 2021\n\n${PARAGRAPHS.join('\n\n')}\n`;
    expect((await take(text, 'a.txt')).author).toBe('Orla Fennick');
  });

  it('and what is said of that person at the end is left out', async () => {
    const bio = 'Orla Fennick writes about ships for the Weir Post.';
    const { text, notices } = await take(
      page(`<main><h1>${TITLE}</h1><p>By Orla Fennick</p>${prose}<p>${bio}</p></main>`),
    );
    expect(text).not.toContain(bio);
    expect(text).toContain(PARAGRAPHS.at(-1));
    expect(notices.join(' ')).toContain('words about the author');
  });

  it('and what another person does is not', async () => {
    const end = 'Orla Fennick is the captain of the ferry, and did not answer.';
    const taken = await take(page(`<main><h1>${TITLE}</h1><p>By Paul Orrin</p>${prose}<p>${end}</p></main>`));
    expect(taken.text).toContain(end);
  });
});

describe('who published it', () => {
  it.each([
    ['the whole name of a short nameplate', page(`<img src="masthead.gif" alt="Gazette"><h1>${TITLE}</h1>${prose}<p>Copyright 2003 Weir Valley Gazette. All rights reserved.</p>`, '<title>News</title>'), 'Weir Valley Gazette'],
    ['what is beside the beginning of a long headline in the tab', page(`<p class="logo">Republic<br>of Weir</p><h1>${TITLE} and three are still missing</h1>${prose}`, `<title>${TITLE} | Ministry of Ports</title>`), 'Ministry of Ports'],
  ])('%s', async (_, html, publisher) => {
    expect((await take(html)).publisher).toBe(publisher);
  }); // biome-ignore format: a row a line

  it('the house of a sender, and the person as author', async () => {
    const mail = `From: Orla Fennick from Small Harbours <post@mail.example>\nSubject: ${TITLE}\nDate: Tue, 15 Feb 2022 11:03:27 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><h1>${TITLE}</h1><table><tr><td>Like</td><td>Comment</td><td>Read in the app</td></tr></table>${prose}<p>Small Harbours is a reader-supported publication.</p><p>© 2022 Orla Fennick</p></body></html>`;
    const { publisher, author, text } = await take(mail, 'letter.eml');
    expect({ publisher, author }).toEqual({ publisher: 'Small Harbours', author: 'Orla Fennick' });
    expect(text).not.toMatch(/Read in the app|reader-supported|©/u);
  });
});

describe('parts of a page by their place', () => {
  it('a heading has no label before it that the tab parts', async () => {
    const html = page(
      `<h1><span>Ships</span> ${TITLE}</h1>${prose}`,
      `<title>Ships - ${TITLE} | Weir Forum</title>`,
    );
    expect((await take(html)).title).toBe(TITLE);
  });

  it('the words below a picture stay', async () => {
    const caption = 'The rafts on the quay of Haven on Wednesday';
    for (const element of ['span', 'div', 'small']) {
      const html = page(
        `<main><h1>${TITLE}</h1><p>${PARAGRAPHS[0]}</p><img src="a.jpg"><${element} class="c">${caption}</${element}>${prose}</main>`,
      );
      expect((await take(html)).text).toContain(caption);
    }
  });

  it('a column of other headlines beside the article in a table of layout goes', async () => {
    const html = page(
      `<table><tr><td width=120><a href="a">News</a></td><td><font size=5>${TITLE}</font><p>${PARAGRAPHS.join('<p>')}</td><td><table><tr><td><b>Other Headlines</b><br><a href="b">Pier to close</a></td></tr><tr><td><font>Rafts for hire, from 3 seats</font></td></tr></table></td></tr></table>`,
    );
    const { text } = await take(html);
    expect(text).not.toMatch(/Pier to close|Rafts for hire|Other Headlines/u);
    for (const words of PARAGRAPHS) expect(text).toContain(words);
  });
});
