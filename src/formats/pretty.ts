import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Finding, FindingClaim, FindingPosition, Severity } from '../findings/finding.ts';
import type { Report } from '../findings/report.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import type { Format, FormatOptions } from './format.ts';
import { proseRows, wrapLines } from './terminal/prose.ts';

/** Narrower than this nothing is readable; wider than that lines of prose are not. */
const NARROWEST = 40;
const WIDEST = 120;
/** Claims shown of one position; beyond it they are counted. */
const CLAIMS_SHOWN = 6;
const POSITIONS_SHOWN = 12;

/** The report for a person at a terminal: errors and warnings whole, notes in a line each. */
const pretty: Format = (report, options) => new Page(report, options).print();

class Page {
  readonly #report: Report;
  readonly #chalk: ChalkInstance;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(report: Report, { width, color }: FormatOptions) {
    this.#report = report;
    this.#chalk = new Chalk({ level: color });
    this.#width = Math.min(WIDEST, Math.max(NARROWEST, width));
  }

  print(): string {
    const { findings, stories } = this.#report;
    for (const title of stories) this.#lines.push(this.#chalk.bold(printableLine(title)));
    if (stories.length > 0) this.#lines.push('');
    for (const finding of findings.filter((f) => f.severity !== 'note')) this.#finding(finding);
    const notes = findings.filter((f) => f.severity === 'note');
    if (notes.length > 0) this.#notes(notes);
    this.#summary();
    return `${this.#lines.join('\n')}\n`;
  }

  #paint(severity: Severity): ChalkInstance {
    return { error: this.#chalk.red, warning: this.#chalk.yellow, note: this.#chalk.cyan }[severity];
  }

  #wrapped(text: string, indent: number, style: (line: string) => string = (line) => line): void {
    for (const line of wrapLines(text, this.#width - indent))
      this.#lines.push(' '.repeat(indent) + style(line));
  }

  #finding(finding: Finding): void {
    const { severity, rule, question, constraint, message, settles, positions, id } = finding;
    const paint = this.#paint(severity);
    this.#lines.push(
      `${paint.bold(severity)} ${this.#chalk.bold(rule)} ${this.#chalk.dim(question?.id ?? constraint?.id ?? '')}`,
    );
    if (question) this.#wrapped(printableLine(question.ask), 2, (line) => this.#chalk.bold(line));
    this.#wrapped(printableLine(message), 2);
    for (const [i, position] of positions.slice(0, POSITIONS_SHOWN).entries())
      this.#position(finding, position, i);
    if (positions.length > POSITIONS_SHOWN) {
      this.#lines.push('', `  and ${countOf(positions.length - POSITIONS_SHOWN, 'more answer')}`);
    }
    for (const { claim, constraint: assumed, from, to } of finding.steps) {
      this.#lines.push(
        '',
        `  ${this.#chalk.bold(`${from} before ${to}`)}${assumed ? `, as the registry assumes${assumed.because ? `: ${printableLine(assumed.because)}` : ''}` : ''}`,
      );
      if (claim) this.#claim(claim);
    }
    this.#lines.push('');
    this.#wrapped(`To settle it: ${printableLine(settles)}`, 2, (line) => this.#chalk.dim(line));
    this.#lines.push(`  ${this.#chalk.dim(id)}`, '');
  }

  #position({ conflicts }: Finding, { label, origins, claims, question }: FindingPosition, i: number): void {
    const against = conflicts.some((pair) => pair.includes(i));
    const support = origins === 1 ? '' : this.#chalk.dim(`  ${origins} origins`);
    const of = question ? `${question.id}: ` : '';
    this.#lines.push('', `  ${against ? '✗' : '·'} ${this.#chalk.bold(of + printableLine(label))}${support}`);
    for (const claim of claims.slice(0, CLAIMS_SHOWN)) this.#claim(claim);
    if (claims.length > CLAIMS_SHOWN)
      this.#lines.push(`    and ${countOf(claims.length - CLAIMS_SHOWN, 'more claim')}`);
  }

  /** Who says it, where, and the words in their line of prose with a rule under them. */
  #claim(claim: FindingClaim): void {
    const { source, speaker, modality, file, line, column, start, end, quote, registry } = claim;
    const who = speaker ? `${printableLine(speaker)}, in ${source}` : source;
    const hedge = modality === 'asserted' ? '' : ` (${modality})`;
    const where =
      line === null ? `${registry.file}:${registry.line}:${registry.column}` : `${file}:${line}:${column}`;
    this.#lines.push(`    ${who}${hedge}  ${this.#chalk.dim(printableLine(where))}`);
    const text = this.#report.sources.get(source);
    if (!text || text.text === '' || start === null || end === null) {
      this.#wrapped(`"${printableLine(quote)}"`, 6);
      return;
    }
    for (const row of proseRows(text, start, end, this.#width - 6)) {
      this.#lines.push(
        `      ${row.map((s) => (s.quoted ? this.#chalk.underline(s.text) : this.#chalk.dim(s.text))).join('')}`,
      );
      if (this.#chalk.level > 0 || !row.some((s) => s.quoted && s.text.trim())) continue;
      const marks = row.map((s) => (s.quoted ? '~' : ' ').repeat(stringWidth(s.text))).join('');
      this.#lines.push(`      ${marks.trimEnd()}`);
    }
  }

  #notes(notes: readonly Finding[]): void {
    this.#lines.push(this.#chalk.bold('Notes'));
    for (const { rule, question, constraint, message } of notes) {
      this.#wrapped(`${rule} ${question?.id ?? constraint?.id ?? ''}: ${printableLine(message)}`, 2, (line) =>
        this.#chalk.dim(line),
      );
    }
    this.#lines.push('');
  }

  #summary(): void {
    const { summary } = this.#report;
    const found = (['error', 'warning', 'note'] as const)
      .map((severity) => {
        const words = countOf(summary[severity], severity);
        return summary[severity] > 0 ? this.#paint(severity)(words) : words;
      })
      .join(', ');
    this.#lines.push(
      `${found} on ${countOf(summary.questions, 'question')}, ${countOf(summary.claims, 'claim')}, ${countOf(summary.sources, 'source')}`,
      `new ${summary.new} · updated ${summary.updated} · known ${summary.known} · stale ${summary.stale}`,
    );
  }
}

export default pretty;
