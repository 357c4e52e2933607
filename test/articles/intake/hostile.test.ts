import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { recordsOfWorkbook } from '../../../src/registry/import/read-workbook.ts';
import { wordFileOf, workbookOf } from '../../helpers/zip.ts';
import { PARAGRAPHS } from './pages.ts';

const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const take = (page: string) => takeIn(new TextEncoder().encode(page), { as: 'html' });
/** What becomes of a page: its text, or why it was refused. */
const outcome = (page: string): Promise<string> =>
  take(page).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );

/** Pages of some megabytes that would cost a careless reader minutes. */
const TRAPS: readonly [string, (size: number) => string][] = [
  ['elements within each other', (n) => `${'<div>'.repeat(n)}${body}`],
  ['links and bold within each other', (n) => `${'<a href=x><b>'.repeat(n)}word ${body}`],
  ['paragraphs without end', (n) => '<p>One, two, three words, and some more of them.</p>'.repeat(n)],
  ['deep elements each with words', (n) => '<div>words, and more words, of a page '.repeat(n)],
  ['lists within lists', (n) => '<ul><li>one, two'.repeat(n)],
  ['tables within tables', (n) => '<table><tr><td>one, two'.repeat(n)],
  ['end tags without a start', (n) => `${'</div></p>'.repeat(n)}${body}`],
  ['one word', (n) => `<p>${'a'.repeat(n * 20)}</p>`],
  ['one line of spaces', (n) => `<p>a${' '.repeat(n * 20)}b</p>${body}`],
  ['line breaks', (n) => `<div>${'a<br>'.repeat(n)}</div>`],
  ['share buttons', (n) => `<p>${'share on follow us '.repeat(n)}</p>`],
  ['dates', (n) => `<h1>x</h1>${'<time datetime="2024-05-15">15 May 2024</time>'.repeat(n)}${body}`],
  ['meta elements', (n) => `<head>${'<meta name="date" content="2024-05-15">'.repeat(n)}</head>${body}`],
  ['attributes', (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=b`).join(' ')}>${PARAGRAPHS[0]}</p>`],
  ['open brackets', (n) => '<'.repeat(n * 10)],
  ['comments that do not end', (n) => `<!--${'<!--'.repeat(n)}${body}`],
  ['deep JSON-LD', (n) => `<script type="application/ld+json">${'['.repeat(n)}${']'.repeat(n)}</script>${body}`],
  ['entities', (n) => `<p>${'&lt;&amp;amp;'.repeat(n)}</p>`],
]; // biome-ignore format: a table

/** Texts of one thing over and over, within a line and between two. */
const FILLERS = [' ', '\t', '\u00A0', '\n', ' \n', '| ', ' · ', '\u2028'];

describe('a hostile text', () => {
  it.each(FILLERS)('of nothing but %j is read, and ends', async (filler) => {
    const many = filler.repeat(60_000);
    for (const as of ['text', 'markdown'] as const) {
      const text = `A ferry sinks |${many}\n\nThe ferry sank on May 14,${many}the operator said.\n`;
      expect((await takeIn(new TextEncoder().encode(text), { as })).text).toContain('The ferry sank');
    }
  });

  it.each(['15 May 2024\n', 'By Ann Vik\n'])(
    'of the line %j over and over is read, and ends',
    async (line) => {
      const text = `${line.repeat(20_000)}\nThe ferry sank on May 14, the operator said.\n`;
      expect((await takeIn(new TextEncoder().encode(text), { as: 'text' })).text).toContain('The ferry sank');
    },
  );
});

describe('a hostile page', () => {
  it.each(TRAPS)('of %s is read or refused, and ends', async (_, make) => {
    expect(await outcome(make(20_000))).not.toBe('');
  });

  it('executes nothing and shows nothing that is hidden', async () => {
    const { text } = await take(
      `<html><body><script>globalThis.taken = 1; document.write('evil')</script><article><h1 onclick="globalThis.taken=1">Ferry sinks</h1>${body}
       <p style="display:none">hidden words</p><p hidden>more hidden words</p><img src=x onerror="globalThis.taken=1"><iframe srcdoc="<p>framed</p>"></iframe>
       <style>p{}</style><template><p>template words</p></template><svg><script>globalThis.taken=1</script><text>drawn</text></svg></article></body></html>`,
    );
    expect(text).toBe(`Ferry sinks\n\n${PARAGRAPHS.join('\n\n')}\n`);
    expect('taken' in globalThis).toBe(false);
  });

  it('cannot turn the direction of what it prints, nor hide words in tags', async () => {
    const { text, notices } = await take(
      `<p>${PARAGRAPHS[0]} &#x202E;evil&#x2066; &#xE0041;hidden\u{E0042} \u001b[31mred</p>${body}`,
    );
    expect(text).toContain('evil hidden [31mred');
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{Cc}(?<!\n)|[\u{E0000}-\u{E007F}]/u);
    expect(notices.length).toBeGreaterThan(0);
  });

  it('says nothing of itself that is longer than a line', async () => {
    const { title, publisher } = await take(
      `<meta property="og:title" content="${'Long title\n '.repeat(5000)}"><meta property="og:site_name" content="${'x'.repeat(5000)}">${body}`,
    );
    expect(title?.length).toBeLessThanOrEqual(300);
    expect(title).not.toContain('\n');
    expect(publisher?.length ?? 0).toBeLessThanOrEqual(300);
  });
});

