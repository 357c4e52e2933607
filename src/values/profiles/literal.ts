import { type Span, span } from '../bounds/span.ts';
import type { Profile, VagueMeaning } from './profile.ts';

const MORE = Number.POSITIVE_INFINITY;
const row = (word: string, strict: Span, usual: Span, source: string): [string, VagueMeaning] => [
  word,
  { strict, usual, source },
];

const PLURAL =
  'the plural, literally: two of it and more; strictly, one of it is kept possible, as ACLED codes it';
const USAGE = 'dictionaries and usage';

/** Vague words as they are literally said: the plural of a dozen is usually two dozen and less than a hundred. */
export const LITERAL: Profile = {
  name: 'literal',
  describes: 'what the word says: dozens are usually 24 to 99, strictly 12 and more',
  words: new Map([
    row('dozens', span(12, MORE), span(24, 99), PLURAL),
    row('scores', span(20, MORE), span(40, 99), PLURAL),
    row('tens', span(10, MORE), span(20, 99), PLURAL),
    row('hundreds', span(100, MORE), span(200, 999), PLURAL),
    row('thousands', span(1000, MORE), span(2000, 9999), PLURAL),
    row('tens of thousands', span(10_000, MORE), span(20_000, 99_999), PLURAL),
    row('hundreds of thousands', span(100_000, MORE), span(200_000, 999_999), PLURAL),
    row('tens of millions', span(1e7, MORE), span(2e7, 99_999_999), PLURAL),
    row('hundreds of millions', span(1e8, MORE), span(2e8, 999_999_999), PLURAL),
    row('millions', span(1e6, MORE), span(2e6, 999e6), PLURAL),
    row('billions', span(1e9, MORE), span(2e9, 999e9), PLURAL),
    row('several hundred', span(200, MORE), span(300, 900), USAGE),
    row('several thousand', span(2000, MORE), span(3000, 9000), USAGE),
    row('several dozen', span(24, MORE), span(36, 96), USAGE),
    row('a few hundred', span(200, MORE), span(200, 500), USAGE),
    row('a few thousand', span(2000, MORE), span(2000, 5000), USAGE),
    row('a few dozen', span(24, MORE), span(24, 60), USAGE),
    row('a couple of dozen', span(20, 36), span(24, 24), USAGE),
    row('a couple of hundred', span(150, 300), span(200, 200), USAGE),
    row('a couple', span(2, 3), span(2, 2), `${USAGE}; duckling reads 2`),
    row('a handful', span(2, 12), span(3, 6), USAGE),
    row('a few', span(2, 12), span(3, 5), `${USAGE}; duckling reads 3`),
    row('several', span(2, MORE), span(3, 9), USAGE),
    row('numerous', span(2, MORE), span(10, MORE), USAGE),
    row('multiple', span(2, MORE), span(2, MORE), 'the plural, literally'),
    row('many', span(2, MORE), span(10, MORE), USAGE),
    row('few', span(0, 12), span(1, 5), USAGE),
  ]),
};
