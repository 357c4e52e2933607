import type { DeskText } from '../protocol.ts';
import type { Selected } from './store.ts';

/** A stretch of a paragraph in which nothing begins or ends. Offsets are the file's. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Places in the list of all claims that quote it, in the order in which they begin. */
  readonly claims: readonly number[];
  /** The claims that end here. */
  readonly ends: readonly number[];
  readonly isChosen: boolean;
  readonly isTarget: boolean;
  /** Whether these are the signs by which Markdown makes a heading. */
  readonly isSign: boolean;
  /** The type of a value that can be read here. */
  readonly value: string | null;
}

export interface Paragraph {
  readonly start: number;
  readonly isHeading: boolean;
  readonly segments: readonly Segment[];
}

interface Mark extends Selected {
  readonly claim: number;
}

const HEADING = /^#{1,6} /u;

/** The text of an article as paragraphs, cut wherever a mark begins or ends. */
export function paragraphsOf(
  text: DeskText,
  marks: readonly Mark[],
  chosen: Selected | null,
  target: Selected | null,
): Paragraph[] {
  const { bodyStart, values } = text;
  return linesOf(text).map(({ start, end }): Paragraph => {
    const own = marks.filter((mark) => mark.start < end && start < mark.end);
    const read = values.filter((value) => value[0] < end && start < value[1]);
    const cuts = new Set([start, end]);
    const cut = (at: number) => at > start && at < end && cuts.add(at);
    for (const mark of own) for (const at of [mark.start, mark.end]) cut(at);
    for (const value of read) for (const at of [value[0], value[1]]) cut(at);
    for (const place of [chosen, target]) if (place) for (const at of [place.start, place.end]) cut(at);
    const sign = HEADING.exec(text.text.slice(start - bodyStart, start - bodyStart + 8))?.[0].length ?? 0;
    if (sign > 0) cut(start + sign);
    const places = [...cuts].sort((a, b) => a - b);
    const within = (place: Selected | null, a: number, b: number) =>
      place !== null && place.start <= a && b <= place.end;
    const segments = places.slice(1).map((to, i): Segment => {
      const from = places[i] as number;
      const covering = own.filter((mark) => within(mark, from, to)).sort((a, b) => a.start - b.start);
      return {
        start: from,
        end: to,
        words: text.text.slice(from - bodyStart, to - bodyStart),
        claims: covering.map(({ claim }) => claim),
        ends: covering.filter((mark) => mark.end === to).map(({ claim }) => claim),
        isChosen: within(chosen, from, to),
        isTarget: within(target, from, to),
        isSign: to <= start + sign,
        value: read.find((value) => value[0] <= from && to <= value[1])?.[2] ?? null,
      };
    });
    return { start, isHeading: sign > 0, segments };
  });
}

/** The lines of a text that hold words. Where a sentence goes on in the next line, the text is broken to a width, and both are one. */
function linesOf({ text, bodyStart, sentences }: DeskText): Selected[] {
  const lines: { start: number; end: number }[] = [];
  let i = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === '') continue;
    const [start, end] = [bodyStart + index, bodyStart + index + line.length];
    const last = lines.at(-1);
    while (last && (sentences[i]?.[1] ?? Number.POSITIVE_INFINITY) <= last.end) i++;
    if (last && (sentences[i]?.[0] ?? Number.POSITIVE_INFINITY) < last.end) last.end = end;
    else lines.push({ start, end });
  }
  return lines;
}

const WORD = /[\p{L}\p{N}$€£](?:\S*[\p{L}\p{M}\p{N}%])?/gu;

/** The words of an article, for going through them by keyboard. */
export const wordsOf = ({ text, bodyStart }: DeskText): Selected[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: bodyStart + index,
    end: bodyStart + index + word.length,
  }));

/** A selection of the browser in offsets of the file, without the white space at its edges; null where it is outside the text. */
export function selectedIn(root: Element, text: DeskText): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset, 'start');
  const end = offsetAt(range.endContainer, range.endOffset, 'end');
  if (start === null || end === null || start >= end) return null;
  const words = text.text.slice(start - text.bodyStart, end - text.bodyStart);
  const lead = words.length - words.trimStart().length;
  const size = words.trim().length;
  return size === 0 ? null : { start: start + lead, end: start + lead + size };
}

function offsetAt(node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const own = element?.closest<HTMLElement>('[data-o]');
  if (own && node.nodeType === Node.TEXT_NODE) return Number(own.dataset.o) + offset;
  // A double click may end at the border of an element: the next stretch of text says where that is.
  const inside = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('[data-o]')] : [];
  const child = node instanceof Element ? (node.childNodes[offset] ?? null) : null;
  if (own && inside.length === 0)
    return Number(own.dataset.o) + (edge === 'end' && offset > 0 ? (own.textContent ?? '').length : 0);
  const next = inside.find(
    (one) =>
      child !== null &&
      (child === one ||
        child.contains(one) ||
        Boolean(child.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)),
  );
  if (next) return Number(next.dataset.o);
  const last = inside.at(-1);
  return last ? Number(last.dataset.o) + (last.textContent ?? '').length : null;
}
