import type { Finding } from '../check/findings/finding.ts';
import type { Place } from '../problems.ts';
import type { Registry } from '../registry/model.ts';
import { type Decided, type Decision, recordDecision } from '../registry/record-decision.ts';
import { RESOLUTION_STATUSES } from '../registry/schema.ts';
import { joinWords } from '../text/compare-text.ts';
import { didYouMean } from '../text/nearest.ts';
import { printableLine } from '../text/printable.ts';
import { parseAnchor } from '../values/anchor.ts';
import { editFile } from '../workspace/edit-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { EditError } from '../yaml/edit-yaml.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { findingNamed } from './finding-named.ts';
import type { WorkspaceArguments } from './open.ts';
import { checkedReport } from './run-check.ts';

/** What the command line of `resolve` says. */
export interface ResolveOptions extends WorkspaceArguments {
  readonly finding: string;
  readonly status?: string;
  readonly because?: string;
  readonly by?: string;
  readonly on?: string;
}

/** The work of `resolve`: one key in one registry file, and nothing else in it. */
export async function runResolve(options: ResolveOptions, context: CommandContext): Promise<ExitCode> {
  const words = checkedWords(options, context);
  const { report, registry, config } = await checkedReport(options, context);
  const finding = findingNamed(options.finding, report.findings);
  const { about, place } = declarationOf(finding, registry);
  const decision: Decision = { rule: finding.rule, ...words, values: [...finding.content] };
  const edit = (before = ''): Promise<string> => edited(before, place, about, decision);
  await editFile(context.cwd, place.file, edit, { roots: [context.cwd, config.root] });
  const covered = finding.content.length > 0 ? ` for ${joinWords(finding.content)}` : '';
  await context.out(printableLine(`${place.file}: ${about.id}: ${finding.rule} ${words.status}${covered}.`));
  await context.out('\n');
  return 0;
}

function checkedWords(
  { status, because, by, on }: ResolveOptions,
  context: CommandContext,
): Pick<Decision, 'status' | 'because' | 'by' | 'on'> {
  const known: readonly string[] = RESOLUTION_STATUSES;
  if (status === undefined || !known.includes(status))
    throw new UsageError(
      `--status takes ${joinWords(known, 'or')}${status === undefined ? '' : `, not "${status}".${didYouMean(status, known)}`}`,
    );
  if (because === undefined || because.trim() === '')
    throw new UsageError('Why is it so decided? Add --because "…".');
  if (on !== undefined && !parseAnchor(on))
    throw new UsageError(`--on "${on}" is not a date. Write it as EDTF, such as 2025-11-09.`);
  return {
    status: status as Decision['status'],
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
      `${finding.id} (${finding.rule}) is about ${finding.source ?? 'the record'}, not about a question: mend it, or accept it for a time with "reconcile baseline --accept ${finding.id}".`,
    );
  return { about: { kind: constraint ? 'constraint' : 'question', id: declared.id }, place: declared.place };
}

async function edited(before: string, place: Place, about: Decided, decision: Decision): Promise<string> {
  const isLines = place.file.endsWith('.ndjson');
  const [start, end] = isLines ? lineOf(before, place.line, about.id) : [0, before.length];
  try {
    const after =
      end < 0 ? undefined : await recordDecision(before.slice(start, end), about, decision, isLines);
    if (after !== undefined) return before.slice(0, start) + after + before.slice(end);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`${place.file} cannot be edited: ${error.message} Nothing was written.`);
  }
  throw new UsageError(
    `${place.file}:${place.line}: "${about.id}" stands where it cannot be edited (behind an alias, for one). Write resolution: by hand.`,
  );
}

/**
 * Where the line that declares a question starts and ends, without its line break. It may have moved since it was read;
 * the end is negative where it is gone.
 */
function lineOf(text: string, line: number, id: string): [number, number] {
  const lines: [number, number][] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r|$/gu)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  const declares = ([from, to]: [number, number]): boolean => {
    try {
      const row = JSON.parse(text.slice(from, to)) as Record<string, unknown> | null;
      return row !== null && !('question' in row) && String(row.id) === id;
    } catch {
      return false;
    }
  };
  const known = lines[line - 1];
  return (known && declares(known) ? known : lines.find(declares)) ?? [0, -1];
}
