import type { BlockEditor } from './block-editor.ts';

/** Whether a value states nothing, so that its key is left out. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Sets a key of a map, or takes it away where the value states nothing. */
export function setOrRemove(
  editor: BlockEditor,
  path: readonly PropertyKey[],
  key: string,
  value: unknown,
): void {
  if (!isNothing(value)) editor.set(path, key, value);
  else if (editor.valueAt([...path, key]) !== undefined) editor.remove([...path, key]);
}
