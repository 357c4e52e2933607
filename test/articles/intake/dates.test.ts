import { describe, expect, it } from 'vitest';
import { dayInAddress } from '../../../src/articles/intake/address-day.ts';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

/** A page whose article came out on 15 May 2024, with other days around it. */
interface Page {
  readonly lang?: string;
  readonly head?: string;
  /** Above the headline, beside it, after the text, beside the text. */
  readonly above?: string;
  readonly line?: string;
  readonly after?: string;
  readonly aside?: string;
  readonly title?: string;
}

const TITLE = 'Forty saved as ferry sinks off Haven';
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const MENU = '<nav><a href="/">Home</a> <a href="/w">World</a> <a href="/s">Sport</a></nav>';
const write = ({
  lang,
  head = '',
  above = '',
  line = '',
  after = '',
  aside = '',
  title = TITLE,
}: Page): string =>
  `<!doctype html><html${lang === undefined ? '' : ` lang="${lang}"`}><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>${MENU}<div class="wrap">${above}<h1>${TITLE}</h1>${line}<div class="text">${body}</div>${after}</div>${aside}<footer>© 2026 Harbour Post</footer></body></html>`;

async function dayOf(page: Page, url?: string): Promise<string | null> {
  const { published } = await takeIn(new TextEncoder().encode(write(page)), { url });
  return published?.value.slice(0, 10) ?? null;
}

const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const canonical = (path: string): string =>
  `<link rel="canonical" href="https://harbourpost.example${path}">`;
const teasers = ['2024-06-01', '2024-06-02', '2024-06-03']
  .map(
    (day) =>
      `<div class="teaser"><time class="entry-date published" datetime="${day}">x</time><a href="/a">A dog</a></div>`,
  )
  .join('');

