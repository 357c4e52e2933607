import type { Node, Pair } from 'yaml';
import { EditError } from './edit-yaml.ts';
import { type Path, parseYaml } from './yaml-document.ts';

/** The package that reads YAML with its tokens, loaded only when something is edited. */
export type Yaml = typeof import('yaml');

export const notThere = (path: Path): EditError =>
  new EditError(`There is nothing to edit at "${path.map(String).join('.')}".`);

export function dataOf(text: string): unknown {
  const { document } = parseYaml(text, { file: '' });
  if (!document) {
    if (text.trim() === '') return {};
    throw new EditError('The edited text would not be YAML.');
  }
  return document.data ?? {};
}

export const isPlainMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** Whether a value is written over several lines. */
export const isBlockValue = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value)
    ? value.some((v) => typeof v === 'object')
    : Object.values(value).some((v) => typeof v === 'object') || Object.keys(value).length > 3);

export const keyOf = (yaml: Yaml, pair: unknown): string => {
  const { key } = pair as Pair;
  return String(yaml.isScalar(key) ? key.value : key);
};

export const pairOf = (
  yaml: Yaml,
  map: { readonly items: readonly unknown[] },
  key: string,
): Pair<Node, Node | null> | undefined =>
  map.items.find((pair) => keyOf(yaml, pair) === key) as Pair<Node, Node | null> | undefined;

export function valueIn(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** What is at a path of plain data, made where nothing is. */
export function madeAt(data: unknown, path: Path, empty: unknown): unknown {
  let at = data as Record<PropertyKey, unknown>;
  for (const [i, step] of path.entries()) {
    at[step] ??= i === path.length - 1 ? empty : {};
    at = at[step] as Record<PropertyKey, unknown>;
  }
  return at;
}

export function put(data: unknown, path: Path, value: unknown): void {
  const at = valueIn(data, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  at[path.at(-1) as PropertyKey] = value;
}

export function cut(data: unknown, path: Path): void {
  const at = valueIn(data, path.slice(0, -1));
  const step = path.at(-1) as PropertyKey;
  if (Array.isArray(at)) at.splice(Number(step), 1);
  else delete (at as Record<PropertyKey, unknown>)[step];
}

/** Data with the keys of its maps sorted, so that only what it says is compared. */
export function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (data instanceof Date || typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
