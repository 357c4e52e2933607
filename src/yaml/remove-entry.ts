import type { Node, Pair } from 'yaml';
import { EditError } from './edit-yaml.ts';
import { inLineFeeds } from './line-ends.ts';
import { type Path, parseYaml } from './yaml-document.ts';

/** A text without one of its entries, and the comment that stood right before it. */
export interface Removed {
  readonly text: string;
  /** Without marks, on one line; null where there was none. */
  readonly comment: string | null;
}

/**
 * Takes an item of a list or a key of a map out of a YAML text, with the comment lines right before it; every other byte
 * stays. The entry is on lines of its own.
 * @throws EditError where nothing is at the path, or the text would then not say the rest as it did.
 */
export async function removeEntry(written: string, path: Path): Promise<Removed> {
  const { text, restore } = inLineFeeds(written);
  const yaml = await import('yaml');
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const document = yaml.parseDocument(text.slice(shift), { logLevel: 'silent', uniqueKeys: false });
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const entry =
    yaml.isSeq(parent) && !parent.flow ? (parent.items[Number(last)] as Node | undefined)
    : yaml.isMap(parent) && !parent.flow ? parent.items.find(({ key }) => yaml.isScalar(key) && key.value === last)
    : undefined; // biome-ignore format: a row a kind
  if (entry === undefined) throw new EditError('What is to be removed is not on lines of its own.');
  const [first, tail] = yaml.isPair(entry) ? edgesOf(entry as Pair<Node, Node | null>) : [entry, entry];
  const begin = ((first as Node).range as [number, number, number])[0] + shift;
  const valueEnd = ((tail as Node).range as [number, number, number])[1] + shift;
  const lineStart = text.lastIndexOf('\n', begin - 1) + 1;
  const endsLine = /[\r\n]$/u.test(text.slice(0, valueEnd));
  const end = endsLine ? valueEnd : valueEnd + (/^[^\n]*\n?/u.exec(text.slice(valueEnd))?.[0].length ?? 0);
  const indent = /^\s*/u.exec(text.slice(lineStart))?.[0] ?? '';
  let from = lineStart;
  const remarks: string[] = [];
  for (
    let line = lineBefore(text, from);
    line?.text.startsWith(`${indent}#`);
    line = lineBefore(text, from)
  ) {
    remarks.unshift(line.text.slice(indent.length + 1).trim());
    from = line.start;
  }
  // Of two blank lines that would meet, one goes.
  const before = lineBefore(text, from);
  if (before?.text.trim() === '' && /^\s*(?:\r?\n|$)/u.test(text.slice(end))) from = before.start;
  const edited = text.slice(0, from) + text.slice(end);
  check(text, edited, path);
  return { text: restore(edited), comment: remarks.length > 0 ? remarks.join(' ') : null };
}

const edgesOf = ({ key, value }: Pair<Node, Node | null>): [Node, Node] => [key, value ?? key];

function lineBefore(text: string, at: number): { readonly start: number; readonly text: string } | undefined {
  if (at === 0) return undefined;
  const start = text.lastIndexOf('\n', at - 2) + 1;
  return { start, text: text.slice(start, at).replace(/\r?\n$/u, '') };
}

/** Everything else says what it said. */
function check(before: string, after: string, path: Path): void {
  const [old, now] = [parseYaml(before, { file: '' }), parseYaml(after, { file: '' })];
  if (!old.document || !now.document) throw new EditError('The edited text would not be YAML.');
  const expected = JSON.parse(JSON.stringify(old.document.data));
  const parent = path.slice(0, -1).reduce((data, step) => data?.[step], expected);
  if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1);
  else delete parent[path.at(-1) as PropertyKey];
  if (JSON.stringify(pruned(expected)) !== JSON.stringify(pruned(now.document.data)))
    throw new EditError('The edit would change more than it means to.');
}

/** Data in which an empty map or list is the same as nothing. */
function pruned(data: unknown): unknown {
  if (Array.isArray(data)) return data.length === 0 ? null : data.map(pruned);
  if (typeof data !== 'object' || data === null) return data ?? null;
  const entries = Object.entries(data).map(([key, value]) => [key, pruned(value)]);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
