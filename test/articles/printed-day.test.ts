import { describe, expect, it } from 'vitest';
import { withPrintedDay } from '../../src/articles/printed-day.ts';
import { readSources } from '../../src/articles/read-sources.ts';

const dayOf = (content: string): string | undefined =>
  withPrintedDay(readSources([{ path: 'sources/a.txt', content }])[0] as never).metadata.published?.text;

describe('the day that an article prints', () => {
  it.each([
    ['a dateline', 'ORVEL, 15 September 2019 (Coast Wire) - A bridge gave way.', '2019-09-15'],
    ['a line of its own', 'Bridge gives way\n\n16 September 2019\n\nA bridge gave way.', '2019-09-16'],
    ['a day in a sentence', 'On 15 September 2019 a bridge gave way in Orvel.', undefined],
  ])('dates it where nothing else does: %s', (_, text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it('gives way to the day that is recorded', () => {
    expect(dayOf('---\npublished: 2020-01-02\n---\n16 September 2019\n\nA bridge gave way.')).toBe(
      '2020-01-02',
    );
  });
});
