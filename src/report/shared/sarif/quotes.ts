import type { Finding, FindingClaim } from '../../../check/findings/finding.ts';
import type { Report } from '../../../check/findings/report.ts';
import { countOf } from '../../../text/compare-text.ts';
import { printableLine } from '../../../text/printable.ts';
import { clip } from '../../../text/units.ts';
import { claimsOf, voiceOf } from '../findings.ts';
import { artifactOf, linkText, plainText } from './texts.ts';

/** GitHub shows this many locations of a result. */
const MOST_LOCATIONS = 100;
/** Quotes that a message links; a reader of a message counts no further. */
const MOST_LINKS = 8;
/** Words of a quote that a link shows, in UTF-16 units. */
const MOST_LINKED = 80;

/** The words of a finding's claims in their articles: a sentence that links them, and where they are. */
export function quotesOf(finding: Finding, report: Report, prefix: string | undefined) {
  const claims = claimsOf(finding).filter((claim) => claim.line !== null);
  const labels = labelsOf(finding);
  const shown = claims.slice(0, MOST_LOCATIONS);
  const relatedLocations = shown.map((claim, i) => ({
    id: i + 1,
    physicalLocation: {
      artifactLocation: artifactOf(claim.file, prefix),
      region: { ...regionOf(claim, report), snippet: { text: printableLine(claim.quote) } },
    },
    message: { text: plainText([voiceOf(claim), labels.get(claim)].filter(Boolean).join(': ')) },
  }));
  if (shown.length === 0) return { sentence: '', relatedLocations };
  const links = shown
    .slice(0, MOST_LINKS)
    .map((claim, i) => `${plainText(voiceOf(claim))}: ${linkText(clip(claim.quote, MOST_LINKED), i + 1)}`);
  const more = claims.length - links.length;
  const rest = more > 0 ? `; and ${countOf(more, 'more claim')}` : '';
  return { sentence: `${links.join('; ')}${rest}.`, relatedLocations };
}

/** What each claim says. */
const labelsOf = ({ positions }: Finding): Map<FindingClaim, string> =>
  new Map(positions.flatMap(({ claims, label }) => claims.map((claim) => [claim, label] as const)));

/** Lines and columns count from 1, columns in UTF-16 units, end exclusive. */
function regionOf(claim: FindingClaim, report: Report) {
  const start = { startLine: claim.line ?? 1, startColumn: claim.column ?? 1 };
  const source = report.sources.get(claim.source);
  if (!source || claim.end === null) return start;
  const end = source.lines.locate(claim.end);
  return { ...start, endLine: end.line, endColumn: end.column };
}
