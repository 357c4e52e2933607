import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

const FORMATS = ['pretty', 'json'];

/** Finds a phrase in the sources, and writes a claim that quotes it. */
export const find: Command = {
  name: 'find',
  what: 'find a phrase in every source, with a claim that quotes it ready to paste (exit 1: it stands nowhere)',
  arguments: [
    { name: '<phrase>', what: 'the words to look for, whatever their case and typography' },
    {
      name: '[registry...]',
      what: 'registry files, folders or globs (default: claims, where there are any)',
    },
  ],
  options: [
    ...WORKSPACE_OPTIONS,
    { flags: '--source <id>', what: 'only this source', repeats: true },
    {
      flags: '-f, --format <name>',
      what: `how to print: ${FORMATS.join(', ')}`,
      default: 'pretty',
      completes: FORMATS,
    },
  ],
  async run([phrase = '', ...patterns], options, context) {
    const format = String(options.format);
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}" of places. Known: ${FORMATS.join(', ')}.`);
    const { runFind } = await import('./run-find.ts');
    return runFind(
      {
        phrase,
        patterns,
        ...workspaceFrom(options),
        only: (options.source ?? []) as readonly string[],
        isJson: format === 'json',
      },
      context,
    );
  },
};
