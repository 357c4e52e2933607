import type { Source } from '../../articles/source.ts';
import type {
  ExplainedClaim,
  ExplainedFinding,
  ExplainedPair,
  ExplainedPosition,
  Explanation,
} from '../../check/explain/explanation.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { letterOf } from '../shared/words.ts';
import { linesWords, outletAndDay } from './outlet.ts';
import type { Page } from './page.ts';
import { type Run, run } from './wrap.ts';

/** Answers, claims of one answer, and findings that are shown; the rest are counted. */
const POSITIONS_SHOWN = 10;
const CLAIMS_SHOWN = 6;
const FINDINGS_SHOWN = 6;

/** An explanation on one screen: the answers, how each was read, and one worked pair for each kind of conflict. */
export function printBriefly(
  page: Page,
  { positions, holding, findings }: Explanation,
  sources: ReadonlyMap<string, Source>,
  prose: (claim: ExplainedClaim) => Run[],
): void {
  for (const [i, position] of positions.slice(0, POSITIONS_SHOWN).entries())
    printPosition(page, position, letterOf(i), sources, prose);
  more(page, 0, positions.length - POSITIONS_SHOWN, 'answer');
  page.gap();
  for (const finding of findings.slice(0, FINDINGS_SHOWN)) printFinding(page, finding);
  more(page, 0, findings.length - FINDINGS_SHOWN, 'finding');
  const [worst] = findings;
  if (worst) page.line(0, run(printableLine(`To settle it: ${worst.settles}`), 'dim'));
  if (findings.length === 0) printNothing(page, positions.length, holding);
  page.gap();
  page.line(0, run('--full prints how each quote was found, each value read and each pair compared.', 'dim'));
}

/** That nothing is reported, and why that is so of each pair. */
export function printNothing(page: Page, answers: number, holding: readonly ExplainedPair[]): void {
  const all =
    answers > 1 ? ' All of these answers can hold.' : answers === 1 ? ' All that is recorded agrees.' : '';
  page.line(0, run('Nothing is reported on it.', 'bold'), run(all));
  for (const { a, b, why } of holding)
    page.line(3, run(`${letterOf(a)} and ${letterOf(b)}`, 'bold'), run(printableLine(`: ${why}`)));
}

function more(page: Page, indent: number, count: number, what: string): void {
  if (count > 0) page.line(indent, run(`and ${countOf(count, `more ${what}`)} (--full)`, 'dim'));
}

function printPosition(
  page: Page,
  { label, value, strict, usual, words, claims }: ExplainedPosition,
  letter: string,
  sources: ReadonlyMap<string, Source>,
  prose: (claim: ExplainedClaim) => Run[],
): void {
  const [low, high] = strict;
  const isPlain = low === high && usual[0] === low && usual[1] === high;
  const [from, to] = words.strict;
  const bounds = from === null || to === null ? '' : `: from ${from} to ${to}`;
  // A plain number is its own value: "41" needs no "41" beside it.
  const said = isPlain && label.split(' ')[0] === value ? '' : `${value}${isPlain ? '' : bounds}`;
  const head = [
    run(`${letter}  `, 'bold'),
    run(printableLine(label), 'bold'),
    ...(said === '' ? [] : [run(`  ${printableLine(said)}`, 'dim')]),
  ];
  // One claim whose value its words say plainly is named beside the answer.
  const [only] = claims;
  const isBeside = only !== undefined && claims.length === 1 && reasonOf(only, said) === '';
  page.line(0, ...head, ...(isBeside ? [run(`  ${printableLine(outletOf(only, sources))}`)] : []));
  for (const claim of claims.slice(0, CLAIMS_SHOWN)) {
    const { quote, found, registry } = claim;
    const reason = reasonOf(claim, said);
    if (!isBeside)
      page.line(3, run(printableLine(`${outletOf(claim, sources)}${reason === '' ? '' : `: ${reason}`}`)));
    const sentence = prose(claim);
    // In full, the file is named as well; here each claim has two rows.
    if (sentence.length > 0) page.sentence(5, sentence, quote ? '' : `${registry.file}:${registry.line}`);
    else page.line(5, run(printableLine(`${registry.file}:${registry.line}:${registry.column}`), 'dim'));
    if (!['exact', 'folded', 'offsets'].includes(found.how))
      for (const sentence of found.sentences) page.line(5, run(printableLine(sentence)));
  }
  more(page, 3, claims.length - CLAIMS_SHOWN, 'claim');
}

const outletOf = ({ source, quote }: ExplainedClaim, sources: ReadonlyMap<string, Source>): string =>
  outletAndDay(source, sources, ...(quote ? [linesWords([quote.line])] : []));

/** How the value was read and whose word it is; what goes without saying is left out. */
function reasonOf({ value, voice }: ExplainedClaim, said: string): string {
  const speaker = voice.kind === 'source' ? [] : [voice.sentence];
  if (value.from !== 'quote') return [value.sentences[0] ?? '', ...speaker].join('; ');
  const words = value.words.map((word) => `"${word}"`).join(', ');
  const isPlain = said === '' && value.words.length === 1 && /^[\d.,]+$/u.test(value.words[0] ?? '');
  const filledIn =
    value.implied.length > 0 && value.anchor ? `, ${joinWords(value.implied)} from ${value.anchor.date}` : '';
  return [...(isPlain && filledIn === '' ? [] : [`reads ${words}${filledIn}`]), ...speaker].join('; ');
}

function printFinding(page: Page, finding: ExplainedFinding): void {
  const { rule, severity, id, message, pairs, orders } = finding;
  const name = [run(severity, severity === 'off' ? 'dim' : severity), run(` ${rule}`, 'bold')];
  if (severity === 'note') {
    page.row([...name, run(`  ${printableLine(message)}`)]);
    return;
  }
  page.line(0, ...name, run(`  ${id}`, 'dim'));
  // The answers are above, each with its letter: the message would only repeat them.
  if (pairs.length === 0) page.row([run(`   ${printableLine(message)}`)]);
  for (const pair of onePairOfEachKind(pairs)) {
    const [voices] = pair.rows;
    const of = voices ? `, ${voices.row}` : '';
    page.line(
      3,
      run(`${letterOf(pair.a)} and ${letterOf(pair.b)}`, 'bold'),
      run(printableLine(`${of}${pair.why === '' ? '' : `: ${pair.why}`}`)),
    );
  }
  for (const { why } of orders.slice(0, 2)) page.line(3, run(printableLine(why)));
}

/** The first pair of each kind: the same relation between the same kinds of voice is decided in the same way. */
function onePairOfEachKind(pairs: readonly ExplainedPair[]): ExplainedPair[] {
  const seen = new Map<string, ExplainedPair>();
  for (const pair of pairs) {
    const kind = JSON.stringify([pair.relation, [...new Set(pair.rows.map((row) => row.kind))].sort()]);
    if (!seen.has(kind)) seen.set(kind, pair);
  }
  return [...seen.values()];
}
