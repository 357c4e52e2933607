import * as z from 'zod';
import type { Finding, FindingPosition } from '../../../check/findings/finding.ts';
import { reconcile } from '../../../check/reconcile.ts';
import { printableLine } from '../../../text/printable.ts';
import { defineTool, pageOf } from './tool.ts';

/** Claims of a position that are shown. */
const MOST_CLAIMS = 4;

export const checkTool = defineTool({
  name: 'check',
  title: 'Check the registry',
  description:
    'Lists where the articles disagree, as far as the registry records it, worst first: rule, severity, question and each side with its words. It never says who is right.',
  input: z.object({
    severity: z
      .enum(['error', 'warning', 'note'])
      .optional()
      .describe('Only findings as severe as this or more.'),
    rule: z.string().optional(),
    question: z.string().optional(),
    source: z.string().optional().describe('Only findings in which this article takes part.'),
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(50).default(15),
  }),
  run(bench, { severity, rule, question, source, offset, limit }) {
    const { findings, summary } = reconcile(bench.registry, bench.sources, bench);
    const most = severity === undefined ? LEVELS.length - 1 : LEVELS.indexOf(severity);
    const wanted = findings.filter(
      (finding) =>
        LEVELS.indexOf(finding.severity) <= most &&
        (rule === undefined || finding.rule === rule) &&
        (question === undefined ||
          finding.question?.id === question ||
          finding.constraint?.id === question) &&
        (source === undefined || finding.source === source || hasSource(finding, source)),
    );
    const { items, total, next } = pageOf(wanted, offset, limit);
    const { error, warning, note } = summary;
    return { summary: { error, warning, note }, findings: items.map(shortFinding), total, next };
  },
});

const LEVELS = ['error', 'warning', 'note'];

const hasSource = ({ positions }: Finding, source: string): boolean =>
  positions.some(({ claims }) => claims.some((claim) => claim.source === source));

/** A finding as an assistant needs it. */
export const shortFinding = ({
  id,
  rule,
  severity,
  question,
  constraint,
  message,
  settles,
  positions,
}: Finding) => ({
  id,
  rule,
  severity,
  question: question?.id ?? constraint?.id ?? null,
  message: printableLine(message),
  settles,
  positions: positions.map(shortPosition),
});

/** One side with its first claims, and how many more there are. */
export const shortPosition = ({ value, label, origins, claims }: FindingPosition) => ({
  value,
  label: printableLine(label),
  origins,
  claims: claims.slice(0, MOST_CLAIMS).map(({ source, speaker, quote, line }) => ({
    source,
    speaker,
    quote: printableLine(quote),
    line,
  })),
  moreClaims: Math.max(0, claims.length - MOST_CLAIMS),
});
