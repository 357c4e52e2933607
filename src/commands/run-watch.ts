import { changesBetween } from '../check/findings/changes.ts';
import { filterFindings } from '../check/findings/filter.ts';
import { judge } from '../check/findings/policy.ts';
import type { Report } from '../check/findings/report.ts';
import { describeProblem, InputError } from '../problems.ts';
import { printChanges } from '../report/terminal/changes.ts';
import { baselinePath } from '../workspace/baseline-file.ts';
import { type Config, loadConfig } from '../workspace/config.ts';
import { UsageError } from '../workspace/errors.ts';
import { dirname, GLOB, isFolder, resolve } from '../workspace/files.ts';
import { foldersBelow, watchFolders } from '../workspace/watch.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { filterFrom } from './filters.ts';
import { type CheckOptions, checkedReport, runCheck } from './run-check.ts';

/** Problems of a registry that is broken for a moment, told one by one. */
const PROBLEMS_SHOWN = 5;

/**
 * Checks, then waits for changes of the registry, the sources, the configuration and the baseline, and tells what each
 * changed. What cannot be read for a moment is told, and waited for. Ends when its input does.
 */
export async function runWatch(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const { cwd } = context;
  // What changes while the first run is under way is looked at when it is done.
  let isChanged = false;
  let changed = (): void => {
    isChanged = true;
  };
  const watching = new Watching(() => changed());
  watching.see(foldersOf(loadConfig({ ...options, cwd }), cwd));
  await runCheck(options, context);
  let last = await standing(options, context);
  let isBroken = false;
  const again = async (): Promise<void> => {
    try {
      const now = await standing(options, context);
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
      for (const line of problemLines(error)) context.tell(line);
    }
  };
  await new Promise<void>((end, fail) => {
    // One run after the other.
    let running = Promise.resolve();
    const run = async (): Promise<void> => {
      await again();
      // Something may have changed in a folder before it was watched.
      if (watching.see(foldersOf(last.config, cwd))) await again();
    };
    changed = () => {
      running = running.then(run).catch(fail);
    };
    if (isChanged) changed();
    void context.ended().then(() => running.then(end));
  }).finally(() => watching.end());
  return last.code;
}

/** The folders that are watched now. */
class Watching {
  readonly #changed: () => void;
  #folders = '';
  #stop = (): void => {};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these folders from now on; whether they are others than before. */
  see(folders: readonly string[]): boolean {
    const named = JSON.stringify(folders);
    if (named === this.#folders) return false;
    this.#folders = named;
    this.#stop();
    this.#stop = watchFolders(folders, this.#changed);
    return true;
  }

  end(): void {
    this.#stop();
  }
}

/** The report as the filter shows it, with the settings that it was made under. */
async function standing(
  options: CheckOptions,
  context: CommandContext,
): Promise<{ readonly report: Report; readonly config: Config; readonly code: ExitCode }> {
  const { report, registry, config } = await checkedReport(options, context);
  const findings = filterFindings(
    report.findings,
    filterFrom(options.filters, registry, report.sources.keys()),
  );
  const { code } = judge(report.findings, {
    failOn: config.failOn.value,
    maxWarnings: config.maxWarnings.value,
  });
  return { report: { ...report, findings }, config, code };
}

/** A problem is told in a line; a long list is cut. */
function problemLines(error: InputError | UsageError): string[] {
  if (error instanceof UsageError) return [`waiting: ${error.message}`];
  const lines = error.problems
    .slice(0, PROBLEMS_SHOWN)
    .map((problem) => `waiting: ${describeProblem(problem)}`);
  const more = error.problems.length - lines.length;
  return more > 0 ? [...lines, `waiting: and ${more} more problems`] : lines;
}

/** The folders in which something that a run reads can change. */
function foldersOf(config: Config, cwd: string): string[] {
  const base = (from: Config['claims']['from']): string => (from === 'command line' ? cwd : config.root);
  const registry = config.claims.value.flatMap((pattern) => {
    const fixed = GLOB.test(pattern)
      ? pattern.slice(0, pattern.search(GLOB)).replace(/[^/]*$/u, '')
      : pattern;
    const path = resolve(base(config.claims.from), fixed);
    return isFolder(path) ? foldersBelow(path) : [dirname(path)];
  });
  const articles = foldersBelow(resolve(base(config.sources.from), config.sources.value));
  return [...new Set([config.root, ...articles, dirname(baselinePath(cwd, config)), ...registry])];
}
