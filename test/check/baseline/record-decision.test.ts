import { describe, expect, it } from 'vitest';
import { recordDecision } from '../../../src/registry/record-decision.ts';

describe('a decision', () => {
  it('is written into an empty list of decisions, beside its comment', async () => {
    const text = 'questions:\n  q:\n    ask: a\n    type: count\n    resolution: [] # none yet\n';
    const decision = {
      rule: 'contradiction',
      values: ['2', '3'],
      status: 'dismissed',
      because: 'A slip.',
    } as const;
    const written = await recordDecision(
      text,
      { kind: 'question', id: 'q' },
      { ...decision, values: [...decision.values] },
      false,
    );
    expect(written).toContain('# none yet');
    expect(written).toContain('rule: contradiction');
  });
});
