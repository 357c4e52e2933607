import { BASELINE_OPTIONS, baselineFrom } from './baseline-options.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS } from './filter-options.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

/** Shows dates, lengths and counts as bars, event by event. */
export const timeline: Command = {
  name: 'timeline',
  what: 'show dates, lengths and counts as bars, event by event',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [...WORKSPACE_OPTIONS, ...BASELINE_OPTIONS, ...FILTER_OPTIONS],
  async run(args, options, context) {
    const [{ runView }, { printTimeline }] = await Promise.all([
      import('./run-view.ts'),
      import('../report/terminal/timeline.ts'),
    ]);
    return runView(
      printTimeline,
      { patterns: args, ...workspaceFrom(options), ...baselineFrom(options), filters: options },
      context,
    );
  },
};
