import type { Changes } from '../../check/findings/changes.ts';
import type { Finding } from '../../check/findings/finding.ts';
import type { Summary } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { paintFor } from './paint.ts';
import { stateCounts } from './state.ts';

/** Changes listed one by one. */
const SHOWN = 40;

/** What changed since the run before, a line a finding: `+` is new, `-` is gone, `~` is reported otherwise. */
export async function printChanges(
  { added, removed, changed }: Changes,
  summary: Summary,
  color: 0 | 1 | 2 | 3,
): Promise<string> {
  const paint = await paintFor(color);
  const row = (
    sign: string,
    { severity, rule, question, constraint, source, message, id }: Finding,
  ): string => {
    const about = question?.id ?? constraint?.id ?? source ?? '';
    return `${sign} ${paint[severity](severity)} ${paint.bold(rule)} ${printableLine(about)}  ${printableLine(message)}  ${paint.dim(id)}`;
  };
  const rows = [
    ...added.map((finding) => row('+', finding)),
    ...changed.map((finding) => row('~', finding)),
    ...removed.map((finding) => row('-', finding)),
  ];
  const more = rows.length > SHOWN ? [`and ${countOf(rows.length - SHOWN, 'more change')}`] : [];
  const counts = [
    countOf(summary.error, 'error'),
    countOf(summary.warning, 'warning'),
    countOf(summary.note, 'note'),
  ].join(', ');
  const states = stateCounts(summary);
  const total = `${rows.length === 0 ? 'No change: ' : ''}${counts}${states ? `; ${states}` : ''}`;
  return `${[...rows.slice(0, SHOWN), ...more, total].join('\n')}\n`;
}