const TOO_DEEP = /its parts are nested too deeply$/u;
const run = '<w:p><w:r><w:t>It sank on May 14.</w:t></w:r></w:p>';
const nested = (n: number, open: string, inner: string): string =>
  open.repeat(n) + inner + open.replace(/</gu, '</').split(/(?<=>)/u).reverse().join('').repeat(n); // biome-ignore format: one expression

describe('a hostile mail', () => {
  it.each(['---', '> ', 'From', 'On Monday, Ann Vik wrote:'])(
    'whose line of %j goes on in white space is read, and ends',
    async (start) => {
      const lines = ['It sank on May 14, the operator said.', '', `${start}${' '.repeat(200_000)}x`];
      const mail = `From: a@b.test\r\nSubject: A ferry\r\n\r\n${lines.join('\r\n')}\r\n`;
      expect((await takeIn(new TextEncoder().encode(mail), { as: 'mail' })).text).toContain('It sank');
    },
  );
});

describe('a mail of parts within each other', () => {
  it('is refused as such', async () => {
    const parts = Array.from(
      { length: 400 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    const mail = `From: a@b.test\r\nSubject: A ferry\r\nMIME-Version: 1.0\r\n${parts.join('')}Content-Type: text/plain\r\n\r\nIt sank.\r\n`;
    await expect(takeIn(new TextEncoder().encode(mail), { as: 'mail' })).rejects.toThrow(TOO_DEEP);
  });
});

describe('a document of parts within each other', () => {
  it.each(['<w:sdt><w:sdtContent>', '<w:tbl><w:tr><w:tc>', '<any>', '<w:ins>'])(
    'is refused as such, or read: %s in a Word file',
    async (open) => {
      const take = (n: number): Promise<string> =>
        takeIn(wordFileOf(run + nested(n, open, run)), { name: 'a.docx' }).then(
          ({ text }) => text,
          (error: Error) => error.message,
        );
      expect(await take(5)).toContain('It sank on May 14.');
      expect(await take(50_000)).toMatch(TOO_DEEP);
    },
  );

  it('is refused in a workbook', async () => {
    const sheet = workbookOf(nested(50_000, '<row>', '<c r="A1"><v>1</v></c>'));
    const message = await recordsOfWorkbook(sheet).then(String, (error: Error) => error.message);
    expect(message).toMatch(/^This is not a workbook that can be read/u);
    expect(message).not.toMatch(/call stack/u);
  });
});

const head = (fields: string): string =>
  `From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n${fields}`;
const PART = 'Content-Type: text/plain\r\n\r\nIt sank on May 14.\r\n';
const parts = (n: number, part: string): string =>
  head(`Content-Type: multipart/mixed; boundary=B\r\n\r\n${`--B\r\n${part}`.repeat(n)}--B--\r\n`);
const base64 = (text: string): string => btoa(text).replace(/.{76}/gu, '$&\r\n');

/** Mails and saved pages (.eml, .mhtml) that would cost a careless reader the machine. */
const MAILS: readonly [string, (size: number) => string][] = [
  ['parts within parts', (n) => head(Array.from({ length: n }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('') + PART)],
  ['parts whose ends begin alike', (n) => head(Array.from({ length: n / 10 }, (_, i) => `Content-Type: multipart/mixed; boundary=${'b'.repeat(i + 1)}\r\n\r\n--${'b'.repeat(i + 1)}\r\n`).join('') + PART)],
  ['mails within mails', (n) => head('Content-Type: message/rfc822\r\n\r\n').repeat(n / 10) + head(PART)],
  ['many parts', (n) => parts(n, PART)],
  ['many pages', (n) => parts(n, 'Content-Type: text/html\r\n\r\n<p>It sank\r\n')],
  ['a page of elements within each other', (n) => parts(1, `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('<div>'.repeat(n))}\r\n`)],
  ['codes', (n) => parts(1, `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=3D'.repeat(n * 10)}\r\n`)],
  ['fields', (n) => head(`${'X: y\r\n'.repeat(n * 10)}${PART}`)],
  ['lines of one field', (n) => head(`X: y${'\r\n z'.repeat(n * 10)}\r\n${PART}`)],
  ['words in codes', (n) => head(`Subject: ${'=?utf-8?q?x?= '.repeat(n)}\r\n${PART}`)],
  ['senders', (n) => head(`From: ${'"x" <a@example.org>,'.repeat(n)}\r\n${PART}`)],
  ['groups of senders', (n) => head(`From: ${'g:'.repeat(n)}\r\n${PART}`)],
  ['comments within comments', (n) => head(`From: ${'('.repeat(n)}\r\n${PART}`)],
  ['parameters', (n) => head(`Content-Type: text/plain${Array.from({ length: n }, (_, i) => `; x*${i}=y`).join('')}\r\n\r\nIt sank.`)],
]; // biome-ignore format: a table

describe('a hostile mail', () => {
  it.each(MAILS)('of %s is read or refused, and ends', async (_, make) => {
    for (const name of ['a.eml', 'a.mhtml']) {
      const outcome = await takeIn(new TextEncoder().encode(make(4000)), { name }).then(
        ({ text }) => text,
        (error: Error) => error.message,
      );
      expect(outcome).not.toBe('');
      expect(outcome).not.toMatch(/call stack|undefined|not a function|Invalid/u);
    }
  });
});
