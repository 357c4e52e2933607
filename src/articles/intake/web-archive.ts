import { concatChunks, WARCParser, type WARCRecord } from 'warcio';
import { InputError, reasonOf } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';
import { readerOf, recordsOf, unpacked } from './archive-records.ts';
import { decodeText } from './charset.ts';
import { cleanText } from './clean-text.ts';
import { takePage } from './page.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

/** Records that are looked at, and the largest page that is read, in bytes. */
const MOST_RECORDS = 5000;
const MOST_BYTES = 32 * 1024 * 1024;

/** A page of an archive. */
interface ArchivedPage {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a page out of a web archive (WARC, compressed or not): the one at the address that a person gives, else the first that
 * its server gave as a page. Which others it holds is listed in a notice.
 * @throws InputError where it holds no such page, or is not an archive.
 */
export async function takeWebArchive(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  const pages: ArchivedPage[] = [];
  const archive = recordsOf(await unpacked(bytes));
  try {
    let records = 0;
    for await (const record of new WARCParser(readerOf(archive.bytes))) {
      if (++records > MOST_RECORDS) break;
      const contentType = record.httpHeaders?.headers.get('content-type') ?? '';
      const status = record.httpHeaders?.statusCode;
      if (record.warcType !== 'response' || status !== 200 || !/html/iu.test(contentType)) continue;
      const body = await bodyOf(record);
      if (body) pages.push({ url: record.warcTargetURI ?? '', contentType, bytes: body });
    }
  } catch (error) {
    if (pages.length === 0)
      throw new InputError([{ message: `This is not a web archive that can be read${reasonOf(error)}` }]);
  }
  const wanted = hints.url ?? null;
  const page = wanted === null ? pages[0] : pages.find(({ url }) => isSame(url, wanted));
  if (page === undefined)
    throw new InputError([
      {
        message:
          wanted === null || pages.length === 0
            ? 'This web archive holds no page that its server gave (an answer of status 200 with HTML).'
            : `This web archive holds no page at ${wanted}. It holds ${listed(pages)}.`,
      },
    ]);
  const decoded = decodeText(page.bytes, { contentType: page.contentType, isHtml: true });
  const article = takePage(cleanText(decoded.text).text, { ...hints, url: page.url });
  const others = pages.filter(({ url }) => url !== page.url);
  return {
    ...article,
    kind: 'warc',
    canonical: article.canonical ?? page.url,
    notices: [
      ...decoded.notices,
      ...article.notices,
      ...(archive.isCut ? ['the archive ends within a record; look whether the page is whole'] : []),
      ...(others.length > 0
        ? [
            `the archive holds ${countOf(others.length, 'more page')}: ${listed(others)}; --url names the one to take`,
          ]
        : []),
    ],
  };
}

/** What a server gave, unpacked; undefined where it is nothing, or too large for a page. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return length === 0 ? undefined : concatChunks(parts, length);
}

const isSame = (a: string, b: string): boolean => a.replace(/\/$/u, '') === b.replace(/\/$/u, '');

const listed = (pages: readonly ArchivedPage[]): string =>
  `${pages
    .slice(0, 3)
    .map(({ url }) => url)
    .join(', ')}${pages.length > 3 ? ', \u2026' : ''}`;
