import { withPrintedDay } from '../../articles/printed-day.ts';
import type { Source } from '../../articles/source.ts';
import { eachStatement, type Statement } from '../../articles/statements/index.ts';
import { findEchoes } from '../../quotes/echoes/find-echoes.ts';
import { originsBy } from '../../quotes/echoes/origins.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { withSoleGroups } from './apart.ts';
import { type Presence, presencesIn } from './assertions/absences.ts';
import type { Assertion } from './assertions/assertion.ts';
import { bagOf } from './assertions/bag.ts';
import { type Cause, causesIn } from './assertions/causes.ts';
import { type Doer, doerOf } from './assertions/doer.ts';
import { type Doing, doingsIn } from './assertions/doings.ts';
import { isOfOutcome } from './assertions/opposed-outcomes.ts';
import { type Quality, qualitiesIn } from './assertions/opposites.ts';
import { assertionsIn } from './assertions/read-assertions.ts';
import { type Became, resultsIn } from './assertions/results.ts';
import { type Scene, scenesIn } from './assertions/scenes.ts';
import { type Sequence, sequencesIn } from './assertions/sequences.ts';
import { type Side, sidesIn } from './assertions/sides.ts';
import { AssertionCounts } from './assertions/yes-and-no.ts';
import type { Candidate } from './candidate.ts';
import { BACK, denialIn } from './denials.ts';
import { NameVariants } from './names.ts';
import { orderFaults } from './order.ts';
import { pageOf } from './page-day.ts';
import { PeopleRoles } from './people-roles.ts';
import { type Subject, subjectOf } from './persons.ts';
import type { Slot } from './slot.ts';
import { slotsOf } from './slots.ts';
import { storyOf } from './story.ts';
import type { Tagger } from './tagger.ts';
import { WordCounts } from './word-counts.ts';

/** How articles are read for what they may disagree on. */
export interface GatherOptions {
  /** Tags parts of speech; see `loadTagger`. */
  readonly tagger: Tagger;
  /** How vague words of number are read. */
  readonly profile?: Profile;
  /** Values, and verbs that say something, of one article that are compared; by default as many as a book has. */
  readonly mostValues?: number;
}

/**
 * Values, and verbs that say something, of one article that are compared, and sentences of it that are known again: an article of more
 * is a table or a library.
 */
const MOST_VALUES = 12_000;

/** UTF-16 units of an article whose statements are all held at once: no article is as long, and few books are. */
const MOST_KEPT = 1 << 20;

/** Everything in some articles that may be held against what another one says, article by article in the order of their ids. */
export function gather(
  sources: readonly Source[],
  { tagger, profile, mostValues = MOST_VALUES }: GatherOptions,
) {
  const sorted = sources.map(withPrintedDay).sort((a, b) => compareText(a.id, b.id));
  const story = storyOf(sorted);
  // First, since of a long text it needs room that is free again when the values are kept. What one article prints twice has one origin anyway.
  const originOf = originsBy(sorted.length > 1 ? findEchoes(sorted) : []);
  const slots: Slot[] = [];
  const assertions: Assertion[] = [];
  const causes: Cause[] = [];
  const sequences: Sequence[] = [];
  const qualities: Quality[] = [];
  const sides: Side[] = [];
  const results: Became[] = [];
  const doings: Doing[] = [];
  const presences: Presence[] = [];
  const scenes: Scene[] = [];
  const counted = new WordCounts();
  const order: Candidate[] = [];
  const denials: Candidate[] = [];
  const names = new NameVariants();
  const counts = new AssertionCounts();
  const roles = new PeopleRoles();
  const unread: { source: Source; start: number }[] = [];
  let statements = 0;
  for (const source of sorted) {
    let subject: Subject | undefined;
    let doer: Doer | undefined;
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
      const isFull = [own.length >= mostValues, ownAssertions >= mostValues];
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
        const bag = bagOf(tokens);
        if (results.length < MOST_VALUES) addAll(results, resultsIn(statement, tokens, subject, bag));
        if (presences.length < MOST_VALUES) addAll(presences, presencesIn(statement, tokens, bag));
        if (scenes.length < MOST_VALUES) addAll(scenes, scenesIn(statement, tokens, subject, bag));
        if (doings.length < MOST_VALUES) addAll(doings, doingsIn(statement, tokens, doer));
        if (sides.length < MOST_VALUES) addAll(sides, sidesIn(statement, tokens));
        if (sequences.length < MOST_VALUES) addAll(sequences, sequencesIn(statement, tokens));
      }
      roles.add(tokens);
      counted.add(tokens);
      if (!isFull[0]) addAll(own, slotsOf(statement, tokens, subject, page));
      subject = subjectOf(tokens, subject);
      doer = doerOf(tokens, doer);
    }
    addAll(slots, withSoleGroups(own));
  }
  return {
    statements,
    unread,
    slots,
    assertions,
    causes,
    sequences,
    qualities,
    sides,
    results,
    doings,
    presences,
    scenes,
    rarityOfWords: counted.rarity(),
    order,
    denials,
    names,
    roles,
    originOf,
  };
}
