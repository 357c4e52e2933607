import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/text/lines.ts';

const at = (text: string, offset: number) => {
  const { line, column } = new LineIndex(text).locate(offset);
  return `${line}:${column}`;
};

describe('lines and columns count from 1, columns in UTF-16 units', () => {
  it.each([
    ['the start of a text', 'abc', 0, '1:1'],
    ['the end of a text', 'abc', 3, '1:4'],
    ['an empty text', '', 0, '1:1'],
    ['after a line feed', 'a\nb', 2, '2:1'],
    ['after CRLF, which is one line end', 'a\r\nb', 3, '2:1'],
    ['after a lone carriage return', 'a\rb', 2, '2:1'],
    ['after empty lines', 'a\n\n\nb', 4, '4:1'],
    ['after empty CRLF lines', 'a\r\n\r\nb', 5, '3:1'],
    ['after two lone carriage returns', 'a\r\rb', 3, '3:1'],
    ['the line feed itself', 'ab\ncd', 2, '1:3'],
    ['the end after a last line feed', 'ab\n', 3, '2:1'],
    ['after an emoji, which is two units', '\u{1F600}x', 2, '1:3'],
    ['after a byte order mark', '\uFEFFx', 1, '1:2'],
  ])('%s', (_, text, offset, expected) => {
    expect(at(text, offset)).toBe(expected);
  });

  it('does not end a line at U+2028, which editors do not count', () => {
    expect(at('a\u2028b', 2)).toBe('1:3');
  });

  it('agrees with splitting the text before the offset', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'bc'), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), (parts, n) => {
        const whole = parts.join('');
        const offset = n % (whole.length + 1);
        // An offset between \r and \n belongs to the line that they end.
        fc.pre(!(whole[offset - 1] === '\r' && whole[offset] === '\n'));
        const lines = whole.slice(0, offset).split(/\r\n|\n|\r/u);
        expect(at(whole, offset)).toBe(`${lines.length}:${(lines.at(-1) as string).length + 1}`);
      }),
    );
  });
});
