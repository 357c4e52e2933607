import { join } from 'node:path';
import { readSources } from '../../../src/articles/read-sources.ts';
import { filterFindings, filterRecord } from '../../../src/check/findings/filter.ts';
import type { BaselineNote, FindingResolution } from '../../../src/check/findings/finding.ts';
import type { Report } from '../../../src/check/findings/report.ts';
import { reconcile } from '../../../src/check/reconcile.ts';
import { RULES } from '../../../src/check/rules/index.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import type { FormatOptions } from '../../../src/report/formats/format.ts';
import { ROOT } from '../../helpers/run.ts';
import { checkBundledClaims } from '../../helpers/workspace.ts';

/** What formats are given in tests: nothing of the machine. */
export const OPTIONS: FormatOptions = { width: 100, color: 0, version: '0.0.0', rules: RULES };

/** The bundled story, cut to the first question that each rule reports on and one that nothing is said of. */
export function bundledStory(): Report {
  const report = checkBundledClaims(join(ROOT, 'sources'));
  const firsts = new Map(
    [...report.findings].reverse().map((f) => [f.rule, f.question?.id ?? f.constraint?.id ?? '']),
  );
  const reported = new Set(report.findings.flatMap((f) => f.question?.id ?? []));
  const calm = report.record().questions.find(({ question }) => !reported.has(question.id))?.question.id;
  const questions = [...new Set([...firsts.values(), ...(calm ? [calm] : [])])];
  const filter = { rules: [], questions, sources: [], speakers: [] };
  const findings = filterFindings(report.findings, filter);
  return {
    ...report,
    findings,
    record: () => filterRecord(report.record(), filter, report.findings, findings),
  };
}

/** Everything that an article could say to drive a terminal, a page, a log, a table or a parser. */
export const HOSTILE = [
  '\u001B[31mred\u001B]0;title\u0007',
  '::error file=x::forged',
  '##[error]forged ##vso[task.setvariable variable=x]y ##teamcity[x]',
  '%0A::warning::forged %25',
  ']]> <!-- --> <?xml?> &amp; <script>alert(1)</script> "\' onload=x',
  '=HYPERLINK("http://evil.test";"x") | a | b | ` `` ``` **bold** _it_ [click](http://evil.test) [click](1)',
  '@everyone #1 GH-1 www.evil.test https://evil.test deadbeef12345678 </details> <!-- reconcile -->',
  '_www.evil.test_ :octocat: :+1: !12 group/project!3 %34 %"a b" [[ATTACHMENT|/etc/passwd]] %{danger_start}x%{danger_end}',
  '/close ;"=1+1" ; @x ; "" +1 "=2"',
  '{0} {{1}} \\ \\n $1 $& ~~gone~~',
  '\u202Eright to left\u2066 \u200Bhidden \uFEFF\u2028line\u2029 \u0085 \u00AD',
  '\uD800 lone \uDC00 \uFFFE \u{1F600}',
] as const;

const hostileText = (i: number): string => `${HOSTILE[i % HOSTILE.length]} on May ${i + 1}, 2024`;

/**
 * A story in which every text that a source or a registry may give is hostile: quotes over several lines, speakers,
 * headlines, questions and reasons.
 */
export function hostileStory(): Report {
  const all = HOSTILE.join(' ');
  const lines = HOSTILE.map((_, i) => hostileText(i));
  const text = (sign: number) =>
    lines.map((line, i) => `It was ${i}\n::error::${line} and so, ${sign} it went.`);
  const article = (id: string, sign: number) => ({
    path: `sources/${id}, #1: 100% "a b".md`,
    content: `---\n${JSON.stringify({ id, title: all, publisher: `=1+1 ${all}`, published: '2024-05-20', url: `https://a.test/${all}` })}\n---\n${text(sign).join('\n\n')}\n`,
  });
  const claim = (source: string, i: number, value: string, more = {}) => ({
    source,
    quote: `${i}\n::error::${hostileText(i)}`,
    value,
    ...more,
  });
  const questions = Object.fromEntries(
    HOSTILE.map((words, i) => [
      `q${i}`,
      {
        ask: `${words}\n::error::?`,
        type: 'name',
        claims: [
          claim('a', i, words),
          claim('b', i, `other ${words}`),
          claim('b', i, 'third', { speaker: `${words}\n::error::who` }),
          { source: 'a', quote: `gone ${words}`, value: 'x' },
        ],
      },
    ]),
  );
  const dated = {
    when: { ask: 'When?', type: 'date', claims: [claimed('a', 0), claimed('b', 1)] },
    places: {
      ask: 'Where?',
      type: 'choice',
      options: { x: all, y: `not ${all}` },
      claims: [claim('a', 2, 'x'), claim('b', 3, 'y')],
    },
  };
  function claimed(source: string, i: number) {
    return { source, quote: `${i}\n::error::${hostileText(i)}` };
  }
  const registry = { story: { title: all, anchor: '2024-05' }, questions: { ...questions, ...dated } };
  const report = reconcile(
    readRegistry([{ path: 'claims/::error, "a" 100%.yaml', content: JSON.stringify(registry) }]),
    readSources([article('a', 1), article('b', 2)]),
  );
  return decided(report, all);
}

/** Some findings known, some updated, some decided, in hostile words. */
function decided(report: Report, words: string): Report {
  const baseline: BaselineNote = { reason: words, by: words, since: '2024-05-21', until: null };
  const resolution: FindingResolution = { status: 'dismissed', because: words, by: words, on: '2024-05-22' };
  return {
    ...report,
    findings: report.findings.map((finding, i) => {
      if (i % 4 === 1) return { ...finding, state: 'known' as const, baseline };
      if (i % 4 === 2) return { ...finding, state: 'updated' as const, baseline };
      return i % 8 === 3 ? { ...finding, resolution } : finding;
    }),
    stale: [{ id: 'r1:0000000000000000', rule: 'contradiction', about: 'q0', reason: words }],
  };
}
