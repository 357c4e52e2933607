import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const [first, second, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

/** A page whose article holds a part after its second paragraph, and has another after its text. */
const page = (inside: string, after = '', line = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><main><h1>${TITLE}</h1>${line}<article><div class="entry">${first}${second}${inside}${rest.join('')}</div></article>${after}</main></body></html>`;
const textOf = async (html: string): Promise<string> =>
  (await takeIn(new TextEncoder().encode(html), { name: 'page.html' })).text;

const FOREIGN = 'Crews measured only 18 centimetres at the narrows of the lake this week.';

describe('a part of the frame within the article is left out, and no paragraph with it', () => {
  it.each([
    ['a box of a newsletter by a part of its class', `<div class="css-newsletter"><p>${FOREIGN}</p></div>`],
    ['a box of a newsletter by its heading', `<div class="x"><h2>Sign up for the Morning newsletter</h2><p>${FOREIGN}</p></div>`],
    ['a form of a plugin', `<div class="wp-block-jetpack-subscriptions"><h3>Get it in your inbox</h3><form><p>${FOREIGN}</p><input type="email"></form></div>`],
    ['a plea for money', `<aside class="newspack-popup"><h4>Give today</h4><p>${FOREIGN}</p></aside>`],
    ['other articles with their first lines', `<div class="blocks"><h2>Latest news</h2><article><h3><a href="/l">Ice road opens</a></h3><p>${FOREIGN}</p></article></div>`],
    ['other articles by an attribute of data', `<div data-hook="related-posts"><article><div>Snow</div><p>${FOREIGN}</p></article></div>`],
  ])('%s', async (_, part) => {
    const text = await textOf(page(part));
    expect(text).not.toContain(FOREIGN);
    for (const words of PARAGRAPHS) expect(text).toContain(words);
  }); // biome-ignore format: a row a line

  it.each([
    ['words about the author', `<div class="b-author-bio"><p>${FOREIGN}</p></div>`],
    ['words about the author by their heading', `<div><h3>About the author</h3><p>${FOREIGN}</p></div>`],
    ['comments by their heading', `<div class="z"><h3>2 comments</h3><p>${FOREIGN}</p></div>`],
    ['a cookie notice', `<div id="cookiePrompt"><h2>Cookies</h2><p>${FOREIGN}</p></div>`],
  ])('%s below it', async (_, part) => {
    expect(await textOf(page('', part))).not.toContain(FOREIGN);
  }); // biome-ignore format: a row a line

  it.each([
    '212 views',
    '1.2K shares | 14 comments',
    '0 comments',
    'Order Reprints | Today’s Paper',
    'A version of this article appears in print on April 14, 2019, Section SR, Page 9.',
    'Log in or register to post comments',
    'Commenting on this post is not available anymore.',
  ])('the line %s', async (line) => {
    expect(await textOf(page(`<p>${line}</p>`))).not.toContain(line);
  });
});

describe('words of the article that look like its frame stay', () => {
  it.each([
    'Subscribe to the view, if you like, that it is the thought that counts, but the lindens do not.',
    'It had 212 views on the first day, the office said.',
    'Order reprints of the charter were found in the cellar in 1911.',
  ])('%s', async (line) => {
    expect(await textOf(page(`<p>${line}</p>`))).toContain(line);
  });

  it('a subtitle that is no heading and ends no sentence', async () => {
    const subtitle = 'The ship had opened its doors in 17 harbours and taken only the fish';
    expect(await textOf(page('', '', `<div class="post-subtitle">${subtitle}</div>`))).toContain(subtitle);
  });

  it('a chapter with a heading of its own', async () => {
    const text = await textOf(page(`<section><h2>More than a gate</h2><p>${FOREIGN}</p></section>`));
    expect(text).toContain(FOREIGN);
  });
});
