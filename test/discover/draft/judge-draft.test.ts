import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { quotationsIn } from '../../../src/discover/draft/quotations.ts';
import { dated } from '../../helpers/story.ts';
import { judging } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'coast-wire.md',
    content: dated(
      '2024-05-20',
      [
        'Twelve people were injured when the ferry Aurora hit the pier of Lund on Friday, the harbour office said.',
        'The Aurora carried 312 passengers and is 84 metres long.',
        '“The brakes did not answer,” Captain Maria Holm told reporters on the quay.',
        'The harbour master, Jonas Berg, said that no one had warned the crew.',
        'The ferry company will pay 2 million crowns for the repair of the pier.',
      ].join('\n\n'),
    ),
  },
  {
    path: 'harbour-post.md',
    content: dated(
      '2024-05-21',
      [
        'The ferry Aurora struck the pier at Lund on Friday evening with 312 people on board.',
        'Fifteen people were injured in the accident on Friday, according to the hospital.',
        'Jonas Berg has been harbour master of Lund for nine years.',
      ].join('\n\n'),
    ),
  },
]);

const against = judging();
const judge = (text: string) => against(dated('2024-05-22', text), SOURCES);
const verdictOf = (text: string): string | undefined => judge(text).statements[0]?.verdict;
const quotationOf = (text: string) => judge(text).quotations[0];

describe('a statement of a draft', () => {
  it.each([
    ['The Aurora had 312 passengers aboard when it ran into the pier of Lund.', 'supported'],
    ['The Aurora had 412 passengers aboard when it ran into the pier of Lund.', 'contradicted'],
    ['Twelve people were injured when the ferry hit the pier on Friday.', 'disputed'],
    ['Thirty people were injured when the ferry hit the pier on Friday.', 'contradicted'],
    ['The ferry hit the pier of Lund on Wednesday.', 'contradicted'],
    ['The ferry is 84 metres long.', 'supported'],
    ['The ferry is 94 metres long.', 'contradicted'],
    ['Harbour master Jonas Berg said the crew had not been warned by anyone.', 'supported'],
    ['The harbour master, Erik Strand, said that no one had warned the crew.', 'contradicted'],
    ['The mayor opened a library in Ostby and gave away 900 books.', 'unsupported'],
    ['The harbour master, Maria Berg, said that no one had warned the crew.', 'contradicted'],
    ['A man of the harbour, Jonas Berg, said that no one had warned the crew.', 'supported'],
    ['An official said that no one had warned the crew.', 'supported'],
    ['The ferry Aurora did not hit the pier of Lund.', 'contradicted'],
  ])('%s is %s', (text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });

  it('shows the words that decide, with their source and place', () => {
    const [statement] = judge('The ferry is 94 metres long.').statements;
    const [ground] = statement?.by ?? [];
    expect(ground).toMatchObject({ source: 'coast-wire', bears: 'contradicts', value: '84 metres' });
    expect(SOURCES[0]?.text.slice(ground?.start, ground?.end)).toBe(ground?.quote);
  });

  it('is counted and not judged where it holds nothing to check', () => {
    expect(judge('And then it rained.')).toMatchObject({ statements: [], unchecked: 1 });
  });

  it('is held against the draft itself', () => {
    const { statements } = judge(
      '40 people injured as ferry hits pier\n\nIn Lund, 12 people were injured as the ferry hit the pier. It was on Friday, May 18, 2024.',
    );
    expect(statements.map(({ why }) => why)).toContainEqual(
      expect.stringMatching(/the draft says "40" before and "12" here/u),
    );
    expect(statements.map(({ why }) => why)).toContainEqual(
      expect.stringMatching(/is a Saturday, not a Friday/u),
    );
  });
});

describe('a quotation of a draft', () => {
  it.each([
    ['“The brakes did not answer,” Maria Holm said.', 'exact'],
    ['"The brakes did not answer," Maria Holm said.', 'exact'],
    ['“The brakes did answer,” Maria Holm said.', 'edited'],
    ['“The brakes,” Maria Holm said, “did not answer.”', 'exact'],
    ['“The brakes did not answer,” a captain told Harbour Post.', 'other article'],
    ['“The brakes did not answer,” an officer of the ferry said.', 'exact'],
    ['“The brakes [of the ferry] did not answer,” Maria Holm said.', 'exact'],
    ['“The brakes did … not answer,” Maria Holm said.', 'exact'],
    ['‘The brakes did not answer,’ Maria Holm said.', 'exact'],
    ['„The brakes did not answer,“ Maria Holm said.', 'exact'],
    ['“The brakes did not answer,” Jonas Berg said.', 'other speaker'],
    ['“We shall never sail to Lund again,” Maria Holm said.', 'nowhere'],
    ['“The brakes … answer,” Maria Holm said.', 'edited'],
  ])('%s is %s', (text, verdict) => {
    expect(quotationOf(text)?.verdict).toBe(verdict);
  });

  it('that lost its "not" says so', () => {
    expect(quotationOf('“The brakes did answer,” Maria Holm said.')?.changes).toContainEqual({
      kind: 'negation',
      quoted: '',
      printed: 'not',
    });
  });

  it('that goes on in the next line is shown on one', () => {
    const text =
      'The captain of the ferry spoke to reporters on the quay. “The brakes\ndid not answer,” Maria Holm said.';
    expect(quotationOf(text)).toMatchObject({ text: 'The brakes did not answer,', verdict: 'exact' });
  });

  it('is found in every kind of marks, outer ones first, and in halves', () => {
    const text =
      '“One two three,” he said, “four five six.” She said "seven eight nine". «Ten eleven twelve». “He said ‘thirteen fourteen fifteen’ to me.”';
    expect(quotationsIn(text).map((one) => one.text)).toEqual([
      'One two three,', 'four five six.', 'seven eight nine', 'Ten eleven twelve', 'He said ‘thirteen fourteen fifteen’ to me.',
    ]); // biome-ignore format: a list
    for (const { start, end, text: words } of quotationsIn(text)) expect(text.slice(start, end)).toBe(words);
  });
});
