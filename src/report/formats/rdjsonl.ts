import type { FindingClaim } from '../../check/findings/finding.ts';
import type { Report } from '../../check/findings/report.ts';
import { safeJsonLine } from '../../text/safe-json.ts';
import { UnitIndex } from '../../text/units.ts';
import { claimsOf, isSettled, levelIn, recordPlace, voiceOf } from '../shared/findings.ts';
import { markdownText } from '../shared/markdown.ts';
import type { Format } from './format.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;
/** Places in articles that a diagnostic names. */
const MOST_RELATED = 100;

/**
 * Reviewdog's diagnostics, one per line. A diagnostic is on the claim's line in the registry, since reviewdog shows
 * what a change touches; the line as a whole, since columns are bytes there and the registry's text is not at hand.
 * The words in the articles are related locations, to the byte. Messages become Markdown comments, in which an article's
 * words make no link, image or mention.
 */
const rdjsonl: Format = (report) => {
  const columns = new ByteColumns(report);
  return report.findings
    .filter((finding) => !isSettled(finding))
    .map((finding) => {
      const { file, line } = recordPlace(finding, report);
      const related = claimsOf(finding)
        .slice(0, MOST_RELATED)
        .flatMap((claim) => {
          const range = columns.rangeOf(claim);
          const message = markdownText(`${voiceOf(claim)}: ${claim.quote}`);
          return range ? [{ message, location: { path: claim.file, range } }] : [];
        });
      return {
        message: `${markdownText(finding.message)} [${finding.id}]`,
        location: { path: file, range: { start: { line } } },
        severity: levelIn(SEVERITIES, finding),
        source: { name: 'reconcile' },
        code: { value: finding.rule },
        ...(related.length > 0 && { related_locations: related }),
      };
    })
    .map((diagnostic) => safeJsonLine(diagnostic))
    .join('');
};

/** Lines and byte columns of words in articles. */
class ByteColumns {
  readonly #report: Report;
  readonly #bytes = new Map<string, UnitIndex>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** Where the words of a claim stand, end exclusive; undefined where they are nowhere. */
  rangeOf({ source: id, line, start, end }: FindingClaim) {
    const source = this.#report.sources.get(id);
    if (!source || line === null || start === null || end === null) return undefined;
    const bytes = this.#bytes.get(id) ?? new UnitIndex(source.text, 'bytes');
    this.#bytes.set(id, bytes);
    const placeOf = (offset: number) => {
      const place = source.lines.locate(offset);
      const lineStart = offset - (place.column - 1);
      return { line: place.line, column: bytes.before(offset) - bytes.before(lineStart) + 1 };
    };
    return { start: placeOf(start), end: placeOf(end) };
  }
}

export default rdjsonl;