describe('the day of publication is found', () => {
  it.each<[string, Page, string?]>([
    ['in a field of the article', { head: meta('article:published_time', '2024-05-15T06:30:00+02:00') }],
    ['in JSON-LD of the page, where its article has none', { head: ld({ '@type': 'WebPage', datePublished: '2024-05-15T06:30:00+02:00' }) }],
    ['in seconds since 1970', { head: meta('article:published_time', '1715754600') }],
    ['in its address', { head: canonical('/2024/05/15/ferry-sinks/') }],
    ['in its address with the name of a month', {}, 'https://harbourpost.example/world/2024/may/15/ferry'],
    ['in its address without signs between', {}, 'https://harbourpost.example/news/20240515-ferry.html'],
    ['beside the headline in words', { line: '<p>By Ann Smith, 15 May 2024, 10:30 AM</p>' }],
    ['beside the headline after "on"', { line: '<p>Posted by Ann Smith on May 15, 2024</p>' }],
    ['with an ordinal and a count of comments', { line: '<p>May 15th, 2024 | 3 Comments</p>' }],
    ['before the day of a change', { line: '<p>Published 15 May 2024, updated 17 May 2024</p>' }],
    ['after the day of a change', { line: '<p>Updated 17 May 2024 | Published 15 May 2024</p>' }],
    ['in German', { lang: 'de', line: '<p>Veröffentlicht am 15. Mai 2024 um 10:30 Uhr</p>' }],
    ['in German with a short year', { lang: 'de', line: '<p>15.5.24, 10:30 Uhr</p>' }],
    ['in German numbers', { lang: 'de-DE', line: '<p>Mittwoch, 15.05.2024</p>' }],
    ['in French', { lang: 'fr', line: '<p>Publié le 15 mai 2024 à 10h30 - Mis à jour le 17 mai 2024</p>' }],
    ['in Italian after a change', { lang: 'it', line: '<p>Aggiornato il 17 maggio 2024 | Pubblicato il 15 maggio 2024</p>' }],
    ['in Spanish', { lang: 'es', line: '<p>Madrid, 15 de mayo de 2024</p>' }],
    ['in Russian', { lang: 'ru', line: '<p>Опубликовано 15 мая 2024</p>' }],
    ['in Chinese', { lang: 'zh', line: '<p>2024年5月15日 10:30</p>' }],
    ['in numbers whose order the language of the page decides', { lang: 'en-GB', line: '<p>09/05/2024</p>', head: '' }, '2024-05-09'],
    ['in numbers whose order the country decides', { lang: 'en-US', line: '<p>05/09/2024</p>' }, '2024-05-09'],
    ['below the text', { after: '<p>Posted on Wednesday, May 15, 2024 at 9:12 AM in Harbour</p>' }],
    ['below the text in an element of time', { after: '<div><time datetime="2024-05-15T09:12:00">9:12</time></div>' }],
    ['beside a headline that its title says in longer words', { title: `${TITLE} | Harbour Post, the paper of the coast`, line: '<p>15 May 2024</p>' }],
    ['in an element beside the headline, not in those of teasers', { line: '<time class="published" datetime="2024-05-15">x</time>', aside: teasers }],
    ['in an element beside the headline, not in those above it', { above: teasers, line: '<p><span class="date">15 May 2024</span></p>' }],
    ['in a plain element beside the headline, among others', { line: '<time datetime="2024-05-15T10:00:00Z">x</time>', aside: teasers }],
    ['beside the headline, not at the head of the page', { above: '<div class="today">Thursday, 26 November 2026</div>', line: '<p>Wednesday, 15 May 2024</p>' }],
    ['in print, where a field holds the day of a move to another system', { head: canonical('/2024/05/ferry') + meta('article:published_time', '2026-01-02T00:00:00Z'), line: '<p>Published 15 May 2024</p>' }],
    ['in the address, where a field holds a later day', { head: canonical('/2024/05/15/ferry') + meta('article:published_time', '2026-01-02T00:00:00Z') }],
    ['in the field of the article, where another says when the page was made', { head: meta('date', '2026-01-02') + meta('article:published_time', '2024-05-15') }],
    ['in print, where a field of the page says when it was made', { head: meta('date', '2026-01-02'), line: '<p>Published 15 May 2024</p>' }],
    ['as the page prints it, where UTC has the day before', { head: ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-05-14T22:30:00Z' }), line: '<p>15 May 2024, 6:30 a.m.</p>' }],
    ['as its address has it, where UTC has the day after', { head: canonical('/2024/05/15/ferry') + meta('article:published_time', '2024-05-16T03:10:00Z') }],
  ])('%s', async (_, page, other) => {
    const isAddress = other?.startsWith('http') ?? false;
    expect(await dayOf(page, isAddress ? other : undefined)).toBe(isAddress ? '2024-05-15' : (other ?? '2024-05-15'));
  }); // biome-ignore format: a table
});

describe('no day is taken', () => {
  it.each<[string, Page, string?]>([
    ['of a change alone', { head: meta('article:modified_time', '2024-05-18'), line: '<p>Last updated: 18 May 2024</p>' }],
    ['of a change alone in German', { lang: 'de', line: '<p>Zuletzt aktualisiert am 18. Mai 2024</p><p>Stand: 18.5.2024</p>' }],
    ['of teasers that differ', { aside: teasers }],
    ['of teasers above the headline', { above: teasers.repeat(4) }],
    ['of the story', { line: '<p>On 3 May 2024 the ship had been inspected in the port of Haven.</p>' }],
    ['in numbers of two orders', { lang: 'en', line: '<p>09/05/2024</p>' }],
    ['of a right that is claimed', { after: '<p>© 2019-2026 Harbour Post</p>' }],
    ['of a version of a program in its address', {}, 'https://harbourpost.example/v2024/0515/article'],
    ['of a number in its address', {}, 'https://harbourpost.example/article-20249915'],
    ['of an event to come, in a line of its own kind', { line: '<p>The next ferry leaves on 1 June 2024.</p>' }],
  ])('%s', async (_, page, url) => {
    expect(await dayOf(page, url)).toBeNull();
  }); // biome-ignore format: a table
});

it('reports every other day that the page states', async () => {
  const page = {
    head: canonical('/2024/05/15/ferry') + meta('article:published_time', '2026-01-02T00:00:00Z'),
  };
  const { notices } = await takeIn(new TextEncoder().encode(write(page)), {});
  expect(notices).toContain(
    'published 2024-05-15 (its address); other days are stated: 2026-01-02 (meta article:published_time)',
  );
});

it.each([
  ['https://a.example/2024/5/9/x', '2024-05-09'],
  ['https://a.example/2024/05/x', '2024-05'],
  ['https://a.example/2024/dec/x', '2024-12'],
  ['https://a.example/x-2024-13-40', null],
  ['https://a.example/x?d=2024-05-09', null],
  ['https://2024-05-09.example/x', null],
  [null, null],
])('reads the day in %s', (address, value) => {
  expect(dayInAddress(address)?.value ?? null).toBe(value);
});
