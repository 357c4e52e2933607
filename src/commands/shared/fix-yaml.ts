import { type FixedSlip, fixSlips } from '../../registry/read-registry.ts';
import { printableLine } from '../../text/printable.ts';
import { loadConfig } from '../../workspace/config.ts';
import { editFile } from '../../workspace/edit-file.ts';
import { readText, shownPath } from '../../workspace/files.ts';
import { registryFiles } from '../../workspace/workspace.ts';
import type { CommandContext } from '../command.ts';
import type { WorkspaceArguments } from './checked-report.ts';

/** How slips are dealt with. */
export interface SlipOptions {
  readonly dryRun?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

/**
 * Offers to put right what makes registry files unreadable: words that need quotation marks, braces and spaces that are
 * missing. Each is shown; where a person sits at the terminal each file is asked about, and `--yes` asks nothing.
 * @returns how many slips were left as they are.
 * @throws as {@link editFile} where a file cannot be written.
 */
export async function fixYaml(
  options: WorkspaceArguments & SlipOptions,
  context: CommandContext,
): Promise<number> {
  const { cwd } = context;
  const config = loadConfig({ ...options, cwd });
  let left = 0;
  for (const path of await registryFiles(cwd, config)) {
    if (!/\.ya?ml$/u.test(path)) continue;
    const file = shownPath(cwd, path);
    const { slips } = fixSlips(file, readText(cwd, path));
    if (slips.length === 0) continue;
    for (const slip of slips) for (const line of describe(file, slip)) await context.out(`${line}\n`);
    const isTaken = options.dryRun ? false : options.yes ? true : await isAnswered(file, context);
    if (isTaken)
      await editFile(cwd, path, (before = '') => fixSlips(file, before).text, { roots: [cwd, config.root] });
    else left += slips.length;
  }
  return left;
}

function describe(file: string, { message, line, before, after }: FixedSlip): string[] {
  const [gone, put] = [`  - ${printableLine(before.trim())}`, `  + ${printableLine(after.trim())}`];
  return [`${file}:${line}: ${printableLine(message)}`, gone, put];
}

async function isAnswered(file: string, { ask }: CommandContext): Promise<boolean> {
  const answer = await ask?.(`Write this into ${file}? [y/N] `);
  return /^y(?:es)?$/iu.test(answer?.trim() ?? '');
}
