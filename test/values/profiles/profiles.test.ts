import { describe, expect, it } from 'vitest';
import { span } from '../../../src/values/bounds/span.ts';
import { LITERAL, meaningOf, ownProfile, PROFILES, VAGUE_WORDS } from '../../../src/values/profiles/index.ts';
import { checkStory, dated, reported } from '../../helpers/story.ts';

const articles = {
  a: dated('2024-05-20', 'Dozens were killed.'),
  b: dated('2024-05-20', 'In all 15 were killed.'),
};
const registry = [
  'questions:', '  dead:', '    ask: How many died?', '    type: count', '    moves: no', '    claims:',
  '      - { source: a, quote: Dozens were killed }', '      - { source: b, quote: 15 were killed }',
].join('\n'); // biome-ignore format: a registry, line by line
const desk = ownProfile('desk', LITERAL, {
  dozens: { strict: span(24, Number.POSITIVE_INFINITY), usual: span(24, 99), source: 'the style book' },
});

describe('a vague word', () => {
  const [, acled] = PROFILES;

  it.each([
    ['literal', LITERAL, 'warning tension dead', 'under acled they can both hold'],
    ['desk', desk, 'error contradiction dead', 'under literal it is only a tension'],
  ] as const)(
    'read by %s tells its profile, and whether the finding survives the others',
    (name, profile, finding, survives) => {
      const report = checkStory(articles, registry, { profile });
      expect(reported(report)).toEqual([finding]);
      expect(report.findings[0]?.message).toContain(`"dozens" as the profile ${name} reads it`);
      expect(report.findings[0]?.message).toContain(survives);
    },
  );

  it('that is a floor of 12 is beside 15', () => {
    expect(reported(checkStory(articles, registry, { profile: acled }))).toEqual(['note refinement dead']);
  });

  it('that no profile could read otherwise leaves a finding that survives', () => {
    const few = { ...articles, b: dated('2024-05-20', 'In all 3 were killed.') };
    const report = checkStory(few, registry.replace('15', '3'), {});
    expect(reported(report)).toEqual(['error contradiction dead']);
    expect(report.findings[0]?.message).toContain('it survives acled');
  });

  it('keeps the identity of its finding whatever the profile says of it', () => {
    const ids = [LITERAL, ownProfile('other')].map(
      (profile) => checkStory(articles, registry, { profile }).findings[0]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });
});

describe.each(PROFILES)('the profile $name', (profile) => {
  it.each(VAGUE_WORDS)('gives "%s" bounds, the usual ones within the strict ones, and a source', (word) => {
    const { strict, usual, source } = meaningOf(profile, word) ?? {};
    expect(strict && usual && usual.low >= strict.low && usual.high <= strict.high).toBe(true);
    expect(source).toMatch(/\S/u);
  });
});
