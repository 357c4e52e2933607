import { didYouMean } from '../text/nearest.ts';
import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

const KINDS = ['questions', 'sources', 'speakers', 'rules', 'agreed'];

/** Lists what is there: questions with their answers, sources, speakers, rules, and what all agree on. */
export const list: Command = {
  name: 'list',
  what: 'list questions, sources, speakers, rules, or what all sources agree on',
  arguments: [
    { name: '[what]', what: `${KINDS.join(', ')} (default: questions)`, completes: KINDS },
    { name: '[registry...]', what: 'registry files, folders or globs (default: claims)' },
  ],
  options: WORKSPACE_OPTIONS,
  async run([kind = 'questions', ...patterns], options, context) {
    if (!KINDS.includes(kind)) {
      throw new UsageError(
        `There is no list of "${kind}".${didYouMean(kind, KINDS)} Known: ${KINDS.join(', ')}.`,
      );
    }
    const { runList } = await import('./run-list.ts');
    return runList({ kind, patterns, ...workspaceFrom(options) }, context);
  },
};
