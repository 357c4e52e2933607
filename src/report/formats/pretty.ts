import { type Finding, SEVERITIES } from '../../check/findings/finding.ts';
import { isFresh, severityCounts } from '../../check/findings/policy.ts';
import type { Report } from '../../check/findings/report.ts';
import { ruleClass } from '../../check/rules/index.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { BRIEF, printBlock, WHOLE } from '../terminal/block.ts';
import { compareGroups, type FindingGroup, groupFindings } from '../terminal/group.ts';
import { printHead, severityOf } from '../terminal/head.ts';
import { Page } from '../terminal/page.ts';
import { paintFor } from '../terminal/paint.ts';
import { proseRuns } from '../terminal/prose.ts';
import { staleWords, stateCounts } from '../terminal/state.ts';
import { isPlain, widthsFor } from '../terminal/width.ts';
import { run } from '../terminal/wrap.ts';
import type { Format } from './format.ts';

/** Narrower than this nothing is readable; wider than that lines of prose are not. */
const NARROWEST = 40;
const WIDEST = 120;
/** Questions that notes of one rule name; beyond it they are counted. */
const NOTES_SHOWN = 100;
/** Entries of the baseline that no longer occur, listed one by one. */
const STALE_SHOWN = 20;

/**
 * The report for a person at a terminal, in the order in which a person reads: what was read and found, a line a
 * question, a block a question, then the faults of the record and the notes.
 */
const pretty: Format = async (
  report,
  { width, color, verbose = false, quiet = false, showKnown = false },
) => {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(textsOf(report))]);
  const page = new Page({ width: columns, paint, widths });
  const findings = report.findings.filter((finding) => showKnown || isFresh(finding));
  const limits = verbose ? WHOLE : BRIEF;
  const blocks = (groups: readonly FindingGroup[]): void => {
    for (const group of groups) printBlock(page, group, report, limits);
  };
  if (quiet) {
    blocks(groupsOf(findings.filter((f) => f.severity === 'error')));
    return page.print();
  }
  printHead(page, report, verbose);
  for (const [title, own] of byStory(report, findings)) {
    const shown = own.filter((f) => verbose || f.severity !== 'note');
    const groups = groupsOf(shown.filter((f) => ruleClass(f.rule) !== 'record'));
    const faults = groupsOf(shown.filter((f) => ruleClass(f.rule) === 'record'));
    if (title !== '') {
      page.line(0, run(printableLine(title), 'bold'));
      page.gap();
    }
    if (groups.length > 1) printLines(page, groups);
    blocks(groups);
    if (faults.length > 0) {
      page.line(0, run('Faults of the record', 'bold'));
      page.gap();
      blocks(faults);
    }
    if (!verbose)
      printNotes(
        page,
        own.filter((f) => f.severity === 'note'),
      );
  }
  printStale(page, report);
  printSummary(page, report);
  return page.print();
};

const groupsOf = (findings: readonly Finding[]): FindingGroup[] =>
  groupFindings(findings).sort(compareGroups);

/** Every text that may be printed: one letter that is two columns wide asks for other tables. */
function* textsOf({ findings, sources, stories }: Report): Iterable<string> {
  yield* stories;
  const plain = new Map<string, boolean>();
  const names = new Set<string>();
  for (const { message, positions, steps, question } of findings) {
    yield `${message} ${question?.ask}`;
    for (const claim of [...positions.flatMap((p) => p.claims), ...steps.flatMap((s) => s.claim ?? [])]) {
      names.add(claim.file);
      if (claim.speaker !== null) names.add(claim.speaker);
      if (claim.quote !== '') yield claim.quote;
      const source = sources.get(claim.source);
      if (source?.metadata.publisher) names.add(source.metadata.publisher);
      if (!source || claim.start === null || claim.end === null) continue;
      // A text that is plain from end to end has no sentence that is not.
      if (!plain.has(claim.source)) plain.set(claim.source, isPlain(source.text));
      if (plain.get(claim.source)) continue;
      for (const { text } of proseRuns(source, claim.start, claim.end)) yield text;
    }
  }
  yield* names;
}

