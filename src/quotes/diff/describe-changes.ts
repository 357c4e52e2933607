import { countOf } from '../../text/compare-text.ts';
import { NUMBER, WORD } from '../words/scan-words.ts';
import { numberSaid } from '../words/word-kinds.ts';
import type { ChangeKind, WordChange } from './change-kinds.ts';

/** Changes that are listed in full; beyond them numbers and negations still are, and the others are counted. */
const MOST_LISTED = 4;
/** Longer words than this are cut in the middle of a sentence about them. */
const MOST_LETTERS = 60;

const NOUNS: Readonly<Record<ChangeKind, string>> = {
  number: 'number',
  negation: 'negation',
  name: 'name',
  word: 'words',
  letter: 'letters',
  case: 'letter case',
  mark: 'marks',
  space: 'white space',
};

/** What differs between a quote and its source, for a sentence: `number changed: 40 -> 60; words left out: "at least"`. */
export function describeChanges(changes: readonly WordChange[]): string {
  const listed = changes.filter(({ kind }, i) => i < MOST_LISTED || kind === 'number' || kind === 'negation');
  const more = changes.length - listed.length;
  const list = listed.map(describeChange);
  return [...list, ...(more > 0 ? [`and ${countOf(more, 'more change')}`] : [])].join('; ');
}

function describeChange({ kind, quoted, printed }: WordChange): string {
  const show = (text: string): string => {
    const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}\u2026` : text;
    return kind === 'number' || kind === 'name' ? short : `"${short}"`;
  };
  const noun = NOUNS[kind];
  if (printed === '') return `${noun} not printed there: ${show(quoted)}`;
  if (quoted === '') return `${noun} left out: ${show(printed)}`;
  const verb = kind === 'number' && isSameNumber(quoted, printed) ? 'written otherwise' : 'changed';
  return `${noun} ${verb}: ${show(quoted)} -> ${show(printed)}`;
}

/** "11" and "eleven", "1,500" and "1500". */
function isSameNumber(a: string, b: string): boolean {
  const said = (text: string): string | undefined => numberSaid(/\p{N}/u.test(text) ? NUMBER : WORD, text);
  return said(a) !== undefined && said(a) === said(b);
}
