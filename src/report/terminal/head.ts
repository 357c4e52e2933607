import type { Source } from '../../articles/source.ts';
import { type Finding, type RuleClass, SEVERITIES, type Severity } from '../../check/findings/finding.ts';
import { isFresh, severityCounts } from '../../check/findings/policy.ts';
import type { FindingCounts, Report } from '../../check/findings/report.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { ruleWords } from '../shared/words.ts';
import type { FindingGroup } from './group.ts';
import { commonYear } from './outlet.ts';
import type { Page } from './page.ts';
import { run } from './wrap.ts';

/** The worst severity of a group. */
export const severityOf = ({ findings }: FindingGroup): Severity =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'note';

/** What was read and what was found, in a few lines: disagreements first, faults of the record apart from them. */
export function printHead(page: Page, report: Report, namesLeftOut: boolean): void {
  const year = commonYear(report.sources);
  const { summary, stories } = report;
  for (const title of stories.length === 1 ? stories : []) page.line(0, run(printableLine(title), 'bold'));
  page.line(
    0,
    run(
      `Read: ${countOf(summary.sources, 'source')}${year === null ? '' : ` of ${year}`}, ${countOf(summary.questions, 'question')}, ${countOf(summary.claims, 'claim')}.`,
    ),
  );
  page.line(0, run(`Disagreements: ${counted(report, 'disagreement', summary)}`));
  page.line(0, run(`Faults of the record: ${counted(report, 'record', summary.record)}`));
  printLeftOut(page, report, namesLeftOut);
  const foreign = notInEnglish(report.sources.values());
  if (foreign !== undefined) page.line(0, run(foreign));
  page.gap();
}

/** How many articles are in a language that is not read, in a sentence that says what to do; undefined where none is. */
export function notInEnglish(sources: Iterable<Source>): string | undefined {
  const n = [...sources].filter(({ isEnglish }) => !isEnglish).length;
  if (n === 0) return undefined;
  return n === 1
    ? '1 article is not in English: state its values.'
    : `${countOf(n, 'article')} are not in English: state their values.`;
}

/** How many claims were compared with nothing, and which, where these are asked for; how many a person read. */
function printLeftOut(page: Page, { summary, record }: Report, namesLeftOut: boolean): void {
  const { leftOut, byPerson } = summary;
  if (byPerson > 0) page.line(0, run(`Read by a person: ${countOf(byPerson, 'claim')}.`));
  if (leftOut === 0) return;
  const hint = namesLeftOut ? ':' : ' (--verbose names them).';
  page.line(0, run(`Left out of the comparison: ${countOf(leftOut, 'claim')}${hint}`));
  if (!namesLeftOut) return;
  for (const { question, leftOut: left } of record().questions) {
    for (const { rules, answer } of left) {
      for (const { source, quote } of answer.claims)
        page.line(
          2,
          run(printableLine(`${question.id}, ${source}: "${truncate(quote)}"`)),
          run(`  ${joinWords(rules)}`, 'dim'),
        );
    }
  }
}

/** The first words of a quote that is only to be known again. */
const truncate = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 59)}\u2026` : quote);

/**
 * `2 errors (1 contradiction, 1 order) and 4 notes; 10 known.`: what is new of one class, then what is not: hidden by a filter, known
 * or settled by a person.
 */
function counted(
  { findings, hidden = [] }: Report,
  kind: RuleClass,
  { known, resolved }: FindingCounts,
): string {
  const isNew = (finding: Finding): boolean => finding.class === kind && isFresh(finding);
  const fresh = findings.filter(isNew);
  const parts = SEVERITIES.flatMap((severity) => {
    const own = fresh.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const byRule = new Map<string, number>();
    for (const { rule } of own) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    const rules = [...byRule].map(([rule, n]) => `${n} ${ruleWords(rule)}`);
    return [`${countOf(own.length, severity)}${severity === 'note' ? '' : ` (${rules.join(', ')})`}`];
  });
  const unseen = severityCounts(hidden.filter(isNew));
  const rest = [
    ...(unseen === '' ? [] : [`${unseen} not shown`]),
    ...(known > 0 ? [`${known} known`] : []),
    ...(resolved > 0 ? [`${resolved} resolved`] : []),
  ];
  const none = unseen !== '' ? 'none shown' : known > 0 ? 'none new' : resolved > 0 ? 'none open' : 'none';
  return `${[parts.length === 0 ? none : joinWords(parts), ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ')}.`;
}
