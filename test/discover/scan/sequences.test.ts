import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What each of two articles of one day puts first; nothing where the scan sets no two orders against each other. */
const ordersOf = (a: string, b: string): string[] =>
  scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-05', a) },
      { path: 'sources/b.md', content: dated('2024-03-05', b) },
    ]),
    { tagger },
  )
    .candidates.filter(({ type }) => type === 'order')
    .flatMap(({ positions }) => positions.map(({ value }) => value));

describe('two orders of two events', () => {
  it.each([
    [
      'the same word between them, turned round',
      'The mast cracked before the sail tore, film shows.',
      'The sail ripped before the mast came down, a sailor said.',
      ['mast cracked', 'sail tore'],
    ],
    [
      'before and after',
      'The letters were burned after the warrant arrived.',
      'Boxes of letters were burned before any warrant had been served.',
      ['warrant arrived', 'letters were burned'],
    ],
    [
      'an event by its noun, and who is freed by two words',
      'Lindow released nine rebels before the ceremony.',
      'The prisoners were let go only after the ceremony, the ministry said.',
      ['Lindow released nine rebels', 'the ceremony'],
    ],
    [
      'a clause that opens the sentence',
      'After the siren sounded, the keeper shut the gate.',
      'The keeper shut the gate before the siren sounded.',
      ['siren sounded', 'keeper shut the gate'],
    ],
    [
      'a length of time between them',
      'The skipper sent a signal before the boat hit the rock.',
      'The skipper sent a signal minutes after the boat had struck the rock.',
      ['skipper sent a signal', 'boat hit the rock'],
    ],
    [
      'what was not done until',
      'The lease was signed before the audit began.',
      'The lease was not signed until the audit had begun.',
      ['lease was signed', 'audit began'],
    ],
  ])('are opposed: %s', (_, a, b, expected) => {
    expect(ordersOf(a, b)).toEqual(expected);
  });

  it.each([
    ['two pairs of events', 'The mast cracked before the sail tore.', 'The mast cracked after the storm.'],
    ['two people', 'Rovan left before the vote.', 'Tarnow left after the vote.'],
    ['two things done to one shop', 'The shop closed after the fire.', 'The shop opened before the fire.'],
    ['a body before which one stands', 'He appeared before the court.', 'He appeared after the court rose.'],
    [
      'one order in other words',
      'The letters were burned before the warrant arrived.',
      'The warrant came only after the letters had been burned.',
    ],
    [
      'two events that are alike',
      'The robbery is the latest after a spate of robberies in Torv.',
      'The robbery comes after a spate of robberies in Torv.',
    ],
  ])('are kept apart: %s', (_, a, b) => {
    expect(ordersOf(a, b)).toEqual([]);
  });
});
