import { BlockEditor } from '../yaml/block-editor.ts';
import { inLineFeeds, lineEndOf } from '../yaml/line-ends.ts';
import { setOrRemove } from '../yaml/set-or-remove.ts';
import type { Source } from './source.ts';

/** An edit of what is known of an article, and the file that it is of. */
export interface MetadataEdit {
  readonly file: string;
  /** The text of the file after the edit, from the text that it has by then. */
  readonly edit: (written?: string) => Promise<string>;
}

/**
 * Sets or removes what is known of an article, in its front matter or in the sources.yaml beside it; comments and layout stay.
 * @param set Keys with their new values; null or an empty text removes one.
 */
export function editMetadata({ id, file, place }: Source, set: Readonly<Record<string, string | null>>): MetadataEdit {
  const isInManifest = place.file !== file;
  const edit = async (written = ''): Promise<string> => {
    const { text: before, restore } = inLineFeeds(written);
    if (isInManifest) {
      const editor = await BlockEditor.open(before);
      for (const [key, value] of Object.entries(set)) setOrRemove(editor, [id], key, value);
      return restore(editor.text);
    }
    const end = lineEndOf(before);
    const head = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(before);
    if (!head) {
      const lines = Object.entries(set).flatMap(([key, value]) =>
        value === null || value === '' ? [] : [`${key}: ${JSON.stringify(value)}`],
      );
      const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
      const added = ['---', `id: ${JSON.stringify(id)}`, ...lines, '---'].map((line) => line + end).join('');
      return restore(mark + added + before.slice(mark.length));
    }
    const start = before.indexOf('---') + 3;
    const from = before.indexOf('\n', start) + 1;
    const old = head[1] ?? '';
    const editor = await BlockEditor.open(old);
    for (const [key, value] of Object.entries(set)) setOrRemove(editor, [], key, value);
    const text = old === '' ? editor.text.replaceAll('\n', end) : editor.text;
    return restore(before.slice(0, from) + text + before.slice(from + old.length));
  };
  return { file: place.file, edit };
} // biome-ignore format: lines
