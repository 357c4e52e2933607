import { isAgreed } from '../../check/findings/report.ts';
import { ruleClass } from '../../check/rules/index.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import {
  type Board,
  type BoardFinding,
  type BoardFindingPosition,
  type BoardPosition,
  type BoardQuestion,
  STANDINGS,
  type Standing,
} from '../shared/board-model.ts';
import { capital, inWords, letterOf, STANDING_WORDS, voiceOf } from '../shared/words.ts';
import { html, type Markup } from './markup.ts';

/** What is listed here; the rest is in the sections below. */
const WORST_SHOWN = 12;
const AGREED_SHOWN = 24;
const FAULTS_SHOWN = 12;
const VOICES_SHOWN = 3;

const byStanding = ({ questions }: Board, standing: Standing): BoardQuestion[] =>
  questions.filter((question) => question.standing === standing);

/** The questions that several sources answer alike, whatever else is found on them: what `list agreed` lists. */
const agreedIn = ({ questions, claims }: Board): BoardQuestion[] =>
  questions.filter(({ positions }) =>
    isAgreed(
      positions.length,
      new Set(positions.flatMap((p) => p.claims.map((c) => claims[c]?.source))).size,
    ),
  );

/** The story in one sentence or two: how much was asked, and what came of it. */
export function standfirst(board: Board): Markup {
  const { claims, questions } = board;
  const asked = countOf(questions.length, 'question');
  const sources = new Set(claims.map(({ source }) => source)).size;
  if (board.summary.claims === 0) {
    const n = questions.length;
    return html`${n === 0 ? 'No question is asked.' : `No source answers ${n === 1 ? 'the question' : `any of the ${inWords(n)} questions`}.`}`;
  }
  const [broken, disputed] = [byStanding(board, 'broken').length, byStanding(board, 'disputed').length];
  const agreed = agreedIn(board).length;
  const [who, say] = sources === 1 ? ['source answers', 'it says'] : ['sources answer', 'they say'];
  const parts = [
    broken > 0 && html`On <a href="#worst">${inWords(broken)}</a> what ${say} cannot all hold`,
    disputed > 0 &&
      html`${broken > 0 ? `${inWords(disputed)} more` : capital(inWords(disputed))} ${disputed === 1 ? 'is' : 'are'} in dispute`,
    agreed > 0 &&
      html`${broken + disputed > 0 ? 'on' : 'On'} <a href="#agreed">${inWords(agreed)}</a> all who answer agree`,
  ].filter((part) => part !== false);
  const outcome = parts.flatMap((part, i) => (i === 0 ? [part] : ['; ', part]));
  // No sentence begins with a figure.
  const first = /^\d/u.test(inWords(sources)) ? `In all, ${sources}` : capital(inWords(sources));
  return html`${first} ${who} ${asked} with ${countOf(board.summary.claims, 'claim')}. ${outcome.length > 0 ? outcome : `Nothing that ${say} is in conflict`}.`;
}

/** The first page: how the questions stand, the worst, what all agree on, the sources, faults of the record. */
export function overviewSection(board: Board): Markup {
  return html`<section id="overview" aria-label="Overview"><div class="columns"><div>${worst(board)}</div><div class="aside">${standings(board)}${agreed(board)}${sourceList(board)}${faults(board)}</div></div></section>`;
}

