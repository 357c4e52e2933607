import type { Finding, FindingClaim, FindingPosition, FindingStep } from '../../check/findings/finding.ts';
import { isFresh } from '../../check/findings/policy.ts';
import type { Report } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { type FindingGroup, groupFindings } from '../terminal/group.ts';
import { type Paint, paintFor } from '../terminal/paint.ts';
import { proseRuns } from '../terminal/prose.ts';
import { paintRow, quotedLines } from '../terminal/quoted.ts';
import { staleWords, standingWords, stateCounts } from '../terminal/standing.ts';
import { isPlain, type Widths, widthsFor } from '../terminal/width.ts';
import { type Run, run, wrapRuns } from '../terminal/wrap.ts';
import type { Format } from './format.ts';

/** Narrower than this nothing is readable; wider than that lines of prose are not. */
const NARROWEST = 40;
const WIDEST = 120;
/** Positions of a question, and claims of a position, shown one by one; beyond it they are counted. */
const POSITIONS_SHOWN = 12;
const CLAIMS_SHOWN = 6;
/** Notes of one rule in one story, told in a line each; beyond it they are counted. */
const NOTES_SHOWN = 100;
/** Entries of the baseline that no longer occur, listed one by one. */
const STALE_SHOWN = 20;

/** The report for a person at a terminal: errors and warnings whole, question by question; notes in a line each. */
const pretty: Format = async (
  report,
  { width, color, verbose = false, quiet = false, showKnown = false },
) => {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(textsOf(report))]);
  return new Page(report, columns, paint, widths).print({ verbose, quiet, showKnown });
};

/** Every text that may be printed: one letter that is two columns wide asks for other tables. */
function* textsOf({ findings, sources, stories }: Report): Iterable<string> {
  yield* stories;
  const plain = new Map<string, boolean>();
  for (const { message, positions, steps, question } of findings) {
    yield `${message} ${question?.ask}`;
    for (const claim of [...positions.flatMap((p) => p.claims), ...steps.flatMap((s) => s.claim ?? [])]) {
      yield `${claim.quote} ${claim.speaker} ${claim.file}`;
      const source = sources.get(claim.source);
      if (!source || claim.start === null || claim.end === null) continue;
      // A text that is plain from end to end has no sentence that is not.
      if (!plain.has(claim.source)) plain.set(claim.source, isPlain(source.text));
      if (plain.get(claim.source)) continue;
      for (const { text } of proseRuns(source, claim.start, claim.end)) yield text;
    }
  }
}

