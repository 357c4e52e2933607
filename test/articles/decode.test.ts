import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/articles/decode.ts';
import { InputError } from '../../src/problems.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

/** The one problem with some bytes. */
function problemOf(bytes: readonly number[]) {
  try {
    decodeUtf8(new Uint8Array(bytes), 'a.txt');
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    const { problems } = error as InputError;
    expect(problems).toHaveLength(1);
    const { message, place } = problems[0] as (typeof problems)[number];
    return { message, at: `${place?.file}:${place?.line}:${place?.column}` };
  }
  throw new Error('it was decoded');
}

describe('a file is decoded byte for byte', () => {
  it.each([
    ['a byte order mark is kept', '\uFEFFabc'],
    ['CRLF is kept', 'a\r\nb\r\n'],
    ['a lone carriage return is kept', 'a\rb'],
    ['nothing is composed', 'cafe\u0301'],
    ['emoji and other scripts', '\u{1F600} كابول 喀布尔'],
    ['an empty file', ''],
    ['a null character', 'a\0b'],
  ])('%s', (_, text) => {
    expect(decodeUtf8(new Uint8Array(utf8(text)), 'a.txt')).toBe(text);
  });
});

describe('bytes that are not UTF-8 are a problem with line and column', () => {
  it.each([
    ['at the start', [0xe9], 'a.txt:1:1'],
    ['in the first line', [...utf8('caf'), 0xe9, ...utf8(' noir')], 'a.txt:1:4'],
    ['in a later line', [...utf8('one\ntwo\nca'), 0x92, ...utf8('s')], 'a.txt:3:3'],
    ['after CRLF', [...utf8('one\r\n'), 0xff], 'a.txt:2:1'],
    ['after letters of several bytes', [...utf8('كابول '), 0xff], 'a.txt:1:7'],
    ['after an emoji, which is two columns', [...utf8('\u{1F600}'), 0xff], 'a.txt:1:3'],
    ['after a byte order mark, which is one column', [...utf8('\uFEFFa'), 0xff], 'a.txt:1:3'],
    ['a character that the end of the file cuts', utf8('ab\u20AC').slice(0, 4), 'a.txt:1:3'],
    ['a character that the next one cuts', [...utf8('ab'), 0xe2, 0x82, ...utf8('c')], 'a.txt:1:3'],
    ['an overlong form', [...utf8('a'), 0xc0, 0xaf], 'a.txt:1:2'],
    ['a surrogate', [...utf8('a'), 0xed, 0xa0, 0x80], 'a.txt:1:2'],
    ['after 100 KB of text', [...utf8(`${'abc\n'.repeat(25_000)}d`), 0xff], 'a.txt:25001:2'],
  ])('%s', (_, bytes, at) => {
    expect(problemOf(bytes).at).toBe(at);
  });

  it.each([
    ['little-endian', [0xff, 0xfe, 0x61, 0x00]],
    ['big-endian', [0xfe, 0xff, 0x00, 0x61]],
  ])('a %s UTF-16 file is called that', (_, bytes) => {
    expect(problemOf(bytes)).toEqual({ message: expect.stringContaining('UTF-16'), at: 'a.txt:1:1' });
  });

  it('other bytes are not called UTF-16', () => {
    expect(problemOf([0x61, 0xe9]).message).not.toContain('UTF-16');
  });
});
