import { outletNames } from '../../articles/outlet.ts';
import type { Report } from '../../check/findings/report.ts';
import { boardOf } from '../shared/board.ts';
import type { Board, Bounds } from '../shared/board-model.ts';
import { ticksOf } from '../shared/scale.ts';
import {
  type Bar,
  type EventRow,
  isDrawn,
  ownPanel,
  type Panel,
  rowOf,
  timePanels,
} from '../shared/timeline.ts';
import { letterOf } from '../shared/words.ts';
import type { ViewOptions } from './matrix.ts';
import { type Paint, paintFor } from './paint.ts';
import { clip, padEnd } from './table.ts';
import { type Widths, widthsFor } from './width.ts';
import { wrapText } from './wrap.ts';

const NARROWEST = 50;
const WIDEST = 160;
/** The column of names. */
const NAMES = 30;
const LEGEND = [
  '█ what the words usually mean, ░ the most that they can mean, ◀ ▶ open',
  '✗ cannot all hold, ! in dispute, ╱ from the earliest end to the latest beginning of those',
];
/** Lanes of an event shown one by one. */
const MOST_LANES = 20;

/** Every dated answer as a bar, event by event, and the same for numbers. */
export async function printTimeline(report: Report, { width, color }: ViewOptions): Promise<string> {
  const board = boardOf(report);
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const outlets = outletNames(board.sources);
  const texts = [...board.speakers, ...outlets, ...board.questions.map((q) => q.ask)];
  const [paint, widths] = await Promise.all([paintFor(color), widthsFor(texts)]);
  const rows = board.questions.flatMap((_, i) => rowOf(board, i) ?? []).filter(isDrawn);
  const panels = [...timePanels(rows), ...rows.filter((row) => row.axis !== 'time').map(ownPanel)];
  if (panels.length === 0) return 'No dated or counted answer is there to be drawn.\n';
  const view = new View(board, outlets, columns, paint, widths);
  for (const panel of panels) view.panel(panel);
  return view.text();
}

class View {
  readonly #board: Board;
  readonly #outlets: readonly string[];
  readonly #paint: Paint;
  readonly #widths: Widths;
  readonly #columns: number;
  readonly #names: number;
  readonly #chart: number;
  readonly #lines: string[] = [];

  constructor(board: Board, outlets: readonly string[], columns: number, paint: Paint, widths: Widths) {
    this.#board = board;
    this.#outlets = outlets;
    this.#paint = paint;
    this.#widths = widths;
    this.#columns = columns;
    this.#names = Math.min(NAMES, Math.floor(columns * 0.36));
    this.#chart = columns - this.#names - 2;
  }

  text(): string {
    for (const words of LEGEND) {
      for (const [start, end] of wrapText(words, this.#columns, this.#widths))
        this.#lines.push(this.#paint.dim(words.slice(start, end)));
    }
    return `${this.#lines.map((line) => line.trimEnd()).join('\n')}\n`;
  }

  panel(panel: Panel): void {
    const { title, axis, unit, low, high, rows } = panel;
    if (title !== '') this.#lines.push(this.#paint.bold(title), '');
    for (const row of rows) this.#event(row, panel);
    const ticks = ticksOf(axis, low, high, Math.max(2, Math.floor(this.#chart / 12)), unit);
    const marks = Array.from({ length: this.#chart }, () => ' ');
    let end = -1;
    for (const { at, label } of ticks) {
      const x = this.#column(panel, at);
      if (x <= end || x >= this.#chart) continue;
      // A label is whole or left out.
      const words = x + label.length < this.#chart ? label : '';
      for (const [i, c] of [...`╵${words}`].entries()) marks[x + i] = c;
      end = x + label.length + 1;
    }
    this.#lines.push(this.#paint.dim(`${' '.repeat(this.#names)}  ${marks.join('')}`), '');
  }

  #event(row: EventRow, panel: Panel): void {
    const question = this.#board.questions[row.question] as Board['questions'][number];
    const worst = this.#board.findings[question.findings[0] ?? -1];
    const severity = worst && worst.severity !== 'note' ? worst.severity : undefined;
    const sign = severity === 'error' ? '✗ ' : severity === 'warning' ? '! ' : '';
    const title = clip(question.ask, this.#columns - sign.length, this.#widths);
    this.#lines.push(`${severity ? this.#paint[severity](sign) : sign}${this.#paint.bold(title)}`);
    for (const bar of row.bars.slice(0, MOST_LANES)) this.#lane(bar, row, panel);
    if (row.bars.length > MOST_LANES) this.#lines.push(`  and ${row.bars.length - MOST_LANES} more`);
    this.#lines.push('');
  }

  #lane(bar: Bar, row: EventRow, panel: Panel): void {
    const letter = bar.place < 0 ? '?' : letterOf(bar.place);
    const speaker = this.#board.speakers[bar.speaker];
    const who = `${letter} ${this.#outlets[bar.source]}${speaker === undefined ? '' : ` — ${speaker}`}`;
    const name = padEnd(clip(who, this.#names, this.#widths), this.#names, this.#widths);
    const { chart, end, start } = this.#draw(bar, row, panel);
    const label = ` ${bar.label}${bar.place < 0 ? ' (set aside)' : ''} `;
    const wide = this.#widths.of(label);
    // The value comes after its bar, before it where there is no room, else over it; it is never cut.
    const at =
      end + wide <= this.#chart
        ? end
        : start - wide >= 0
          ? start - wide
          : Math.max(0, Math.min(start + 1, this.#chart - wide));
    const room = this.#chart - at;
    if (wide > room) {
      const words = `${' '.repeat(this.#names)}  ${label.trim()}`;
      for (const [from, to] of wrapText(words, this.#columns, this.#widths))
        this.#lines.push(words.slice(from, to));
      this.#lines.push(`${name}  ${chart.join('')}`);
      return;
    }
    const words = padEnd(label, wide, this.#widths);
    const shown = `${chart.slice(0, at).join('')}${words}${chart.slice(at + this.#widths.of(words)).join('')}`;
    this.#lines.push(`${name}  ${bar.isInConflict ? shown : this.#paint.dim(shown)}`);
  }

  #draw(bar: Bar, row: EventRow, panel: Panel): { chart: string[]; start: number; end: number } {
    const chart = Array.from({ length: this.#chart }, () => ' ');
    const fill = ([low, high]: Bounds, c: string): [number, number] => {
      const from = low === null ? 0 : this.#column(panel, low);
      const to = high === null ? this.#chart : Math.max(from + 1, this.#column(panel, high));
      for (let x = from; x < to; x++) chart[x] = c;
      return [from, to];
    };
    const gap = row.gap && fill(row.gap, '╱');
    let [start, end] = fill(bar.strict, bar.place < 0 ? '┄' : '░');
    if (bar.place >= 0) fill(bar.usual, '█');
    if (bar.strict[0] === null) chart[0] = '◀';
    if (bar.strict[1] === null) chart[this.#chart - 1] = '▶';
    // Words are beyond the gap, which is what a reader should see.
    if (gap && start <= gap[1] && end >= gap[0])
      [start, end] = [Math.min(start, gap[0]), Math.max(end, gap[1])];
    return { chart, start, end };
  }

  /** The column of a number; the last one holds the end of the axis. */
  #column({ low, high }: Panel, n: number): number {
    const x = Math.round(((n - low) / (high - low)) * this.#chart);
    return Math.min(this.#chart - 1, Math.max(0, x));
  }
}
