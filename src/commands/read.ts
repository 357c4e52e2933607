import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { PROFILE_OPTION } from './workspace-options.ts';

const FORMATS = ['pretty', 'json'];

/** Prints how expressions of time and number are read. */
export const read: Command = {
  name: 'read',
  what: 'print how dates, times, durations and numbers in a text are read',
  arguments: [
    {
      name: '[text...]',
      what: 'the text; without it, lines of text or NDJSON {id, text, anchor} from standard input',
    },
  ],
  options: [
    {
      flags: '-a, --anchor <date>',
      what: 'the day that relative dates are read against (EDTF), such as 2025-11-09',
    },
    PROFILE_OPTION,
    {
      flags: '-f, --format <name>',
      what: `how to print: ${FORMATS.join(', ')}`,
      default: 'pretty',
      completes: FORMATS,
    },
  ],
  async run(args, options, context) {
    const format = String(options.format);
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}" of readings. Known: ${FORMATS.join(', ')}.`);
    const { runRead } = await import('./run-read.ts');
    return runRead(
      {
        // A single "-" is standard input, as everywhere.
        text: args.length > 0 && !(args.length === 1 && args[0] === '-') ? args.join(' ') : undefined,
        anchor: options.anchor as string | undefined,
        profile: options.profile as string | undefined,
        isJson: format === 'json',
      },
      context,
    );
  },
};
