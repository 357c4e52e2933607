import { hasNewErrors } from '../findings/report.ts';
import { FORMATS, type FormatEntry } from '../formats/index.ts';
import { openWorkspace } from '../host/workspace.ts';
import { reconcile } from '../reconcile.ts';
import { RULES } from '../rules/index.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, showOnly } from './filters.ts';
import type { Output } from './outputs.ts';
import { printForGithub, printReport } from './print-report.ts';

/** What the command line of `check` says. */
export interface CheckOptions {
  readonly patterns: readonly string[];
  readonly sources?: string;
  readonly config?: string | false;
  readonly profile?: string;
  /** What to print; `pretty`, and what the service that runs the check can show, where it is empty. */
  readonly outputs: readonly Output[];
  readonly keepKnown: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** The filters, as the command line has them. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The work of `check`, apart from its help so that help starts fast: read, reconcile, print, judge. */
export async function runCheck(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const asked = options.outputs.length > 0;
  const outputs = asked ? options.outputs : [{ entry: FORMATS.pretty as FormatEntry, file: undefined }];
  // Loaded while the files are read; a failure shows when it is needed.
  for (const { entry } of outputs) void entry.load();
  const { registry, sources, profile } = await openWorkspace({ ...options, cwd: context.cwd });
  const report = reconcile(registry, sources, { profile });
  const filter = filterFrom(options.filters, registry, report.sources.keys());
  const shown = showOnly(report, filter, context);
  const { verbose, quiet, keepKnown } = options;
  const { width, color, version } = context;
  const how = { width, color, version, verbose, quiet, keepKnown, rules: RULES, prefix: context.ci.prefix };
  try {
    await printReport(shown, outputs, how, context);
  } finally {
    if (!asked) await printForGithub(shown, how, context);
  }
  return hasNewErrors(report) ? 1 : 0;
}
