import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that is answered with a status and a sentence. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What is sent back. */
export interface Reply {
  readonly type: string;
  readonly body: string;
  /** The name under which a browser saves it, where it is not to be shown. */
  readonly saveAs?: string;
}

/** A request that came from the page: it has the cookie, and no other site sent it. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body of a POST. @throws HttpError where it is not JSON or too large. */
  json(): Promise<unknown>;
  /** Keeps the answer open for events. @returns What ends it. */
  stream(): { send(event: string): void; onClose(listener: () => void): void };
}

/** Bytes of a change; an article that is added may be larger. */
const MOST_BYTES = 48 << 20;

/** Nothing runs but the page's own script, nothing is loaded from elsewhere, and no other page frames it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Sent with every answer. */
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A server of this machine alone, for whoever was given its address. */
export interface LocalServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the page of one person on the loopback address. The token in the address that is printed becomes a cookie that no script
 * reads and no other site sends; Host and Origin are checked, so that neither another site nor another name for this
 * machine gets anything.
 */
export function serve(
  port: number,
  answer: (request: PageRequest) => Promise<Reply | null>,
): Promise<LocalServer> {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  let own = 0;
  const server = createServer({ maxHeaderSize: 16 << 10, requestTimeout: 120_000 }, (request, response) => {
    handle(request, response, { port: own, token, secret }, answer).catch((error: unknown) => {
      if (response.headersSent) {
        response.end();
        return;
      }
      const status = error instanceof HttpError ? error.status : 500;
      const message =
        error instanceof HttpError
          ? error.message
          : 'The desk made an error, which is a fault of the tool. Please report it.';
      send(response, status, { type: 'application/json', body: JSON.stringify({ error: message }) });
    });
  });
  server.maxConnections = 64;
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port }, () => {
      own = (server.address() as AddressInfo).port;
      settle({ address: `http://127.0.0.1:${own}/?token=${token}`, close: () => closed(server) });
    });
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((settle) => {
    server.close(() => settle());
    server.closeAllConnections();
  });

interface Keys {
  readonly port: number;
  readonly token: string;
  readonly secret: string;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  keys: Keys,
  answer: (request: PageRequest) => Promise<Reply | null>,
): Promise<void> {
  const host = checkedHost(request, keys.port);
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') throw new HttpError(405, 'Only GET and POST are answered.');
  const url = new URL(request.url ?? '/', `http://${host}`);
  const cookie = `reconcile-desk-${keys.port}`;
  const given = url.searchParams.get('token');
  if (method === 'GET' && url.pathname === '/' && given !== null) {
    if (!isSame(given, keys.token))
      throw new HttpError(403, 'This address has expired. Use the one that "reconcile desk" printed.');
    const value = `${cookie}=${keys.secret}; Path=/; HttpOnly; SameSite=Strict`;
    response.writeHead(303, { ...HEADERS, location: '/', 'set-cookie': value }).end();
    return;
  }
  if (!isSame(cookieOf(request, cookie) ?? '', keys.secret))
    throw new HttpError(403, 'Open the address that "reconcile desk" printed.');
  checkOrigin(request, host, method);
  const reply = await answer({
    method,
    path: url.pathname,
    query: url.searchParams,
    json: () => jsonOf(request),
    stream() {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      return {
        send: (event) => void response.write(`data: ${event}\n\n`),
        onClose: (listener) => void response.on('close', listener),
      };
    },
  });
  if (reply) send(response, 200, reply);
}

/** Another name that leads to this machine (DNS rebinding) is refused. */
function checkedHost(request: IncomingMessage, port: number): string {
  const host = request.headers.host ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    throw new HttpError(421, 'This name is not answered here.');
  return host;
}

function checkOrigin(request: IncomingMessage, host: string, method: string): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${host}`)
    throw new HttpError(403, 'Another site may not ask this.');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new HttpError(403, 'Another site may not ask this.');
  if (method === 'POST' && origin === undefined)
    throw new HttpError(403, 'A change must come from the page.');
  if (method === 'POST' && !/^application\/json\b/u.test(request.headers['content-type'] ?? ''))
    throw new HttpError(415, 'A change is sent as JSON.');
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new HttpError(413, 'This is larger than an article can be.');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new HttpError(400, 'This is not JSON.');
  }
}

function send(response: ServerResponse, status: number, { type, body, saveAs }: Reply): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': `${type}; charset=utf-8`,
    ...(saveAs !== undefined && { 'content-disposition': `attachment; filename="${saveAs}"` }),
  });
  response.end(body);
}
