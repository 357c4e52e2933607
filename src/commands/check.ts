import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { listFormats, outputsFrom } from './outputs.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Reports every place where the sources disagree. */
export const check: Command = {
  name: 'check',
  what: 'report every place where the sources disagree',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS,
    {
      flags: '-f, --format <name[:file]>',
      what: 'how to print, to a file or here (default: pretty); several times for several; "list" lists them',
      repeats: true,
      completes: 'format',
    },
    { flags: '--sarif-known', what: 'keep findings that are known or decided in SARIF, as suppressed' },
    ...FILTER_OPTIONS,
    { flags: '-q, --quiet', what: 'print errors only, and no summary' },
    { flags: '-v, --verbose', what: 'print notes in full' },
    {
      flags: '--fail-on <level>',
      what: 'the least severity that fails: error, warning, note, never (default: error)',
      completes: ['error', 'warning', 'note', 'never'],
    },
    { flags: '--max-warnings <n>', what: 'fail on more new warnings than this' },
    { flags: '--print-config', what: 'print every setting and where it comes from, and check nothing' },
  ],
  async run(args, options, context) {
    const formats = (options.format ?? []) as readonly string[];
    if (formats.includes('list')) {
      await context.out(listFormats());
      return 0;
    }
    const outputs = outputsFrom(formats);
    const workspace = {
      patterns: args,
      ...workspaceFrom(options),
      failOn: options.failOn as string | undefined,
      maxWarnings: options.maxWarnings as string | undefined,
    };
    if (options.printConfig === true) {
      const { printConfig } = await import('./print-config.ts');
      return printConfig(workspace, formats.includes('json'), context);
    }
    const { runCheck } = await import('./run-check.ts');
    return runCheck(
      {
        ...workspace,
        outputs,
        keepKnown: options.sarifKnown === true,
        verbose: options.verbose === true,
        quiet: options.quiet === true,
        filters: options,
      },
      context,
    );
  },
};
