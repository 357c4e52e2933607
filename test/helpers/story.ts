import { readSources } from '../../src/articles/read-sources.ts';
import type { Finding } from '../../src/check/findings/finding.ts';
import type { Report } from '../../src/check/findings/report.ts';
import { type ReconcileOptions, reconcile } from '../../src/check/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

/** A small story made on the spot: articles by id (with front matter where it matters) and a registry in YAML. */
export function checkStory(
  articles: Readonly<Record<string, string>>,
  registry: string,
  options: ReconcileOptions = {},
): Report {
  const sources = readSources(
    Object.entries(articles).map(([id, content]) => ({ path: `sources/${id}.md`, content })),
  );
  return reconcile(readRegistry([{ path: 'claims/story.yaml', content: registry }]), sources, options);
}

/** An article with a date of publication. */
export const dated = (published: string, text: string): string =>
  `---\npublished: ${published}\n---\n${text}\n`;

/** Findings as `severity rule question [source]`, without notes that only say how few sources there are. */
export function reported(report: Report): string[] {
  return report.findings
    .filter((f) => f.rule !== 'single-source')
    .map((f) => `${f.severity} ${f.rule} ${f.question?.id ?? f.constraint?.id}`);
}

/** The conflicting pairs of a finding in words. */
export const pairsOf = (finding: Finding | undefined): string[] =>
  (finding?.conflicts ?? []).map(
    ([a, b]) => `${finding?.positions[a]?.value} x ${finding?.positions[b]?.value}`,
  );
