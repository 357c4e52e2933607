import { resolveClaims } from '../check/read/resolve-claims.ts';
import { MARKS } from '../check/silent/claim-marks.ts';
import { COLUMNS } from '../scale/columns.ts';
import { CSV_HEAD } from '../scale/row-text.ts';
import { writeRows } from '../scale/run/write-rows.ts';
import { UsageError } from '../workspace/errors.ts';
import { readParts } from '../workspace/files.ts';
import { inTemporaryFolder } from '../workspace/temporary-folder.ts';
import { noClaims } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { openFor } from './shared/checked-report.ts';
import { choiceOr, flag, parsed, REGISTRY, WORKSPACE } from './shared/options.ts';

const OPTIONS = {
  ...WORKSPACE,
  format: choiceOr('-f, --format <name>', 'how to print', ['csv', 'ndjson'], 'csv'),
  part: parsed('--part <k/n>', 'print part k of n: all parts together, in order, are the whole', partFrom),
  threads: parsed(
    '--threads <n>',
    'how many threads read side by side (default: by the size of the registry, at most one per core)',
    threadsFrom,
  ),
  columns: flag('--columns', 'say what the columns and marks mean, and print no row'),
};
type Options = Values<typeof REGISTRY & typeof OPTIONS>;

/** Prints what an engine groups: a row a claim, with the bounds of its value. */
export default defineCommand({ arguments: REGISTRY, options: OPTIONS, run: bounds });

async function bounds(options: Options, context: CommandContext): Promise<ExitCode> {
  if (options.columns) {
    await context.out(columnsText());
    return 0;
  }
  const { format, patterns, sources, config, profile } = options;
  const { cwd, progress } = context;
  const rowsOptions = { workspace: { cwd, patterns, sources, config, profile }, format };
  return inTemporaryFolder(async (folder): Promise<ExitCode> => {
    progress?.('finding quotes and reading values');
    const { files, rows, isSound } = await writeRows(rowsOptions, folder, options.threads, options.part);
    if (!isSound) return sayWhatIsWrong(options, context);
    if (rows === 0 && options.part === undefined) {
      const workspace = await openFor(options, context);
      throw await noClaims(cwd, workspace.config);
    }
    const decoder = new TextDecoder();
    for (const [i, file] of files.entries()) {
      // The head is above the rows of the first file alone.
      const head = format === 'csv' && i > 0 ? CSV_HEAD.length : 0;
      for (const bytes of readParts(cwd, file, head)) {
        if (!(await context.out(decoder.decode(bytes, { stream: true })))) return 0;
      }
    }
    return 0;
  });
}

/** Reads the whole registry, which throws with every fault and its place. */
async function sayWhatIsWrong(options: Options, context: CommandContext): Promise<never> {
  const { registry, sources, profile } = await openFor(options, context);
  resolveClaims(registry, sources, profile);
  throw new UsageError('The registry changed while it was read. Run this again.');
}

function columnsText(): string {
  const lines = (list: readonly (readonly [string, string])[]): string =>
    list.map(([name, what]) => `  ${name.padEnd(11)} ${what}\n`).join('');
  const columns = COLUMNS.map(({ name, type, what }) => [name, `${type}: ${what}`] as const);
  return `Columns, one row per claim:\n${lines(columns)}\nMarks:\n${lines(Object.entries(MARKS))}`;
}

/** @throws UsageError where a text names no part. */
function partFrom(words: string): { number: number; of: number } {
  const [, k = '', n = ''] = /^(\d{1,6})\/(\d{1,6})$/u.exec(words) ?? [];
  const [number, of] = [Number(k), Number(n)];
  if (number >= 1 && number <= of) return { number, of };
  throw new UsageError(`--part takes k/n with k from 1 to n, such as 3/8, not "${words}".`);
}

/** @throws UsageError where a text is not a number of threads. */
function threadsFrom(words: string): number {
  const threads = /^\d{1,3}$/u.test(words) ? Number(words) : 0;
  if (threads >= 1) return threads;
  throw new UsageError(`--threads takes a whole number from 1, not "${words}".`);
}
