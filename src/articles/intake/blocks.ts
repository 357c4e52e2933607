/** As much of a DOM as text is taken from. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextNode>;
}

const BLOCK =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tfoot|section|article|main|header|footer|figure|figcaption|blockquote|pre|body|address|center|hr|form|fieldset|details|summary)$/u;

/**
 * The words of an element as paragraphs with an empty line between them. A line break stays one; the cells of a row stand
 * on one line with ` | ` between them, unless they hold paragraphs.
 */
export function textOf(root: TextNode): string {
  const paragraphs: string[] = [];
  let line: string[] = [];
  const end = (): void => {
    const text = line
      .join('')
      .split('\u0000')
      .map((part) => part.replace(/\s+/gu, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim();
    if (text !== '') paragraphs.push(text);
    line = [];
  };
  const walk = (node: TextNode): void => {
    if (node.nodeType === 3) {
      line.push((node.nodeValue ?? '').replaceAll('\u0000', ''));
      return;
    }
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') {
      line.push('\u0000');
      return;
    }
    const isRow = name === 'tr';
    const isBlock = BLOCK.test(name) || isRow || (name === 'td' && holdsBlocks(node));
    if (isBlock) end();
    let cells = 0;
    for (const child of children(node)) {
      if (isRow && child.nodeType === 1 && cells++ > 0 && line.length > 0) line.push(' | ');
      walk(child);
    }
    if (isBlock) end();
  };
  walk(root);
  end();
  return paragraphs.join('\n\n');
}

const children = (node: TextNode): TextNode[] => Array.from(node.childNodes);

const holdsBlocks = (node: TextNode): boolean =>
  children(node).some(
    (child) =>
      child.nodeType === 1 && (BLOCK.test(child.nodeName.toLowerCase()) || /^br$/iu.test(child.nodeName)),
  );
