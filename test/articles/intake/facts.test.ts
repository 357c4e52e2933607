import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** A page of which only some things are stated. */
interface Parts {
  readonly lang?: string;
  readonly tab?: string;
  readonly head?: string;
  /** Above all, around the headline, below it, after the text, at the foot. */
  readonly top?: string;
  readonly headline?: string;
  readonly line?: string;
  readonly after?: string;
  readonly foot?: string;
  readonly url?: string;
}

const page = ({
  lang = 'en',
  tab = TITLE,
  head = '',
  top = '',
  headline,
  line = '',
  after = '',
  foot = '',
}: Parts): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${tab}</title>${head}</head><body>${top}<div class="wrap">${headline ?? `<h1>${TITLE}</h1>`}${line}<div class="text">${body}</div>${after}</div><footer>${foot}</footer></body></html>`;
const take = ({ url, ...parts }: Parts) =>
  takeIn(new TextEncoder().encode(page(parts)), url === undefined ? {} : { url });
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the author is named', () => {
  it.each<[string, Parts, string]>([
    ['in a line after "By"', { line: '<p>By Ann Sorley</p>' }, 'Ann Sorley'],
    ['before a day', { line: '<p class="byline">By Ann Sorley | May 15, 2024</p>' }, 'Ann Sorley'],
    ['after a day', { line: '<p>May 15, 2024 by Ann Sorley</p>' }, 'Ann Sorley'],
    ['after an hour', { line: '<p>15 May 2024, 10:30 am by Ann Sorley - 3 Comments</p>' }, 'Ann Sorley'],
    ['of two', { line: '<p>By Ann Sorley and Bo O’Neill</p>' }, 'Ann Sorley, Bo O’Neill'],
    ['of three', { line: '<p>By Ann Sorley, Bo Lund &amp; Jean-Luc de la Tour</p>' }, 'Ann Sorley, Bo Lund, Jean-Luc de la Tour'],
    ['before a trade', { line: '<p>By Ann Sorley, Chief Maritime Correspondent</p>' }, 'Ann Sorley'],
    ['before a place', { line: '<p>By Ann Sorley in Haven</p>' }, 'Ann Sorley'],
    ['before an outlet', { line: '<p>By Ann Sorley for The Haven Post</p>' }, 'Ann Sorley'],
    ['with an initial', { line: '<p>By Ann K. Sorley</p>' }, 'Ann K. Sorley'],
    ['in links', { line: '<div><span>By </span><a href="/a">Ann Sorley</a> and <a href="/b">Bo Lund</a></div>' }, 'Ann Sorley, Bo Lund'],
    ['after "Posted by"', { line: '<p>Posted by Ann Sorley on May 15, 2024</p>' }, 'Ann Sorley'],
    ['after "Posted on … by"', { line: '<p>Posted on May 15, 2024 by <a rel="author">Ann Sorley</a></p>' }, 'Ann Sorley'],
    ['after "Submitted by"', { line: '<p>Submitted by Ann Sorley on Thu, 05/16/2024 - 10:05</p>' }, 'Ann Sorley'],
    ['after "Words by"', { line: '<p>Words by Ann Sorley</p>' }, 'Ann Sorley'],
    ['after "Author:"', { line: '<p>Author: Ann Sorley</p>' }, 'Ann Sorley'],
    ['in a link of rel=author', { line: '<p><a rel="author" href="/a">Ann Sorley</a></p>' }, 'Ann Sorley'],
    ['in a class of modules, beside a trade', { line: '<div class="Byline_wrap__1x"><span class="Byline_name__2">Ann Sorley</span><span class="Byline_role__3">Harbour correspondent</span><span>15 May 2024</span></div>' }, 'Ann Sorley'],
    ['in a class of the author', { line: '<span class="entry-author">Ann Sorley</span>' }, 'Ann Sorley'],
    ['below the text', { after: '<div class="post-author vcard">Posted by <span class="fn">Ann Sorley</span> at 10:30</div>' }, 'Ann Sorley'],
    ['in German', { lang: 'de', line: '<p>Von Ann Sorley, Haven</p>' }, 'Ann Sorley'],
    ['in German, two', { lang: 'de', line: '<p>Von Änne Söhnlein und Jörg von Höß | 15. Mai 2024</p>' }, 'Änne Söhnlein, Jörg von Höß'],
    ['in French', { lang: 'fr', line: '<p>Par Anne Sorlet - Publié le 15 mai 2024</p>' }, 'Anne Sorlet'],
    ['in Spanish', { lang: 'es', line: '<p>Por Ana Sorlé | 15 de mayo de 2024</p>' }, 'Ana Sorlé'],
    ['in Italian', { lang: 'it', line: '<p>di Anna Sorli</p>' }, 'Anna Sorli'],
    ['in Dutch', { lang: 'nl', line: '<p>Door Anna van der Berg, 15 mei 2024</p>' }, 'Anna van der Berg'],
    ['in Danish', { lang: 'da', line: '<p>Af Anne Sørley</p>' }, 'Anne Sørley'],
    ['in Turkish', { lang: 'tr', line: '<div>Haber: Zeynep Işık</div>' }, 'Zeynep Işık'],
    ['in Hindi', { lang: 'hi', line: '<div>लेखक: सुरेश कुमार | प्रकाशित: 21 अगस्त 2018</div>' }, 'सुरेश कुमार'],
    ['in Arabic', { lang: 'ar', line: '<div>بقلم: أحمد علي</div>' }, 'أحمد علي'],
    ['in Russian', { lang: 'ru', line: '<div>Автор: Анна Сорли</div>' }, 'Анна Сорли'],
    ['in a field of Parse.ly', { head: '<meta name="parsely-author" content="Ann Sorley">' }, 'Ann Sorley'],
    ['in a field of Sailthru', { head: '<meta name="sailthru.author" content="Ann Sorley">' }, 'Ann Sorley'],
    ['in a field that begins with "By"', { head: '<meta name="byl" content="By Ann Sorley">' }, 'Ann Sorley'],
    ['in several fields', { head: '<meta property="article:author" content="Ann Sorley"><meta property="article:author" content="Bo Lund">' }, 'Ann Sorley, Bo Lund'],
    ['in a field of citations', { head: '<meta name="citation_author" content="Sorley, Ann"><meta name="citation_author" content="Lund, Bo">' }, 'Ann Sorley, Bo Lund'],
    ['in labels of a card', { head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Sorley">' }, 'Ann Sorley'],
    ['where a field is an address', { head: '<meta property="article:author" content="https://social.example/a">', line: '<p>By Ann Sorley</p>' }, 'Ann Sorley'],
    ['where a field is an account', { head: '<meta name="author" content="admin">', line: '<p>By Ann Sorley</p>' }, 'Ann Sorley'],
    ['where a field is the outlet', { head: '<meta name="author" content="Haven Post"><meta property="og:site_name" content="Haven Post">', line: '<p>By Ann Sorley</p>' }, 'Ann Sorley'],
    ['where a byline names more', { head: '<meta name="author" content="Ann Sorley">', line: '<p>By Ann Sorley and Bo Lund</p>' }, 'Ann Sorley, Bo Lund'],
    ['in JSON-LD, several', { head: ld({ '@type': 'NewsArticle', headline: TITLE, author: [{ '@type': 'Person', name: 'Ann Sorley' }, { name: 'Bo Lund' }] }) }, 'Ann Sorley, Bo Lund'],
    ['in JSON-LD of a recipe, not of its review', { head: ld({ '@type': 'Recipe', name: TITLE, author: { name: 'Ann Sorley' }, review: [{ '@type': 'Review', author: { name: 'Kim' } }] }) }, 'Ann Sorley'],
    ['in JSON-LD of an agency, beside a byline', { head: ld({ '@type': 'NewsArticle', headline: TITLE, author: { '@type': 'Organization', name: 'Coast Wire' } }), line: '<p>By Ann Sorley</p>' }, 'Ann Sorley'],
    ['in microdata', { line: '<p>di <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ann Sorley</span></span></p>' }, 'Ann Sorley'],
    ['in RDFa', { line: '<p><span typeof="sioc:Item" about="/x"><span rel="sioc:has_creator">Submitted by <span about="/u" typeof="sioc:UserAccount" property="foaf:name">Ann Sorley</span></span></span></p>' }, 'Ann Sorley'],
  ])('%s', async (_, parts, author) => {
    expect((await take(parts)).author).toBe(author);
  }); // biome-ignore format: a row a line

  it.each<[string, Parts]>([
    ['a credit of a picture', { line: '<p>Photo by Ann Sorley</p>' }],
    ['a sentence', { line: '<p>The boat was built by Ann Sorley in a yard at Haven.</p>' }],
    ['a sentence that begins so', { line: '<p>By Monday morning, nine boats had been lost, the office said.</p>' }],
    ['a heading', { line: '<h2>By Sea and by Land</h2>' }],
    ['whoever comments', { after: '<div class="comments"><div class="comment-author">Ann Sorley</div><p>By Bo Lund</p></div>' }],
    ['an author of another article', { after: '<aside><div class="teaser"><span class="author">Ann Sorley</span></div></aside>' }],
    ['a length of reading', { line: '<span class="author">3 min read</span>' }],
  ])('but not by %s', async (_, parts) => {
    expect((await take(parts)).author).toBeNull();
  }); // biome-ignore format: a row a line
});

describe('the publisher is named', () => {
  const POST = 'The Haven Post';
  it.each<[string, Parts, string | null]>([
    ['after a bar in the title', { tab: `${TITLE} | ${POST}` }, POST],
    ['after a dash in the title', { tab: `${TITLE} - ${POST}` }, POST],
    ['after a section in the title', { tab: `${TITLE} | News | ${POST}` }, POST],
    ['before a section, where the copyright agrees', { tab: `${TITLE} | ${POST} | News`, foot: `© 2024 ${POST}. All rights reserved.` }, POST],
    ['before the title', { tab: `${POST}: ${TITLE}` }, POST],
    ['by its mark in the head', { top: `<div id="site-title"><a href="/" rel="home">${POST}</a></div>` }, POST],
    ['by the words of its logo', { top: `<div id="masthead"><img src="/l.gif" alt="${POST}"></div>` }, POST],
    ['by a logo with a remark', { top: `<a href="/"><img src="/l.gif" alt="${POST} logo"></a>` }, POST],
    ['by its feed', { head: `<link rel="alternate" type="application/rss+xml" title="${POST} &raquo; Feed" href="/feed">` }, POST],
    ['by its copyright', { foot: `Copyright © 2019-2024 ${POST}. All rights reserved.` }, POST],
    ['by a copyright with its year at the end', { foot: `© ${POST} 2024 - Legal` }, POST],
    ['in microdata', { top: `<div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">${POST}</span></div>` }, POST],
    ['in JSON-LD of the site', { head: ld([{ '@type': 'WebSite', name: POST }, { '@type': 'NewsArticle', headline: TITLE }]) }, POST],
    ['by an id in JSON-LD', { head: ld({ '@graph': [{ '@type': 'NewsArticle', headline: TITLE, publisher: { '@id': '#o' } }, { '@type': 'Organization', '@id': '#o', name: POST }] }) }, POST],
    ['by its address alone', { url: 'https://www.havenpost.example/a/b' }, 'havenpost.example'],
    ['by nothing', {}, null],
    ['by a title with a dash of its own', { tab: 'Forty saved - again', headline: '<h1>Forty saved - again</h1>' }, null],
  ])('%s', async (_, parts, publisher) => {
    const taken = await take(parts);
    expect(taken.publisher).toBe(publisher);
    expect(taken.isPublisherOfAddress ?? false).toBe(publisher === 'havenpost.example');
  }); // biome-ignore format: a row a line
});

