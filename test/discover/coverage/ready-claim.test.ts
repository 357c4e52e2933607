import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Source } from '../../../src/articles/source.ts';
import { findPhrase } from '../../../src/discover/find/find-phrase.ts';
import { readyClaim } from '../../../src/discover/find/ready-claim.ts';
import { findQuote } from '../../../src/quotes/find-quote.ts';
import { dated } from '../../helpers/story.ts';

const sourceOf = (text: string): Source =>
  readSources([{ path: 'sources/a.md', content: dated('2024-05-20', text) }])[0] as Source;

/** The claims for every place of a phrase. */
function claimsFor(text: string, phrase: string) {
  const source = sourceOf(text);
  const { places, more } = findPhrase(source, phrase);
  const all = places.flatMap((place) => [place, ...place.copies]);
  return places.map((place) =>
    readyClaim(
      source,
      place,
      all.filter((other) => other !== place && !place.copies.includes(other)),
      { knowsAll: !more },
    ),
  );
}

const quotes = (text: string, phrase: string) => claimsFor(text, phrase).map(({ quote }) => quote);

describe('a claim ready to paste', () => {
  it.each([
    ['At least 40 people were killed.', '40', ['At least 40 people']],
    ['More than 40 Danish sailors were killed.', '40', ['More than 40 Danish sailors']],
    ['It sank late on Friday off the cape.', 'Friday', ['late on Friday']],
    ['It sank between May 11 and 15.', 'May', ['between May 11 and 15']],
    ['The ferry sank.', 'ferry', ['ferry']],
    ['The talks went on.', 'talk', ['talks']],
  ])('holds its values in full: %s', (text, phrase, expected) => {
    expect(quotes(text, phrase)).toEqual(expected);
  });

  it.each([
    ['At least 40 people were killed.', 'killed', 'At least 40 people were killed'],
    ['At least 40 people were killed and dozens injured.', 'killed', 'At least 40 people were killed'],
    ['At least 40 people were killed and dozens injured.', 'injured', 'dozens injured'],
    ['The ferry sank off the cape on May 14, the owner said.', 'sank', 'sank off the cape on May 14'],
    ['The talks began in Haven on May 29.', 'Haven', 'Haven on May 29'],
    ['The search for the wreck lasted three days.', 'wreck', 'wreck lasted three days'],
    // What is in another clause, or only singles out, is not beside the phrase.
    ['The ferry sank, and on May 14 the harbour office closed its doors.', 'ferry', 'ferry'],
    ['The first ferry sank, one passenger said.', 'ferry', 'first ferry'],
    ['The ferry sank.', 'sank', 'sank'],
  ])('holds the value beside the phrase: %s %s', (text, phrase, expected) => {
    expect(quotes(text, phrase)).toEqual([expected]);
  });

  it('grows word by word until it occurs once, and not by a word that only leads to the next', () => {
    const text = 'The ferry sank. A tug met the ferry of the north. Nobody saw the ferry afterwards.';
    for (const claim of claimsFor(text, 'the ferry')) {
      expect(claim).toMatchObject({ isUnambiguous: true, prefix: null });
      expect(claim.quote).not.toMatch(/ of$/u);
    }
  });

  it('names its place by the words before it where no short quote occurs once', () => {
    const of = (what: string): string =>
      `The ${what} was lost, the office said to all who asked it then, on the night of the storm without any warning to those who were at sea.`;
    const text = `${of('ferry')} ${of('barge')}`;
    const claims = claimsFor(text, 'storm');
    expect(claims.map(({ isUnambiguous }) => isUnambiguous)).toEqual([true, true]);
    expect(claims.every(({ prefix }) => prefix !== null)).toBe(true);
  });

  it('takes two printings of one passage for one place', () => {
    const text = 'The ferry sank on May 14 off the northern cape.';
    const claims = claimsFor(`${text}\n\nThe sea was calm.\n\n${text}`, 'sank');
    expect(claims).toMatchObject([{ quote: 'sank on May 14', isUnambiguous: true, prefix: null }]);
  });

  it('says how it is read, by every type that it answers', () => {
    const [claim] = claimsFor('The search went on for the last four days.', 'four');
    expect(claim?.readings.map(({ type }) => type)).toContain('duration');
    const [open] = claimsFor('At least 40 people were killed.', '40');
    expect(open?.readings).toMatchObject([{ type: 'count', value: '>=40', strict: ['40', null] }]);
  });

  it('says that a day needs an anchor where none is known', () => {
    const source = readSources([
      { path: 'sources/a.md', content: 'It sank on Tuesday off the cape.' },
    ])[0] as Source;
    const place = findPhrase(source, 'Tuesday').places[0];
    expect(place && readyClaim(source, place, []).readings).toMatchObject([{ type: 'date', value: null }]);
  });

  it('is found where it was taken from, whatever the words', () => {
    const word = fc.constantFrom(
      'the',
      'ferry',
      'sank',
      '40',
      'people',
      'May 14',
      'said',
      'a',
      'tug,',
      'again.',
      'It',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 60 }), (words) => {
        const source = sourceOf(words.join(' '));
        const { places } = findPhrase(source, 'ferry');
        const all = places.flatMap((place) => [place, ...place.copies]);
        for (const place of places) {
          const others = all.filter((other) => other !== place && !place.copies.includes(other));
          const claim = readyClaim(source, place, others);
          expect(source.text.slice(claim.start, claim.end).toLowerCase()).toContain('ferry');
          if (!claim.isUnambiguous) continue;
          const selector = claim.prefix === null ? {} : { prefix: claim.prefix };
          const match = findQuote(source, { quote: claim.quote, ...selector });
          expect(['exact', 'folded']).toContain(match.verdict);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a phrase', () => {
  const how = (text: string, phrase: string) =>
    findPhrase(sourceOf(text), phrase).places.map((place) => place.how);

  it('is found letter by letter, with other case and glyphs, and nearly', () => {
    expect(how('The captain’s “word” stood.', 'captain’s “word”')).toEqual(['exact']);
    expect(how('The captain’s “word” stood.', 'CAPTAIN\'S "word"')).toEqual(['folded']);
    expect(
      how('The ferry with 40 people on board sank at night.', 'ferry with 60 people on board sank'),
    ).toEqual(['near']);
    expect(how('The ferry sank.', 'volcano')).toEqual([]);
  });

  it('is not a part of a number or of a word with another meaning', () => {
    expect(how('It cost 1,500 crowns, which is illegal.', '500')).toEqual([]);
    expect(how('It cost 1,500 crowns, which is illegal.', 'legal')).toEqual([]);
  });

  it('says what differs where it only nearly is', () => {
    const [place] = findPhrase(
      sourceOf('The ferry with 40 people on board sank at night.'),
      'ferry with 60 people on board sank',
    ).places;
    expect(place?.differs).toBe('number changed: 60 -> 40');
  });

  it.each([
    ['itself all over', 'a '.repeat(200_000), 'a a a a'],
    ['one endless word', 'a'.repeat(500_000), 'aaaa'],
    ['the same sentence', 'The ferry sank on May 14. '.repeat(20_000), 'ferry'],
  ])('is found, with its claims, without delay in a text of %s', (_, text, phrase) => {
    expect(claimsFor(text, phrase)).toBeDefined();
  });
});
