import { FORMATS } from '../formats/index.ts';
import { UsageError } from '../host/errors.ts';
import { didYouMean } from '../text/nearest.ts';
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
      failOn: options.failOn as string | undefined,
      maxWarnings: options.maxWarnings as string | undefined,
    };
    if (options.printConfig === true) {
      const { printConfig } = await import('./print-config.ts');
      return printConfig(workspace, name === 'json', context);
    }
    const { runCheck } = await import('./run-check.ts');
    return runCheck(
      {
        ...workspace,
        format: entry,
        verbose: options.verbose === true,
        quiet: options.quiet === true,
        filters: options,
      },
      context,
    );
  },
};
