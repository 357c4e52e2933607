import { Explainer } from '../check/explain/explain.ts';
import { findSubject } from '../check/explain/find-subject.ts';
import { examine } from '../check/reconcile.ts';
import { RULES } from '../check/rules/index.ts';
import { printExplanation } from '../report/terminal/explanation.ts';
import { didYouMean } from '../text/nearest.ts';
import { safeJson } from '../text/safe-json.ts';
import { UsageError } from '../workspace/errors.ts';
import type { CommandContext } from './command.ts';
import { openFor } from './open.ts';
import type { ExplainOptions } from './run-explain.ts';

/** The explanation of a finding, a question or a constraint of the workspace. */
export async function explainSubject(
  what: string,
  options: ExplainOptions,
  context: CommandContext,
): Promise<string> {
  const workspace = await openFor(options, context).catch((error: unknown) => {
    // Where there is nothing to look a word up in, it was most likely meant as a rule.
    if (!(error instanceof UsageError)) throw error;
    const near = didYouMean(
      what,
      RULES.map(({ id }) => id),
    );
    throw new UsageError(`There is no rule "${what}".${near} Nor can it be looked up: ${error.message}`);
  });
  const { registry, sources, profile } = workspace;
  const examination = examine(registry, sources, workspace);
  const found = findSubject(
    what,
    registry,
    examination.told,
    RULES.map(({ id }) => id),
  );
  if ('fault' in found) throw new UsageError(found.fault);
  const explainer = new Explainer({ registry, sources, profile, examination });
  const explanation = explainer.explain(found.subject, found.told);
  if (options.isJson)
    return safeJson({
      schemaVersion: 1,
      tool: { name: 'reconcile', version: context.version },
      ...explanation,
    });
  return printExplanation(explanation, new Map(sources.map((source) => [source.id, source])), {
    width: context.width,
    color: context.color,
    full: options.full,
  });
}
