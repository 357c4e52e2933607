import type { Report } from '../../../src/check/findings/report.ts';
import type { FormatOptions } from '../../../src/report/formats/format.ts';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { OPTIONS } from './stories.ts';

/** What a format prints of a report. */
export async function print(
  name: string,
  report: Report,
  options: Partial<FormatOptions> = {},
): Promise<string> {
  const format = (await FORMATS[name]?.load())?.default;
  if (!format) throw new Error(`no format ${name}`);
  return format(report, { ...OPTIONS, ...options });
}

/** A report whose findings are changed one by one. */
export const withFindings = (
  report: Report,
  change: (finding: Report['findings'][number], i: number) => Partial<Report['findings'][number]>,
): Report => ({ ...report, findings: report.findings.map((f, i) => ({ ...f, ...change(f, i) })) });

/** The first finding of a report, many times over, each with an identity of its own. */
export function manyFindings(report: Report, count: number): Report {
  const [first] = report.findings as [Report['findings'][number]];
  const findings = Array.from({ length: count }, (_, i) => ({
    ...first,
    id: `r1:${i.toString(16).padStart(16, '0')}`,
  }));
  return { ...report, findings };
}
