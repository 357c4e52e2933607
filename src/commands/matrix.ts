import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Shows questions by sources: who says what, and who says nothing. */
export const matrix: Command = {
  name: 'matrix',
  what: 'show questions by sources: who says what',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [...WORKSPACE_OPTIONS, ...BASELINE_OPTIONS, ...FILTER_OPTIONS],
  async run(args, options, context) {
    const [{ runView }, { printMatrix }] = await Promise.all([
      import('./run-view.ts'),
      import('../report/terminal/matrix.ts'),
    ]);
    return runView(
      printMatrix,
      { patterns: args, ...workspaceFrom(options), ...baselineFrom(options), filters: options },
      context,
    );
  },
};
