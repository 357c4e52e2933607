import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { IntakeHints } from '../../../src/articles/intake/taken.ts';

const take = (page: string | Uint8Array, hints: IntakeHints = {}) =>
  takeIn(typeof page === 'string' ? new TextEncoder().encode(page) : page, { as: 'html', ...hints });

const PROSE = [
  'The tram line through the old market reopened on Monday after nine months of work, the city engineer said at a short ceremony.',
  'The rebuilding cost 18 million, which is two million more than planned, because the old drains below the square had to be replaced.',
  'Shopkeepers had complained in spring that they lost a third of their trade while the street was closed to cars and to trams.',
  'Trams now run every six minutes until midnight, and the last stop has been moved by 80 metres to the door of the hospital.',
];
const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tram line reopens</title>${head}</head><body>${body}</body></html>`;
const article = (inner: string, head = ''): string =>
  page(`<main><article><h1>Tram line reopens</h1>${inner}${p(PROSE)}</article></main>`, head);

describe('a name alone drops no prose', () => {
  const names = [
    'sidebar__main', 'related-content', 'newsletter', 'social', 'share', 'cookie-policy-off', 'subscribe-wall', 'recommended', 'widget-area',
    'ad-free', 'menu-content', 'comments-off', 'gdpr', 'breadcrumbs-body', 'site-header', 'popup', 'promo', 'supplemental',
  ]; // biome-ignore format: a list
  it.each(names)('class %s around the whole article', async (name) => {
    const { text } = await take(
      page(
        `<div class="${name}"><h1>Tram line reopens</h1>${p(PROSE)}</div><div class="x"><a href="/a">Another story</a></div>`,
      ),
    );
    for (const sentence of PROSE) expect(text).toContain(sentence);
  });
  it.each(names)('class %s around the second half', async (name) => {
    const { text } = await take(
      page(
        `<article><h1>Tram line reopens</h1>${p(PROSE.slice(0, 2))}<div class="${name}">${p(PROSE.slice(2))}</div></article>`,
      ),
    );
    for (const sentence of PROSE) expect(text).toContain(sentence);
  });
  it('and what such parts hold besides prose is left out and counted', async () => {
    const { text, notices } = await take(
      page(
        `<nav><a href="/">Start</a> <a href="/w">World</a></nav><article><h1>Tram line reopens</h1>${p(PROSE)}<div class="newsletter"><p>Sign up for our newsletter and never miss a story in your inbox.</p></div></article><footer><p>All rights reserved.</p></footer>`,
      ),
    );
    expect(text).not.toMatch(/World|newsletter|rights/u);
    expect(notices).toContain('left out navigation (1 element, 2 words: "Start World")');
    expect(notices.some((line) => line.startsWith('left out offers to subscribe (1 element, 13 words'))).toBe(
      true,
    );
  });
});

describe('parts of an article that look like its frame stay', () => {
  it.each([
    ['a table of facts made of links', '<table><tr><td><a href="/n">North</a></td><td><a href="/6">6 stops</a></td></tr><tr><td><a href="/s">South</a></td><td>11 stops</td></tr></table>', ['North | 6 stops', 'South | 11 stops']],
    ['a sentence that is a link', '<p><a href="/x">The council voted for it by 31 to 12.</a></p>', ['by 31 to 12']],
    ['a sentence that begins like a link', '<p>Watch: the first tram of the day left with 140 people, the driver told us.</p>', ['140 people']],
    ['a quotation', '<blockquote><p>We lost a third of our trade.</p></blockquote>', ['a third of our trade.']],
    ['an item of a list', '<ul><li>Two stops were closed.</li><li>One stop was added.</li></ul>', ['Two stops were closed.', 'One stop was added.']],
  ])('%s', async (_, html, wanted) => {
    const { text } = await take(page(`<article><h1>Tram line reopens</h1>${p(PROSE.slice(0, 2))}${html}${p(PROSE.slice(2))}</article>`));
    for (const words of wanted) expect(text).toContain(words);
  }); // biome-ignore format: a table

  it.each([
    [
      '<header><h1>Tram line reopens</h1><p class="dek">Nine months and 18 million later the square is open again</p></header>',
    ],
    ['<h1>Tram line reopens</h1><h2>Nine months and 18 million later the square is open again</h2>'],
    [
      '<h1>Tram line reopens</h1><div class="standfirst">Nine months and 18 million later the square is open again</div>',
    ],
  ])('a standfirst: %s', async (head) => {
    const { text } = await take(page(`<main>${head}<div class="body">${p(PROSE)}</div></main>`));
    expect(text).toContain('18 million later');
  });
});

describe('numbers stay numbers', () => {
  it.each([
    ['<p>In all 42<sup>3</sup> people came.</p>', 'In all 42 people came.'],
    ['<p>In all 42<sup class="ref"><a href="#n">3</a></sup> people came.</p>', 'In all 42 people came.'],
    ['<p>In all 42<sup>[3]</sup> people came.</p>', 'In all 42 people came.'],
    ['<p>It opened in 1998<sup>a</sup> and closed.</p>', 'It opened in 1998 and closed.'],
    ['<p>It opened in 1998<sup>*</sup> and closed.</p>', 'It opened in 1998 and closed.'],
    ['<p>It covers 12 m<sup>2</sup> of floor.</p>', 'It covers 12 m² of floor.'],
    ['<p>It covers 12 km<sup>2</sup> of land.</p>', 'It covers 12 km² of land.'],
    ['<p>About 10<sup>6</sup> grains lay there.</p>', 'About 10⁶ grains lay there.'],
    ['<p>It grew by 10<sup>-3</sup> a day.</p>', 'It grew by 10⁻³ a day.'],
    ['<p>A ticket costs $4<sup>99</sup> now.</p>', 'A ticket costs $4.99 now.'],
    ['<p>On the 20<sup>th</sup> day it rained.</p>', 'On the 20th day it rained.'],
    ['<p>Water is H<sub>2</sub>O for all.</p>', 'Water is H₂O for all.'],
    ['<p>The word<sup>12</sup> has a note.</p>', 'The word has a note.'],
    ['<p>It hurt <del>12</del> <ins>14</ins> people there.</p>', 'It hurt 14 people there.'],
    ['<p>It hurt <s>12</s> 14 people there.</p>', 'It hurt 14 people there.'],
    [
      '<p>It hurt <span style="text-decoration: line-through">12</span> 14 people there.</p>',
      'It hurt 14 people there.',
    ],
    ['<p>He said <q>we will open</q> and left.</p>', 'He said “we will open” and left.'],
    [
      '<p>He said <q>they call it <q>the hole</q> here</q> and left.</p>',
      'He said “they call it ‘the hole’ here” and left.',
    ],
  ])('%s', async (html, wanted) => {
    expect((await take(article(html))).text).toContain(wanted);
  });

  it.each(['b', 'i', 'em', 'strong', 'span', 'a', 'u', 'small', 'mark', 'code', 'abbr', 'font', 'ins', 'bdi', 'cite', 'data', 'kbd', 'samp', 'var', 'tt', 'big'])(
    'element %s next to a digit neither parts nor joins anything',
    async (name) => {
      const { text } = await take(article(`<p>Of 1<${name}>2</${name}>3 people <${name}>45</${name}> stayed.</p>`));
      expect(text).toContain('Of 123 people 45 stayed.');
    },
  ); // biome-ignore format: a list

  it('says what it left out of lines', async () => {
    const { notices } = await take(article('<p>It hurt <del>12</del> 14<sup>2</sup> people.</p>'));
    expect(notices).toContain('left out words that the page strikes out: "12"');
    expect(notices).toContain('left out footnote marks: "2"');
  });
});

const linked = (data: string): string => `<script type="application/ld+json">${data}</script>`;
const OTHER =
  '{"@type":"NewsArticle","headline":"Old bridge closes","url":"https://x.example/old","datePublished":"2019-01-02","author":{"name":"A. Other"}}';

describe('facts are those of the article itself', () => {
  it.each([
    ['an item of a list', `{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":${OTHER}}]}`],
    ['a part', `{"@type":"CollectionPage","hasPart":[${OTHER}]}`],
    ['a related work', `{"@type":"WebPage","relatedLink":${OTHER}}`],
    ['a mention', `{"@type":"WebPage","mentions":[${OTHER}]}`],
    ['another address', `[${OTHER}]`],
  ])('%s is another article', async (_, data) => {
    const taken = await take(
      article('', `<link rel="canonical" href="https://x.example/new">${linked(data)}`),
    );
    expect(taken).toMatchObject({ title: 'Tram line reopens', author: null, published: null });
  });

  it.each([
    [
      'a comma too many',
      '{"@type":"NewsArticle","headline":"Tram line reopens","datePublished":"2024-05-20",}',
    ],
    [
      'entities',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Tram line reopens&quot;,&quot;datePublished&quot;:&quot;2024-05-20&quot;}',
    ],
    [
      'two objects',
      '{"@type":"WebSite","name":"x"}{"@type":"NewsArticle","headline":"Tram line reopens","datePublished":"2024-05-20"}',
    ],
    [
      'a quote that is not escaped',
      '{"@type":"NewsArticle","headline":"Tram line reopens","description":"The "long" line","datePublished":"2024-05-20"}',
    ],
    ['a missing end', '{"@type":"NewsArticle","headline":"Tram line reopens","datePublished":"2024-05-20"'],
  ])('JSON-LD with %s is repaired, and that is said', async (_, data) => {
    const { published, notices } = await take(article('', linked(data)));
    expect(published?.value).toBe('2024-05-20');
    expect(notices).toContain('its JSON-LD has syntax errors; it was read as far as possible');
  });

  it.each([
    ['2024-05-20T22:30:00Z', '21 May 2024, 6:30 a.m.', '2024-05-21'],
    ['2024-05-21T03:10:00Z', 'May 20, 2024', '2024-05-20'],
    ['2024-05-20T12:00:00Z', 'May 20, 2024', '2024-05-20T12:00Z'],
    ['2024-05-20T22:30:00+08:00', 'May 21, 2024', '2024-05-20T22:30+08:00'],
  ])('a time of %s beside a printed %s', async (stamp, printed, wanted) => {
    const data = `{"@type":"NewsArticle","headline":"Tram line reopens","datePublished":"${stamp}"}`;
    expect((await take(article(`<p>${printed}</p>`, linked(data)))).published?.value).toBe(wanted);
  });

  it('a day of 1970 is that of a program without one', async () => {
    const data =
      '{"@type":"NewsArticle","headline":"Tram line reopens","datePublished":"1970-01-01T00:00:00Z"}';
    const meta = '<meta property="article:published_time" content="2024-05-20T10:00:00Z">';
    expect((await take(article('', linked(data) + meta))).published?.value).toBe('2024-05-20T10:00Z');
  });

  it.each([
    ['de', '20. Mai 2024'],
    ['fr', 'le 20 mai 2024 à 10h30'],
    ['es', '20 de mayo de 2024'],
    ['it', 'lunedì 20 maggio 2024'],
    ['pt', '20 de maio de 2024'],
    ['nl', '20 mei 2024'],
    ['pl', '20 maja 2024'],
    ['tr', '20 Mayıs 2024'],
    ['ru', '20 мая 2024'],
    ['ar', '٢٠ مايو ٢٠٢٤'],
    ['hi', '20 मई 2024'],
    ['ur', '20 مئی 2024'],
  ])('a day printed in %s: %s', async (language, day) => {
    const html = article(`<time>${day}</time>`).replace('lang="en"', `lang="${language}"`);
    expect((await take(html)).published?.value).toBe('2024-05-20');
  });

  it('a date in a part that is left out still counts, and a name like it on the whole page does not', async () => {
    const crumb =
      '<div class="breadcrumb">Start › <time itemprop="datePublished" datetime="2024-05-20">May 20</time></div>';
    expect(
      (await take(page(`<article>${crumb}<h1>Tram line reopens</h1>${p(PROSE)}</article>`))).published?.value,
    ).toBe('2024-05-20');
    const { notices } = await take(
      page(`<div class="post status-publish"><h1>Tram line reopens</h1>${p(PROSE)}</div>`),
    );
    expect(notices).toEqual([]);
  });

  it('says that an article is not free, and takes a text that only its JSON-LD holds', async () => {
    const data = `{"@type":"NewsArticle","headline":"Tram line reopens","isAccessibleForFree":"False","articleBody":"${PROSE.join(' ')}"}`;
    const { text, notices } = await take(page('<h1>Tram line reopens</h1><p>Loading</p>', linked(data)));
    for (const sentence of PROSE) expect(text).toContain(sentence);
    expect(notices.join('\n')).toMatch(/paywall[\s\S]*|articleBody/u);
  });
});

