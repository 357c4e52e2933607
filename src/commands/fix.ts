import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Rewrites quotes as their sources print them, and asks about those that say something else. */
export const fix: Command = {
  name: 'fix',
  what: 'rewrite quotes as their sources print them, and ask about those that differ in words',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS.filter(({ flags }) => !flags.startsWith('--profile')),
    { flags: '-n, --dry-run', what: 'write nothing; print what would change as a diff' },
    { flags: '-y, --yes', what: 'ask nothing: rewrite white space and glyphs, and leave the rest' },
  ],
  async run(args, options, context) {
    const { runFix } = await import('./run-fix.ts');
    return runFix(
      {
        patterns: args,
        ...workspaceFrom(options),
        isDryRun: options.dryRun === true,
        asksNothing: options.yes === true,
      },
      context,
    );
  },
};
