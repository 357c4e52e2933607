import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Writes the report as one page, for people who read neither YAML nor a terminal. */
export const report: Command = {
  name: 'report',
  what: 'write the report as one page to open, send and print',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS,
    ...BASELINE_OPTIONS,
    { flags: '-o, --out <file>', what: 'where to write it', default: 'reconcile-report.html' },
    { flags: '--open', what: 'open it in the browser' },
    ...FILTER_OPTIONS,
  ],
  async run(args, options, context) {
    const { runReport } = await import('./run-report.ts');
    return runReport(
      {
        patterns: args,
        ...workspaceFrom(options),
        ...baselineFrom(options),
        out: String(options.out),
        open: options.open === true,
        filters: options,
      },
      context,
    );
  },
};
