import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JudgedDraft } from '../../../src/discover/draft/verdicts.ts';
import { runCommand } from '../../helpers/command.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DRAFT = 'test/stories/our-draft/draft.md';

describe('the draft that the README has read against the bundled story', () => {
  it('gets verdicts of seven kinds, each on the words that are wrong', async () => {
    const { out, code } = await runCommand('draft', [DRAFT, '--format', 'json'], { cwd: ROOT });
    expect(code).toBe(1);
    const { statements, quotations } = JSON.parse(out) as JudgedDraft;
    const worth = [...statements, ...quotations].filter(
      ({ verdict }) => verdict !== 'supported' && verdict !== 'exact',
    );
    expect(
      worth.map(({ verdict, text }) => `${verdict}: ${text.split(/\s+/u).slice(0, 9).join(' ')}`),
    ).toEqual([
      'disputed: The fighting began on October 9.',
      'contradicted: The ceasefire that Qatar brokered on October 29 has',
      'contradicted: Hours before the talks collapsed, nine civilians were killed',
      'differs: The crossing at Torkham opened again for a short',
      'unsupported: The delegation from Kabul was led by Abdul Karim',
      'contradicted: A third round was held in Istanbul on Sunday,',
      'other speaker: The talks have reached a standstill for now,',
      'edited: entering into war is our first choice',
      'nowhere: a humiliation for every Afghan family',
    ]);
  });

  it('is annotated on its own lines by the path that the repository has for it', async () => {
    const ci = { annotates: true, summary: undefined, prefix: 'desk/talks' };
    const { out } = await runCommand('draft', [DRAFT, '--format', 'github'], { cwd: ROOT, ci });
    expect(out).toMatch(/^::error file=desk\/talks\/test\/stories\/our-draft\/draft\.md,line=13,/mu);
    const sarif = await runCommand('draft', [DRAFT, '--format', 'sarif'], { cwd: ROOT, ci });
    expect(sarif.out).toContain('"uri": "desk/talks/test/stories/our-draft/draft.md"');
  });
});
