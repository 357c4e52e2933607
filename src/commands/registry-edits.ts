import { decodeUtf8 } from '../articles/decode.ts';
import type { RegistryClaim } from '../registry/model.ts';
import { UsageError } from '../workspace/errors.ts';
import { readBytes, resolve } from '../workspace/files.ts';
import { EditError, editYaml, type YamlEditor } from '../yaml/edit-yaml.ts';
import type { Path } from '../yaml/yaml-document.ts';

/** A claim, and the new text of one of its keys. */
export interface RegistryEdit {
  readonly claim: RegistryClaim;
  readonly key: 'quote' | 'source';
  readonly value: string;
}

/** A registry file before and after its edits, and the edits that could not be made. */
export interface EditedFile {
  /** As findings name it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly made: readonly RegistryEdit[];
  readonly refused: readonly RegistryEdit[];
}

/** Makes edits of claims in memory, file by file. What is not edited stays byte for byte. */
export async function editRegistry(cwd: string, edits: readonly RegistryEdit[]): Promise<EditedFile[]> {
  const byFile = new Map<string, RegistryEdit[]>();
  for (const edit of edits) {
    const { file } = edit.claim.place;
    byFile.set(file, [...(byFile.get(file) ?? []), edit]);
  }
  const files: EditedFile[] = [];
  for (const [file, own] of byFile) {
    const before = decodeUtf8(readBytes(cwd, resolve(cwd, file)), file);
    files.push(
      await (file.endsWith('.ndjson') ? editLines(file, before, own) : editWhole(file, before, own)),
    );
  }
  return files;
}

async function editWhole(file: string, before: string, edits: readonly RegistryEdit[]): Promise<EditedFile> {
  const starts = lineStarts(before);
  const editor = await editYaml(before);
  const [made, refused]: [RegistryEdit[], RegistryEdit[]] = [[], []];
  for (const edit of edits) {
    const { line, column } = edit.claim.place;
    const path = editor.mapAt((starts[line - 1] ?? -1) + column - 1);
    const isMade = path !== undefined && setKey(editor, file, [...path, edit.key], edit);
    (isMade ? made : refused).push(edit);
  }
  return { file, before, after: finish(file, () => editor.finish()), made, refused };
}

async function editLines(file: string, before: string, edits: readonly RegistryEdit[]): Promise<EditedFile> {
  const starts = [...lineStarts(before), before.length];
  const byLine = new Map<number, RegistryEdit[]>();
  for (const edit of edits) {
    const { line } = edit.claim.place;
    byLine.set(line, [...(byLine.get(line) ?? []), edit]);
  }
  const [made, refused]: [RegistryEdit[], RegistryEdit[]] = [[], []];
  const parts: string[] = [];
  let at = 0;
  for (const [line, own] of [...byLine].sort(([a], [b]) => a - b)) {
    const start = (starts[line - 1] as number) + (line === 1 && before.startsWith('\uFEFF') ? 1 : 0);
    const row = before.slice(start, starts[line]).replace(/[\r\n]+$/u, '');
    const editor = await editYaml(row, { isJson: true });
    for (const edit of own) (setKey(editor, file, [edit.key], edit) ? made : refused).push(edit);
    parts.push(
      before.slice(at, start),
      finish(file, () => editor.finish()),
    );
    at = start + row.length;
  }
  return { file, before, after: parts.join('') + before.slice(at), made, refused };
}

/** Sets a key of a claim, if the file still says what was read from it. */
function setKey(editor: YamlEditor, file: string, path: Path, { claim, key, value }: RegistryEdit): boolean {
  const found = editor.scalarAt(path);
  if (found !== undefined && found !== claim.data[key])
    throw new UsageError(`${file} was changed while it was read. Nothing was written; run this again.`);
  return editor.setScalar(path, value);
}

function finish(file: string, edit: () => string): string {
  try {
    return edit();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`${file} cannot be edited: ${error.message} Nothing was written to it.`);
  }
}

/** Where lines start, by the same line ends as places are counted: LF, CRLF and a lone CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  return starts;
}
