import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Keeps the file of what is known: clears away what no longer occurs, and accepts what is named. */
export const baseline: Command = {
  name: 'baseline',
  what: 'clear findings that no longer occur from the baseline, or accept some as known',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS,
    ...BASELINE_OPTIONS.slice(0, 1),
    {
      flags: '--accept <finding...>',
      what: 'take these findings as known: fingerprints, or their beginnings',
    },
    { flags: '--accept-all', what: 'take every finding that is new as known: for the first day' },
    { flags: '--reason <text>', what: 'why they are accepted (required to accept)' },
    { flags: '--by <name>', what: 'who accepts them' },
    {
      flags: '--until <date>',
      what: 'the last day on which they are known; required for faults of the record',
    },
    { flags: '--dry-run', what: 'print what the file would hold, and write nothing' },
    ...FILTER_OPTIONS,
  ],
  async run(args, options, context) {
    const { runBaseline } = await import('./run-baseline.ts');
    const text = (key: string): string | undefined => options[key] as string | undefined;
    return runBaseline(
      {
        patterns: args,
        ...workspaceFrom(options),
        ...baselineFrom(options),
        accept: (options.accept as readonly string[] | undefined) ?? [],
        acceptAll: options.acceptAll === true,
        reason: text('reason'),
        by: text('by'),
        until: text('until'),
        isDryRun: options.dryRun === true,
        filters: options,
      },
      context,
    );
  },
};
