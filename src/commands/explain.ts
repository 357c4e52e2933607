import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

const FORMATS = ['pretty', 'json'];

/** Explains a rule, or a finding: from the words of every claim to why they cannot all hold. */
export const explain: Command = {
  name: 'explain',
  what: 'explain a rule, a finding, or everything found on a question',
  arguments: [
    {
      name: '[what]',
      what: 'a rule, a fingerprint (r1:… or its first digits), a question or a constraint (default: the rules)',
      completes: 'rule',
    },
    { name: '[registry...]', what: 'registry files, folders or globs (default: claims)' },
  ],
  options: [
    ...WORKSPACE_OPTIONS,
    {
      flags: '-f, --format <name>',
      what: `how to print: ${FORMATS.join(', ')}`,
      default: 'pretty',
      completes: FORMATS,
    },
    { flags: '--full', what: 'print how each quote was found, each value read and each pair compared' },
  ],
  async run([what, ...patterns], options, context) {
    const format = String(options.format);
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}" of explanations. Known: ${FORMATS.join(', ')}.`);
    const { runExplain } = await import('./run-explain.ts');
    return runExplain(
      { what, patterns, ...workspaceFrom(options), isJson: format === 'json', full: options.full === true },
      context,
    );
  },
};
