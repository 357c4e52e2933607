import type { Source } from '../../articles/source.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { alignSlots, rarityOf } from './align.ts';
import { opposedCauses } from './assertions/causes.ts';
import { opposedOutcomes } from './assertions/opposed-outcomes.ts';
import { opposedQualities } from './assertions/opposites.ts';
import { absentAndPresent } from './assertions/two-absences.ts';
import { opposedDoers } from './assertions/two-doers.ts';
import { opposedDoings } from './assertions/two-doings.ts';
import { opposedSequences } from './assertions/two-orders.ts';
import { opposedPlaces } from './assertions/two-places.ts';
import { opposedResults } from './assertions/two-results.ts';
import { opposedScenes } from './assertions/two-scenes.ts';
import { opposedSides } from './assertions/two-sides.ts';
import { yesAndNo } from './assertions/yes-and-no.ts';
import type { Candidate, Fact, KeptApart } from './candidate.ts';
import { type GatherOptions, gather } from './gather.ts';
import { groupsOf } from './groups.ts';
import { judge } from './judge.ts';
import { joinLeftovers } from './leftovers.ts';
import { withoutRepeats } from './repeats.ts';
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
  const {
    slots,
    assertions,
    causes,
    sequences,
    qualities,
    sides,
    results,
    doings,
    scenes,
    presences,
    rarityOfWords,
    originOf,
    roles,
  } = gathered;
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
  const inWords: Candidate[] = [];
  addAll(inWords, yesAndNo(assertions, rarityOfWords, originOf));
  addAll(inWords, absentAndPresent(presences, rarityOfWords, originOf));
  addAll(inWords, opposedOutcomes(assertions, originOf));
  addAll(inWords, opposedResults(results, rarityOfWords, originOf));
  addAll(inWords, opposedDoers(assertions, originOf));
  addAll(inWords, opposedDoings(doings, rarityOfWords, originOf));
  addAll(inWords, opposedPlaces(assertions, originOf));
  addAll(inWords, opposedScenes(scenes, originOf));
  addAll(inWords, opposedCauses(causes, originOf));
  addAll(inWords, opposedSequences(sequences, originOf));
  addAll(inWords, opposedQualities(qualities, originOf));
  addAll(inWords, opposedSides(sides, originOf));
  addAll(candidates, withoutRepeats(inWords));
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
