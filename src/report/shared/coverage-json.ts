import { type Coverage, percentOf, type Share } from '../../discover/coverage/coverage.ts';
import { STATEMENT_KINDS, type StatementKind } from '../../discover/coverage/statements.ts';
import { safeJson } from '../../text/safe-json.ts';

const shareOf = (share: Share) => ({
  statements: share.statements,
  covered: share.covered,
  percent: percentOf(share),
});

const kindsOf = (kinds: Coverage['byKind']) =>
  Object.fromEntries(STATEMENT_KINDS.map((kind: StatementKind) => [kind, shareOf(kinds[kind])]));

/** Coverage for programs; the shape is `coverage.schema.json`. */
export function coverageJson(coverage: Coverage, version: string): string {
  return safeJson({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary: { sources: coverage.sources.length, ...shareOf(coverage), kinds: kindsOf(coverage.byKind) },
    sources: coverage.sources.map((one) => ({
      source: one.source.id,
      file: one.source.file,
      ...shareOf(one),
      printedBefore: one.printedBefore,
      kinds: kindsOf(one.byKind),
      uncovered: one.uncovered.map(({ kind, subject, type, value, start, end, sentence }) => ({
        kind, subject, type, value, text: one.source.text.slice(start, end),
        ...one.source.lines.locate(start), start, end, sentence: [sentence.start, sentence.end],
      })),
    })),
  }); // biome-ignore format: rows of facts
}
