import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';
import { pdfOf } from './pdf-file.ts';
import { takeText } from './take-text.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const take = (html: string, url?: string) =>
  takeText(html, url === undefined ? { name: 'page.html' } : { url });
const page = (head: string, top: string, after = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${top}<div class="text">${body}</div>${after}</body></html>`;
const tab = `<title>${TITLE}</title>`;
const h1 = `<h1>${TITLE}</h1>`;
const site = (name: string): string => `${tab}<meta property="og:site_name" content="${name}">`;

describe('the name of the outlet is without what it says of itself', () => {
  it.each([
    ['a slogan after a dash, and a nameplate', page(site('The Haven Post – News of the coast'), `<div class="logo">The Haven Post</div>${h1}`), 'The Haven Post'],
    ['a slogan after a dash alone', page(site('Haven Post - All that is new on the coast'), h1), 'Haven Post'],
    ['a slogan after a comma', page(`<title>${TITLE} - Haven Post, the free paper of the coast</title>`, h1), 'Haven Post'],
    ['a line of copyright with its owner', page(tab, h1, '<p>© 2024 Haven Post, a Strait Media company</p>'), 'Haven Post'],
    ['a dash that is its own', page(site('Haven-Post'), h1), 'Haven-Post'],
    ['a place that is its own', page(site('Post, Haven'), h1), 'Post, Haven'],
    ['a file of a nameplate', page(tab, `<a href="/"><img src="/img/logo-wide.gif" alt="Haven Post"></a><a href="/">Front Page</a>${h1}`), 'Haven Post'],
    ['a picture and the address of a view for printing', page(`<title>Print - ${TITLE}</title>`, `<img src="a.gif" alt="The Haven Post"><p><b><big>${TITLE}</big></b></p>`, '<p>Printed from https://www.havenpost.example/ferry on 3 June 2024</p>'), 'The Haven Post'],
  ])('%s', async (_, html, publisher) => {
    expect((await take(html)).publisher).toBe(publisher);
  }); // biome-ignore format: a row a line
});

describe('the title is what was printed as such', () => {
  it.each([
    ['without a badge', page(`<meta property="og:title" content="${TITLE}">`, `<h1>${TITLE} <span class="tag">Premium</span></h1>`)],
    ['without a kicker', page(`<meta property="og:title" content="${TITLE}"><title>Haven: ${TITLE}</title>`, `<h1><span class="sr-only">Haven: </span>${TITLE}</h1>`)],
    ['without the word of its view', page(`<title>Print - ${TITLE}</title>`, `<p><b>${TITLE}</b></p>`)],
    ['in large letters', page('<title>Haven Post Online - Local News</title>', `<FONT SIZE=2><A HREF=a>Local news of the coast</A></FONT><BR><FONT SIZE="+2"><B>${TITLE}</B></FONT>`)],
    ['in an element of a class of headlines', page('<title>Haven Post Online</title>', `<div class="story-headline">${TITLE}</div>`)],
  ])('%s', async (_, html) => {
    expect((await take(html)).title).toBe(TITLE);
  }); // biome-ignore format: a row a line
});

describe('the author is a person that is said to be one', () => {
  it.each<[string, string, string | null]>([
    ['below a label', '<div><div>Authors</div><div><div>Ann Sorley</div><div>Bo de Lund</div></div></div>', 'Ann Sorley, Bo de Lund'],
    ['before a trade', '<p>Ann Sorley, Harbour Editor</p>', 'Ann Sorley'],
    ['above a trade', '<div><div>Ann Sorley</div><div>Data reporter</div></div>', 'Ann Sorley'],
    ['in capitals', '<p>By ANN O’HARA-LUND</p>', 'Ann O’Hara-Lund'],
    ['a name of one word after "by"', '<p class="author">Post by <b><a class="username">Wilf</a></b> » 15 May 2024</p>', 'Wilf'],
    ['not a place', '<p>Haven Quay</p><p>15 May 2024</p>', null],
    ['not a desk', '<span itemprop="author">Newsdesk</span>', null],
    ['not the text of the article', `<div itemprop="author">${PARAGRAPHS.join(' ')}</div>`, null],
  ])('%s', async (_, line, author) => {
    expect((await take(page(tab, `${h1}${line}`))).author).toBe(author);
  }); // biome-ignore format: a row a line

  it.each([
    ['an account', 'asorley', 'Ann Sorley'],
    ['an account with a line', 'haven_editor', 'Ann Sorley'],
    ['a newsroom', 'Redazione web', 'Ann Sorley'],
    ['a system', 'Super User', 'Ann Sorley'],
    ['another person', 'Bo Lund', 'Bo Lund'],
  ])('and its byline before %s that its data states: %s', async (_, stated, author) => {
    const head = `${tab}<meta name="author" content="${stated}">`;
    expect((await take(page(head, `${h1}<p>By Ann Sorley</p>`))).author).toBe(author);
  });

  it('and not the outlet with its address', async () => {
    const head = `${site('Haven Post')}<meta name="author" content="Haven Post, Haven, Norway">`;
    expect((await take(page(head, `${h1}<p>By Ann Sorley</p>`))).author).toBe('Ann Sorley');
  });
});

describe('the day is that of the article', () => {
  const stamp = (published: string, modified: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, datePublished: published, dateModified: modified })}</script>`;
  it.each<[string, string, string | null]>([
    ['by the hour beside it, where it was changed on the printed day', page(tab + stamp('2024-05-14T22:47:00Z', '2024-05-15T08:00:00Z'), `${h1}<p>15/05/2024 a las 00:47h</p>`, '', 'es'), '2024-05-15'],
    ['and not of a change, whose hour is another', page(tab + stamp('2024-05-14T22:47:00Z', '2024-05-15T08:00:00Z'), `${h1}<p>15/05/2024 a las 10:02h</p>`, '', 'es'), '2024-05-14T22:47Z'],
    ['and not of its reader', page(tab, `<p>Wednesday, 15 May 2024</p>${h1}<p>Tuesday, 14 May 2024</p>`), '2024-05-14'],
    ['and none of a life', page(tab, `${h1}<h2>March 3, 1931 — January 12, 2022</h2>`), null],
    ['and none below another heading', page(tab, h1, '<h3>Wall of memories</h3><p>January 15, 2022</p>'), null],
    ['and not of whoever joined a forum', page(tab, `${h1}<p>Joined: Tue Feb 11, 2003 8:12 pm</p>`), null],
  ])('%s', async (_, html, published) => {
    expect((await take(html)).published?.value ?? null).toBe(published);
  }); // biome-ignore format: a row a line
});

