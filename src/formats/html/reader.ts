import type { Source } from '../../sources/source.ts';
import { countOf } from '../../text/compare-text.ts';
import { printable } from '../../text/printable.ts';
import type { Board } from '../shared/board-model.ts';
import { boundWords } from '../shared/scale.ts';
import { letterOf } from '../shared/words.ts';
import { html, Markup } from './markup.ts';

/** A place of the text that some claims quote. UTF-16 units, end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
  /** Where the claims stand on the matrix, each once. */
  readonly refs: Ref[];
}

interface Ref {
  readonly question: string;
  readonly place: number;
  /** The gravest finding that is more than a note. */
  readonly finding: string | null;
  readonly isError: boolean;
}

/** The id of a quoted place: the same in every report on the same text. */
export const quoteId = (source: string, start: number, end: number): string => `${source}:${start}-${end}`;

/** The quoted places of every source, in the order of the text. */
function rangesBySource(board: Board): Map<number, Range[]> {
  const ranges = new Map<number, Map<string, Range>>();
  const add = (claim: number, ref: Ref): void => {
    const { source, start, end } = board.claims[claim] as Board['claims'][number];
    if (start === null || end === null) return;
    const own = ranges.get(source) ?? new Map<string, Range>();
    ranges.set(source, own);
    const key = `${start}-${end}`;
    const range = own.get(key) ?? { start, end, refs: [] };
    own.set(key, range);
    if (!range.refs.some((r) => r.question === ref.question && r.place === ref.place)) range.refs.push(ref);
  };
  for (const { id, positions, aside, findings } of board.questions) {
    const worst = board.findings[findings[0] ?? -1];
    const finding = worst && worst.severity !== 'note' ? worst.id : null;
    const isError = worst?.severity === 'error';
    for (const [place, { claims }] of positions.entries())
      for (const claim of claims) add(claim, { question: id, place, finding, isError });
    for (const { claims } of aside)
      for (const claim of claims) add(claim, { question: id, place: -1, finding, isError });
  }
  return new Map(
    [...ranges].map(([source, own]) => [
      source,
      [...own.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    ]),
  );
}

/** Every source's text with its quotes marked. What no claim covers stands unmarked. */
export function readerSection(board: Board, sources: ReadonlyMap<string, Source>): Markup {
  const ranges = rangesBySource(board);
  const texts = board.sources.map(({ id, title, publisher, published, origin }, i) => {
    const source = sources.get(id) as Source;
    const own = ranges.get(i) ?? [];
    const { lines, covered } = linesOf(source, own);
    const facts = [
      publisher,
      published === null ? 'undated' : `published ${boundWords('time', published)}`,
      origin === null ? null : `a copy of ${origin}`,
      countOf(own.length, 'quoted place'),
      `claims cover ${covered} % of the text`,
    ].filter((fact) => fact !== null);
    return html`<article class="source" id="s:${id}" data-source="${i}"><h3><bdi>${id}</bdi></h3>${title === null ? null : html`<p class="headline" dir="auto">${title}</p>`}<p class="facts">${facts.join(' · ')}</p><div class="text">${lines}</div></article>`;
  });
  return html`<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">The sources</h2><p class="lead">Each text as it was checked. Marked words are quoted by a claim; the letter behind them names the answer they carry and leads to it. What no claim quotes has no mark, and a paragraph without any has a dotted rule beside it.</p><div class="reader">${texts}</div></section>`;
}

/** The text line by line. One pass over ranges and lines: each piece of text is written once. */
function linesOf(source: Source, ranges: readonly Range[]): { lines: Markup[]; covered: number } {
  const { id, text, bodyStart } = source;
  const cuts = [...new Set([bodyStart, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= bodyStart)
    .sort((a, b) => a - b);
  const byEnd = [...ranges].sort((a, b) => a.end - b.end || b.start - a.start);
  const lines: Markup[] = [];
  let [line, isBare, starts, ends, open, covered, length] = ['', true, 0, 0, 0, 0, 0];
  const endLine = (): void => {
    if (line.trim() !== '') {
      const kind = isBare ? html` class="bare"` : null;
      lines.push(html`<p dir="auto"${kind}>${new Markup(line)}</p>\n`);
    }
    [line, isBare] = ['', true];
  };
  for (const [i, cut] of cuts.entries()) {
    while (ends < byEnd.length && (byEnd[ends] as Range).end <= cut) {
      open--;
      line += refsOf(byEnd[ends++] as Range).text;
    }
    const ids: string[] = [];
    for (; starts < ranges.length && (ranges[starts] as Range).start <= cut; starts++) {
      const { start, end } = ranges[starts] as Range;
      ids.push(quoteId(id, start, end));
      open++;
    }
    const next = cuts[i + 1];
    if (next === undefined) break;
    for (const [k, piece] of text
      .slice(cut, next)
      .split(/\r\n|\r|\n/u)
      .entries()) {
      if (k > 0) endLine();
      const shown = printable(piece);
      length += piece.length;
      if (open === 0) {
        line += html`${shown}`.text;
        continue;
      }
      covered += piece.length;
      if (piece === '') continue;
      isBare = false;
      // The first of several places that begin here is the mark itself; the others are anchors before it.
      const [first, ...others] = ids.splice(0);
      const anchors = others.map((other) => html`<a id="${other}"></a>`);
      const own = first === undefined ? null : html` id="${first}"`;
      line += html`${anchors}<mark${own}>${shown}</mark>`.text;
    }
  }
  endLine();
  return { lines, covered: length === 0 ? 0 : Math.round((covered / length) * 100) };
}

function refsOf({ refs }: Range): Markup {
  return html`<sup>${refs.map(({ question, place, finding, isError }) => [
    html`<a class="ref${place < 0 ? '' : ` m${place % 8}`}${finding ? ' hot' : ''}" href="#q:${question}">${place < 0 ? '?' : letterOf(place)}</a>`,
    finding === null
      ? null
      : html`<a class="ref ${isError ? 'error' : 'warning'}" href="#${finding}">${isError ? '✗' : '!'}</a>`,
  ])}</sup>`;
}
