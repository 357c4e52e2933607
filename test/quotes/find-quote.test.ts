import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, placeOfQuote } from '../../src/quotes/find-quote.ts';
import { found, sourceOf } from './source-of.ts';

describe('a quote is found', () => {
  it.each([
    ['unit by unit', 'Talks began in Doha.', 'began in Doha', 'exact', 'began in Doha'],
    ['at the start and to the end', 'Talks began.', 'Talks began.', 'exact', 'Talks began.'],
    ['across a line break', 'Talks began\nin Doha.', 'began in Doha', 'folded', 'began\nin Doha'],
    ['across CRLF', 'Talks began\r\nin Doha.', 'began in Doha', 'folded', 'began\r\nin Doha'],
    ['over a run of spaces', 'Talks began  \t in Doha.', 'began in Doha', 'folded', 'began  \t in Doha'],
    ['with spaces around it', 'Talks began in Doha.', '  began in Doha\n', 'folded', 'began in Doha'],
    [
      'with a no-break space in the text',
      'At least 50\u00A0people.',
      '50 people',
      'folded',
      '50\u00A0people',
    ],
    ['with a no-break space in the quote', 'At least 50 people.', '50\u00A0people', 'folded', '50 people'],
    [
      'straight against curly double marks',
      'He said \u201Cno\u201D to it.',
      'said "no"',
      'folded',
      'said \u201Cno\u201D',
    ],
    [
      'curly against straight double marks',
      'He said "no" to it.',
      'said \u201Cno\u201D',
      'folded',
      'said "no"',
    ],
    [
      'straight against curly apostrophes',
      'Kabul\u2019s envoy left.',
      "Kabul's envoy",
      'folded',
      'Kabul\u2019s envoy',
    ],
    [
      'hyphen against en dash',
      'On October 9\u201311 they met.',
      'October 9-11',
      'folded',
      'October 9\u201311',
    ],
    ['em dash against hyphen', 'They met - again - there.', 'met \u2014 again', 'folded', 'met - again'],
    [
      'no-break hyphen against hyphen',
      'A two\u2011day round.',
      'two-day round',
      'folded',
      'two\u2011day round',
    ],
    ['NFC against an NFD text', 'The cafe\u0301 in Doha.', 'caf\u00E9 in', 'folded', 'cafe\u0301 in'],
    ['NFD against an NFC text', 'The caf\u00E9 in Doha.', 'cafe\u0301 in', 'folded', 'caf\u00E9 in'],
    [
      'over soft hyphens',
      'The nego\u00ADtia\u00ADtions went on.',
      'negotiations went',
      'folded',
      'nego\u00ADtia\u00ADtions went',
    ],
    ['over zero-width spaces', 'The\u200B talks.', 'The talks', 'folded', 'The\u200B talks'],
    ['over ligatures', 'The o\uFB03ce said so.', 'office said', 'folded', 'o\uFB03ce said'],
    ['over an ellipsis', 'Well\u2026 they met.', 'Well... they', 'folded', 'Well\u2026 they'],
    ['in Arabic', 'بدأت المحادثات في الدوحة يوم الأحد.', 'في الدوحة', 'exact', 'في الدوحة'],
    ['in Chinese, where no spaces stand', '会谈于十月九日在多哈开始。', '在多哈', 'exact', '在多哈'],
    [
      'in Hangul jamo',
      '회담이 \u1112\u1161\u11AB\u1100\u116E\u11A8 에서',
      '한국',
      'folded',
      '\u1112\u1161\u11AB\u1100\u116E\u11A8',
    ],
    ['with emoji around it', '\u{1F600} Talks \u{1F600}', 'Talks', 'exact', 'Talks'],
  ])('%s', (_, text, quote, verdict, printed) => {
    expect(found(text, quote)).toMatchObject({ verdict, texts: [printed] });
  });

  it.each(['(a|b)*', '[x', '$50.00', 'a.b', '^start', 'what?', '\\d+', '$&', '{2,}', '*', '.*'])(
    'with characters that mean something elsewhere: %j',
    (quote) => {
      expect(found(`axb 50 so ${quote} it is`, quote)).toMatchObject({ verdict: 'exact', texts: [quote] });
    },
  );

  it('in another case is another quote', () => {
    expect(found('Talks in Doha.', 'talks IN doha').verdict).not.toBe('exact');
    expect(found('Talks in Doha.', 'DOHA').verdict).toBe('missing');
  });

  it('anywhere in any text, if it is cut from it at words', () => {
    const word = fc.constantFrom(
      'talks',
      'Doha',
      '\u201Cno\u201D',
      'caf\u00E9',
      'cafe\u0301',
      '9\u201311',
      'o\uFB03ce',
      '会谈',
      '\u{1F600}',
    );
    const gap = fc.constantFrom(' ', '\n', '\r\n', '\u00A0', '  ');
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, x, y) => {
        const from = x % parts.length;
        const to = from + (y % (parts.length - from));
        const quote = parts
          .slice(from, to + 1)
          .flat()
          .slice(0, -1)
          .join('');
        const whole = parts.flat().join('');
        const source = sourceOf(whole);
        const match = findQuote(source, { quote });
        expect(['exact', 'folded', 'ambiguous']).toContain(match.verdict);
        expect(placeOfQuote(source, quote)).toBeDefined();
        if (match.verdict === 'exact') expect(whole.slice(match.range.start, match.range.end)).toBe(quote);
      }),
    );
  });
});

