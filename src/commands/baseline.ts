import { entryFor } from '../check/baseline/accept.ts';
import { withBaseline } from '../check/baseline/apply.ts';
import { acceptInto, removeFrom } from '../check/baseline/edit-baseline.ts';
import type { BaselineEntry } from '../check/baseline/entry.ts';
import { readBaseline } from '../check/baseline/read-baseline.ts';
import { filterFindings } from '../check/findings/filter.ts';
import type { Finding } from '../check/findings/finding.ts';
import { isFresh } from '../check/findings/policy.ts';
import type { Report } from '../check/findings/report.ts';
import { check } from '../check/pipeline.ts';
import { RULES } from '../check/rules/index.ts';
import { countOf, joinWords } from '../text/compare-text.ts';
import { printable } from '../text/printable.ts';
import { parseAnchor } from '../values/anchor.ts';
import { baselinePath } from '../workspace/baseline-file.ts';
import type { Config } from '../workspace/config.ts';
import { type EditOptions, editFile } from '../workspace/edit-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { existsSync, readText, shownPath } from '../workspace/files.ts';
import { inputKind } from '../workspace/keep-inputs.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { type CheckedWorkspace, openFor } from './shared/checked-report.ts';
import { filterFrom } from './shared/filters.ts';
import { findingNamed } from './shared/named.ts';
import { BASELINE_FILE, FILTERS, flag, REGISTRY, text, texts, WORKSPACE } from './shared/options.ts';

const OPTIONS = {
  ...WORKSPACE,
  ...BASELINE_FILE,
  accept: texts('--accept <finding...>', 'take these findings as known: fingerprints, or their beginnings'),
  acceptAll: flag(
    '--accept-all',
    'take every new disagreement as known, for the first day; faults of the record only with --until',
  ),
  reason: text('--reason <text>', 'why they are accepted (required to accept)'),
  by: text('--by <name>', 'who accepts them'),
  until: text(
    '--until <date>',
    'the last day on which they are known, such as 2026-01-31; faults of the record are accepted for a time only',
  ),
  dryRun: flag('--dry-run', 'print what the file would hold, and write nothing'),
  ...FILTERS,
};
type Options = Values<typeof REGISTRY & typeof OPTIONS>;

/** Keeps the file of what is known: clears away what no longer occurs, and accepts what is named. It judges nothing: it exits 0 where it could do what it was asked. */
export default defineCommand({ arguments: REGISTRY, options: OPTIONS, run: baseline });

async function baseline(options: Options, context: CommandContext): Promise<ExitCode> {
  const isAccepting = options.accept.length > 0 || options.acceptAll;
  checkWords(options, isAccepting);
  const today = context.today();
  if (
    options.until !== undefined &&
    options.until.slice(0, today.length) < today.slice(0, options.until.length)
  )
    throw new UsageError(`--until "${options.until}" has passed: what is accepted would be new at once.`);
  const workspace = await openFor(options, context);
  const path = baselinePath(context.cwd, workspace.config);
  const shown = shownPath(context.cwd, path);
  const kind = await inputKind(context.cwd, path, workspace.config);
  if (kind !== 'a baseline' && kind !== undefined)
    throw new UsageError(`"${shown}" is ${kind} and not a baseline. Name another file with --baseline.`);
  const checked = check(workspace.registry, workspace.sources, workspace);
  let done = '';
  const notices = new Set<string>();
  const edit = (before: string | undefined): string => {
    if (before === undefined && !isAccepting)
      throw new UsageError(
        `There is no baseline "${shown}", so nothing to clear away. --accept-all --reason "…" begins one.`,
      );
    const entries = before === undefined ? [] : readBaseline(shown, before);
    const report = judged(checked, workspace, entries, context);
    const part = filterFindings(report.findings, filterOf(options, workspace, report));
    const changed = isAccepting
      ? accept(options, part, report, before, context.today(), notices)
      : clear(options, workspace, report, before ?? '');
    done = changed.done;
    return changed.text;
  };
  if (options.dryRun) {
    const after = edit(existsSync(path) ? readText(context.cwd, path) : undefined);
    for (const notice of notices) context.notify(notice);
    await context.out(printable(after));
    return 0;
  }
  await editFile(context.cwd, path, edit, baselineRoots(context.cwd, workspace.config));
  for (const notice of notices) context.notify(notice);
  await context.say(`${shown}: ${done}`);
  return 0;
}

