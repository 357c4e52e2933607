import type { Report } from '../../check/findings/report.ts';
import { countOf } from '../../text/compare-text.ts';
import type { Board, BoardPosition, BoardQuestion } from '../shared/board-model.ts';
import { type TollOfQuestion, tollsOf } from '../shared/toll.ts';
import { drawToll, TOLL_LEGEND, tollNotes } from '../shared/toll-drawing.ts';
import { letterOf, ruleWords } from '../shared/words.ts';
import { SIGNS } from './findings.ts';
import { drawing, html, type Markup } from './markup.ts';
import { quoteId } from './reader.ts';

/** Pictures that are in the page; the matrix has every count. */
const SHOWN = 24;
/** Outlets named after an answer. */
const NAMED = 6;

/** Counts that change, day by day, for every reader: they need no script. Empty where no count does. */
export function tollsSection(board: Board, report: Report): Markup | null {
  const tolls = tollsOf(report, board);
  if (tolls.length === 0) return null;
  const figures = tolls.slice(0, SHOWN).map((toll) => figure(board, toll));
  const more = tolls.length - figures.length;
  return html`<div id="tolls"><h3>Counts by day</h3><p class="lead">${TOLL_LEGEND}</p>${figures}${more > 0 ? html`<p class="more">and ${countOf(more, 'more count')} by day, in the matrix</p>` : null}</div>`;
}

function figure(board: Board, { question, toll, inConflict }: TollOfQuestion): Markup {
  const answers = question.positions.map(
    (position, place) =>
      html`<li><span class="mark m${place % 8}${inConflict.has(place) ? ' hot' : null}">${letterOf(place)}</span> <b dir="auto">${position.label}</b> <span class="who">${holders(board, position)}</span></li>`,
  );
  const notes = tollNotes(toll);
  return html`<figure class="toll" data-question="${question.id}"><h4 dir="auto"><a href="#q:${question.id}">${question.ask}</a></h4>${tags(board, question)}${drawing(drawToll(toll, inConflict))}<ul>${answers}</ul>${notes === '' ? null : html`<figcaption>${notes}</figcaption>`}</figure>`;
}

/** Links to what is found on a question, but for notes. */
function tags({ findings }: Board, question: BoardQuestion): Markup | null {
  const links = question.findings.flatMap((i) => {
    const { id, rule, severity } = findings[i] as Board['findings'][number];
    return severity === 'note'
      ? []
      : html`<a class="tag ${severity}" href="#${id}">${SIGNS[severity]} ${ruleWords(rule)}</a>`;
  });
  return links.length > 0 ? html`<p class="tags">${links}</p>` : null;
}

/** Who gives an answer, each with the link to its words, and the day of publication where the count has no day of its own. */
function holders(board: Board, { claims }: BoardPosition): Markup[] {
  const seen = new Map<number, Markup>();
  for (const index of claims) {
    const claim = board.claims[index] as Board['claims'][number];
    const source = board.sources[claim.source];
    if (!source || seen.has(claim.source)) continue;
    const { start, end, asOf, modality } = claim;
    const said = [
      ...(asOf === null && source.published !== null ? [source.published] : []),
      ...(modality === 'asserted' ? [] : [modality]),
    ];
    const name =
      start === null || end === null
        ? html`<bdi>${source.id}</bdi>`
        : html`<a href="#${quoteId(source.id, start, end)}"><bdi>${source.id}</bdi></a>`;
    seen.set(claim.source, html`${name}${said.length > 0 ? ` (${said.join(', ')})` : ''}`);
  }
  const names = [...seen.values()];
  const more = names.length - NAMED;
  return [
    ...names.slice(0, NAMED).map((name, i) => html`${i > 0 ? ', ' : ''}${name}`),
    ...(more > 0 ? [html` and ${more} others`] : []),
  ];
}
