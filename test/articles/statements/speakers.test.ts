import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Source } from '../../../src/articles/source.ts';
import { speakerAt, statementsOf } from '../../../src/articles/statements/index.ts';

const sourceOf = (content: string): Source => readSources([{ path: 'sources/a.md', content }])[0] as Source;

/** Who says each number of a text, as `number: speaker`. */
const saidIn = (text: string): string[] =>
  statementsOf(sourceOf(text)).flatMap((statement) =>
    statement.mentions.map((mention) => `${mention.text}: ${speakerAt(statement, mention)}`),
  );

describe('whose figure a number is', () => {
  it.each([
    ['Anna Berg said 40 boats were lost.', ['40: Anna Berg']],
    ['40 boats were lost, Anna Berg said.', ['40: Anna Berg']],
    ['“We lost 40 boats,” said Anna Berg, the harbour master.', ['40: Anna Berg']],
    ['According to Anna Berg, 40 boats were lost.', ['40: Anna Berg']],
    ['The storm sank 40 boats, according to harbour records.', ['40: harbour records']],
    ['Police said 40 boats were lost.', ['40: Police']],
    [
      'A spokesman for the harbour office said 40 boats were lost.',
      ['40: A spokesman for the harbour office'],
    ],
    ['Anna Berg, a spokeswoman for the port, said 40 boats were lost.', ['40: Anna Berg']],
    ['Anna Berg told reporters that 40 boats were lost.', ['40: Anna Berg']],
    [
      'Anna Berg spoke. Ms Berg said 40 boats were lost. She added that 12 sailors were missing.',
      ['40: Anna Berg', '12: Anna Berg'],
    ],
    ['Anna Berg said the port was shut. Berg said 40 boats were lost.', ['40: Anna Berg']],
    ['“It was dark. We lost 40 boats,” Anna Berg said.', ['40: Anna Berg']],
    ['Anna Berg denied that 40 boats were lost.', ['40: Anna Berg']],
    ['The storm sank 40 boats.', ['40: null']],
    ['The claims of 40 owners were settled.', ['40: null']],
    ['It is said that 40 boats were lost.', ['40: null']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it.each([
    ['The Clarion understands that 40 boats were lost.', 'The Daily Clarion', '40: null'],
    ['The Post has learned that 40 boats were lost.', 'Harbour Post', '40: null'],
    ['The Clarion said 40 boats were lost.', 'Harbour Post', '40: The Clarion'],
    ['The agency said 40 boats were lost.', 'Coast Press Agency', '40: The agency'],
  ])('is the article’s own where its outlet is named: %s in %s', (text, publisher, expected) => {
    const [source] = readSources([
      { path: 'sources/a.md', content: `---\npublisher: ${publisher}\n---\n${text}\n` },
    ]);
    const said = statementsOf(source as Source).flatMap((statement) =>
      statement.mentions.map((mention) => `${mention.text}: ${speakerAt(statement, mention)}`),
    );
    expect(said).toEqual([expected]);
  });

  it('has offsets of the file, after front matter and glyphs', () => {
    const source = sourceOf('---\npublished: 2024-05-20\n---\n“Grüße” 😀. Anna Berg said 40 boats sank.\n');
    for (const { speeches } of statementsOf(source))
      for (const { speaker } of speeches)
        expect(source.text.slice(speaker?.start, speaker?.end)).toBe('Anna Berg');
  });

  it('goes on over the lines of a text that is broken to a width', () => {
    const wrapped =
      'The ferry sank off the cape in a storm on Tuesday\nnight, and Anna Berg, who runs the harbour, said that\n40 boats went out to look for the people\nwho were still missing. The storm went on for\nthree days and took the roof from the\nlighthouse.\n';
    const statements = statementsOf(sourceOf(wrapped));
    expect(statements).toHaveLength(2);
    expect(saidIn(wrapped)).toContain('40: Anna Berg');
  });

  it('goes on where it begins within a line, and where the text has four lines', () => {
    const wrapped =
      'The ferry sank off the cape in a storm, and boats went\nout at night to look for the people\nwho were missing. Anna Berg sold it on\nOctober 19 to a company.\n';
    expect(
      statementsOf(sourceOf(wrapped)).map(({ start, end }) => sourceOf(wrapped).text.slice(start, end)),
    ).toContain('Anna Berg sold it on\nOctober 19 to a company.');
  });

  it('ends with its line where lines are paragraphs', () => {
    expect(
      statementsOf(sourceOf('Ferry sinks off cape\nThe ferry sank on Tuesday.\nIt was dark.\n')),
    ).toHaveLength(3);
  });

  it('is read once for a source', () => {
    const source = sourceOf('Anna Berg said 40 boats sank.');
    expect(statementsOf(source)).toBe(statementsOf(source));
  });
});
