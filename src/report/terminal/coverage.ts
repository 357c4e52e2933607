import {
  type Coverage,
  percentOf,
  type Share,
  type SourceCoverage,
} from '../../discover/coverage/coverage.ts';
import { STATEMENT_KINDS, type Statement } from '../../discover/coverage/statements.ts';
import { countOf } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { printable, printableLine } from '../../text/printable.ts';
import { clipEnd, clipStart } from '../shared/clip-words.ts';
import { paintFor } from './paint.ts';
import { quotedLines, type Terminal } from './quoted.ts';
import { widthsFor } from './width.ts';
import { type Run, run } from './wrap.ts';

/** Words shown on either side of a statement at most: one line of an article may be a whole book. */
const MOST_CONTEXT = 160;

const shareWords = (share: Share): string =>
  `${share.covered} of ${countOf(share.statements, 'statement')} covered${share.statements === 0 ? '' : ` (${percentOf(share)} %)`}`;

/** Coverage for a person: source by source, the least covered first, with every statement that no claim quotes. */
export async function printCoverage(
  coverage: Coverage,
  options: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const paint = await paintFor(options.color);
  const widths = await widthsFor(coverage.sources.map(({ source }) => source.text));
  const terminal: Terminal = { width: options.width, paint, widths };
  const blocks = coverage.sources.map((one) => sourceLines(one, terminal).join('\n'));
  return `${[...blocks, totals(coverage, terminal)].join('\n\n')}\n`;
}

function sourceLines(one: SourceCoverage, terminal: Terminal): string[] {
  const { source, uncovered, printedBefore } = one;
  const { paint } = terminal;
  const copies = printedBefore > 0 ? `; ${printedBefore} more printed before` : '';
  const title = paint.bold(printableLine(source.id));
  const lines = [`${title}  ${shareWords(one)}${copies}`];
  // What can be compared comes before what only gives words to somebody.
  const groups = bySentence(uncovered);
  const isFigure = (group: readonly Statement[]): boolean => group[0]?.kind !== 'attributed';
  for (const group of [...groups.filter(isFigure), ...groups.filter((group) => !isFigure(group))]) {
    const { line, column } = source.lines.locate((group[0] as Statement).start);
    const kinds = [...new Set(group.map(({ kind }) => kind))].join(', ');
    lines.push(`  ${paint.dim(printableLine(`${source.file}:${line}:${column}`))}  ${kinds}`);
    addAll(lines, quotedLines(sentenceRuns(source.text, group), 2, terminal));
  }
  return lines;
}

/** Statements of one sentence are shown together. */
function bySentence(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last?.[0]?.sentence.start === statement.sentence.start) last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' '));

/** A sentence with its uncovered expressions underlined; one that only gives words to somebody is as it is. */
function sentenceRuns(text: string, group: readonly Statement[]): Run[] {
  const { sentence } = group[0] as Statement;
  const expressions = group.filter(({ kind }) => kind !== 'attributed');
  const runs: Run[] = [];
  let at = sentence.start;
  for (const [i, { start, end }] of expressions.entries()) {
    const before = oneLine(text.slice(at, start));
    runs.push(
      run(i === 0 ? clipStart(before, MOST_CONTEXT) : before, 'dim'),
      run(oneLine(text.slice(start, end)), 'underline'),
    );
    at = end;
  }
  runs.push(
    run(
      clipEnd(oneLine(text.slice(at, sentence.end)), 2 * MOST_CONTEXT),
      expressions.length > 0 ? 'dim' : 'plain',
    ),
  );
  return runs;
}

function totals(coverage: Coverage, { paint }: Terminal): string {
  const kinds = STATEMENT_KINDS.flatMap((kind) => {
    const { covered, statements } = coverage.byKind[kind];
    return statements === 0 ? [] : [`${kind} ${covered} of ${statements}`];
  });
  const all = `${countOf(coverage.sources.length, 'source')}: ${shareWords(coverage)}`;
  return `${paint.bold(all)}${kinds.length > 1 ? `: ${kinds.join(', ')}` : ''}.`;
}
