import stringWidth from 'string-width';
import type { Source } from '../../sources/source.ts';
import { printable } from '../../text/printable.ts';
import { sentenceAround } from '../../text/sentences.ts';

/** Context shown on either side of a quote at most: one line of an article may be a whole book. */
const MOST_CONTEXT = 240;

/** A stretch of a row of prose that is quoted, or is not. */
export interface Stretch {
  readonly text: string;
  readonly quoted: boolean;
}

const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' '));

/** The sentence around a quote, wrapped to a width and made printable; each row cut where the quote starts and ends. */
export function proseRows(source: Source, start: number, end: number, width: number): Stretch[][] {
  const sentence = sentenceAround(source.text, start, end);
  const before = clipStart(
    oneLine(source.text.slice(Math.max(source.bodyStart, sentence.start), start)).trimStart(),
  );
  const quote = oneLine(source.text.slice(start, end));
  const after = clipEnd(oneLine(source.text.slice(end, sentence.end)).trimEnd());
  const text = before + quote + after;
  const [from, to] = [before.length, before.length + quote.length];
  return wrapText(text, width).map(([rowStart, rowEnd]) => {
    const cut = (a: number, b: number): string =>
      text.slice(Math.max(a, rowStart), Math.max(Math.min(b, rowEnd), Math.max(a, rowStart)));
    return [
      { text: cut(rowStart, from), quoted: false },
      { text: cut(from, to), quoted: true },
      { text: cut(to, rowEnd), quoted: false },
    ].filter((stretch) => stretch.text !== '');
  });
}

function clipStart(text: string): string {
  if (text.length <= MOST_CONTEXT) return text;
  const cut = text.slice(-MOST_CONTEXT);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function clipEnd(text: string): string {
  if (text.length <= MOST_CONTEXT) return text;
  const cut = text.slice(0, MOST_CONTEXT);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space < 0 ? cut.length : space)} …`;
}

/**
 * Wraps a text at its spaces; a word wider than a row (a language without spaces, an endless token) is cut between
 * graphemes. Rows are ranges of the text, without the space they were wrapped at.
 */
export function wrapText(text: string, width: number): [number, number][] {
  const rows: [number, number][] = [];
  let rowStart = 0;
  let rowEnd = 0;
  let used = 0;
  const finish = (next: number): void => {
    if (rowEnd > rowStart) rows.push([rowStart, rowEnd]);
    rowStart = next;
    rowEnd = next;
    used = 0;
  };
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const wide = stringWidth(word);
    const gap = used > 0 ? 1 : 0;
    if (used > 0 && used + gap + wide > width) finish(index);
    if (used === 0) rowStart = index;
    if (wide <= width) {
      used += (used > 0 ? 1 : 0) + wide;
      rowEnd = index + word.length;
      continue;
    }
    for (const { segment, index: at } of graphemes.segment(word)) {
      const cells = stringWidth(segment);
      if (used + cells > width && used > 0) finish(index + at);
      used += cells;
      rowEnd = index + at + segment.length;
    }
  }
  finish(text.length);
  return rows;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text wrapped to a width, as rows. */
export const wrapLines = (text: string, width: number): string[] =>
  wrapText(text, width).map(([start, end]) => text.slice(start, end));
