import { RULES } from '../check/rules/index.ts';
import { printRule, type RuleExplained } from '../report/terminal/rule-text.ts';
import { safeJson } from '../text/safe-json.ts';
import type { CommandContext, ExitCode } from './command.ts';
import type { WorkspaceArguments } from './open.ts';

/** What the command line of `explain` says. */
export interface ExplainOptions extends WorkspaceArguments {
  /** A rule, a fingerprint, a question or a constraint; undefined for the list of rules. */
  readonly what: string | undefined;
  readonly isJson: boolean;
  /** Every step of every claim, in place of one screen. */
  readonly full: boolean;
}

/** The work of `explain`. It judges nothing: it exits 0 where there was something to explain. */
export async function runExplain(options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  const { what, isJson } = options;
  const rule = RULES.find(({ id }) => id === what);
  if (what === undefined || rule) {
    const rules = (rule ? [rule] : RULES).map(({ id, severity, when, text }) => ({
      id,
      severity,
      when,
      text,
    }));
    await context.out(await rulesText(rules, rule !== undefined, isJson, context));
    return 0;
  }
  // A rule needs no workspace, and starts without what reads one.
  const { explainSubject } = await import('./explain-subject.ts');
  const text = await explainSubject(what, options, context);
  await context.out(text);
  return 0;
}

const toolOf = ({ version }: CommandContext) => ({ name: 'reconcile', version });

async function rulesText(
  rules: readonly RuleExplained[],
  isOne: boolean,
  isJson: boolean,
  context: CommandContext,
): Promise<string> {
  if (isJson) {
    const told = rules.map(({ text, ...rest }) => ({ ...rest, ...text }));
    return safeJson({ schemaVersion: 1, tool: toolOf(context), rules: told });
  }
  const [only] = rules;
  if (isOne && only) return printRule(only, context);
  const names = rules.map(({ id, severity, when }) => `${id} (${severity}): ${when}\n`);
  return `${names.join('')}\nreconcile explain RULE tells of one of them, and reconcile explain FINGERPRINT of a finding.\n`;
}
