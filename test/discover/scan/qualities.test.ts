import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan of two articles says of the qualities of one thing. */
const qualities = (a: string, b: string, day = '2024-03-05'): string[] =>
  scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-05', a) },
      { path: 'sources/b.md', content: dated(day, b) },
    ]),
    { tagger },
  )
    .candidates.filter(({ type }) => type === 'choice')
    .map(({ ask, positions }) => [ask, ...positions.map(({ label }) => label)].join(' | '));

describe('what a thing was', () => {
  it.each([
    [
      'a word and its undoing',
      'The gate was locked.',
      'The gate had been left unlocked.',
      'Was the gate locked or unlocked? | locked | unlocked',
    ],
    [
      'yes and no',
      'The barn was empty.',
      'The barn was not empty, its owner said.',
      'Was the barn empty? | empty | not empty',
    ],
    [
      'two ends of a scale, of one place',
      'Demand was strongest in Torv.',
      'Demand proved weakest in Torv.',
      'Was the demand strong or weak? | strong | weak',
    ],
    [
      'two floors',
      'The fire started on the second floor.',
      'The fire began on the fourth floor.',
      'Which floor was it? | second | fourth',
    ],
    [
      'two colours',
      'The red van was seen leaving the bank.',
      'A white van was seen near the bank.',
      'Which van was it? | red | white',
    ],
  ])('is asked: %s', (_, a, b, expected) => {
    expect(qualities(a, b)).toEqual([expected]);
  });

  it.each([
    ['two things', 'The gate was locked.', 'The window was unlocked.'],
    ['two days', 'The road was open.', 'The road was closed.', '2024-03-07'],
    ['two places', 'Demand was strongest in Torv.', 'Demand was weakest in Lindow.'],
    ['two vans of one article', 'A red van followed a white van.', 'A white van was seen.'],
  ] as const)('is not asked of %s', (_, a, b, day?: string) => {
    expect(qualities(a, b, day)).toEqual([]);
  });
});
