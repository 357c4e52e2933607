import { FORMATS } from '../formats/index.ts';
import { UsageError } from '../host/errors.ts';
import { didYouMean } from '../text/nearest.ts';
import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Reports every place where the sources disagree. */
export const check: Command = {
  name: 'check',
  what: 'report every place where the sources disagree',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS,
    {
      flags: '-f, --format <name>',
      what: `how to print: ${Object.keys(FORMATS).join(', ')}`,
      default: 'pretty',
    },
    ...FILTER_OPTIONS,
    { flags: '-q, --quiet', what: 'print errors only, and no summary' },
    { flags: '-v, --verbose', what: 'print notes in full' },
    {
      flags: '--fail-on <level>',
      what: 'the least severity that fails: error, warning, note, never (default: error)',
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
    const name = String(options.format);
    const entry = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (!entry) {
      throw new UsageError(
        `There is no format "${name}".${didYouMean(name, Object.keys(FORMATS))} Known: ${Object.keys(FORMATS).join(', ')}.`,
      );
    }
    const workspace = {
      patterns: args,
      ...workspaceFrom(options),
      ...baselineFrom(options),
      failOn: options.failOn as string | undefined,
      maxWarnings: options.maxWarnings as string | undefined,
    };
    if (options.printConfig === true) {
      const { printConfig } = await import('./print-config.ts');
      return printConfig(workspace, name === 'json', context);
    }
    const run =
      options.watch === true
        ? (await import('./run-watch.ts')).runWatch
        : (await import('./run-check.ts')).runCheck;
    return run(
      {
        ...workspace,
        format: entry,
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
