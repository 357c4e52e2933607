import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const TITLE = 'Forty saved as ferry sinks off Haven';
const [one, two, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

/** Where in a page a part of the frame is. */
interface Places {
  readonly above?: string;
  readonly head?: string;
  readonly amid?: string;
  readonly below?: string;
}

const page = ({ above = '', head = '', amid = '', below = '' }: Places): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div id="app">${above}<h1>${TITLE}</h1>${head}${one}${two}${amid}${rest.join('')}${below}</div></body></html>`;
const textOf = async (html: string, name = 'page.html'): Promise<string> =>
  (await takeIn(new TextEncoder().encode(html), { name })).text;

describe('parts of the frame without names that mean them are left out', () => {
  it.each<[string, Places, string]>([
    ['a plea below the text', { below: '<div class="x1"><p>Send your pictures to the desk</p></div>' }, 'Send your pictures'],
    ['a question to its reader', { below: '<div class="x1"><p>Did you find what you wanted here?</p></div>' }, 'Did you find'],
    ['a note in another language', { below: '<p class="x2">Recibe cada mañana lo mejor de la costa</p>' }, 'Recibe'],
    ['a bar above the headline', { above: '<div class="x3"><span>Become a friend of the coast</span></div>' }, 'Become a friend'],
    ['a button below the headline', { head: '<div class="x4">Tweet this story</div>' }, 'Tweet'],
    ['a box to subscribe amid the text', { amid: '<div class="x5"><div>Our letter of the week</div><div>Your address</div><div>Send it</div></div>' }, 'letter of the week'],
    ['other articles below a line that is no heading', { below: '<div class="x6"><div>Keep reading</div><div><a href="/b">Boats that fly over Haven</a></div></div>' }, 'Boats that fly'],
    ['other articles in a list without links', { below: '<section><h2>Les plus lus</h2><ol><li>Une baleine à Haven</li><li>Le vent revient</li></ol></section>' }, 'baleine'],
    ['what is not printed', { head: '<p class="noprint">From the Haven wiki of all that is new</p>' }, 'Haven wiki'],
    ['an advertisement by a part of its class', { amid: '<div class="theme-ad-slot"><p>Boots for the quay, at half the price</p></div>' }, 'Boots'],
  ])('%s', async (_, places, words) => {
    const text = await textOf(page(places));
    expect(text).not.toContain(words);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  }); // biome-ignore format: a row a line

  it.each([
    'This entry was posted on Tuesday, May 14th, 2024 at 7:14 am and is filed under Boats. Both comments and pings are currently closed.',
    'Last edited by Wilf on Wed May 15, 2024 7:02 am, edited 1 time in total.',
    'Page last updated: 20 May 2024',
    'Printed from https://www.havenpost.example/ferry on 03/06/2024 14:22',
    'This post may contain affiliate links. Read our policy.',
    'From Haven Wiki, the free guide to the coast',
    'Powered by phpBB® Forum Software © phpBB Limited',
    'View this email in your browser',
    'You are receiving this because you signed up at our website.',
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'Il vous reste 64 % de cet article à lire',
    'Jetzt weiterlesen mit dem Abo der Havener Zeitung',
  ])('the line %s', async (line) => {
    expect(await textOf(page({ amid: `<p>${line}</p>` }))).not.toContain(line);
  });
});

describe('words of the article in parts with names of their own stay', () => {
  it.each<[string, Places, string]>([
    ['a correction below it', { below: '<p class="x1">Correction: an earlier list gave the age of the captain as 43.</p>' }, 'age of the captain'],
    ['who else wrote it', { below: '<div class="x2"><i>Bo Lund contributed to this report.</i></div>' }, 'Bo Lund'],
    ['a standfirst without a full stop', { head: '<p class="x3">Three boats at sea and a warning that was not heard</p>' }, 'not heard'],
    ['a box of figures', { amid: '<div class="x4"><div>Length: 41 metres</div><div>Built: 1968</div></div>' }, 'Length: 41'],
    ['an aside of figures', { amid: '<aside class="box"><h3>The ferry</h3><ul><li>Built: 1968</li><li>Length: 41 metres</li></ul></aside>' }, 'Length: 41'],
    ['the points of the article above it', { head: '<ul class="points"><li>At least forty people were taken from the water</li><li>One captain of three had not read the warning</li></ul>' }, 'had not read'],
    ['a box of figures below it', { below: '<div class="x7"><div>Built: 1968</div><div>Length: 41 metres</div></div>' }, 'Length: 41'],
    ['a heading between', { amid: '<div class="x5">What the log says</div>' }, 'What the log says'],
    ['a saying in letters of its own', { amid: '<div class="x6"><div>“Nobody told my crew”</div><div>The owner of the line</div></div>' }, 'Nobody told my crew'],
    ['a sentence that begins as a note does', { amid: '<p>Printed from the plates of 1911, the chart shows no reef at all off Haven, the office said.</p>' }, 'Printed from the plates'],
    ['a sentence of mails', { amid: '<p>If you no longer trust a chart, the captain said, you stay in port.</p>' }, 'no longer trust'],
  ])('%s', async (_, places, words) => {
    expect(await textOf(page(places))).toContain(words);
  }); // biome-ignore format: a row a line
});

describe('pages of elements without meaning', () => {
  it('give their paragraphs', async () => {
    const soup = `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE} · Haven Post</title></head><body><div><div class="a"><a href="/">Haven Post</a><div><a>News</a><a>Become a friend today</a></div></div><div class="b"><div class="c">${TITLE}</div><div class="d">${PARAGRAPHS.map((text) => `<div class="e">${text}</div>`).join('')}</div></div><div class="f"><div>Write for us for free</div></div></div></body></html>`;
    const { text, notices } = await takeIn(new TextEncoder().encode(soup), { name: 'a.html' });
    expect(text).toBe(`${TITLE}\n\n${PARAGRAPHS.join('\n\n')}\n`);
    expect(notices.join('\n')).not.toContain('no article was found');
  });

  it('of tables give the subtitle in the cell of the headline', async () => {
    const html = `<HTML><BODY><TABLE><TR><TD><A HREF=a>News</A></TD><TD><FONT SIZE=5><B>${TITLE}</B></FONT><BR><I>Cause unknown; damage put at two million and two men treated</I><BR><BR><TABLE><TR><TD>By ANN SORLEY<BR>Staff Writer</TD></TR></TABLE>${PARAGRAPHS.join('<BR><BR>')}</TD></TR></TABLE></BODY></HTML>`;
    const text = await textOf(html);
    expect(text).toContain('Cause unknown');
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});

it('a sentence that goes on in the next cue is one line of a transcript', async () => {
  const cues =
    'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Chair>Good evening, and welcome to\n\n00:03.000 --> 00:05.000\n<v Chair>the second part.\n\n00:05.000 --> 00:06.000\n<v Ann>I have\n\n00:06.000 --> 00:07.000\n<v Chair>One minute.\n';
  expect(await textOf(cues, 'a.vtt')).toBe(
    '[00:01] Chair: Good evening, and welcome to the second part.\n\n[00:05] Ann: I have\n\n[00:06] Chair: One minute.\n',
  );
});
