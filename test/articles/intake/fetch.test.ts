import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/workspace/address.ts';
import { fetchPage } from '../../../src/workspace/fetch.ts';

describe('an address of a private network', () => {
  it.each([
    '127.0.0.1', '127.8.9.10', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
    '0.0.0.0', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1',
    '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '[::1]', '2001:db8::1', 'localhost', '',
  ])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  }); // biome-ignore format: a table

  it.each([
    '93.184.216.34',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1',
    '2a00:1450::5',
    '::ffff:8.8.8.8',
  ])('is not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('fetching', () => {
  let server: Server;
  let port = 0;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = '', headers }, answer) => {
      asked.push(`${headers.host} ${url}`);
      if (url === '/to-metadata') answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
      else if (url === '/to-name')
        answer.writeHead(301, { location: `http://inside.example:${port}/secret` }).end();
      else if (url === '/slow') answer.writeHead(200).write('a');
      else answer.writeHead(200, { 'content-type': 'text/plain' }).end('words');
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const options = {
    userAgent: 'test',
    // The test's own server stands for a public one.
    isRefused: (address: string) => address !== '127.0.0.1' && isPrivateAddress(address),
    resolve: async (host: string) =>
      host === 'inside.example' ? ['93.184.216.34', '10.0.0.1'] : ['127.0.0.1'],
  };

  it('connects to the very address that was checked', async () => {
    let times = 0;
    const resolve = async () => [times++ === 0 ? '127.0.0.1' : '10.0.0.1'];
    const page = await fetchPage(`http://post.example:${port}/x#part`, { ...options, resolve });
    expect(new TextDecoder().decode(page.bytes)).toBe('words');
    expect(page.url).toBe(`http://post.example:${port}/x`);
    expect(asked).toContain(`post.example:${port} /x`);
    expect(times).toBe(1);
  });

  it.each([
    ['/to-metadata', /169\.254\.169\.254, an address of a private network/u],
    ['/to-name', /inside\.example.*leads to 10\.0\.0\.1/u],
  ])('refuses a private address behind the redirect %s', async (path, why) => {
    await expect(fetchPage(`http://post.example:${port}${path}`, options)).rejects.toThrow(why);
    expect(asked.some((one) => one.includes('secret'))).toBe(false);
  });

  it('gives up when it takes too long', async () => {
    await expect(
      fetchPage(`http://post.example:${port}/slow`, { ...options, mostTime: 300 }),
    ).rejects.toThrow(/did not answer in full within 0\.3 seconds/u);
    const resolve = () => new Promise<string[]>(() => undefined);
    await expect(fetchPage('http://post.example/', { ...options, resolve, mostTime: 100 })).rejects.toThrow(
      /within 0\.1 seconds/u,
    );
  });

  it.each(['ftp://a.example/', 'file:///etc/passwd', 'http://user:pass@a.example/', 'not an address'])(
    'refuses %s',
    async (address) => {
      await expect(fetchPage(address, options)).rejects.toThrow(/not fetched|not a web address/u);
    },
  );
});