describe('documents say their facts in their first lines', () => {
  it('a PDF, whose properties are those of a file and of a layout', async () => {
    const lines = [
      TITLE,
      '',
      'By Ann Sorley',
      '',
      '15 May 2024',
      '',
      ...PARAGRAPHS.map((text) => text.slice(0, 90)),
    ];
    const taken = await takeIn(pdfOf([lines], { Title: 'HP_2024_05_final', Author: 'layout3' }), {});
    expect([taken.title, taken.author, taken.published?.value]).toEqual([TITLE, 'Ann Sorley', '2024-05-15']);
  });

  it('a PDF that a browser printed: the title of its page is that of the article and its site', async () => {
    const lines = [
      `11/27/26, 12:14 PM ${TITLE} - Haven Post`,
      '',
      'Haven Post',
      '',
      TITLE,
      '',
      ...PARAGRAPHS,
      '',
      'https://www.havenpost.example/ferry 1/1',
    ];
    const taken = await takeIn(pdfOf([lines], { Title: `${TITLE} - Haven Post` }), {});
    expect([taken.title, taken.publisher, taken.canonical]).toEqual([
      TITLE,
      'Haven Post',
      'https://www.havenpost.example/ferry',
    ]);
  });

  it('a document in RTF', async () => {
    const rtf = `{\\rtf1\\ansi{\\info{\\title Document1}{\\author desk04}}\\b ${TITLE}\\b0\\par By Ann Sorley\\par 15 May 2024\\par ${PARAGRAPHS[0]}\\par}`;
    const taken = await takeText(rtf, { name: 'a.rtf' });
    expect([taken.title, taken.author]).toEqual([TITLE, 'Ann Sorley']);
  });

  it.each([
    ['a day', '15 May 2024'],
    ['a byline', 'By Ann Sorley'],
  ])('a text, whose headline is directly above %s', async (_, line) => {
    const text = `${TITLE}\n${line}\nWire\n${PARAGRAPHS[0]}\n`;
    expect((await takeText(text, { name: 'a.txt' })).title).toBe(TITLE);
  });

  it('a text, and none where prose is below its first line', async () => {
    const text = `${TITLE} at night\n${PARAGRAPHS[0]}\n`;
    expect((await takeText(text, { name: 'a.txt' })).title).toBeNull();
  });

  it('a mail of an office, without its signature', async () => {
    const mail = [
      'From: Press Office <press@ports.example>',
      `Subject: Fwd: PRESS RELEASE: ${TITLE}`,
      'Date: Wed, 15 May 2024 09:01:58 +0200',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Haven Ports Agency',
      'PRESS RELEASE',
      '',
      TITLE,
      '',
      ...PARAGRAPHS.slice(0, 2).flatMap((text) => [text, '']),
      '-- ',
      'Haven Ports Agency | Quay 4',
      'This mail is meant for whom it is addressed to.',
    ].join('\n');
    const taken = await takeText(mail, { name: 'a.eml' });
    expect([taken.title, taken.publisher]).toEqual([TITLE, 'Haven Ports Agency']);
    expect(taken.text).not.toContain('addressed to');
    expect(taken.notices.join('\n')).toContain('left out 2 lines of its signature');
  });
});

describe('a day that is only the beginning of a year', () => {
  const stated = (day: string): string =>
    `${tab}<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","datePublished":"${day}"}</script>`;

  it.each([
    ['gives way to a printed day of another year', '2019-01-01', '<p>8 November 2024</p>', '2024-11-08'],
    ['is taken where it is printed as well', '2024-01-01', '<p>1 January 2024</p>', '2024-01-01'],
    ['is taken where the printed day is near', '2024-01-01', '<p>2 January 2024</p>', '2024-01-01'],
    ['is taken where nothing else is stated', '2019-01-01', '', '2019-01-01'],
  ])('%s', async (_, day, line, published) => {
    const { published: found, notices } = await take(page(stated(day), `${h1}${line}`));
    expect(found?.value).toBe(published);
    expect(notices.some((notice) => notice.includes('bare year'))).toBe(published !== day);
  });
});
