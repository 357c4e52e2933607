import type { Finding } from '../../check/findings/finding.ts';
import type { Report, StaleEntry } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import { byteLength, clip } from '../../text/units.ts';
import { claimsOf, isSettled, subjectOf, voiceOf } from '../shared/findings.ts';
import { markdownCode, markdownText } from '../shared/markdown.ts';
import { stateWords } from '../terminal/state.ts';
import type { Format } from './format.ts';

/** By this line a bot finds its own comment again, to write it anew instead of a second one. */
const MARKER = '<!-- reconcile -->';
/** GitHub takes a comment of 65,536 characters; what is around it needs some. */
const MOST_BYTES = 60_000;
const ROWS_SHOWN = 12;
const QUOTE_SHOWN = 300;
const SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

/**
 * Markdown for a comment on a pull request or a job's summary: question by question, who says what in which words;
 * notes and what is known folded away. Whole findings are cut where it grows too long, and counted.
 */
const markdown: Format = (report, { mostBytes = MOST_BYTES, quiet }) => {
  const { findings, stale = [] } = report;
  const open = findings.filter((f) => !isSettled(f) && (f.severity !== 'note' || f.state === 'updated'));
  const page = new Page(mostBytes);
  page.add(`${MARKER}\n## reconcile\n\n${headline(report)}\n`);
  for (const finding of open) if (!quiet || finding.severity === 'error') page.add(sectionOf(finding));
  if (!quiet) {
    page.fold(
      'note',
      findings.filter((f) => f.severity === 'note' && !open.includes(f) && !isSettled(f)).map(lineOf),
    );
    page.fold('known finding', findings.filter(isSettled).map(lineOf));
    page.fold(
      'entry of the baseline that no longer occurs',
      stale.map(staleLine),
      'entries of the baseline that no longer occur',
    );
  }
  return page.print();
};

/** Collects parts while there is room for them; from the first that does not fit, all are counted instead. */
class Page {
  readonly #parts: string[] = [];
  readonly #most: number;
  #bytes = 0;
  #left = 0;

  constructor(most: number) {
    // Room for the line that counts what was left out, and for closing a fold.
    this.#most = most - 200;
  }

  #fits(text: string): boolean {
    const bytes = byteLength(text) + 1;
    if (this.#left > 0 || this.#bytes + bytes > this.#most) {
      this.#left += 1;
      return false;
    }
    this.#bytes += bytes;
    return true;
  }

  add(part: string): void {
    if (this.#fits(part)) this.#parts.push(part);
  }

  /** Lines that are folded away under their count. */
  fold(singular: string, lines: readonly string[], plural?: string): void {
    if (lines.length === 0) return;
    const head = `<details><summary>${countOf(lines.length, singular, plural)}</summary>\n`;
    const foot = '\n</details>\n';
    this.#bytes += head.length + foot.length;
    const shown = lines.filter((line) => this.#fits(line));
    if (shown.length > 0) this.#parts.push([head, ...shown, foot].join('\n'));
  }

  print(): string {
    const left =
      this.#left === 0
        ? []
        : [
            `_${countOf(this.#left, 'more finding')} left out here, to keep within what a page takes. The log has them all._\n`,
          ];
    return [...this.#parts, ...left].join('\n');
  }
}

function headline({ summary, findings, stale = [] }: Report): string {
  const open = findings.filter((f) => !isSettled(f));
  const count = (severity: Finding['severity']): number => open.filter((f) => f.severity === severity).length;
  const found = [
    `**${countOf(count('error'), 'error')}**`,
    countOf(count('warning'), 'warning'),
    countOf(count('note'), 'note'),
  ].join(', ');
  const settled = findings.length - open.length;
  const states = [
    ...(settled > 0 ? [`${settled} known or decided`] : []),
    ...(stale.length > 0 ? [`${stale.length} no longer found`] : []),
  ];
  const checked = `${countOf(summary.questions, 'question')}, ${countOf(summary.claims, 'claim')} and ${countOf(summary.sources, 'source')}`;
  return `${found} on ${checked}.${states.length > 0 ? ` ${states.join(', ')}.` : ''}`;
}

function sectionOf(finding: Finding): string {
  const { severity, rule, message, settles, id, question, state } = finding;
  const about = question ? markdownText(question.ask) : markdownText(subjectOf(finding) ?? 'The record');
  const updated = state === 'updated' ? ' (updated)' : '';
  return [
    `### ${SIGNS[severity]} ${about}`,
    '',
    `${severity} **${rule}**${updated}: ${markdownText(message)}`,
    '',
    ...tableOf(finding),
    `To settle it: ${markdownText(settles)} ${markdownCode(id)}`,
    '',
  ].join('\n');
}

/** Who says what, in which words. Answers that cannot all hold are marked. */
function tableOf(finding: Finding): string[] {
  const clashing = new Set(finding.conflicts.flat());
  const answers = new Map(
    finding.positions.flatMap(({ label, claims, question }, i) => {
      const says = `${question ? `${question.id}: ` : ''}${label}`;
      return claims.map((claim) => [claim, { says, mark: clashing.has(i) ? '✗ ' : '' }] as const);
    }),
  );
  const rows = claimsOf(finding).map((claim) => ({
    claim,
    ...(answers.get(claim) ?? { says: '', mark: '' }),
  }));
  if (rows.length === 0) return [];
  const more = rows.length - ROWS_SHOWN;
  return [
    '| source | says | in the words | at |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, ROWS_SHOWN).map(({ claim, says, mark }) => {
      const place = claim.line === null ? claim.registry : claim;
      const at = markdownCode(`${place.file}:${place.line}`);
      return `| ${markdownText(voiceOf(claim))} | ${mark}${markdownText(says)} | ${markdownCode(clip(claim.quote, QUOTE_SHOWN))} | ${at} |`;
    }),
    ...(more > 0 ? [`| and ${countOf(more, 'more claim')} | | | |`] : []),
    '',
  ];
}

function lineOf(finding: Finding): string {
  const { rule, message, id } = finding;
  const why = stateWords(finding);
  const about = subjectOf(finding);
  return `- ${rule}${about ? ` ${markdownCode(about)}` : ''}: ${markdownText(message)}${why ? ` _${markdownText(why)}_` : ''} ${markdownCode(id)}`;
}

const staleLine = ({ id, rule, about, reason }: StaleEntry): string =>
  `- ${markdownText(rule)} ${markdownCode(about)}: ${markdownText(reason)} ${markdownCode(id)}`;

export default markdown;
