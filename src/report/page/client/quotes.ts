import { sentenceEnd, sentenceStart } from '../../../text/sentences.ts';
import type { PageBoard } from '../../shared/board-model.ts';
import { clipEnd, clipStart } from '../../shared/clip-words.ts';
import { sourceArticles } from './elements.ts';

/** Context shown on either side of a quote at most: one line of an article may be a whole book. */
const MOST_CONTEXT = 260;

/** The words around a claim's quote, as the page prints them. */
export interface Context {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

interface Line {
  readonly text: string;
  readonly offsets: ReadonlyMap<Node, number>;
}

const lines = new WeakMap<Element, Line>();

/** A printed line without the letters after its quotes, and where each of its marks begins in it. */
function lineOf(paragraph: Element): Line {
  const known = lines.get(paragraph);
  if (known) return known;
  const offsets = new Map<Node, number>();
  let text = '';
  for (const node of paragraph.childNodes) {
    offsets.set(node, text.length);
    if (node.nodeName !== 'SUP') text += node.textContent ?? '';
  }
  const line = { text, offsets };
  lines.set(paragraph, line);
  return line;
}

/** The id of a claim's quote in the text of its source; undefined where the words are nowhere. */
export function quoteId(board: PageBoard, claim: number): string | undefined {
  const { source, start, end } = board.claims[claim] as PageBoard['claims'][number];
  const id = board.sources[source]?.id;
  return start === null || end === null || id === undefined ? undefined : `${id}:${start}-${end}`;
}

/** The marks that a quote is printed with: more than one where other quotes begin in it or it runs over lines. */
export function marksOf(id: string): HTMLElement[] {
  const [, source = '', start, end] = /^(.*):(\d+)-(\d+)$/u.exec(id) ?? [];
  const first = sourceArticles.get(source)?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  if (!first) return [];
  const length = Number(end) - Number(start);
  const marks: HTMLElement[] = [];
  let total = 0;
  for (const paragraph of paragraphsFrom(first)) {
    for (const mark of paragraph.querySelectorAll('mark')) {
      if (marks.length === 0 && mark !== first && !follows(first, mark)) continue;
      marks.push(mark);
      total += mark.textContent?.length ?? 0;
      if (total >= length) return marks;
    }
  }
  return marks;
}

const follows = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function* paragraphsFrom(element: Element): Iterable<Element> {
  for (let p = element.closest('p') as Element | null; p; p = p.nextElementSibling) yield p;
}

/** The sentence around a claim's quote; the recorded words alone where the source does not print them. */
export function contextOf(board: PageBoard, claim: number): Context {
  const id = quoteId(board, claim);
  const marks = id === undefined ? [] : marksOf(id);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return { before: '', quote: board.claims[claim]?.quote ?? '', after: '' };
  const [head, tail] = [first.closest('p') as Element, last.closest('p') as Element];
  const [from, to] = [lineOf(head), lineOf(tail)];
  const start = from.offsets.get(first) ?? 0;
  const end = (to.offsets.get(last) ?? 0) + (last.textContent?.length ?? 0);
  if (head === tail) {
    return {
      before: clipStart(from.text.slice(sentenceStart(from.text, start), start), MOST_CONTEXT),
      quote: from.text.slice(start, end),
      after: clipEnd(from.text.slice(end, sentenceEnd(from.text, start, end)), MOST_CONTEXT),
    };
  }
  const quote = [from.text.slice(start), ...between(head, tail), to.text.slice(0, end)].join(' ');
  return {
    before: clipStart(from.text.slice(sentenceStart(from.text, start), start), MOST_CONTEXT),
    quote,
    after: clipEnd(to.text.slice(end, sentenceEnd(to.text, 0, end)), MOST_CONTEXT),
  };
}

function* between(head: Element, tail: Element): Iterable<string> {
  for (let p = head.nextElementSibling; p && p !== tail; p = p.nextElementSibling)
    if (p.nodeName === 'P') yield lineOf(p).text;
}
