import { describe, expect, it } from 'vitest';
import { checkStory, dated } from '../../helpers/story.ts';

/** Sources of many answers each, all different, the first source's the lowest: as claims, and as their articles. */
function manyOf(sources: readonly string[], fields: object = {}) {
  const EACH = 350;
  const rows = (s: number): number[] => Array.from({ length: EACH }, (_, i) => 10_000 + s * EACH + i);
  const articles = sources.map((id, s) => [
    id,
    dated(
      '2025-10-10',
      rows(s)
        .map((n) => `A row has ${n} units.`)
        .join('\n'),
    ),
  ]);
  const claims = sources.flatMap((source, s) =>
    rows(s).map((n) => ({ source, quote: `${n} units`, value: n, ...fields })),
  );
  return checkStory(
    Object.fromEntries(articles),
    JSON.stringify({ questions: { q: { ask: 'How many?', type: 'count', moves: 'no', claims } } }),
  ).findings;
}

describe('of hundreds of answers that each source gives', () => {
  it('the contradictions between sources are reported beside those within each', () => {
    const found = manyOf(['sa', 'sb', 'sc']).filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, source }) => `${rule} ${source ?? ''}`).sort()).toEqual([
      'contradiction ',
      'self-contradiction sa',
      'self-contradiction sb',
      'self-contradiction sc',
    ]);
  });

  it('so is what two sources report of one speaker on one occasion', () => {
    const found = manyOf(['sa', 'sb'], { speaker: 'the mayor', occasion: 'the council' });
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('error misreported');
  });
});
