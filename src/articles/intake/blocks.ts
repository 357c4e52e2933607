import type { TextNode } from './page-nodes.ts';
import { TableCells } from './table-cells.ts';

/** A paragraph, a heading, an item of a list or a row of a table. */
export interface Block<Node extends TextNode = TextNode> {
  readonly text: string;
  /** How many UTF-16 units of it are words of links. */
  readonly linked: number;
  /** The element that it begins in. */
  readonly owner: Node;
}

const BLOCK =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tfoot|section|article|main|header|footer|figure|figcaption|blockquote|pre|body|address|center|hr|form|fieldset|details|summary|nav|aside|caption|hgroup)$/u;
/** Stands for a line break until white space is folded: no text holds it. */
const BREAK = '\u0000';

/**
 * The words of an element as blocks. A line break stays one; the cells of a row are one block with ` | ` between them,
 * unless they hold paragraphs. A cell that lies beside several rows is in each of them, and a head above several columns is
 * repeated for each, so that a number keeps what it counts.
 */
export function blocksOf<Node extends TextNode>(root: Node): Block<Node>[] {
  const blocks: Block<Node>[] = [];
  let line: string[] = [];
  let linked = 0;
  let owner = root;
  /** The cells of each open table that go on in its next row. */
  const tables: TableCells[] = [];
  const end = (): void => {
    const text = line
      .join('')
      .split(BREAK)
      .map((part) => part.replace(/\s+/gu, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim();
    if (text !== '') blocks.push({ text, linked: Math.min(linked, text.length), owner });
    line = [];
    linked = 0;
  };
  const walk = (node: Node, own: Node, isLink: boolean): void => {
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').replaceAll(BREAK, '');
      if (line.length === 0 && words.trim() !== '') owner = own;
      if (isLink) linked += words.trim().length;
      line.push(words);
      return;
    }
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') {
      line.push(BREAK);
      return;
    }
    const isRow = name === 'tr';
    const isBlock = BLOCK.test(name) || isRow || (name === 'td' && holdsBlocks(node));
    if (isBlock) end();
    if (name === 'table') tables.push(new TableCells());
    const parts = Array.from(node.childNodes) as Node[];
    const inside = isBlock ? node : own;
    if (isRow) {
      let cells = 0;
      for (const part of (tables.at(-1) ?? new TableCells()).row(parts)) {
        if (part.isCell && cells++ > 0 && line.length > 0) line.push(' | ');
        if ('again' in part) line.push(part.again);
        else for (const inner of part.nodes) walk(inner, inside, isLink);
      }
    } else for (const part of parts) walk(part, inside, isLink || name === 'a');
    if (name === 'table') tables.pop();
    if (isBlock) end();
  };
  walk(root, root, false);
  end();
  return blocks;
}

const holdsBlocks = (node: TextNode): boolean =>
  Array.from(node.childNodes).some(
    (child) =>
      child.nodeType === 1 && (BLOCK.test(child.nodeName.toLowerCase()) || /^br$/iu.test(child.nodeName)),
  );
