import { parseYaml } from './yaml-document.ts';

/** The lines of one entry of a map. UTF-16 units, end exclusive. */
export interface EntryLines {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of an entry of a block map, found by their indent: a large file is then edited without parsing all of it.
 * @param line Where the entry was when the file was read, from 1.
 * @returns undefined where the lines are not an entry by themselves (an alias, another layout, a file that changed).
 */
export function entryLines(text: string, line: number, key: string): EntryLines | undefined {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  const indent = /^ */u.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  if (indent === 0 || !text.startsWith(`${key}:`, start + indent)) return undefined;
  let end = start;
  for (let at = start; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next + 1;
    const own = text.slice(at, stop);
    const isEmpty = own.trim() === '';
    const depth = own.length - own.trimStart().length;
    if (at > start && !isEmpty && depth <= indent) break;
    if (!isEmpty) end = stop;
    at = stop;
  }
  const { document, problems } = parseYaml(text.slice(start, end), { file: '' });
  const data = document?.data;
  const isOne =
    typeof data === 'object' && data !== null && Object.keys(data).length === 1 && Object.hasOwn(data, key);
  return problems.length === 0 && isOne ? { start, end } : undefined;
}
