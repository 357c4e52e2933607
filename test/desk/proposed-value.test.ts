import { describe, expect, it } from 'vitest';
import { answerAmong, truthIn } from '../../src/desk/page/proposed-value.ts';

describe('what words say of a question of yes or no', () => {
  it.each([
    ['Was the pilot the last to leave?', 'was last to leave the bridge', 'yes'],
    ['Was the pilot the last to leave?', 'he was not the last to leave', 'no'],
    ['Had the town been warned?', 'the town hadn’t been warned', 'no'],
    ['Was the dam not inspected?', 'was inspected in March', 'no'],
    ['Was the dam not inspected?', 'the dam was never inspected', 'yes'],
    ['Did the mayor know?', 'the mayor denies that', 'no'],
  ])('is proposed where they repeat it: %s %s', (ask, quote, value) => {
    expect(truthIn(ask, quote)).toBe(value);
  });

  it('is left to a person where they are of other things', () => {
    expect(truthIn('Was the bridge closed?', 'remained open to lorries')).toBeUndefined();
    expect(truthIn('', 'remained open')).toBeUndefined();
  });
});

describe('the answer that words give among those that are known', () => {
  const known = [
    { id: 'galley', names: ['in the galley'] },
    { id: 'meeting', names: ['at a meeting point'] },
    { id: 'point', names: ['at the point'] },
    { id: 'norway', names: ['Norway', 'Oslo'] },
  ];
  it.each([
    ['found in the flooded galley', 'galley'],
    ['near a meeting point', 'meeting'],
    ['Oslo sent ships', 'norway'],
    ['in the engine room', undefined],
    ['at the', undefined],
  ])('has all its words of meaning in them: %s', (words, id) => {
    expect(answerAmong(words, known)).toBe(id);
  });
});
