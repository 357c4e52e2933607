import type { CST, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { EditError } from '../problems.ts';
import { hasUnseen, inlineYaml } from './inline.ts';
import { inLineFeeds } from './line-ends.ts';
import { type Path, parseYaml } from './yaml-document.ts';

/**
 * Edits of a YAML document that leave every byte alone which they do not mean: comments, layout, quoting, line ends and
 * the byte order mark. `yaml` gives the places of the tokens; the text itself is cut and joined here. The package is
 * loaded when something is edited, and never by a run that only reads.
 */
export interface YamlEditor {
  /** The path of the map that begins at an offset of the text; undefined where none does (an alias, for one). */
  mapAt(offset: number): Path | undefined;
  /** The text of the scalar at a path; undefined where none is there. */
  scalarAt(path: Path): string | undefined;
  /** Gives a scalar another text, in the style in which it is written. False where no scalar is at the path. */
  setScalar(path: Path, value: string): boolean;
  /** Sets a key of a map: its scalar, or a line of its own after the others. False where no map is at the path. */
  setKey(path: Path, key: string, value: unknown): boolean;
  /** Puts another value in the place of one, in a line of its own style. False where nothing is at the path. */
  replace(path: Path, value: unknown): boolean;
  /** Adds an item to a list, after a comment of its own where the list is not on one line. False where no list with items is. */
  append(path: Path, value: unknown, comment?: string): boolean;
  /**
   * The text with all edits.
   * @throws EditError where it would not say exactly what it said, but for what was meant to change.
   */
  finish(): string;
}

export { EditError };

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Opens a document for edits. The text is YAML that the reader has accepted, or one line of NDJSON. */
export async function editYaml(written: string, { isJson = false } = {}): Promise<YamlEditor> {
  const yaml = await import('yaml');
  const { text, restore } = inLineFeeds(written);
  // The byte order mark is not part of the document to the parser.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const document = yaml.parseDocument(text.slice(shift), {
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const editor = new Editor(yaml, document, text, shift, isJson);
  return restoring(editor, restore);
}

/** An editor whose text gets its line ends back when it is finished. */
function restoring(editor: Editor, restore: (edited: string) => string): YamlEditor {
  const finish = editor.finish.bind(editor);
  editor.finish = () => restore(finish());
  return editor;
}

class Editor implements YamlEditor {
  readonly #yaml: typeof import('yaml');
  readonly #document: Document.Parsed;
  readonly #text: string;
  readonly #shift: number;
  readonly #isJson: boolean;
  readonly #edits: TextEdit[] = [];
  readonly #meant: { path: Path; value: unknown; isItem: boolean }[] = [];
  #maps: Map<number, Path> | undefined;

  constructor(
    yaml: typeof import('yaml'),
    document: Document.Parsed,
    text: string,
    shift: number,
    isJson: boolean,
  ) {
    this.#yaml = yaml;
    this.#document = document;
    this.#text = text;
    this.#shift = shift;
    this.#isJson = isJson;
  }

  mapAt(offset: number): Path | undefined {
    if (!this.#maps) {
      this.#maps = new Map();
      collectMaps(this.#yaml, this.#document.contents, [], this.#maps);
    }
    return this.#maps.get(offset - this.#shift);
  }

  scalarAt(path: Path): string | undefined {
    const node = this.#nodeAt(path);
    return this.#yaml.isScalar(node) ? String(node.value) : undefined;
  }

  setScalar(path: Path, value: string): boolean {
    const node = this.#nodeAt(path);
    if (!this.#yaml.isScalar(node) || !node.srcToken) return false;
    this.#edits.push(this.#scalarEdit(node, value, this.#isInFlow(path)));
    this.#meant.push({ path, value, isItem: false });
    return true;
  }

  setKey(path: Path, key: string, value: unknown): boolean {
    const map = this.#nodeAt(path);
    if (!this.#yaml.isMap(map)) return false;
    if (map.has(key)) return typeof value === 'string' && this.setScalar([...path, key], value);
    const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
    if (!last) return false;
    this.#insert(map, last, `${this.#render(key, map.flow)}: ${this.#render(value, map.flow)}`, '');
    this.#meant.push({ path: [...path, key], value, isItem: false });
    return true;
  }

  replace(path: Path, value: unknown): boolean {
    const node = this.#nodeAt(path);
    if (!this.#yaml.isNode(node) || !node.range) return false;
    const [start, end] = [node.range[0] + this.#shift, node.range[1] + this.#shift];
    // A block ends after its last line break, which stays.
    const size = this.#text.slice(start, end).trimEnd().length;
    this.#edits.push({ start, end: start + size, text: this.#render(value, this.#isInFlow(path)) });
    this.#meant.push({ path, value, isItem: false });
    return true;
  }

  append(path: Path, value: unknown, comment?: string): boolean {
    const list = this.#nodeAt(path);
    const last = this.#yaml.isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
    if (!this.#yaml.isSeq(list) || !last) return false;
    this.#insert(list, last, this.#render(value, list.flow), '- ', comment);
    this.#meant.push({ path, value, isItem: true });
    return true;
  }

  finish(): string {
    let text = this.#text;
    // Of edits at one place, the last is made first, so that they are in their order.
    const edits = [...this.#edits.entries()].sort(([i, a], [j, b]) => b.start - a.start || j - i);
    for (const [, { start, end, text: by }] of edits) text = text.slice(0, start) + by + text.slice(end);
    const before = parseYaml(this.#text, { file: '' });
    const after = parseYaml(text, { file: '' });
    if (!before.document || !after.document) throw new EditError('The edited text would not be YAML.');
    // Written out, so that a change through an alias is one of its place alone.
    const expected = JSON.parse(JSON.stringify(before.document.data));
    for (const { path, value, isItem } of this.#meant) put(expected, path, value, isItem);
    if (!isSameData(expected, after.document.data))
      throw new EditError('The edit would change more than it means to.');
    return text;
  }

  /** The node at a path, where no alias lies on the way. */
  #nodeAt(path: Path): unknown {
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
  }

  #isInFlow(path: Path): boolean {
    const parent = this.#nodeAt(path.slice(0, -1));
    return this.#yaml.isCollection(parent) && parent.flow === true;
  }

  #scalarEdit(node: Scalar, value: string, inFlow: boolean): TextEdit {
    const { CST } = this.#yaml;
    const token = node.srcToken as CST.FlowScalar | CST.BlockScalar;
    const start = token.offset + this.#shift;
    const before = CST.stringify(token);
    const end = start + before.length;
    if (this.#isJson) {
      const size = token.source.length;
      return { start, end: start + size, text: JSON.stringify(value) };
    }
    const wanted = withEndOf(String(node.value), value);
    const whole = structuredClone(token) as typeof token;
    CST.setScalarValue(whole, wanted, { inFlow, afterKey: true });
    if (whole.type === 'scalar' && !this.#isReadAsText(wanted))
      CST.setScalarValue(whole, wanted, { inFlow, afterKey: true, type: 'QUOTE_DOUBLE' });
    const rewritten = { start, end, text: this.#withLineEnds(CST.stringify(whole)) };
    // What needs another style, or a mark escaped, is written anew; else only the words that differ.
    if (whole.type !== token.type) return rewritten;
    const isQuoted = token.type.endsWith('quoted-scalar');
    const source = replaceWords(token.source, String(node.value), wanted, isQuoted);
    if (source === undefined) return rewritten;
    const edited = { ...token, source } as typeof token;
    const isSame = CST.resolveAsScalar(edited, true, () => {})?.value === wanted;
    return isSame ? { start, end, text: CST.stringify(edited) } : rewritten;
  }

  /** Whether a plain scalar is text to the reader, and no number, truth value or null. */
  #isReadAsText(plain: string): boolean {
    const document = this.#yaml.parseDocument(plain, { logLevel: 'silent' });
    return document.errors.length === 0 && typeof document.toJS() === 'string';
  }

  /** Puts a pair or an item after the last one of a collection. */
  #insert(
    parent: YAMLMap | YAMLSeq,
    last: Node | Pair<Node, Node | null>,
    what: string,
    lead: string,
    comment?: string,
  ): void {
    const [first, tail] = this.#yaml.isPair(last) ? [last.key, last.value ?? last.key] : [last, last];
    const [, valueEnd] = (tail as Node).range as [number, number, number];
    if (parent.flow) {
      const at = valueEnd + this.#shift;
      this.#edits.push({ start: at, end: at, text: `, ${what}` });
      return;
    }
    const begin = ((first as Node).range as [number, number, number])[0] + this.#shift;
    const lineStart =
      Math.max(this.#text.lastIndexOf('\n', begin - 1), this.#text.lastIndexOf('\r', begin - 1)) + 1;
    // What is before the last entry on its line is its indent, dashes of lists included.
    const column = lead === '' ? begin - lineStart : this.#text.lastIndexOf('-', begin - 1) - lineStart;
    const indent = ' '.repeat(lineStart === 0 ? column - this.#shift : column);
    const after = this.#text.slice(valueEnd + this.#shift);
    // A block scalar ends with its line break; anything else ends before the rest of its line, comment included.
    const endsLine = /[\r\n]$/u.test(this.#text.slice(0, valueEnd + this.#shift));
    const rest = endsLine ? '' : (/^[^\r\n]*(?:\r\n|\n|\r)?/u.exec(after)?.[0] ?? '');
    const at = valueEnd + this.#shift + rest.length;
    const isOpen = !endsLine && !/[\r\n]$/u.test(rest);
    const remark = comment === undefined ? '' : `${indent}# ${comment}\n`;
    const line = `${remark}${indent}${lead}${what}`;
    const text = isOpen ? `\n${line}` : `${line}\n`;
    this.#edits.push({ start: at, end: at, text: this.#withLineEnds(text) });
  }

  #render(value: unknown, inFlow?: boolean): string {
    return this.#isJson ? JSON.stringify(value) : inlineYaml(this.#yaml, value, inFlow);
  }

  /** New lines end as those of the document do. */
  #withLineEnds(text: string): string {
    return /\r\n/u.test(this.#text) ? text.replace(/\r?\n/gu, '\r\n') : text;
  }
}

/**
 * The source of a scalar with only the words and white space changed that differ, so that its line breaks and escapes
 * stay; undefined where the two do not go word for word.
 */
function replaceWords(source: string, before: string, after: string, isQuoted: boolean): string | undefined {
  const [old, wanted] = [before.split(/(\s+)/u), after.split(/(\s+)/u)];
  if (old.length !== wanted.length) return undefined;
  let at = source.indexOf(old[0] as string);
  if (at < 0) return undefined;
  let out = source.slice(0, at);
  for (const [i, part] of old.entries()) {
    const by = wanted[i] as string;
    const isWhite = i % 2 === 1;
    if (by !== part && (hasUnseen(by) || (isQuoted && /['"\\]/u.test(by)))) return undefined;
    // White space that stays may be set over lines in the source.
    const written = isWhite && by === part ? (/^\s*/u.exec(source.slice(at, at + 1000))?.[0] ?? '') : part;
    if (!source.startsWith(written, at)) return undefined;
    out += isWhite && by === part ? written : by;
    at += written.length;
  }
  return out + source.slice(at);
}

function collectMaps(yaml: typeof import('yaml'), node: unknown, path: Path, maps: Map<number, Path>): void {
  if (yaml.isMap(node)) {
    if (node.range) maps.set(node.range[0], path);
    for (const { key, value } of node.items)
      collectMaps(yaml, value, [...path, yaml.isScalar(key) ? String(key.value) : ''], maps);
  } else if (yaml.isSeq(node)) {
    for (const [i, item] of node.items.entries()) collectMaps(yaml, item, [...path, i], maps);
  }
}

/** A text with the line breaks at its end that another has: they are the style of a block scalar. */
const withEndOf = (old: string, text: string): string =>
  text.replace(/\n+$/u, '') + (/\n*$/u.exec(old)?.[0] ?? '');

/** Makes a meant change in plain data. */
function put(data: unknown, path: Path, value: unknown, isItem: boolean): void {
  let at = data as Record<PropertyKey, unknown>;
  const way = isItem ? path : path.slice(0, -1);
  for (const step of way) at = at[step] as Record<PropertyKey, unknown>;
  if (isItem) (at as unknown as unknown[]).push(value);
  else {
    const key = path.at(-1) as PropertyKey;
    const old = at[key];
    at[key] = typeof old === 'string' && typeof value === 'string' ? withEndOf(old, value) : value;
  }
}

const isSameData = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