describe('the title is that of the article', () => {
  it.each<[string, Parts, string]>([
    ['without the site that only the tab names', { tab: `${TITLE} - Haven Post` }, TITLE],
    ['where the first heading is the site', { tab: `Haven Post: ${TITLE}`, headline: `<h1 class="site-title"><a href="/">Haven Post</a></h1><h3 class="post-title">${TITLE}</h3>` }, TITLE],
    ['where microdata of another article is beside it', { after: '<aside><div itemscope itemtype="http://schema.org/NewsArticle"><span itemprop="headline">A bear at the camp</span></div></aside>' }, TITLE],
    ['where the tab is shorter', { tab: 'Ferry sinks off Haven | Haven Post' }, TITLE],
    ['where a field has a section before it', { head: `<meta property="og:title" content="Opinion | ${TITLE}">` }, TITLE],
    ['where a field has the site after it', { head: `<meta property="og:title" content="${TITLE} &mdash; Haven Post">`, tab: `${TITLE} &mdash; Haven Post` }, TITLE],
    ['where headings of teasers come first', { top: '<aside><h1>A bear at the camp</h1></aside>' }, TITLE],
    ['where no heading is', { headline: '', tab: `${TITLE} | Haven Post`, head: `<meta property="og:title" content="${TITLE}">` }, TITLE],
  ])('%s', async (_, parts, title) => {
    expect((await take(parts)).title).toBe(title);
  }); // biome-ignore format: a row a line
});

