import type { Finding } from '../check/findings/finding.ts';
import type { Place } from '../problems.ts';
import type { Registry } from '../registry/model.ts';
import type { Decided, Decision } from '../registry/record-decision.ts';
import { RESOLUTION_STATUSES } from '../registry/schema.ts';
import { joinWords } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { parseAnchor } from '../values/anchor.ts';
import { UsageError } from '../workspace/errors.ts';
import { writeDecision } from '../workspace/write-decision.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { checkedReport } from './shared/checked-report.ts';
import { findingNamed } from './shared/named.ts';
import { BASELINE, choice, REGISTRY, text, textOr, WORKSPACE } from './shared/options.ts';

const ARGUMENTS = {
  finding: textOr('<finding>', 'its fingerprint, or the beginning of it', ''),
  ...REGISTRY,
};
const OPTIONS = {
  ...WORKSPACE,
  ...BASELINE,
  status: choice('--status <status>', 'what was decided (required)', RESOLUTION_STATUSES),
  because: text('--because <text>', 'why (required)'),
  by: text('--by <name>', 'who decided'),
  on: text('--on <date>', 'the day of the decision (default: today)'),
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Writes a person's decision about a finding into the registry: one key in one file, and nothing else in it. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: resolve });

async function resolve(options: Options, context: CommandContext): Promise<ExitCode> {
  const words = checkedWords(options, context);
  const { report, registry, config } = await checkedReport(options, context);
  const finding = findingNamed(options.finding, report.findings);
  const { about, place } = declarationOf(finding, registry);
  const decision: Decision = { rule: finding.rule, ...words, values: [...finding.content] };
  await writeDecision(context.cwd, config, place, about, decision);
  const covered = finding.content.length > 0 ? ` for ${joinWords(finding.content)}` : '';
  await context.out(printableLine(`${place.file}: ${about.id}: ${finding.rule} ${words.status}${covered}.`));
  await context.out('\n');
  return 0;
}

function checkedWords(
  { status, because, by, on }: Options,
  context: CommandContext,
): Pick<Decision, 'status' | 'because' | 'by' | 'on'> {
  if (status === undefined)
    throw new UsageError(`What was decided? Add --status ${joinWords(RESOLUTION_STATUSES, 'or')}.`);
  if (because === undefined || because.trim() === '')
    throw new UsageError('Why is it so decided? Add --because "…".');
  if (on !== undefined && !parseAnchor(on))
    throw new UsageError(`--on "${on}" is not a date. Write it as EDTF, such as 2025-11-09.`);
  return {
    status,
    because,
    ...(by === undefined ? {} : { by }),
    on: on ?? context.today(),
  };
}

/** The question or the constraint that a finding is about, and where it is declared. */
function declarationOf(finding: Finding, registry: Registry): { about: Decided; place: Place } {
  const { question, constraint } = finding;
  const declared = constraint
    ? registry.constraints.find(({ id }) => id === constraint.id)
    : registry.questions.find(({ id }) => id === question?.id);
  if (!declared)
    throw new UsageError(
      `${finding.id} (${finding.rule}) is about ${finding.source ?? 'the record'}, not about a question: fix it, or accept it for a time with "reconcile baseline --accept ${finding.id}".`,
    );
  return { about: { kind: constraint ? 'constraint' : 'question', id: declared.id }, place: declared.place };
}
