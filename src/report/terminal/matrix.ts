import { outletNames } from '../../articles/outlet.ts';
import type { Report } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { boardOf } from '../shared/board.ts';
import { type Board, type BoardQuestion, STANDINGS, type Standing } from '../shared/board-model.ts';
import { letterOf, ruleWords, STANDING_WORDS } from '../shared/words.ts';
import { type Paint, paintFor } from './paint.ts';
import { clip, padEnd } from './table.ts';
import { type Widths, widthsFor } from './width.ts';
import { wrapText } from './wrap.ts';

/** How wide and how colourful the terminal is. */
export interface ViewOptions {
  readonly width: number;
  readonly color: 0 | 1 | 2 | 3;
}

/** A column narrower than this cannot hold a value. */
const NARROWEST_COLUMN = 14;
/** The question's own column. */
const HEAD_SHARE = 0.28;
const SEPARATOR = '  ';
const LEGEND =
  'One letter, one answer. ✗ some of these cannot all hold; ! they are in dispute. Blank is silence.';

/** One answer in a cell. */
interface Answer {
  readonly mark: string;
  readonly text: string;
  /** It cannot hold beside another. */
  readonly isHot: boolean;
}

/** Questions by sources. Where the sources do not fit beside each other, the table is split into several, one below the other. */
export async function printMatrix(report: Report, { width, color }: ViewOptions): Promise<string> {
  const board = boardOf(report);
  const columns = Math.max(40, width);
  const outlets = outletNames(board.sources);
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(textsOf(board, outlets))]);
  const head = Math.max(16, Math.min(44, Math.floor(columns * HEAD_SHARE)));
  const fits = Math.max(1, Math.floor((columns - head) / (NARROWEST_COLUMN + SEPARATOR.length)));
  const used = usedSources(board);
  const asked = board.questions.map((question): Row => ({ question, cells: cellsOf(board, question) }));
  // Of everything, the claims are counted as check counts them: those that are set aside too.
  const isWhole = board.questions.length === board.summary.questions;
  const bySource = new Map<number, number[]>(used.map((source) => [source, []]));
  for (const [i, { cells }] of asked.entries())
    for (const source of cells.keys()) bySource.get(source)?.push(i);
  const answeredBy = (sources: readonly number[]): Row[] => {
    const rows = new Set(sources.flatMap((source) => bySource.get(source) ?? []));
    return [...rows].sort((a, b) => a - b).map((i) => asked[i] as Row);
  };
  const totals = new Map<Standing, number>();
  for (const { standing } of board.questions) totals.set(standing, (totals.get(standing) ?? 0) + 1);
  const out: string[] = [];
  for (let from = 0; from < Math.max(1, used.length); from += fits) {
    const sources = used.slice(from, from + fits);
    const column = Math.floor((columns - head) / Math.max(1, sources.length)) - SEPARATOR.length;
    // Where the sources are split over several tables, each shows only what its own sources answer.
    const own = used.length <= fits ? asked : answeredBy(sources);
    const sizes = { head, column: Math.min(34, column) };
    addAll(out, new Table(outlets, sources, sizes, paint, widths).lines(own, totals));
    out.push('');
  }
  out.push(
    ...wrapText(LEGEND, columns, widths).map(([start, end]) => paint.dim(LEGEND.slice(start, end))),
    [
      countOf(board.questions.length, 'question'),
      countOf(isWhole ? board.summary.claims : board.claims.length, 'claim'),
      countOf(used.length, 'source'),
    ].join(', '),
  );
  return `${out.map((line) => line.trimEnd()).join('\n')}\n`;
}

function* textsOf({ questions, speakers }: Board, outlets: readonly string[]): Iterable<string> {
  yield* speakers;
  yield* outlets;
  for (const { ask, positions, aside } of questions) {
    yield ask;
    for (const { label } of [...positions, ...aside]) yield label;
  }
}

/** The sources that answer anything that is shown. */
function usedSources(board: Board): number[] {
  const used = new Set(
    board.questions.flatMap((q) =>
      [...q.positions, ...q.aside].flatMap((p) => p.claims.map((c) => board.claims[c]?.source ?? -1)),
    ),
  );
  return [...used].filter((i) => i >= 0).sort((a, b) => a - b);
}

/** A question with what each source answers, by source. */
interface Row {
  readonly question: BoardQuestion;
  readonly cells: ReadonlyMap<number, readonly Answer[]>;
}

/** Columns of the questions and of each source. */
interface Sizes {
  readonly head: number;
  readonly column: number;
}

/** The sign of a question is that of its disagreements: a fault of the record has a group of its own. */
const SEVERITY_OF: Readonly<Partial<Record<Standing, 'error' | 'warning'>>> = {
  broken: 'error',
  disputed: 'warning',
};

