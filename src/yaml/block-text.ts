import type { Document, Node, Pair } from 'yaml';
import { isBlockValue, isPlainMap, type Yaml } from './block-data.ts';
import { inlineYaml } from './inline.ts';
import { inLineFeeds, lineEndOf } from './line-ends.ts';
import type { Path } from './yaml-document.ts';

/** Where a node is, as the parser gives it. */
export type Range = readonly [start: number, valueEnd: number, nodeEnd: number];

/** An item of flow style longer than this is written over several lines. */
const LONGEST_LINE = 110;

/** The text of a YAML file with its parsed nodes, and how its lines are found, cut and written. Offsets are the parser's. */
export class BlockText {
  protected readonly yaml: Yaml;
  protected current: string;
  readonly #restore: (edited: string) => string;
  #document: Document.Parsed | undefined;

  protected constructor(yaml: Yaml, written: string) {
    const { text, restore } = inLineFeeds(written);
    this.yaml = yaml;
    this.current = text;
    this.#restore = restore;
  }

  /** The parsed text, parsed when it is asked for after an edit. */
  protected get document(): Document.Parsed {
    this.#document ??= this.parse(this.current);
    return this.#document;
  }

  /** Says that the text was edited. */
  protected edited(): void {
    this.#document = undefined;
  }

  /** The text with all edits that were made, its lines ended as they were. */
  get text(): string {
    return this.#restore(this.current);
  }

  /** Whether entries are set apart by empty lines. */
  protected isSpaced(pairs: readonly Pair[]): boolean {
    if (pairs.length < 2) return true;
    return pairs.slice(1).some((pair) => {
      return this.isAfterEmptyLine((pair.key as unknown as { range: Range }).range[0] + this.shift);
    });
  }

  /** Whether an empty line is above the one of an offset, or above the comments over it. */
  protected isAfterEmptyLine(offset: number): boolean {
    for (let start = this.lineStart(offset); start > 0; ) {
      const isPair = this.current[start - 1] === '\n' && this.current[start - 2] === '\r';
      const above = this.lineStart(start - (isPair ? 2 : 1));
      const line = this.current.slice(above, start).trim();
      if (line === '') return true;
      if (!line.startsWith('#')) return false;
      start = above;
    }
    return false;
  }

  protected entryLines(key: string, value: unknown, isBlock = false): string[] {
    const head = this.inline(key);
    if (!isBlockValue(value) && !(isBlock && isPlainMap(value))) return [`${head}: ${this.inline(value)}`];
    if (Array.isArray(value))
      return [`${head}:`, ...value.flatMap((item) => this.itemLines(item)).map((line) => `  ${line}`)];
    const lines = Object.entries(value as object).flatMap(([k, v]) => this.entryLines(k, v));
    return [`${head}:`, ...lines.map((line) => `  ${line}`)];
  }

  protected itemLines(item: unknown): string[] {
    const line = `- ${this.inline(item)}`;
    if (line.length <= LONGEST_LINE - 6 || typeof item !== 'object' || item === null || Array.isArray(item))
      return [line];
    return Object.entries(item).map(
      ([key, value], i) => `${i === 0 ? '- ' : '  '}${this.inline(key)}: ${this.inline(value)}`,
    );
  }

  /** A value on one line, to be put among others of a flow collection or not. */
  protected inline(value: unknown, inFlow = false): string {
    return inlineYaml(this.yaml, value, inFlow);
  }

  protected get shift(): number {
    return this.current.startsWith('\uFEFF') ? 1 : 0;
  }

  protected get lineEnd(): string {
    return lineEndOf(this.current);
  }

  protected parse(text: string): Document.Parsed {
    const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return this.yaml.parseDocument(bare, { uniqueKeys: false, logLevel: 'silent' });
  }

  protected nodeAt(path: Path): unknown {
    if (path.length === 0) return this.document.contents;
    return this.document.getIn(path, true);
  }

  protected slice(start: number, end: number): string {
    return this.current.slice(start + this.shift, end + this.shift);
  }

  /** Replaces a stretch; offsets are the parser's. */
  protected splice(start: number, end: number, by: string): void {
    this.current = this.current.slice(0, start + this.shift) + by + this.current.slice(end + this.shift);
    this.edited();
  }

  protected columnOf(key: unknown): number {
    const start = ((key as { range: Range }).range[0] as number) + this.shift;
    return start - this.lineStart(start) - (this.lineStart(start) === 0 ? this.shift : 0);
  }

  protected lineStart(offset: number): number {
    // Looked for from here: of a break that no line ends with, the whole text would be searched.
    let at = offset;
    while (at > 0 && this.current[at - 1] !== '\n' && this.current[at - 1] !== '\r') at--;
    return at;
  }

  /** The whole lines of entries from one to another, the line break of the last included. */
  protected linesOf(first: Node | Pair, last: Node | Pair): [from: number, to: number] {
    const head = (this.yaml.isPair(first) ? first.key : first) as { range: Range };
    const tail = (this.yaml.isPair(last) ? (last.value ?? last.key) : last) as { range: Range };
    const from = this.lineStart(head.range[0] + this.shift);
    const end = tail.range[1] + this.shift;
    if (end > 0 && /[\r\n]/u.test(this.current[end - 1] ?? '')) return [from, end];
    const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/u.exec(this.current.slice(end))?.[0] ?? '';
    return [from, end + rest.length];
  }

  protected indented(lines: readonly string[], indent: number): string[] {
    return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  }

  protected insertLines(at: number, lines: readonly string[]): void {
    const open = at > 0 && !/[\r\n]/u.test(this.current[at - 1] ?? '') ? this.lineEnd : '';
    const block = lines.map((line) => line + this.lineEnd).join('');
    this.current =
      this.current.slice(0, at) +
      open +
      (open ? block.slice(0, -this.lineEnd.length) : block) +
      this.current.slice(at);
    this.edited();
  }

  protected replaceLines(from: number, to: number, lines: readonly string[]): void {
    this.current =
      this.current.slice(0, from) +
      lines.map((line) => line + this.lineEnd).join('') +
      this.current.slice(to);
    this.#document = undefined;
  }

  /** Cuts lines, and one of two empty lines that then meet. */
  protected cutLines(from: number, to: number): void {
    let end = to;
    const before = this.current.slice(0, from);
    const gap = /^[ \t]*\r?\n/u.exec(this.current.slice(to))?.[0];
    if (gap && /(?:^|\n)[ \t]*\r?\n$/u.test(before)) end += gap.length;
    this.current = before + this.current.slice(end);
    this.edited();
  }

  protected cutFlow(items: readonly (Node | Pair)[], at: number): void {
    const start = (i: number): number =>
      ((this.yaml.isPair(items[i]) ? (items[i] as Pair).key : items[i]) as { range: Range }).range[0];
    const end = (i: number): number => {
      const item = items[i];
      return ((this.yaml.isPair(item) ? (item.value ?? item.key) : item) as { range: Range }).range[1];
    };
    if (at < items.length - 1) this.splice(start(at), start(at + 1), '');
    else this.splice(end(at - 1), end(at), '');
  }
}
