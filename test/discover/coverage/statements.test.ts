import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { type Statement, statementsOf } from '../../../src/discover/coverage/statements.ts';
import { dated } from '../../helpers/story.ts';

const sourceOf = (text: string) =>
  readSources([{ path: 'sources/a.md', content: dated('2024-05-20', text) }])[0] as NonNullable<
    ReturnType<typeof readSources>[0]
  >;

const all = (source: ReturnType<typeof sourceOf>): Statement[] =>
  [...statementsOf(source)].map(({ statement }) => statement);

/** Statements as `kind: words`. */
function stated(text: string): string[] {
  const source = sourceOf(text);
  return all(source).map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`);
}

describe('a statement', () => {
  it.each([
    ['The ferry sank on May 14 off the cape.', ['dated: on May 14']],
    ['The clashes went on between May 11 and 15 in the north.', ['dated: between May 11 and 15']],
    ['At least 40 people were killed there.', ['counted: At least 40']],
    ['The wreck lies 55 km from the coast.', ['measured: 55 km']],
    ['The search lasted three days in all.', ['measured: three days']],
    ['It was the third round of talks.', ['counted: third']],
    [
      'Dozens died on May 14 after two hours of rain.',
      ['counted: Dozens', 'dated: on May 14', 'measured: two hours'],
    ],
    [
      'The captain denied that anybody had warned him.',
      ['attributed: The captain denied that anybody had warned him.'],
    ],
    ['“Nobody on board was warned,” he went on.', ['attributed: “Nobody on board was warned,” he went on.']],
    [
      'According to the harbour office, the mast broke.',
      ['attributed: According to the harbour office, the mast broke.'],
    ],
    // A figure that somebody gives is one statement and not two.
    ['The captain said 40 people were on board.', ['counted: 40']],
    // The day of speaking says nothing of the sea, but the words do.
    [
      'The captain told reporters on Tuesday night that the mast broke.',
      ['attributed: The captain told reporters on Tuesday night that the mast broke.'],
    ],
    [
      'The owner on Wednesday confirmed that the mast broke.',
      ['attributed: The owner on Wednesday confirmed that the mast broke.'],
    ],
    [
      'On Tuesday, he reiterated that the mast broke.',
      ['attributed: On Tuesday, he reiterated that the mast broke.'],
    ],
    ['The captain said that on Tuesday the mast broke.', ['dated: on Tuesday']],
    ['The ferry sank on May 14, the operator said.', ['dated: May 14']],
    ['The operator said the ferry sank on May 14.', ['dated: May 14']],
    ['The captain said in a statement on Tuesday that it sank on May 14.', ['dated: May 14']],
    ['Over 50 killed as ferry sinks off the cape', ['counted: Over 50']],
  ])('is what could be wrong: %s', (text, expected) => {
    // Where "on" is with a date differs by its rule; what matters is the date.
    const bare = (all: string[]) => all.map((one) => one.replace(/^(dated: )on /u, '$1'));
    expect(bare(stated(text))).toEqual(bare(expected));
  });

  it.each([
    ['a dateline', ' date 2024-05-20 (Photo: Agency)'],
    ['a date of the page', 'Updated: May 20, 2024 at 10:15'],
    ['a date line by itself', 'Monday, May 20, 2024'],
    ['the weather', '25 C'],
    ['a heading of links', 'Top 5 This Week'],
    ['a link to another article', 'Read More: Forty people were rescued on May 14 by the coast guard'],
    ['a byline', 'By Our Correspondent | May 20, 2024'],
    ['the time that reading takes', 'Our reporter at sea, 4 min read'],
    ['counts of readers', 'This story has 1,204 views so far'],
    ['a telephone number', 'Tel: +44 20 7946 0958'],
    ['a telephone number in a sentence', 'Readers can call the desk at +44 20 7946 0958 or write.'],
    ['an address', 'The office is at 221 Baker Street, London NW1.'],
    ['a post box', 'Letters go to P.O. Box 1447 in the capital.'],
    ['a web address', 'More is at https://example.org/2024/05/20/ferry-40-dead for all.'],
    ['a copyright', '© 2024 Harbour Post. All rights reserved.'],
    ['what the reader knows to be two', 'The two sides met again.'],
    ['an ordinal that orders nothing', 'He saw it for the first time.'],
    ['third countries', 'No third country took part.'],
    ['somebody singled out', 'The one passenger on the upper deck slept, and one boat drifted.'],
    ['a number in a compound', 'The decks were at a 90-degree angle beside a two-way lane.'],
    ['a vague number', 'Many boats and several rafts drifted with some barrels.'],
    ['a length without a number', 'They waited for years, and then for hours.'],
    ['what is put first', 'The harbour puts the safety of its people first in all things.'],
    ['a word for now', 'They currently hold the port.'],
    ['a headline in words alone', 'Captain Denied Everything, Owner Says'],
    [
      'an opinion of the page',
      'Opinions expressed by readers are not those of the Post, which said so in 2019.',
    ],
    ['a sentence of nothing but words', 'The sea was rough and the night was dark.'],
  ])('is not %s', (_, text) => {
    expect(stated(text)).toEqual([]);
  });

  it('at the head of an article is none where it is the date of the page, and the sentence after it counts', () => {
    expect(stated('date 2024-05-20 The ferry sank on May 14 off the cape.')).toHaveLength(1);
    expect(stated('HARBOUR, May 20 (Agency) - The ferry sank on May 14 off the cape.')).toHaveLength(1);
  });

  it.each([
    ['At least 40 people were killed there.', 'casualties'],
    ['One passenger was injured there.', 'casualties'],
    ['The death toll rises to 5 off the cape', 'casualties'],
    ['The ferry sank on May 14 off the cape.', 'dates'],
    ['The ferry carried 40 cars to the cape.', 'amounts'],
    ['The wreck lies 55 km from the coast.', 'amounts'],
    ['The captain denied that anybody had warned him.', 'accusations'],
    ['The owner accused the harbour of delay, and blamed the wind.', 'accusations'],
    ['“Nobody on board was told of it,” he went on.', 'quotations'],
    ['According to the harbour office, the mast broke.', 'reports'],
  ])('has a subject: %s', (text, subject) => {
    expect(all(sourceOf(text)).map((one) => one.subject)).toEqual([subject]);
  });

  it('is not in the front matter', () => {
    const content =
      '---\npublished: 2024-05-20\nnote: sank on May 14 with 40 people, the captain said.\n---\nThe sea was calm.\n';
    const [source] = readSources([{ path: 'sources/a.md', content }]);
    expect(source && all(source)).toEqual([]);
  });

  it('is placed in the file, whatever glyphs and line ends are before it', () => {
    const source = sourceOf(
      '“Ça va” – cafe\u0301\u00a0open.\r\nIt sank\u00a0on\u2009May\u00a014 off the cape.',
    );
    const [only] = all(source);
    expect(source.text.slice(only?.start, only?.end)).toContain('May\u00a014');
  });

  it.each([
    ['a line of a million letters', 'a'.repeat(1_000_000)],
    ['quotation marks without end', '" a '.repeat(250_000)],
    ['numbers without end', '14 '.repeat(60_000)],
    ['full stops', '. '.repeat(300_000)],
    ['verbs of saying', 'said '.repeat(100_000)],
    ['capitals before a dash', `${'A'.repeat(80)}, May 20 ${'('.repeat(100_000)}`],
  ])('is looked for in a hostile text: %s', (_, text) => {
    // What costs the square of the length takes minutes.
    expect(Array.isArray(all(sourceOf(text)))).toBe(true);
  });
});
