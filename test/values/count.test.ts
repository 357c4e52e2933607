import { describe, expect, it } from 'vitest';
import { compareValues } from '../../src/expressions/compare-values.ts';
import { checkStory, reported } from '../helpers/story.ts';

describe('counts that may be round', () => {
  it.each([
    ['200,000', '203,500', 'refined'],
    ['1,500', '1,523', 'refined'],
    ['1,523', '1,500', 'refines'],
    ['230,000', '227,898', 'refined'],
    ['230,000', '170,000', 'contradicts'],
    ['1,000', '1,200', 'contradicts'],
    ['1,500', '1,600', 'contradicts'],
    ['2 million', '2.1 million', 'contradicts'],
    // Who counts in tens or hundreds may have counted each.
    ['40', '44', 'contradicts'],
    ['300', '320', 'contradicts'],
    ['1,523', '1,524', 'contradicts'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compareValues('count', a, b)).toBe(relation);
  });

  it('are not a licence to record them more roundly than the words do, or more exactly', () => {
    const report = checkStory(
      { a: 'It killed 1,523 people.', b: 'It killed 1,500 people.' },
      'questions:\n  q:\n    ask: How many?\n    type: count\n    claims:\n      - { source: a, quote: "1,523 people", value: 1500 }\n      - { source: b, quote: "1,500 people", value: 1523 }\n',
    );
    expect(reported(report)).toEqual(['error value-not-in-quote q', 'error value-not-in-quote q']);
  });
});

describe('shares in words', () => {
  it.each([
    ['a third of it', '33 percent', 'refined'],
    ['two thirds of it', '66 percent', 'overlaps'],
    ['two thirds of it', '67 %', 'refined'],
    ['a third of it', '40 percent', 'contradicts'],
    ['a quarter of it', '26 percent', 'tension'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compareValues('quantity', a, b)).toBe(relation);
  });
});

describe('times of the night and early in the morning', () => {
  it.each([
    ['at night', '03:00', 'refined'],
    ['at night', '22:00', 'refined'],
    ['at night', '12:00', 'contradicts'],
    ['early morning', '04:30', 'refined'],
    ['early morning', '11:30', 'tension'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compareValues('time', a, b)).toBe(relation);
  });
});
