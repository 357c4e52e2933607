import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { eachStatement, statementsOf } from '../../src/articles/statements/index.ts';
import { scan } from '../../src/discover/scan/scan.ts';
import { dated } from '../helpers/story.ts';
import { tagger } from '../helpers/tagger.ts';

const article = (text: string) =>
  readSources([{ path: 'a.md', content: dated('2024-05-20', text) }])[0] as ReturnType<typeof readSources>[0];

describe('an article of many values', () => {
  it('is compared up to a limit, and the scan says where it stopped', () => {
    const lines = Array.from(
      { length: 260 },
      (_, i) =>
        `In town ${i} the mayor counted 1${i} cars, 2${i} boats, 3${i} cows, 4${i} dogs and 5${i} hens.`,
    );
    const source = article(lines.join(' '));
    const { unread, statements } = scan([source], { tagger, mostValues: 1200 });
    expect(unread).toHaveLength(1);
    const stop = unread[0]?.start ?? 0;
    expect(source.text.slice(stop)).toMatch(/^In town \d+ the mayor/u);
    // What else it says is read to its end.
    expect(statements).toBe(260);
  }, 120_000);

  it('is compared as a whole where it holds fewer', () => {
    const source = article('The ferry sank on May 14. It carried 40 people. '.repeat(100));
    expect(scan([source], { tagger }).unread).toEqual([]);
  });
});

describe('a long article', () => {
  it('is read one statement after the other as a short one is, speakers and all', () => {
    const story = [
      '“The ferry sank on May 14 and nobody of us saw it,” said Anna Berg.',
      'She said that 40 people were on board.',
      '“It was late when we heard of it. We went there at once. There was nothing to see.” Berg spoke on Friday.',
      'The council denied it.',
    ].join(' ');
    // Longer than what is kept of an article's sentences: its statements are made as they are asked for.
    const times = Math.ceil((1 << 16) / story.length) + 1;
    const long = [...eachStatement(article(`${story}\n\n`.repeat(times)))];
    const short = statementsOf(article(`${story}\n\n`.repeat(3)));
    const plain = ({ speeches, mentions, words, isParagraphStart, hedge }: (typeof long)[number]) => ({
      words: words.map(({ text }) => text),
      mentions: mentions.map(({ text, value }) => [text, value?.canonical]),
      speeches: speeches.map(({ speaker, stance, isQuoted }) => [speaker?.name, stance, isQuoted]),
      isParagraphStart,
      hedge,
    });
    expect(long).toHaveLength((short.length / 3) * times);
    expect(long.slice(0, short.length).map(plain)).toEqual(short.map(plain));
    expect(long.slice(-short.length).map(plain).slice(5)).toEqual(short.map(plain).slice(5));
  }, 120_000);
});
