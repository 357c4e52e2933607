import type { Source } from '../../articles/source.ts';
import type {
  ExplainedClaim,
  ExplainedFinding,
  ExplainedOrder,
  ExplainedPair,
  ExplainedPosition,
  ExplainedRow,
  Explanation,
} from '../../check/explain/explanation.ts';
import { boundsText } from '../../text/bounds-text.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { letterOf } from '../shared/words.ts';
import { printBriefly, printNothing } from './explanation-brief.ts';
import { Page } from './page.ts';
import { paintFor } from './paint.ts';
import { proseRuns } from './prose.ts';
import { widthsFor } from './width.ts';
import { type Run, run } from './wrap.ts';

/** Narrower than this nothing is readable; wider than that lines of prose are not. */
const NARROWEST = 40;
const WIDEST = 100;
/** Answers, claims of one answer, and findings that are shown one by one. */
const POSITIONS_SHOWN = 30;
const CLAIMS_SHOWN = 12;
const FINDINGS_SHOWN = 30;
/** Pairs of a finding that are listed one by one. */
const PAIRS_SHOWN = 12;

/** An explanation for a person at a terminal. */
export async function printExplanation(
  explanation: Explanation,
  sources: ReadonlyMap<string, Source>,
  { width, color, full }: { readonly width: number; readonly color: 0 | 1 | 2 | 3; readonly full: boolean },
): Promise<string> {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const prose = (claim: ExplainedClaim): Run[] => {
    const source = sources.get(claim.source);
    if (source && claim.quote) return proseRuns(source, claim.quote.start, claim.quote.end);
    return claim.found.wanted === null ? [] : [run(printableLine(claim.found.wanted), 'underline')];
  };
  const texts = function* (): Iterable<string> {
    yield* stringsIn(explanation);
    for (const { metadata } of sources.values()) yield metadata.publisher ?? '';
    for (const { claims } of explanation.positions)
      for (const claim of claims.slice(0, CLAIMS_SHOWN)) for (const { text } of prose(claim)) yield text;
  };
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(texts())]);
  const page = new Page({ width: columns, paint, widths });
  head(page, explanation);
  if (!full) {
    printBriefly(page, explanation, sources, prose);
    return page.print();
  }
  const { positions, findings } = explanation;
  for (const [i, position] of positions.slice(0, POSITIONS_SHOWN).entries()) {
    page.gap();
    positionLines(page, position, letterOf(i), nameOf(explanation), prose);
  }
  moreLine(page, 0, positions.length - POSITIONS_SHOWN, 'answer');
  for (const finding of findings.slice(0, FINDINGS_SHOWN)) {
    page.gap();
    findingLines(page, finding);
  }
  moreLine(page, 0, findings.length - FINDINGS_SHOWN, 'finding');
  if (findings.length === 0) {
    page.gap();
    printNothing(page, positions.length, explanation.holding);
  }
  return page.print();
}

/** What is left out of a page: few read on, and programs have JSON. */
function moreLine(page: Page, indent: number, more: number, what: string): void {
  if (more <= 0) return;
  page.gap();
  page.line(indent, run(`and ${countOf(more, `more ${what}`)}, which --format json lists`));
}

/** Every text in some data. */
function* stringsIn(data: unknown): Iterable<string> {
  if (typeof data === 'string') yield data;
  else if (typeof data === 'object' && data !== null)
    for (const inner of Object.values(data)) yield* stringsIn(inner);
}

const letters = (indexes: readonly number[]): string => joinWords(indexes.map(letterOf));

/** The question or constraint that an explanation is about. */
const nameOf = ({ subject: { kind, id }, findings: [first] }: Explanation): string =>
  kind === 'finding' && first ? first.about.id : id;

function head(page: Page, explanation: Explanation): void {
  const { kind, ask, type, because } = explanation.subject;
  const about = explanation.findings[0]?.about;
  const name = nameOf(explanation);
  const what = kind === 'constraint' ? `a constraint of ${type}` : (type ?? about?.kind ?? '');
  if (ask !== null) page.line(0, run(printableLine(ask), 'bold'), run(`  ${name} · ${what}`, 'dim'));
  else page.line(0, run(name, 'bold'), run(`  ${what}`, 'dim'));
  if (because !== null) page.line(0, run(printableLine(because), 'dim'));
}

function positionLines(
  page: Page,
  { label, value, question, words, origins, claims }: ExplainedPosition,
  name: string,
  subject: string,
  prose: (claim: ExplainedClaim) => Run[],
): void {
  const of = question === subject || question === '' ? '' : `${question}: `;
  const support = origins > 1 ? `  ${origins} origins` : '';
  page.line(0, run(`${name}  `, 'bold'), run(of), run(printableLine(label), 'bold'), run(support, 'dim'));
  const means = meaningWords(printableLine(value), words.strict, words.usual);
  if (means !== '') page.fact(3, 'means', means);
  for (const claim of claims.slice(0, CLAIMS_SHOWN)) {
    page.gap();
    claimLines(page, claim, prose(claim));
  }
  moreLine(page, 3, claims.length - CLAIMS_SHOWN, 'claim');
}

