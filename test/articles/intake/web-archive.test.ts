import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { PARAGRAPHS } from './pages.ts';

const page = (title: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1><p>15 May 2024</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** One record of an archive, with the answer of a server in it. */
function record(url: string, body: string, { type = 'text/html', status = '200 OK' } = {}): Uint8Array {
  const http = Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

const RECORDS = [
  record('https://a.example/old', page('Moved'), { status: '301 Moved' }),
  record('https://a.example/a.css', 'p {}', { type: 'text/css' }),
  record('https://a.example/ferry', page('Forty saved as ferry sinks')),
  record('https://a.example/whale', page('A whale in the lock')),
];

describe('a web archive', () => {
  it.each([
    ['as it is', Buffer.concat(RECORDS), 'x.warc'],
    ['compressed record by record', Buffer.concat(RECORDS.map((one) => gzipSync(one))), 'x.warc.gz'],
  ])('%s gives the first page that its server gave, and tells the others', async (_, bytes, name) => {
    const article = await takeIn(bytes, { name });
    expect(article).toMatchObject({
      kind: 'warc',
      title: 'Forty saved as ferry sinks',
      canonical: 'https://a.example/ferry',
      published: { value: '2024-05-15' },
    });
    for (const words of PARAGRAPHS) expect(article.text).toContain(words);
    expect(article.notices).toContain(
      'the archive holds 1 more page: https://a.example/whale; --url names the one to take',
    );
  });

  it('gives the page at an address', async () => {
    const { title } = await takeIn(Buffer.concat(RECORDS), { url: 'https://a.example/whale/' });
    expect(title).toBe('A whale in the lock');
  });

  it.each([
    ['without a page', Buffer.concat(RECORDS.slice(0, 2)), {}, /holds no page that its server gave/u],
    ['without a page at an address', Buffer.concat(RECORDS), { url: 'https://b.example/' }, /no page at https:\/\/b\.example\/.*a\.example\/ferry/u],
    ['that is cut off', RECORDS[2]?.slice(0, 60) ?? new Uint8Array(), {}, /web archive/u],
  ])('%s is refused', async (_, bytes, hints, why) => {
    await expect(takeIn(bytes, { name: 'x.warc', ...hints })).rejects.toThrow(why);
  }); // biome-ignore format: a table

  const claiming = (length: string, body: string): Buffer =>
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/cut\r\nContent-Length: ${length}\r\n\r\n${body}`,
    );
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('Forty saved as ferry sinks')}`;
  it.each(['99000000000', '9'.repeat(400), '-5', 'x'])(
    'that ends within a record of %s bytes gives what is there, and says so',
    async (length) => {
      for (const bytes of [claiming(length, answer), gzipSync(claiming(length, answer))]) {
        const { title, notices } = await takeIn(bytes, { name: 'x.warc.gz' });
        expect(title).toBe('Forty saved as ferry sinks');
        expect(notices).toContain('the archive ends within a record; look whether the page is whole');
      }
    },
  );

  it('is not waited for where it claims gigabytes and holds nothing', async () => {
    for (const bytes of [claiming('99000000000', ''), gzipSync(claiming('99000000000', ''))])
      await expect(takeIn(bytes, { name: 'x.warc' })).rejects.toThrow(/holds no page/u);
  });

  it('is refused where it unpacks to far more than it is, and a page within it that does is left out', async () => {
    const zeros = Buffer.alloc(80_000_000);
    const bomb = gzipSync(Buffer.concat([claiming('80000000', ''), zeros]));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(takeIn(bomb, { name: 'x.warc.gz' })).rejects.toThrow(/unpacks to more than 64 MB/u);
    const packed = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      gzipSync(zeros),
      Buffer.from('\r\n\r\n'),
    ]);
    const two = Buffer.concat([claiming(String(packed.length - 4), ''), packed, ...RECORDS]);
    expect((await takeIn(two, { name: 'x.warc' })).canonical).toBe('https://a.example/ferry');
  });
});
