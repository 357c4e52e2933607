import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { seeded } from '../bench/quote-modes.mjs';
import { sourceOf } from './source-of.ts';

const MB = 1 << 20;
const random = seeded(3);
const VOCABULARY = Array.from({ length: 4000 }, (_, i) => `w${i.toString(36)}${'aeiou'[i % 5]}`);
const word = (): string => VOCABULARY[Math.floor(random() ** 3 * VOCABULARY.length)] as string;
const SENTENCES: string[] = [];
for (let size = 0; size < MB; size += (SENTENCES.at(-1) as string).length + 1)
  SENTENCES.push(`${Array.from({ length: 18 }, word).join(' ')} ${SENTENCES.length}.`);

/** No time is asserted: what costs the square of its length takes hours here, and runs into the limit of the test. */
describe('the verdict does not take longer by bad luck', () => {
  it('six hundred quotes of 1 MB, a third of them drifted and a third missing', () => {
    const source = sourceOf(SENTENCES.join('\n'));
    for (let i = 0; i < 600; i++) {
      const sentence = SENTENCES[(i * 31) % SENTENCES.length] as string;
      const quote =
        i % 3 === 0 ? sentence : i % 3 === 1 ? sentence.replace(/ \w+ /u, ' xyzzy ') : `nowhere ${i} at all`;
      const { verdict } = findQuote(source, { quote });
      if (i % 3 === 0) expect(verdict).toBe('exact');
      if (i % 3 === 1) expect(verdict).toBe('drifted');
      if (i % 3 === 2) expect(verdict).toBe('missing');
    }
  });

  it('drifted quotes of 10,000 characters', () => {
    const source = sourceOf(SENTENCES.join('\n'));
    for (let i = 0; i < 10; i++) {
      const quote = SENTENCES.slice(i * 200, i * 200 + 100).join(' ').slice(0, 10_000).replaceAll(/ (\w+) (\w+) (\w+) (\w+) (\w+) /gu, ' $1 $2 x $4 $5 '); // biome-ignore format: one value
      expect(findQuote(source, { quote }).verdict).toBe('drifted');
    }
  });

  const SIZE = MB / 4;
  const fill = (text: string): string => text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);
  const quotes = [
    `${'a b '.repeat(200)}c`, '[x] the \u2026 council [met] on \u2026 May 4', '\u2026 '.repeat(500), '[a] '.repeat(300),
    'ab-cd '.repeat(200), 'b '.repeat(20_000), 'the council met on May 4 \u2026 '.repeat(40), `${'a a a a '.repeat(500)}A`,
  ]; // biome-ignore format: a list
  it.each(['[', '[x](aaaaaaaaaa', '](', '*a', '. ', '.', '-\n', 'ab-\n', 'the council met on May 4 in town. ', 'a b ', 'a ', '" ', '1,', "n't ", '会谈', 'a\u0301\u0301', '#\n', '> a\n', '\u2026 a '])(
    'a quarter of a MB of %j',
    (text) => {
      const source = sourceOf(`x ${fill(text)}`);
      for (const quote of quotes) expect(findQuote(source, { quote })).toHaveProperty('verdict');
    },
  ); // biome-ignore format: a list
});
