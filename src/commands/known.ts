import { withBaseline } from '../check/baseline/apply.ts';
import type { BaselineEntry } from '../check/baseline/entry.ts';
import type { Report } from '../check/findings/report.ts';
import { reconcile } from '../check/reconcile.ts';
import { readBaselineFile } from '../workspace/baseline-file.ts';
import type { CommandContext } from './command.ts';
import type { CheckedWorkspace } from './open.ts';

/** What a run is held against. */
export interface KnownOptions {
  /** A git ref: what stood there is known. */
  readonly since?: string;
}

/**
 * The report with its findings told apart into new, updated and known: by the baseline, and by how the registry and
 * its sources stood at a commit.
 * @throws UsageError where a baseline or a commit is asked for and missing, InputError where one cannot be read.
 */
export async function withKnown<T extends Report>(
  report: T,
  workspace: CheckedWorkspace,
  { since }: KnownOptions,
  context: CommandContext,
): Promise<T> {
  const { config, isPartial, registry } = workspace;
  const entries: BaselineEntry[] = [];
  const file = readBaselineFile(context.cwd, config);
  if (file?.text !== undefined) {
    const { readBaseline } = await import('../check/baseline/read-baseline.ts');
    entries.push(...readBaseline(file.shown, file.text));
  }
  if (since !== undefined) entries.push(...(await standingAt(since, workspace, context, entries)));
  else if (!file) return report;
  const judged = isPartial
    ? new Set([...registry.questions.map(({ id }) => id), ...registry.constraints.map(({ id }) => id)])
    : undefined;
  return withBaseline(report, { entries, today: context.today(), judged });
}

/** What stood at a commit, as far as the baseline does not hold it by itself. */
async function standingAt(
  ref: string,
  { config, profile, severities, isPartial }: CheckedWorkspace,
  { cwd }: CommandContext,
  held: readonly BaselineEntry[],
): Promise<BaselineEntry[]> {
  const [{ openAtCommit }, { entriesOf }] = await Promise.all([
    import('../workspace/git-workspace.ts'),
    import('../check/baseline/judge.ts'),
  ]);
  const then = await openAtCommit(cwd, ref, config);
  const { findings } = reconcile(then.registry, then.sources, { profile, severities, isPartial });
  const known = new Set(held.map(({ id }) => id));
  return entriesOf(findings, `stood at ${ref}`).filter(({ id }) => !known.has(id));
}
