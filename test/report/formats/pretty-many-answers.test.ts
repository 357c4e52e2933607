import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { check } from '../../../src/check/pipeline.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import pretty from '../../../src/report/formats/pretty.ts';

/** A question that each source answers with several counts of its own, all different. */
function manyAnswers(answers: number, sources: number) {
  const manifest = Array.from(
    { length: sources },
    (_, s) => `s${s}: { text: none, published: 2024-07-01 }\n`,
  );
  const claims = Array.from({ length: answers }, (_, i) =>
    JSON.stringify({
      question: 'q',
      source: `s${i % sources}`,
      at: { start: i, end: i + 9 },
      value: 1000 + i,
    }),
  );
  const lines = ['{"id":"q","ask":"How many?","type":"count","moves":"no"}', ...claims, ''];
  return check(
    readRegistry([{ path: 'a.ndjson', content: lines.join('\n') }]),
    readSources([{ path: 'sources/sources.yaml', content: manifest.join('') }]),
  );
}

describe('a question with thousands of answers', () => {
  // What costs the square of the answers would run into the limit of a test.
  it('is printed with the findings of hundreds of sources on it', async () => {
    const report = manyAnswers(4000, 400);
    const text = await pretty(report, { width: 100, color: 0, version: '0' });
    expect(text).toContain('and 3992 more answers');
    expect(text.match(/^ {2}error self-contradiction/gmu)).toHaveLength(400);
    expect(text).toMatch(/error contradiction \w+/u);
  });

  it('counts the pairs of each source that it does not list, and looks at few of them', () => {
    const [answers, sources] = [24_000, 200];
    const own = answers / sources;
    const { findings } = manyAnswers(answers, sources);
    const bySource = findings.filter(({ rule }) => rule === 'self-contradiction');
    expect(bySource).toHaveLength(sources);
    for (const { conflicts, moreConflicts } of bySource)
      expect([conflicts.length, conflicts.length + moreConflicts]).toEqual([100, (own * (own - 1)) / 2]);
    const [among] = findings.filter(({ rule }) => rule === 'contradiction');
    expect(among?.conflicts).toHaveLength(100);
    // No pair is counted twice, and hardly one is left out: the rest are those of one source.
    const all = (answers * (answers - 1)) / 2;
    expect(among?.moreConflicts).toBeLessThan(all);
    expect(among?.moreConflicts).toBeGreaterThan(all * 0.99);
  });
});
