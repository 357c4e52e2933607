import { InputError } from '../../problems.ts';
import { checkShape } from '../../yaml/check-shape.ts';
import { parseYaml } from '../../yaml/yaml-document.ts';
import type { BaselineEntry } from './entry.ts';
import { baselineSchema } from './schema.ts';

/**
 * Reads a baseline.
 * @throws InputError with the line and column of every fault: a baseline that cannot be read is never an empty one.
 */
export function readBaseline(file: string, text: string): BaselineEntry[] {
  const { document, problems } = parseYaml(text, { file });
  if (!document) throw new InputError(problems);
  if (document.data === null || document.data === undefined) return [];
  const shape = checkShape(document, baselineSchema());
  const all = [...problems, ...shape.problems];
  if (all.length > 0 || !shape.data) throw new InputError(all);
  const word = (value: string | number | undefined): string | null =>
    value === undefined ? null : String(value);
  return Object.entries(shape.data.findings ?? {}).map(([id, entry]) => ({
    id,
    rule: entry.rule,
    about: entry.question ?? entry.constraint ?? entry.source ?? '',
    values: new Map(Object.entries(entry.values ?? {})),
    reason: entry.reason,
    by: word(entry.by),
    since: word(entry.since),
    until: word(entry.until),
  }));
}
