import type { OptionSpec } from './command.ts';

/** How vague words of number are read. */
export const PROFILE_OPTION: OptionSpec = {
  flags: '--profile <name>',
  what: 'how vague words such as "dozens" are read: literal, acled (default: the configured one, else literal)',
  completes: 'profile',
};

/** Where a command finds its files: shared by every command that reads a workspace. */
export const WORKSPACE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '-s, --sources <dir>',
    what: 'the folder of the articles (default: sources)',
    completes: 'folder',
  },
  {
    flags: '-c, --config <file>',
    what: 'the configuration file (default: reconcile.yaml, or the reconcile key of package.json)',
    completes: 'file',
  },
  { flags: '--no-config', what: 'ignore configuration files' },
  PROFILE_OPTION,
];

/** What those options say. */
export const workspaceFrom = (options: Readonly<Record<string, unknown>>) => ({
  sources: options.sources as string | undefined,
  config: options.config as string | false | undefined,
  profile: options.profile as string | undefined,
});
