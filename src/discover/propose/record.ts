import type { Claim } from '../../check/read/claim.ts';
import { addUnder } from '../../text/lists.ts';

/** A claim that is known already, and where a reader finds it: a place in a file, or "this proposal". */
export interface Recorded {
  readonly claim: Claim;
  readonly where: string;
}

/** How a claim relates to those that are known already. */
export type RecordClash =
  | { readonly kind: 'duplicate'; readonly other: Recorded }
  | { readonly kind: 'recorded-otherwise'; readonly other: Recorded };

/** Share of the shorter of two quotes that the other must hold for both to be the same words. */
const SAME_WORDS = 0.5;

/** The claims that are known of each question: those of the registry, of earlier proposals and of this one. */
export class ClaimRecord {
  readonly #bySource = new Map<string, Recorded[]>();

  add(recorded: Recorded): void {
    addUnder(this.#bySource, keyOf(recorded.claim), recorded);
  }

  /**
   * A claim on the same question whose words are the same: the same answer once more, or another reading of them.
   * Whoever proposes may not give words that somebody has read already another value or another speaker.
   */
  clashOf(claim: Claim): RecordClash | undefined {
    let otherwise: Recorded | undefined;
    for (const other of this.#bySource.get(keyOf(claim)) ?? []) {
      if (!isSameWords(claim, other.claim) || isApart(claim, other.claim)) continue;
      if (claim.value.canonical === other.claim.value.canonical && partyOf(claim) === partyOf(other.claim))
        return { kind: 'duplicate', other };
      otherwise ??= other;
    }
    return otherwise && { kind: 'recorded-otherwise', other: otherwise };
  }
}

const keyOf = ({ question, source }: Claim): string => `${question.id}\n${source.id}`;

function isSameWords(a: Claim, b: Claim): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= SAME_WORDS * Math.min(a.end - a.start, b.end - b.start);
}

/** Two edges of one period, or two things counted, are two answers in the same words. */
function isApart(a: Claim, b: Claim): boolean {
  const [one, other] = [a.registry.data, b.registry.data];
  const differs = (key: 'edge' | 'scope' | 'as_of'): boolean =>
    one[key] !== undefined && other[key] !== undefined && one[key] !== other[key];
  return differs('edge') || differs('scope') || differs('as_of');
}

/** A hedge makes a party of its own of each place; two readings of the same hedge are one. */
const partyOf = ({ voice }: Claim): string | null =>
  voice.party?.startsWith('?') === true ? '?' : voice.party;
