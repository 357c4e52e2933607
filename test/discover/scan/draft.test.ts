import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { draftOf } from '../../../src/discover/scan/draft.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a draft of two articles says, a line an entry. */
const draft = (a: readonly [string, string], b: readonly [string, string]): string[] => {
  const sources = readSources([
    { path: 'sources/a.md', content: dated(...a) },
    { path: 'sources/b.md', content: dated(...b) },
  ]);
  return draftOf(scan(sources, { tagger }).candidates, sources, new Set()).flatMap(({ lines }) => lines);
};

describe('a draft of what a scan found', () => {
  it('says of which day a count is, where its sentence does', () => {
    const lines = draft(
      [
        '2024-03-07',
        'By midnight on Wednesday 11 bodies had been identified. Eleven people were killed by Wednesday when the Ostra dam burst.',
      ],
      ['2024-03-07', 'Nineteen people were killed as of Thursday when the Ostra dam burst, police said.'],
    );
    expect(lines.filter((line) => line.includes('as_of'))).toEqual([
      '      as_of: "2024-03-06"',
      '      as_of: "2024-03-07"',
    ]);
  });

  it('takes the day of the page of a toll that a later page lowers, and no other', () => {
    const fell = draft(
      ['2024-03-07', 'Nineteen people were killed when the Ostra dam burst.'],
      ['2024-03-09', 'Eleven people were killed when the Ostra dam burst.'],
    );
    expect(fell.filter((line) => line.includes('as_of'))).toEqual([
      '      as_of: "2024-03-07"',
      '      as_of: "2024-03-09"',
    ]);
    const sums = draft(
      ['2024-03-07', 'The Ostra dam cost $19 million to build, by police accounts.'],
      ['2024-03-09', 'The Ostra dam cost $11 million to build.'],
    );
    expect(sums.some((line) => line.includes('quote:'))).toBe(true);
    expect(sums.filter((line) => line.includes('as_of'))).toEqual([]);
  });

  it('names a question by what it asks for, without its type twice', () => {
    const lines = draft(
      ['2024-03-07', 'Captain Lorne Hokenberry of the Ostra left the bridge.'],
      ['2024-03-07', 'Captain Lorne Hockenberry of the Ostra left the bridge.'],
    );
    expect(lines).toContain('name-hockenberry:');
  });

  it('says which value is meant where its words hold two hours, and not where they hold one in two zones', () => {
    const picks = (clocks: string): string[] =>
      draft(
        ['2024-03-07', `The dam above the Ostra valley gave way on Friday at ${clocks}.`],
        ['2024-03-07', 'The dam above the Ostra valley gave way at 08:15 a.m. UTC on Friday.'],
      ).filter((line) => line.includes('pick:'));
    expect(picks('05:48 a.m. UTC (3:48 a.m. EDT)')).toEqual(['      pick: "Friday at 05:48 a.m. UTC"']);
    expect(picks('05:48 a.m. UTC (12:48 a.m. EST)')).toEqual([]);
  });
});
