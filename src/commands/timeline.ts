import { printTimeline } from '../report/terminal/timeline.ts';
import { defineCommand } from './command.ts';
import { viewedReport } from './shared/checked-report.ts';
import { BASELINE, FILTERS, REGISTRY, WORKSPACE } from './shared/options.ts';

/** Shows dates, lengths and counts as bars, event by event. A view judges nothing: it exits 0 where it could run. */
export default defineCommand({
  arguments: REGISTRY,
  options: { ...WORKSPACE, ...BASELINE, ...FILTERS },
  async run(options, context) {
    await context.out(await printTimeline(await viewedReport(options, context), context));
    return 0;
  },
});