/** A baseline that the command line names is where it is said to be; any other lies in the workspace. */
const baselineRoots = (cwd: string, { baseline, root }: Config): EditOptions =>
  baseline.from === 'command line' ? {} : { roots: [cwd, root] };

function checkWords({ accept, acceptAll, reason, by, until }: Options, isAccepting: boolean): void {
  if (!isAccepting) {
    const idle = Object.entries({ reason, by, until }).flatMap(([key, value]) =>
      value === undefined ? [] : [`--${key}`],
    );
    if (idle.length > 0)
      throw new UsageError(
        `${joinWords(idle)} ${idle.length === 1 ? 'says' : 'say'} something of what is accepted; add --accept FINDING or --accept-all.`,
      );
    return;
  }
  if (accept.length > 0 && acceptAll)
    throw new UsageError('Either --accept names findings, or --accept-all takes all of them.');
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('Why is it accepted? Add --reason "…": whoever meets the entry later will ask.');
  if (until !== undefined && !parseAnchor(until))
    throw new UsageError(
      `--until "${until}" is not a date. Write it as EDTF, such as 2026-01-31 or 2026-01.`,
    );
}

function judged(
  report: Report,
  { registry, isPartial }: CheckedWorkspace,
  entries: readonly BaselineEntry[],
  context: CommandContext,
): Report {
  const ids = [...registry.questions, ...registry.constraints].map(({ id }) => id);
  return withBaseline(report, {
    entries,
    today: context.today(),
    judged: isPartial ? new Set(ids) : undefined,
  });
}

const filterOf = (options: Options, { registry }: CheckedWorkspace, { sources }: Report) =>
  filterFrom(options, registry, sources.keys());

const OF_RECORD = new Set(RULES.filter(({ alwaysOn }) => alwaysOn).map(({ id }) => id));

/** Adds what is named, or all that is new, to the baseline. */
function accept(
  { accept: named, acceptAll, reason = '', by, until }: Options,
  part: readonly Finding[],
  report: Report,
  before: string | undefined,
  today: string,
  notices: Set<string>,
): { text: string; done: string } {
  const findings = acceptAll
    ? part.filter(isFresh)
    : named.map((word) => findingNamed(word, report.findings));
  const faults = findings.filter(({ rule }) => OF_RECORD.has(rule));
  const taken = until === undefined ? findings.filter((finding) => !faults.includes(finding)) : findings;
  if (faults.length > 0 && until === undefined) {
    const which = joinWords([...new Set(faults.map(({ rule }) => rule))].sort());
    const what = `${countOf(faults.length, 'fault')} of the record (${which}) ${faults.length === 1 ? 'is' : 'are'} accepted for a time only: add --until DATE, or fix ${faults.length === 1 ? 'it' : 'them'}.`;
    if (!acceptAll) throw new UsageError(what);
    notices.add(`left out: ${what}`);
  }
  const note = { reason, by: by ?? null, since: today, until: until ?? null };
  const text = acceptInto(
    before,
    taken.map((finding) => ({ finding, entry: entryFor(finding, note) })),
  );
  const kept = taken.filter((finding) => faults.includes(finding)).length;
  const of = kept > 0 && kept < taken.length ? ` (${kept} of them of the record)` : '';
  return { text, done: `${countOf(taken.length, 'finding')} accepted${of}.` };
}

/** Takes out what no longer occurs. A filter leaves everything outside it alone. */
function clear(
  options: Options,
  workspace: CheckedWorkspace,
  { stale = [], ...report }: Report,
  before: string,
): { text: string; done: string } {
  const { rules, questions, sources, speakers } = filterOf(options, workspace, report);
  const isMeant = ({ rule, about }: { rule: string; about: string }): boolean =>
    (rules.length === 0 || rules.includes(rule)) &&
    (questions.length === 0 || questions.includes(about)) &&
    (sources.length === 0 || sources.includes(about)) &&
    speakers.length === 0;
  const gone = stale.filter(isMeant).map(({ id }) => id);
  const text = gone.length === 0 ? before : removeFrom(before, gone);
  const done =
    gone.length === 0
      ? 'nothing to clear away.'
      : `${countOf(gone.length, 'entry', 'entries')} removed that no longer ${gone.length === 1 ? 'occurs' : 'occur'}.`;
  return { text, done };
}
