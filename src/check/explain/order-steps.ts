import { joinWords } from '../../text/compare-text.ts';
import { greatestOf, leastOf } from '../../text/lists.ts';
import { isoDate } from '../../values/bounds/calendar.ts';
import type { OrderBreak } from '../compare/order-breaks.ts';
import { daysOf, type EventKey, type Step } from '../compare/order-graph.ts';
import { voiceWords } from '../compare/voices.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Claim } from '../read/claim.ts';
import type { ExplainedOrder } from './explanation.ts';

/** The broken orders that one finding reports, step by step. */
export function ordersOf(
  draft: FindingDraft,
  orders: readonly OrderBreak[],
  addClaim: (claim: Claim) => number,
): ExplainedOrder[] {
  return orders
    .filter(
      ({ anchor, source }) =>
        anchor.id === (draft.constraint?.id ?? draft.question?.id) && source === (draft.source ?? null),
    )
    .map((found) => ({
      steps: found.steps.flatMap((step) => stepsOf(step, addClaim)),
      why: whyBroken(found),
    }));
}

const stepsOf = ({ from, to, supports }: Step, addClaim: (claim: Claim) => number): ExplainedOrder['steps'] =>
  supports.map(({ claim, constraint, id }) => ({
    from,
    to,
    constraint: constraint && { id: constraint.id, kind: constraint.kind, because: constraint.because },
    position: claim && addClaim(claim),
    by: claim
      ? `${voiceWords(claim)} says "${claim.quote}"`
      : `the registry assumes it (${id}${constraint?.because ? `: ${constraint.because}` : ''})`,
  }));

function whyBroken({ late, early, steps, via = [] }: OrderBreak): string {
  const first = steps[0]?.from ?? late.event;
  if (late.claims.length === 0) return `the steps lead back to ${first}, and no event comes before itself`;
  const [low, high] = [bound(late.event, late.claims, 'low'), bound(early.event, early.claims, 'high')];
  if (via.length > 0) {
    const between = via.map(
      ({ event, claims }) =>
        `${sayers(claims)} ${claims.length > 1 ? 'have' : 'has'} ${event} on one of several dates`,
    );
    return `by these steps ${joinWords([late.event, ...via.map(({ event }) => event), early.event])} follow each other; but ${sayers(late.claims)} ${late.claims.length > 1 ? 'have' : 'has'} ${late.event} on ${low} at the earliest, ${sayers(early.claims)} ${early.claims.length > 1 ? 'have' : 'has'} ${early.event} on ${high} at the latest, and ${joinWords(between)}, none of which lies between`;
  }
  return `by these steps ${late.event} is not later than ${early.event}; but ${sayers(late.claims)} ${late.claims.length > 1 ? 'have' : 'has'} ${late.event} on ${low} at the earliest, and ${sayers(early.claims)} ${early.claims.length > 1 ? 'have' : 'has'} ${early.event} on ${high} at the latest, strictly before it`;
}

const sayers = (claims: readonly Claim[]): string => joinWords([...new Set(claims.map(voiceWords))]);

/** The first of the days that claims give an event, or the last. */
function bound(event: EventKey, claims: readonly Claim[], side: 'low' | 'high'): string {
  const edge = /\.(start|end)$/u.exec(event)?.[1] as 'start' | 'end' | undefined;
  const days = claims.flatMap((claim) => daysOf(claim.value, edge ?? null)?.[side] ?? []);
  const day = side === 'low' ? leastOf(days) : greatestOf(days);
  return Number.isFinite(day) ? isoDate(day) : 'an open day';
}
