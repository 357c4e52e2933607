import { EditError } from './edit-yaml.ts';
import { inLineFeeds, lineEndOf } from './line-ends.ts';
import { parseYaml } from './yaml-document.ts';

/** An entry of a map as lines of YAML, without indent: comments, its key, and what is below. */
export interface Entry {
  readonly id: string;
  readonly lines: readonly string[];
}

/**
 * Adds entries to a map at the top of a YAML file, after its last one, with everything else left as it is. The map
 * is begun where the file has none.
 * @throws EditError where the file would then not say what it said, and the entries besides.
 */
export async function addEntries(written: string, key: string, entries: readonly Entry[]): Promise<string> {
  const { text, restore } = inLineFeeds(written);
  if (entries.length === 0) return written;
  const yaml = await import('yaml');
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const document = yaml.parseDocument(text.slice(shift), { logLevel: 'silent', uniqueKeys: false });
  const lineEnd = lineEndOf(text);
  const block = (indent: string): string =>
    entries.map(({ lines }) => lines.map((line) => `${indent}${line}${lineEnd}`).join('')).join(lineEnd);
  const root = document.contents;
  if (root !== null && !(yaml.isMap(root) && root.flow !== true))
    throw new EditError('This file is not a map of keys, so nothing can be added to it.');
  const map = yaml.isMap(root) ? root.get(key, true) : undefined;
  let edited: string;
  if (map === undefined || map === null) {
    const open = text === '' || /[\r\n]$/u.test(text) ? '' : lineEnd;
    edited = `${text}${open}${text.trim() === '' ? '' : lineEnd}${key}:${lineEnd}${block('  ')}`;
  } else {
    const last = yaml.isMap(map) && map.flow !== true ? map.items.at(-1) : undefined;
    const first = yaml.isMap(map) ? map.items[0] : undefined;
    const tail = last && ((last.value ?? last.key) as { range?: [number, number, number] }).range;
    const head = (first?.key as { range?: [number, number, number] } | undefined)?.range;
    if (!tail || !head) throw new EditError(`"${key}" is written in a way that nothing can be added after.`);
    const begin = head[0] + shift;
    const lineStart = Math.max(text.lastIndexOf('\n', begin - 1), text.lastIndexOf('\r', begin - 1)) + 1;
    const indent = ' '.repeat(begin - lineStart);
    const end = tail[1] + shift;
    const rest = /[\r\n]$/u.test(text.slice(0, end))
      ? ''
      : (/^[^\r\n]*(?:\r\n|\n|\r)?/u.exec(text.slice(end))?.[0] ?? '');
    const at = end + rest.length;
    const open = /[\r\n]$/u.test(text.slice(0, at)) ? '' : lineEnd;
    edited = `${text.slice(0, at)}${open}${lineEnd}${block(indent)}${text.slice(at)}`;
  }
  check(text, edited, key, entries);
  return restore(edited);
}

/** What was there is there still, and what was added besides. */
function check(before: string, after: string, key: string, entries: readonly Entry[]): void {
  const dataOf = (text: string): Record<string, unknown> | undefined => {
    const { document } = parseYaml(text, { file: '' });
    return document ? ((document.data ?? {}) as Record<string, unknown>) : undefined;
  };
  const [old, now] = [before.trim() === '' ? {} : dataOf(before), dataOf(after)];
  if (!old || !now) throw new EditError('The edited text would not be YAML.');
  const added = new Set(entries.map(({ id }) => id));
  const own = (now[key] ?? {}) as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(own).filter(([id]) => !added.has(id)));
  const expected = { ...now, [key]: kept };
  if (old[key] === undefined) delete (expected as Record<string, unknown>)[key];
  const isWhole = [...added].every((id) => id in own);
  if (!isWhole || JSON.stringify(sorted(expected)) !== JSON.stringify(sorted(old)))
    throw new EditError('The edit would change more than it means to.');
}

const sorted = (data: Record<string, unknown>): [string, unknown][] =>
  Object.entries(data)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => [k, v ?? {}]);
