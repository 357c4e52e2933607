import type { BaselineNote, Finding } from '../../check/findings/finding.ts';
import type { StaleEntry, Summary } from '../../check/findings/report.ts';
import { joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { civilWords } from '../../values/bounds/date-value.ts';

/** The state of a finding besides its severity: known and why, gained a value, decided by a person. Nothing of a new one. */
export function stateWords({ state, baseline, resolution, reopenedBy, content }: Finding): string | null {
  if (resolution) {
    const { status, because, by, on } = resolution;
    return printableLine(`${status}${signed(by, on)}: ${because}`);
  }
  if (reopenedBy) return printableLine(`open again: no decision covers ${joinWords(reopenedBy)}`);
  if (state === 'known' && baseline) return printableLine(`known${knownSince(baseline)}: ${baseline.reason}`);
  if (state === 'updated')
    return printableLine(
      `known without ${content.length === 1 ? 'its value' : 'one of its values'}, so it counts as new`,
    );
  return null;
}

function knownSince({ by, since, until }: BaselineNote): string {
  const end = until === null ? '' : ` until ${civilWords(until)}`;
  return `${signed(by, since)}${end}`;
}

function signed(by: string | null, on: string | null): string {
  const when = on === null ? '' : ` since ${civilWords(on)}`;
  return by === null ? when : ` (${by}${when})`;
}

/** `dispute kabul-strikes: our desk has asked both`, of an entry that no longer occurs. */
export const staleWords = ({ rule, about, reason }: StaleEntry): string =>
  printableLine(`${rule} ${about}: ${reason}`);

/** `new 1 · updated 0 · known 24`; null where nothing is known, so that there is nothing to distinguish. */
export function stateCounts({ new: fresh, updated, known, stale, resolved }: Summary): string | null {
  if (updated + known + stale + resolved === 0) return null;
  const counts = [`new ${fresh}`, `updated ${updated}`, `known ${known}`];
  if (resolved > 0) counts.push(`resolved ${resolved}`);
  return [...counts, `stale ${stale}`].join(' \u00B7 ');
}
