import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'New lock gate for Haven';
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
/** Prose of a story, with something at its beginning. */
const story = (
  first: string,
  head = '',
  wrap = (html: string) => `<main><article>${html}</article></main>`,
): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${wrap(`<h1>${TITLE}</h1>${first}${body}`)}</body></html>`;
const inClass = (name: string): string => story('', '', (html) => `<div class="${name}">${html}</div>`);
const partLast = (name: string): string =>
  `<!doctype html><html><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${PARAGRAPHS.slice(
    0,
    2,
  )
    .map((t) => `<p>${t}</p>`)
    .join('')}<div class="${name}">${PARAGRAPHS.slice(2)
    .map((t) => `<p>${t}</p>`)
    .join('')}</div></article></body></html>`;

interface Row {
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Words of what was said of it, where they are used for `has`. */
  readonly notice?: RegExp;
}

describe('class names alone drop nothing', () => {
  it.each([
    'social-body', 'related-content', 'comment-page-layout', 'ad-free', 'popup-reader', 'share-story', 'menu-open content', 'widget-text', 'promo-wide', 'footer-above', 'cookie-law-off',
    'sidebar__content', 'banner-less', 'recommended', 'hidden-xs-no', 'sponsor-none article', 'tools-article', 'newsletter-issue', 'paywall', 'no-sidebar', 'has-sidebar', 'nav-tabs-body', 'subscribe',
  ])('of the whole article: %s', async (name) => {
    const { text } = await takeIn(new TextEncoder().encode(inClass(name)), {});
    for (const words of PARAGRAPHS) expect(text).toContain(words);
  }); // biome-ignore format: a list

  it.each([
    'related-body',
    'social',
    'sidebar-text',
    'newsletter',
    'promo',
    'tags-and-text',
    'share',
    'ad-below',
    'comment-like',
  ])('of its second half: %s', async (name) => {
    const { text } = await takeIn(new TextEncoder().encode(partLast(name)), {});
    for (const words of PARAGRAPHS) expect(text).toContain(words);
  });
});

const kinds: readonly (readonly [string, string, Row])[] = [
  ['a sentence that is one link', story('<p><a href="/x">Nine boats were lost.</a></p>'), { has: ['Nine boats were lost'] }],
  ['a paragraph of one short sentence', story('<p>Nine boats sank.</p>'), { has: ['Nine boats sank'] }],
  ['a list of facts', story('<ul><li>Boats lost: 9</li><li>Length of wall: 60 m</li></ul>'), { has: ['Boats lost: 9'] }],
  ['a list of terms', story('<dl><dt>Boats lost</dt><dd>9 on one night</dd></dl>'), { has: ['9 on one night'] }],
  ['a table with a caption', story('<table><caption>Boats lost</caption><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>9</td></tr><tr><td>2024</td><td>11</td></tr></table>'), { has: ['2024 | 11'] }],
  ['a box of key points', story('<div class="key-points"><h2>Key points</h2><ul><li>Nine boats were lost.</li><li>The gate costs 4 million.</li></ul></div>'), { has: ['Nine boats were lost', '4 million'] }],
  ['a post of somebody else', story('<blockquote class="twitter-tweet"><p>Nine boats are gone, and no word from the ministry.</p>Bo Lund (@bo) <a href="#">May 3, 2024</a></blockquote>'), { has: ['Nine boats are gone'] }],
  ['a pull quote', story('<aside class="pullquote"><p>“Nobody rang my crew,” the owner of the line said.</p></aside>'), { has: ['Nobody rang my crew'], notice: /left out asides.*Nobody/u }],
  ['a picture with words below it', story('<figure><img src="a.jpg"><figcaption>The gate was 31 metres wide, the harbour office says.</figcaption></figure>'), { has: ['31 metres wide'] }],
  ['details that fold', story('<details><summary>How many boats?</summary><p>Nine boats were lost on that night.</p></details>'), { has: ['Nine boats were lost'] }],
  ['a correction below the text', story('', '', (html) => `<article>${html}<p class="correction">Correction: an earlier version said that 12 boats were lost; it was nine.</p></article>`), { has: ['it was nine'] }],
  ['an editor’s note', story('<p><em>Editor’s note: this story was changed to say that nine boats were lost.</em></p>'), { has: ['nine boats were lost'] }],
  ['a standfirst in a box', story('<div class="standfirst"><p>The town gets its gate after 13 years.</p></div>'), { has: ['after 13 years'] }],
  ['a standfirst as a third heading', story('<h3>The town gets its gate after 13 years of asking</h3>'), { has: ['after 13 years'] }],
  ...['Related claims by two owners were dropped by the court in March.', 'Watch: the gate opens at 9 a.m. on Monday, the office said.', 'Share prices of the builder fell by 9 percent on Friday.', 'Read more than once, the report says that nine boats were lost.', 'Disclaimer or not, the owner owes 9 million, the judge said.', 'Advertisement revenue of the port fell to 9 million last year.', 'Comments were closed at noon after 900 letters had come in.', 'Cookies were sold at the quay for the families, and 900 crowns came in.', 'Sign up for the crew began in May, and 90 people came.', 'Follow us, the pilot said, and nine boats did.', 'Subscribe to that, the minister said, and you pay 9 million.', 'Most read in the village was a letter of 1912, the museum said.', 'Home was 9 miles away, the sailor said.', 'Copyright of the plan lies with the town, the court found in 2019.', 'Recommended by the office in 2019, the gate was never built.', 'Print runs of the report were 900, the ministry said.'].map(
    (line): readonly [string, string, Row] => [`prose that begins as a frame does: ${line.slice(0, 24)}`, story(`<p>${line}</p>`), { has: [line] }],
  ),
  ['a note in brackets', story('<p>It killed 42<sup>[3]</sup> people in the old town of Haven.</p>'), { lacks: ['423', '42 3'] }],
  ['a note with a link of its own', story('<p>It killed 42<a href="#fn3" class="footnote">3</a> people in the old town.</p>'), { lacks: ['423'] }],
  ['two notes', story('<p>It killed 42<sup>3,4</sup> people in the old town.</p>'), { lacks: ['423'] }],
  ['a star', story('<p>It killed 42<sup>*</sup> people in the old town.</p>'), { has: ['It killed 42'], lacks: ['42*'] }],
  ['a note in a raised span', story('<p>It killed 42<span style="vertical-align: super; font-size: 70%">3</span> people in the town.</p>'), { lacks: ['423'] }],
  ['a class of a raised number', story('<p>It killed 42<span class="superscript">3</span> people in the town.</p>'), { lacks: ['423'] }],
  ['cents', story('<p>The fare is $4<sup>50</sup> for a car.</p>'), { lacks: ['$450'] }],
  ['a power', story('<p>The lock holds 10<sup>6</sup> litres of water.</p>'), { lacks: ['106 litres'] }],
  ['square metres', story('<p>The gate is 31 m<sup>2</sup> of oak.</p>'), { lacks: ['31 m2 of', '312'] , has: ['31 m²'] }],
  ['an ordinal', story('<p>It was the 3<sup>rd</sup> storm of May.</p>'), { has: ['3rd storm'] }],
  ['a formula', story('<p>The pump gave off 9 kg of CO<sub>2</sub> an hour.</p>'), { has: ['CO₂'] }],
  ['struck-out words', story('<p>The storm killed <strike>12</strike> 14 people in the town of Haven.</p>'), { lacks: ['12 14'] }],
  ['words struck out by style', story('<p>The storm killed <span style="text-decoration: line-through">12</span> 14 people in Haven.</p>'), { lacks: ['12 14'] }],
  ['an insertion alone', story('<p>The storm killed <ins>14</ins> people in the town of Haven.</p>'), { has: ['killed 14 people'] }],
  ['a deletion in a word', story('<p>The storm killed 1<del>2</del><ins>4</ins> people in the town.</p>'), { lacks: ['124'] }],
  ['a quotation within one', story('<p>He said: <q>They told me <q>go</q> and I went.</q></p>'), { has: ['“They told me ‘go’ and I went.”'] }],
  ['a time with seconds apart', story('<p>The gate shut at 9<sup>45</sup> in the morning.</p>'), { lacks: ['945'] }],
]; // biome-ignore format: a table

describe('what a page says comes in as it says it', () => {
  it.each(kinds)('%s', async (_, page, { has = [], lacks = [], notice }) => {
    const article = await takeIn(new TextEncoder().encode(page), {});
    const isNoticed = notice !== undefined && article.notices.some((line) => notice.test(line));
    for (const words of has) if (!isNoticed) expect(article.text).toContain(words);
    for (const words of lacks) expect(article.text).not.toContain(words);
  });
});

describe('facts are the article’s own', () => {
  const ld = (data: unknown): string => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
  const own = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-05-20', author: { name: 'Ann Smith' }, publisher: { name: 'Harbour Post' } };
  const other = { '@type': 'NewsArticle', headline: 'Old news of the town', url: 'https://a.example/old', datePublished: '2019-01-02', author: { name: 'K. Lund' }, publisher: { name: 'Other Paper' } };
  it.each([
    ['in a carousel beside it', [{ '@type': 'ItemList', itemListElement: [other] }, own]],
    ['as a part of it', { ...own, hasPart: [other] }],
    ['as what it is about', { ...own, about: other, mentions: [other] }],
    ['as what it cites', { ...own, citation: [other], isBasedOn: other }],
    ['as a video in it', { ...own, video: { '@type': 'VideoObject', name: 'Old', uploadDate: '2019-01-02' } }],
    ['in a graph, by its address', { '@graph': [{ ...other }, { ...own, mainEntityOfPage: { '@id': 'https://a.example/new' } }] }],
    ['as comments on it', { ...own, comment: [{ '@type': 'Comment', author: { name: 'K. Lund' }, datePublished: '2019-01-02' }] }],
    ['as related links', { ...own, relatedLink: [other], significantLink: other }],
  ])('not of another %s', async (_, data) => {
    const page = story('', `<link rel="canonical" href="https://a.example/new">${ld(data)}`);
    const article = await takeIn(new TextEncoder().encode(page), {});
    expect(article).toMatchObject({ title: TITLE, publisher: 'Harbour Post', author: 'Ann Smith', published: { value: '2024-05-20' } });
  });

  const json = JSON.stringify(own);
  it.each([
    ['a comma too many', json.replace('}}', '},}')],
    ['a comma that is missing', json.replace('","author', '" "author')],
    ['single quotes', json.replaceAll('"', "'")],
    ['a raw line break', json.replace('New lock', 'New\nlock')],
    ['a comment', `/* made by a plugin */ ${json}`],
    ['a bare assignment', `var data = ${json};`],
    ['entities', json.replaceAll('"', '&quot;')],
    ['a CDATA section', `//<![CDATA[\n${json}\n//]]>`],
    ['two objects', `${json}${json}`],
    ['an end that is cut off', json.slice(0, -1)],
    ['a byte order mark', `\uFEFF${json}`],
    ['quotes inside a string', json.replace(TITLE, 'New "lock" gate for Haven')],
  ])('read or reported where its JSON-LD has %s', async (_, data) => {
    const article = await takeIn(new TextEncoder().encode(story('', ld(data))), {});
    if (article.published?.value !== '2024-05-20') expect(article.notices.join('\n')).toContain('JSON-LD');
  });
}); // biome-ignore format: a table

