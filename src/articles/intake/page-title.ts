import { oneLine } from './clean-text.ts';
import { folded } from './page-places.ts';

/** Signs that part the title of an article from the name of its site. */
const SIGN =
  /\s+(?:[|\u2013\u2014\u00B7\u2022\u00BB\u00AB\u203A<>:\u00A6/-]|::|--|&mdash;)\s+|\s*[|\u00BB\u00A6]\s*|:\s+/gu;
const LEAST_TITLE = 4;
const LEAST_START = 4;
const LONGEST_SITE = 60;
const LONGEST_HEADLINE = 250;

/** A title of a tab of a browser as it is printed: the article's, and what is beside it. */
export interface SplitTitle {
  readonly title: string;
  /** Parts before or after the article's own title, the one at the edge first. */
  readonly beside: readonly string[];
}

/** Parts a title where one of its sides is a headline of the page; undefined where none is. */
export function splitTitle(text: string, headlines: readonly string[]): SplitTitle | undefined {
  const title = oneLine(text);
  const known = new Set(headlines.map(folded).filter((one) => one.length >= LEAST_TITLE));
  const cuts = [...title.matchAll(SIGN)];
  for (const { 0: sign, index } of cuts) {
    const [before, rest] = [title.slice(0, index).trim(), title.slice(index + sign.length).trim()];
    if (known.has(folded(before))) return { title: before, beside: parts(rest).reverse() };
  }
  for (const { 0: sign, index } of [...cuts].reverse()) {
    const [before, rest] = [title.slice(0, index).trim(), title.slice(index + sign.length).trim()];
    if (known.has(folded(rest))) return { title: rest, beside: parts(before) };
  }
  // The tab may have the beginning of a long headline.
  for (const { 0: sign, index } of cuts) {
    const before = title.slice(0, index).trim();
    const start = `${folded(before)} `;
    if (before.split(' ').length >= LEAST_START && [...known].some((line) => line.startsWith(start)))
      return { title: before, beside: parts(title.slice(index + sign.length).trim()).reverse() };
  }
  return undefined;
}

/** Lines of a page among which its headline may be, where no heading is marked as one. */
const MOST_LINES = 80;
const LEAST_WORDS = 4;

/** Lines near the beginning of a page that have as many words as a headline has at least. */
export const headlinesAmong = (lines: readonly string[]): string[] =>
  lines
    .slice(0, MOST_LINES)
    .filter((line) => line.length <= LONGEST_HEADLINE && line.split(' ').length >= LEAST_WORDS);

const parts = (text: string): string[] =>
  text
    .split(/\s+[|\u2013\u2014\u00B7\u2022\u00BB\u203A>:\u00A6-]+\s+|\s*[|\u00BB\u00A6]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= LONGEST_SITE && /\p{L}/u.test(part));

/** A title without the name of its site at one of its ends. */
export function withoutSite(title: string, sites: readonly string[]): string {
  for (const site of sites) {
    const name = folded(site);
    if (name === '') continue;
    const cuts = [...title.matchAll(SIGN)];
    for (const { 0: sign, index } of cuts) {
      const [before, rest] = [title.slice(0, index).trim(), title.slice(index + sign.length).trim()];
      if (folded(rest) === name && before !== '') return before;
    }
    for (const { 0: sign, index } of [...cuts].reverse()) {
      const [before, rest] = [title.slice(0, index).trim(), title.slice(index + sign.length).trim()];
      if (folded(before) === name && rest !== '') return rest;
    }
  }
  return title;
}

/** How much of the words of one title the other holds, from 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [own, other] = [folded(a).split(' '), new Set(folded(b).split(' '))];
  const long = own.filter((word) => word.length > 2);
  const counted = long.length > 0 ? long : own;
  return counted.filter((word) => other.has(word)).length / Math.max(1, counted.length);
}
