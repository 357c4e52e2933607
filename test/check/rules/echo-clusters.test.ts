import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { check } from '../../../src/check/pipeline.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { Random } from '../../helpers/random.ts';

/** So many articles of one report, each with a few words of its own, and one claim on each. */
function alike(count: number) {
  const random = new Random(5);
  const words = Array.from({ length: 900 }, (_, i) => `word${i.toString(36)}`);
  const report = Array.from({ length: 200 }, () => random.of(words));
  const id = (i: number): string => `a${String(i).padStart(5, '0')}`;
  const texts = Array.from({ length: count }, (_, i) => {
    const own = [...report];
    for (let k = 0; k < 6; k++) own[random.whole(0, own.length - 1)] = random.of(words);
    return { path: `${id(i)}.md`, content: `${own.join(' ')} and 12 people were hurt there.\n` };
  });
  const claims = texts.map((_, i) => `      - { source: ${id(i)}, quote: 12 people were hurt there }\n`);
  const content = `questions:\n  hurt:\n    ask: How many were hurt?\n    type: count\n    claims:\n${claims.join('')}`;
  const { findings } = check(readRegistry([{ path: 'r.yaml', content }]), readSources(texts));
  return findings.filter(({ rule }) => rule === 'echo');
}

describe('echoes of many articles', () => {
  it('are named by their cluster, and not by all pairs', () => {
    const findings = alike(60);
    expect(findings).toHaveLength(59);
    const last = findings.find(({ source }) => source === 'a00059');
    expect(last?.message).toMatch(/with others of a cluster of 60 sources, of which a00000 is the first: /u);
    expect(last?.message).not.toContain('a00007');
    // Each stretch of the article once, whoever else prints it.
    const stretches = last?.positions.map(({ claims }) => claims[1]) ?? [];
    expect(stretches.length).toBeGreaterThan(0);
    for (const [i, stretch] of stretches.entries())
      expect(stretch?.start).toBeGreaterThanOrEqual(stretches[i - 1]?.end ?? 0);
  });

  it('grow with the articles, and not with their square', () => {
    const [few, many] = [100, 400].map((n) => JSON.stringify(alike(n)).length) as [number, number];
    expect(many / few).toBeLessThan(5);
  });

  it('name each source where they are few', () => {
    expect(alike(3).at(-1)?.message).toMatch(
      /^a00002 shares .* with (?:a00000 and a00001|a00001 and a00000): /u,
    );
  });
});
