import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { IntakeHints } from '../../../src/articles/intake/taken.ts';
import * as pages from './pages.ts';

const take = (page: string | Uint8Array, hints: IntakeHints = {}) =>
  takeIn(typeof page === 'string' ? new TextEncoder().encode(page) : page, hints);

const TITLE = 'Forty saved as ferry sinks off Haven';
const ARTICLE = `${[TITLE, ...pages.PARAGRAPHS].join('\n\n')}\n`;

describe('an article is parted from its page', () => {
  it.each([
    ['WordPress', pages.WORDPRESS, '2024-05-15T06:30+00:00', 'Harbour Post'],
    ['Blogger', pages.BLOGGER, '2024-05-15T09:12+02:00', 'Haven Notes'],
    ['AMP', pages.AMP, '2024-05-15T05:00Z', 'Coast Wire'],
    ['no date in its markup', pages.NO_MARKUP_DATE, '2024-05-15', null],
    ['a graph of JSON-LD', pages.GRAPH, '2024-05-15', 'Strait Media'],
    ['microdata', pages.MICRODATA, '2024-05-15', null],
    ['UTF-16', pages.UTF_16, '2024-05-15T06:30+00:00', 'Harbour Post'],
  ])('of %s, word for word and with its date', async (_, page, published, publisher) => {
    const article = await take(page);
    expect(article.text).toBe(ARTICLE);
    expect(article).toMatchObject({ title: TITLE, publisher, published: { value: published } });
  });

  it('of a layout of tables, with the date that it prints', async () => {
    const article = await take(pages.TABLES);
    expect(article.text).toBe(ARTICLE.replace('\n\n', '\n15 May 2024\n\n'));
    expect(article.published?.value).toBe('2024-05-15');
  });

  it('of a live blog, with every entry and the date of the whole', async () => {
    const article = await take(pages.LIVE_BLOG);
    for (const n of [1, 2, 3, 4, 5]) expect(article.text).toContain(`boat number ${n} came back`);
    expect(article.published).toEqual({ value: '2024-05-15T00:30Z', where: 'JSON-LD datePublished' });
  });

  it.each([
    ['Arabic', pages.ARABIC, 'غرق عبارة قبالة الميناء', '2024-05-15T08:00+03:00'],
    ['Urdu', pages.URDU, 'کشتی ڈوب گئی', '2024-05-15'],
    ['Danish in Windows-1252', pages.WINDOWS_1252, 'Færge sank ud for øen', '2024-05-15'],
  ])('in %s', async (_, page, title, published) => {
    const article = await take(page);
    expect(article).toMatchObject({ title, published: { value: published } });
    expect(article.text.startsWith(`${title}\n\n`)).toBe(true);
  });

  it('keeps the joiners of Urdu and the curly quotes of Windows-1252', async () => {
    expect((await take(pages.URDU)).text).toContain('می\u200Cآید');
    const { text, notices } = await take(pages.WINDOWS_1252);
    expect(text).toContain('“ingen advarede os”');
    expect(notices).toEqual(['read as windows-1252, by its own statement']);
  });

  it('says what it left out, one line each kind', async () => {
    expect((await take(pages.WORDPRESS)).notices).toEqual([
      'left out navigation (1 element, 2 words: "Home World")',
      'left out buttons for sharing (1 element, 2 words: "Facebook WhatsApp")',
      'left out comments (1 element, 10 words: "Leave a Reply")',
      'left out asides (1 element, 6 words: "Popular Posts")',
      'left out the foot of the page (1 element, 6 words: "© 2024 Harbour Post. All rights reserved.")',
      'left out what is beside the article (5 words: "Posted on May 15, 2024")',
      'left out 1 line of links to other articles: "Read More: Ten ships that never came home"',
    ]);
  });

  it('leaves nothing out where it is asked to keep all', async () => {
    const { text, notices } = await take(pages.WORDPRESS, { keepsAll: true });
    for (const words of ['Read More', 'Popular Posts', 'Leave a Reply', 'All rights reserved'])
      expect(text).toContain(words);
    expect(text).not.toContain('written by a script');
    expect(notices).toEqual([]);
  });
});

const body = pages.PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const dated = (head: string, line = '') =>
  `<html><head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>${line}${body}</article></body></html>`;

