import type { Finding } from '../../check/findings/finding.ts';
import type { Report, StaleEntry } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import { isSettled, recordPlace } from '../shared/findings.ts';
import { sarifLog } from '../shared/sarif/log.ts';
import { quotesOf } from '../shared/sarif/quotes.ts';
import { sarifRules } from '../shared/sarif/rules.ts';
import { physicalLocation, plainText } from '../shared/sarif/texts.ts';
import type { Format, FormatOptions } from './format.ts';

/** GitHub takes this many results of a run, and refuses the whole file beyond it. */
const MOST_RESULTS = 25_000;
const BASELINE_STATES = { new: 'new', updated: 'updated', known: 'unchanged' } as const;

/**
 * SARIF 2.1.0. A result is on the claim's line in the registry, which is what a change touches and what distinguishes two
 * findings of one paragraph apart; the words in the articles are related locations, linked from the message. What is
 * known or decided is left out unless it is asked for: GitHub ignores `suppressions` and would open alerts for it.
 */
const sarif: Format = (report, options) => {
  const kept = report.findings.filter((finding) => options.showKnown || !isSettled(finding));
  const results = kept.slice(0, MOST_RESULTS);
  const rules = sarifRules(
    results.map((f) => f.rule),
    options.rules,
  );
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name: 'reconcile', version: options.version, rules } },
    automationDetails: { id: 'reconcile/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: true, ...said(report.findings.length, kept.length, results.length) },
    ],
    results: [
      ...results.map((finding) => ({
        ruleIndex: ruleIndex.get(finding.rule),
        ...resultOf(finding, report, options),
      })),
      ...(options.showKnown ? (report.stale ?? []) : []).map((entry) => absent(entry, report, options)),
    ],
  };
  return sarifLog(run);
};

/** What was left out, in the only place that SARIF has for it. */
function said(all: number, kept: number, shown: number) {
  const texts = [
    ...(kept < all
      ? [`${countOf(all - kept, 'finding')} that are known or decided are left out; --show-known keeps them.`]
      : []),
    ...(shown < kept
      ? [`${countOf(kept - shown, 'more finding')} are left out: GitHub takes ${MOST_RESULTS} results.`]
      : []),
  ];
  if (texts.length === 0) return {};
  return { toolExecutionNotifications: texts.map((text) => ({ level: 'note', message: { text } })) };
}

function resultOf(finding: Finding, report: Report, { prefix, showKnown }: FormatOptions) {
  const { id, rule, severity, state, message, settles, question, constraint } = finding;
  const { sentence, relatedLocations } = quotesOf(finding, report, prefix);
  return {
    ruleId: rule,
    level: severity,
    message: { text: [plainText(message), sentence].filter(Boolean).join(' ') },
    locations: [{ physicalLocation: physicalLocation(recordPlace(finding, report), prefix) }],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    partialFingerprints: { 'reconcile/v1': id },
    baselineState: BASELINE_STATES[state],
    // All results of a run must say which suppressions they have, or none may.
    ...(showKnown && { suppressions: suppressionsOf(finding) }),
    properties: {
      settles,
      ...(question && { question: question.id, ask: question.ask }),
      ...(constraint && { constraint: constraint.id }),
    },
  };
}

function suppressionsOf({ state, baseline, resolution }: Finding) {
  return [
    ...(resolution
      ? [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: plainText(`${resolution.status}: ${resolution.because}`),
          },
        ]
      : []),
    ...(state === 'known'
      ? [
          {
            kind: 'external',
            status: 'accepted',
            ...(baseline && { justification: plainText(baseline.reason) }),
          },
        ]
      : []),
  ];
}

/** An entry of the baseline whose finding is gone. */
const absent = ({ id, rule, about, reason }: StaleEntry, report: Report, { prefix }: FormatOptions) => ({
  ruleId: rule,
  level: 'none',
  message: { text: plainText(`No longer found. It was accepted: ${reason}`) },
  locations: [{ physicalLocation: physicalLocation(report.placeOf(about), prefix) }],
  partialFingerprints: { 'reconcile/v1': id },
  baselineState: 'absent',
  suppressions: [],
  properties: { question: about },
});

export default sarif;
