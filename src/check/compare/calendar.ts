import type { Question } from '../../registry/model.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { compareClaims } from './positions.ts';
import { isOwnClaim } from './voices.ts';

/**
 * A relative expression that its own source rules out: read against the date that the page prints, it says one
 * thing, and the same source, in its own voice, says another.
 */
export interface CalendarClash {
  readonly question: Question;
  readonly source: string;
  /** The relative claims, each with what it says against the page's date. */
  readonly relative: readonly { readonly claim: Claim; readonly value: Value }[];
  /** What the source says otherwise. */
  readonly others: readonly Claim[];
}

/** Finds the relative expressions that their own sources rule out, question by question and source by source. */
export function findCalendarClashes(question: Question, claims: readonly Claim[]): CalendarClash[] {
  // Most claims say nothing that a page's date could rule out.
  if (!claims.some((claim) => claim.againstPublished)) return [];
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!isOwnClaim(claim)) continue;
    const own = bySource.get(claim.source.id);
    if (own) own.push(claim);
    else bySource.set(claim.source.id, [claim]);
  }
  const clashes: CalendarClash[] = [];
  for (const [source, own] of bySource) {
    if (own.length < 2 || !own.some((c) => c.againstPublished)) continue;
    const relative: { claim: Claim; value: Value }[] = [];
    const others = new Set<Claim>();
    const groups = groupByReading(own);
    for (const group of groups) {
      const value = group.claims[0]?.againstPublished;
      if (!value) continue;
      const against = groups.filter(
        (other) =>
          other.scope === group.scope &&
          question.valueType.relate(value, other.value, question.vocabulary) === 'contradicts',
      );
      if (against.length === 0) continue;
      for (const claim of group.claims) relative.push({ claim, value });
      for (const claim of against.flatMap((g) => g.claims)) others.add(claim);
    }
    const clashing = new Set(relative.map((r) => r.claim));
    const rest = [...others].filter((claim) => !clashing.has(claim));
    // Two relative expressions that rule each other out: one of them is what the other is held against.
    const held = rest.length > 0 ? rest : [...others].sort(compareClaims).slice(1);
    const kept = relative.filter((r) => !held.includes(r.claim));
    if (kept.length > 0) clashes.push({ question, source, relative: kept, others: held.sort(compareClaims) });
  }
  return clashes;
}

interface Reading {
  readonly scope: string | null;
  /** What the claims say against the page's date, or what they say at all. */
  readonly value: Value;
  readonly claims: Claim[];
}

/** Claims that say the same, taken together, so that a source that says one thing often costs no more. */
function groupByReading(claims: readonly Claim[]): Reading[] {
  const groups = new Map<string, Reading>();
  for (const claim of claims) {
    const value = claim.againstPublished ?? claim.value;
    const bounds = value.kind === 'interval' ? `${value.strict.low} ${value.strict.high}` : '';
    const key = JSON.stringify([claim.scope, claim.againstPublished !== null, value.canonical, bounds]);
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { scope: claim.scope, value, claims: [claim] });
  }
  return [...groups.values()];
}
