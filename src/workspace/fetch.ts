import { lookup as resolveHost } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPrivateAddress } from './address.ts';
import { UsageError } from './errors.ts';

/** What was fetched: the bytes after every redirect. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | undefined;
  /** Every redirect on the way: `http://a.example/1 -> https://b.example/2`. */
  readonly redirects: readonly string[];
}

/** What fetching goes by. */
export interface FetchOptions {
  readonly userAgent: string;
  /** Whether an address may not be asked; private ones unless set otherwise. */
  readonly isRefused?: (address: string) => boolean;
  /** Finds the addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** The most bytes, unpacked, and the most milliseconds for everything together. */
  readonly mostBytes?: number;
  readonly mostTime?: number;
}

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_TIME = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const addressesOf = async (host: string): Promise<readonly string[]> =>
  (await resolveHost(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Fetches a page of the web. Only public addresses are asked, after every redirect too, and the connection goes to the
 * very address that was checked, so that no name can lead elsewhere in between.
 * @throws UsageError that says what was wrong and what to do.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { mostTime = MOST_TIME, mostBytes = MOST_BYTES } = options;
  const end = AbortSignal.timeout(mostTime);
  const redirects: string[] = [];
  let url = checkedUrl(address);
  try {
    for (;;) {
      const answer = await ask(url, options, end);
      const { statusCode = 0, headers } = answer;
      if (REDIRECTS.has(statusCode) && headers.location !== undefined) {
        answer.destroy();
        const next = checkedUrl(headers.location, url);
        redirects.push(`${url.href} -> ${next.href}`);
        if (redirects.length > MOST_REDIRECTS)
          throw new UsageError(
            `${address} redirects more than ${MOST_REDIRECTS} times. Open it in a browser and add the address where it ends.`,
          );
        url = next;
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        throw new UsageError(
          `${url.href} answered ${statusCode}. Open it in a browser, save the page, and add the file.`,
        );
      }
      const bytes = await bodyOf(answer, mostBytes, url, end);
      return { bytes, url: withoutFragment(url), contentType: headers['content-type'], redirects };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (end.aborted)
      throw new UsageError(
        `${url.href} did not answer in full within ${mostTime / 1000} seconds. Save the page from a browser, and add the file.`,
      );
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${url.href} cannot be fetched (${code ?? message}). Save the page from a browser, and add the file.`,
    );
  }
}

const withoutFragment = (url: URL): string => {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
};

function checkedUrl(address: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new UsageError(`"${address}" is not a web address.`);
  }
  if (!/^https?:$/u.test(url.protocol))
    throw new UsageError(`${url.href} is not fetched: only http and https are.`);
  if (url.username !== '' || url.password !== '')
    throw new UsageError(
      `${url.host}: an address with a name or password in it is not fetched. Save the page, and add the file.`,
    );
  return url;
}

/** Asks one host, at an address that was checked. */
async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { isRefused = isPrivateAddress, resolve = addressesOf, userAgent } = options;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const found = isIP(host) ? [host] : await within(signal, resolve(host));
  const refused = found.find(isRefused);
  if (refused !== undefined || found.length === 0) {
    const why =
      refused === undefined
        ? 'its name leads nowhere'
        : `it leads to ${refused}, an address of a private network`;
    throw new UsageError(
      `${url.href} is not fetched: ${why}. --allow-private permits it, where you trust the address.`,
    );
  }
  const checked = found[0] as string;
  const family = isIP(checked);
  const lookup: LookupFunction = (_host, { all }, done) => {
    if (all) done(null, [{ address: checked, family }]);
    else done(null, checked, family);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((settle, fail) => {
    const headers = {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
    };
    request(url, { lookup, signal, headers, agent: false }, settle)
      .on('error', fail)
      // "101 Switching Protocols" is not an answer: the connection then speaks something else.
      .on('upgrade', (answer, socket) => {
        socket.destroy();
        fail(
          new UsageError(
            `${url.href} answered ${answer.statusCode}. Open it in a browser, save the page, and add the file.`,
          ),
        );
      })
      .on('close', () => fail(new Error('it hung up')))
      .end();
  });
}

/** A promise that gives up when a signal does. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    work.then(settle, fail);
  });

/** The body, unpacked, but never more of it than is allowed: a small file may unpack to a huge one. */
async function bodyOf(
  answer: IncomingMessage,
  most: number,
  url: URL,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const unpacked = unpack(answer);
  const parts: Uint8Array[] = [];
  let size = 0;
  const stop = () => void unpacked.destroy(new Error('timeout'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const part of unpacked as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > most)
        throw new UsageError(
          `${url.href} is larger than ${Math.floor(most / 1024 / 1024)} MB, more than an article can be. Save what matters of it as a file, and add that.`,
        );
      parts.push(part);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    answer.destroy();
  }
  return Buffer.concat(parts);
}

function unpack(answer: IncomingMessage): Readable {
  const packed = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpacker =
    packed === 'gzip' || packed === 'x-gzip'
      ? createGunzip()
      : packed === 'deflate'
        ? createInflate()
        : packed === 'br'
          ? createBrotliDecompress()
          : null;
  if (!unpacker) return answer;
  answer.on('error', (error) => unpacker.destroy(error));
  return answer.pipe(unpacker);
}
