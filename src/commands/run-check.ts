import { hasNewErrors } from '../findings/report.ts';
import type { FormatEntry } from '../formats/index.ts';
import { openWorkspace } from '../host/workspace.ts';
import { reconcile } from '../reconcile.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, showOnly } from './filters.ts';

/** What the command line of `check` says. */
export interface CheckOptions {
  readonly patterns: readonly string[];
  readonly sources?: string;
  readonly config?: string | false;
  readonly profile?: string;
  readonly format: FormatEntry;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The work of `check`, apart from its help so that help starts fast: read, reconcile, print, judge. */
export async function runCheck(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const loading = options.format.load();
  const { registry, sources, profile } = await openWorkspace({ ...options, cwd: context.cwd });
  const report = reconcile(registry, sources, { profile, isPartial: options.patterns.length > 0 });
  const filter = filterFrom(options.filters, registry, report.sources.keys());
  const format = await loading;
  await context.out(
    await format.default(showOnly(report, filter, context), {
      ...context,
      verbose: options.verbose,
      quiet: options.quiet,
    }),
  );
  return hasNewErrors(report) ? 1 : 0;
}
