import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { statementsOf } from '../../../src/discover/scan/statements.ts';

function speakersIn(text: string): (string | null)[] {
  const [source] = readSources([{ path: 'sources/a.md', content: text }]);
  if (!source) throw new Error('no source');
  return statementsOf(source, []).map(({ speech }) => speech?.speaker ?? null);
}

describe('who speaks', () => {
  it.each([
    ['a verb of saying', 'Anna Berg said the gates were shut.', 'Anna Berg'],
    ['a verb behind', 'The gates were shut, Anna Berg said.', 'Anna Berg'],
    ['an inverted verb', '"The gates were shut," said Anna Berg.', 'Anna Berg'],
    ['according to', 'According to Anna Berg, the gates were shut.', 'Anna Berg'],
    ['a role', 'The gates were shut, police said.', 'police'],
    ['nobody', 'The gates were shut.', null],
    ['no word that only begins a sentence', 'There the gates were shut.', null],
  ])('is told by %s', (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it('is carried over by a pronoun', () => {
    expect(speakersIn('Anna Berg said the gates were shut. She added that nobody knew why.')).toEqual([
      'Anna Berg',
      'Anna Berg',
    ]);
  });

  it('is told behind a quotation of two sentences', () => {
    expect(speakersIn('"The gates were shut. Nobody knew why," Anna Berg said.')).toEqual([
      'Anna Berg',
      'Anna Berg',
    ]);
  });
});
