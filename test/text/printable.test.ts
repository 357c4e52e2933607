import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../src/text/printable.ts';

describe('what could drive a terminal is written out', () => {
  it.each([
    ['the escape of a colour code', '\u001B[31mred', '\\u{1b}[31mred'],
    ['the escape of a link', '\u001B]8;;http://x\u0007y', '\\u{1b}]8;;http://x\\u{7}y'],
    ['a C1 control sequence introducer', '\u009B31m', '\\u{9b}31m'],
    ['a carriage return that overwrites a line', 'ab\rcd', 'ab\\u{d}cd'],
    ['backspace, delete and null', '\b\u007F\0', '\\u{8}\\u{7f}\\u{0}'],
    ['a right-to-left override', 'a\u202Eb', 'a\\u{202e}b'],
    ['a bidi isolate', 'a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['an Arabic letter mark', 'a\u061Cb', 'a\\u{61c}b'],
    ['a line separator', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['a zero-width space', 'a\u200Bb', 'a\\u{200b}b'],
    ['a soft hyphen', 'a\u00ADb', 'a\\u{ad}b'],
    ['a byte order mark', '\uFEFFa', '\\u{feff}a'],
    ['a lone high surrogate', 'a\uD83Db', 'a\\u{d83d}b'],
    ['a lone low surrogate', 'a\uDE00b', 'a\\u{de00}b'],
    ['a joiner that joins nothing', 'a \u200D b', 'a \\u{200d} b'],
    ['a Hangul filler, which looks like nothing', 'a\u3164b', 'a\\u{3164}b'],
    ['tag characters, which can hide a text', 'a\u{E0041}b', 'a\\u{e0041}b'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('what a reader needs stays', () => {
  it.each([
    ['tab and line feed', 'a\tb\nc'],
    ['a family of joined emoji', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a heart on fire, joined after a variation selector', '\u2764\uFE0F\u200D\u{1F525}'],
    ['a rainbow flag', '\u{1F3F3}\uFE0F\u200D\u{1F308}'],
    ['a joined emoji with a skin tone', '\u{1F469}\u{1F3FD}\u200D\u{1F680}'],
    ['the non-joiner inside a Persian word', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['the joiner inside a Devanagari word', '\u0915\u094D\u200D\u0937'],
    ['combining accents', 'cafe\u0301'],
    ['right-to-left letters', 'كابول'],
    ['no-break spaces', '50\u00A0km'],
  ])('%s', (_, text) => {
    expect(printable(text)).toBe(text);
  });
});

describe('one line', () => {
  it.each([
    ['breaks and tabs become one space', 'a\r\n\tb', 'a b'],
    ['line separators do', 'a\u2028b', 'a b'],
    ['edges are trimmed', ' \n a \n', 'a'],
    ['escapes are still written out', 'a\n\u001B[2Jb', 'a \\u{1b}[2Jb'],
  ])('%s', (_, text, expected) => {
    expect(printableLine(text)).toBe(expected);
  });
});

it('for any text: no control is left, and doing it twice changes nothing', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c))).map((a) => a.join('')),
    fc
      .array(fc.constantFrom('\u200D', '\u200C', 'a', '\u{1F600}', '\u001B', '\uD83D', '\u202E'))
      .map((a) => a.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/(?![\t\n])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(shown.isWellFormed()).toBe(true);
      expect(printable(shown)).toBe(shown);
      expect(printableLine(text)).not.toMatch(/[\n\r\t]/u);
    }),
  );
});
