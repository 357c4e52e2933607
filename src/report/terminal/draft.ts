import type { Source } from '../../articles/source.ts';
import type { Ground, JudgedDraft, JudgedQuotation, JudgedStatement } from '../../discover/draft/verdicts.ts';
import { QUOTATION_VERDICTS, STATEMENT_VERDICTS } from '../../discover/draft/verdicts.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { clip } from '../../text/units.ts';
import { linesWords, outletAndDay } from './outlet.ts';
import { Page } from './page.ts';
import { paintFor } from './paint.ts';
import { widthsFor } from './width.ts';
import { run, type Style } from './wrap.ts';

const NARROWEST = 40;
const WIDEST = 120;

const STYLES: Readonly<Record<string, Style>> = {
  contradicted: 'error', nowhere: 'error', 'other speaker': 'error', 'other article': 'error', edited: 'error',
  disputed: 'warning', differs: 'warning', unsupported: 'warning',
}; // biome-ignore format: a table

/** A draft with everything that the sources say on it, worst first. */
export async function printDraft(
  draft: Source,
  judged: JudgedDraft,
  sources: ReadonlyMap<string, Source>,
  {
    width,
    color,
    verbose,
  }: { readonly width: number; readonly color: 0 | 1 | 2 | 3; readonly verbose: boolean },
): Promise<string> {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const texts = [
    draft.text,
    ...[...sources.values()].flatMap(({ text, metadata }) => [text, metadata.publisher ?? '']),
  ];
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(texts)]);
  const page = new Page({ width: columns, paint, widths });
  const { statements, quotations, unchecked, uncheckedStatements } = judged;
  const place = (start: number): string => {
    const { line, column } = draft.lines.locate(start);
    return printableLine(`${draft.file}:${line}:${column}`);
  };
  page.line(0, run(printableLine(draft.metadata.title ?? draft.id), 'bold'));
  page.line(
    0,
    run(
      `Statements: ${counted(statements, STATEMENT_VERDICTS)}${unchecked > 0 ? `; ${unchecked} with nothing to check${verbose ? '' : ' (--verbose shows which)'}` : ''}.`,
    ),
  );
  page.line(0, run(`Quotations: ${counted(quotations, QUOTATION_VERDICTS)}.`));
  page.gap();
  for (const one of sortedBy(statements, STATEMENT_VERDICTS)) {
    if (one.verdict === 'supported' && !verbose) continue;
    printStatement(page, one, place(one.start), sources);
  }
  for (const one of sortedBy(quotations, QUOTATION_VERDICTS)) {
    if (one.verdict === 'exact' && !verbose) continue;
    printQuotation(page, one, place(one.start), sources);
  }
  if (verbose)
    for (const { text, start } of uncheckedStatements) {
      page.line(
        0,
        run('nothing to check', 'dim'),
        run(`  ${printableLine(text)}  `),
        run(place(start), 'dim'),
      );
      page.gap();
    }
  return page.print();
}

function counted(list: readonly { readonly verdict: string }[], verdicts: readonly string[]): string {
  const parts = verdicts.flatMap((verdict) => {
    const n = list.filter((one) => one.verdict === verdict).length;
    return n === 0 ? [] : [`${n} ${verdict}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

const sortedBy = <T extends { readonly verdict: string; readonly start: number }>(
  list: readonly T[],
  verdicts: readonly string[],
): T[] =>
  [...list].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.start - b.start);

function printStatement(
  page: Page,
  { verdict, text, why, by, also, question }: JudgedStatement,
  place: string,
  sources: ReadonlyMap<string, Source>,
): void {
  page.line(
    0,
    run(verdict, STYLES[verdict] ?? 'plain'),
    run(`  ${printableLine(text)}  `),
    run(place, 'dim'),
  );
  page.line(2, run(printableLine(question === null ? why : `${why} (question ${question})`)));
  printGrounds(page, by, sources);
  for (const part of also) {
    page.line(
      2,
      run(`also ${part.verdict}`, STYLES[part.verdict] ?? 'plain'),
      run(`: ${printableLine(part.why)}`),
    );
    printGrounds(page, part.by, sources);
  }
  page.gap();
}

function printGrounds(page: Page, by: readonly Ground[], sources: ReadonlyMap<string, Source>): void {
  for (const { source, quote, bears, start } of by) {
    const known = source === null ? undefined : sources.get(source);
    const line = known?.lines.locate(start).line;
    const who =
      source === null
        ? 'the draft itself'
        : outletAndDay(source, sources, ...(line === undefined ? [] : [linesWords([line])]));
    page.line(
      2,
      run(
        `${bears === 'supports' ? '+' : bears === 'contradicts' ? '✗' : '·'} ${printableLine(who)}: `,
        'dim',
      ),
      run(`“${clip(printableLine(quote.replace(/\s+/gu, ' ')), MOST)}”`),
    );
  }
}

function printQuotation(
  page: Page,
  { verdict, text, why, source, at }: JudgedQuotation,
  place: string,
  sources: ReadonlyMap<string, Source>,
): void {
  page.line(
    0,
    run(verdict, STYLES[verdict] ?? 'plain'),
    run(`  “${printableLine(text)}”  `),
    run(place, 'dim'),
  );
  const known = source === null ? undefined : sources.get(source);
  const where = known && at ? linesWords([known.lines.locate(at.start).line]) : '';
  page.line(2, run(printableLine(why)), ...(where ? [run(`, ${printableLine(where)}`, 'dim')] : []));
  page.gap();
}

const MOST = 200;

/** One line for each file, for a run over several. */
export const draftTotals = (files: number, wrong: number): string =>
  `${countOf(files, 'draft')}: ${countOf(wrong, 'statement or quotation', 'statements and quotations')} to look at\n`;