class Page {
  readonly #report: Report;
  readonly #paint: Paint;
  readonly #widths: Widths;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(report: Report, width: number, paint: Paint, widths: Widths) {
    this.#report = report;
    this.#width = width;
    this.#paint = paint;
    this.#widths = widths;
  }

  print({ verbose, quiet, showKnown }: Record<'verbose' | 'quiet' | 'showKnown', boolean>): string {
    const findings = this.#report.findings.filter((finding) => showKnown || isFresh(finding));
    if (quiet) {
      for (const group of groupFindings(findings.filter((f) => f.severity === 'error'))) this.#group(group);
      return this.#lines.map((line) => `${line}\n`).join('');
    }
    for (const [title, own] of this.#byStory(findings)) {
      if (title !== '') this.#line(0, run(printableLine(title), 'bold'));
      if (title !== '') this.#gap();
      for (const group of groupFindings(own.filter((f) => verbose || f.severity !== 'note')))
        this.#group(group);
      if (!verbose) this.#notes(own.filter((f) => f.severity === 'note'));
    }
    this.#stale();
    this.#summary();
    return `${this.#lines.join('\n')}\n`;
  }

  /** Findings by story, in the stories' order; those of no story come last, under no title. */
  #byStory(findings: readonly Finding[]): [string, Finding[]][] {
    const { stories, storyOf } = this.#report;
    const byTitle = new Map<string, Finding[]>([...stories, ''].map((title) => [title, []]));
    for (const finding of findings) {
      const { question, constraint } = finding;
      const title = storyOf.get(question?.id ?? constraint?.id ?? '') ?? '';
      byTitle.get(title)?.push(finding);
    }
    return [...byTitle].filter(([, own]) => own.length > 0);
  }

  #gap(): void {
    this.#lines.push('');
  }

  /** Prints runs, wrapped; rows behind the first hang by `hang` more columns. `gutter` stands before each. */
  #line(indent: number, ...runs: readonly Run[]): void {
    for (const row of wrapRuns(runs, this.#width - indent, this.#widths))
      this.#lines.push(' '.repeat(indent) + paintRow(row, this.#paint));
  }

  #group({ id, ask, findings, positions, steps }: FindingGroup): void {
    this.#line(0, ...(ask === null ? [] : [run(printableLine(ask), 'bold'), run('  ')]), run(id, 'dim'));
    for (const finding of findings) this.#finding(finding);
    for (const { position, conflicts } of positions.slice(0, POSITIONS_SHOWN))
      this.#position(position, conflicts);
    const more = positions.length - POSITIONS_SHOWN;
    if (more > 0) {
      this.#gap();
      this.#line(2, run(`and ${countOf(more, 'more answer')}`));
    }
    for (const step of steps) this.#step(step);
    this.#gap();
    for (const settles of new Set(findings.map((f) => f.settles)))
      this.#line(2, run('To settle it: ', 'dim'), run(printableLine(settles), 'dim'));
    this.#gap();
  }

  #finding(finding: Finding): void {
    const { severity, rule, message, id, moreConflicts } = finding;
    const more = moreConflicts > 0 ? ` ${countOf(moreConflicts, 'more pair')} cannot both hold.` : '';
    this.#line(
      2,
      run(severity, severity),
      run(` ${rule}`, 'bold'),
      run(`  ${printableLine(message)}${more}  `),
      run(id, 'dim'),
    );
    const standing = standingWords(finding);
    if (standing) this.#line(4, run(standing, 'dim'));
  }

  #position({ label, origins, claims, question }: FindingPosition, conflicts: boolean): void {
    this.#gap();
    const of = question ? `${question.id}: ` : '';
    const support = origins > 1 ? `  ${origins} origins` : '';
    this.#line(
      2,
      run(`${conflicts ? '✗' : '·'} `),
      run(of + printableLine(label), 'bold'),
      run(support, 'dim'),
    );
    for (const claim of claims.slice(0, CLAIMS_SHOWN)) this.#claim(claim);
    if (claims.length > CLAIMS_SHOWN)
      this.#line(4, run(`and ${countOf(claims.length - CLAIMS_SHOWN, 'more claim')}`));
  }

  #step({ from, to, claim, constraint }: FindingStep): void {
    this.#gap();
    const why = constraint?.because ? `: ${printableLine(constraint.because)}` : '';
    this.#line(
      2,
      run('→ '),
      run(`${from} before ${to}`, 'bold'),
      run(
        constraint
          ? `, as the registry assumes${why}`
          : claim
            ? ''
            : ', as every period begins before it ends',
      ),
    );
    if (claim) this.#claim(claim);
  }

  /** Who says it, where, and the words in their line of prose with a rule under them. */
  #claim(claim: FindingClaim): void {
    const { source, speaker, modality, file, line, column, start, end, quote, registry } = claim;
    const who = speaker ? `${printableLine(speaker)}, in ${printableLine(source)}` : printableLine(source);
    const hedge = modality === 'asserted' ? '' : ` (${modality})`;
    const where =
      line === null ? `${registry.file}:${registry.line}:${registry.column}` : `${file}:${line}:${column}`;
    this.#line(4, run(`${who}${hedge}  `), run(printableLine(where), 'dim'));
    if (quote === '') return;
    const text = this.#report.sources.get(source);
    const known = text && text.text !== '' && start !== null && end !== null;
    const runs = known ? proseRuns(text, start, end) : [run(printableLine(quote), 'underline')];
    const terminal = { width: this.#width, paint: this.#paint, widths: this.#widths };
    this.#lines.push(...quotedLines(runs, 4, terminal));
  }

  #notes(notes: readonly Finding[]): void {
    if (notes.length === 0) return;
    this.#line(0, run('Notes', 'bold'), run('  (--verbose shows their words)', 'dim'));
    const told = new Map<string, number>();
    for (const { rule, question, constraint, message } of notes) {
      const before = told.get(rule) ?? 0;
      told.set(rule, before + 1);
      if (before >= NOTES_SHOWN) continue;
      const id = question?.id ?? constraint?.id;
      const about = id === undefined ? '' : `${id}: `;
      this.#line(2, run(`${rule} `), run(`${about}${printableLine(message)}`, 'dim'));
    }
    for (const [rule, count] of told) {
      if (count > NOTES_SHOWN) this.#line(2, run(`${rule} `), run(`and ${count - NOTES_SHOWN} more`, 'dim'));
    }
    this.#gap();
  }

  /** What was known and no longer occurs, behind the findings, so that it drowns none. */
  #stale(): void {
    const { stale = [] } = this.#report;
    if (stale.length === 0) return;
    this.#line(
      0,
      run('No longer found', 'bold'),
      run('  (known before; "reconcile baseline" clears it away)', 'dim'),
    );
    for (const entry of stale.slice(0, STALE_SHOWN)) this.#line(2, run(staleWords(entry), 'dim'));
    if (stale.length > STALE_SHOWN)
      this.#line(2, run(`and ${countOf(stale.length - STALE_SHOWN, 'more entry', 'more entries')}`));
    this.#gap();
  }

  #summary(): void {
    const { summary } = this.#report;
    const found = (['error', 'warning', 'note'] as const).flatMap((severity, i) => [
      run(i > 0 ? ', ' : ''),
      run(countOf(summary[severity], severity), summary[severity] > 0 ? severity : 'plain'),
    ]);
    const checked = [
      countOf(summary.questions, 'question'),
      countOf(summary.claims, 'claim'),
      countOf(summary.sources, 'source'),
    ];
    this.#line(0, ...found, run(` on ${checked.join(', ')}`));
    const states = stateCounts(summary);
    if (states) this.#line(0, run(states));
  }
}

export default pretty;
