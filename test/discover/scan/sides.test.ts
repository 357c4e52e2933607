import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan of two articles of one day asks of places. */
const sides = (a: string, b: string, day = '2024-03-05'): string[] =>
  scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-05', a) },
      { path: 'sources/b.md', content: dated(day, b) },
    ]),
    { tagger },
  )
    .candidates.filter(({ type }) => type === 'place')
    .map(({ ask, positions }) => [ask, ...positions.map(({ label }) => label)].join(' | '));

describe('on which side it was', () => {
  it.each([
    [
      'two sides of one thing, whatever happened there',
      'The eastern wing dropped into the river.',
      'The western wing, which collapsed, was new.',
      'Which wing was it: eastern or western? | eastern wing | western wing',
    ],
    [
      'sides by words with and without an ending',
      'The fight broke out by the south turnstile.',
      'Trouble at the northern turnstile was over in minutes.',
      'Which turnstile was it: north or south? | south turnstile | north turnstile',
    ],
    [
      'a bank and a shore of one river that are of one noun',
      'The mill stands on the left bank of the Orle.',
      'The old mill on the right bank of the Orle burned down.',
      'Which bank of the Orle was it: left or right? | left bank | right bank',
    ],
    [
      'ways from one place',
      'The plane came down in a field south of Torv.',
      'Villagers saw the plane crash on a slope to the north of Torv.',
      'On which side of Torv was it: north or south? | south of Torv | north of Torv',
    ],
    [
      'lanes',
      'The lorry overturned on the northbound carriageway.',
      'The crash closed the southbound carriageway for hours.',
      'Which carriageway was it: northbound or southbound? | northbound carriageway | southbound carriageway',
    ],
  ])('is asked: %s', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected]);
  });

  it.each([
    [
      'an article that names both',
      'The north gate was shut, and the south gate stayed open.',
      'Fans came in through the south gate.',
    ],
    [
      'sides of two things',
      'The north bank of the Orle was flooded.',
      'A camp on the south bank of the Tarn was cleared.',
    ],
    ['names', 'The North Gate Hotel was full.', 'Guests left the South Gate Hotel.'],
    ['regions', 'Rebels hold the northern provinces.', 'Schools opened in the southern provinces.'],
    [
      'tips of an island that may be one',
      'Arvo lies on the northern tip of Sund.',
      'The quake hit the western tip of Sund.',
    ],
    [
      'two things from one place',
      'A warehouse south of Lindow was sold.',
      'The school north of Lindow has a new head.',
    ],
    ['a day long past', 'In 1931 the eastern stairs burned down.', 'The western stairs burned on Monday.'],
    ['people', 'Western diplomats left the hall.', 'Eastern diplomats stayed at home.'],
  ])('is not asked: %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([]);
  });

  it('is not asked of articles of other weeks', () => {
    expect(sides('The north gate was shut.', 'The south gate was shut.', '2024-05-20')).toEqual([]);
  });
});
