import type { Statement, Word } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { PARTS } from './clauses.ts';
import { type Corpus, type KnownStatement, withBeside } from './corpus.ts';
import { boundsOf } from './counted.ts';
import { sayingOfDay } from './days.ts';
import { highest } from './grounds.ts';
import { rootOf } from './terms.ts';
import { wordFrom } from './words.ts';

/** One event of a sentence: the roots of its words, and of its verbs that say something. */
export interface Event {
  readonly roots: ReadonlySet<string>;
  readonly verbs: readonly string[];
  /** When it was, by the sentence itself; null where that does not say. */
  readonly time: Mention | null;
  /** All its words in small letters. */
  readonly words: ReadonlySet<string>;
  /** Whether it is still to come. */
  readonly isToCome: boolean;
}

/** When an event was, at the earliest and at the latest. */
export interface Timed {
  /** Null where the draft says when. */
  readonly known: KnownStatement | null;
  readonly low: number;
  readonly high: number;
  /** What the numbers count: minutes of the calendar, of the day of one article, or of one match. Those of two lines cannot be compared. */
  readonly line: string;
}

/** What a sentence must share with an event, to be of it. */
const SAME_EVENT = 0.5;
/** How near to the best another sentence must come, to be of the event as well. */
const AS_NEAR = 0.88;
const NEAREST = 6;
/** What a word that parts clauses counts for between an event and its time. */
const PARTING = 4;
/** How surely another word must say the same. */
const SURE = 0.75;
/** What such a word counts for. */
const IN_OTHER_WORDS = 0.8;

const CALENDAR = 'calendar';

/** Whether a mention is a day or a stretch of time that is known. */
export const isDay = ({ type, value, isReference }: Mention): boolean =>
  (type === 'date' || type === 'period') && value !== null && !isReference;

/** Words of a sentence that says what is to come. */
const TO_COME = /^(?:will|would|plans?|expects?|shall)$/u;
const isToComeAt = (words: readonly Word[], i: number): boolean =>
  TO_COME.test(words[i]?.lower ?? '') ||
  (words[i]?.lower === 'to' && /^(?:is|are)$/u.test(words[i - 1]?.lower ?? ''));
export const saysToCome = (words: readonly Word[]): boolean => words.some((_, i) => isToComeAt(words, i));

/** Whether some roots say what one says, perhaps in other words. */
const isSaidIn = (roots: ReadonlySet<string>, root: string, corpus: Corpus): boolean =>
  corpus.senses.sureOf(root, roots) >= SURE;

/** The place of the word that opens the clause of a word. */
const clauseOf = ({ words }: Statement, place: number): number =>
  words.findLastIndex(({ lower }, i) => i <= place && PARTS.has(lower));

/**
 * How much of some roots others say, perhaps in other words: 0 to 1.
 * @param inOtherWords What a word counts for that is said in another: words of many senses are like many.
 */
export const shareInSense = (
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  corpus: Corpus,
  inOtherWords = IN_OTHER_WORDS,
): number =>
  corpus.shareBy(own, (root) => {
    if (other.has(root)) return 1;
    return isSaidIn(other, root, corpus) ? inOtherWords : 0;
  });

/** How far a word is from where something begins: "took it over in 2019 and closed it in 2021" closes in 2021. */
function wordsBetween({ words }: Statement, place: number, start: number): number {
  const at = words.findIndex((word) => word.start >= start);
  const between = words.slice(Math.min(place, at), Math.max(place, at));
  const isParting = ({ lower }: Word): boolean => lower === 'and' || PARTS.has(lower);
  return between.length + PARTING * between.filter(isParting).length;
}

/** The statements that are of an event: the nearest, and those that are nearly as near. */
export function statementsOfEvent({ roots, verbs }: Event, corpus: Corpus): KnownStatement[] {
  // Its verb must be there, or the rarest of its nouns.
  const rarest = [...roots].reduce((a, b) => (corpus.rarity.weight(b) > corpus.rarity.weight(a) ? b : a));
  const needed = verbs.length > 0 ? verbs : [rarest];
  const near = corpus
    .nearest({ roots }, NEAREST)
    .map(({ known, share }) => {
      const own = Math.max(share, shareInSense(roots, known.terms.roots, corpus));
      return { known, score: withBeside(own, shareInSense(roots, known.around, corpus)) };
    })
    .filter(
      ({ known, score }) =>
        score >= SAME_EVENT && needed.some((root) => isSaidIn(known.terms.roots, root, corpus)),
    );
  const best = highest(near)?.score ?? 0;
  return near.filter(({ score }) => score >= best * AS_NEAR).map(({ known }) => known);
}

/** The times of an event: that of the draft, else those of the statements that are of it. */
export const timesOf = (event: Event, statements: readonly KnownStatement[], corpus: Corpus): Timed[] =>
  event.time
    ? [{ known: null, ...boundsOf(event.time), line: CALENDAR }]
    : statements.flatMap((known) => timeIn(known, event, corpus) ?? []);

function timeIn(known: KnownStatement, { roots, words, isToCome }: Event, corpus: Corpus): Timed | undefined {
  const { statement } = known;
  const published = statement.source.metadata.published?.span;
  // A title says what is new, and not when it was.
  if (!published || statement.isHeadline) return undefined;
  const places = statement.words.flatMap(({ text }, i) => (isSaidIn(roots, rootOf(text), corpus) ? [i] : []));
  const clauses = new Set(places.map((place) => clauseOf(statement, place)));
  const isPlan = statement.words.some(
    (_, i) => isToComeAt(statement.words, i) && clauses.has(clauseOf(statement, i)),
  );
  if (isPlan && !isToCome) return undefined;
  const distance = ({ start }: Mention): number =>
    Math.min(...places.map((place) => wordsBetween(statement, place, start)));
  // Of several times, that which is nearest to what is said of the event.
  const [time] = statement.mentions
    .filter(
      (one) =>
        (isDay(one) && !isOfAnotherSaying(statement, one, words)) ||
        one.type === 'time' ||
        isMinute(statement, one),
    )
    .sort((a, b) => distance(a) - distance(b));
  if (!time)
    return {
      known,
      low: Number.NEGATIVE_INFINITY,
      high: isToCome ? Number.POSITIVE_INFINITY : published.high,
      line: CALENDAR,
    };
  const { low, high } = boundsOf(time);
  if (time.type === 'time') return { known, low, high, line: `hours of ${statement.source.id}` };
  if (time.type === 'ordinal') return { known, low, high, line: 'minutes' };
  return { known, low, high: isToCome ? high : Math.min(high, published.high), line: CALENDAR };
}

/** "Police said on Friday", where what the draft has was not said. */
function isOfAnotherSaying(statement: Statement, day: Mention, words: ReadonlySet<string>): boolean {
  const saying = sayingOfDay(statement, day);
  return saying !== undefined && !words.has(saying);
}

/** "In the 23rd minute, and from a penalty in the 58th": minutes of a match. */
function isMinute({ words, mentions }: Statement, { type, end }: Mention): boolean {
  if (type !== 'ordinal') return false;
  const after = (at: number): string => wordFrom(words, at)?.lower ?? '';
  const isOfMinutes = (at: number): boolean => /^minutes?$/u.test(after(at));
  return (
    isOfMinutes(end) ||
    (/^(?:[.,;]|and)?$/u.test(after(end)) &&
      mentions.some((one) => one.type === 'ordinal' && isOfMinutes(one.end)))
  );
}
