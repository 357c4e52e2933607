import type { TokenStream } from '../tokens.ts';
import { hasChange } from './change-words.ts';
import { wordSet } from './words.ts';

/** Plurals that are measured in metres rather than counted in millions. */
const MEASURED = new Set([
  'waves', 'swells', 'hurdles', 'sprints', 'races', 'heats', 'finals', 'lengths', 'walls', 'fences', 'cables', 'drops', 'cliffs',
  'seas', 'deeps', 'contours', 'boards', 'rifles', 'events', 'relays', 'intervals', 'across', 'downwards', 'upwards',
]); // biome-ignore format: a list
/** Words that end a phrase before its noun. */
const STOPS = wordSet(
  'in on at to from by for with as after before when while and or but of is was are were be been has had have above below under over away off down up into out than that which who across along between if because the a an its their his her our this these those it they we he she',
);
const PEOPLE = new Set([
  'bpd',
  'people',
  'men',
  'women',
  'children',
  'police',
  'jobless',
  'unemployed',
  'homeless',
  'others',
  'poor',
]);
/** Comparisons and words of more that only things counted take: "1.7m fewer pints", "2m more". */
const COMPARED = new Set(['fewer', 'more', 'extra', 'additional', 'new', 'other']);
/** What rises and falls by metres. */
const HEIGHTS = wordSet(
  'water level levels sea river lake reservoir dam tide tides wave waves depth height snow ice glacier flood floods jump throw altitude distance ground',
);
/** What is said of a length: "4.8 m long", "3m below the road", "20m square". */
const DIMENSIONS = wordSet(
  'long high tall wide deep thick broad across away apart off below above down up underwater beneath beyond under over north south east west northeast northwest southeast southwest square cubic behind ahead tide',
);
/** Words after a number that leave it the last of its phrase. */
const LATER = wordSet(
  'in by from to this last next a an per and at after on during since over when while but compared against between up down worldwide globally daily were was',
);
/** Words a phrase may hold before its noun. */
const REACH = 4;

const isPlural = (word: string): boolean => PEOPLE.has(word) || /[^suil\d]s$|ies$/u.test(word);

/** What is as many as it counts: "an audience of 2.3m", "sales were 1.1m". */
const TOTALS = wordSet(
  'audience audiences population populations circulation readership membership workforce turnout volume volumes losses profits profit revenue revenues sales turnover debts users viewers followers subscribers visitors ' +
    'passengers downloads members readers customers votes copies views listeners unemployment shares',
);
/** What people do to what is counted by them, before "by": "watched by 4.5m". */
const DONE_BY = wordSet(
  'watched seen read used visited bought viewed heard spoken downloaded followed streamed played signed attended owned shared liked backed supported',
);
/** What takes a number of people or goods as its object: "sold 2.3m last year", "drew 1.1m". */
const TAKES = wordSet(
  'sold sell sells selling shipped ships drew draws attracted attracts employed employs traded trades employing attracting drawing',
);

/** Whether a noun or a verb before a number says that things are counted. */
function isCounted(stream: TokenStream, start: number): boolean {
  let at = start - 1;
  while (
    stream.isWord(
      at,
      'about',
      'around',
      'nearly',
      'almost',
      'over',
      'some',
      'than',
      'more',
      'least',
      'only',
      'just',
      'roughly',
      'to',
      'up',
    ) &&
    at > start - 4
  )
    at--;
  if (TAKES.has(stream.text(at))) return true;
  if (stream.isWord(at, 'by')) return DONE_BY.has(stream.text(at - 1));
  if (!stream.isWord(at, 'of', 'was', 'were', 'is', 'are', 'reached', 'hit', 'topped', 'totalled', 'totaled'))
    return false;
  if (TOTALS.has(stream.text(at - 1))) return true;
  // "3.2m shares, against a daily average of 1.1m": what the sentence counts, its average counts too.
  return (
    stream.isWord(at - 1, 'average', 'total', 'high', 'low', 'peak', 'record') &&
    holds(stream, at - 1, TOTALS) &&
    !holds(stream, at - 1, HEIGHTS)
  );
}

/** Whether a plural noun comes after, over the words that describe it: "133m text messages". */
function pluralAfter(stream: TokenStream, i: number): boolean {
  for (let k = i; k < i + REACH; k++) {
    const token = stream.at(k);
    if (token?.kind !== 'word' || STOPS.has(token.text)) return false;
    if (MEASURED.has(token.text)) return false;
    if (isPlural(token.text)) return true;
  }
  return false;
}

/** The letter of the second of two numbers that have the same: the last of `1.2m-1.5m`, `2m to 3m`, `2m and 3m`. */
function secondOf(stream: TokenStream, i: number): number | undefined {
  const isJoined = stream.isMark(i + 1, '-') || stream.isWord(i + 1, 'to', 'and', 'or');
  const isSecond = isJoined && stream.at(i + 2)?.kind === 'number' && stream.at(i + 3)?.glued;
  return isSecond && stream.text(i + 3) === stream.text(i) ? i + 3 : undefined;
}

/**
 * Whether a letter after digits ("2m") counts millions of something: a plural comes after it, or it closes what
 * rises and falls ("unemployment rose to 2.3m"). In "a 2m wall" and "the 100m final" it measures.
 */
export function countsThings(stream: TokenStream, i: number): boolean {
  // "1.2m–1.5m Britons", "between 2m and 3m people": what the second counts, the first does.
  const second = secondOf(stream, i);
  if (second !== undefined) return countsThings(stream, second);
  if (stream.isMark(i + 1, '-', '/') || DIMENSIONS.has(stream.text(i + 1))) return false;
  const start = i - 1;
  if (stream.isWord(start - 1, 'a', 'an') && !COMPARED.has(stream.text(i + 1))) return false;
  if (COMPARED.has(stream.text(i + 1))) return true;
  if (pluralAfter(stream, i + 1)) return true;
  // "2.3m of them", "30m have fled".
  if (stream.isWord(i + 1, 'of') && stream.isWord(i + 2, 'them', 'whom', 'those', 'its', 'their'))
    return true;
  const following = stream.at(i + 1);
  const isAlone = following?.kind !== 'word' || LATER.has(following.text);
  if (isAlone && isCounted(stream, start)) return true;
  if (
    following?.kind === 'word' &&
    !stream.isWord(i + 1, 'in', 'by', 'from', 'to', 'this', 'last', 'a', 'and', 'at', 'after')
  )
    return false;
  if (!stream.isWord(start - 1, 'to', 'by', 'from', 'at', 'of')) return false;
  return hasChange(stream, start - 1) && !holds(stream, start, HEIGHTS);
}

function holds(stream: TokenStream, i: number, words: ReadonlySet<string>): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    if (stream.isMark(k, '.', ';')) return false;
    if (words.has(stream.text(k))) return true;
  }
  return false;
}
