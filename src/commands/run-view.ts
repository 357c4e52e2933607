import type { Report } from '../check/findings/report.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, showOnly } from './filters.ts';
import type { KnownOptions } from './known.ts';
import type { WorkspaceArguments } from './open.ts';
import { checkedReport } from './run-check.ts';

/** What the command line of a view says. */
export interface ViewOptions extends WorkspaceArguments, KnownOptions {
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

type View = (report: Report, options: Pick<CommandContext, 'width' | 'color'>) => Promise<string>;

/** The report as the filters of a view show it. What they hide needs no word: a view judges nothing. */
export async function viewedReport(
  options: ViewOptions,
  context: CommandContext,
  written: readonly string[] = [],
): Promise<Report> {
  const { report, registry } = await checkedReport(options, context, written);
  return showOnly(report, filterFrom(options.filters, registry, report.sources.keys()), false).report;
}

/** Shows a report in the terminal. A view judges nothing: it exits 0 where it could run. */
export async function runView(view: View, options: ViewOptions, context: CommandContext): Promise<ExitCode> {
  await context.out(await view(await viewedReport(options, context), context));
  return 0;
}
