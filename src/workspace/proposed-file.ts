import { basename } from 'node:path';
import type { Registry } from '../registry/model.ts';
import { EditError } from '../yaml/edit-yaml.ts';
import type { Config } from './config.ts';
import { editDraft } from './draft-file.ts';
import { editFile, lockFolder } from './edit-file.ts';
import { UsageError } from './errors.ts';
import { resolve, shownPath } from './files.ts';
import { inputKind } from './keep-inputs.ts';
import { isProposedFile } from './proposed-name.ts';
import { registryIfThere } from './workspace.ts';

export { isProposedFile, PROPOSED_FILE } from './proposed-name.ts';

/**
 * Edits the file that proposals are written into, while no other run edits the registry. A file of proposals is apart
 * from the registry until a person takes them; any other file is a part of it.
 * @param edit The new text of the file, from its old one and the registry with what it holds; undefined for no change.
 * @returns The path as it is shown.
 * @throws UsageError where the file cannot be edited; it is then as it was.
 */
export async function editProposed(
  cwd: string,
  config: Config,
  file: string,
  edit: (before: string | undefined, registry: Registry) => Promise<string | undefined>,
): Promise<string> {
  const path = resolve(cwd, file);
  if (!isProposedFile(path)) return editDraft(cwd, config, file, edit);
  const kind = await inputKind(cwd, path, config);
  const shown = shownPath(cwd, path);
  if (kind !== undefined && kind !== 'a registry')
    throw new UsageError(`"${basename(path)}" is ${kind} and holds no proposals. Name another file.`);
  try {
    await lockFolder(cwd, config.root, () =>
      editFile(cwd, path, async (before) => edit(before, await registryIfThere(cwd, config))),
    );
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`"${shown}" was left as it is. ${error.message}`);
  }
  return shown;
}
