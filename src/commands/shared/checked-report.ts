import { withBaseline } from '../../check/baseline/apply.ts';
import type { BaselineEntry } from '../../check/baseline/entry.ts';
import { entriesOf } from '../../check/baseline/judge.ts';
import { readBaseline } from '../../check/baseline/read-baseline.ts';
import type { Report } from '../../check/findings/report.ts';
import { check, type Kept } from '../../check/pipeline.ts';
import { countOf } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { readBaselineFile } from '../../workspace/baseline-file.ts';
import type { Config, ConfigOptions } from '../../workspace/config.ts';
import { keepInputs } from '../../workspace/keep-inputs.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import type { CommandContext, Values } from '../command.ts';
import { filterFrom, showOnly } from './filters.ts';
import type { FILTERS } from './options.ts';

/** What the command line says of a workspace, but for the folder that the tool runs in. */
export type WorkspaceArguments = Omit<ConfigOptions, 'cwd' | 'progress'>;

/** What a run is held against. */
export interface KnownOptions {
  /** A git ref: what was found there is known. */
  readonly since?: string;
}

/** A workspace, and whether it holds only a part of the registry: files that the command line names. */
export interface CheckedWorkspace extends Workspace {
  readonly isPartial: boolean;
}

/** Opens the workspace of a command, and says which configuration it goes by where that lies elsewhere. */
export async function openFor(
  options: WorkspaceArguments,
  context: CommandContext,
): Promise<CheckedWorkspace> {
  const workspace = await openWorkspace({ ...options, cwd: context.cwd, progress: context.progress });
  reportConfig(workspace.config, context);
  return { ...workspace, isPartial: options.patterns.length > 0 };
}

/** A configuration found in a folder above is easily forgotten: it is named. */
export function reportConfig({ file, isAbove }: Config, { notify }: CommandContext): void {
  if (isAbove && file !== null) notify(`configured by ${file} (--no-config ignores it).`);
}

/** What a report is for. */
export interface ReportUse {
  /** What the check is to keep; its findings where nothing is said. */
  readonly keep?: Kept;
  /** The files that are to be written, none of which may have been read. */
  readonly written?: readonly string[];
  /** The engine that says which questions are to be judged; all are where it is left out. */
  readonly engine?: string;
}

/** Reads everything, checks it in one pass, and marks what is known. */
export async function checkedReport(
  options: WorkspaceArguments & KnownOptions,
  context: CommandContext,
  { keep, written = [], engine }: ReportUse = {},
): Promise<CheckedWorkspace & { readonly report: Report }> {
  if (engine !== undefined) {
    const grouped = await groupedReport(options, context, { keep, written, engine });
    if (grouped) return grouped;
  }
  const workspace = await openFor(options, context);
  await keepInputs(context.cwd, written, workspace);
  context.progress?.(`comparing ${countOf(workspace.registry.claims.length, 'claim')}`);
  const found = check(workspace.registry, workspace.sources, { ...workspace, keep });
  return { ...workspace, report: await withKnown(found, workspace, options, context) };
}

/** The same report by way of an engine; undefined where the whole registry must be read. */
async function groupedReport(
  options: WorkspaceArguments & KnownOptions & { readonly speaker?: readonly string[] },
  context: CommandContext,
  { keep, written = [], engine }: ReportUse & { readonly engine: string },
): Promise<(CheckedWorkspace & { readonly report: Report }) | undefined> {
  const [{ checkWithEngine }, { engineOf }] = await Promise.all([
    import('../../scale/run/check-with-engine.ts'),
    import('../../scale/engines/index.ts'),
  ]);
  engineOf(engine);
  if (keep !== undefined && keep !== 'findings') {
    context.notify(
      'this output lists every claim, so every question is judged, and the engine is not asked.',
    );
    return undefined;
  }
  const { cwd, progress } = context;
  const { patterns, sources, config, profile, baseline, failOn, maxWarnings } = options;
  const isPartial = patterns.length > 0;
  const found = await checkWithEngine(
    { cwd, progress, patterns, sources, config, profile, baseline, failOn, maxWarnings },
    { engine, isPartial, namesSpeakers: (options.speaker ?? []).length > 0 },
  );
  if (!found) return undefined;
  reportConfig(found.workspace.config, context);
  await keepInputs(cwd, written, found.workspace);
  const workspace = { ...found.workspace, isPartial };
  return { ...workspace, report: await withKnown(found.report, workspace, options, context) };
}

/** What a command says that shows a report. */
export type ViewOptions = WorkspaceArguments & KnownOptions & Values<typeof FILTERS>;

/** The report as the filters of a view show it. What they hide needs no word: a view judges nothing. */
export async function viewedReport(
  options: ViewOptions,
  context: CommandContext,
  written: readonly string[] = [],
): Promise<Report> {
  const { report, registry } = await checkedReport(options, context, { keep: 'record', written });
  return showOnly(report, filterFrom(options, registry, report.sources.keys()), false).report;
}

/**
 * The report with its findings divided into new, updated and known: by the baseline, and by what was found in the
 * registry and its sources at a commit.
 * @throws UsageError where a baseline or a commit is asked for and missing, InputError where one cannot be read.
 */
async function withKnown<T extends Report>(
  report: T,
  workspace: CheckedWorkspace,
  { since }: KnownOptions,
  context: CommandContext,
): Promise<T> {
  const { config, isPartial, registry } = workspace;
  const entries: BaselineEntry[] = [];
  const file = readBaselineFile(context.cwd, config);
  if (file?.text !== undefined) {
    addAll(entries, readBaseline(file.shown, file.text));
  }
  if (since !== undefined) addAll(entries, await foundAt(since, workspace, context, entries));
  else if (!file) return report;
  const judged = isPartial
    ? new Set([...registry.questions.map(({ id }) => id), ...registry.constraints.map(({ id }) => id)])
    : undefined;
  return withBaseline(report, { entries, today: context.today(), judged });
}

/** What was found at a commit, as far as the baseline does not hold it by itself. */
async function foundAt(
  ref: string,
  { config, profile, severities, isPartial }: CheckedWorkspace,
  { cwd }: CommandContext,
  held: readonly BaselineEntry[],
): Promise<BaselineEntry[]> {
  const { openAtCommit } = await import('../../workspace/git-workspace.ts');
  const then = await openAtCommit(cwd, ref, config);
  const { findings } = check(then.registry, then.sources, { profile, severities, isPartial });
  const known = new Set(held.map(({ id }) => id));
  return entriesOf(findings, `stood at ${ref}`).filter(({ id }) => !known.has(id));
}
