import type { RegistryClaim } from '../registry/model.ts';
import { EditError, editYaml, type YamlEditor } from '../yaml/edit-yaml.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { UsageError } from './errors.ts';

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

/** What makes the edits of one file from its text: see {@link editRegistry}. */
type EditText = (before: string) => Promise<EditedFile>;

/**
 * Edits of claims, file by file. What is not edited stays byte for byte.
 * @returns For each file what makes its edits in memory, from the text that it has by then.
 */
export function editRegistry(edits: readonly RegistryEdit[]): Map<string, EditText> {
  const byFile = new Map<string, RegistryEdit[]>();
  for (const edit of edits) {
    const { file } = edit.claim.place;
    byFile.set(file, [...(byFile.get(file) ?? []), edit]);
  }
  return new Map(
    [...byFile].map(([file, own]) => [
      file,
      (before) => (file.endsWith('.ndjson') ? editLines(file, before, own) : editWhole(file, before, own)),
    ]),
  );
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

/** A registry file says something else than when it was read, so that places in it are other places now. */
export class ChangedError extends UsageError {
  constructor(file: string) {
    super(`${file} was changed meanwhile. Nothing was written to it; run this again.`);
  }
}

/** Sets a key of a claim, if the file still says what was read from it. */
function setKey(editor: YamlEditor, file: string, path: Path, { claim, key, value }: RegistryEdit): boolean {
  const found = editor.scalarAt(path);
  const isOfQuestion = path[0] !== 'questions' || path[1] === claim.question.id;
  if (!isOfQuestion || (found !== undefined && found !== claim.data[key])) throw new ChangedError(file);
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
