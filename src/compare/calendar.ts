import type { Value } from '../bounds/value.ts';
import type { Claim } from '../claims/claim.ts';
import type { Question } from '../registry/model.ts';
import { compareClaims } from './positions.ts';

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
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.voice.party !== null) continue;
    const own = bySource.get(claim.source.id);
    if (own) own.push(claim);
    else bySource.set(claim.source.id, [claim]);
  }
  const clashes: CalendarClash[] = [];
  for (const [source, own] of bySource) {
    if (own.length < 2 || !own.some((c) => c.againstPublished)) continue;
    const relative: { claim: Claim; value: Value }[] = [];
    const others = new Set<Claim>();
    for (const claim of own) {
      const value = claim.againstPublished;
      if (!value) continue;
      const against = own.filter(
        (other) =>
          other !== claim &&
          other.scope === claim.scope &&
          question.valueType.relate(value, other.againstPublished ?? other.value, question.vocabulary) ===
            'contradicts',
      );
      if (against.length === 0) continue;
      relative.push({ claim, value });
      for (const other of against) others.add(other);
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