describe('offsets are true to the file', () => {
  it.each([
    ['plain', 'One. Talks began.', 'Talks began'],
    ['after a byte order mark', '\uFEFFTalks began.', 'Talks began'],
    ['after CRLF lines', 'One\r\n\r\nTalks began.\r\n', 'Talks began'],
    ['after front matter', '---\nid: a\ntitle: Talks ended\n---\nTalks began.', 'Talks began'],
    [
      'behind a byte order mark, front matter and CRLF',
      '\uFEFF---\r\nid: a\r\n---\r\nTalks began.\r\n',
      'Talks began',
    ],
    ['after emoji and accents', '\u{1F600} cafe\u0301 o\uFB03ce Talks began.', 'Talks began'],
    [
      'folded, behind all of these',
      '\uFEFF---\r\nid: a\r\n---\r\ncafe\u0301\u00AD o\uFB03ce\r\nTalks\r\nbegan.',
      'Talks\r\nbegan',
    ],
  ])('%s', (_, text, printed) => {
    expect(found(text, printed.replace('\r\n', ' '))).toMatchObject({
      texts: [printed],
      starts: [text.indexOf(printed)],
    });
  });

  it('what is in the front matter is not found', () => {
    expect(found('---\nid: a\ntitle: Talks ended\n---\nBody text.', 'Talks ended').verdict).toBe('missing');
  });

  it('what is in the front matter and in the article is found in the article', () => {
    const text = '---\nid: a\ntitle: Talks ended\n---\nTalks ended late.';
    expect(found(text, 'Talks ended')).toMatchObject({
      verdict: 'exact',
      starts: [text.lastIndexOf('Talks')],
    });
  });
});

describe('whole words', () => {
  it.each([
    ['a word goes before a part of one', 'The nation is on edge.', 'on', 'exact', 'on'],
    [
      'a part of a word is found where no whole one stands',
      'The negotiations.',
      'negotiation',
      'exact',
      'negotiation',
    ],
  ])('%s', (_, text, quote, verdict, printed) => {
    expect(found(text, quote)).toMatchObject({ verdict, texts: [printed] });
  });

  it.each([
    ['a word', 'parts of words', 'The nation went. ', 'It is on.', 'on'],
    ['a number', 'longer numbers', 'Then 1,500 came. ', 'Now 50 left.', '50'],
  ])('%s behind many %s is found', (_, __, before, sentence, quote) => {
    const text = before.repeat(60) + sentence;
    expect(found(text, quote)).toEqual({
      verdict: 'exact',
      texts: [quote],
      starts: [text.lastIndexOf(quote)],
    });
  });

  it.each([
    ['50', '1,500 people'],
    ['500', '1,500 people'],
    ['1', '1,500 people'],
    ['11', 'in 2011 it'],
    ['20', 'in 2011 it'],
    ['5', 'some 2.5 km'],
    ['2', 'some 2.5 km'],
    ['2', 'some 2\u00BD km'],
    ['\u0665', '\u0661\u0665\u0660'],
    ['\u0665\u0660\u0660', '\u0661\u066C\u0665\u0660\u0660'],
    ['\uFF15\uFF10', '\uFF11\uFF15\uFF10'],
    ['\uFF15\uFF10\uFF10', '\uFF11\uFF0C\uFF15\uFF10\uFF10'],
    ['killed 1', 'They killed 1,500 there'],
  ])('%j does not stand in %j: a number is never cut', (quote, text) => {
    expect(found(text, quote).verdict).toBe('missing');
    expect(placeOfQuote(sourceOf(text), quote)).toBeUndefined();
  });

  it.each([
    ['50', 'It was 50.'],
    ['50', 'There were 50, they said.'],
    ['50', 'Then (50) more'],
    ['50', '50'],
    ['1,500', 'At least 1,500 people'],
    ['50', '50km away'],
    ['9', 'On October 9\u201311 they'],
  ])('%j stands in %j', (quote, text) => {
    expect(found(text, quote)).toMatchObject({ verdict: 'exact', texts: [quote] });
  });

  it('a letter is not cut from its accent, composed or not', () => {
    expect(found('They met Jose\u0301 there.', 'Jose').verdict).toBe('drifted');
    expect(found('They met Jos\u00E9 there.', 'Jose').verdict).toBe('drifted');
  });
});
