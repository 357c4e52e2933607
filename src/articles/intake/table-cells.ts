import type { TextNode } from './page-nodes.ts';

/** A part of a row: nodes of it as they are, or the words of a cell that are repeated. */
export type RowPart<Node extends TextNode> =
  | { readonly isCell: boolean; readonly nodes: readonly Node[] }
  | { readonly isCell: true; readonly again: string };

/** The longest cell of a row of data, and the longest that is repeated in another row, in UTF-16 units. */
const LONGEST = 120;
/** The most rows or columns that a cell takes, whatever it states. */
const MOST = 50;
const PARAGRAPH = /^(?:p|div)$/iu;

/** The cells of one table that go on in rows below the one that they are in, by column. */
export class TableCells {
  #rows = 0;
  readonly #open = new Map<number, { rows: number; readonly words: string }>();

  /** The parts of the next row, with the cells that go on in it, and with a head of several columns for each of them. */
  row<Node extends TextNode>(nodes: readonly Node[]): RowPart<Node>[] {
    const parts: RowPart<Node>[] = [];
    const cells = nodes.filter(({ nodeType }) => nodeType === 1);
    const wordsIn = new Map(cells.map((cell) => [cell, wordsOf(cell)]));
    const isData =
      cells.length + this.#open.size > 1 && [...wordsIn.values()].every((words) => words.length <= LONGEST);
    const isHead = this.#rows++ === 0 || cells.every(({ nodeName }) => /^th$/iu.test(nodeName));
    let column = 0;
    for (const node of nodes) {
      if (node.nodeType !== 1) {
        parts.push({ isCell: false, nodes: [node] });
        continue;
      }
      column = this.#goOn(column, parts);
      parts.push({ isCell: true, nodes: isData ? insideOf(node) : [node] });
      const words = wordsIn.get(node) ?? '';
      const [width, height] = [spanOf(node, 'colspan'), spanOf(node, 'rowspan')];
      if (isHead && cells.length > 1)
        for (let k = 1; k < width; k++) parts.push({ isCell: true, again: words });
      if (height > 1 && words.length <= LONGEST)
        for (let k = 0; k < width; k++) this.#open.set(column + k, { rows: height - 1, words });
      column += width;
    }
    this.#goOn(column, parts);
    return parts;
  }

  #goOn<Node extends TextNode>(from: number, parts: RowPart<Node>[]): number {
    let column = from;
    for (let cell = this.#open.get(column); cell; cell = this.#open.get(++column)) {
      parts.push({ isCell: true, again: cell.words });
      if (--cell.rows === 0) this.#open.delete(column);
    }
    return column;
  }
}

const spanOf = (node: TextNode, name: 'colspan' | 'rowspan'): number =>
  Math.min(MOST, Math.max(1, Number.parseInt(node.getAttribute?.(name) ?? '', 10) || 1));

/** A cell, or what is in its only paragraph: there it is a cell as well. */
function insideOf<Node extends TextNode>(cell: Node): readonly Node[] {
  const own = (Array.from(cell.childNodes) as Node[]).filter(
    ({ nodeType, nodeValue }) => nodeType === 1 || (nodeType === 3 && (nodeValue ?? '').trim() !== ''),
  );
  const [only] = own;
  return own.length === 1 && only !== undefined && PARAGRAPH.test(only.nodeName)
    ? (Array.from(only.childNodes) as Node[])
    : [cell];
}

const wordsOf = (node: TextNode): string => {
  const words: string[] = [];
  const visit = (at: TextNode): void => {
    if (at.nodeType === 3) words.push(at.nodeValue ?? '');
    for (const child of Array.from(at.childNodes ?? [])) visit(child);
  };
  visit(node);
  return words.join('').replace(/\s+/gu, ' ').trim();
};
