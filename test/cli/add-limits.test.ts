import { createServer } from 'node:http';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../helpers/run.ts';
import { startCli } from '../helpers/run-many.ts';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder({ 'claims/.keep': '' });
});
afterEach(() => folder.remove());

/** A PDF of a few kilobytes whose one page unpacks, packed twice over, to gigabytes. */
function bomb(): Buffer {
  const once = deflateSync(Buffer.alloc(1 << 28, ' '), { level: 9 });
  const packed = deflateSync(once, { level: 9 });
  const parts = [
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [${Array(12).fill('4 0 R').join(' ')}] >>\nendobj\n`,
    `4 0 obj\n<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
  ];
  const head = Buffer.from(parts.join(''), 'latin1');
  return Buffer.concat([
    head,
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1'),
  ]);
}

describe('add', () => {
  it('ends a PDF that unpacks to more memory than an article may take, and reads what comes before and after it', () => {
    const pdf = bomb();
    expect(pdf.length).toBeLessThan(100_000);
    const own = makeFolder({ 'a.pdf': pdf, 'b.txt': 'The ferry sank.', 'c.txt': 'The tug came at noon.' });
    const { status, stdout, stderr } = runCli(['add', '--dry-run', 'b.txt', 'a.pdf', 'c.txt'], {
      cwd: own.path,
    });
    own.remove();
    expect(stdout).toContain('The ferry sank.');
    expect(stdout).toContain('The tug came at noon.');
    expect(stderr).toContain('MB of memory to read');
    expect(status).toBe(2);
  });

  it('says so where a server switches to another protocol', async () => {
    const server = createServer();
    server.on('connection', (socket) => {
      socket.on('error', () => {});
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'),
      );
    });
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
    const { port } = server.address() as { port: number };
    const { status, stderr } = await startCli(
      ['add', '--allow-private', `http://127.0.0.1:${port}/a`],
      folder.path,
    );
    server.closeAllConnections();
    server.close();
    expect(stderr).toContain('answered 101');
    expect(status).toBe(2);
  });

  it('says so where a server hangs up without an answer', async () => {
    const server = createServer();
    server.on('connection', (socket) => socket.once('data', () => socket.end()));
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
    const { port } = server.address() as { port: number };
    const { status, stderr } = await startCli(
      ['add', '--allow-private', `http://127.0.0.1:${port}/a`],
      folder.path,
    );
    server.close();
    expect(stderr).toContain('cannot be fetched');
    expect(status).toBe(2);
  });
});
