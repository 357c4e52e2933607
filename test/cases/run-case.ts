import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Source } from '../../src/articles/source.ts';
import type { Finding } from '../../src/check/findings/finding.ts';
import type { Registry } from '../../src/registry/model.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

const CASES = import.meta.dirname;

/** A finding as cases expect it: what is reported, and by whose words at which place. */
export function summary(finding: Finding) {
  const { rule, severity, question, constraint, source, message, positions, conflicts, steps } = finding;
  return {
    finding: `${severity} ${rule} ${question?.id ?? constraint?.id ?? source ?? ''}`.trimEnd(),
    message,
    positions: positions.map(
      (p) =>
        `${p.question ? `${p.question.id}: ` : ''}${p.value} [${p.strict.join(', ')}] by ${p.origins}: ${p.claims
          .map((c) => `${c.speaker ? `${c.speaker} in ` : ''}${c.source} ${c.line}:${c.column} "${c.quote}"`)
          .join('; ')}`,
    ),
    ...(conflicts.length > 0
      ? { conflicts: conflicts.map(([a, b]) => `${positions[a]?.value} x ${positions[b]?.value}`) }
      : {}),
    ...(steps.length > 0
      ? {
          steps: steps.map(
            (s) => `${s.from} before ${s.to} by ${s.claim?.source ?? s.constraint?.id ?? 'every period'}`,
          ),
        }
      : {}),
  };
}

/** The registry and the sources of a case. */
export function readCase(name: string): { registry: Registry; sources: Source[] } {
  const folder = join(CASES, name);
  const files = readdirSync(join(folder, 'sources')).map((file) => ({
    path: `sources/${file}`,
    content: readFileSync(join(folder, 'sources', file)),
  }));
  const registry = readRegistry([
    { path: 'registry.yaml', content: readFileSync(join(folder, 'registry.yaml')) },
  ]);
  return { registry, sources: readSources(files) };
}
