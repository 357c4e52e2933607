import { countOf } from '../../text/compare-text.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';

/** The severity that a house gives to a rule; `off` leaves its findings out. */
export type RuleSeverity = Severity | 'off';
/** The severities of rules that are not the rules' own, by rule id. */
export type Severities = ReadonlyMap<string, RuleSeverity>;
/** The least severity that makes a run fail. */
export type FailLevel = Severity | 'never';

export const RULE_SEVERITIES = ['off', 'note', 'warning', 'error'] as const satisfies readonly RuleSeverity[];
export const FAIL_LEVELS = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailLevel[];

/**
 * The severity of a finding under a house's setting of its rule. The setting is what the rule's most severe findings
 * become; those that the rule itself reports more mildly stay as many levels below, and never fall off the scale. So
 * setting a rule to its own severity changes nothing, and no setting turns a rule's asides into its main charge.
 */
export function severityUnder(own: Severity, worst: Severity, set: RuleSeverity = worst): Severity | 'off' {
  if (set === 'off') return 'off';
  const below = Math.max(0, SEVERITIES.indexOf(own) - SEVERITIES.indexOf(worst));
  return SEVERITIES[Math.min(SEVERITIES.indexOf(set) + below, SEVERITIES.length - 1)] as Severity;
}

/** What makes a run fail. */
export interface Policy {
  readonly failOn: FailLevel;
  /** The most new warnings that pass, or null for no limit. `failOn: never` passes any number. */
  readonly maxWarnings: number | null;
}

export const DEFAULT_POLICY: Policy = { failOn: 'error', maxWarnings: null };

/** Whether a run fails, and on what. */
export interface Verdict {
  readonly code: 0 | 1;
  /** The findings that make it fail. */
  readonly failing: readonly Finding[];
  /** How many new warnings there are, where they are too many; else null. */
  readonly tooManyWarnings: number | null;
}

/** Whether a finding is open: neither known nor settled by a person's decision. */
export const isFresh = ({ state, resolution }: Pick<Finding, 'state' | 'resolution'>): boolean =>
  state !== 'known' && resolution === undefined;

/**
 * The one place that decides the exit code of a run that could be made: 1 where something new is at the failing
 * level, or where there are more new warnings than allowed, else 0. What is shown plays no part in it.
 * @example
 * ```ts
 * const { code, failing } = judge(report.findings, { failOn: 'warning', maxWarnings: null });
 * ```
 */
export function judge(
  findings: readonly Finding[],
  { failOn, maxWarnings }: Policy = DEFAULT_POLICY,
): Verdict {
  if (failOn === 'never') return { code: 0, failing: [], tooManyWarnings: null };
  const fresh = findings.filter(isFresh);
  const warnings = fresh.filter(({ severity }) => severity === 'warning').length;
  const isTooMany = maxWarnings !== null && warnings > maxWarnings;
  const failing = fresh.filter(
    ({ severity }) =>
      SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn) || (isTooMany && severity === 'warning'),
  );
  return { code: failing.length > 0 ? 1 : 0, failing, tooManyWarnings: isTooMany ? warnings : null };
}

/** `2 errors, 1 warning`: findings counted by severity, worst first. */
export const severityCounts = (findings: readonly Finding[]): string =>
  SEVERITIES.map((severity) => [severity, findings.filter((f) => f.severity === severity).length] as const)
    .filter(([, n]) => n > 0)
    .map(([severity, n]) => countOf(n, severity))
    .join(', ');
