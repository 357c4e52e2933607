import type { Finding } from '../findings/finding.ts';
import type { BaselineEntry } from './entry.ts';

/** A finding that is accepted, with the entry that makes it known. */
export interface Accepted {
  readonly entry: BaselineEntry;
  readonly finding: Finding;
}

/** An entry as it is written: what it is about by its kind, and nothing that is not known. */
export function fieldsOf({ entry, finding }: Accepted): Record<string, unknown> {
  const { rule, values, reason, by, since, until } = entry;
  const { question, constraint, source } = finding;
  const about = question
    ? { question: question.id }
    : constraint
      ? { constraint: constraint.id }
      : { source };
  return Object.fromEntries(
    Object.entries({ rule, ...about, values: Object.fromEntries(values), reason, by, since, until }).filter(
      ([key, value]) => value !== null && value !== undefined && (key !== 'values' || values.size > 0),
    ),
  );
}
