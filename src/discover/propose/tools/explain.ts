import * as z from 'zod';
import { findingsNamed, isFingerprintLike } from '../../../check/findings/named.ts';
import { reconcile } from '../../../check/reconcile.ts';
import { RULES } from '../../../check/rules/index.ts';
import { didYouMean } from '../../../text/nearest.ts';
import { shortFinding, shortPosition } from './check.ts';
import { defineTool, ToolError } from './tool.ts';

/** Findings that one answer holds. */
const MOST_FINDINGS = 10;

export const explainTool = defineTool({
  name: 'explain',
  title: 'Explain a rule, a finding or a question',
  description:
    'Explains a rule by its id, a finding by its fingerprint, or a question: every answer with its words and where they stand, and what is found on it.',
  input: z.object({ what: z.string().min(1).max(200) }),
  run(bench, { what }) {
    const rule = RULES.find(({ id }) => id === what);
    if (rule) return { rule: { id: rule.id, severity: rule.severity, when: rule.when, ...rule.text } };
    const report = reconcile(bench.registry, bench.sources, bench);
    const answered = report.answered().find(({ question }) => question.id === what);
    const found = answered
      ? report.findings.filter((finding) => finding.question?.id === what)
      : isFingerprintLike(what)
        ? findingsNamed(what, report.findings)
        : report.findings.filter((finding) => finding.constraint?.id === what);
    if (!answered && found.length === 0) {
      const known = [...RULES.map(({ id }) => id), ...bench.registry.questions.map(({ id }) => id)];
      throw new ToolError(
        `"${what}" is not a rule, finding, question or constraint.${didYouMean(what, known)}`,
      );
    }
    return {
      ...(answered && { question: answered.question, answers: answered.positions.map(shortPosition) }),
      findings: found.slice(0, MOST_FINDINGS).map(shortFinding),
      moreFindings: Math.max(0, found.length - MOST_FINDINGS),
    };
  },
});
