import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  DeskAction,
  DeskAnswer,
  DeskArticle,
  DeskClaim,
  DeskQuestion,
  DeskState,
  DeskText,
} from '../protocol.ts';

/** Words of the article that is open, in offsets of its file. */
export interface Selected {
  readonly start: number;
  readonly end: number;
}

/** What every part of the page works with. */
export interface Page {
  readonly state: DeskState;
  readonly text: DeskText | null;
  readonly article: string | null;
  /** The question that is looked at. */
  readonly question: string | null;
  /** What is marked for a new claim: its popover is open. */
  readonly marking: Selected | null;
  /** Makes a change; what is refused is said, and undefined comes back. */
  act(action: DeskAction): Promise<DeskAnswer | undefined>;
  /** Says something to the person, and to screen readers. */
  say(words: string, isError?: boolean): void;
  openArticle(id: string, at?: Selected): void;
  openQuestion(id: string | null): void;
  openMarking(selected: Selected | null): void;
}

export const PageContext = createContext<Page>(null as unknown as Page);
export const usePage = (): Page => useContext(PageContext);

export const keyOf = ({ question, index, source, quote }: DeskClaim) => ({ question, index, source, quote });

/** Where its article prints a claim; undefined where it is not found there. */
export const placeOf = ({ start, end }: Pick<DeskClaim, 'start' | 'end'>): Selected | undefined =>
  start === null || end === null ? undefined : { start, end };

export const overlaps = (a: Selected, b: Selected): boolean => a.start < b.end && b.start < a.end;

/** What an article says of itself; null where that is not known. */
const knownOf = (words: string | null): string | null => (words && words !== 'unknown' ? words : null);

/** An article by its title, else by its id. */
export const titleOf = ({ id, title }: Pick<DeskArticle, 'id' | 'title'>): string => knownOf(title) ?? id;

const names = new WeakMap<DeskState['articles'], ReadonlyMap<string, string>>();

/** What an article is called in a line. */
export function nameOf({ articles }: DeskState, id: string): string {
  let known = names.get(articles);
  if (!known) {
    known = new Map(articles.map(({ id: own, name }) => [own, name]));
    names.set(articles, known);
  }
  return known.get(id) ?? id;
}

export const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1);

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A set with one more thing in it, or without that thing where it was in it. */
export const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
  new Set(set.has(one) ? [...set].filter((other) => other !== one) : [...set, one]);

/** Whether a question has every word that a person types, or its id has. */
export function hasWords(typed: string): (question: DeskQuestion) => boolean {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return ({ id, ask }) => words.every((word) => `${id} ${ask}`.toLowerCase().includes(word));
}

/** What a change brought up, for the line that says what was done: ". New finding: dispute". */
export function newFindings(before: DeskState, after: DeskState): string {
  const known = new Set(before.findings.map(({ id }) => id));
  const found = after.findings.filter(({ id, severity }) => severity !== 'note' && !known.has(id));
  if (found.length === 0) return '';
  const rules = [...new Set(found.map(({ rule }) => rule.replaceAll('-', ' ')))].join(', ');
  return `. ${found.length === 1 ? 'New finding' : `${found.length} new findings`}: ${rules}`;
}

export const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', note: 'Note' } as const;
/** A sign for each severity: colour never says anything alone. */
export const SIGNS = { error: '✕', warning: '!', note: '·' } as const;

export const TYPES: readonly (readonly [type: string, words: string])[] = [
  ['count', 'a number of people or things'],
  ['date', 'a day or moment'],
  ['period', 'a stretch of time'],
  ['time', 'a time of day'],
  ['duration', 'a length of time'],
  ['quantity', 'an amount with a unit'],
  ['ordinal', 'a place in a row'],
  ['yesno', 'yes or no'],
  ['choice', 'one of several answers'],
  ['actor', 'a person or party'],
  ['place', 'a place'],
  ['name', 'how a name is spelled'],
];
export const WORDS_OF_TYPES: ReadonlyMap<string, string> = new Map(TYPES);
export const READ_TYPES = new Set(['count', 'date', 'period', 'time', 'duration', 'quantity', 'ordinal']);
