import type { Statement } from '../../articles/statements/index.ts';
import { joinWords } from '../../text/compare-text.ts';
import { isNear } from '../../text/near-names.ts';
import type { Mention } from '../../values/mention.ts';
import { agesIn, judgeAge } from './ages.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { type Coverage, isSaid } from './coverage.ts';
import { judgeDeeds } from './deeds.ts';
import { deniedBySupport } from './denied-support.ts';
import { judgeEvents } from './events.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { judgeStates } from './judge-states.ts';
import { judgeValue } from './judge-value.ts';
import { judgeLapses } from './lapses.ts';
import { namesIn } from './names-in.ts';
import { OFFICE_ROOTS } from './names-of-voices.ts';
import { judgeNegation } from './negation.ts';
import { judgeOpposites } from './opposites.ts';
import { judgeOrder } from './order.ts';
import { judgePlaces } from './places.ts';
import type { Reader } from './reader.ts';
import { judgeReckoned } from './reckoned.ts';
import { judgeRoles } from './roles.ts';
import { judgeSides } from './sides.ts';
import { judgeStance } from './stance.ts';
import { judgeReckoning, judgeSum } from './sums.ts';
import { rootOf, type Terms, termsOf } from './terms.ts';
import type { JudgedStatement, Part, StatementVerdict } from './verdicts.ts';
import { judgeVoice } from './voices.ts';
import { shownText } from './words.ts';

/** What two statements must share for one to deny the other, or to be another's words. */
const SAME_STATEMENT = 0.5;
/** Grounds that are listed. */
const LISTED = 4;
const NEAREST = 6;

/** What a statement is held against. */
export interface Against {
  readonly corpus: Corpus;
  readonly reader: Reader | undefined;
  /** How far the sources say what it says, and what of it they must say. */
  readonly coverage: Coverage;
  readonly standard: number;
}

/** What the sources make of a statement; undefined where it holds nothing to check. */
export function judgeStatement(statement: Statement, against: Against): JudgedStatement | undefined {
  const { corpus, reader } = against;
  const terms = termsOf(statement);
  const ages = agesIn(statement);
  const parts = statement.mentions.flatMap((mention) => {
    const age = ages.find((one) => one.mention === mention);
    return age ? judgeAge(age, corpus) : (judgeNumber(mention, statement, terms, against) ?? []);
  });
  const reckoned = judgeReckoning(statement);
  if (reckoned) parts.push(reckoned);
  const names = judgeNames(statement, terms, corpus);
  if (names) parts.push(names);
  const isAttributed = statement.speeches.some(({ cue }) => cue !== null);
  for (const judgeOne of [judgeVoice, judgePlaces, judgeLapses]) {
    const part = judgeOne(statement, corpus, reader);
    if (part) parts.push(part);
  }
  for (const judgeOne of reader
    ? [
        judgeNegation,
        judgeStance,
        judgeRoles,
        judgeSides,
        judgeOpposites,
        judgeStates,
        judgeDeeds,
        judgeOrder,
        judgeEvents,
      ]
    : []) {
    const part = judgeOne(statement, corpus, reader as Reader);
    if (part) parts.push(part);
  }
  const isAbout = terms.roots.size >= 4;
  if (parts.length === 0 && !isAttributed && !isAbout) return undefined;
  const worst = parts.reduce<Part | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  const whole = judgeWhole(against, worst?.verdict === 'supported');
  const part = unlessDenied(
    worst === undefined || (rank(whole) < rank(worst) && worst.verdict !== 'contradicted') ? whole : worst,
    statement,
    against,
  );
  return {
    start: statement.start,
    end: statement.end,
    text: shownText(statement),
    verdict: part.verdict,
    why: part.why,
    by: part.by.slice(0, LISTED),
    also: othersOf(parts, part),
    question: null,
  };
}

/** A verdict, but where the sentence that would support the statement denies what it says. */
function unlessDenied(part: Part, statement: Statement, { coverage, reader }: Against): Part {
  const [ground] = part.by;
  if (part.verdict !== 'supported' || !ground || !reader) return part;
  const support = coverage.nearest.find(
    ({ statement: { source, start } }) => source.id === ground.source && start === ground.start,
  );
  const word = support && deniedBySupport(statement, support, reader);
  if (word === undefined) return part;
  return {
    verdict: 'contradicted',
    why: `${sourceOf(support as KnownStatement)} denies it ("${word}")`,
    by: [{ ...ground, bears: 'contradicts', value: null }],
  };
}

/** What else does not hold, each fault once: two ways of reading a sentence may find the same one. */
function othersOf(parts: readonly Part[], worst: Part): Part[] {
  const found = [worst];
  for (const part of [...parts].sort((a, b) => rank(a) - rank(b)))
    if (part.verdict !== 'supported' && !found.some((one) => isSameFault(one, part))) found.push(part);
  return found.slice(1).map(({ by, ...part }) => ({ ...part, by: by.slice(0, LISTED) }));
}

/** Whether two faults rest on the same sentence of a source, and not each on a value of its own. */
function isSameFault(a: Part, b: Part): boolean {
  const [own, other] = [a.by[0], b.by[0]];
  return (
    a === b ||
    a.why === b.why ||
    (own !== undefined &&
      own.source === other?.source &&
      own.start === other.start &&
      (own.value === null || other.value === null))
  );
}

