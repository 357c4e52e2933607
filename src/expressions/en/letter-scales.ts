import type { TokenStream } from '../tokens.ts';
import { hasChange } from './change-words.ts';

/** Plurals that are measured in metres rather than counted in millions. */
const MEASURED = new Set([
  'waves', 'swells', 'hurdles', 'sprints', 'races', 'heats', 'finals', 'lengths', 'walls', 'fences', 'cables', 'drops', 'cliffs',
  'seas', 'deeps', 'contours', 'boards', 'rifles', 'events', 'relays', 'intervals', 'across', 'downwards', 'upwards',
]); // biome-ignore format: a list
/** Words that end a phrase before its noun. */
const STOPS = new Set(
  'in on at to from by for with as after before when while and or but of is was are were be been has had have above below under over away off down up into out than that which who across along between if because the a an its their his her our this these those it they we he she'.split(
    ' ',
  ),
);
const PEOPLE = new Set([
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
const HEIGHTS = new Set(
  'water level levels sea river lake reservoir dam tide tides wave waves depth height snow ice glacier flood floods jump throw altitude distance ground'.split(
    ' ',
  ),
);
/** What is said of a length: "4.8 m long", "3m below the road", "20m square". */
const DIMENSIONS = new Set(
  'long high tall wide deep thick broad across away apart off below above down up underwater beneath beyond under over north south east west northeast northwest southeast southwest square cubic behind ahead tide'.split(
    ' ',
  ),
);
/** Words a phrase may hold before its noun. */
const REACH = 4;

const isPlural = (word: string): boolean => PEOPLE.has(word) || /[^suil\d]s$|ies$/u.test(word);

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

/**
 * Whether a letter after digits ("2m") counts millions of something: a plural comes after it, or it closes what
 * rises and falls ("unemployment rose to 2.3m"). In "a 2m wall" and "the 100m final" it measures.
 */
export function countsThings(stream: TokenStream, i: number): boolean {
  if (stream.isMark(i + 1, '-', '/') || DIMENSIONS.has(stream.text(i + 1))) return false;
  const start = i - 1;
  if (stream.isWord(start - 1, 'a', 'an') && !COMPARED.has(stream.text(i + 1))) return false;
  if (COMPARED.has(stream.text(i + 1))) return true;
  if (pluralAfter(stream, i + 1)) return true;
  // "2.3m of them", "30m have fled".
  if (stream.isWord(i + 1, 'of') && stream.isWord(i + 2, 'them', 'whom', 'those', 'its', 'their'))
    return true;
  const following = stream.at(i + 1);
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
