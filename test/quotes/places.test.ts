import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { found, sourceOf } from './source-of.ts';

describe('a quote that occurs more than once', () => {
  const twice = 'The envoy left on Friday. The minister left on Friday.';

  it('is ambiguous, with every place', () => {
    expect(found(twice, 'left on Friday')).toEqual({
      verdict: 'ambiguous', texts: ['left on Friday', 'left on Friday'], starts: [10, twice.lastIndexOf('left')],
    }); // biome-ignore format: one value
  });

  it.each([
    ['a prefix', { prefix: 'The minister' }, 1],
    ['a prefix with a trailing space', { prefix: 'minister ' }, 1],
    ['a suffix', { suffix: '. The minister' }, 0],
    ['both', { prefix: 'The envoy', suffix: '.' }, 0],
    ['a prefix that is printed otherwise', { prefix: 'The\u00A0mini\u00ADster' }, 1],
  ])('%s chooses one place', (_, context, which) => {
    const quote = 'left on Friday';
    const start = which === 0 ? twice.indexOf(quote) : twice.lastIndexOf(quote);
    expect(found(twice, { quote, ...context })).toEqual({
      verdict: 'exact',
      texts: [quote],
      starts: [start],
    });
  });

  it('stays ambiguous where the prefix is before both', () => {
    const text = 'He left on Friday, she left on Friday, he left on Friday.';
    expect(found(text, { quote: 'on Friday', prefix: 'left' }).verdict).toBe('ambiguous');
  });

  it('is not taken where the prefix is nowhere before it', () => {
    expect(found(twice, { quote: 'left on Friday', prefix: 'nobody' }).verdict).toBe('displaced');
    expect(found(twice, { quote: 'Friday', suffix: 'nobody' }).verdict).toBe('displaced');
  });

  it('a prefix does not reach into the front matter', () => {
    const text = '---\nid: a\ntitle: The envoy\n---\nleft on Friday';
    expect(found(text, { quote: 'on Friday', prefix: 'The envoy left' }).verdict).toBe('displaced');
  });

  it('a prefix may differ by CRLF and curly marks as spaces and straight ones', () => {
    const text = 'He said \u201Cwe\r\nleft on Friday\u201D. Others left on Friday.';
    expect(found(text, { quote: 'left on Friday', prefix: '"we', suffix: '"' })).toMatchObject({
      starts: [text.indexOf('left')],
    });
  });

  it('a prefix chooses the last of a hundred places', () => {
    const text = `${'The council met and left early. '.repeat(99)}The envoys met and left early.`;
    expect(found(text, { quote: 'met and left early', prefix: 'envoys' })).toMatchObject({
      verdict: 'exact',
      starts: [text.indexOf('envoys') + 7],
    });
  });

  it('one exact and one otherwise printed: the exact one is taken, or both are reported', () => {
    const { texts } = found("Kabul's envoy left. Kabul\u2019s envoy came.", "Kabul's envoy");
    expect(texts[0]).toBe("Kabul's envoy");
  });

  it('two places that are both printed otherwise are ambiguous', () => {
    const text = 'Kabul\u2019s envoy left. Later Kabul\u2019s envoy came.';
    expect(found(text, "Kabul's envoy").verdict).toBe('ambiguous');
  });
});

describe('a passage that its article prints twice is one place', () => {
  const passage = 'The second round began on October 25 in Istanbul and went on for several days.';
  const quote = 'began on October 25';
  const place = (text: string) => found(text, quote);

  it.each([
    ['as paragraphs', `${passage}\n\nOther news came.\n\n${passage}\n`],
    ['at the end of the file, without a line end', `${passage}\nOther news.\n${passage}`],
    ['with CRLF', `${passage}\r\n\r\nOther news.\r\n${passage}\r\n`],
    ['one after the other', `${passage} ${passage}`],
    ['with other white space', `${passage}\n\n${passage.replaceAll(' in ', '\u00A0in\n')}\n`],
    ['going on longer the second time', `${passage}\n\n${passage} Then the envoys flew home.\n`],
    ['going on longer the first time', `${passage} Then the envoys flew home.\n\n${passage}\n`],
    ['after another sentence the second time', `${passage}\n\nOther news came. ${passage}\n`],
    ['three times', `${passage}\nA.\n${passage}\nB.\n${passage}\n`],
  ])('%s', (_, text) => {
    expect(place(text)).toMatchObject({ texts: [quote], starts: [text.indexOf(quote)] });
    expect(place(text).verdict).not.toBe('ambiguous');
  });

  it('with other glyphs the second time, and going on longer', () => {
    const straight = 'The "second round" began on October 25 in Istanbul - Kabul\'s envoy said so.';
    const curly =
      'The \u201Csecond round\u201D began on October 25 in Istanbul \u2014 Kabul\u2019s envoy said so.';
    const text = `${straight}\n\n${curly} Then the envoys flew home.\n`;
    expect(place(text)).toMatchObject({ texts: [quote], starts: [text.indexOf(quote)] });
    const other = `${curly}\n\n${straight} Then the envoys flew home.\n`;
    expect(place(other)).toMatchObject({ texts: [quote], starts: [other.indexOf(quote)] });
  });

  it('where the words of the quote itself are printed with other glyphs', () => {
    const text =
      'The envoy said \u201Cno more\u201D to the second round in Istanbul.\nNews.\nThe envoy said "no more" to the second round in Istanbul.\n';
    expect(found(text, '"no more"').verdict).not.toBe('ambiguous');
  });

  it.each([
    ['a common turn of phrase', 'It rained. Talks began on October 25. It snowed. They began on October 25.'],
    ['sentences that differ in a word', `${passage}\n\n${passage.replace('second', 'third')}\n`],
    [
      'sentences of which one goes on',
      `${passage}\n\n${passage.replace('days.', 'days, officials said.')}\n`,
    ],
    ['sentences that differ in a digit', `${passage}\n\n${passage.replace('several', '4')}\n`],
  ])('but not %s', (_, text) => {
    expect(place(text).verdict).toBe('ambiguous');
  });
});

