import type { Source } from '../articles/source.ts';
import { apart } from '../check/checker.ts';
import { Explainer } from '../check/explain/explain.ts';
import { findSubject } from '../check/explain/find-subject.ts';
import { check } from '../check/pipeline.ts';
import { replacedSources, suspectSources } from '../check/record/source-faults.ts';
import { RULES } from '../check/rules/index.ts';
import { ClaimsOfSome } from '../registry/claims-of-some.ts';
import type { ClaimList, Registry } from '../registry/model.ts';
import { printExplanation } from '../report/terminal/explanation.ts';
import { printRule, type RuleExplained } from '../report/terminal/rule-text.ts';
import { didYouMean } from '../text/nearest.ts';
import { safeJson } from '../text/safe-json.ts';
import { UsageError } from '../workspace/errors.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { openFor, type WorkspaceArguments } from './shared/checked-report.ts';
import { FORMAT, flag, REGISTRY, text, WORKSPACE } from './shared/options.ts';

const ARGUMENTS = {
  what: text(
    '[what]',
    'a rule, a fingerprint (r1:… or its first digits), a question or a constraint (default: the rules)',
    { completes: 'rule' },
  ),
  ...REGISTRY,
};
const OPTIONS = {
  ...WORKSPACE,
  format: FORMAT,
  full: flag('--full', 'print how each quote was found, each value read and each pair compared'),
};

/** Explains a rule, or a finding: from the words of every claim to why they cannot all hold. It judges nothing. */
export default defineCommand({
  arguments: ARGUMENTS,
  options: OPTIONS,
  async run(options, context) {
    const { what } = options;
    const isJson = options.format === 'json';
    const rule = RULES.find(({ id }) => id === what);
    if (what === undefined || rule) {
      const rules = (rule ? [rule] : RULES).map(({ id, severity, when, text: prose }) => ({
        id,
        severity,
        when,
        text: prose,
      }));
      await context.out(await rulesText(rules, rule !== undefined, isJson, context));
      return 0;
    }
    await context.out(await explainSubject(what, options, isJson, context));
    return 0;
  },
});

const toolOf = ({ version }: CommandContext) => ({ name: 'reconcile', version });

async function rulesText(
  rules: readonly RuleExplained[],
  isOne: boolean,
  isJson: boolean,
  context: CommandContext,
): Promise<string> {
  if (isJson) {
    const reported = rules.map(({ text, ...rest }) => ({ ...rest, ...text }));
    return safeJson({ schemaVersion: 1, tool: toolOf(context), rules: reported });
  }
  const [only] = rules;
  if (isOne && only) return printRule(only, context);
  const names = rules.map(({ id, severity, when }) => `${id} (${severity}): ${when}\n`);
  return `${names.join('')}\nreconcile explain RULE explains one of them, and reconcile explain FINGERPRINT a finding.\n`;
}

/**
 * The claims that an explanation is made from: where a question is named, its own and those of questions that are looked
 * at together; of a constraint or a finding, all of them.
 */
function claimsFor(what: string, registry: Registry, sources: readonly Source[]): ClaimList {
  const { claims, questions } = registry;
  const named = questions.find(({ id, formerly }) => id === what || formerly.includes(what));
  // What became of a source that changed is said of all claims on it.
  if (!named || suspectSources(sources, replacedSources(sources)).length > 0) return claims;
  const meant = new Set([named, ...apart(registry)[0]]);
  return new ClaimsOfSome(claims, (question) => meant.has(question), claims.sources);
}

/** The explanation of a finding, a question or a constraint of the workspace. */
async function explainSubject(
  what: string,
  options: WorkspaceArguments & { readonly full: boolean },
  isJson: boolean,
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
  const looked = { ...registry, claims: claimsFor(what, registry, sources) };
  const trace = check(looked, sources, { ...workspace, keep: 'trace' }).trace();
  const found = findSubject(
    what,
    registry,
    trace.reported,
    RULES.map(({ id }) => id),
  );
  if ('fault' in found) throw new UsageError(found.fault);
  const explainer = new Explainer({ registry, sources, profile, trace });
  const explanation = explainer.explain(found.subject, found.reported);
  if (isJson)
    return safeJson({
      schemaVersion: 1,
      tool: toolOf(context),
      ...explanation,
    });
  return printExplanation(explanation, new Map(sources.map((source) => [source.id, source])), {
    width: context.width,
    color: context.color,
    full: options.full,
  });
}
