import { RULES } from '../check/rules/index.ts';
import { FORMATS } from '../report/formats/index.ts';
import { countOf } from '../text/compare-text.ts';
import { UsageError } from '../workspace/errors.ts';
import { resolve, shownPath } from '../workspace/files.ts';
import { openFile } from '../workspace/open-file.ts';
import { writeFileWhole } from '../workspace/write-file.ts';
import { defineCommand } from './command.ts';
import { viewedReport } from './shared/checked-report.ts';
import { BASELINE, FILTERS, flag, REGISTRY, textOr, WORKSPACE } from './shared/options.ts';

/**
 * Writes the report as one page, for people who read neither YAML nor a terminal. Like every view it judges nothing: it
 * exits 0 where the page was written.
 */
export default defineCommand({
  arguments: REGISTRY,
  options: {
    ...WORKSPACE,
    ...BASELINE,
    out: textOr('-o, --out <file>', 'where to write it', 'reconcile-report.html'),
    open: flag('--open', 'open it in the browser'),
    ...FILTERS,
  },
  async run(options, context) {
    if (options.out === '') throw new UsageError('--out wants the name of a file.');
    const loading = FORMATS.html?.load();
    const shown = await viewedReport(options, context, [options.out]);
    const page = (await loading)?.parts?.(shown, { ...context, rules: RULES });
    writeFileWhole(context.cwd, options.out, page ?? '');
    const path = shownPath(context.cwd, resolve(context.cwd, options.out));
    const { error, warning } = shown.summary;
    await context.say(
      `${path}: ${countOf(error, 'error')} and ${countOf(warning, 'warning')} on ${countOf(shown.summary.questions, 'question')}`,
    );
    if (options.open && !(await openFile(context.cwd, options.out)))
      context.notify(`no browser could be started: open ${path} yourself.`);
    return 0;
  },
});
