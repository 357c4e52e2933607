import { describe, expect, it } from 'vitest';
import { refuseLargeZip } from '../../src/workspace/unpacked-size.ts';
import { zipOf } from '../helpers/zip.ts';

const MOST = 2 * 1024 * 1024;
const all = (): boolean => true;

describe('an office file', () => {
  const bomb = zipOf({ 'word/document.xml': 'a'.repeat(3_000_000), 'word/media/a.png': 'b' });

  it('is refused where its parts unpack to far more than words, whatever sizes it states', () => {
    expect(() => refuseLargeZip(bomb, all, MOST)).toThrow(/more than 2 MB/u);
    const lying = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3_000_000);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at)) lying.writeUInt32LE(10, at);
    expect(() => refuseLargeZip(lying, all, MOST)).toThrow(/more than 2 MB/u);
    const half = 'a'.repeat(1_500_000);
    expect(() => refuseLargeZip(zipOf({ 'a.xml': half, 'b.xml': half }), all, MOST)).toThrow(
      /more than 2 MB/u,
    );
  });

  it('is left to its reader where it is small, where the large part is not unpacked, and where it is no archive', () => {
    refuseLargeZip(zipOf({ 'word/document.xml': 'A text.' }), all, MOST);
    refuseLargeZip(bomb, (name) => name.endsWith('.png'), MOST);
    for (const cut of [0, 3, 30, bomb.length - 30, bomb.length - 5])
      refuseLargeZip(bomb.subarray(0, cut), all, MOST);
    const broken = Buffer.from(bomb);
    broken.writeUInt32LE(0xffffffff, broken.length - 6);
    refuseLargeZip(broken, all, MOST);
  });
});
