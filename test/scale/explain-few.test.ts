import { describe, expect, it } from 'vitest';
import { Explainer } from '../../src/check/explain/explain.ts';
import { findSubject } from '../../src/check/explain/find-subject.ts';
import { check } from '../../src/check/pipeline.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { runCommand } from '../helpers/command.ts';
import { ROOT } from '../helpers/run.ts';

describe('an explanation of a question', () => {
  it('looks at the claims of that question alone, and says what it says where all are looked at', async () => {
    const workspace = await openWorkspace({ cwd: ROOT, patterns: [] });
    const { registry, sources, profile } = workspace;
    const trace = check(registry, sources, { ...workspace, keep: 'trace' }).trace();
    // Every fifth, and all that orders and constraints join.
    for (const { id } of registry.questions.filter(({ of }, i) => i % 5 === 0 || of)) {
      const found = findSubject(id, registry, trace.reported, []);
      if ('fault' in found) throw new Error(found.fault);
      const explainer = new Explainer({ registry, sources, profile, trace });
      const whole = JSON.parse(JSON.stringify(explainer.explain(found.subject, found.reported)));
      const { out } = await runCommand('explain', [id, '-f', 'json'], { cwd: ROOT });
      const { schemaVersion: _, tool: __, ...own } = JSON.parse(out);
      expect(own).toEqual(whole);
    }
  });
});
