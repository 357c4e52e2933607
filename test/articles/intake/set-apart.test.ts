import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const [one = '', two = '', ...more] = PARAGRAPHS.map((text) => `<div>${text}</div>`);

interface Parts {
  readonly lang?: string;
  readonly head?: string;
  readonly top?: string;
  readonly line?: string;
  readonly amid?: string;
}
const take = ({ lang = 'en', head = '', top = '', line = '', amid = '' }: Parts) =>
  takeIn(
    new TextEncoder().encode(
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${top}<main><h1>${TITLE}</h1>${line}<div class="text">${one}${two}</div>${amid}<div class="text">${more.join('')}</div></main></body></html>`,
    ),
    {},
  );

describe('words that a page sets apart within its text stay', () => {
  it('a caption in an element that is named so, without a full stop', async () => {
    const { text } = await take({
      amid: '<div class="image-block"><div class="frame"><img src="a.jpg"/><div class="image-caption-wrapper"><p class="image-caption">The hull came from a yard in Gdynia in 1951</p></div></div></div>',
    });
    expect(text).toContain('The hull came from a yard in Gdynia in 1951');
  });
  it('a quotation without a full stop that the text has nowhere else', async () => {
    const { text } = await take({
      amid: '<div class="quote-block"><figure><blockquote><span>“</span>We sailed on time, never on trust<span>”</span></blockquote></figure></div>',
    });
    expect(text).toContain('We sailed on time, never on trust');
  });
  it('not words of the text once more, nor a link', async () => {
    const { text } = await take({
      amid: '<div class="quote-block"><blockquote>nobody told my crew, and that the ship had passed</blockquote></div><div class="promo"><blockquote><a href="/b">Ten ships that never came home at all</a></blockquote></div>',
    });
    expect(text.match(/the ship had passed/gu)).toHaveLength(1);
    expect(text).not.toContain('Ten ships');
  });
});

const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...data })}</script>`;

describe('the day that a page prints goes before the same time in UTC', () => {
  it.each([
    ['hi', 'Published: 08 जुलाई 2023, 01:35 AM IST', '2023-07-07T20:05:00Z', '2023-07-08'],
    ['hi', '8 जुलाई 2023, 01:35', '2023-07-07T20:05:00Z', '2023-07-08'],
    ['bn', '০৮ জুলাই ২০২৩, ০২:০৫', '2023-07-07T20:05:00Z', '2023-07-08'],
  ])('in the language %s, where it was changed on that day', async (lang, line, datePublished, day) => {
    const { published } = await take({
      lang,
      head: ld({ datePublished, dateModified: '2023-07-08T05:30:00Z' }),
      line: `<p>${line}</p>`,
    });
    expect(published?.value).toBe(day);
  });
  it('but not the day of a change', async () => {
    const { published } = await take({
      head: ld({ datePublished: '2023-07-07T20:05:00Z', dateModified: '2023-07-08T05:30:00Z' }),
      line: '<p>Updated: 8 July 2023, 11:00</p>',
    });
    expect(published?.value).toBe('2023-07-07T20:05Z');
  });
});

const teaser = (headline: string): string =>
  `<div class="top" itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2020-11-04T06:00:00+01:00"><span itemprop="author" content="Bo Rask"></span><a href="/a" itemprop="headline">${headline}</a></div>`;

describe('what a page describes may be another article', () => {
  const line =
    '<div>Af Kirsten Holt</div><div>31. okt. 2020 kl. 06:15. Opdateret 1. nov. 2020 kl. 12:40</div>';
  it('whose day and author are not taken', async () => {
    const { published, author } = await take({ lang: 'da', top: teaser('Weekendens bedste markeder'), line });
    expect([published?.value, author]).toEqual(['2020-10-31', 'Kirsten Holt']);
  });
  it('but a headline with words of its own is the same article', async () => {
    const { published, author } = await take({ lang: 'da', top: teaser('Ferry sinks, forty saved') });
    expect([published?.value, author]).toEqual(['2020-11-04T06:00+01:00', 'Bo Rask']);
  });
});