describe('the day is that of the article', () => {
  it.each<[string, Parts, string | null]>([
    ['and not one of which its prose speaks', { line: '<p class="byline">By Ann Sorley | May 15, 2024</p><p>The tide stood at its lowest since <time datetime="1953-01-31">1953</time>, the office of the harbour said.</p>' }, '2024-05-15'],
    ['and none where only prose speaks of one', { line: '<p>The tide stood at its lowest since <time datetime="1953-01-31">31 January 1953</time>, the office of the harbour said.</p>' }, null],
    ['and not that of another article in microdata', { line: '<time itemprop="datePublished" datetime="2024-05-15T06:45">15 May 2024</time>', after: '<aside><div itemscope itemtype="http://schema.org/NewsArticle"><time itemprop="datePublished" datetime="2024-05-14">14 May</time></div></aside>' }, '2024-05-15'],
    ['as it is printed, where its stamp is the evening before in UTC', { line: '<time datetime="2024-05-14T23:05:11.000Z">15 May 2024</time>', head: ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-05-14T23:05:11.000Z', dateModified: '2024-05-15T06:10:00.000Z' }) }, '2024-05-15'],
    ['and no year of a copyright', { foot: '© 2024-05-15 Haven Post' }, null],
  ])('%s', async (_, parts, day) => {
    expect((await take(parts)).published?.value.slice(0, 10) ?? null).toBe(day);
  }); // biome-ignore format: a row a line
});

describe('fractions are numbers of their own', () => {
  it.each([
    ['1<sup>1</sup>/<sub>2</sub>', '1 1/2'],
    ['1 <sup>1</sup>/<sub>2</sub>', '1 1/2'],
    ['7<sup>1</sup>&frasl;<sub>4</sub>', '7 1/4'],
    ['7&nbsp;<sup>3</sup>&frasl;4', '7 3/4'],
    ['7<span class="frac"><sup>1</sup><span>&frasl;</span><sub>4</sub></span>', '7 1/4'],
    ['7<sup>1/4</sup>', '7 1/4'],
    ['7&frac12;', '7½'],
    ['7 &frac14;', '7 ¼'],
    ['2<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math>', '2 1/3'],
    ['<math><mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac></math>', '2 1/3'],
    ['<sup>2</sup>/<sub>3</sub>', '2/3'],
  ])('%s', async (html, words) => {
    const { text } = await take({
      line: `<p>They drank ${html} litres of it in the harbour that night.</p>`,
    });
    expect(text).toContain(`They drank ${words} litres of it`);
  });
});

it('entities of subtitles are the characters that they stand for', async () => {
  const { text } = await takeIn(
    new TextEncoder().encode(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bo Lund>42 &amp; leaks, 3 &lt; 4&nbsp;m, &#39;tis &amp;amp;\n',
    ),
    { name: 'a.vtt' },
  );
  expect(text).toContain("Bo Lund: 42 & leaks, 3 < 4 m, 'tis &amp;");
});

describe('a mail', () => {
  const mail = (from: string, more = ''): string =>
    `From: ${from}\nTo: desk@weir.example\nSubject: Bridge closed\nDate: Tue, 13 Feb 2018 23:40:10 -0700\n${more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe bridge at Kolm will be closed for 60 days from 1 March.\n`;
  const taken = (text: string) => takeIn(new TextEncoder().encode(text), { name: 'a.eml' });

  it('is of the day in the zone of whoever sent it', async () => {
    expect((await taken(mail('Bo Lund <b@k.example>'))).published?.value).toBe('2018-02-13T23:40-07:00');
  });

  it('is by the person who sent it, and a newsletter is published by its sender', async () => {
    expect(await taken(mail('"Lund, Bo" <b@k.example>'))).toMatchObject({
      author: 'Bo Lund',
      publisher: null,
    });
    expect(await taken(mail('The Haven Post <b@k.example>', 'List-Id: <x.example>\n'))).toMatchObject({
      author: null,
      publisher: 'The Haven Post',
    });
  });
});
