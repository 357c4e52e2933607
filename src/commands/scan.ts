import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

const FORMATS = ['pretty', 'json'];

/** Looks for disagreements that nobody has recorded yet. */
export const scan: Command = {
  name: 'scan',
  what: 'find what articles may disagree on, without a registry',
  arguments: [
    {
      name: '[article...]',
      what: 'articles or folders of them (default: the folder of sources)',
      completes: 'file',
    },
  ],
  options: [
    ...WORKSPACE_OPTIONS,
    {
      flags: '-f, --format <name>',
      what: `how to print: ${FORMATS.join(', ')}`,
      default: 'pretty',
      completes: FORMATS,
    },
    { flags: '--mentions', what: 'list every date, time, duration and number that was read as well' },
    { flags: '--limit <n>', what: 'print no more candidates than this (default: 50)' },
    {
      flags: '--draft <file>',
      what: 'write what is new as questions and claims into a registry file, ready to edit',
      completes: 'file',
    },
  ],
  async run(args, options, context) {
    const format = String(options.format);
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}" of a scan. Known: ${FORMATS.join(', ')}.`);
    const { runScan } = await import('./run-scan.ts');
    return runScan(
      {
        articles: args,
        ...workspaceFrom(options),
        isJson: format === 'json',
        withMentions: options.mentions === true,
        limit: limitFrom(options.limit as string | undefined),
        draft: options.draft as string | undefined,
      },
      context,
    );
  },
};

function limitFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new UsageError(`--limit takes a whole number such as 20, not "${text}".`);
}
