import type { Source } from '../../articles/source.ts';
import { type Statement, statementsOf } from '../../articles/statements/index.ts';
import { findEchoes } from '../../quotes/echoes/find-echoes.ts';
import { originsBy } from '../../quotes/echoes/origins.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { alignSlots, groupsOf, rarityOf } from './align.ts';
import type { Assertion } from './assertions/assertion.ts';
import { type Cause, causesIn, opposedCauses } from './assertions/causes.ts';
import { opposedOutcomes } from './assertions/opposed-outcomes.ts';
import { assertionsIn } from './assertions/read-assertions.ts';
import { yesAndNo } from './assertions/yes-and-no.ts';
import type { Candidate, Fact, KeptApart } from './candidate.ts';
import { denialsIn } from './denials.ts';
import { judge } from './judge.ts';
import { nameVariants } from './names.ts';
import { orderFaults } from './order.ts';
import { pageOf } from './page-day.ts';
import { type Subject, subjectOf } from './persons.ts';
import type { Slot } from './slot.ts';
import { slotsOf } from './slots.ts';
import { storyOf } from './story.ts';
import type { Tagger } from './tagger.ts';

export interface ScanOptions {
  /** Tags parts of speech; see `loadTagger`. */
  readonly tagger: Tagger;
  /** How vague words of number are read. */
  readonly profile?: Profile;
  /** Candidates below this score are left out. */
  readonly least?: number;
}

/** What a scan found. */
export interface ScanResult {
  readonly statements: readonly Statement[];
  /** The surest and gravest first. */
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
  { tagger, profile, least = LEAST_SCORE }: ScanOptions,
): ScanResult {
  const sorted = [...sources].sort((a, b) => compareText(a.id, b.id));
  const story = storyOf(sorted);
  const statements: Statement[] = [];
  const slots: Slot[] = [];
  const assertions: Assertion[] = [];
  const causes: Cause[] = [];
  for (const source of sorted) {
    let before: Subject | undefined;
    const own = statementsOf(source, { profile, story });
    const page = pageOf(source, own);
    // A sentence that an article prints again says nothing new.
    const printed = new Set<string>();
    for (const statement of own) {
      statements.push(statement);
      const words = source.text.slice(statement.start, statement.end);
      if (printed.has(words)) continue;
      printed.add(words);
      if (statement.isFurniture) continue;
      const tokens = tagger(source.text, statement);
      assertions.push(...assertionsIn(statement, tokens, before));
      causes.push(...causesIn(statement, tokens));
      if (statement.mentions.length > 0) slots.push(...slotsOf(statement, tokens, before, page));
      before = subjectOf(tokens, before);
    }
  }
  const originOf = originsBy(findEchoes(sorted));
  const { pairs, apart } = alignSlots(slots, rarityOf(slots));
  const groups = groupsOf(pairs);
  const judged = groups.map((group) => judge(group, originOf));
  const candidates = judged.flatMap(({ candidate }) =>
    candidate && candidate.score >= least ? [candidate] : [],
  );
  candidates.push(
    ...yesAndNo(assertions, originOf),
    ...opposedOutcomes(assertions, originOf),
    ...opposedCauses(causes, originOf),
  );
  candidates.push(...orderFaults(statements), ...denialsIn(statements), ...nameVariants(statements));
  return { statements, candidates: candidates.sort(byGravity), facts: judged.map(({ fact }) => fact), apart };
}

function byGravity(a: Candidate, b: Candidate): number {
  const [x, y] = [a.positions[0]?.claims[0], b.positions[0]?.claims[0]];
  return (
    b.score - a.score || compareText(x?.source ?? '', y?.source ?? '') || (x?.start ?? 0) - (y?.start ?? 0)
  );
}
