import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { articleEdit } from '../../src/desk/server/articles.ts';
import type { DeskWorkspace } from '../../src/desk/server/read-workspace.ts';

const HEADS = {
  'with front matter': '---\ntitle: Old # as printed\nid: a\n---\n',
  'with empty front matter': '---\n---\n',
  'without front matter': '',
};
const edited = async (files: readonly { path: string; content: string }[]): Promise<string | null> => {
  const [source] = readSources(files);
  const { edits } = articleEdit(
    { do: 'edit-article', id: source?.id ?? '', set: { title: 'New', publisher: 'Us' } },
    { sources: [source] } as unknown as DeskWorkspace,
  );
  const edit = edits[0];
  return (await edit?.edit(files.find(({ path }) => path === edit.file)?.content)) ?? null;
};

describe.each(['\n', '\r\n', '\r'])('an article whose lines end in %j, edited at the desk', (end) => {
  it.each(Object.entries(HEADS))('keeps its line ends and its byte order mark, %s', async (_, head) => {
    const content = `\uFEFF${head}The ferry sank.\n\nIt did.\n`.replaceAll('\n', end);
    const after = (await edited([{ path: 'a.md', content }])) ?? '';
    expect(after.startsWith(`\uFEFF---${end}`)).toBe(true);
    expect(after.endsWith(`---${end}The ferry sank.${end}${end}It did.${end}`)).toBe(true);
    expect(after.split(end).join('')).not.toMatch(/[\r\n]/u);
    const [source] = readSources([{ path: 'a.md', content: after }]);
    expect(source?.metadata).toMatchObject({ title: 'New', publisher: 'Us' });
  });

  it('keeps those of the manifest beside it', async () => {
    const content = `\uFEFFa:\n  file: a.txt\n  title: Old\n`.replaceAll('\n', end);
    const after =
      (await edited([
        { path: 'sources.yaml', content },
        { path: 'a.txt', content: 'The ferry sank.' },
      ])) ?? '';
    expect(after).toBe(`\uFEFFa:\n  file: a.txt\n  title: New\n  publisher: Us\n`.replaceAll('\n', end));
  });
});