function standings(board: Board): Markup {
  const counts = STANDINGS.map((standing) => ({ standing, n: byStanding(board, standing).length })).filter(
    ({ n }) => n > 0,
  );
  const all = Math.max(1, board.questions.length);
  let x = 0;
  const bars = counts.map(({ standing, n }) => {
    const width = (n / all) * 100;
    const bar = html`<rect class="s-${standing}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return bar;
  });
  const rows = counts.map(
    ({ standing, n }) =>
      html`<tr><th scope="row"><span class="key s-${standing}"></span>${STANDING_WORDS[standing].title}</th><td>${n}</td><td class="what">${STANDING_WORDS[standing].what}</td></tr>`,
  );
  return html`<h2>State of the questions</h2><svg class="share" aria-hidden="true">${bars}</svg><table class="standings"><caption class="vh">Questions by the state of their answers</caption><tbody>${rows}</tbody></table>`;
}

/** Who holds a position, in a few words. */
function holders(board: Board, { claims }: BoardPosition): string {
  const voices = [
    ...new Set(claims.flatMap((c) => (board.claims[c] ? voiceOf(board, board.claims[c]) : []))),
  ];
  if (voices.length <= VOICES_SHOWN) return joinWords(voices);
  return `${voices.slice(0, VOICES_SHOWN - 1).join(', ')} and ${voices.length - VOICES_SHOWN + 1} others`;
}

/** The letter of a position among the answers to its question; where they answer several, its place in the list. */
function badge({ question, steps }: BoardFinding, position: BoardFindingPosition, index: number): Markup {
  if (position.question !== question || steps.length > 0)
    return html`<span class="mark">${letterOf(index)}</span>`;
  const { place } = position;
  return place < 0
    ? html`<span class="mark">?</span>`
    : html`<span class="mark m${place % 8} hot">${letterOf(place)}</span>`;
}

/** The questions on which an error is reported, each with its sides. */
function worst(board: Board): Markup {
  const groups = new Map<string, BoardFinding>();
  const sourcesOf = ({ positions }: BoardFinding): number =>
    new Set(positions.flatMap((p) => p.claims.map((c) => board.claims[c]?.source))).size;
  // Values against values are understood at a glance; orders take a sentence, so they come last. Of the rest, what
  // sources hold against each other comes before what one of them holds against itself.
  const rank = (f: BoardFinding): number => (f.steps.length > 0 ? 2 : sourcesOf(f) > 1 ? 0 : 1);
  for (const finding of board.findings) {
    if (finding.severity !== 'error' || ruleClass(finding.rule) === 'record') continue;
    const key = finding.question >= 0 ? `q ${finding.question}` : `c ${finding.constraint?.id}`;
    const known = groups.get(key);
    if (!known || rank(finding) < rank(known)) groups.set(key, finding);
  }
  if (groups.size === 0)
    return html`<h2 id="worst">The worst first</h2><p>No source contradicts another or itself.</p>`;
  const severe = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  const items = severe.slice(0, WORST_SHOWN).map((finding) => {
    const title = board.questions[finding.question]?.ask ?? finding.constraint?.id;
    const involved = new Set(finding.conflicts.flat());
    const sides = finding.positions.flatMap((position, i) =>
      involved.size > 0 && !involved.has(i)
        ? []
        : html`<li>${badge(finding, position, i)} <b dir="auto">${position.label}</b> <span class="who">${position.question === finding.question ? null : html`${board.questions[position.question]?.ask} — `}${holders(board, position)}</span></li>`,
    );
    return html`<li><h3 dir="auto"><a href="#${finding.id}">${title}</a>${finding.state === 'known' ? html` <span class="who">known</span>` : null}</h3><ul class="versus">${sides}</ul></li>`;
  });
  const more = groups.size - items.length;
  return html`<h2 id="worst">The worst first</h2><ol class="worst">${items}</ol>${more > 0 ? html`<p><a href="#findings">and ${countOf(more, 'more question')}</a></p>` : null}`;
}

function agreed(board: Board): Markup {
  const all = agreedIn(board);
  const items = all
    .slice(0, AGREED_SHOWN)
    .map(
      ({ id, ask, positions }) =>
        html`<li><a href="#q:${id}" dir="auto">${ask}</a> <b dir="auto">${positions[0]?.label}</b></li>`,
    );
  const more = all.length - items.length;
  return html`<h2 id="agreed">What all agree on</h2>${
    items.length === 0
      ? html`<p>On no question do several sources give one answer.</p>`
      : html`<ul class="plain">${items}</ul>`
  }${more > 0 ? html`<p><a href="#matrix">and ${countOf(more, 'more question')}</a></p>` : null}`;
}

function sourceList(board: Board): Markup {
  const claims = new Map<number, number>();
  for (const { source } of board.claims) claims.set(source, (claims.get(source) ?? 0) + 1);
  const shown = board.sources.slice(0, AGREED_SHOWN).map(({ id, publisher, published }, i) => {
    return html`<li><a href="#s:${id}"><bdi>${id}</bdi></a> <span class="who">${[publisher, published ?? 'undated', countOf(claims.get(i) ?? 0, 'claim')].filter((x) => x !== null).join(', ')}</span></li>`;
  });
  const more = board.sources.length - shown.length;
  return html`<h2>Articles read</h2><ul class="plain">${shown}</ul>${more > 0 ? html`<p><a href="#sources">and ${countOf(more, 'more source')}</a></p>` : null}`;
}

function faults(board: Board): Markup {
  // What a person read on purpose is a note, and no fault.
  const found = board.findings.filter(
    ({ rule, severity, resolution }) =>
      ruleClass(rule) === 'record' && severity !== 'note' && resolution === undefined,
  );
  const items = found
    .slice(0, FAULTS_SHOWN)
    .map(({ id, message }) => html`<li><a href="#${id}" dir="auto">${message}</a></li>`);
  const more = found.length - items.length;
  return html`<h2>Faults of the record</h2>${
    items.length === 0
      ? html`<p>None: every quote was found where the registry says.</p>`
      : html`<ul class="plain">${items}</ul>`
  }${more > 0 ? html`<p><a href="#findings">and ${countOf(more, 'more fault')}</a></p>` : null}`;
}
