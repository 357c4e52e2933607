import type { Finding } from '../../check/findings/finding.ts';
import type { Report } from '../../check/findings/report.ts';
import { compareText, countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { claimsOf, isSettled, subjectOf, voiceOf } from '../shared/findings.ts';
import { stateWords } from '../terminal/state.ts';
import type { Format, FormatOptions } from './format.ts';

/** One thing that was checked: a question, a constraint, or the record as a whole. */
interface Case {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly findings: Finding[];
}

/** Claims that a failure shows; a test report is not the place for more. */
const MOST_CLAIMS = 20;

/** What servers take for the name of a file of theirs, to be shown beside the test: `[[ATTACHMENT|path]]`. */
const ATTACHMENT = /\[(?=\[\s*attachment)/giu;

/** Text between tags or in an attribute. Nothing that XML 1.0 forbids, and nothing that drives a log or a server, is left in it. */
const xml = (text: string): string =>
  printableLine(text)
    .replace(ATTACHMENT, '[ ')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * JUnit's XML: a suite a registry file, a case a question or constraint, so that what holds is seen too. What fails
 * the run is a failure; what is known or decided is skipped with its reason; the rest is the case's output.
 */
const junit: Format = (report, options) => {
  const suites = new Map<string, Case[]>();
  for (const one of casesOf(report)) {
    const suite = suites.get(one.file);
    if (suite) suite.push(one);
    else suites.set(one.file, [one]);
  }
  const written = [...suites]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, cases]) => writeSuite(file, cases, report, options));
  const total = (key: 'tests' | 'failures' | 'skipped'): number =>
    written.reduce((sum, suite) => sum + suite[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="reconcile" tests="${total('tests')}" failures="${total('failures')}" errors="0" skipped="${total('skipped')}" time="0">`,
    ...written.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
};

function casesOf(report: Report): Iterable<Case> {
  const { questions, constraints } = report.record();
  const cases = new Map<string, Case>();
  for (const { question, place } of questions)
    cases.set(question.id, { ...place, id: question.id, name: question.ask, findings: [] });
  for (const { id, kind, place, because } of constraints)
    cases.set(id, { ...place, id, name: `${kind}${because ? `: ${because}` : ''}`, findings: [] });
  for (const finding of report.findings) {
    const { question, constraint, rule } = finding;
    const id = subjectOf(finding) ?? rule;
    // A question and a source may share an id.
    const key = question || constraint ? id : `source ${id}`;
    const { file, line } = report.placeOf(id);
    const one = cases.get(key) ?? { id, name: 'the record', file, line, findings: [] };
    one.findings.push(finding);
    cases.set(key, one);
  }
  return cases.values();
}

function writeSuite(file: string, cases: readonly Case[], report: Report, options: FormatOptions) {
  const isFailure = options.isFailure ?? ((f: Finding) => f.severity === 'error' && !isSettled(f));
  const { hidden } = report.record();
  let failures = 0;
  let skipped = 0;
  const lines = cases.flatMap(({ id, name, line, findings }) => {
    const failing = findings.filter(isFailure);
    const settled = findings.filter((f) => !isFailure(f) && isSettled(f));
    const others = findings.filter((f) => !isFailure(f) && !isSettled(f));
    const out: string[] = [];
    const unseen = hidden.get(id) ?? 0;
    if (failing.length > 0) {
      failures += 1;
      out.push(failureOf(failing));
    } else if (settled.length > 0) {
      skipped += 1;
      out.push(
        `<skipped message="${settled.map((f) => xml(`${f.rule} ${stateWords(f) ?? ''}`)).join('; ')}"/>`,
      );
    } else if (unseen > 0) {
      skipped += 1;
      out.push(`<skipped message="${countOf(unseen, 'finding')} hidden by the filter"/>`);
    }
    if (others.length > 0) out.push(`<system-out>${others.map(bodyOf).join('\n')}\n</system-out>`);
    const open = `<testcase classname="${xml(file)}" name="${xml(`${id}: ${name}`)}" file="${xml(file)}" line="${line}" time="0"`;
    if (out.length === 0) return [`    ${open}/>`];
    return [
      `    ${open}>`,
      ...propertiesOf(findings),
      ...out.map((text) => `      ${text}`),
      '    </testcase>',
    ];
  });
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
  const text = [`  <testsuite name="${xml(file)}" ${counts}>`, ...lines, '  </testsuite>'].join('\n');
  return { text, tests: cases.length, failures, skipped };
}

const propertiesOf = (findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? []
    : [
        '      <properties>',
        ...findings.map(
          (f) => `        <property name="reconcile/v1" value="${xml(`${f.id} ${f.rule} ${f.state}`)}"/>`,
        ),
        '      </properties>',
      ];

/** The failure of a case: readers of the format keep one, so that all that fail are one, the worst first. */
function failureOf(findings: readonly Finding[]): string {
  const [first] = findings as [Finding];
  const more = findings.length - 1;
  const message = `${first.message}${more > 0 ? ` And ${countOf(more, 'more finding')}.` : ''}`;
  const types = [...new Set(findings.map((f) => f.rule))].join(' ');
  const body = findings.map(bodyOf).join('\n');
  return `<failure type="${xml(types)}" message="${xml(message)}">${body}\n</failure>`;
}

/** A finding in lines: what, who says it where in which words, and what would settle it. */
function bodyOf(finding: Finding): string {
  const { severity, rule, message, settles, id } = finding;
  const claims = claimsOf(finding);
  const more = claims.length - MOST_CLAIMS;
  return [
    `${severity} ${rule} [${id}]`,
    message,
    ...claims.slice(0, MOST_CLAIMS).map((claim) => {
      const { file, line, column, quote, registry } = claim;
      const where =
        line === null ? `${registry.file}:${registry.line}:${registry.column}` : `${file}:${line}:${column}`;
      return `- ${voiceOf(claim)}, ${where}: ${quote}`;
    }),
    ...(more > 0 ? [`- and ${countOf(more, 'more claim')}`] : []),
    `To settle it: ${settles}`,
  ]
    .map((line) => `\n${xml(line).replace(/^::/u, '\u00B7::')}`)
    .join('');
}

export default junit;
