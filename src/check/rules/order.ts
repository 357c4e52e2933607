import { countOf, joinWords } from '../../text/compare-text.ts';
import { isOwnDoing, type OrderBreak } from '../compare/order-breaks.ts';
import type { EventKey, StepSupport } from '../compare/order-graph.ts';
import { type Position, positionsOf } from '../compare/positions.ts';
import type { DraftStep, FindingDraft } from '../findings/finding.ts';
import type { Claim } from '../read/claim.ts';
import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';

/** Breaks of one order by one source (or only by several) are one finding. */
function groupBreaks(breaks: readonly OrderBreak[]): OrderBreak[][] {
  const groups = new Map<string, OrderBreak[]>();
  for (const found of breaks) {
    const key = JSON.stringify([found.anchor.id, found.source]);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()];
}

const eventClaims = (claims: readonly Claim[]): Position[] => {
  const first = claims[0];
  return first ? positionsOf(first.question, claims) : [];
};

/** Breaks of one order that a finding lists; the rest are counted. */
const LISTED = 50;
/** Steps and dates that a message spells out. */
const SPELLED_OUT = 6;

function orderDraft(all: readonly OrderBreak[]): FindingDraft {
  // An error is a source's own doing; an order that rests on what a party is quoted with is not.
  const own = new Set(all.filter(isOwnDoing));
  const breaks = [...all]
    .sort((a, b) => Number(own.has(b)) - Number(own.has(a)) || a.steps.length - b.steps.length)
    .slice(0, LISTED);
  const first = breaks[0] as OrderBreak;
  const { anchor, source } = first;
  const positions: Position[] = [];
  const conflicts = new Map<string, readonly [number, number]>();
  const steps = new Map<string, DraftStep>();
  const indexes = new Map<string, number>();
  const indexOf = (position: Position): number => {
    const key = JSON.stringify([position.question.id, position.value.canonical]);
    const at = indexes.get(key) ?? positions.push(position) - 1;
    indexes.set(key, at);
    return at;
  };
  for (const { late, early, via = [], steps: path } of breaks) {
    // Each date on the way cannot hold beside the one before it and the one after it.
    const chain = [late, ...via, early].map(({ claims }) => eventClaims(claims).map(indexOf));
    for (const [i, next] of chain.slice(1).entries())
      for (const a of chain[i] ?? []) for (const b of next) conflicts.set(`${a} ${b}`, [a, b]);
    for (const { from, to, supports } of path) {
      for (const support of supports) steps.set(stepKey(from, to, support), stepOf(from, to, support));
    }
  }
  return {
    severity: own.size > 0 ? 'error' : 'warning',
    question: anchor.question,
    constraint: anchor.constraint ? { id: anchor.constraint.id, kind: anchor.constraint.kind } : undefined,
    resolutions: anchor.constraint?.resolutions,
    source: source ?? undefined,
    message: message(breaks, positions, [...steps.values()]),
    reason: source
      ? `the dates of ${source} alone reverse this order`
      : 'these dates together reverse this order',
    settles: source
      ? `Which of its dates ${source} would keep, or whether it names another event.`
      : 'Dated records of the events, and whether all sources speak of the same ones.',
    conflicts: [...conflicts.values()],
    moreConflicts: all.length - breaks.length,
    steps: [...steps.values()],
    positions: positions.map((p) => draftPosition(p, true)),
  };
}

const stepKey = (from: EventKey, to: EventKey, { id, claim }: StepSupport): string =>
  `${from} ${to} ${id} ${claim?.index ?? ''}`;

const stepOf = (from: EventKey, to: EventKey, { claim, constraint }: StepSupport): DraftStep => ({
  from,
  to,
  claim,
  constraint: constraint && { id: constraint.id, kind: constraint.kind, because: constraint.because },
});

function message(
  breaks: readonly OrderBreak[],
  positions: readonly Position[],
  steps: readonly DraftStep[],
): string {
  const sayers = [...new Set(steps.flatMap(({ claim }) => claim?.source.id ?? []))].sort();
  const assumed = steps.find(({ constraint }) => constraint)?.constraint;
  const who =
    sayers.length > 0
      ? joinWords(sayers)
      : assumed
        ? `the registry (${assumed.because ?? assumed.id})`
        : 'every period';
  const path = breaks[0]?.steps ?? [];
  const events = [...new Set([...path.map((s) => s.from), path.at(-1)?.to])];
  const order =
    events.length <= SPELLED_OUT
      ? events.join(', then ')
      : `${events.slice(0, SPELLED_OUT - 1).join(', then ')}, and by ${countOf(events.length - SPELLED_OUT, 'more step')} ${events.at(-1)}`;
  if (positions.length === 0) return `These steps lead back to where they began: ${order}.`;
  const spelled = positions.slice(0, SPELLED_OUT).map((p) => `${p.question.id}: ${whoSaysWhat([p])}`);
  const more = positions.length - spelled.length;
  const dates = `${spelled.join('; ')}${more > 0 ? `; and ${countOf(more, 'more date')}` : ''}`;
  const verb = sayers.length === 1 || sayers.length === 0 ? 'has' : 'have';
  return `The dates reverse this order: ${who} ${verb} ${order}, but ${dates}.`;
}

export const order: Rule = {
  id: 'order',
  class: 'disagreement',
  severity: 'error',
  when: 'steps in time and dates, from one source or from several, that cannot all hold',
  text: {
    what: "Steps in time and dates cannot all hold: what should come first is dated after what should follow it, or the steps lead round in a circle. Steps come from claims, and from constraints that the registry assumes. It is a warning where a quoted party's word is among it. It does not say which step or date is the wrong one; the same day for both is allowed.",
    why: "An impossible order shows a fault even where no two sources answer the same question. Each finding is the smallest set of steps that cannot hold together, as in reasoning on Allen's relations of time. What one source breaks by itself is reported apart from what only several break together.",
    example: [
      'coast-wire, 20 May 2024: "The warning was given on May 15."',
      'harbour-post, 20 May 2024: "The ferry sank on May 14."',
      'The registry assumes that the warning came before what it warns of.',
      'Reported as an error: by the dates the warning came a day after the loss.',
    ].join('\n'),
    fix: 'Check each step: the dates, whether both sources speak of the same events, and whether the assumption of the constraint holds (its `because`). Remove a constraint that does not.',
  },
  report: ({ orders }) => groupBreaks(orders).map(orderDraft),
};
