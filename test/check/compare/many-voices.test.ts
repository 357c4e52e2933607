import { describe, expect, it } from 'vitest';
import { checkStory, dated, pairsOf, reported } from '../../helpers/story.ts';

/** More answers than are compared pair by pair. */
const MANY = 310;

const claim = (source: string, value: number, speaker?: string): string =>
  `      - { source: ${source}, quote: ${value} died, value: ${value}${speaker ? `, speaker: ${speaker}` : ''} }`;

const ask = (claims: readonly string[]): string =>
  [
    'questions:',
    '  dead:',
    '    ask: How many died?',
    '    type: count',
    '    moves: no',
    '    claims:',
    ...claims,
  ].join('\n');

describe('a question with very many answers', () => {
  const quoted = Array.from({ length: MANY }, (_, i) => claim('a', 1000 + i, `witness ${i}`));
  const tolls = [...Array.from({ length: MANY }, (_, i) => 1000 + i), 5000, 6000].map((n) => `${n} died`);
  const articles = Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [id, dated('2024-05-20', `It is said that ${tolls.join(', that ')}.`)]),
  );

  it('does not lose the contradiction of two sources among the disputes of hundreds', () => {
    const report = checkStory(articles, ask([...quoted, claim('b', 5000), claim('c', 6000)]));
    // The three articles are copies of each other, which is reported as well.
    expect(reported(report).filter((line) => !line.startsWith('note echo'))).toEqual([
      'error contradiction dead',
      'warning dispute dead',
      'warning stated-as-fact dead',
    ]);
    expect(pairsOf(report.findings.find((f) => f.rule === 'contradiction'))).toContain('5000 x 6000');
  });

  it('does not lose the source that contradicts itself among them', () => {
    const report = checkStory(articles, ask([...quoted, claim('b', 5000), claim('b', 6000)]));
    expect(reported(report)).toContain('error self-contradiction dead');
  });
});