const ORDER: readonly StatementVerdict[] = [
  'contradicted',
  'disputed',
  'differs',
  'unsupported',
  'supported',
];
const rank = ({ verdict }: Part): number => ORDER.indexOf(verdict);

/** A value; one that the sources do not give may come of others that they do. */
function judgeNumber(
  mention: Mention,
  statement: Statement,
  terms: Terms,
  { corpus, reader, coverage }: Against,
): Part | undefined {
  const part = judgeValue(mention, statement, terms, corpus);
  if (part?.verdict !== 'contradicted' && part?.verdict !== 'unsupported') return part;
  // "3:40 in the morning on Tuesday": an hour, of which another sentence gives the day.
  const { time, ...own } = mention;
  const hour = time && judgeValue({ ...own, type: 'time', value: time }, statement, terms, corpus);
  if (hour && part.verdict === 'unsupported') return hour;
  return (
    judgeSum(mention, statement, terms, corpus) ??
    (reader && judgeReckoned(mention, statement, { terms, corpus, reader, coverage })) ??
    judgeDayOfArticle(mention, terms, corpus) ??
    part
  );
}

/** "Has been found", in an article of Monday, was on Monday: its day supports what it says without a day of its own. */
function judgeDayOfArticle({ type, value }: Mention, terms: Terms, corpus: Corpus): Part | undefined {
  if (type !== 'date' || value?.kind !== 'interval') return undefined;
  const { low, high } = value.strict;
  const near = corpus.nearest(terms, NEAREST).find(({ share, known: { statement } }) => {
    const { published } = statement.source.metadata;
    return (
      share >= SAME_STATEMENT &&
      published !== null &&
      published.span.low <= high &&
      low <= published.span.high &&
      statement.words.some(({ lower }) => lower === 'has' || lower === 'have' || lower === 'today')
    );
  });
  return (
    near && {
      verdict: 'supported',
      why: `${sourceOf(near.known)} is of that day`,
      by: [groundOf(near.known, 'supports')],
    }
  );
}

/** Names that no source prints. */
function judgeNames(statement: Statement, terms: Terms, corpus: Corpus): Part | undefined {
  const names = namesIn(statement);
  const unknown = names.filter((name) => {
    // "Judge" may be another's "Justice": offices are held against each other for themselves.
    const words = name.split(' ').filter((word) => word.length > 1 && !OFFICE_ROOTS.has(rootOf(word)));
    return words.some((word) => !corpus.prints(word)) || !corpus.printsTogether(words);
  });
  if (unknown.length === 0) return undefined;
  const why = `no source names ${joinWords(
    unknown.map((name) => `"${name}"`),
    'or',
  )}`;
  const all = corpus.nearest(terms, NEAREST);
  const spelled = unknown.flatMap((name) =>
    spellingsOf(
      name,
      all.map(({ known }) => known),
      corpus,
    ),
  );
  if (spelled.length > 0)
    return {
      verdict: 'contradicted',
      why: `${why}; ${joinWords(spelled.map(({ known, name }) => `${sourceOf(known)} spells it "${name}"`))}`,
      by: spelled.map(({ known }) => groundOf(known, 'contradicts')),
    };
  const [near] = all;
  if (near && near.share >= SAME_STATEMENT) {
    // An agency that is named by its letters is not whom it writes of.
    const others = namesIn(near.known.statement).filter(
      (name) => !names.includes(name) && !/^\p{Lu}+$/u.test(name),
    );
    if (others.length > 0)
      return {
        verdict: 'contradicted',
        why: `${why}; ${sourceOf(near.known)} names ${joinWords(others.slice(0, 3).map((name) => `"${name}"`))}`,
        by: [groundOf(near.known, 'contradicts')],
      };
  }
  return { verdict: 'unsupported', why, by: near ? [groundOf(near.known, 'differs')] : [] };
}

/** How sources spell a name that none of them prints, each spelling once. */
function spellingsOf(
  name: string,
  near: readonly KnownStatement[],
  corpus: Corpus,
): { known: KnownStatement; name: string }[] {
  const own = name.toLowerCase().split(' ');
  const [given, ...others] = name.split(' ');
  const found = new Map<string, KnownStatement>();
  // Beside a given name, the others may be spelled in several ways.
  for (const known of given && others.length > 0 ? corpus.holding(rootOf(given)) : near)
    for (const row of namesIn(known.statement)) {
      // "Prosecutor Anna Berg" is Anna Berg.
      const words = row.split(' ').slice(-own.length);
      const theirs = words.map((word) => word.toLowerCase());
      const [a, b] = [own.at(-1) ?? '', theirs.at(-1) ?? ''];
      if (a !== b && isNear(a, b, own.length > 1 && own[0] === theirs[0]))
        found.set(words.join(' '), found.get(words.join(' ')) ?? known);
    }
  return [...found].map(([spelling, known]) => ({ known, name: spelling }));
}

/** Whether the sources speak of the matter at all. */
function judgeWhole({ coverage, standard }: Against, hasSupport: boolean): Part {
  const { known } = coverage;
  if (hasSupport || isSaid(coverage, standard))
    return {
      verdict: 'supported',
      why: known ? `${sourceOf(known)} speaks of it` : 'its values are those of the sources',
      by: known ? [groundOf(known, 'supports')] : [],
    };
  return {
    verdict: 'unsupported',
    why: 'no source speaks of it',
    by: known ? [groundOf(known, 'differs')] : [],
  };
}
