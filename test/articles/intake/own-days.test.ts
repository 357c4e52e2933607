import { describe, expect, it } from 'vitest';
import { PARAGRAPHS } from './pages.ts';
import { takeText } from './take-text.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';

/** A page with parts around its text; its data says 15 May 2024, 07:10 in UTC, where none is given. */
interface Page {
  readonly lang?: string;
  readonly stamp?: string | null;
  readonly above?: string;
  readonly line?: string;
  readonly amid?: string;
  readonly after?: string;
}

const [first = '', ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

function take({
  lang = 'en',
  stamp = '2024-05-15T07:10:00Z',
  above = '',
  line = '',
  amid = '',
  after = '',
}: Page) {
  const data = stamp === null ? '' : `<meta property="article:published_time" content="${stamp}">`;
  const page = `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title>${data}</head>
<body><main>${above}<h1>${TITLE}</h1>${line}<div class="text">${first}${amid}${others.join('')}</div>${after}</main></body></html>`;
  return takeText(page);
}
const dayOf = async (page: Page): Promise<string | undefined> =>
  (await take(page)).published?.value.slice(0, 10);

describe('a day beside that of UTC', () => {
  it.each<[string, Page]>([
    ['of an embedded post', { amid: '<blockquote class="twitter-tweet"><p>Sunk.</p>Haven Port (@haven) <a href="https://a.example">May 14, 2024</a></blockquote>' }],
    ['of a post without markup', { amid: '<p>Haven Port @haven · May 14, 2024</p>' }],
    ['of the credit of a picture', { line: '<div><img src="a.jpg"><p>Photo taken 14 May 2024 by Jan Hof</p></div>' }],
    ['of a caption', { lang: 'de', line: '<figure><img src="a.jpg"><figcaption>14. Mai 2024</figcaption></figure>' }],
    ['of a picture in brackets', { lang: 'fr', line: '<p>(Photo d’archive, 14 mai 2024)</p>' }],
    ['of a note in words of its own', { line: '<p>The Haven ferry timetable of 14 May 2024</p>' }],
  ])('is not that of the article: %s', async (_, page) => {
    expect(await dayOf(page)).toBe('2024-05-15');
  });

  it.each<[string, Page]>([
    ['in a line of its own', { line: '<p>14 May 2024</p>' }],
    ['with its hour and zone', { line: '<p>Tuesday, May 14, 2024 9:10 p.m. PDT</p>' }],
    ['with a name', { line: '<p>Ann Smith, May 14, 2024</p>' }],
    ['with a byline', { lang: 'es', line: '<p>Por Eva Ruiz, redactora, 14 de mayo de 2024</p>' }],
    ['after "published"', { line: '<p>First published in the evening edition of 14 May 2024</p>' }],
    ['with a photographer beside the author', { line: '<p>By Ann Smith | Photos by Jan Hof | May 14, 2024</p>' }],
    ['in an element of time', { line: '<time datetime="2024-05-15T04:10:00Z">May 14, 2024</time>' }],
  ])('is that of the article where its dateline prints it: %s', async (_, page) => {
    expect(await dayOf({ stamp: '2024-05-15T04:10:00Z', ...page })).toBe('2024-05-14');
  });

  it('is that of the article where all of it is in an element for quotations', async () => {
    const words = `<blockquote><h1>${TITLE}</h1><p>14 May 2024</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</blockquote>`;
    const page = `<html><head><meta name="date" content="2024-05-15T02:00:00Z"><title>${TITLE}</title></head><body>${words}</body></html>`;
    const { published } = await takeText(page);
    expect(published?.value).toBe('2024-05-14');
  });
}); // biome-ignore format: tables

describe('a single element of time', () => {
  it.each<[string, string | null, Page]>([
    ['in a sentence', '2024-05-15', { amid: '<p>The port was last inspected on <time datetime="2023-02-03">3 February 2023</time>, its keeper said.</p>' }],
    ['below a heading after the text', null, { stamp: null, after: '<h3>Ferry fares rise</h3><p><time datetime="2024-02-11">11 Feb</time></p>' }],
    ['beside the link of a card', null, { stamp: null, after: '<div><a href="/b">Ferry fares rise in June</a><span><time datetime="2024-02-11">11 Feb</time></span></div>' }],
    ['in a comment', '2024-05-15', { after: '<ol class="comment-list"><li><cite>Jan</cite> <time datetime="2024-06-20">20 June</time><p>What a loss.</p></li></ol>' }],
    ['in a card amid the text', '2024-05-15', { amid: '<div><h4>Earlier</h4><article><a href="/b"><h3>Ferry leaves late</h3></a><time datetime="2024-04-16">April 16, 2024</time></article></div>' }],
    ['in an aside', null, { stamp: null, after: '<aside><p>Tides of <time datetime="2024-06-20">20 June</time></p></aside>' }],
  ])('%s is not the day of the article', async (_, day, page) => {
    const data = { stamp: '2024-05-15', ...page };
    expect((await dayOf(data)) ?? null).toBe(day);
  });

  it('beside the headline is, and so is one below the text without links beside it', async () => {
    const time = '<p><time datetime="2024-05-15T09:12:00">9:12</time></p>';
    expect(await dayOf({ stamp: null, line: time })).toBe('2024-05-15');
    expect(await dayOf({ stamp: null, after: time })).toBe('2024-05-15');
  });
}); // biome-ignore format: a table

describe('a day of change', () => {
  it.each([
    ['en', 'Updated 15 May 2024'],
    ['en', 'Last updated: May 15, 2024 at 4:10 p.m.'],
    ['en', 'By Ann Smith | Updated May 15, 2024'],
    ['de', 'Stand: 15. Mai 2024'],
    ['de', 'Zuletzt aktualisiert am 15.05.2024'],
    ['fr', 'Mis à jour le 15 mai 2024 à 10h12'],
    ['es', 'Actualizado el 15 de mayo de 2024'],
    ['it', 'Ultimo aggiornamento: 15 maggio 2024'],
    ['pt', 'Atualizado em 15 de maio de 2024'],
    ['nl', 'Laatst bijgewerkt op 15 mei 2024'],
    ['pl', 'Aktualizacja: 15 maja 2024'],
    ['tr', 'Güncelleme: 15 Mayıs 2024'],
  ])('alone is kept as what it is (%s: %s)', async (lang, words) => {
    const { published, updated, notices } = await take({ lang, stamp: null, line: `<p>${words}</p>` });
    expect(published).toBeNull();
    expect(updated?.value).toBe('2024-05-15');
    expect(notices).toContain('only a day of change is stated: updated 2024-05-15 (the line beside its headline)');
  });

  it.each<[string, string | undefined, Page]>([
    ['after that of publication', '2024-05-17', { line: '<p>Published 15 May 2024 | Updated 17 May 2024</p>' }],
    ['in lines of their own', '2024-05-17', { line: '<p>15 May 2024</p><p>Updated 17 May 2024</p>' }],
    ['beside a label of its own', '2024-05-17', { line: '<dl><dt>Published</dt><dd>15 May 2024</dd><dt>Last updated</dt><dd>17 May 2024 — <a href="/u">See all updates</a></dd></dl>' }],
    ['beside a label of its own in German', '2024-05-17', { lang: 'de', line: '<dl><dt>Stand:</dt><dd>17. Mai 2024</dd><dt>Datum:</dt><dd>15. Mai 2024</dd></dl>' }],
    ['on the same day', undefined, { line: '<p>Published 15 May 2024, updated 15 May 2024</p>' }],
    ['in a sentence of the story', undefined, { line: '<p>15 May 2024</p>', amid: '<p>The plan, updated on 17 May 2024 by the port, has eleven more ferries that must be inspected before the summer.</p>' }],
    ['on which the page was looked at', undefined, { line: '<p>15 May 2024</p><p>Accessed: 17 May 2024</p>' }],
    ['of a teaser', undefined, { line: '<p>15 May 2024</p>', after: '<h3>Ferry fares rise</h3><p>Updated 17 May 2024</p>' }],
  ])('%s', async (_, updated, page) => {
    const article = await take(page);
    expect(article.published?.value.slice(0, 10)).toBe('2024-05-15');
    expect(article.updated?.value).toBe(updated);
  });

  it('is kept of a text as well', async () => {
    const text = `${TITLE}\n\nStand: 15. Mai 2024\n\n${PARAGRAPHS.join('\n\n')}\n`;
    const { published, updated } = await takeText(text, { language: 'de' });
    expect([published, updated?.value]).toEqual([null, '2024-05-15']);
  });
}); // biome-ignore format: tables

describe('the copy of an agency', () => {
  const copy = (dateline: string, end: string) =>
    takeText(`Gate of the lower lock fails\n\n${dateline} ${PARAGRAPHS.join('\n\n')}\n\n${end}\n`);

  it.each([
    ['DARVAZ, June 17 (WNA) -', '171432 GMT JUN 25', 'WNA', '2025-06-17T14:32Z'],
    ['LIMA, Peru, May 3 (Coast Wire) —', 'CW 031412 UTC May 2024', 'Coast Wire', '2024-05-03T14:12Z'],
    ['Lima, 3. Mai (kdp) -', 'xx/yy', null, undefined],
    ['Berlin, 3. Mai (Kdp) –', '031412 GMT Mai 24', 'Kdp', '2024-05-03T14:12Z'],
    ['The lock (Weir) -', '120 GMT', null, undefined],
    ['HAVEN, May 3 (Wire) -', 'Ships: 171460 GMT JUN 25 tons', 'Wire', undefined],
  ])('gives its agency and its day: %s %s', async (dateline, end, agency, day) => {
    const { publisher, published } = await copy(dateline, end);
    expect([publisher, published?.value]).toEqual([agency, day]);
  });
}); // biome-ignore format: a table
