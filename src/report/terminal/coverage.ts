import type { Source } from '../../articles/source.ts';
import {
  type Coverage,
  percentOf,
  type Share,
  type SourceCoverage,
} from '../../discover/coverage/coverage.ts';
import {
  STATEMENT_KINDS,
  type Statement,
  SUBJECTS,
  type Subject,
} from '../../discover/coverage/statements.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { printable, printableLine } from '../../text/printable.ts';
import { clipEnd, clipStart } from '../shared/clip-words.ts';
import { capital } from '../shared/words.ts';
import { Page } from './page.ts';
import { paintFor } from './paint.ts';
import { widthsFor } from './width.ts';
import { type Run, run } from './wrap.ts';

/** How coverage is printed. */
export interface CoverageOptions {
  readonly width: number;
  readonly color: 0 | 1 | 2 | 3;
  /** Every statement that no claim covers; else as many as a person reads. */
  readonly isFull: boolean;
}

/** Sentences listed where not all are, and sources: what remains is counted. */
const MOST_LISTED = 22;
const MOST_SOURCES = 5;
/** Every subject has so many rows before one has more. */
const FAIR_SHARE = 3;
/** Words shown on either side of a statement at most: one line of an article may be a whole book. */
const MOST_CONTEXT = 160;

const shareWords = (share: Share): string =>
  `${share.covered} of ${countOf(share.statements, 'statement')} covered${share.statements === 0 ? '' : ` (${percentOf(share)} %)`}`;

/** A sentence with its statements that no claim quotes. */
interface Open {
  readonly source: Source;
  /** What a checker looks at first of what it states, and the words that state it. */
  readonly subject: Subject;
  readonly first: Statement;
}

/** Coverage for a person: the share of every source, then what no claim quotes, in the order in which a checker looks. */
export async function printCoverage(coverage: Coverage, options: CoverageOptions): Promise<string> {
  const { width, color, isFull } = options;
  const paint = await paintFor(color);
  const widths = await widthsFor(coverage.sources.map(({ source }) => source.text));
  const page = new Page({ width, paint, widths });
  const all = `${countOf(coverage.sources.length, 'source')}: ${shareWords(coverage)}`;
  const kinds = STATEMENT_KINDS.flatMap((kind) => {
    const { covered, statements } = coverage.byKind[kind];
    return statements === 0 ? [] : [`${kind} ${covered} of ${statements}`];
  });
  page.line(0, run(all, 'bold'), run(`${kinds.length > 1 ? `: ${kinds.join(', ')}` : ''}.`));
  const sources = isFull ? coverage.sources : coverage.sources.slice(0, MOST_SOURCES);
  for (const one of sources)
    page.line(2, run(printableLine(one.source.id)), run(`  ${sourceWords(one)}`, 'dim'));
  if (coverage.sources.length > sources.length)
    page.line(2, run(`and ${countOf(coverage.sources.length - sources.length, 'more source')}`, 'dim'));
  const open = coverage.sources.flatMap(openSentences);
  const bySubject = SUBJECTS.map((subject) => ({
    subject,
    open: open.filter((one) => one.subject === subject),
  }));
  const counts = bySubject.map((one) => one.open.length);
  const rows = isFull ? counts : rowsOf(counts, MOST_LISTED);
  page.gap();
  for (const [i, one] of bySubject.entries()) {
    if (rows[i] === 0) continue;
    page.line(0, run(`${capital(one.subject)} that no claim quotes`, 'bold'));
    for (const sentence of one.open.slice(0, rows[i])) {
      const { source, first } = sentence;
      const place = placesOf(sentence);
      if (first.kind !== 'attributed') page.sentence(2, sentenceRuns(sentence), ...place);
      else page.words(2, oneLine(source.text.slice(first.start, first.end)), ...place);
    }
  }
  const left = bySubject.flatMap(({ subject, open }, i) => {
    const more = open.length - (rows[i] ?? 0);
    return more > 0 ? [`${more} of ${subject}`] : [];
  });
  if (left.length > 0) {
    page.gap();
    page.line(
      0,
      run(
        `Sentences not shown: ${joinWords(left)}. --full prints all, --source those of one article.`,
        'dim',
      ),
    );
  }
  return page.print();
}

function sourceWords(one: SourceCoverage): string {
  const { printedBefore } = one;
  return shareWords(one) + (printedBefore > 0 ? `; ${printedBefore} more printed before` : '');
}

/** How many of each are listed: a few of every one, then as many as there is room for, the first ones first. */
function rowsOf(counts: readonly number[], most: number): number[] {
  const rows = counts.map((count) => Math.min(count, FAIR_SHARE));
  let room = most - rows.reduce((sum, n) => sum + n, 0);
  return rows.map((own, i) => {
    const more = Math.max(0, Math.min(room, (counts[i] ?? 0) - own));
    room -= more;
    return own + more;
  });
}

/** The statements of one sentence are one row. */
function openSentences({ source, uncovered }: SourceCoverage): Open[] {
  const groups: Statement[][] = [];
  for (const statement of uncovered) {
    const last = groups.at(-1);
    if (last?.[0]?.sentence.start === statement.sentence.start) last.push(statement);
    else groups.push([statement]);
  }
  return groups.map((statements) => {
    const subject = SUBJECTS.find((one) => statements.some((s) => s.subject === one)) as Subject;
    const first = statements.find((one) => one.subject === subject) as Statement;
    return { source, subject, first };
  });
}

/** Where a sentence is, for an editor, and in few columns: by the source's id. */
function placesOf({ source, first }: Open): [string, string] {
  const { line, column } = source.lines.locate(first.start);
  return [printableLine(`${source.file}:${line}:${column}`), printableLine(`${source.id}:${line}`)];
}

const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' '));

/** A sentence with the words marked for which it is listed. */
function sentenceRuns(open: Open): Run[] {
  const { source, first } = open;
  const { sentence, start, end } = first;
  const { text } = source;
  return [
    run(clipStart(oneLine(text.slice(sentence.start, start)), MOST_CONTEXT), 'dim'),
    run(oneLine(text.slice(start, end)), 'underline'),
    run(clipEnd(oneLine(text.slice(end, sentence.end)), MOST_CONTEXT), 'dim'),
  ];
}
