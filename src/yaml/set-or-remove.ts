import type { BlockEditor } from './block-editor.ts';

/** Sets a key of a map, or takes it away where the value is null or empty. */
export function setOrRemove(
  editor: BlockEditor,
  path: readonly PropertyKey[],
  key: string,
  value: unknown,
): void {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) editor.set(path, key, value);
  else if (editor.valueAt([...path, key]) !== undefined) editor.remove([...path, key]);
}