describe('encodings', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it('valid UTF-8 wins over what a header or the page says', async () => {
    const html = article('<p>Müller’s café stayed shut.</p>').replace(
      'charset="utf-8"',
      'charset="iso-8859-1"',
    );
    expect((await take(bytes(html))).text).toContain('Müller’s café');
    expect((await take(bytes(html), { contentType: 'text/html; charset=windows-1252' })).text).toContain(
      'Müller’s café',
    );
  });
  it('one broken byte among letters of UTF-8 is a slip, and is reported', async () => {
    const html = bytes(
      article('<p>Müller’s café and Ärger in Köln, at the Süd gate.</p>').replace(
        '<meta charset="utf-8">',
        '',
      ),
    );
    const broken = new Uint8Array([...html]);
    broken[html.length - 40] = 0xe9;
    const { text, notices } = await take(broken);
    expect(text).toContain('Müller’s');
    expect(notices.join('\n')).toMatch(/cannot be read as utf-8/u);
  });
  it('a comment or a script declares none', async () => {
    const head =
      '<!-- <meta charset="utf-8"> --><script>var x = \'<meta charset="koi8-r">\'</script><meta charset="windows-1251">';
    const html = `<html><head>${head}<title>t</title></head><body><p>`;
    const cyrillic = Uint8Array.from([0xd8, 0xf2, 0xee, 0xf0, 0xec, 0x20, 0x33]);
    const all = new Uint8Array([...bytes(html), ...cyrillic, ...bytes('</p></body></html>')]);
    expect((await take(all)).text).toContain('Шторм 3');
  });
});
