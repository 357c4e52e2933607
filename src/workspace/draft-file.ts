import type { Registry } from '../registry/model.ts';
import { EditError } from '../yaml/edit-yaml.ts';
import type { Config } from './config.ts';
import { editFile, lockFolder } from './edit-file.ts';
import { UsageError } from './errors.ts';
import { resolve, shownPath } from './files.ts';
import { inputKind } from './keep-inputs.ts';
import { registryIfThere } from './workspace.ts';

/**
 * Edits a registry file that questions are drafted into, new or old, while no other run edits the registry: ids are new
 * in all of it.
 * @param edit The new text of the file, from its old one and the whole registry with it; undefined for no change.
 * @returns The path as it is shown.
 * @throws UsageError where the file cannot hold drafts or be edited; it is then as it was.
 */
export async function editDraft(
  cwd: string,
  config: Config,
  file: string,
  edit: (before: string | undefined, registry: Registry) => string | undefined | Promise<string | undefined>,
): Promise<string> {
  const path = resolve(cwd, file);
  const shown = shownPath(cwd, path);
  if (!/\.ya?ml$/u.test(path))
    throw new UsageError(`A draft is a registry file in YAML, which "${shown}" is not.`);
  const kind = await inputKind(cwd, path, config);
  if (kind !== undefined && kind !== 'a registry')
    throw new UsageError(`"${shown}" is ${kind} and holds no drafts. Name another file.`);
  try {
    await lockFolder(cwd, config.root, () =>
      editFile(cwd, path, async (before) =>
        edit(before, await registryIfThere(cwd, config, { path, text: before })),
      ),
    );
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`"${shown}" was left as it is. ${error.message}`);
  }
  return shown;
}
