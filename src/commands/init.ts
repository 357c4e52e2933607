import { UsageError } from '../workspace/errors.ts';
import { resolve, shownPath } from '../workspace/files.ts';
import { CONFIG_FILE, findConfig } from '../workspace/find-config.ts';
import { initFiles } from '../workspace/init-files.ts';
import { inTheWay, writeNew } from '../workspace/new-folder.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { flag, textOr } from './shared/options.ts';

const FOLDERS = ['claims', 'sources'];
const MOST_LISTED = 10;

/** Makes a workspace to begin in. Nothing that is there is touched: where something is in the way, nothing is written. */
export default defineCommand({
  arguments: {
    folder: textOr('[dir]', 'the folder (default: the one you are in)', '.', { completes: 'folder' }),
  },
  options: { bare: flag('--bare', 'leave the example out: no articles, and a registry of comments') },
  run: ({ folder, bare }, context) => init(folder, bare, context),
});

async function init(folder: string, isBare: boolean, context: CommandContext): Promise<ExitCode> {
  const { cwd } = context;
  const root = resolve(cwd, folder);
  const files = initFiles(isBare);
  const there = inTheWay(cwd, folder, Object.keys(files), FOLDERS);
  if (there.length > 0) {
    const more = there.length > MOST_LISTED ? ` and ${there.length - MOST_LISTED} more` : '';
    throw new UsageError(
      `This is there already: ${there.slice(0, MOST_LISTED).join(', ')}${more}. Nothing was written. Choose another folder (reconcile init DIR), or use what is there.`,
    );
  }
  const above = findConfig(root, undefined);
  if (above?.path === resolve(root, 'package.json'))
    throw new UsageError(
      `${shownPath(cwd, above.path)} holds the configuration under its key "reconcile", and a ${CONFIG_FILE} beside it would be a second one. Nothing was written.`,
    );
  const written = writeNew(cwd, folder, files, FOLDERS);
  for (const path of written) await context.say(`${path}: written`);
  if (above)
    context.notify(
      `${shownPath(cwd, above.path)} configures the folder above; in here ${CONFIG_FILE} goes before it.`,
    );
  const within = folder === '.' ? '' : `cd ${shownPath(cwd, root)}, then `;
  const next = isBare
    ? 'reconcile add FILE-OR-ADDRESS brings in an article; then write a claim into claims/story.yaml.'
    : 'reconcile check shows what the two articles of the example disagree on. When you add your own, delete the example: claims/example.yaml and sources/example-*.md.';
  await context.say(`Next: ${within}${next}`);
  return 0;
}
