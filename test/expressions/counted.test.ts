import { describe, expect, it } from 'vitest';
import { readText } from '../../src/expressions/read-text.ts';
import counted from './counted-cases.json' with { type: 'json' };

describe('what a count counts', () => {
  it.each(counted)('is read from "$text"', ({ text, counts }) => {
    const read = readText(text).flatMap(({ text: words, counted }) =>
      counted ? [[words, counted.noun, counted.state, counted.partOf]] : [],
    );
    expect(read).toEqual(counts);
  });

  it('has no words of the next sentence, and no whole in the one before', () => {
    const [, four] = readText('There 12 people died. Among them were four children.');
    expect(four?.counted?.partOf).toBeNull();
  });
});
