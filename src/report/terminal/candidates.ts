import type { Source } from '../../articles/source.ts';
import type { Candidate, CandidatePosition } from '../../discover/scan/candidate.ts';
import type { ScannedMention } from '../../discover/scan/mention-records.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { type Paint, paintFor } from './paint.ts';

/** What a page of candidates is made of. */
export interface ScanPage {
  readonly candidates: readonly Candidate[];
  /** How many there are in all. */
  readonly all: number;
  readonly sources: readonly Source[];
  readonly mentions: readonly ScannedMention[];
}

/** Claims of a position that are printed; the rest is counted. */
const MOST_CLAIMS = 4;

function positionLines(
  position: CandidatePosition,
  files: ReadonlyMap<string, Source>,
  paint: Paint,
): string[] {
  const { label, origins, claims } = position;
  const support = origins > 1 ? paint.dim(`  (${countOf(origins, 'report')})`) : '';
  const lines = [`  ${paint.bold(printableLine(label))}${support}`];
  for (const { source, speaker, quote, start } of claims.slice(0, MOST_CLAIMS)) {
    const file = files.get(source);
    const place = file ? file.lines.locate(start) : undefined;
    const where = file && place ? `${file.file}:${place.line}:${place.column}` : source;
    const voice = speaker === null ? '' : `${speaker}: `;
    lines.push(`    ${paint.dim(printableLine(where))}`);
    lines.push(`      ${printableLine(voice)}${voice === '' ? '' : ' '}“${printableLine(quote)}”`);
  }
  if (claims.length > MOST_CLAIMS)
    lines.push(paint.dim(`    and ${countOf(claims.length - MOST_CLAIMS, 'more claim')}`));
  return lines;
}

function candidateLines(candidate: Candidate, files: ReadonlyMap<string, Source>, paint: Paint): string {
  const { rule, type, topic, score, because, positions } = candidate;
  const head = `${paint.warning(rule)}  ${paint.bold(printableLine(topic))}  ${paint.dim(`${type}, ${score.toFixed(2)}`)}`;
  const body = positions.flatMap((position) => positionLines(position, files, paint));
  return [head, ...body, `  ${paint.dim(printableLine(because))}`].join('\n');
}

/** Candidates for a person, worst first. */
export async function printCandidates(
  { candidates, all, sources, mentions }: ScanPage,
  { color }: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const paint = await paintFor(color);
  const files = new Map(sources.map((source) => [source.id, source]));
  const parts: string[] = mentions.map(
    ({ source, start, text, type, value }) =>
      `${paint.dim(printableLine(`${source}:${start}`))}  ${type}  ${printableLine(text)}  ${printableLine(value ?? 'unresolved')}`,
  );
  if (parts.length > 0) parts.push('');
  const blocks = candidates.map((candidate) => candidateLines(candidate, files, paint));
  const more = all > candidates.length ? `, ${candidates.length} shown (--limit)` : '';
  const sum =
    all === 0
      ? `No candidate in ${countOf(sources.length, 'article')}.`
      : `${countOf(all, 'candidate')} in ${countOf(sources.length, 'article')}${more}. Each is a guess: read the words before you record it.`;
  const page = [...blocks, sum].join('\n\n');
  return `${parts.length > 0 ? `${parts.join('\n')}\n` : ''}${page}\n`;
}
