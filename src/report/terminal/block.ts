import type { Source } from '../../articles/source.ts';
import type { Finding, FindingClaim, FindingPosition, FindingStep } from '../../check/findings/finding.ts';
import type { Report } from '../../check/findings/report.ts';
import { compareText, countOf, joinWords } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { letterOf } from '../shared/words.ts';
import type { FindingGroup } from './group.ts';
import { linesWords, outletAndDay } from './outlet.ts';
import type { Page } from './page.ts';
import { proseRuns, sentenceLength } from './prose.ts';
import { stateWords } from './state.ts';
import { type Run, run } from './wrap.ts';

/** How much of a question is shown; the rest is counted. */
export interface BlockLimits {
  readonly positions: number;
  /** Claims of a position that are quoted with their sentence. */
  readonly quotes: number;
  readonly steps: number;
  /** Columns for a quoted sentence; undefined prints it whole, over several rows. */
  readonly sentence?: number;
}

export const BRIEF: BlockLimits = { positions: 8, quotes: 1, steps: 6, sentence: 1 };
export const WHOLE: BlockLimits = { positions: 1000, quotes: 1000, steps: 1000 };

/** Everything on one question: its positions, each once, the rules that report on it, and what would settle it. */
export function printBlock(page: Page, group: FindingGroup, report: Report, limits: BlockLimits): void {
  const { id, ask, findings, positions, steps } = group;
  page.line(0, ...(ask === null ? [] : [run(printableLine(ask), 'bold'), run('  ')]), run(id, 'dim'));
  const letters = new Map(positions.flatMap(({ keys }, i) => keys.map((key) => [key, letterOf(i)] as const)));
  const hasConflicts = positions.some(({ conflicts }) => conflicts);
  for (const [i, { position, conflicts }] of positions.slice(0, limits.positions).entries())
    printPosition(page, letterOf(i), position, conflicts, !hasConflicts, report, limits);
  const more = positions.length - limits.positions;
  if (more > 0) page.line(2, run(`and ${countOf(more, 'more answer')}`, 'dim'));
  const eventNames = eventLetters(group);
  for (const step of steps.slice(0, limits.steps)) printStep(page, step, eventNames, report, limits);
  if (steps.length > limits.steps)
    page.line(2, run(`and ${countOf(steps.length - limits.steps, 'more step')}`, 'dim'));
  const letter = (key: string): string => letters.get(key) ?? '?';
  for (const finding of findings) printFinding(page, finding, group, letter);
  const [first] = findings;
  if (first) page.line(2, run(`To settle it: ${printableLine(first.settles)}`, 'dim'));
  page.gap();
}

function printPosition(
  page: Page,
  letter: string,
  { label, origins, claims, question }: FindingPosition,
  conflicts: boolean,
  isAlone: boolean,
  report: Report,
  limits: BlockLimits,
): void {
  const ranked = claims
    .map((claim) => ({ claim, length: lengthOf(claim, report) }))
    .sort((a, b) => a.length - b.length || compareText(placeOf(a.claim), placeOf(b.claim)));
  const quoted = ranked.slice(0, limits.quotes).map(({ claim }) => claim);
  const isQuoted = limits.sentence === undefined || conflicts || isAlone;
  const outlets = new Set(claims.map(({ source }) => source)).size;
  const of = question ? `${question.id}: ` : '';
  page.line(
    2,
    run(`${letter} `, conflicts ? 'error' : 'dim'),
    run(of + printableLine(label), 'bold'),
    run(`  ${voicesOf(claims, report, isQuoted ? quoted : [])}`),
    run(origins < outlets ? `  (copies of ${countOf(origins, 'origin')})` : '', 'dim'),
  );
  // What agrees with everything is listed with its line; its words are a --verbose away.
  if (!isQuoted) return;
  for (const claim of quoted) printQuote(page, claim, report, limits);
}

/** The sentence around a quote, the quote marked, and where it is. */
function printQuote(page: Page, claim: FindingClaim, report: Report, { sentence }: BlockLimits): void {
  const where = printableLine(placeOf(claim));
  if (claim.quote === '') {
    page.line(4, run(where, 'dim'));
    return;
  }
  const source = report.sources.get(claim.source);
  const runs = textOf(claim, source) ?? [run(printableLine(claim.quote), 'underline')];
  if (sentence === undefined) {
    page.line(4, run(where, 'dim'));
    page.quoted(4, runs);
  } else page.sentence(4, runs, where);
}

/** The letter of each event that one position alone dates, which is how its steps name it. */
function eventLetters({ positions }: FindingGroup): ReadonlyMap<string, string> {
  const letters = new Map<string, string[]>();
  for (const [i, { position }] of positions.entries()) {
    if (!position.question) continue;
    letters.set(position.question.id, [...(letters.get(position.question.id) ?? []), letterOf(i)]);
  }
  return new Map([...letters].flatMap(([id, [own = '', ...more]]) => (more.length === 0 ? [[id, own]] : [])));
}

function printStep(
  page: Page,
  step: FindingStep,
  eventNames: ReadonlyMap<string, string>,
  report: Report,
  limits: BlockLimits,
): void {
  const { from, to, claim, constraint } = step;
  const why = constraint?.because ? `: ${printableLine(constraint.because)}` : '';
  const by = constraint
    ? `, as the registry assumes${why}`
    : claim
      ? `  ${voicesOf([claim], report, [])}`
      : ', as every period begins before it ends';
  const words = claim && limits.sentence !== undefined ? `  «${printableLine(claim.quote)}»` : '';
  page.line(
    2,
    run('→ '),
    run(`${eventNames.get(from) ?? from} before ${eventNames.get(to) ?? to}`, 'bold'),
    run(by + words),
  );
  if (claim && words === '') printQuote(page, claim, report, limits);
}