/** Findings by story, in the stories' order; those of no story come last, under no title. */
function byStory({ stories, storyOf }: Report, findings: readonly Finding[]): [string, Finding[]][] {
  if (stories.length < 2) return findings.length === 0 ? [] : [['', [...findings]]];
  const byTitle = new Map<string, Finding[]>([...stories, ''].map((title) => [title, []]));
  for (const finding of findings) {
    const { question, constraint } = finding;
    const title = storyOf.get(question?.id ?? constraint?.id ?? '') ?? '';
    byTitle.get(title)?.push(finding);
  }
  return [...byTitle].filter(([, own]) => own.length > 0);
}

/** A line a question: how severe, which question, and how many origins support each of its answers. */
function printLines(page: Page, groups: readonly FindingGroup[]): void {
  for (const group of groups) {
    const severity = severityOf(group);
    const answers = group.positions
      .filter(({ conflicts }) => conflicts)
      .map(
        ({ position }) =>
          printableLine(position.label) + (position.origins > 1 ? ` (${position.origins})` : ''),
      );
    const ask = group.ask === null ? group.id : printableLine(group.ask);
    const given = run(`  ${[...new Set(answers)].join(' | ')}`, 'dim');
    page.rowOfTwo(run(severity.padEnd(9), severity), run(ask), given);
  }
  page.gap();
}

/** Notes by rule, each as the question that it is about: a person asks for the words of those that matter. */
function printNotes(page: Page, notes: readonly Finding[]): void {
  if (notes.length === 0) return;
  const byRule = new Map<string, string[]>();
  for (const { rule, question, constraint, source } of notes) {
    const about = byRule.get(rule) ?? [];
    about.push(question?.id ?? constraint?.id ?? source ?? '');
    byRule.set(rule, about);
  }
  const parts = [...byRule].flatMap(([rule, about], i) => {
    const ids = [...new Set(about)].filter((id) => id !== '');
    const more = ids.length > NOTES_SHOWN ? ` and ${ids.length - NOTES_SHOWN} more` : '';
    const words = ids.length === 0 ? String(about.length) : ids.slice(0, NOTES_SHOWN).join(', ');
    const end = i === byRule.size - 1 ? '.' : ';';
    return [run(` ${rule} `), run(printableLine(words + more) + end, 'dim')];
  });
  page.line(0, run('Notes', 'bold'), run(' (--verbose prints their words):', 'dim'), ...parts);
  page.gap();
}

/** What was known and no longer occurs, after the findings, so that it hides none. */
function printStale(page: Page, { stale = [] }: Report): void {
  if (stale.length === 0) return;
  page.line(
    0,
    run('No longer found', 'bold'),
    run('  (known before; "reconcile baseline" removes it)', 'dim'),
  );
  for (const entry of stale.slice(0, STALE_SHOWN)) page.line(2, run(staleWords(entry), 'dim'));
  if (stale.length > STALE_SHOWN)
    page.line(2, run(`and ${countOf(stale.length - STALE_SHOWN, 'more entry', 'more entries')}`));
  page.gap();
}

/** The last line again says how it ended, filtered or not: a long report is read from its end. */
function printSummary(page: Page, { summary, findings, hidden = [] }: Report): void {
  const fresh = [...findings, ...hidden].filter(isFresh);
  const faults = fresh.filter(({ rule }) => ruleClass(rule) === 'record');
  const disagreements = fresh.filter(({ rule }) => ruleClass(rule) !== 'record');
  const found = SEVERITIES.flatMap((severity, i) => {
    const n = disagreements.filter((finding) => finding.severity === severity).length;
    return [run(i > 0 ? ', ' : ''), run(countOf(n, severity), n > 0 ? severity : 'plain')];
  });
  const checked = [
    countOf(summary.questions, 'question'),
    countOf(summary.claims, 'claim'),
    countOf(summary.sources, 'source'),
  ];
  const states = stateCounts(summary);
  const whose = states ? (hidden.length > 0 ? 'New in all' : 'New') : hidden.length > 0 ? 'In all' : '';
  const ofRecord = faults.length > 0 ? `, and ${severityCounts(faults)} of the record,` : '';
  page.line(0, ...(whose ? [run(`${whose}: `)] : []), ...found, run(`${ofRecord} on ${checked.join(', ')}`));
  if (states) page.line(0, run(states));
}

export default pretty;
