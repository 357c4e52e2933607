import type { Finding } from '../check/findings/finding.ts';
import { FAIL_LEVELS, isFresh, judge, severityCounts, type Verdict } from '../check/findings/policy.ts';
import { RULES } from '../check/rules/index.ts';
import { FORMATS, type FormatEntry } from '../report/formats/index.ts';
import { countOf } from '../text/compare-text.ts';
import { type Config, loadConfig, originWords } from '../workspace/config.ts';
import { UsageError } from '../workspace/errors.ts';
import { type CommandContext, defineCommand, type Values } from './command.ts';
import { checkedReport, reportConfig } from './shared/checked-report.ts';
import { filterFrom, type Shown, showOnly } from './shared/filters.ts';
import {
  BASELINE,
  choice,
  FILTERS,
  flag,
  parsed,
  REGISTRY,
  text,
  texts,
  WORKSPACE,
} from './shared/options.ts';
import { listFormats, type Output, outputsFrom } from './shared/outputs.ts';
import { printForGithub, printReport } from './shared/print-report.ts';
import type { Checked } from './shared/watch-check.ts';

const OPTIONS = {
  ...WORKSPACE,
  format: texts(
    '-f, --format <name[:file]>',
    'how to print, to a file or here (default: pretty); several times for several; "list" lists them',
    { completes: 'format' },
  ),
  ...FILTERS,
  quiet: flag('-q, --quiet', 'print errors only, and no summary'),
  verbose: flag('-v, --verbose', 'print notes in full'),
  failOn: choice('--fail-on <level>', 'the least severity that fails (default: error)', FAIL_LEVELS),
  maxWarnings: parsed('--max-warnings <n>', 'fail on more new warnings than this', mostFrom),
  ...BASELINE,
  since: text('--since <ref>', 'take what stood at a git commit as known: a branch, a tag, a commit'),
  showKnown: flag('--show-known', 'print what is known as well'),
  strictBaseline: flag('--strict-baseline', 'fail on entries of the baseline that no longer occur'),
  engine: text(
    '--engine <name>',
    'group the claims in an engine, and judge only what may hold a finding: duckdb, postgres://…; sql:NAME prints the statements for others',
  ),
  watch: flag('-w, --watch', 'keep running, and print what each change of the files changes'),
  printConfig: flag('--print-config', 'print every setting and where it comes from, and check nothing'),
};

type CheckOptions = Values<typeof REGISTRY & typeof OPTIONS>;

/** Reports every place where the sources disagree. */
export default defineCommand({
  arguments: REGISTRY,
  options: OPTIONS,
  async run(options, context) {
    if (options.format.includes('list')) {
      await context.out(listFormats());
      return 0;
    }
    if (options.engine?.startsWith('sql:')) {
      const { statementsFor } = await import('../scale/engines/index.ts');
      await context.out(statementsFor(options.engine));
      return 0;
    }
    const outputs = outputsFrom(options.format);
    if (options.printConfig) {
      const { configText } = await import('../workspace/config-text.ts');
      const config = loadConfig({ ...options, cwd: context.cwd });
      reportConfig(config, context);
      await context.out(configText(config, context.cwd, options.format.includes('json')));
      return 0;
    }
    if (options.watch) {
      const { watchAndCheck } = await import('./shared/watch-check.ts');
      return watchAndCheck(options, context, () => checkOnce(options, outputs, context));
    }
    return (await checkOnce(options, outputs, context)).code;
  },
});

/** @throws UsageError where a text is not a whole number. */
function mostFrom(words: string): number {
  if (/^\d{1,15}$/u.test(words)) return Number(words);
  throw new UsageError(`--max-warnings takes a whole number such as 0 or 10, not "${words}".`);
}

