import { withPrintedDay } from '../../articles/printed-day.ts';
import type { Source } from '../../articles/source.ts';
import { eachStatement, type Statement } from '../../articles/statements/index.ts';
import { findEchoes } from '../../quotes/echoes/find-echoes.ts';
import { originsBy } from '../../quotes/echoes/origins.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { withSoleGroups } from './apart.ts';
import { type Doer, doerOf } from './assertions/doer.ts';
import { SaidInWords } from './assertions/said-in-words.ts';
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
  const inWords = new SaidInWords(MOST_VALUES);
  const counted = new WordCounts();
  const order: Candidate[] = [];
  const denials: Candidate[] = [];
  const names = new NameVariants();
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
      if (!isFull[1]) ownAssertions += inWords.add(statement, tokens, subject, doer);
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
    inWords,
    rarityOfWords: counted.rarity(),
    order,
    denials,
    names,
    roles,
    originOf,
  };
}
