import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS } from './workspace-options.ts';

const KINDS = ['html', 'pdf', 'markdown', 'text'] as const;

/** Brings articles into the workspace: pages of the web, files, standard input. */
export const add: Command = {
  name: 'add',
  what: 'bring articles into the workspace: addresses of the web, files (text, Markdown, HTML, PDF) or - for standard input',
  arguments: [
    {
      name: '<article...>',
      what: 'files, addresses (http, https), or - for standard input',
      completes: 'file',
    },
  ],
  options: [
    { flags: '-n, --dry-run', what: 'write nothing; print the front matter and the first lines' },
    {
      flags: '--id <id>',
      what: 'the id of the article (default: of its publisher and title, or of its file)',
    },
    { flags: '--url <address>', what: 'where a file was found' },
    {
      flags: '--as <kind>',
      what: `what it is: ${KINDS.join(', ')} (default: what it looks like)`,
      completes: KINDS,
    },
    {
      flags: '--charset <name>',
      what: 'its character encoding, such as windows-1252 (default: what it says itself)',
    },
    { flags: '--keep-all', what: 'leave nothing out of the text: no menus, share lines, forms, disclaimers' },
    { flags: '--allow-private', what: 'permit addresses of this machine and of private networks' },
    ...WORKSPACE_OPTIONS.filter(({ flags }) => !flags.startsWith('--profile')),
  ],
  async run(args, options, context) {
    const as = options.as as string | undefined;
    if (as !== undefined && !(KINDS as readonly string[]).includes(as))
      throw new UsageError(`--as takes no "${as}". Known: ${KINDS.join(', ')}.`);
    const { runAdd } = await import('./run-add.ts');
    return runAdd(
      args,
      {
        sources: options.sources as string | undefined,
        config: options.config as string | false | undefined,
        isDryRun: options.dryRun === true,
        id: options.id as string | undefined,
        url: options.url as string | undefined,
        as: as as (typeof KINDS)[number] | undefined,
        charset: options.charset as string | undefined,
        keepsAll: options.keepAll === true,
        allowsPrivate: options.allowPrivate === true,
      },
      context,
    );
  },
};