/** Lines of one answer, or of a question, at most; what is longer is cut. */
const MOST_LINES = 3;

class Table {
  readonly #outlets: readonly string[];
  readonly #sources: readonly number[];
  readonly #sizes: Sizes;
  readonly #paint: Paint;
  readonly #widths: Widths;

  /** @param outlets What each source of the board is called. */
  constructor(
    outlets: readonly string[],
    sources: readonly number[],
    sizes: Sizes,
    paint: Paint,
    widths: Widths,
  ) {
    this.#outlets = outlets;
    this.#sources = sources;
    this.#sizes = sizes;
    this.#paint = paint;
    this.#widths = widths;
  }

  lines(asked: readonly Row[], totals: ReadonlyMap<Standing, number>): string[] {
    const { head, column } = this.#sizes;
    const names = this.#sources.map((i) => {
      const name = clip(this.#outlets[i] ?? '', column, this.#widths);
      return this.#paint.bold(padEnd(name, column, this.#widths));
    });
    const wide = head + this.#sources.length * (column + SEPARATOR.length);
    const lines = [[' '.repeat(head), ...names].join(SEPARATOR)];
    for (const standing of STANDINGS) {
      const own = asked.filter(({ question }) => question.standing === standing);
      if (own.length === 0) continue;
      const { title, what } = STANDING_WORDS[standing];
      const all = totals.get(standing) ?? own.length;
      const count = own.length === all ? `${all}` : `${own.length} of ${all}`;
      const words = clip(`── ${title} (${count}: ${what}) `, wide, this.#widths);
      lines.push(this.#paint.dim(words + '─'.repeat(Math.max(0, wide - this.#widths.of(words)))));
      for (const row of own) addAll(lines, this.#row(row));
    }
    return lines;
  }

  /** A text in rows, narrower by what is before them. */
  #wrapped(text: string, columns: number): string[] {
    const rows = wrapText(text, columns, this.#widths).map(([start, end]) => text.slice(start, end));
    const shown = rows.slice(0, MOST_LINES);
    const next = rows[MOST_LINES];
    if (next !== undefined) shown[MOST_LINES - 1] = clip(`${shown.at(-1)} ${next}`, columns, this.#widths);
    return shown;
  }

  /** One question: as many lines as its fullest cell needs. */
  #row({ question, cells }: Row): string[] {
    const { head, column } = this.#sizes;
    const severity = SEVERITY_OF[question.standing];
    const sign = severity === 'error' ? '✗' : severity === 'warning' ? '!' : ' ';
    const asked = this.#wrapped(question.ask, head - 2);
    const id = clip(question.id, head - 2, this.#widths);
    const shown = this.#sources.map((i) =>
      (cells.get(i) ?? []).flatMap(({ mark, text, isHot }) =>
        this.#wrapped(text, column - 3).map((line, k) => ({
          text: `${k === 0 ? mark : '  '} ${line}`,
          isHot,
        })),
      ),
    );
    const height = Math.max(asked.length + 1, ...shown.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) => {
      const first = i === 0 && severity ? this.#paint[severity](sign) : ' ';
      const text = padEnd(i === asked.length ? id : (asked[i] ?? ''), head - 2, this.#widths);
      const rest = shown.map((lines) => {
        const cell = padEnd(lines[i]?.text ?? '', column, this.#widths);
        return lines[i]?.isHot ? this.#paint.bold(cell) : cell;
      });
      return [`${first} ${i === asked.length ? this.#paint.dim(text) : text}`, ...rest].join(SEPARATOR);
    });
  }
}

/** What each source says, with whom it quotes. A letter with ✗ cannot hold beside another. */
function cellsOf(board: Board, { positions, aside, conflicts }: BoardQuestion): Map<number, Answer[]> {
  const cells = new Map<number, Answer[]>();
  const hot = new Map(conflicts);
  const seen = new Set<string>();
  const add = (claims: readonly number[], mark: string, label: string, isHot: boolean): void => {
    for (const claim of claims) {
      const { source, speaker } = board.claims[claim] as Board['claims'][number];
      const key = `${source} ${speaker} ${mark} ${label}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const cell = cells.get(source) ?? [];
      cells.set(source, cell);
      cell.push({ mark, text: speaker < 0 ? label : `${label} — ${board.speakers[speaker]}`, isHot });
    }
  };
  for (const [place, { claims, label }] of positions.entries()) {
    const severity = hot.get(place);
    const sign = severity === 'error' ? '✗' : severity === 'warning' ? '!' : ' ';
    add(claims, `${letterOf(place)}${sign}`, label, severity !== undefined);
  }
  for (const { claims, label, rule } of aside)
    add(claims, '? ', `${label} (set aside: ${ruleWords(rule)})`, false);
  return cells;
}
