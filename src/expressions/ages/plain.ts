import { type BoundedNumber, readBoundedNumber } from '../bounded-numbers.ts';
import { isAsked, isPersonAt } from '../en/person-words.ts';
import { readUnit } from '../en/unit-words.ts';
import { MAGNITUDES, UNITS_OF_TIME, wordSet } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';

/** What ages have in common: numbers that can be one, and the words around them that leave them one. */

/** Words of which one is in most ages that are longer than a number. */
export const AGE_WORDS: readonly string[] = ['old', 'olds', 'age', 'young'];

/** The most that an age without its years is taken for. */
export const MOST_YEARS = 115;

const isYears = (n: number): boolean => n >= 1 && n <= MOST_YEARS && Number.isInteger(n);

/** Years in digits alone. */
export function yearsInDigits(stream: TokenStream, i: number): number | undefined {
  const n = Number(stream.text(i));
  return stream.at(i)?.kind === 'number' && isYears(n) ? n : undefined;
}

/** An age in digits or words by itself, or the two ends of one: "15 or 16". */
export function ageAt(stream: TokenStream, i: number): BoundedNumber | undefined {
  const number = readBoundedNumber(stream, i);
  const isAge =
    number !== undefined && !number.isPart && isYears(number.low) && isYears(number.high) &&
    (number.scale === undefined || number.scale === 100); // biome-ignore format: one condition
  return isAge ? number : undefined;
}

/** An age that is one number. */
export function plainAge(stream: TokenStream, i: number): BoundedNumber | undefined {
  const number = ageAt(stream, i);
  return number?.low === number?.high ? number : undefined;
}

/** Words after an age that leave it one: "was 83 when", "turned 40 last week", "was 15 his father left". */
const AFTER_AGE = wordSet(
  'when and at on in last this next but while that as today yesterday then now before after so who having with during since until because or if too there earlier ' +
    'monday tuesday wednesday thursday friday saturday sunday years his her their my our he she they we i the a an has had was were is are must should may can will would',
);

/** Whether nothing that a number counts comes after it. */
export function isFree(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following === undefined) return true;
  if (following.kind === 'word')
    return AFTER_AGE.has(following.text) && !(following.text === 'at' && stream.isWord(next + 1, 'bat'));
  if (following.kind !== 'mark') return false;
  return (
    ['.', ',', ';', ')', '"', '?', '!', ':'].includes(following.text) &&
    !(following.glued && stream.at(next + 1)?.glued && stream.at(next + 1)?.kind === 'number')
  );
}

/** "Anyone over 18 may vote": a verb or nothing comes after, and nothing counted. */
export function isFreeOfNoun(stream: TokenStream, next: number): boolean {
  const following = stream.at(next);
  if (following?.kind !== 'word') return !stream.isMark(next, '%', '$', '-', '/');
  if (UNITS_OF_TIME.has(following.text)) return stream.isWord(next, 'years', 'year');
  return (
    !MAGNITUDES.has(following.text) &&
    !readUnit(stream, next) &&
    !(/[^suai]s$/u.test(following.text) && following.text !== 'is')
  );
}

/** Forms of "to be", and what comes between one and an age. */
export const BE: ReadonlySet<string> = new Set([
  'was', 'is', 'were', 'are', 'be', 'been', 's', 'am', 'just', 'only', 'now', 'still', 'aged', 'almost', 'barely', 'already', 'not', 'yet', 'then',
]); // biome-ignore format: a list
/** What a verb of being is joined with: "must have been 40", "is thought to be 35". */
const JOINED_WITH: ReadonlySet<string> = new Set([
  ...BE, 'has', 'had', 'have', 'will', 'would', 'about', 'who', 'must', 'may', 'might', 'could', 'should', 'can', 'to', 'd', 'll', 'thought', 'believed', 'said', 'reported',
]); // biome-ignore format: a list
/** The one of several people that an age sets apart from the others. */
export const OF_SEVERAL = ['youngest', 'oldest', 'eldest', 'elder'];

/** Who is the subject of the verb at `i`: "the actor | was", "she | is", "he | has just turned". */
export function subjectIsPerson(stream: TokenStream, i: number): boolean {
  let at = i;
  while (JOINED_WITH.has(stream.text(at))) at--;
  if (stream.isMark(at, "'")) at--;
  return (
    isPersonAt(stream, at) ||
    stream.isWord(at, 'he', 'she', 'i', 'you', 'both', ...OF_SEVERAL) ||
    (stream.isWord(at + 1, 'who') && at < i)
  );
}

/** Whether the token at `i` names people of whom an age is asked, over a verb: "anyone", "players must be". */
export function isAskedOf(stream: TokenStream, i: number): boolean {
  let at = i;
  while (
    stream.isWord(at, 'aged', 'are', 'be', 'is', 'were', 'must', 'should', 'to', 'have', 'has', 'had', 'who')
  )
    at--;
  return isAsked(stream.text(at)) || (at < i && stream.isWord(at, 'you', 'they', 'he', 'she', 'all', 'most'));
}
