import { describe, expect, it } from 'vitest';
import { found } from './source-of.ts';

const TEXT =
  'Under clause 9, the landlord is not permitted to end this lease. Nothing in the report says that the roof was safe. ' +
  'Three of the seven inspectors never went up, and eleven boats sank on Monday. Was he there? No. The boats were safe at noon.';

describe('a quote that is cut at its end from what turns it round is not taken', () => {
  it.each([
    'permitted to end this lease',
    'in the report says that the roof was safe',
    'went up, and eleven boats sank',
    '\u2026 permitted to end this lease',
    '\u2026 boats sank on Monday',
    '... boats sank on Monday',
    '[\u2026] boats sank on Monday',
  ])('%s', (quote) => {
    expect(found(TEXT, quote).verdict).toBe('drifted');
  });

  it.each([
    'the landlord is not permitted to end this lease',
    'not permitted to end this lease',
    'eleven boats sank on Monday',
    'boats sank on Monday',
    'The boats were safe at noon',
    '\u2026 the roof was safe',
    'permitted',
  ])('but %s is found', (quote) => {
    expect(['exact', 'folded', 'edited']).toContain(found(TEXT, quote).verdict);
  });

  it('and a prefix says that whoever quotes knows what is before it', () => {
    expect(found(TEXT, { quote: 'permitted to end this lease', prefix: 'is not' }).verdict).toBe('exact');
  });
});
