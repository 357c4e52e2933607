import type {
  ExplainedClaim,
  ExplainedFinding,
  ExplainedPair,
  ExplainedPosition,
  Explanation,
} from '../../explain/explanation.ts';
import type { Source } from '../../sources/source.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { Page } from './page.ts';
import { paintFor } from './paint.ts';
import { proseRuns } from './prose.ts';
import { widthsFor } from './width.ts';
import { type Run, run } from './wrap.ts';

/** Narrower than this nothing is readable; wider than that lines of prose are not. */
const NARROWEST = 40;
const WIDEST = 100;
/** Pairs of a finding that are told one by one. */
const PAIRS_SHOWN = 12;

/** An explanation for a person at a terminal. */
export async function printExplanation(
  explanation: Explanation,
  sources: ReadonlyMap<string, Source>,
  { width, color }: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const prose = (claim: ExplainedClaim): Run[] => {
    const source = sources.get(claim.source);
    if (source && claim.quote) return proseRuns(source, claim.quote.start, claim.quote.end);
    return claim.found.wanted === null ? [] : [run(printableLine(claim.found.wanted), 'underline')];
  };
  const texts = explanation.positions.flatMap(({ claims }) =>
    claims.flatMap((c) => prose(c).map((r) => r.text)),
  );
  const [paint, widths] = await Promise.all([
    paintFor(color),
    widthsFor([JSON.stringify(explanation), ...texts]),
  ]);
  const page = new Page({ width: columns, paint, widths });
  head(page, explanation);
  for (const [i, position] of explanation.positions.entries()) {
    page.gap();
    positionLines(page, position, letter(i), explanation.subject.id, prose);
  }
  for (const finding of explanation.findings) {
    page.gap();
    findingLines(page, finding);
  }
  if (explanation.findings.length === 0) {
    page.gap();
    page.line(0, run('Nothing is reported on it.', 'bold'), run(' What is said above can all hold.'));
  }
  return page.print();
}

/** `A` to `Z`, then `AA`. */
function letter(i: number): string {
  const rest = i >= 26 ? letter(Math.floor(i / 26) - 1) : '';
  return `${rest}${String.fromCharCode(65 + (i % 26))}`;
}

const letters = (indexes: readonly number[]): string => joinWords(indexes.map(letter));

function head(page: Page, { subject, findings }: Explanation): void {
  const { kind, id, ask, type, because } = subject;
  const about = findings[0]?.about;
  const name = kind === 'finding' && about ? about.id : id;
  const what = kind === 'constraint' ? `a constraint of ${type}` : (type ?? about?.kind ?? '');
  if (ask !== null) page.line(0, run(printableLine(ask), 'bold'), run(`  ${name} · ${what}`, 'dim'));
  else page.line(0, run(name, 'bold'), run(`  ${what}`, 'dim'));
  if (because !== null) page.line(0, run(printableLine(because), 'dim'));
}

function positionLines(
  page: Page,
  { label, value, question, strict, usual, origins, claims }: ExplainedPosition,
  name: string,
  subject: string,
  prose: (claim: ExplainedClaim) => Run[],
): void {
  const of = question === subject || question === '' ? '' : `${question}: `;
  const support = origins > 1 ? `  ${origins} origins` : '';
  page.line(0, run(`${name}  `, 'bold'), run(of), run(printableLine(label), 'bold'), run(support, 'dim'));
  const bounds = boundsWords(strict, usual);
  if (bounds !== '') page.fact(3, 'means', `${printableLine(value)}: ${bounds}`);
  for (const claim of claims) {
    page.gap();
    claimLines(page, claim, prose(claim));
  }
}

type Bounds = ExplainedPosition['strict'];

function boundsWords(strict: Bounds, usual: Bounds): string {
  if ([...strict, ...usual].every((bound) => bound === null)) return '';
  const isSame = strict[0] === usual[0] && strict[1] === usual[1];
  return isSame
    ? `${spanWords(strict)}, strictly and usually`
    : `strictly ${spanWords(strict)}, usually ${spanWords(usual)}`;
}

const spanWords = ([low, high]: Bounds): string =>
  low === high
    ? `${low}`
    : low === null
      ? `up to ${high}`
      : high === null
        ? `${low} and more`
        : `${low} to ${high}`;

function claimLines(page: Page, claim: ExplainedClaim, prose: readonly Run[]): void {
  const { source, quote, registry, found, value, voice, because } = claim;
  const who = voice.speaker === null ? source : `${voice.speaker}, in ${source}`;
  const at = quote ? `${quote.file}:${quote.line}:${quote.column}` : 'nowhere in the source';
  page.line(3, run(`${printableLine(who)}  `), run(printableLine(at), 'dim'));
  if (prose.length > 0) page.quoted(3, prose);
  page.fact(3, 'found', ...found.tells.map(printableLine));
  page.fact(3, 'value', ...value.tells.map(printableLine));
  page.fact(3, 'voice', printableLine(voice.tells));
  const note = because === null ? [] : [`noted: ${printableLine(because)}`];
  page.fact(3, 'registry', printableLine(`${registry.file}:${registry.line}:${registry.column}`), ...note);
}

function findingLines(page: Page, finding: ExplainedFinding): void {
  const { rule, severity, ownSeverity, id, message, pairs, morePairs, orders, settles, told, identity } =
    finding;
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
  if (more > 0) page.line(3, run(`and ${countOf(more, 'more pair')} that cannot both hold`));
  for (const { steps, why } of orders) {
    for (const [i, { from, to, by }] of steps.entries())
      page.fact(3, `step ${i + 1}`, printableLine(`${from} is not later than ${to}: ${by}`));
    page.fact(3, 'broken', printableLine(why));
  }
  const set =
    severity === ownSeverity
      ? `${severity}, as the rule has it`
      : `${severity}, as the configuration has it; the rule itself has ${ownSeverity}`;
  page.fact(3, 'told as', printableLine(told));
  page.fact(3, 'severity', set);
  page.fact(3, 'settled by', printableLine(settles));
  page.fact(3, 'identity', printableLine(identity.tells));
}

function pairLines(page: Page, { a, b, why, rows, relation }: ExplainedPair): void {
  const pair = letters([a, b]);
  const verb = relation === 'tension' ? 'hardly both hold' : 'cannot both hold';
  page.line(3, run(`${pair} ${verb}`, 'bold'));
  if (why !== '') page.fact(3, 'compared', printableLine(why));
  for (const { row, rule, isTold } of rows)
    page.fact(
      3,
      'voices',
      printableLine(isTold ? `${row}: ${rule}` : `${row}: also ${rule}, told apart or under a stronger rule`),
    );
}
