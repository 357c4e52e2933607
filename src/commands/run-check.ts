import type { Finding } from '../findings/finding.ts';
import { judge, severityCounts, type Verdict } from '../findings/policy.ts';
import type { FormatEntry } from '../formats/index.ts';
import { type Config, originWords } from '../host/config.ts';
import { reconcile } from '../reconcile.ts';
import { countOf } from '../text/compare-text.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, type Shown, showOnly } from './filters.ts';
import { openFor, type WorkspaceArguments } from './open.ts';

/** What the command line of `check` says. */
export interface CheckOptions extends WorkspaceArguments {
  readonly format: FormatEntry;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The work of `check`, apart from its help so that help starts fast: read, reconcile, print, judge. */
export async function runCheck(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const loading = options.format.load();
  const workspace = await openFor(options, context);
  const { registry, sources, config } = workspace;
  const report = reconcile(registry, sources, { ...workspace, isPartial: options.patterns.length > 0 });
  const filter = filterFrom(options.filters, registry, report.sources.keys());
  const shown = showOnly(report, filter, options.quiet);
  const format = await loading;
  await context.out(
    await format.default(shown.report, { ...context, verbose: options.verbose, quiet: options.quiet }),
  );
  const verdict = judge(report.findings, {
    failOn: config.failOn.value,
    maxWarnings: config.maxWarnings.value,
  });
  tellHidden(verdict, shown, config, context);
  return verdict.code;
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
