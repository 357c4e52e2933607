import { didYouMean } from '../text/nearest.ts';
import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

/** Prints a script by which a shell completes commands, options, formats and rules. */
export const completion: Command = {
  name: 'completion',
  what: 'print a completion script for a shell',
  arguments: [{ name: '<shell>', what: SHELLS.join(', '), completes: SHELLS }],
  options: [],
  async run([shell = ''], _options, context) {
    if (!SHELLS.includes(shell))
      throw new UsageError(
        `There is no completion for "${shell}".${didYouMean(shell, SHELLS)} Known: ${SHELLS.join(', ')}.`,
      );
    const { runCompletion } = await import('./run-completion.ts');
    await context.out(runCompletion(shell));
    return 0;
  },
};
