import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/articles/front-matter.ts';
import { writeFrontMatter } from '../../../src/articles/intake/front-matter.ts';
import { hostWord, idFor, idWithWord, slug } from '../../../src/articles/intake/ids.ts';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { IntakeHints } from '../../../src/articles/intake/taken.ts';
import { freeId } from '../../../src/text/slug.ts';
import { pdfOf } from './pdf-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const take = (text: string, hints: IntakeHints = {}) => takeIn(bytes(text), hints);
const PROSE =
  'The ferry sank off Haven on Tuesday night, the coast guard said, and at least 40 people were taken from the water.';

describe('plain text', () => {
  it.each([
    ['a label and prose on one line', ` date 2024-05-15 ${PROSE}`, '2024-05-15'],
    ['a label and a credit', ` date 2024-05-15 (Photo-Wire)\n${PROSE}`, '2024-05-15'],
    [
      'the header of a page',
      `25 C\nHaven\nWednesday, May 15, 2024\n\nTop 5 This Week\n\n${PROSE}`,
      '2024-05-15',
    ],
    ['a dateline', `HAVEN, May 15, 2024 (Wire) — ${PROSE}`, '2024-05-15'],
    ['a byline', `Ferry sinks off Haven\n\nBy Ann Smith | 15 May 2024, 10:30 AM\n\n${PROSE}`, '2024-05-15'],
    ['the surest of several', `Thursday, 16 May 2024\n\nPublished: 15 May 2024\n\n${PROSE}`, '2024-05-15'],
    ['no date of an event', `On May 3, 2024 the ferry was inspected. ${PROSE}`, null],
    ['no date inside prose', `The ferry, built on May 3, 2004 by a yard in the north, sank. ${PROSE}`, null],
    ['no date of a change', `Last updated 18 May 2024\n${PROSE}`, null],
    ['no date far below', `${`${PROSE}\n\n`.repeat(20)}15 May 2024\n`, null],
    ['no month', `May 2024\n\n${PROSE}`, null],
  ])('has a date of publication by %s', async (_, text, published) => {
    expect((await take(text)).published?.value ?? null).toBe(published);
  });

  it('says that two dates of its head differ', async () => {
    const { notices } = await take(`Thursday, 16 May 2024\n\nPublished: 15 May 2024\n\n${PROSE}`);
    expect(notices).toEqual([
      'published 2024-05-15 (printed in line 3 of the text); other days are stated: 2024-05-16 (printed in line 1 of the text)',
    ]);
  });

  it('is kept as it is but for the lines of its page', async () => {
    const { text, notices } = await take(
      `Home > News\r\n\r\nFerry sinks off the coast of Haven\r\n\r\n${PROSE}\r\nRead More: A dog that swims\r\n\r\nShare on Facebook\r\nLEAVE A REPLY\r\nPlease enter your comment!\r\n\r\n\r\n\r\nThe end\u202E of it.\r\n`,
    );
    expect(text).toBe(`Ferry sinks off the coast of Haven\n\n${PROSE}\n\nThe end of it.\n`);
    expect(notices).toEqual([
      'left out 1 character that cannot be seen (control characters, direction marks)',
      'left out 2 lines of a comment form: "LEAVE A REPLY", …',
      'left out 1 line of links to other articles: "Read More: A dog that swims"',
      'left out 1 line of buttons for sharing: "Share on Facebook"',
      'left out 1 line of navigation: "Home > News"',
    ]);
  });

  it.each([
    'Related to this, the court found that the owner had known of the fault since spring and had told nobody of it.',
    'The views expressed by the minister do not reflect those of the cabinet, her office said, and are her own.',
    'Subscribers to the line lost their seats when the ferry sank, and were told to sign up for another crossing.',
    'Read more closely, the log says that nobody was on the bridge.',
    'Facebook said on Tuesday that it had removed the posts.',
    'We use cookies as bait, the fisherman said, and laughed.'.replace('We use cookies', 'We used cookies'),
    'Home of the brave, the banner at the quay said.',
    'Comments are free, facts are sacred, the editor wrote.',
    'Copyright was not at issue, the judge ruled on Monday.'.replace('Copyright was', 'The copyright was'),
  ])('keeps prose that begins like a line of a page: %s', async (line) => {
    expect((await take(`${PROSE}\n${line}\n`)).text).toBe(`${PROSE}\n${line}\n`);
  });

  it('brings the front matter that it has', async () => {
    const article = await take(
      `---\nid: haven-ferry\ntitle: "Ferry sinks"\ndate: 2024-05-15\nurl: https://a.example/x\ntags: [a]\n---\n\n${PROSE}\n`,
      { name: 'x.md' },
    );
    expect(article).toMatchObject({
      kind: 'markdown', id: 'haven-ferry', title: 'Ferry sinks', canonical: 'https://a.example/x',
      published: { value: '2024-05-15', where: 'its front matter (date:)' }, text: `${PROSE}\n`,
    }); // biome-ignore format: one record
  });

  it('is decoded by the name that a person gives, and says where letters cannot be read', async () => {
    const latin = Uint8Array.from([...'Färjan sjönk vid ön, sade kustbevakningen.'], (c) => c.charCodeAt(0));
    expect((await takeIn(latin, { charset: 'iso-8859-1' })).text).toContain('Färjan sjönk');
    expect((await takeIn(latin, { charset: 'utf-8' })).notices[0]).toMatch(
      /^3 characters cannot be read as utf-8/u,
    );
    const declared = await takeIn(latin, { contentType: 'text/plain; charset=utf-8' });
    expect(declared.text).toContain('Färjan sjönk');
    expect(declared.notices[0]).toMatch(/^it is declared as utf-8 by the header of its server and is not/u);
    const guessed = await takeIn(latin, {});
    expect(guessed.text).toContain('Färjan sjönk');
    expect(guessed.notices[0]).toMatch(/name the encoding with --charset/u);
    await expect(takeIn(latin, { charset: 'ebcdic-9' })).rejects.toThrow(/no character encoding "ebcdic-9"/u);
  });
});

