import type { Statement, Word } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { PARTS } from './clauses.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { boundsOf } from './counted.ts';
import { sayingOfDay } from './days.ts';
import { highest } from './grounds.ts';
import { rootOf } from './terms.ts';

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
/** How near to the best another sentence must come, for its time to be the event's as well. */
export const AS_NEAR = 0.88;
/** What the sentences beside one count for. */
const BESIDE = 0.6;
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

/** The place of the word that opens the clause of a word. */
const clauseOf = ({ words }: Statement, place: number): number =>
  words.findLastIndex(({ lower }, i) => i <= place && PARTS.has(lower));

/**
 * How much of some roots others say, perhaps in other words: 0 to 1.
 * @param inOtherWords What a word counts for that is said in another: words of many senses are like many.
 */
export function shareInSense(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  corpus: Corpus,
  inOtherWords = IN_OTHER_WORDS,
): number {
  let [common, all] = [0, 0];
  for (const root of own) {
    const weight = corpus.rarity.weight(root);
    const sure = Math.max(corpus.has(other, root) ? 0.8 : 0, corpus.senses.sureOf(root, other));
    all += weight;
    if (other.has(root)) common += weight;
    else if (sure >= SURE) common += weight * inOtherWords;
  }
  return all === 0 ? 0 : common / all;
}

/** How far a word is from where something begins: "took it over in 2019 and closed it in 2021" closes in 2021. */
function wordsBetween({ words }: Statement, place: number, start: number): number {
  const at = words.findIndex((word) => word.start >= start);
  const between = words.slice(Math.min(place, at), Math.max(place, at));
  const isParting = ({ lower }: Word): boolean => lower === 'and' || PARTS.has(lower);
  return between.length + PARTING * between.filter(isParting).length;
}

/** The statements that are nearest to an event, each with how near it is. */
export function statementsOfEvent(
  { roots, verbs }: Event,
  corpus: Corpus,
): { known: KnownStatement; score: number }[] {
  // Its verb must be there, or the rarest of its nouns.
  const rarest = [...roots].reduce((a, b) => (corpus.rarity.weight(b) > corpus.rarity.weight(a) ? b : a));
  const needed = verbs.length > 0 ? verbs : [rarest];
  return corpus
    .nearest({ roots }, NEAREST)
    .map(({ known, share }) => {
      const own = Math.max(share, shareInSense(roots, known.terms.roots, corpus));
      return { known, score: own + BESIDE * (shareInSense(roots, known.around, corpus) - own) };
    })
    .filter(
      ({ known, score }) =>
        score >= SAME_EVENT &&
        needed.some(
          (root) =>
            corpus.has(known.terms.roots, root) || corpus.senses.sureOf(root, known.terms.roots) >= SURE,
        ),
    );
}

/** The time of an event by the draft, and by the sources, best first. */
export function timesOf(event: Event, corpus: Corpus): Timed[] {
  if (event.time) return [{ known: null, ...boundsOf(event.time), line: CALENDAR }];
  const near = statementsOfEvent(event, corpus);
  const first = highest(near);
  if (!first) return [];
  return near
    .filter(({ score }) => score >= first.score * AS_NEAR)
    .flatMap(({ known }) => timeIn(known, event, corpus) ?? []);
}

function timeIn(known: KnownStatement, { roots, words, isToCome }: Event, corpus: Corpus): Timed | undefined {
  const { statement } = known;
  const published = statement.source.metadata.published?.span;
  // A title says what is new, and not when it was.
  if (!published || statement.isHeadline) return undefined;
  const places = statement.words.flatMap(({ text }, i) =>
    corpus.has(roots, rootOf(text)) || corpus.senses.sureOf(rootOf(text), roots) >= SURE ? [i] : [],
  );
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
  const after = (at: number): string => words.find(({ start }) => start >= at)?.lower ?? '';
  const isOfMinutes = (at: number): boolean => /^minutes?$/u.test(after(at));
  return (
    isOfMinutes(end) ||
    (/^(?:[.,;]|and)?$/u.test(after(end)) &&
      mentions.some((one) => one.type === 'ordinal' && isOfMinutes(one.end)))
  );
}
