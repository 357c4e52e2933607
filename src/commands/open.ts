import type { Config, ConfigOptions } from '../workspace/config.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { CommandContext } from './command.ts';

/** What the command line says of a workspace, but for the folder that the tool runs in. */
export type WorkspaceArguments = Omit<ConfigOptions, 'cwd' | 'progress'>;

/** A workspace, and whether it holds only a part of the registry: files that the command line names. */
export interface CheckedWorkspace extends Workspace {
  readonly isPartial: boolean;
}

/** Opens the workspace of a command, and says which configuration it goes by where that lies elsewhere. */
export async function openFor(
  options: WorkspaceArguments,
  context: CommandContext,
): Promise<CheckedWorkspace> {
  const workspace = await openWorkspace({ ...options, cwd: context.cwd, progress: context.progress });
  tellConfig(workspace.config, context);
  return { ...workspace, isPartial: options.patterns.length > 0 };
}

/** A configuration found in a folder above is easily forgotten: it is named. */
export function tellConfig({ file, isAbove }: Config, { tell }: CommandContext): void {
  if (isAbove && file !== null) tell(`configured by ${file} (--no-config ignores it).`);
}