describe('near and far', () => {
  it.each([
    ['a word changed', 'Talks began in Doha on October 19.', 'Talks begun in Doha on October 19', 'drifted'],
    [
      'a figure changed',
      'At least 11 civilians were killed there.',
      'At least 12 civilians were killed',
      'drifted',
    ],
    ['another case', 'Talks began in Doha on October 19.', 'talks began in doha', 'drifted'],
    ['words that stand nowhere', 'Talks began in Doha.', 'the price of bread fell', 'missing'],
    ['a short quote that is near', 'Talks began in Doha.', 'in Dohu', 'missing'],
    ['half of it changed', 'Talks began in Doha on October 19.', 'Talks ended in Kabul on May 3', 'missing'],
  ])('%s is %s', (_, text, quote, verdict) => {
    expect(found(text, quote).verdict).toBe(verdict);
  });

  it('what drifted is shown as the article prints it', () => {
    const text = '---\nid: a\n---\nThey said that talks began\r\nin Doha on October 19.';
    const { verdict, texts } = found(text, 'talks begun in Doha on October 19');
    expect(verdict).toBe('drifted');
    expect(texts[0]).toContain('began\r\nin Doha on October 19');
  });
});

describe('odd texts and quotes', () => {
  it.each([
    ['an empty quote', 'Some text.', ''],
    ['a blank quote', 'Some text.', ' '],
    ['a quote of invisible characters', 'So\u00ADme text.', '\u00AD'],
    ['an empty text', '', 'Talks began in Doha'],
    ['a text of front matter alone', '---\nid: a\n---\n', 'Talks began in Doha'],
    ['a quote much longer than the text', 'Talks.', 'Talks began in Doha. '.repeat(50)],
    ['a quote of 100 KB', 'Talks began in Doha.', 'Nobody knows that. '.repeat(5000)],
  ])('%s is missing', (_, text, quote) => {
    expect(found(text, quote)).toEqual({ verdict: 'missing', texts: [], starts: [] });
  });

  it('a text that is the quote', () => {
    expect(found('Talks', 'Talks')).toEqual({ verdict: 'exact', texts: ['Talks'], starts: [0] });
  });

  it.each([10, 2000])(
    '1 MB of one letter holds %i of it where its word begins, and does not hang',
    (length) => {
      const source = sourceOf('a'.repeat(1 << 20));
      expect(findQuote(source, { quote: 'a'.repeat(length) })).toMatchObject({
        verdict: 'exact',
        range: { start: 0 },
      });
    },
  );

  it.each([5, 1000])(
    '1 MB of one-letter words holds %i of them in many places, and does not hang',
    (length) => {
      const source = sourceOf('a '.repeat(1 << 19));
      const match = findQuote(source, { quote: 'a '.repeat(length).trim() });
      expect(match.verdict).toBe('ambiguous');
      expect(match.verdict === 'ambiguous' && match.more).toBe(true);
    },
  );

  it.each([
    ['legal', 'an illegal act'],
    ['likely to sign', 'unlikely to sign'],
    ['40', 'about 40k people'],
    ['5 percent', 'some .5 percent'],
  ])('"%s" does not stand in "%s", which says something else', (quote, text) => {
    expect(['missing', 'drifted']).toContain(findQuote(sourceOf(text), { quote }).verdict);
  });

  it('1 MB of one letter does not hold a quote of another, and does not hang', () => {
    const source = sourceOf('a'.repeat(1 << 20));
    expect(findQuote(source, { quote: 'b'.repeat(200) }).verdict).toBe('missing');
    expect(findQuote(source, { quote: `${'a'.repeat(50)}b` }).verdict).toBe('missing');
  });

  it('a passage that is printed ten thousand times does not hang', () => {
    const source = sourceOf(
      'The second round began on October 25 in Istanbul, officials said.\n'.repeat(10_000),
    );
    expect(findQuote(source, { quote: 'began on October 25' }).verdict).not.toBe('missing');
  });
});
