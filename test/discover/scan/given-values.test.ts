import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** The days that a scan of articles of one day opposes, candidate by candidate. */
function opposedDays(...texts: string[]): string[][] {
  const sources = readSources(
    texts.map((text, i) => ({ path: `${i}.md`, content: dated('2024-03-05', text) })),
  );
  return scan(sources, { tagger })
    .candidates.filter(({ type }) => type === 'date')
    .map(({ positions }) => positions.map(({ value }) => value).sort());
}

const COURIER = `The harbour museum of Lindow has lent its oldest painting to the gallery in Selby.
The panel has hung beside the stairs for as long as anyone remembers.
Its frame was carved by a shipwright whose name is lost.
Visitors will find an empty wall and a note.
A restorer travelled with the crate in an unheated van.
The panel comes back to Lindow on March 20, the curator said.
She called the loan a gesture among neighbours.`;

const HERALD = `Selby's gallery is showing a painting that hardly ever leaves Lindow.
People queued around the corner to see it.
The gallery has turned down the lights to protect the varnish.
A guard sits next to it all day.
Two vans fetch the panel for the curator on March 27.
Postcards of it have sold out already.
Nobody knows who painted it.`;

const WEEKLY = `Two vans will drive between Selby and Lindow this spring.
One fetches chairs that the museum had borrowed.
The other carries a crate.
The chairs go on March 20, and the crate on March 27.
The drivers are brothers.
They have never lost a load.
Their father drove the same road.`;

describe('days that two articles give in other words', () => {
  it('are opposed where they are the only ones that may be of one thing', () => {
    expect(opposedDays(COURIER, HERALD)).toEqual([['2024-03-20', '2024-03-27']]);
  });

  it('are of two things where a third article gives both', () => {
    expect(opposedDays(COURIER, HERALD, WEEKLY)).toEqual([]);
  });

  it('are of two things where one lies before its page and the other after it', () => {
    expect(
      opposedDays(
        COURIER,
        HERALD.replace(
          'fetch the panel for the curator on March 27',
          'fetched the panel for the curator on March 2',
        ),
      ),
    ).toEqual([]);
  });

  it('are of two things where each is the news of its own page', () => {
    const later = readSources([
      {
        path: 'a.md',
        content: dated('2024-03-05', `${COURIER}\nA painting fell from a wall in Lindow on Tuesday.`),
      },
      {
        path: 'b.md',
        content: dated('2024-03-06', `${HERALD}\nA painting was wrapped for Lindow on Wednesday.`),
      },
    ]);
    const days = scan(later, { tagger }).candidates.flatMap(({ positions }) =>
      positions.map(({ value }) => value),
    );
    expect(days).not.toContain('2024-03-06');
  });
});
