import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { quotedPlaces } from '../../../src/check/locate/quoted-places.ts';
import { coverageOf, percentOf } from '../../../src/discover/coverage/coverage.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { dated } from '../../helpers/story.ts';

const registry = (...claims: readonly string[]): string =>
  `questions:\n  q:\n    ask: When?\n    type: date\n    claims:\n${claims.map((claim) => `      - ${claim}\n`).join('')}`;

function cover(articles: Readonly<Record<string, string>>, ...claims: readonly string[]) {
  const sources = readSources(
    Object.entries(articles).map(([id, text]) => ({
      path: `sources/${id}.md`,
      content: dated('2024-05-20', text),
    })),
  );
  const places = quotedPlaces(readRegistry([{ path: 'c.yaml', content: registry(...claims) }]), sources);
  return coverageOf(sources, places);
}

/** Sources with their counts and what is left open. */
const reported = (coverage: ReturnType<typeof cover>): string[] =>
  coverage.sources.map(
    ({ source, covered, statements, uncovered }) =>
      `${source.id} ${covered}/${statements}${uncovered.map((u) => ` | ${source.text.slice(u.start, u.end)}`).join('')}`,
  );

const SANK = 'The ferry sank on May 14, and 40 people drowned off the cape.';

describe('coverage', () => {
  it('counts a statement as covered where a quote touches its words, and not where it is beside them', () => {
    expect(reported(cover({ a: SANK }, '{ source: a, quote: sank on May 14 }'))).toEqual(['a 1/2 | 40']);
    const beside = cover({ a: SANK }, '{ source: a, quote: off the cape, value: 2024-05-14 }');
    expect(beside).toMatchObject({ statements: 2, covered: 0 });
  });

  it('takes any quote of a sentence for what the sentence gives to somebody', () => {
    const text = 'The captain denied that anybody on board had warned him.';
    expect(reported(cover({ a: text }, '{ source: a, quote: on board, value: 2024 }'))).toEqual(['a 1/1']);
  });

  it('counts the words of a claim whose value is wrong: somebody has read them', () => {
    expect(reported(cover({ a: SANK }, '{ source: a, quote: sank on May 14, value: 2024-05-15 }'))).toEqual([
      'a 1/2 | 40',
    ]);
  });

  it('does not count a claim whose words are nowhere', () => {
    expect(cover({ a: SANK }, '{ source: a, quote: sank on June 30 of that year }').covered).toBe(0);
  });

  it('counts a passage that one source prints twice once, and covers it wherever it is quoted', () => {
    const twice = `${SANK}\n\nNothing else happened.\n\n${SANK.replace('The', 'The\u00a0')}`;
    const coverage = cover({ a: twice }, '{ source: a, quote: sank on May 14 }');
    expect(reported(coverage)).toEqual(['a 1/2 | 40']);
    expect(coverage.sources[0]?.printedBefore).toBe(2);
  });

  it('counts a passage that two sources print where it is first, though only the second is quoted', () => {
    const coverage = cover({ a: SANK, b: SANK }, '{ source: b, quote: sank on May 14 }');
    expect(reported(coverage)).toEqual(['a 1/2 | 40', 'b 0/0']);
  });

  it('keeps apart what is printed again with another figure', () => {
    const coverage = cover(
      { a: SANK, b: SANK.replace('40', '41') },
      '{ source: a, quote: 40 people drowned, value: 2024 }',
    );
    expect(coverage.sources.map(({ statements }) => statements)).toEqual([2, 2]);
  });

  it('reports the least covered source first, and one without statements last', () => {
    const coverage = cover(
      { a: SANK, b: 'The tug left on May 15 with nine men.', c: 'The sea was calm.' },
      '{ source: a, quote: sank on May 14 }',
    );
    expect(coverage.sources.map(({ source }) => source.id)).toEqual(['b', 'a', 'c']);
  });

  it('calls nothing complete that is not', () => {
    expect(percentOf({ statements: 1000, covered: 999 })).toBe(99);
    expect(percentOf({ statements: 3, covered: 3 })).toBe(100);
    expect(percentOf({ statements: 0, covered: 0 })).toBeNull();
  });
});
