import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/text/sentences.ts';

/** The sentence around the first place of some words. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const sentence = sentenceAround(text, start, start + words.length);
  return text.slice(sentence.start, sentence.end);
}

describe('the sentence around a quote', () => {
  it.each([
    ['lies between full stops', 'One left. Two stayed here. Three slept.', 'stayed', 'Two stayed here.'],
    ['starts with the text', 'One left early. Two stayed.', 'left', 'One left early.'],
    ['ends with the text', 'One left. Two stayed', 'Two', 'Two stayed'],
    ['ends at a question mark', 'Who left? Nobody knows it. Yes.', 'Who', 'Who left?'],
    [
      'is not cut at a title',
      'It rained. Gen. Asim met Dr. Khan there. It ended.',
      'met',
      'Gen. Asim met Dr. Khan there.',
    ],
    ['is not cut at an initial', 'It rained. Mr. J. Smith left. It ended.', 'left', 'Mr. J. Smith left.'],
    ['is not cut at a month', 'They met on Oct. 29 in Doha. It ended.', '29', 'They met on Oct. 29 in Doha.'],
    [
      'is not cut at a time of day',
      'They met at 6 a.m. on Friday. It ended.',
      'Friday',
      'They met at 6 a.m. on Friday.',
    ],
    ['is not cut at a country', 'The U.S. envoy came. He left.', 'envoy', 'The U.S. envoy came.'],
    ['is not cut at a decimal', 'About 2.5 million fled. It ended.', 'fled', 'About 2.5 million fled.'],
    [
      'is not cut inside an address',
      'See example.com for more. Bye now.',
      'more',
      'See example.com for more.',
    ],
    [
      'keeps its closing curly mark',
      'He said \u201Cwe go.\u201D They left.',
      'we go',
      'He said \u201Cwe go.\u201D',
    ],
    ['leaves the mark of the sentence before', 'He said \u201Cgo.\u201D They left.', 'They', 'They left.'],
    [
      'keeps its opening curly mark',
      'It ended. \u201CWe go on,\u201D he said.',
      'go on',
      '\u201CWe go on,\u201D he said.',
    ],
    ['keeps its opening straight mark', 'It ended. "We go on," he said.', 'go on', '"We go on," he said.'],
    ['keeps a straight mark that opens the text', '"We go on," he said.', 'go on', '"We go on," he said.'],
    [
      'keeps the closing mark behind a quote with its full stop',
      'He said \u201Cwe go.\u201D Bye.',
      'we go.',
      'He said \u201Cwe go.\u201D',
    ],
    ['ends at a line break', 'A headline\nThe text goes on', 'headline', 'A headline'],
    ['starts after CRLF', 'A headline\r\nThe text goes on\r\nMore', 'text', 'The text goes on'],
    ['starts after a lone carriage return', 'A headline\rThe text', 'text', 'The text'],
    ['ends at a CJK full stop, without a space', '他来了。他走了。他睡了。', '走', '他走了。'],
    ['ends at a CJK question mark', '他来了吗？他走了。', '走', '他走了。'],
    ['ends at an Arabic question mark', 'من جاء؟ جاء هو.', 'جاء هو', 'جاء هو.'],
    ['ends at an Urdu full stop', 'وہ آیا۔ وہ گیا۔', 'گیا', 'وہ گیا۔'],
    ['ends at a danda', 'वह आया। वह गया।', 'गया', 'वह गया।'],
    [
      'holds every sentence that the quote touches',
      'One. Two left. Three came. Four.',
      'left. Three',
      'Two left. Three came.',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  const WRAPPED = [
    '---',
    'title: The ferry that was late on a Friday evening',
    'publisher: Harbour Post',
    '---',
    'THE FERRY IS LATE',
    '',
    'The ferry that left the northern harbour on',
    'Friday evening with forty people on board did not',
    'arrive, officials said. It was found on Saturday,',
    'drifting near the island of Vorsk, with the engine',
    'off and everybody well.',
    '',
    'By Anna Berg',
  ].join('\n');

  it.each([
    ['forty people', 'The ferry that left', 'officials said.'],
    ['officials said', 'The ferry that left', 'officials said.'],
    ['drifting', 'It was found', 'everybody well.'],
    ['found on Saturday', 'It was found', 'everybody well.'],
    ['IS LATE', 'THE FERRY', 'IS LATE'],
    ['Anna', 'By Anna', 'Berg'],
  ])('is followed over the ends of lines that are broken to a width: %s', (words, first, last) => {
    for (const text of [WRAPPED, WRAPPED.replaceAll('\n', '\r\n')]) {
      const sentence = around(text, words);
      expect(sentence.startsWith(first), sentence).toBe(true);
      expect(sentence.endsWith(last), sentence).toBe(true);
    }
  });

  it('ends with its line in a text whose lines are paragraphs, whatever its front matter', () => {
    const text =
      '---\ntitle: A long line of front matter that is no text\nid: a\nurl: b\n---\nIt left the harbour late in the evening\nand more of it.\n';
    expect(around(text, 'harbour')).toBe('It left the harbour late in the evening');
  });

  it('holds the quote, whatever the text', () => {
    const parts = fc.array(fc.constantFrom('a', 'Mr', '.', ' ', '\u201C', '\u201D', '"', '\n', '。', '?'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (units, x, y) => {
        const text = units.join('');
        const start = x % (text.length + 1);
        const end = start + (y % (text.length - start + 1));
        const sentence = sentenceAround(text, start, end);
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is looked for within reach, not through a whole book on one line', () => {
    const text = 'a '.repeat(500_000);
    const { start, end } = sentenceAround(text, 500_000, 500_001);
    expect(end - start).toBeLessThan(10_000);
  });
});
