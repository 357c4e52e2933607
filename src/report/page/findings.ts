import type { Severity } from '../../check/findings/finding.ts';
import { ruleClass } from '../../check/rules/index.ts';
import { countOf } from '../../text/compare-text.ts';
import type { Board, BoardFinding } from '../shared/board-model.ts';
import { capital, ruleWords } from '../shared/words.ts';
import { html, type Markup } from './markup.ts';

export const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: '·' };

/** Findings that are in the page from the start; the others wait in it until a reader comes to them. */
const SHOWN = 120;

/**
 * Every finding in words, worst first. The page's script draws the positions into the empty place of each; without a
 * script the message, the decision and the links are still there.
 */
export function findingsSection(board: Board): Markup {
  const list = board.findings.map((finding, i) =>
    article(board, finding, finding.question >= 0 && finding.question === board.findings[i - 1]?.question),
  );
  const stale = board.stale.map(
    ({ id, rule, about, reason }) =>
      html`<li><b>${about}</b> <span class="rule">${ruleWords(rule)}</span> ${reason} <code>${id}</code></li>`,
  );
  return html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">The findings</h2><p class="lead">Worst first, a question at a time: who says what, in which words, why it cannot all hold, and what would settle it. None says who is right. <span id="findings-count" role="status"></span></p><div id="finding-list">${list.slice(0, SHOWN)}</div>${
    list.length > SHOWN ? html`<template id="more-findings">${list.slice(SHOWN)}</template>` : null
  }${
    stale.length > 0
      ? html`<h3>Known findings that no longer occur</h3><ul class="stale">${stale}</ul>`
      : null
  }</section>`;
}

/** A finding; of several on one question the first has the question and its answers, and the others follow as `again`. */
function article(board: Board, finding: BoardFinding, isMore: boolean): Markup {
  const {
    id,
    rule,
    severity,
    state,
    question,
    constraint,
    message,
    settles,
    baseline,
    resolution,
    registry,
  } = finding;
  const asked = board.questions[question];
  const title = asked?.ask ?? constraint?.id ?? 'The record';
  const about = asked ? html`<a class="id" href="#q:${asked.id}">${asked.id}</a>` : null;
  const known = baseline
    ? html`<p class="decision"><b>${capital(state)}.</b> ${baseline.reason}${by(baseline.by, baseline.since)}${baseline.until ? `, until ${baseline.until}` : null}</p>`
    : null;
  const decided = resolution
    ? html`<p class="decision"><b>${capital(resolution.status)}.</b> ${resolution.because}${by(resolution.by, resolution.on)}</p>`
    : null;
  const place =
    registry && ruleClass(rule) === 'record'
      ? html`<p class="where">Recorded at ${registry.file}:${registry.line}:${registry.column}</p>`
      : null;
  return html`<article class="finding ${severity}${isMore ? ' again' : null}" id="${id}"><header><p class="tags"><b class="sev ${severity}">${SIGNS[severity]} ${severity}</b> <span class="rule">${ruleWords(rule)}</span>${state === 'new' ? null : html` <span class="state">${state}</span>`}${resolution ? html` <span class="state">${resolution.status}</span>` : null} ${about} <a class="self" href="#${id}" aria-label="Link to this finding: ${id}">#</a></p><h3 dir="auto">${title}</h3></header><p class="message">${message}</p>${place}${decided}${known}<div class="sides"></div><p class="settles"><b>What would settle it</b> ${settles}</p></article>\n`;
}

const by = (who: string | null, when: string | null): Markup | null =>
  who === null && when === null
    ? null
    : html` <span class="by">— ${[who, when].filter((part) => part !== null).join(', ')}</span>`;

/** The counts of disagreements as a phrase, and those of faults of the record apart from them. */
export function countsOf({ findings }: Board): string {
  const faults = findings.filter(({ rule }) => ruleClass(rule) === 'record').length;
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const own = findings.filter((f) => f.severity === severity && ruleClass(f.rule) !== 'record');
    return countOf(own.length, severity);
  });
  return `${counts.join(', ')}${faults > 0 ? `; ${countOf(faults, 'fault')} of the record` : ''}`;
}
