import type { Source } from '../../articles/source.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { alignSlots, rarityOf } from './align.ts';
import type { Candidate, Fact, KeptApart } from './candidate.ts';
import { type GatherOptions, gather } from './gather.ts';
import { groupsOf } from './groups.ts';
import { judge } from './judge.ts';
import { joinLeftovers } from './leftovers.ts';
import { surroundingsOf } from './surroundings.ts';

export interface ScanOptions extends GatherOptions {
  /** Candidates below this score are left out. */
  readonly least?: number;
}

/** What a scan found. */
export interface ScanResult {
  /** How many statements were read. */
  readonly statements: number;
  /** Where articles hold more than is compared: of what comes after that offset some was not. */
  readonly unread: readonly { readonly source: Source; readonly start: number }[];
  /** The surest and most severe first. */
  readonly candidates: readonly Candidate[];
  /** Everything that two statements give, agreed or not. */
  readonly facts: readonly Fact[];
  /** Pairs that look alike and are of two things, with the reason. */
  readonly apart: readonly KeptApart[];
}

/** Candidates that are less sure are not shown. */
export const LEAST_SCORE = 0.5;

/**
 * Finds what articles may disagree on, without a registry. Pure, deterministic and linear in the text: each value is held only
 * against the few that share its rarest words.
 */
export function scan(
  sources: readonly Source[],
  { least = LEAST_SCORE, ...options }: ScanOptions,
): ScanResult {
  const gathered = gather(sources, options);
  const { slots, inWords, originOf, roles } = gathered;
  const rarity = rarityOf(slots);
  const { pairs, apart } = alignSlots(
    slots.filter(({ isLoose }) => !isLoose),
    rarity,
  );
  const groups = joinLeftovers(groupsOf(pairs), slots, surroundingsOf(slots, rarity, roles));
  const judged = groups.map((group) => judge(group, originOf));
  const candidates = judged.flatMap(({ candidate }) =>
    candidate && candidate.score >= least ? [candidate] : [],
  );
  addAll(candidates, inWords.candidates(gathered.rarityOfWords, originOf));
  addAll(candidates, gathered.order);
  addAll(candidates, gathered.denials);
  addAll(candidates, gathered.names.candidates());
  const facts = judged.map(({ fact }) => fact);
  const { statements, unread } = gathered;
  return { statements, unread, candidates: candidates.sort(byGravity), facts, apart };
}

function byGravity(a: Candidate, b: Candidate): number {
  const [x, y] = [a.positions[0]?.claims[0], b.positions[0]?.claims[0]];
  return (
    b.score - a.score || compareText(x?.source ?? '', y?.source ?? '') || (x?.start ?? 0) - (y?.start ?? 0)
  );
}