describe('words come in the encoding that they are in', () => {
  const page = (meta: string, words: string): string =>
    `<!doctype html><html><head>${meta}<title>Tor</title></head><body><article><h1>Tor</h1><p>${words}</p>${body.replaceAll('“', '"').replaceAll('”', '"')}</article></body></html>`;
  const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => ({ '’': 0x92, '–': 0x96, '€': 0x80 })[c] ?? c.charCodeAt(0)));
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const WORDS = 'Der Müller’s Schaden ist 9 € groß – sagte er.';
  it.each<[string, Uint8Array, Record<string, string>?]>([
    ['UTF-8 that says windows-1252', utf8(page('<meta charset="windows-1252">', WORDS))],
    ['UTF-8 that its server calls Latin-1', utf8(page('', WORDS)), { contentType: 'text/html; charset=iso-8859-1' }],
    ['UTF-8 that says nothing', utf8(page('', WORDS))],
    ['windows-1252 that says Latin-1', latin(page('<meta charset="iso-8859-1">', WORDS))],
    ['windows-1252 that says UTF-8', latin(page('<meta charset="utf-8">', WORDS))],
    ['windows-1252 that says nothing', latin(page('', WORDS))],
    ['UTF-8 with a declaration in a script', utf8(page('<script>document.write("<meta charset=koi8-r>")</script>', WORDS))],
    ['UTF-8 with a declaration in a comment', utf8(page('<!-- <meta charset="shift_jis"> -->', WORDS))],
  ])('%s', async (_, bytes, hints) => {
    const { text } = await takeIn(bytes, { ...hints });
    expect(text).toContain(WORDS);
  });
}); // biome-ignore format: a table

describe('a stub is reported', () => {
  it.each([
    ['of a page that needs a script', '<html><head><title>x</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>'],
    ['of a wall of consent', `<html><head><title>${TITLE}</title></head><body><p>We use cookies. Please accept to continue.</p></body></html>`],
    ['of a paywall that its class names', story('', '', () => `<article><h1>${TITLE}</h1><p>${PARAGRAPHS[0]}</p><div class="paywall-message"><p>Subscribe to continue reading this article.</p></div></article>`)],
    ['of a check for robots', '<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing the site.</h1><p>This process is automatic. Please enable JavaScript and cookies to continue.</p></body></html>'],
    ['of a page that is gone', '<html><head><title>404 - Page not found</title></head><body><h1>Page not found</h1><p>The page that you are looking for does not exist or has been moved.</p></body></html>'],
  ])('%s', async (_, page) => {
    const result = await takeIn(new TextEncoder().encode(page), {}).catch((error: Error) => ({ notices: [error.message] }));
    expect(result.notices.join('\n')).toMatch(/script|not free|paywall|subscri|stub|consent|browser|not found|short/iu);
  }); // biome-ignore format: a table
});