/** Reads, checks, prints and judges. `stated` is what to print; empty for what this place can show. */
async function checkOnce(
  options: CheckOptions,
  stated: readonly Output[],
  context: CommandContext,
): Promise<Checked> {
  const outputs = stated.length > 0 ? stated : [{ entry: FORMATS.pretty as FormatEntry, file: undefined }];
  // Loaded while the files are read; a failure shows when it is needed, and not where the check ends before that.
  for (const { entry } of outputs) entry.load().catch(() => undefined);
  const files = outputs.flatMap(({ file }) => file ?? []);
  // In full, the terminal also names the claims that were compared with nothing.
  const isFull = options.verbose && outputs.some(({ entry }) => entry === FORMATS.pretty);
  const keep = isFull || outputs.some(({ entry }) => entry.needs === 'record') ? 'record' : 'findings';
  const checked = await checkedReport(options, context, { keep, written: files, engine: options.engine });
  const { report, registry, config } = checked;
  const filter = filterFrom(options, registry, report.sources.keys());
  const shown = showOnly(report, filter, options.quiet);
  const verdict = judge(report.findings, {
    failOn: config.failOn.value,
    maxWarnings: config.maxWarnings.value,
  });
  const failing = new Set(verdict.failing);
  const ofRecord = verdict.failing.filter((finding) => finding.class === 'record');
  if (ofRecord.length > 0) {
    const others = verdict.failing.filter((finding) => finding.class !== 'record');
    const and = others.length === 0 ? '' : `${severityCounts(others)} among the disagreements and `;
    context.notify(`the run fails on ${and}${severityCounts(ofRecord)} among the faults of the record.`);
  }
  const { verbose, quiet, showKnown } = options;
  const { width, color, version, ci } = context;
  const isFailure = (finding: Finding): boolean => failing.has(finding);
  const how = {
    width,
    color,
    version,
    verbose,
    quiet,
    showKnown,
    rules: RULES,
    prefix: ci.prefix,
    isFailure,
  };
  try {
    await printReport(shown.report, outputs, how, context);
  } finally {
    if (stated.length === 0) await printForGithub(shown.report, how, context);
    reportHidden(verdict, shown, config, context);
  }
  if (!options.strictBaseline || (report.stale ?? []).length === 0) return { ...checked, code: verdict.code };
  context.notify(
    `the run fails on ${countOf(report.stale?.length ?? 0, 'stale entry', 'stale entries')} of the baseline (--strict-baseline); "reconcile baseline" removes them.`,
  );
  return { ...checked, code: 1 };
}

/** Says in a line each what a reader of the output cannot see: what a filter hides, and what the run fails on. */
function reportHidden(
  verdict: Verdict,
  { byFilter, byQuiet }: Shown,
  config: Config,
  context: CommandContext,
): void {
  const failing = new Set(verdict.failing);
  const isSevere = (finding: Finding): boolean =>
    failing.has(finding) || (finding.severity === 'error' && isFresh(finding));
  const filtered = byFilter.filter(isSevere);
  if (filtered.length > 0)
    context.notify(`${severityCounts(filtered)} hidden by the filter${ofRecordWords(filtered)}.`);
  const quieted = byQuiet.filter(isSevere);
  const { tooManyWarnings } = verdict;
  if (tooManyWarnings !== null) {
    const { value, from } = config.maxWarnings;
    const hidden = quieted.length > 0 ? '; --quiet hides them' : '';
    context.notify(
      `the run fails on ${countOf(tooManyWarnings, 'warning')} where max-warnings allows ${value} (${originWords(from)})${hidden}.`,
    );
  } else if (quieted.length > 0) {
    const { value, from } = config.failOn;
    context.notify(
      `the run fails on ${severityCounts(quieted)} that --quiet hides (fail-on: ${value}, ${originWords(from)}).`,
    );
  }
}

/** How many of some findings are faults of the record, which totals count apart. */
function ofRecordWords(findings: readonly Finding[]): string {
  const faults = findings.filter((finding) => finding.class === 'record').length;
  return faults === 0 ? '' : ` (${faults} of the record)`;
}
