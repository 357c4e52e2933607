import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Writes a person's decision about a finding into the registry. */
export const resolve: Command = {
  name: 'resolve',
  what: 'write a decision about a finding into the registry: it then fails no run',
  arguments: [
    { name: '<finding>', what: 'its fingerprint, or the beginning of it' },
    { name: '[registry...]', what: 'registry files, folders or globs (default: claims)' },
  ],
  options: [
    ...WORKSPACE_OPTIONS,
    ...BASELINE_OPTIONS,
    { flags: '--status <status>', what: 'explained, resolved or dismissed (required)' },
    { flags: '--because <text>', what: 'why (required)' },
    { flags: '--by <name>', what: 'who decided' },
    { flags: '--on <date>', what: 'the day of the decision (default: today)' },
  ],
  async run([finding = '', ...patterns], options, context) {
    const { runResolve } = await import('./run-resolve.ts');
    const text = (key: string): string | undefined => options[key] as string | undefined;
    return runResolve(
      {
        finding,
        patterns,
        ...workspaceFrom(options),
        ...baselineFrom(options),
        status: text('status'),
        because: text('because'),
        by: text('by'),
        on: text('on'),
      },
      context,
    );
  },
};
