import { describe, expect, it } from 'vitest';
import { questionId } from '../../src/registry/question-id.ts';
import { freeId, slug } from '../../src/text/slug.ts';

describe('the id of a question', () => {
  it.each([
    ['How many people were aboard?', 'people-aboard'],
    ['When did the fighting begin?', 'fighting-begin'],
    ['When was that?', 'when-was-that'],
    ['कितने लोग घायल हुए?', 'कितने-लोग-घायल-हुए'],
    ['How old is Ada Berg?', 'age-ada-berg'],
    ['?', 'question'],
    [
      'Who said that the very long and winding negotiations about the bridge had failed?',
      'said-very-long-winding-negotiations',
    ],
  ])('is a few words of it: %s', (ask, id) => {
    expect(questionId(ask)).toBe(id);
  });

  it('is short, whatever is asked', () => {
    expect(slug('x'.repeat(500)).length).toBeLessThanOrEqual(60);
    expect(slug(`${'word '.repeat(100)}`).length).toBeLessThanOrEqual(60);
  });

  it('counts on where it is taken', () => {
    const taken = new Set(['crew', 'crew-2']);
    expect(freeId('crew', (id) => taken.has(id))).toBe('crew-3');
  });
});
