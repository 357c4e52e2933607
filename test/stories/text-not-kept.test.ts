import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

/** Two sources whose texts may not be kept: claims point into them by offsets. */
function check(claims: string, type = 'count') {
  const registry = `questions:\n  q:\n    ask: What was it?\n    type: ${type}\n    claims:\n${claims
    .split('\n')
    .map((claim) => `      - ${claim}\n`)
    .join('')}`;
  return reconcile(
    readRegistry([{ path: 'registry.yaml', content: registry }]),
    readSources([
      {
        path: 'sources/sources.yaml',
        content: 'a: { text: none, published: 2024-05-03 }\nb: { text: none, published: 2024-05-03 }',
      },
    ]),
  ).findings.filter(({ rule }) => !['single-source', 'source-unused'].includes(rule));
}

describe('a source whose text is not kept', () => {
  it('has its stated values compared, since there are no words to hold them against', () => {
    const [finding, ...more] = check(
      '{ source: a, at: { start: 4, end: 20 }, value: 40 }\n{ source: b, at: { start: 9, end: 12 }, value: 50 }',
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'contradiction',
      positions: [
        { value: '40', claims: [{ source: 'a', quote: '', line: null, column: null, start: 4, end: 20 }] },
        { value: '50', claims: [{ source: 'b', quote: '', line: null, column: null, start: 9, end: 12 }] },
      ],
    });
  });

  it.each([
    ['date', 'State the value: a day'],
    ['count', 'State the value: a number'],
  ])('cannot have a %s read from it, and says so', (type, remedy) => {
    const [finding, ...more] = check('{ source: a, at: { start: 4, end: 20 } }', type);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'value-not-in-quote', severity: 'error' });
    expect(finding?.message).toContain('is not kept here, so nothing can be read from it.');
    expect(finding?.message).toContain(remedy);
  });

  it('wants offsets beside a quote, and is not searched for it', () => {
    const [finding, ...more] = check('{ source: a, quote: at least 40 died, value: ">=40" }');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'quote-orphan',
      message: 'No text of a is here to look for "at least 40 died" in.',
    });
  });

  it('has its stated values held against a quote that the registry does give', () => {
    const [finding] = check(
      '{ source: a, quote: at least 40 died, at: { start: 4, end: 20 }, value: 40 }\n{ source: b, at: { start: 9, end: 12 }, value: 40 }',
    );
    expect(finding?.message).toBe(
      'The words are read as at least 40; the registry says exactly 40. If the value is right all the same, add to the claim: because: "why the words mean 40"',
    );
  });
});
