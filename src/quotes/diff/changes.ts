import { isBridged, isHiding } from '../edited/edited-places.ts';
import { readEditorMarks } from '../edited/editor-marks.ts';
import type { NearMatch } from '../near/near-match.ts';
import type { QuoteWord, QuoteWords } from '../words/quote-words.ts';
import { MARK, WORD } from '../words/scan-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import { isCapital, isNumber, mayBeName } from '../words/word-kinds.ts';
import {
  CHANGE_KINDS,
  changesOf,
  type DiffPart,
  type Side,
  type SideWord,
  type WordChange,
} from './change-kinds.ts';

/** A quote laid beside its source: all of it in order, and what differs by name. */
export interface WordDiff {
  readonly parts: readonly DiffPart[];
  readonly changes: readonly WordChange[];
}

/** Words of the quote, and words `[from, to)` of the source, that are opposed. */
interface Group {
  readonly isSame: boolean;
  readonly quoted: readonly QuoteWord[];
  /** The index of the first of them among all words of the quote. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Lays a quote and the stretch of its source beside each other, word by word.
 * @param takesGaps Whether an editor's ellipsis and brackets may stand for words of the source.
 */
export function diffWords(
  index: WordIndex,
  quote: QuoteWords,
  words: readonly QuoteWord[],
  match: NearMatch,
  takesGaps: boolean,
): WordDiff {
  const all = groupsOf(index, words, match);
  const groups = all.map((group) =>
    isPrintedAlike(index, quote, group, takesGaps) ? { ...group, isSame: true } : group,
  );
  const changed = groups.filter(({ isSame }) => !isSame);
  const moved = movedNumbers(index, changed);
  const sidesOf = (group: Group): [Side, Side] => [
    { text: quote.text, words: group.quoted.map((word, i) => quotedWord(index, words, group.at + i, word)) },
    { text: index.foldedText, words: printedWords(index, group) },
  ];
  return {
    parts: groups.map(({ isSame, quoted, from, to }) => ({
      isSame,
      quoted: quoted.length === 0 ? '' : quote.text.slice(quoted[0]?.start, quoted.at(-1)?.end),
      printed: from < to ? index.text(from, to) : '',
    })),
    changes: changed
      .flatMap((group) => changesOf(...sidesOf(group), moved))
      .sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind)),
  };
}

function groupsOf(index: WordIndex, words: readonly QuoteWord[], { links, from, to }: NearMatch): Group[] {
  const groups: Group[] = [];
  let [at, start, quoted]: [number, number, QuoteWord[]] = [from, from, []];
  let isRunSame = true;
  let next = 0;
  const flush = (): void => {
    if (quoted.length > 0 || at > start)
      groups.push({ isSame: isRunSame, quoted, at: next - quoted.length, from: start, to: at });
    [start, quoted] = [at, []];
  };
  const turn = (isSame: boolean): void => {
    if (isSame === isRunSame) return;
    flush();
    isRunSame = isSame;
  };
  for (const [i, word] of words.entries()) {
    const link = links[i] as number;
    if (link > at || link < 0) turn(false);
    if (link > at) at = link;
    const isSame = link >= 0 && index.isWordAt(link, word, i === 0);
    turn(isSame);
    quoted.push(word);
    next++;
    if (link >= 0) at = link + 1;
  }
  if (to > at) {
    turn(false);
    at = to;
  }
  flush();
  return groups;
}

/** Whether two sides differ in how they are set alone: a hyphen at the end of a line, or the marks of an editor. */
function isPrintedAlike(index: WordIndex, quote: QuoteWords, group: Group, takesGaps: boolean): boolean {
  const { isSame, quoted, from, to } = group;
  if (isSame) return true;
  if (isBrokenWord(index, quote, group)) return true;
  if (from >= to && quoted.every(({ kind }) => kind === MARK)) return false;
  return takesGaps && isEditorGap(index, quote, group);
}

/** "exam-⏎ple" and "example", "two-⏎day" and "two-day": a hyphen before white space is the line's on one side. */
function isBrokenWord(index: WordIndex, { text }: QuoteWords, { quoted, from, to }: Group): boolean {
  if (quoted.length === 0 || from >= to) return false;
  const ours = text.slice(quoted[0]?.start, quoted.at(-1)?.end);
  const theirs = index.text(from, to);
  const hasBreak = /\p{L}- \p{Ll}/u.test(ours) !== /\p{L}- \p{Ll}/u.test(theirs);
  const joined = (side: string): string => side.replace(/-\s?/gu, '');
  return hasBreak && joined(ours) === joined(theirs);
}

/**
 * An ellipsis or brackets and nothing else, with what they stand for, where that is neither far nor hidden. Brackets
 * that touch a word ("[il]legal") are a part of it.
 */
function isEditorGap(index: WordIndex, { text }: QuoteWords, { quoted, from, to }: Group): boolean {
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (!first || !last || /[\p{L}\p{N}]/u.test((text[first.start - 1] ?? '') + (text[last.end] ?? '')))
    return false;
  const beside = (at: number): QuoteWord => ({ kind: WORD, form: 'x', key: 'x', start: at, end: at });
  const read = readEditorMarks([beside(first.start - 2), ...quoted, beside(last.end + 2)]);
  const gap = read?.pieces.length === 2 ? read.gaps[1] : undefined;
  return (
    gap !== undefined &&
    gap !== null &&
    isBridged(index, gap, { from, to }) &&
    !isHiding(index, gap, { from, to })
  );
}

/** Numbers that one place leaves out and another puts in: they moved, and neither is new. */
function movedNumbers(index: WordIndex, groups: readonly Group[]): Set<string> {
  const [out, put] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, said: string): unknown =>
    counts.set(said, (counts.get(said) ?? 0) + 1);
  for (const group of groups) {
    const { quoted, printed } = numbersIn(index, group);
    // Two numbers that are opposed are a change, wherever else they are.
    if (quoted.length > 0 && printed.length > 0) continue;
    for (const said of quoted) add(out, said);
    for (const said of printed) add(put, said);
  }
  return new Set([...out].filter(([said, times]) => put.get(said) === times).map(([said]) => said));
}

function numbersIn(index: WordIndex, { quoted, from, to }: Group) {
  const printed: string[] = [];
  for (let i = from; i < to; i++) {
    if (isNumber(index.kind(i), index.form(i))) printed.push(index.form(i).toLowerCase());
  }
  const ours = quoted.filter(({ kind, form }) => isNumber(kind, form));
  return { quoted: ours.map(({ form }) => form.toLowerCase()), printed };
}

/** A capital letter makes a name inside a sentence; at its start only where the source never prints it small. */
const isName = (index: WordIndex, kind: number, form: string, isFirst: boolean): boolean =>
  kind !== MARK &&
  form !== 'I' &&
  (isFirst ? mayBeName(form) && !index.prints(form.toLowerCase()) : isCapital(form));

function quotedWord(index: WordIndex, words: readonly QuoteWord[], i: number, word: QuoteWord): SideWord {
  const isFirst = i === 0 || words[i - 1]?.kind === MARK;
  return { ...word, isName: isName(index, word.kind, word.form, isFirst) };
}

function printedWords(index: WordIndex, { from, to }: Group): SideWord[] {
  const words: SideWord[] = [];
  for (let i = from; i < to; i++) {
    const [kind, form] = [index.kind(i), index.form(i)];
    const isFirst = i === 0 || index.isMark(i - 1);
    words.push({ kind, form, isName: isName(index, kind, form, isFirst), ...index.foldedRange(i, i + 1) });
  }
  return words;
}
