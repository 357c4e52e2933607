import type { Rule } from './rule.ts';
import { reportBySource } from './shared/report-conflicts.ts';

export const selfContradiction: Rule = {
  id: 'self-contradiction',
  severity: 'error',
  when: 'one source gives two values in one voice (a warning where the voice is a quoted party’s)',
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const own = reportBySource(comparison, 'one-source', {
        severity: 'error',
        because: 'one source, in its own voice, says both',
      });
      const told = new Set(own.map(({ source }) => source));
      const quoted = reportBySource(comparison, 'one-party-one-source', {
        severity: 'warning',
        because: 'one source lets the same party say both',
      });
      return [...own, ...quoted.filter(({ source }) => !told.has(source))];
    }),
};
