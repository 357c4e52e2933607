import type { Report } from '../findings/report.ts';
import { openWorkspace } from '../host/workspace.ts';
import { reconcile } from '../reconcile.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, showOnly } from './filters.ts';

/** What the command line of a view says. */
export interface ViewOptions {
  readonly patterns: readonly string[];
  readonly sources?: string;
  readonly config?: string | false;
  readonly profile?: string;
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

type View = (report: Report, options: Pick<CommandContext, 'width' | 'color'>) => Promise<string>;

/** Shows a report in the terminal. A view judges nothing: it exits 0 where it could run. */
export async function runView(view: View, options: ViewOptions, context: CommandContext): Promise<ExitCode> {
  const { registry, sources, profile } = await openWorkspace({ ...options, cwd: context.cwd });
  const report = reconcile(registry, sources, { profile });
  const filter = filterFrom(options.filters, registry, report.sources.keys());
  await context.out(await view(showOnly(report, filter, context), context));
  return 0;
}
