import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Range,
  visit,
} from 'yaml';
import type { Place, Problem } from '../problems.ts';

/** An alias may be used this often in one document; more is a bomb, not a shorthand. */
const MAX_ALIASES = 100;

/** A path inside a document: keys and list indexes. */
export type Path = readonly PropertyKey[];

/** `questions.doha-start.claims[0].quote`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** A parsed YAML (or JSON) document that knows where everything in it stands. */
export interface YamlDocument {
  readonly file: string;
  /** Plain data. */
  readonly data: unknown;
  /** The place of what stands at a path, or of the nearest thing above it. */
  place(path: Path): Place;
  /** The place of the key itself. */
  keyPlace(path: Path): Place;
}

/** Where the text of a document starts in its file, for documents inside other files (front matter, NDJSON lines). */
export interface DocumentOrigin {
  readonly file: string;
  readonly firstLine?: number;
}

/** Parses YAML. Syntax errors, keys that stand twice and alias bombs are problems with a place. */
export function parseYaml(
  text: string,
  { file, firstLine = 1 }: DocumentOrigin,
): { document?: YamlDocument; problems: Problem[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // Keys that stand twice are looked for below, so that both places can be named.
  const doc = parseDocument(text.replace(/^\uFEFF/u, ' '), {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
  });
  const problems: Problem[] = doc.errors.map((error) => ({
    message: `This is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '')}.`,
    place: placeAt(error.pos[0]),
  }));
  if (problems.length > 0) return { problems };
  problems.push(...duplicateKeys(doc, placeAt));
  let data: unknown;
  try {
    data = doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = `Aliases repeat too much here (${(error as Error).message}). Write the values out.`;
    return { problems: [...problems, { message, place: placeAt(0) }] };
  }
  const place = (path: Path): Place => placeAt(offsetOf(doc, path, 'value'));
  const keyPlace = (path: Path): Place => placeAt(offsetOf(doc, path, 'key'));
  return { document: { file, data, place, keyPlace }, problems };
}

function duplicateKeys(doc: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(doc, {
    Map(_, map) {
      const seen = new Map<string, Place>();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        const place = placeAt(pair.key.range?.[0] ?? 0);
        const first = seen.get(key);
        if (first) {
          const message = `The key "${key}" stands twice: here and in line ${first.line}, column ${first.column}. Rename or merge one of them.`;
          problems.push({ message, place });
        } else seen.set(key, place);
      }
    },
  });
  return problems;
}

const startOf = (node: unknown): number | undefined => (node as { range?: Range | null } | null)?.range?.[0];

/** The offset of what a path leads to; where the path leads nowhere, of the last thing on the way. */
function offsetOf(doc: Document, path: Path, what: 'key' | 'value'): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const [i, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (p) => isScalar(p.key) && String(p.key.value) === String(step),
      );
      if (!pair) return offset;
      const last = i === path.length - 1;
      const key = startOf(pair.key);
      const value = isScalar(pair.value) && pair.value.value === null ? key : startOf(pair.value);
      offset = (last && what === 'key' ? key : value) ?? key ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
