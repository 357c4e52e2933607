import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';

const take = (text: string | Uint8Array, name: string) =>
  takeIn(typeof text === 'string' ? new TextEncoder().encode(text) : text, { name });

/** A zip archive without compression: enough for a Word document of our own. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crcOf = (bytes: Uint8Array): number => {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
  };
  const little = (n: number, size: number): number[] =>
    Array.from({ length: size }, (_, i) => (n >>> (8 * i)) & 0xff);
  const local: number[] = [];
  const central: number[] = [];
  for (const [name, text] of Object.entries(files)) {
    const [bytes, own] = [new TextEncoder().encode(text), new TextEncoder().encode(name)];
    const shared = [
      ...little(20, 2),
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      ...little(crcOf(bytes), 4),
      ...little(bytes.length, 4),
      ...little(bytes.length, 4),
      ...little(own.length, 2),
      0,
      0,
    ];
    central.push(
      0x50,
      0x4b,
      1,
      2,
      20,
      0,
      ...shared,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      ...little(local.length, 4),
      ...own,
    );
    local.push(0x50, 0x4b, 3, 4, ...shared, ...own, ...bytes);
  }
  const count = Object.keys(files).length;
  return Uint8Array.from([
    ...local,
    ...central,
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...little(count, 2),
    ...little(count, 2),
    ...little(central.length, 4),
    ...little(local.length, 4),
    0,
    0,
  ]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const DOCX = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${paragraph('Tram line reopens', 'Heading1')}${paragraph('The line reopened on 20 May 2024 after nine months.')}${paragraph('It cost 18 million.')}</w:body></w:document>`,
});

describe('articles come in other files too', () => {
  it('a Word document gives its paragraphs', async () => {
    const article = await take(DOCX, 'tram.docx');
    expect(article.kind).toBe('docx');
    expect(article.text).toBe(
      'Tram line reopens\n\nThe line reopened on 20 May 2024 after nine months.\n\nIt cost 18 million.\n',
    );
    expect(article.title).toBe('Tram line reopens');
  });

  it('a Word document says in its properties what its text does not, and never when it came out', async () => {
    const parts = (core: string) => ({
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${paragraph('The line reopened on Monday after nine months, the office said.')}</w:body></w:document>`,
      'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c">${core}</cp:coreProperties>`,
    });
    const made = '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-20T08:00:00Z</dcterms:created>';
    const named = await take(
      zip(
        parts(`<dc:title>Tram line reopens &amp; runs</dc:title><dc:creator>Ann Sorley</dc:creator>${made}`),
      ),
      'a.docx',
    );
    expect([named.title, named.author, named.published]).toEqual([
      'Tram line reopens & runs',
      'Ann Sorley',
      null,
    ]);
    expect(named.notices).toContain(
      'the document was made on 2024-05-20, which need not be when the article came out',
    );
    const typed = await take(
      zip(parts('<dc:title>Document1</dc:title><dc:creator>desk04</dc:creator>')),
      'a.docx',
    );
    expect([typed.title, typed.author]).toEqual([null, null]);
  });

  it('another archive is refused, and named', async () => {
    await expect(take(zip({ 'a.txt': 'x' }), 'a.zip')).rejects.toThrow(/zip archive/u);
  });

  it.each([
    [
      'talk.vtt',
      'WEBVTT - The tram\n\n00:01.000 --> 00:03.000\n<v Anna Lund>We open on Monday.\n\n00:03.000 --> 00:05.000\nIt cost <i>18</i> million.\n',
    ],
    [
      'talk.srt',
      '1\n00:00:01,000 --> 00:00:03,000\nAnna Lund: We open on Monday.\n\n2\n00:00:03,000 --> 00:00:05,000\nIt cost 18 million.\n',
    ],
  ])('%s is a transcript, with the time before each line', async (name, text) => {
    const article = await take(text, name);
    expect(article.kind).toBe('transcript');
    expect(article.text).toMatch(
      /^\[(?:00:)?00:01\] Anna Lund: We open on Monday\.\n\n\[(?:00:)?00:03\] It cost 18 million\.\n$/u,
    );
  });

  it('a mail gives its text, its subject and its day', async () => {
    const mail =
      'From: Harbour Post <news@post.example>\r\nSubject: Tram line reopens\r\nDate: Mon, 20 May 2024 08:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe line reopened on Monday after nine months of work.\r\n';
    for (const name of ['news.eml', 'news']) {
      const article = await take(mail, name);
      expect(article).toMatchObject({ kind: 'mail', title: 'Tram line reopens', publisher: 'Harbour Post' });
      expect(article.published?.value).toMatch(/^2024-05-20/u);
      expect(article.text).toBe('The line reopened on Monday after nine months of work.\n');
    }
  });

  it('a page that a browser saved as one file is read as the page', async () => {
    const prose =
      'The tram line through the old market reopened on Monday after nine months of work, the city engineer said at a short ceremony in the square.';
    const page = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/tram\r\nSubject: Tram line reopens\r\nDate: Wed, 1 Jan 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/tram\r\n\r\n<html><head><title>Tram line reopens</title><meta property="article:published_time" content="2024-05-20T10:00:00Z"></head><body><article><h1>Tram line reopens</h1><p>${prose}</p><p>${prose}</p></article></body></html>\r\n--b--\r\n`;
    const article = await take(page, 'tram.mhtml');
    expect(article).toMatchObject({ title: 'Tram line reopens', published: { value: '2024-05-20T10:00Z' } });
    expect(article.text).toContain(prose);
  });
});

describe('a document in RTF', () => {
  const rtf = (body: string): Promise<Awaited<ReturnType<typeof take>>> =>
    take(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\*\\generator x;}${body}}`, 'a.rtf');

  it('gives its paragraphs, facts, characters and notes, without fonts and pictures', async () => {
    const { kind, text, title, author } = await rtf(
      "{\\info{\\title Harbour wall}{\\author K. Lund}}\\pard Voted 9 to 4 in M\\'fcnster for \\u8364?30\\par {\\pict 0102ff}\\ldblquote We build\\rdblquote {\\footnote no}, he said \\endash  today.\\par",
    );
    expect({ kind, text, title, author }).toEqual({
      kind: 'rtf',
      text: 'Voted 9 to 4 in Münster for €30\n\n“We build”, he said – today.\n\n1. no\n',
      title: 'Harbour wall',
      author: 'K. Lund',
    });
  });

  it('keeps a raised mark of a note off its number, and what is struck out apart', async () => {
    const { text, notices } = await rtf(
      '\\pard There were 42{\\super 3} people and {\\strike 40 }41 boats.\\par',
    );
    expect(text).toBe('There were 42 people and 41 boats.\n');
    expect(notices.join(' ')).toMatch(/strikes out: "40"/u);
  });

  it('reads Cyrillic by its code page, and skips what stands for a character in older readers', async () => {
    const bytes = [...'{\\rtf1\\ansicpg1251\\uc2 '].map((c) => c.charCodeAt(0));
    const words = [..."\\'d8\\'f2\\'ee\\'f0\\'ec \\u8212--3 \\par}"].map((c) => c.charCodeAt(0));
    expect((await take(new Uint8Array([...bytes, ...words]), 'a.rtf')).text).toBe('Шторм —3\n');
  });

  it.each(['{\\rtf1 cut off', `{\\rtf1 ${'{'.repeat(600)}`, '{\\rtf1 }'])(
    'is refused with a reason: %s',
    async (text) => {
      await expect(take(text, 'a.rtf')).rejects.toThrow(/RTF|No words/u);
    },
  );
});
