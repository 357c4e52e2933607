import type { Node, Pair } from 'yaml';
import {
  cut,
  dataOf,
  isBlockValue,
  keyOf,
  madeAt,
  notThere,
  pairOf,
  put,
  sorted,
  valueIn,
} from './block-data.ts';
import { BlockText, type Range } from './block-text.ts';
import { EditError } from './edit-yaml.ts';
import { withLines } from './line-ends.ts';
import type { Path } from './yaml-document.ts';

/**
 * Edits of a YAML file that add, move and take away whole entries, each in lines of its own, and leave every other byte as it is.
 * Each edit is checked: the file afterwards says what it said, but for what was meant to change.
 */
export class BlockEditor extends BlockText {
  /** Opens a text that the reader of YAML has accepted. */
  static async open(text: string): Promise<BlockEditor> {
    return new BlockEditor(await import('yaml'), text);
  }

  /** What is at a path; undefined where nothing is. */
  valueAt(path: Path): unknown {
    return valueIn(dataOf(this.current), path);
  }

  /**
   * Adds an entry to a map, after its others. The map is made where it is missing or empty.
   * @param isBlock A map is written a key a line, however short it is.
   */
  addEntry(path: Path, key: string, value: unknown, isBlock = false): void {
    const before = dataOf(this.current);
    const lines = this.entryLines(key, value, isBlock);
    this.#insertEntry(path, lines);
    this.#check(before, (data) => {
      const map = madeAt(data, path, {}) as Record<string, unknown>;
      map[key] = value;
    });
  }

  /** Adds items to the list at a path, after its others. The list is made where it is missing or empty. */
  addItems(path: Path, items: readonly unknown[]): void {
    this.#addItemLines(
      path,
      items,
      items.flatMap((item) => this.itemLines(item)),
    );
  }

  /** Sets a key of a map to a value, in the place of what is there. */
  set(path: Path, key: string, value: unknown): void {
    const map = this.nodeAt(path);
    // A file of nothing but comments is a map without entries.
    if (path.length === 0 && map === null) {
      this.addEntry(path, key, value);
      return;
    }
    if (!this.yaml.isMap(map)) throw notThere(path);
    const pair = pairOf(this.yaml, map, key);
    if (!pair) {
      if (map.flow)
        this.#insertFlow(
          map.items.at(-1)?.value ?? map.items.at(-1)?.key,
          map.range as Range,
          `${this.inline(key, true)}: ${this.inline(value, true)}`,
          (data) => put(data, [...path, key], value),
        );
      else this.addEntry(path, key, value);
      return;
    }
    const before = dataOf(this.current);
    const node = pair.value as Node | null;
    const keyEnd = (pair.key as unknown as { range: Range }).range[1];
    const isBlock = this.yaml.isCollection(node) && node.flow !== true && node.items.length > 0;
    if (isBlock || isBlockValue(value)) {
      if (map.flow && node?.range) this.splice(node.range[0], node.range[1], this.inline(value, true));
      else {
        const [from, to] = this.linesOf(pair, pair);
        this.replaceLines(from, to, this.indented(this.entryLines(key, value), this.columnOf(pair.key)));
      }
    } else if (node?.range && node.range[1] > node.range[0]) {
      const end = node.range[0] + this.slice(node.range[0], node.range[1]).trimEnd().length;
      this.splice(node.range[0], end, this.inline(value, map.flow));
    } else
      this.splice(
        keyEnd,
        this.current.indexOf(':', keyEnd + this.shift) + 1 - this.shift,
        `: ${this.inline(value, map.flow)}`,
      );
    this.#check(before, (data) => put(data, [...path, key], value));
  }

  /** Takes away an entry of a map or an item of a list. A list or map that is then empty goes with it. */
  remove(path: Path): void {
    const parentPath = path.slice(0, -1);
    const parent = this.nodeAt(parentPath);
    const step = path.at(-1) as PropertyKey;
    if (!this.yaml.isCollection(parent)) throw notThere(path);
    const at = this.yaml.isMap(parent)
      ? parent.items.findIndex((pair) => keyOf(this.yaml, pair) === String(step))
      : Number(step);
    const item = parent.items[at] as Node | Pair | undefined;
    if (!item) throw notThere(path);
    if (parent.items.length === 1 && parentPath.length > 0) {
      this.remove(parentPath);
      return;
    }
    const before = dataOf(this.current);
    if (parent.flow) this.cutFlow(parent.items as readonly (Node | Pair)[], at);
    else {
      const [from, to] = this.linesOf(item, item);
      if (parent.items.length === 1) this.replaceLines(from, to, []);
      else this.cutLines(from, to);
    }
    this.#check(before, (data) => cut(data, path));
  }

  /** Gives an entry of a map another key, in its place. */
  renameKey(path: Path, key: string): void {
    const map = this.nodeAt(path.slice(0, -1));
    const pair = this.yaml.isMap(map) ? pairOf(this.yaml, map, String(path.at(-1))) : undefined;
    const range = (pair?.key as { range?: Range } | undefined)?.range;
    if (!range) throw notThere(path);
    const before = dataOf(this.current);
    this.splice(range[0], range[1], this.inline(key));
    this.#check(before, (data) => {
      const own = valueIn(data, path.slice(0, -1)) as Record<string, unknown>;
      own[key] = own[String(path.at(-1))];
      delete own[String(path.at(-1))];
    });
  }

  /** The lines of some items of a list as they are written, comments before them included, without their indent. */
  linesAt(path: Path): string[] {
    const parent = this.nodeAt(path.slice(0, -1));
    const item = this.yaml.isSeq(parent)
      ? (parent.items[Number(path.at(-1))] as Node | undefined)
      : undefined;
    if (!item || !this.yaml.isSeq(parent)) throw notThere(path);
    if (parent.flow) return this.itemLines(this.valueAt(path));
    const [from, to] = this.linesOf(item, item);
    const lines = this.current.slice(from, to).split(/\r?\n/u);
    if (lines.at(-1) === '') lines.pop();
    const indent = /^\s*/u.exec(lines[0] ?? '')?.[0].length ?? 0;
    return lines.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
  }

  /** Adds items as lines that {@link linesAt} gave. */
  addLines(path: Path, items: readonly unknown[], lines: readonly string[]): void {
    this.#addItemLines(path, items, lines);
  }

  #addItemLines(path: Path, items: readonly unknown[], lines: readonly string[]): void {
    const before = dataOf(this.current);
    const list = this.nodeAt(path);
    if (this.yaml.isSeq(list) && list.items.length > 0) {
      const last = list.items.at(-1) as Node;
      if (list.flow) {
        const words = items.map((item) => this.inline(item, true)).join(', ');
        this.splice((last.range as Range)[1], (last.range as Range)[1], `, ${words}`);
      } else {
        const [from, to] = this.linesOf(last, last);
        const indent = /^\s*/u.exec(this.current.slice(from))?.[0].length ?? 0;
        this.insertLines(to, this.indented(lines, indent));
      }
    } else {
      const key = String(path.at(-1));
      const parentPath = path.slice(0, -1);
      const parent = this.nodeAt(parentPath);
      const held = this.yaml.isMap(parent) ? pairOf(this.yaml, parent, key) : undefined;
      const all = [`${this.inline(key)}:`, ...lines.map((line) => `  ${line}`)];
      if (held) {
        const [from, to] = this.linesOf(held, held);
        this.replaceLines(from, to, this.indented(all, this.columnOf(held.key)));
      } else if (this.yaml.isMap(parent) && parent.flow)
        this.#insertFlow(
          parent.items.at(-1)?.value,
          parent.range as Range,
          `${this.inline(key, true)}: [${items.map((item) => this.inline(item, true)).join(', ')}]`,
          (data) => put(data, path, [...items]),
        );
      else this.#insertEntry(parentPath, all);
    }
    this.#check(before, (data) => {
      (madeAt(data, path, []) as unknown[]).push(...items);
    });
  }

  /** Puts the lines of an entry after the last one of a map; maps on the way are made. */
  #insertEntry(path: Path, lines: readonly string[]): void {
    const map = this.nodeAt(path);
    if (this.yaml.isMap(map) && map.items.length > 0) {
      if (map.flow)
        throw new EditError(
          `"${path.map(String).join('.')}" is written on one line, so that nothing can be added to it.`,
        );
      const last = map.items.at(-1) as Pair;
      const first = map.items[0] as Pair;
      const [, to] = this.linesOf(last, last);
      const isSpaced = path.length === 1 && this.isSpaced(map.items as Pair[]);
      const block = this.indented(lines, this.columnOf(first.key));
      this.insertLines(to, isSpaced ? ['', ...block] : block);
      return;
    }
    if (path.length === 0) {
      this.current = withLines(this.current, lines);
      this.edited();
      return;
    }
    const key = String(path.at(-1));
    const nested = [`${this.inline(key)}:`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
    const parent = this.nodeAt(path.slice(0, -1));
    const held = this.yaml.isMap(parent) ? pairOf(this.yaml, parent, key) : undefined;
    if (held) {
      const [from, to] = this.linesOf(held, held);
      this.replaceLines(from, to, this.indented(nested, this.columnOf(held.key)));
    } else {
      const isTop = path.length === 1 && this.current.trim() !== '';
      this.#insertEntry(path.slice(0, -1), isTop ? ['', ...nested] : nested);
    }
  }

  #insertFlow(last: unknown, range: Range, words: string, change: (data: unknown) => void): void {
    const before = dataOf(this.current);
    const end = (last as { range?: Range } | undefined)?.range?.[1];
    if (end === undefined) this.splice(range[0] + 1, range[0] + 1, ` ${words} `);
    else this.splice(end, end, `, ${words}`);
    this.#check(before, change);
  }

  /** @throws EditError where the text does not say what it said with the change made. */
  #check(before: unknown, change: (data: unknown) => void): void {
    const expected = structuredClone(before ?? {});
    change(expected);
    const after = dataOf(this.current);
    if (JSON.stringify(sorted(after)) !== JSON.stringify(sorted(expected)))
      throw new EditError('The edit would change more than it means to.');
  }
}
