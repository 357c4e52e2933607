import type { Statement } from './item.ts';
import type { Range } from './sentences.ts';
import type { Word } from './stems.ts';

/** Words that begin another clause of a sentence. */
const BREAKS = new Set(
  'when while after before as although though because since until which who whom that but whereas and following prompting leaving killing'.split(
    ' ',
  ),
);
/** No clause reaches further from its value, in UTF-16 units. */
const REACH = 160;

/** The clause of a sentence around a value: from the mark or conjunction before it to the one behind. */
export function clauseAround(statement: Statement, at: Range): Range {
  const { source, words } = statement;
  const { text } = source;
  let start = Math.max(statement.start, at.start - REACH);
  let end = Math.min(statement.end, at.end + REACH);
  for (const word of words) {
    // What "which" stands for is before it.
    if (word.end <= at.start && word.start > start && isBreak(word) && !RELATIVE.test(word.text))
      start = word.end;
    if (word.start >= at.end && word.start < end && isBreak(word)) {
      end = word.start;
      break;
    }
  }
  // "70 per cent in Egypt and 60 in India": each has the words on its own side of the conjunction.
  for (const { start: from, end: to } of statement.mentions) {
    if (to <= at.start && to > start) start = Math.max(start, joinBetween(text, to, at.start) ?? start);
    if (from >= at.end && from < end) end = Math.min(end, joinBetween(text, at.end, from) ?? end);
  }
  for (let i = at.start - 1; i > start; i--)
    if (isMark(text, i)) {
      start = i + 1;
      break;
    }
  for (let i = at.end; i < end; i++)
    if (isMark(text, i)) {
      end = i;
      break;
    }
  return { start, end };
}

/** Where a comma or conjunction stands between two values. */
function joinBetween(text: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).search(/,\s|\s(?:and|or|but)\s/u);
  return at < 0 ? undefined : from + at;
}

const isBreak = (word: Word): boolean => BREAKS.has(word.text.toLowerCase());
const RELATIVE = /^(?:which|who|whom|that)$/iu;

/** A comma inside a number ("1,500") or a row of names is no end of a clause. */
function isMark(text: string, i: number): boolean {
  const c = text[i] as string;
  if (/^, (?:which|who|whom) /u.test(text.slice(i, i + 8))) return false;
  if (c === ';' || c === ':' || c === '\u2014' || c === '\u2013') return true;
  if (c === ',') return /\s/u.test(text[i + 1] ?? ' ');
  return false;
}

/** A clause as it is quoted: without white space, marks, an open parenthesis and loose small words at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:"“”’)(]/u.test(text[from] as string)) from++;
  const opened = text.lastIndexOf('(', to - 1);
  if (opened > from && !text.slice(opened, to).includes(')')) to = opened;
  for (;;) {
    while (to > from && /[\s,;:.!?"“”(]/u.test(text[to - 1] as string)) to--;
    const loose = LOOSE.exec(text.slice(Math.max(from, to - 10), to));
    if (!loose || to - loose[0].length <= from) return { start: from, end: to };
    to -= loose[0].length;
  }
}

const LOOSE =
  /\s(?:a|an|the|of|in|on|at|to|by|for|with|and|or|but|from|its|his|her|their|be|just|were|was|is)$/iu;