describe('a PDF', () => {
  const pages = [1, 2, 3].map((n) => [
    `The Harbour Post    page ${n} of 3`, '', ...(n === 1 ? ['Ferry sinks off Haven', '', 'May 15, 2024', ''] : []),
    `Paragraph ${n} begins on this line and is broken at the fi-`, `sherman, who stands on the next line of ${'abc'[n - 1]}.`, '', `A second paragraph ${'abc'[n - 1]}.`,
  ]); // biome-ignore format: pages

  it('gives its paragraphs, with words joined that a line end breaks, and without the heads of its pages', async () => {
    const article = await takeIn(
      pdfOf(pages, { Title: 'Ferry sinks off Haven', CreationDate: 'D:20240601' }),
      {},
    );
    expect(article.text.split('\n\n')).toEqual([
      'Ferry sinks off Haven', 'May 15, 2024',
      ...[1, 2, 3].flatMap((n) => [
        `Paragraph ${n} begins on this line and is broken at the fisherman, who stands on the next line of ${'abc'[n - 1]}.`,
        `A second paragraph ${'abc'[n - 1]}.${n === 3 ? '\n' : ''}`,
      ]),
    ]); // biome-ignore format: paragraphs
    expect(article).toMatchObject({
      kind: 'pdf',
      title: 'Ferry sinks off Haven',
      published: { value: '2024-05-15' },
    });
    expect(article.notices).toEqual([
      'left out what is printed at the head or foot of pages: "The Harbour Post page 1 of 3"',
    ]);
  });

  it('does not take the day that it was made for the day of publication, but says so', async () => {
    const { published, notices } = await takeIn(pdfOf([[PROSE]], { CreationDate: 'D:20240601120000Z' }), {});
    expect(published).toBeNull();
    expect(notices).toEqual(['the PDF was made on 2024-06-01, which need not be when the article came out']);
  });

  it('whose text prints no day has that of the heads of its pages, where they print one', async () => {
    const words =
      'The gate|Nine boats|A crane|Two divers|One hinge|The wall|Its keeper|The board|A crew'.split('|');
    const page = (head: string, from: number): string[] => [
      head,
      '',
      ...words
        .slice(from, from + 3)
        .flatMap((one) => [`${one} was by the lower lock for as long as the port had said.`, '']),
    ];
    const day = (number: number): string => `HAVEN ECHO Tuesday, May ${number}, 2024 Page`;
    const take = (last: string) =>
      takeIn(pdfOf([page(`${day(14)} 1`, 0), page(`${day(14)} 2`, 3), page(last, 6)]), {});
    const { published, text } = await take(`${day(14)} 3`);
    expect(published).toEqual({ value: '2024-05-14', where: 'the head or foot of its pages' });
    expect(text).not.toContain('HAVEN ECHO');
    expect((await take(`${day(21)} 3`)).published).toBeNull();
  });

  it('without text says what to do', async () => {
    await expect(takeIn(pdfOf([[]]), {})).rejects.toThrow(/only pictures.*OCR/u);
  });
});

