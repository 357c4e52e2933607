import type { Finding } from '../check/findings/finding.ts';
import { judge, severityCounts, type Verdict } from '../check/findings/policy.ts';
import type { Report } from '../check/findings/report.ts';
import { reconcile } from '../check/reconcile.ts';
import { RULES } from '../check/rules/index.ts';
import { FORMATS, type FormatEntry } from '../report/formats/index.ts';
import { countOf } from '../text/compare-text.ts';
import { type Config, originWords } from '../workspace/config.ts';
import { keepInputs } from '../workspace/keep-inputs.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, type Shown, showOnly } from './filters.ts';
import { type KnownOptions, withKnown } from './known.ts';
import { type CheckedWorkspace, openFor, type WorkspaceArguments } from './open.ts';
import type { Output } from './outputs.ts';
import { printForGithub, printReport } from './print-report.ts';

/** What the command line of `check` says. */
export interface CheckOptions extends WorkspaceArguments, KnownOptions {
  /** What to print; `pretty`, and what the service that runs the check can show, where it is empty. */
  readonly outputs: readonly Output[];
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** List what is known as well. */
  readonly showKnown: boolean;
  /** Entries of the baseline that no longer occur fail the run. */
  readonly strictBaseline: boolean;
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The work of `check`, apart from its help so that help starts fast: read, reconcile, print, judge. */
export async function runCheck(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const asked = options.outputs.length > 0;
  const outputs = asked ? options.outputs : [{ entry: FORMATS.pretty as FormatEntry, file: undefined }];
  // Loaded while the files are read; a failure shows when it is needed.
  for (const { entry } of outputs) void entry.load();
  const files = outputs.flatMap(({ file }) => file ?? []);
  const { report, registry, config } = await checkedReport(options, context, files);
  const filter = filterFrom(options.filters, registry, report.sources.keys());
  const shown = showOnly(report, filter, options.quiet);
  const verdict = judge(report.findings, {
    failOn: config.failOn.value,
    maxWarnings: config.maxWarnings.value,
  });
  const failing = new Set(verdict.failing);
  const ofRecord = verdict.failing.filter((finding) => finding.class === 'record');
  if (ofRecord.length > 0) {
    const among =
      ofRecord.length === verdict.failing.length ? 'it fails on' : 'it fails on disagreements, and on';
    context.tell(`${among} faults of the record: ${severityCounts(ofRecord)}.`);
  }
  const { verbose, quiet, showKnown } = options;
  const { width, color, version, ci } = context;
  const isFailure = (finding: Finding): boolean => failing.has(finding);
  const how = {
    width,
    color,
    version,
    verbose,
    quiet,
    showKnown,
    rules: RULES,
    prefix: ci.prefix,
    isFailure,
  };
  try {
    await printReport(shown.report, outputs, how, context);
  } finally {
    if (!asked) await printForGithub(shown.report, how, context);
    tellHidden(verdict, shown, config, context);
  }
  if (!options.strictBaseline || (report.stale ?? []).length === 0) return verdict.code;
  context.tell(
    `it fails on ${countOf(report.stale?.length ?? 0, 'stale entry', 'stale entries')} of the baseline (--strict-baseline); "reconcile baseline" removes them.`,
  );
  return 1;
}

/** Reads everything, reconciles it, and tells what is known; what is to be written may be nothing that was read. */
export async function checkedReport(
  options: WorkspaceArguments & KnownOptions,
  context: CommandContext,
  written: readonly string[] = [],
): Promise<CheckedWorkspace & { readonly report: Report }> {
  const workspace = await openFor(options, context);
  await keepInputs(context.cwd, written, workspace);
  context.progress?.(`comparing ${countOf(workspace.registry.claims.length, 'claim')}`);
  const found = reconcile(workspace.registry, workspace.sources, workspace);
  return { ...workspace, report: await withKnown(found, workspace, options, context) };
}

/** Says in a line each what a reader of the output cannot see: what a filter hides, and what the run fails on. */
function tellHidden(
  verdict: Verdict,
  { byFilter, byQuiet }: Shown,
  config: Config,
  context: CommandContext,
): void {
  const failing = new Set(verdict.failing);
  const grave = (finding: Finding): boolean => finding.severity === 'error' || failing.has(finding);
  const filtered = byFilter.filter(grave);
  if (filtered.length > 0) context.tell(`${severityCounts(filtered)} hidden by the filter.`);
  const quieted = byQuiet.filter(grave);
  const { tooManyWarnings } = verdict;
  if (tooManyWarnings !== null) {
    const { value, from } = config.maxWarnings;
    const hidden = quieted.length > 0 ? '; --quiet hides them' : '';
    context.tell(
      `it fails on ${countOf(tooManyWarnings, 'warning')} where max-warnings allows ${value} (${originWords(from)})${hidden}.`,
    );
  } else if (quieted.length > 0) {
    const { value, from } = config.failOn;
    context.tell(
      `it fails on ${severityCounts(quieted)} that --quiet hides (fail-on: ${value}, ${originWords(from)}).`,
    );
  }
}
