import { printMatrix } from '../report/terminal/matrix.ts';
import { defineCommand } from './command.ts';
import { viewedReport } from './shared/checked-report.ts';
import { BASELINE, FILTERS, REGISTRY, WORKSPACE } from './shared/options.ts';

/** Shows questions by sources: who says what, and who says nothing. A view judges nothing: it exits 0 where it could run. */
export default defineCommand({
  arguments: REGISTRY,
  options: { ...WORKSPACE, ...BASELINE, ...FILTERS },
  async run(options, context) {
    await context.out(await printMatrix(await viewedReport(options, context), context));
    return 0;
  },
});
