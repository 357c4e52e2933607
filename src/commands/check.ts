import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
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
    ...FILTER_OPTIONS,
    { flags: '-q, --quiet', what: 'print errors only, and no summary' },
    { flags: '-v, --verbose', what: 'print notes in full' },
    {
      flags: '--fail-on <level>',
      what: 'the least severity that fails: error, warning, note, never (default: error)',
      completes: ['error', 'warning', 'note', 'never'],
    },
    { flags: '--max-warnings <n>', what: 'fail on more new warnings than this' },
    ...BASELINE_OPTIONS,
    { flags: '--since <ref>', what: 'take what stood at a git commit as known: a branch, a tag, a commit' },
    { flags: '--show-known', what: 'print what is known as well' },
    { flags: '--strict-baseline', what: 'fail on entries of the baseline that no longer occur' },
    { flags: '-w, --watch', what: 'stay, and tell what each change of the files changes' },
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
      ...baselineFrom(options),
      failOn: options.failOn as string | undefined,
      maxWarnings: options.maxWarnings as string | undefined,
    };
    if (options.printConfig === true) {
      const { printConfig } = await import('./print-config.ts');
      return printConfig(workspace, formats.includes('json'), context);
    }
    const run =
      options.watch === true
        ? (await import('./run-watch.ts')).runWatch
        : (await import('./run-check.ts')).runCheck;
    return run(
      {
        ...workspace,
        outputs,
        verbose: options.verbose === true,
        quiet: options.quiet === true,
        since: options.since as string | undefined,
        showKnown: options.showKnown === true,
        strictBaseline: options.strictBaseline === true,
        filters: options,
      },
      context,
    );
  },
};