function printFinding(
  page: Page,
  finding: Finding,
  group: FindingGroup,
  letter: (key: string) => string,
): void {
  const { severity, rule, message, reason, id, moreConflicts } = finding;
  const more = moreConflicts > 0 ? `, and ${countOf(moreConflicts, 'more pair')}` : '';
  const sides = reason === null ? '' : sidesOf(finding, group, letter);
  const text =
    reason === null
      ? printableLine(message) + (more && ` (${more.slice(2)} in conflict)`)
      : `${sides}${more}${sides ? ': ' : ''}${printableLine(reason)}.`;
  page.line(
    2,
    run(severity, severity),
    run(` ${rule}`, 'bold'),
    run(` ${shortFingerprint(id)}`, 'dim'),
    run(`  ${text}`),
  );
  const state = stateWords(finding);
  if (state) page.line(4, run(state, 'dim'));
}

/** The beginning of a fingerprint that `resolve` and `explain` take: enough to type, and to distinguish findings. */
const shortFingerprint = (id: string): string => id.replace(/^r\d+:/u, '').slice(0, 8);

/** `A against B; C against B, D`: which positions cannot both hold, each pair once. */
function sidesOf(
  { conflicts, positions }: Finding,
  group: FindingGroup,
  letter: (key: string) => string,
): string {
  const name = (i: number): string => letter(group.keyOf(positions[i] as FindingPosition));
  const pairs = conflicts.map((pair) => pair.map(name).sort(compareLetters) as [string, string]);
  const [first] = pairs;
  // One answer against all the others is said once.
  const hub = pairs.length > 1 ? first?.find((one) => pairs.every((pair) => pair.includes(one))) : undefined;
  const against = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a, b] = hub === pair[0] ? [pair[1], pair[0]] : pair;
    const others = against.get(a);
    if (others) others.add(b);
    else against.set(a, new Set([b]));
  }
  const bySide = new Map<string, string[]>();
  for (const [a, others] of [...against].sort(([x], [y]) => compareLetters(x, y))) {
    const key = joinWords([...others].sort(compareLetters), 'or');
    bySide.set(key, [...(bySide.get(key) ?? []), a]);
  }
  return [...bySide].map(([others, own]) => `${joinWords(own)} against ${others}`).join('; ');
}

const compareLetters = (a: string, b: string): number => a.length - b.length || compareText(a, b);

const textOf = (claim: FindingClaim, source: Source | undefined): Run[] | undefined =>
  source && source.text !== '' && claim.start !== null && claim.end !== null
    ? proseRuns(source, claim.start, claim.end)
    : undefined;

function lengthOf(claim: FindingClaim, { sources }: Report): number {
  const source = sources.get(claim.source);
  if (!source || source.text === '' || claim.start === null || claim.end === null) return claim.quote.length;
  return sentenceLength(source, claim.start, claim.end);
}

/** Whose claims they are, each speaker once with the outlets that quote them: `a (9 Nov 2025); Asif in b, c`. */
function voicesOf(claims: readonly FindingClaim[], report: Report, quoted: readonly FindingClaim[]): string {
  const bySpeaker = new Map<string, Map<string, FindingClaim[]>>();
  for (const claim of claims) {
    const outlets = bySpeaker.get(claim.speaker ?? '') ?? new Map<string, FindingClaim[]>();
    const key = `${claim.source} ${claim.modality}`;
    const own = outlets.get(key);
    if (own) own.push(claim);
    else outlets.set(key, [claim]);
    bySpeaker.set(claim.speaker ?? '', outlets);
  }
  const quotedPlaces = new Set(quoted.map(placeLine));
  return [...bySpeaker]
    .map(([speaker, outlets]) => {
      const words = [...outlets.values()].map((own) => outletWords(own, report, quotedPlaces));
      return `${speaker === '' ? '' : `${printableLine(speaker)} in `}${words.join(', ')}`;
    })
    .join('; ');
}

const placeLine = ({ source, line }: FindingClaim): string => `${source}:${line}`;

/**
 * An outlet with its day, the lines of its words that are not quoted below, and how sure it is of them:
 * `Harbour Post (9 Nov, lines 12, 15, alleged)`.
 */
function outletWords(
  claims: readonly FindingClaim[],
  { sources }: Report,
  quotedPlaces: ReadonlySet<string>,
): string {
  const [{ source, modality }] = claims as [FindingClaim];
  const lines = claims
    .filter((claim) => !quotedPlaces.has(placeLine(claim)))
    .flatMap(({ line }) => line ?? []);
  return printableLine(
    outletAndDay(
      source,
      sources,
      ...(lines.length === 0 ? [] : [linesWords(lines)]),
      ...(modality === 'asserted' ? [] : [modality]),
    ),
  );
}

/** Where the words are: in the article, or in the registry where they were not found. */
export const placeOf = ({ file, line, column, registry }: FindingClaim): string =>
  line === null ? `${registry.file}:${registry.line}:${registry.column}` : `${file}:${line}:${column}`;
