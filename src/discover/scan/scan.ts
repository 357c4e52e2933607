import { withPrintedDay } from '../../articles/printed-day.ts';
import type { Source } from '../../articles/source.ts';
import { eachStatement, type Statement } from '../../articles/statements/index.ts';
import { findEchoes } from '../../quotes/echoes/find-echoes.ts';
import { originsBy } from '../../quotes/echoes/origins.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { alignSlots, rarityOf } from './align.ts';
import { withSoleGroups } from './apart.ts';
import type { Assertion } from './assertions/assertion.ts';
import { type Cause, causesIn, opposedCauses } from './assertions/causes.ts';
import { isOfOutcome, opposedOutcomes } from './assertions/opposed-outcomes.ts';
import { opposedQualities, type Quality, qualitiesIn } from './assertions/opposites.ts';
import { assertionsIn } from './assertions/read-assertions.ts';
import { type Sequence, sequencesIn } from './assertions/sequences.ts';
import { opposedDoers } from './assertions/two-doers.ts';
import { opposedSequences } from './assertions/two-orders.ts';
import { opposedPlaces } from './assertions/two-places.ts';
import { AssertionCounts, yesAndNo } from './assertions/yes-and-no.ts';
import type { Candidate, Fact, KeptApart } from './candidate.ts';
import { BACK, denialIn } from './denials.ts';
import { groupsOf } from './groups.ts';
import { judge } from './judge.ts';
import { joinLeftovers } from './leftovers.ts';
import { NameVariants } from './names.ts';
import { orderFaults } from './order.ts';
import { pageOf } from './page-day.ts';
import { PeopleRoles } from './people-roles.ts';
import { type Subject, subjectOf } from './persons.ts';
import type { Slot } from './slot.ts';
import { slotsOf } from './slots.ts';
import { storyOf } from './story.ts';
import { surroundingsOf } from './surroundings.ts';
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

/**
 * Values, and verbs that say something, of one article that are compared, and sentences of it that are known again: an article of more
 * is a table or a library.
 */
const MOST_VALUES = 12_000;

/** UTF-16 units of an article whose statements are all held at once: no article is as long, and few books are. */
const MOST_KEPT = 1 << 20;

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
  const sorted = sources.map(withPrintedDay).sort((a, b) => compareText(a.id, b.id));
  const story = storyOf(sorted);
  // First, since of a long text it needs room that is free again when the values are kept. What one article prints twice has one origin anyway.
  const originOf = originsBy(sorted.length > 1 ? findEchoes(sorted) : []);
  const slots: Slot[] = [];
  const assertions: Assertion[] = [];
  const causes: Cause[] = [];
  const sequences: Sequence[] = [];
  const qualities: Quality[] = [];
  const order: Candidate[] = [];
  const denials: Candidate[] = [];
  const names = new NameVariants();
  const counts = new AssertionCounts();
  const roles = new PeopleRoles();
  const unread: { source: Source; start: number }[] = [];
  let statements = 0;
  for (const source of sorted) {
    let subject: Subject | undefined;
    const read = (): Iterable<Statement> => eachStatement(source, { profile, story });
    // An article without a date is read to its end for its day before its values are.
    const kept = source.metadata.published || source.text.length > MOST_KEPT ? undefined : [...read()];
    const page = pageOf(source, () => kept ?? read());
    // A sentence that an article prints again says nothing new.
    const printed = new Set<string>();
    const last: Statement[] = [];
    const own: Slot[] = [];
    let ownAssertions = 0;
    for (const statement of kept ?? read()) {
      statements++;
      if (order.length < MOST_VALUES) addAll(order, orderFaults(statement, last.at(-1)));
      const denial = denials.length < MOST_VALUES ? denialIn(statement, last) : undefined;
      if (denial) denials.push(denial);
      names.add(statement);
      last.push(statement);
      if (last.length > BACK) last.shift();
      const words = source.text.slice(statement.start, statement.end);
      if (printed.has(words)) continue;
      if (printed.size < MOST_VALUES) printed.add(words);
      if (statement.isFurniture) continue;
      const isFull = [own.length >= MOST_VALUES, ownAssertions >= MOST_VALUES];
      if (isFull.includes(true) && unread.at(-1)?.source !== source)
        unread.push({ source, start: statement.start });
      if (!isFull.includes(false)) break;
      const tokens = tagger(source.text, statement).filter(({ start }) => start >= statement.wordsStart);
      if (!isFull[1]) {
        for (const assertion of assertionsIn(statement, tokens, subject)) {
          ownAssertions++;
          // What no rule looks at is let go, so that memory does not grow with every verb of a library.
          if (counts.isLookedAt(assertion) || isOfOutcome(assertion)) assertions.push(assertion);
        }
        addAll(causes, causesIn(statement, tokens));
        if (qualities.length < MOST_VALUES) addAll(qualities, qualitiesIn(statement, tokens));
        if (sequences.length < MOST_VALUES) addAll(sequences, sequencesIn(statement, tokens));
      }
      roles.add(tokens);
      if (!isFull[0]) addAll(own, slotsOf(statement, tokens, subject, page));
      subject = subjectOf(tokens, subject);
    }
    addAll(slots, withSoleGroups(own));
  }
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
  addAll(candidates, yesAndNo(assertions, originOf));
  addAll(candidates, opposedOutcomes(assertions, originOf));
  addAll(candidates, opposedDoers(assertions, originOf));
  addAll(candidates, opposedPlaces(assertions, originOf));
  addAll(candidates, opposedCauses(causes, originOf));
  addAll(candidates, opposedSequences(sequences, originOf));
  addAll(candidates, opposedQualities(qualities, originOf));
  addAll(candidates, order);
  addAll(candidates, denials);
  addAll(candidates, names.candidates());
  const facts = judged.map(({ fact }) => fact);
  return { statements, unread, candidates: candidates.sort(byGravity), facts, apart };
}

function byGravity(a: Candidate, b: Candidate): number {
  const [x, y] = [a.positions[0]?.claims[0], b.positions[0]?.claims[0]];
  return (
    b.score - a.score || compareText(x?.source ?? '', y?.source ?? '') || (x?.start ?? 0) - (y?.start ?? 0)
  );
}
