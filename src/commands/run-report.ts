import { RULES } from '../check/rules/index.ts';
import { FORMATS } from '../report/formats/index.ts';
import { countOf } from '../text/compare-text.ts';
import { UsageError } from '../workspace/errors.ts';
import { resolve, shownPath } from '../workspace/files.ts';
import { openFile } from '../workspace/open-file.ts';
import { writeFileWhole } from '../workspace/write-file.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { type ViewOptions, viewedReport } from './run-view.ts';

/** What the command line of `report` says. */
export interface ReportOptions extends ViewOptions {
  readonly out: string;
  readonly open: boolean;
}

/** The work of `report`. Like every view it judges nothing: it exits 0 where the page was written. */
export async function runReport(options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  if (options.out === '') throw new UsageError('--out wants the name of a file.');
  const loading = FORMATS.html?.load();
  const shown = await viewedReport(options, context, [options.out]);
  const page = await (await loading)?.default(shown, { ...context, rules: RULES });
  writeFileWhole(context.cwd, options.out, page ?? '');
  const path = shownPath(context.cwd, resolve(context.cwd, options.out));
  const { error, warning } = shown.summary;
  await context.out(
    `${path}: ${countOf(error, 'error')} and ${countOf(warning, 'warning')} on ${countOf(shown.summary.questions, 'question')}\n`,
  );
  if (options.open && !(await openFile(context.cwd, options.out)))
    context.tell(`no browser could be started; open ${path} yourself.`);
  return 0;
}
