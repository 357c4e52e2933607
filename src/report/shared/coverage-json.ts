import {
  type Coverage,
  percentOf,
  type Share,
  type SourceCoverage,
} from '../../discover/coverage/coverage.ts';
import { STATEMENT_KINDS, type StatementKind } from '../../discover/coverage/statements.ts';
import { LongList, safeJsonParts } from '../../text/safe-json.ts';

const shareOf = (share: Share) => ({
  statements: share.statements,
  covered: share.covered,
  percent: percentOf(share),
});

const kindsOf = (kinds: Coverage['byKind']) =>
  Object.fromEntries(STATEMENT_KINDS.map((kind: StatementKind) => [kind, shareOf(kinds[kind])]));

/** Coverage for programs, part by part: of a long text it is many times the text. The shape is `coverage.schema.json`. */
export function coverageJson(coverage: Coverage, version: string): Iterable<string> {
  return safeJsonParts({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary: { sources: coverage.sources.length, ...shareOf(coverage), kinds: kindsOf(coverage.byKind) },
    sources: new LongList(sourcesOf(coverage)),
  });
}

function* sourcesOf({ sources }: Coverage): Iterable<unknown> {
  for (const one of sources)
    yield {
      source: one.source.id,
      file: one.source.file,
      ...shareOf(one),
      printedBefore: one.printedBefore,
      kinds: kindsOf(one.byKind),
      uncovered: new LongList(uncoveredOf(one)),
    };
}

function* uncoveredOf({ source, uncovered }: SourceCoverage): Iterable<unknown> {
  for (const { kind, subject, type, value, start, end, sentence } of uncovered)
    yield {
      kind, subject, type, value, text: source.text.slice(start, end),
      ...source.lines.locate(start), start, end, sentence: [sentence.start, sentence.end],
    }; // biome-ignore format: rows of facts
}
