import type { Source } from '../../articles/source.ts';
import { coverageOf, type Share } from '../../discover/coverage/coverage.ts';
import { countOf } from '../../text/compare-text.ts';
import { printable } from '../../text/printable.ts';
import type { Board } from '../shared/board-model.ts';
import { html, Markup } from './markup.ts';

/** A place of the text that some claims quote. UTF-16 units, end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The id of a quoted place: the same in every report on the same text. */
export const quoteId = (source: string, start: number, end: number): string => `${source}:${start}-${end}`;

/** The quoted places of every source, each once, in the order of the text. */
function rangesBySource({ claims }: Board): Map<number, Range[]> {
  const ranges = new Map<number, Map<string, Range>>();
  for (const { source, start, end } of claims) {
    if (start === null || end === null) continue;
    const own = ranges.get(source) ?? new Map<string, Range>();
    ranges.set(source, own);
    own.set(`${start}-${end}`, { start, end });
  }
  return new Map(
    [...ranges].map(([source, own]) => [
      source,
      [...own.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    ]),
  );
}

/** Texts that are in the page from the start; the others wait in it until something leads to them. */
const SHOWN = 40;

/** Every source's text with its quotes marked, part by part. What no claim covers is unmarked. */
export function* readerSection(board: Board, sources: ReadonlyMap<string, Source>): Iterable<string> {
  const ranges = rangesBySource(board);
  const coverage = coverageBySource(board, ranges, sources);
  const textOf = function* (i: number): Iterable<string> {
    const { id, title, publisher, published, origin } = board.sources[i] as Board['sources'][number];
    const source = sources.get(id) as Source;
    const own = ranges.get(i) ?? [];
    const stated = coverage.get(id);
    const { lines, covered } = linesOf(source, own, stated?.uncovered ?? []);
    const facts = [
      publisher,
      published === null ? 'undated' : `published ${published}`,
      origin === null ? null : `a copy of ${origin}`,
      countOf(own.length, 'quoted place'),
      `claims cover ${covered} % of the text`,
      stated && stated.statements > 0 && `${stated.covered} of ${countOf(stated.statements, 'statement')}`,
    ].filter((fact) => typeof fact === 'string');
    yield html`<article class="source" id="s:${id}" data-source="${i}"><h3><bdi>${id}</bdi></h3>${title === null ? null : html`<p class="headline" dir="auto">${title}</p>`}<p class="facts">${facts.join(' · ')}</p><div class="text">`
      .text;
    for (const line of lines) yield line.text;
    yield html`</div></article>`.text;
  };
  yield html`<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">The sources</h2><p class="lead">Each text as it was checked. Marked words are quoted by a claim; the letter after them names the answer that they carry, and leads to it. What no claim quotes has no mark, and a paragraph without any has a dotted rule beside it; <u>words underlined with dots</u> give a date, a number or somebody’s words that no claim quotes.</p><div class="reader">`
    .text;
  const all = [...board.sources.keys()];
  for (const i of all.slice(0, SHOWN)) yield* textOf(i);
  yield html`</div>`.text;
  if (all.length > SHOWN) {
    yield html`<template id="more-sources">`.text;
    for (const i of all.slice(SHOWN)) yield* textOf(i);
    yield html`</template><p class="lead">Every other text opens here when something leads to it:</p><ul class="index">${board.sources.slice(SHOWN).map(({ id }) => html`<li><a href="#s:${id}"><bdi>${id}</bdi></a></li>`)}</ul>`
      .text;
  }
  yield html`</section>`.text;
}

/** What claims cover of a source, and where the other statements are: no more of them is kept, since a long text has very many. */
interface Covered extends Share {
  readonly uncovered: readonly Range[];
}

/** What claims cover of the statements of every source. */
function coverageBySource(
  board: Board,
  ranges: ReadonlyMap<number, readonly Range[]>,
  sources: ReadonlyMap<string, Source>,
): Map<string, Covered> {
  const quoted = new Map(board.sources.map(({ id }, i) => [id, ranges.get(i) ?? []]));
  const texts = board.sources.flatMap(({ id }) => sources.get(id) ?? []);
  return new Map(
    coverageOf(texts, quoted).sources.map(({ source, statements, covered, uncovered }) => {
      const places = uncovered.map(({ start, end }) => ({ start, end }));
      return [source.id, { statements, covered, uncovered: places }];
    }),
  );
}

/** The text line by line. One pass over ranges and lines: each piece of text is written once. */
function linesOf(
  source: Source,
  ranges: readonly Range[],
  unquoted: readonly Range[],
): { lines: Markup[]; covered: number } {
  const { id, text, bodyStart } = source;
  const edges = [...ranges, ...unquoted].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([bodyStart, text.length, ...edges])]
    .filter((at) => at >= bodyStart)
    .sort((a, b) => a - b);
  const byEnd = [...ranges].sort((a, b) => a.end - b.end || b.start - a.start);
  const lines: Markup[] = [];
  let [line, isBare, starts, ends, open, covered, length, passed] = ['', true, 0, 0, 0, 0, 0, 0];
  const endLine = (): void => {
    if (line.trim() !== '') {
      const kind = isBare ? html` class="bare"` : null;
      lines.push(html`<p dir="auto"${kind}>${new Markup(line)}</p>\n`);
    }
    [line, isBare] = ['', true];
  };
  for (const [i, cut] of cuts.entries()) {
    for (; ends < byEnd.length && (byEnd[ends] as Range).end <= cut; ends++) open--;
    const ids: string[] = [];
    for (; starts < ranges.length && (ranges[starts] as Range).start <= cut; starts++) {
      const { start, end } = ranges[starts] as Range;
      ids.push(quoteId(id, start, end));
      open++;
    }
    const next = cuts[i + 1];
    if (next === undefined) break;
    // They are in order, and none overlaps another.
    while (passed < unquoted.length && (unquoted[passed] as Range).end <= cut) passed++;
    const isUnquoted = ((unquoted[passed] as Range | undefined)?.start ?? next) <= cut;
    for (const [k, piece] of text
      .slice(cut, next)
      .split(/\r\n|\r|\n/u)
      .entries()) {
      if (k > 0) endLine();
      const shown = printable(piece);
      length += piece.length;
      if (open === 0) {
        line += isUnquoted && piece !== '' ? html`<u>${shown}</u>`.text : html`${shown}`.text;
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
