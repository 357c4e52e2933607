import type { Source } from '../../articles/source.ts';
import type { Candidate, CandidatePosition, Fact, KeptApart } from '../../discover/scan/candidate.ts';
import type { ScannedMention } from '../../discover/scan/mention-records.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { notInEnglish } from './head.ts';
import { outletAndDay } from './outlet.ts';
import { type Paint, paintFor } from './paint.ts';

/** What a page of candidates is made of. */
export interface ScanPage {
  readonly candidates: readonly Candidate[];
  /** How many there are in all. */
  readonly all: number;
  /** Lines of the fact sheet besides the candidates: counts that grew, and with `--facts` what is agreed. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  /** Print why values are taken for answers to one question, and what was kept apart. */
  readonly apart: readonly KeptApart[] | null;
}

/** Claims of a position that are printed; the rest is counted. */
const MOST_CLAIMS = 4;
/** Values of a line of the fact sheet. */
const MOST_VALUES = 6;

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
    const place = file?.lines.locate(start);
    const where = file && place ? `${file.file}:${place.line}:${place.column}` : source;
    const voice = speaker === null ? '' : `${speaker}: `;
    lines.push(`    ${printableLine(outletAndDay(source, files))}  ${paint.dim(printableLine(where))}`);
    lines.push(`      ${printableLine(voice)}${voice === '' ? '' : ' '}“${printableLine(quote)}”`);
  }
  if (claims.length > MOST_CLAIMS)
    lines.push(paint.dim(`    and ${countOf(claims.length - MOST_CLAIMS, 'more claim')}`));
  return lines;
}

function candidateLines(
  candidate: Candidate,
  files: ReadonlyMap<string, Source>,
  withReason: boolean,
  paint: Paint,
): string {
  const { rule, type, ask, score, why, positions } = candidate;
  const head = `${paint.bold(printableLine(ask))}  ${paint.warning(rule)}  ${paint.dim(`${type}, ${score.toFixed(2)}`)}`;
  const body = positions.flatMap((position) => positionLines(position, files, paint));
  return [head, ...body, ...(withReason ? [`  ${paint.dim(printableLine(`why: ${why}`))}`] : [])].join('\n');
}

/** A line of the fact sheet: the question, its verdict, and every value with its outlets and days. */
function factLine(
  { ask, verdict, positions }: Fact,
  files: ReadonlyMap<string, Source>,
  paint: Paint,
): string {
  const values = positions.slice(0, MOST_VALUES).map(({ label, claims }) => {
    const outlets = [...new Set(claims.map(({ source }) => outletAndDay(source, files)))];
    const more = outlets.length > 3 ? ` and ${outlets.length - 3} more` : '';
    return `${label}, ${outlets.slice(0, 3).join(', ')}${more}`;
  });
  const rest = positions.length > MOST_VALUES ? `; ${positions.length - MOST_VALUES} more` : '';
  return `${paint.bold(printableLine(ask))}  ${verdict}: ${printableLine(values.join('; ') + rest)}`;
}

/** Candidates for a person, the surest and most severe first. */
export async function printCandidates(
  { candidates, all, facts, sources, apart }: ScanPage,
  { color }: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const paint = await paintFor(color);
  const files = new Map(sources.map((source) => [source.id, source]));
  const blocks = candidates.map((candidate) => candidateLines(candidate, files, apart !== null, paint));
  if (facts.length > 0) blocks.push(facts.map((fact) => factLine(fact, files, paint)).join('\n'));
  if (apart !== null && apart.length > 0)
    blocks.push(
      [
        'Kept apart:',
        ...apart.map(({ a, b, reason }) => printableLine(`  “${a}” and “${b}”: ${reason}`)),
      ].join('\n'),
    );
  const more = all > candidates.length ? `, ${candidates.length} shown (--limit)` : '';
  const sum =
    all === 0
      ? `No candidate in ${countOf(sources.length, 'article')}.`
      : `${countOf(all, 'candidate')} in ${countOf(sources.length, 'article')}${more}. Each is a guess: read the words before you record it.`;
  const foreign = notInEnglish(sources);
  const page = [...blocks, foreign === undefined ? sum : `${sum}\n${foreign}`];
  return `${page.join('\n\n')}\n`;
}

/** Mentions that are printed at once. */
const AT_ONCE = 1000;

/** Mentions for a person, a line each and a gap after them, part by part: an article may hold millions. */
export async function* printMentions(
  mentions: Iterable<ScannedMention>,
  color: 0 | 1 | 2 | 3,
): AsyncIterable<string> {
  const paint = await paintFor(color);
  let [text, n] = ['', 0];
  for (const { source, start, text: words, type, value } of mentions) {
    text += `${paint.dim(printableLine(`${source}:${start}`))}  ${type}  ${printableLine(words)}  ${printableLine(value ?? 'unresolved')}\n`;
    if (++n % AT_ONCE !== 0) continue;
    yield text;
    text = '';
  }
  if (n > 0) yield `${text}\n`;
}
