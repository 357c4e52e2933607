import { BlockList, isIP } from 'node:net';

/** Ranges that belong to no public host: this machine, private and link-local networks, and those that lead into them. */
const CLOSED_4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15],
  ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const; // biome-ignore format: a table
const CLOSED_6 = [
  ['::', 96], ['::ffff:0:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23],
  ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20], ['5f00::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10],
  ['ff00::', 8],
] as const; // biome-ignore format: a table

const closed4 = new BlockList();
for (const [net, bits] of CLOSED_4) closed4.addSubnet(net, bits, 'ipv4');
const closed6 = new BlockList();
for (const [net, bits] of CLOSED_6) closed6.addSubnet(net, bits, 'ipv6');
const MAPPED = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/iu;

/** Whether an address of the network is one that an article from the web cannot have. What is not an address is refused too. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$|%.*$/gu, '');
  const [, dotted, high, low] = MAPPED.exec(plain) ?? [];
  if (dotted !== undefined) return isPrivateAddress(dotted);
  if (high !== undefined && low !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return isPrivateAddress(`${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`);
  }
  const kind = isIP(plain);
  if (kind === 4) return closed4.check(plain, 'ipv4');
  return kind === 6 ? closed6.check(plain, 'ipv6') : true;
}