describe('an id', () => {
  const none = { url: null, title: null, fileName: null, publisher: null, published: null };
  it.each([
    // Outlet and day, whatever the file is called.
    [{ publisher: 'The Harbour Post', published: '2024-05-15T06:30+02:00', fileName: 'a.html', url: 'https://x.example/y' }, 'harbour-post-2024-05-15'],
    [{ publisher: 'Weir Coaches AS', published: '2024-05-15' }, 'weir-coaches-2024-05-15'],
    [{ publisher: 'Sächsische Zeitung', published: '2024-05-15' }, 'sächsische-zeitung-2024-05-15'],
    [{ publisher: 'x.example', isPublisherOfAddress: true, url: 'https://www.x.example/y', published: '2024-05-15' }, 'x-2024-05-15'],
    [{ publisher: 'Harbour Post', published: '2024-05-15T06:30', isPart: true }, 'harbour-post-2024-05-15-0630'],
    // Without one of them the name of the file, else words of the title.
    [{ title: 'Ferry sinks', fileName: '000_538b.txt', publisher: 'Harbour Post' }, '000-538b'],
    [{ url: 'https://www.news.harbourpost.co.uk/2024/05/x', title: "The owner's ferry: Forty saved" }, 'harbourpost-the-owners-ferry'],
    [{ url: 'https://coast.example/news/ferry-sinks.html' }, 'coast-ferry-sinks'],
    [{ title: 'Ferry sinks', fileName: 'index.html' }, 'ferry-sinks'],
    [{}, 'article'],
    [{ url: 'http://127.0.0.1:8080/a', title: 'Færgen sank' }, 'færgen-sank'],
    [{ url: 'https://x.example/', title: 'غرق عبارة قبالة الميناء' }, 'x-غرق-عبارة-قبالة'],
    [{ fileName: 'CON.txt' }, 'con-article'],
    [{ fileName: '../../etc/passwd' }, 'etc-passwd'],
  ])('of %j is %s', (article, id) => {
    expect(idFor({ ...none, ...article })).toBe(id);
  }); // biome-ignore format: a table

  it('takes a telling word of the title where another article of the outlet and day has it', () => {
    const one = (title: string, ...others: string[]) => idWithWord('post-2024-05-15', title, others);
    expect(one('Ferry sinks off the cape', 'Ferry sinks, forty dead')).toBe('post-2024-05-15-cape');
    expect(one('Post: Ferry sinks', 'Ferry sinks')).toBeNull();
  });

  it('is short, whatever the title', () => {
    expect(slug('a'.repeat(5000)).length).toBeLessThanOrEqual(56);
    expect(slug('word '.repeat(5000)).split('-').length).toBe(7);
    expect(hostWord('not an address')).toBeNull();
  });

  it('is counted on where it is taken', () => {
    const taken = new Set(['a', 'a-2', 'b-2024']);
    const isTaken = (id: string) => taken.has(id);
    expect([
      freeId('a', isTaken),
      freeId('a-2', isTaken),
      freeId('b-2024', isTaken),
      freeId('c', isTaken),
    ]).toEqual(['a-3', 'a-3', 'b-2024-2', 'c']);
  });
});

describe('front matter', () => {
  it.each([
    'Ferry sinks', 'yes', '1984', '2024-05-15', 'a: b # c', '"quoted" \\ back', 'line\nbreak\u2028and\u0085more', '---', '- item', '{a: 1}', '*alias', '!!js/function x', "it's", ' spaced ', 'غرق عبارة', 'null', '~', '', '\u202Eevil\u001b[31m', 'https://a.example/x?y=1&z=[2]',
  ])('gives back what was written into it: %j', (title) => {
    const text = writeFrontMatter([{ key: 'id', value: 'x' }, { key: 'title', value: title, remark: 'from\na page' }]);
    expect(text.split('\n')).toHaveLength(5);
    const { frontMatter, problems, bodyStart } = splitFrontMatter(`${text}Body`, 'x.md');
    expect(problems).toEqual([]);
    expect(`${text}Body`.slice(bodyStart)).toBe('Body');
    expect(String(frontMatter?.title)).toBe(title);
  }); // biome-ignore format: a table
});
