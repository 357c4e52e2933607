import { describe, expect, it } from 'vitest';
import { foldPhrase, foldText, unfoldRange } from '../../src/text/fold.ts';

/** The original text after a folded phrase. */
function behind(original: string, phrase: string): string {
  const folded = foldText(original);
  const at = folded.text.indexOf(phrase);
  if (at < 0) throw new Error(`"${phrase}" is not in "${folded.text}"`);
  const { start, end } = unfoldRange(folded, at, at + phrase.length);
  return original.slice(start, end);
}

describe('folding evens out typography and maps back to the very units', () => {
  it.each([
    ['composes decomposed accents', 'the cafe\u0301 in Orleans', 'café', 'cafe\u0301'],
    ['composes an accent on the first letter', 'E\u0301tat', 'État', 'E\u0301tat'],
    ['opens ligatures', 'the o\uFB03ce', 'office', 'o\uFB03ce'],
    ['gives the whole ligature for a part of it', 'the o\uFB03ce', 'of', 'o\uFB03'],
    [
      'joins Hangul jamo',
      '\u1112\u1161\u11AB\u1100\u116E\u11A8 now',
      '한국',
      '\u1112\u1161\u11AB\u1100\u116E\u11A8',
    ],
    ['adds a final jamo to a syllable', '\uD558\u11AB now', '한', '\uD558\u11AB'],
    ['drops soft hyphens', 'nego\u00ADtia\u00ADtions', 'negotiations', 'nego\u00ADtia\u00ADtions'],
    ['leaves a soft hyphen before a word outside', 'a \u00ADb c', 'b', 'b'],
    ['makes one space of CRLF', 'one\r\ntwo', 'one two', 'one\r\ntwo'],
    ['makes one space of a run', 'one \t\n\u00A0 two', 'one two', 'one \t\n\u00A0 two'],
    [
      'reads NBSP and thin spaces as spaces',
      '50\u00A0people\u2009died',
      '50 people died',
      '50\u00A0people\u2009died',
    ],
    ['straightens curly double quotes', 'he said \u201Cno\u201D then', '"no"', '\u201Cno\u201D'],
    ['straightens curly single quotes', 'Kabul\u2019s side', "Kabul's", 'Kabul\u2019s'],
    [
      'reads every dash as a hyphen',
      '9\u201311 \u2014 and 5\u22126',
      '9-11 - and 5-6',
      '9\u201311 \u2014 and 5\u22126',
    ],
    ['drops a byte order mark', '\uFEFFDoha round', 'Doha', 'Doha'],
    ['opens the ellipsis', 'well\u2026 no', 'well...', 'well\u2026'],
    ['keeps emoji whole', 'so \u{1F600} it is', '\u{1F600} it', '\u{1F600} it'],
    ['drops bidi controls', 'a\u202Eb\u202Cc', 'abc', 'a\u202Eb\u202Cc'],
    ['reads fullwidth letters and digits', '\uFF11\uFF12 \uFF4D', '12 m', '\uFF11\uFF12 \uFF4D'],
  ])('%s', (_, original, phrase, expected) => {
    expect(behind(original, phrase)).toBe(expected);
  });

  it.each([
    ['case', 'Doha doha DOHA'],
    ['digits', '1,500 and 2025-10-09'],
    ['letters of other scripts', 'دوحة 会谈 Доха'],
    ['plain ASCII punctuation', 'a(b)[c]{d} $&*+?^|\\ "e" f\'s'],
  ])('leaves %s as they are', (_, text) => {
    expect(foldText(text).text).toBe(text);
  });

  it.each(['10\u00B2', '10\u00B3', '2\u00BD', '2\u2153', '\u2460', '10\u2075', 'CO\u2082'])(
    'does not turn %j into another number',
    (text) => {
      expect(foldText(text).text).toBe(text);
    },
  );

  it('lets no sign after a number lengthen it', () => {
    const lengthened: string[] = [];
    for (let code = 0x80; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const sign = String.fromCodePoint(code);
      if (!/\p{Nd}/u.test(sign) && /^10\d/u.test(foldText(`10${sign}`).text)) lengthened.push(sign);
    }
    expect(lengthened).toEqual([]);
  });

  it('trims phrases', () => {
    expect(foldPhrase(' \uFEFF\n began\u00A0in  Doha\r\n')).toBe('began in Doha');
  });

  it('folds an empty text and a text of white space', () => {
    expect(foldText('').text).toBe('');
    expect(foldText(' \r\n\t').text).toBe(' ');
    expect(foldPhrase('\u00AD\u200B')).toBe('');
  });

  it('folds 100,000 combining marks and finds what follows them', () => {
    const original = `e${'\u0301'.repeat(100_000)} end`;
    expect(behind(original, 'end')).toBe('end');
    expect(foldText(original).text.length).toBeLessThanOrEqual(original.length);
  });

  it('keeps lone surrogates in their places', () => {
    expect(behind('a\uD83Db \uDE00c', 'c')).toBe('c');
    expect(foldText('a\uD83Db').text).toBe('a\uD83Db');
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
  ])('an empty range at %i unfolds to the place where it stands', (at, expected) => {
    const { start, end } = unfoldRange(foldText('abc'), at, at);
    expect([start, end]).toEqual([expected, expected]);
  });
});
