import { changesBetween } from '../../check/findings/changes.ts';
import { filterFindings } from '../../check/findings/filter.ts';
import { judge } from '../../check/findings/policy.ts';
import type { Report } from '../../check/findings/report.ts';
import { describeProblem, InputError } from '../../problems.ts';
import { printChanges } from '../../report/terminal/changes.ts';
import { loadConfig } from '../../workspace/config.ts';
import { UsageError } from '../../workspace/errors.ts';
import { Watching, watchedFolders } from '../../workspace/watch.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { type CheckedWorkspace, checkedReport, type ViewOptions } from './checked-report.ts';
import { filterFrom } from './filters.ts';

/** Problems of a registry that is broken for a moment, named one by one. */
const PROBLEMS_SHOWN = 5;

/** What a check came to. */
export interface Checked extends CheckedWorkspace {
  readonly report: Report;
  readonly code: ExitCode;
}

/**
 * Checks, then waits for changes of the registry, the sources, the configuration and the baseline, and prints what each
 * changed. What cannot be read for a moment is named, and waited for. Ends when its input does.
 */
export async function watchAndCheck(
  options: ViewOptions,
  context: CommandContext,
  first: () => Promise<Checked>,
): Promise<ExitCode> {
  const { cwd } = context;
  // What changes while the first run is under way is looked at when it is done.
  let isChanged = false;
  let changed = (): void => {
    isChanged = true;
  };
  const watching = new Watching(() => changed());
  watching.see(watchedFolders(loadConfig({ ...options, cwd }), cwd));
  let last = shownOf(await first(), options);
  let isBroken = false;
  const again = async (): Promise<void> => {
    try {
      const checked = await checkedReport(options, context);
      const { code } = judge(checked.report.findings, {
        failOn: checked.config.failOn.value,
        maxWarnings: checked.config.maxWarnings.value,
      });
      const now = shownOf({ ...checked, code }, options);
      const changes = changesBetween(last.report.findings, now.report.findings);
      const isQuiet =
        changes.added.length + changes.changed.length + changes.removed.length === 0 &&
        now.report.summary.stale === last.report.summary.stale;
      last = now;
      if (!isQuiet || isBroken)
        await context.out(`\n${await printChanges(changes, now.report.summary, context.color)}`);
      isBroken = false;
    } catch (error) {
      if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error;
      isBroken = true;
      for (const line of problemLines(error)) context.notify(line);
    }
  };
  await new Promise<void>((end, fail) => {
    // One run after the other.
    let running = Promise.resolve();
    const run = async (): Promise<void> => {
      await again();
      // Something may have changed in a folder before it was watched.
      if (watching.see(watchedFolders(last.config, cwd))) await again();
    };
    changed = () => {
      running = running.then(run).catch(fail);
    };
    if (isChanged) changed();
    void context.ended().then(() => running.then(end));
  }).finally(() => watching.end());
  return last.code;
}

/** The same with the findings that the filters show. */
function shownOf(checked: Checked, options: ViewOptions): Checked {
  const { report, registry } = checked;
  const filter = filterFrom(options, registry, report.sources.keys());
  return { ...checked, report: { ...report, findings: filterFindings(report.findings, filter) } };
}

/** A problem is a line; a long list is cut. */
function problemLines(error: InputError | UsageError): string[] {
  if (error instanceof UsageError) return [`waiting: ${error.message}`];
  const lines = error.problems
    .slice(0, PROBLEMS_SHOWN)
    .map((problem) => `waiting: ${describeProblem(problem)}`);
  const more = error.problems.length - lines.length;
  return more > 0 ? [...lines, `waiting: and ${more} more problems`] : lines;
}