describe('the date of publication', () => {
  it.each([
    ['a full stamp goes before a bare day', '<meta name="date" content="2024-05-14"><meta name="parsely-pub-date" content="2024-05-15T06:30:00Z">', '', '2024-05-15T06:30Z', ['published 2024-05-15 (meta parsely-pub-date); other days are stated: 2024-05-14 (meta date)']],
    ['a date of change is none', '<meta property="article:modified_time" content="2024-05-18T06:30:00Z">', '', null, ['only a day of change is stated: updated 2024-05-18T06:30Z (meta article:modified_time)']],
    ['nor is a line that says updated', '', '<p>Updated: 18 May 2024</p>', null, ['only a day of change is stated: updated 2024-05-18 (the line beside its headline)']],
    ['what is printed counts where no machine says it', '', '<p>Published on 15 May 2024</p>', '2024-05-15', []],
    ['a date in the story is none', '', '<p>On 3 May 2024 the ship had been inspected.</p>', null, []],
    ['a date whose weekday is another day is none', '', '<p>Monday, 15 May 2024</p>', null, []],
    ['digits that can be read in two orders are none', '', '<p>05/06/2024</p>', null, []],
    ['words of a machine are read too', '<meta name="pubdate" content="Wed, 15 May 2024 06:30:00 +0200">', '', '2024-05-15', []],
    ['a day that does not exist is named in a notice', '<meta name="date" content="2024-02-31">', '', null, ['meta date says "2024-02-31", which names no one day']],
    ['of two elements of time beside the headline the earlier is taken, and both are listed', '', '<time datetime="2024-05-19">a</time><time datetime="2024-05-15">b</time>', '2024-05-15', ['published 2024-05-15 (a time element); other days are stated: 2024-05-19 (a time element)']],
    ['two that are years apart say nothing', '', '<time datetime="2019-05-19">a</time><time datetime="2024-05-15">b</time>', null, ['published is left open, since nothing decides between 2019-05-19 (a time element), 2024-05-15 (a time element); state it with --published']],
  ])('%s', async (_, head, line, published, notices) => {
    const article = await take(dated(head, line));
    expect(article.published?.value ?? null).toBe(published);
    expect(article.notices).toEqual(notices);
  }); // biome-ignore format: a table

  it('takes the article that has the address of the page, not its neighbour', async () => {
    const script = JSON.stringify([
      {
        '@type': 'NewsArticle',
        headline: 'Other',
        url: 'https://a.example/other',
        datePublished: '2020-01-01',
      },
      {
        '@type': 'NewsArticle',
        headline: 'This',
        url: 'https://a.example/this',
        datePublished: '2024-05-15',
      },
    ]);
    const page = dated(
      `<link rel="canonical" href="/this"><script type="application/ld+json">${script}</script>`,
    );
    const article = await take(page, { url: 'https://a.example/this?ref=1' });
    // Its heading is what was printed.
    expect(article).toMatchObject({
      title: TITLE,
      published: { value: '2024-05-15' },
      canonical: 'https://a.example/this',
    });
  });
});

describe('a title', () => {
  it.each([
    ['loses the name of its site where the page says it', '<meta property="og:site_name" content="Harbour Post"><title>Ferry sinks | Harbour Post</title>', 'Ferry sinks'],
    ['keeps what is after a dash otherwise', '<title>Ferry sinks - Forty saved</title>', 'Ferry sinks - Forty saved'],
  ])('%s', async (_, head, title) => {
    expect((await take(`<html><head>${head}</head><body>${body}</body></html>`)).title).toBe(title);
  }); // biome-ignore format: a table
});

describe('what is no article is refused with what to do', () => {
  it.each([
    ['a zip archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /zip archive.*save it as PDF/u],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /a picture/u],
    ['bytes', new Uint8Array([65, 66, 67, 0, 1, 2, 68, 69, 70]), /NUL bytes/u],
    ['nothing', new Uint8Array(), /empty/u],
    ['a page that a script writes', '<html><body><div id=root></div><script>x()</script></body></html>', /save it from a browser/u],
    ['a broken PDF', '%PDF-1.7 nothing else', /cannot be read/u],
  ])('%s', async (_, page, why) => {
    await expect(take(page)).rejects.toThrow(why);
  }); // biome-ignore format: a table
});

it.each([
  ['a page that is not free', '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>', 'Her office says that the mails went to a', true],
  ['a part that is named so', '', '<span class="paywall-fade">Her office says that the mails went to a</span>', true],
  ['a sentence that ends', '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>', 'Her office says that the mails went out.', false],
  ['a page without a wall', '', 'Her office says that the mails went to a', false],
])('says that the last sentence breaks off: %s', async (_, head, last, isSaid) => {
  const page = `<html><head><title>Gate of Haven</title>${head}</head><body><article><h1>Gate of Haven</h1>${pages.PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>${last}</p></article></body></html>`;
  const { notices } = await take(page);
  expect(notices.some((line) => line.includes('breaks off'))).toBe(isSaid);
}); // biome-ignore format: a table
