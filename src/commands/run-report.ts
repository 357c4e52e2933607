import { FORMATS } from '../formats/index.ts';
import { UsageError } from '../host/errors.ts';
import { openFile } from '../host/open-file.ts';
import { openWorkspace } from '../host/workspace.ts';
import { writeText } from '../host/write-file.ts';
import { reconcile } from '../reconcile.ts';
import { countOf } from '../text/compare-text.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom, showOnly } from './filters.ts';
import type { ViewOptions } from './run-view.ts';

/** What the command line of `report` says. */
export interface ReportOptions extends ViewOptions {
  readonly out: string;
  readonly open: boolean;
}

/** The work of `report`. Like every view it judges nothing: it exits 0 where the page was written. */
export async function runReport(options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  if (options.out === '') throw new UsageError('--out wants the name of a file.');
  const loading = FORMATS.html?.load();
  const { registry, sources, profile } = await openWorkspace({ ...options, cwd: context.cwd });
  const result = reconcile(registry, sources, { profile });
  const filter = filterFrom(options.filters, registry, result.sources.keys());
  const shown = showOnly(result, filter, context);
  const page = await (await loading)?.default(shown, context);
  const path = writeText(context.cwd, options.out, page ?? '');
  const { error, warning } = shown.summary;
  await context.out(
    `${path}: ${countOf(error, 'error')} and ${countOf(warning, 'warning')} on ${countOf(shown.summary.questions, 'question')}\n`,
  );
  if (options.open && !(await openFile(context.cwd, options.out)))
    context.tell(`no browser could be started; open ${path} yourself.`);
  return 0;
}
