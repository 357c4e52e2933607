import { span } from '../bounds/span.ts';
import type { Profile, VagueMeaning } from './profile.ts';

const MORE = Number.POSITIVE_INFINITY;
const CODEBOOK =
  'ACLED, "Fatalities": 10 for "tens", 12 for "dozens", 100 for "hundreds", the most conservative estimate';
const PATTERN = 'the pattern of ACLED, "Fatalities", carried on';
const CONVENTION = 'ACLED codes an unknown plural as 10, in small attacks as 3';

/** The number that is coded is the lowest that the word can stand for; nothing above it is excluded. */
const row = (word: string, low: number, source: string): [string, VagueMeaning] => [
  word,
  { strict: span(low, MORE), usual: span(low, MORE), source },
];

/** Vague words as ACLED codes them: the most conservative number, as a floor. */
export const ACLED: Profile = {
  name: 'acled',
  describes: 'the most conservative number, as a floor: dozens are 12 and more',
  words: new Map([
    row('tens', 10, CODEBOOK),
    row('dozens', 12, CODEBOOK),
    row('hundreds', 100, CODEBOOK),
    row('scores', 20, PATTERN),
    row('thousands', 1000, PATTERN),
    row('tens of thousands', 10_000, PATTERN),
    row('hundreds of thousands', 100_000, PATTERN),
    row('tens of millions', 1e7, PATTERN),
    row('hundreds of millions', 1e8, PATTERN),
    row('millions', 1e6, PATTERN),
    row('several', 3, CONVENTION),
    row('a few', 3, CONVENTION),
    row('many', 3, CONVENTION),
    row('multiple', 3, CONVENTION),
    row('numerous', 3, CONVENTION),
  ]),
};
