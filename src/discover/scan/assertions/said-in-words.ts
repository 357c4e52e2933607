import type { Statement } from '../../../articles/statements/index.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { addAll } from '../../../text/lists.ts';
import type { Candidate } from '../candidate.ts';
import type { Subject } from '../persons.ts';
import { withoutRepeats } from '../repeats.ts';
import type { Token } from '../token.ts';
import type { Rarity } from '../word-counts.ts';
import { type Presence, presencesIn } from './absences.ts';
import type { Assertion } from './assertion.ts';
import { bagOf } from './bag.ts';
import { type Cause, causesIn, opposedCauses } from './causes.ts';
import type { Doer } from './doer.ts';
import { type Doing, doingsIn } from './doings.ts';
import { isOfOutcome, opposedOutcomes } from './opposed-outcomes.ts';
import { opposedQualities, type Quality, qualitiesIn } from './opposites.ts';
import { assertionsIn } from './read-assertions.ts';
import { type Became, resultsIn } from './results.ts';
import { type Scene, scenesIn } from './scenes.ts';
import { type Sequence, sequencesIn } from './sequences.ts';
import { type Side, sidesIn } from './sides.ts';
import { absentAndPresent } from './two-absences.ts';
import { opposedDoers } from './two-doers.ts';
import { opposedDoings } from './two-doings.ts';
import { opposedSequences } from './two-orders.ts';
import { opposedPlaces } from './two-places.ts';
import { opposedResults } from './two-results.ts';
import { opposedScenes } from './two-scenes.ts';
import { opposedSides } from './two-sides.ts';
import { AssertionCounts, yesAndNo } from './yes-and-no.ts';

/** What some articles say in words, and not by values: everything of it that is held against each other, a list a kind. */
export class SaidInWords {
  readonly #most: number;
  readonly #counts = new AssertionCounts();
  readonly #assertions: Assertion[] = [];
  readonly #causes: Cause[] = [];
  readonly #qualities: Quality[] = [];
  readonly #results: Became[] = [];
  readonly #presences: Presence[] = [];
  readonly #scenes: Scene[] = [];
  readonly #doings: Doing[] = [];
  readonly #sides: Side[] = [];
  readonly #sequences: Sequence[] = [];

  /** @param most From how many of a kind on no sentence more is read for it. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes one sentence, with what and whom the ones before it are about.
   * @returns How many of its verbs say something.
   */
  add(
    statement: Statement,
    tokens: readonly Token[],
    subject: Subject | undefined,
    doer: Doer | undefined,
  ): number {
    const assertions = assertionsIn(statement, tokens, subject);
    // What no rule looks at is let go, so that memory does not grow with every verb of a library.
    for (const assertion of assertions)
      if (this.#counts.isLookedAt(assertion) || isOfOutcome(assertion)) this.#assertions.push(assertion);
    addAll(this.#causes, causesIn(statement, tokens));
    const bag = bagOf(tokens);
    const keep = <T>(list: T[], read: () => T[]): void => {
      if (list.length < this.#most) addAll(list, read());
    };
    keep(this.#qualities, () => qualitiesIn(statement, tokens));
    keep(this.#results, () => resultsIn(statement, tokens, subject, bag));
    keep(this.#presences, () => presencesIn(statement, tokens, bag));
    keep(this.#scenes, () => scenesIn(statement, tokens, subject, bag));
    keep(this.#doings, () => doingsIn(statement, tokens, doer));
    keep(this.#sides, () => sidesIn(statement, tokens));
    keep(this.#sequences, () => sequencesIn(statement, tokens));
    return assertions.length;
  }

  /** What two of them say otherwise; of what two kinds find, the one that comes first here. */
  candidates(rarity: Rarity, originOf: OriginOf): Candidate[] {
    const found: Candidate[] = [];
    addAll(found, yesAndNo(this.#assertions, rarity, originOf));
    addAll(found, absentAndPresent(this.#presences, rarity, originOf));
    addAll(found, opposedOutcomes(this.#assertions, originOf));
    addAll(found, opposedResults(this.#results, rarity, originOf));
    addAll(found, opposedDoers(this.#assertions, originOf));
    addAll(found, opposedDoings(this.#doings, rarity, originOf));
    addAll(found, opposedPlaces(this.#assertions, originOf));
    addAll(found, opposedScenes(this.#scenes, originOf));
    addAll(found, opposedCauses(this.#causes, originOf));
    addAll(found, opposedSequences(this.#sequences, originOf));
    addAll(found, opposedQualities(this.#qualities, originOf));
    addAll(found, opposedSides(this.#sides, originOf));
    return withoutRepeats(found);
  }
}
