/** As much of a DOM as text is taken from. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextNode>;
  /** Of an element. */
  getAttribute?(name: string): string | null;
}

/** An element of a DOM as far as blocks are marked in it. */
export interface MarkedNode extends TextNode {
  readonly parentNode: MarkedNode | null;
  readonly childNodes: ArrayLike<MarkedNode>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}