type Bounds = ExplainedPosition['strict'];

/** A value as it is written, with its bounds; one that says them itself needs no more. */
function meaningWords(value: string, strict: Bounds, usual: Bounds): string {
  if ([...strict, ...usual].every((bound) => bound === null)) return '';
  const [widest, commonest] = [spanWords(strict), spanWords(usual)];
  if (widest !== commonest) return `${value}: strictly ${widest}, usually ${commonest}`;
  return value === widest ? `${value}, strictly and usually` : `${value}: ${widest}, strictly and usually`;
}

function spanWords(bounds: Bounds): string {
  const [low, high] = bounds;
  if (low === null) return `up to ${high}`;
  return high === null ? `${low} and more` : boundsText(bounds);
}

function claimLines(page: Page, claim: ExplainedClaim, prose: readonly Run[]): void {
  const { source, quote, registry, found, value, voice, because } = claim;
  const who = voice.speaker === null ? source : `${voice.speaker}, in ${source}`;
  const near = found.nearest ? 'nearest: ' : '';
  const at = quote ? `${near}${quote.file}:${quote.line}:${quote.column}` : 'nowhere in the source';
  page.line(3, run(`${printableLine(who)}  `), run(printableLine(at), 'dim'));
  if (prose.length > 0) page.quoted(3, prose);
  page.fact(3, 'found', ...found.sentences.map(printableLine));
  page.fact(3, 'value', ...value.sentences.map(printableLine));
  page.fact(3, 'voice', printableLine(voice.sentence));
  const note = because === null ? [] : [`noted: ${printableLine(because)}`];
  page.fact(3, 'registry', printableLine(`${registry.file}:${registry.line}:${registry.column}`), ...note);
}

function findingLines(page: Page, finding: ExplainedFinding): void {
  const { rule, severity, id, message, pairs, morePairs, orders, when, graded, settles, identity } = finding;
  page.line(
    0,
    run(severity, severity === 'off' ? 'dim' : severity),
    run(` ${rule}`, 'bold'),
    run(`  ${id}`, 'dim'),
  );
  page.line(3, run(printableLine(message)));
  page.gap();
  for (const pair of pairs.slice(0, PAIRS_SHOWN)) pairLines(page, pair);
  const more = Math.max(0, pairs.length - PAIRS_SHOWN) + morePairs;
  if (more > 0) page.line(3, run(`and ${countOf(more, 'more pair')}`));
  for (const order of orders) orderLines(page, order);
  if (pairs.length + orders.length > 0) page.gap();
  else page.fact(3, 'concerns', concernsWords(finding.positions));
  page.fact(3, 'rule', printableLine(when));
  page.fact(3, 'severity', graded);
  page.fact(3, 'settled by', printableLine(settles));
  page.fact(3, 'identity', printableLine(identity.sentence));
}

/** The answers that a finding lists, by their letters. */
function concernsWords(positions: readonly number[]): string {
  const sorted = [...new Set(positions)].sort((x, y) => x - y);
  const more = sorted.length - POSITIONS_SHOWN;
  return more > 0 ? `${letters(sorted.slice(0, POSITIONS_SHOWN))}, and ${more} more` : letters(sorted);
}

/** The steps of a broken order one by one, whoever says each, and where it breaks. */
function orderLines(page: Page, { steps, why }: ExplainedOrder): void {
  let reported = '';
  for (const { from, to, by, position } of steps) {
    const name = `${from} is not later than ${to}`;
    if (name !== reported) page.line(3, run('→ '), run(name, 'bold'));
    reported = name;
    page.fact(3, position === null ? '' : `by ${letterOf(position)}`, printableLine(by));
  }
  page.fact(3, 'broken', printableLine(why));
}

const VERDICTS: Partial<Record<ExplainedPair['relation'], readonly [mark: string, verb: string]>> = {
  contradicts: ['✗', 'cannot both hold'],
  tension: ['✗', 'can hardly both hold'],
};

function pairLines(page: Page, { a, b, why, rows, relation }: ExplainedPair): void {
  const [mark, verb] = rows.some(({ rule }) => rule === 'arithmetic')
    ? ['✗', 'are terms of a sum that does not come out']
    : (VERDICTS[relation] ?? ['·', 'differ, and can both hold']);
  page.line(3, run(`${mark} `), run(`${letters([a, b])} ${verb}`, 'bold'));
  if (why !== '') page.fact(3, 'compared', printableLine(why));
  if (rows.length > 0) page.fact(3, 'voices', ...rows.map((row) => printableLine(rowWords(row))));
}

function rowWords({ row, rule, reported }: ExplainedRow): string {
  if (reported === 'here') return `${row}: ${rule}`;
  return reported === 'apart'
    ? `${row}: ${rule}, reported by another finding`
    : `${row}: not reported, since the finding above is more severe`;
}
