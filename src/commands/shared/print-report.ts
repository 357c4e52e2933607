import type { Report } from '../../check/findings/report.ts';
import type { FormatOptions } from '../../report/formats/format.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { addToSummary, roomInSummary } from '../../workspace/ci.ts';
import { writeFileWhole } from '../../workspace/write-file.ts';
import type { CommandContext } from '../command.ts';
import type { Output } from './outputs.ts';
import { writeParts } from './write-parts.ts';

/** A file is not a terminal: its lines are as long on every machine. */
const FILE_WIDTH = 100;

/**
 * Prints a report in every format asked for: to standard output first, so that what was found is seen even where a
 * file cannot be written.
 * @throws UsageError where a file cannot be written.
 */
export async function printReport(
  report: Report,
  outputs: readonly Output[],
  options: FormatOptions,
  context: CommandContext,
): Promise<void> {
  const made = await Promise.all(
    outputs.map(async ({ entry, file }): Promise<string | Uint8Array | Iterable<string>> => {
      const { default: format, parts } = await entry.load();
      const own = file === undefined ? options : { ...options, width: FILE_WIDTH, color: 0 as const };
      if (entry.pack) return entry.pack(await format(report, own));
      return parts ? parts(report, own) : format(report, own);
    }),
  );
  for (const [i, { file, entry }] of outputs.entries())
    if (file === undefined) await print(made[i] as string | Iterable<string>, entry, context);
  for (const [i, { file }] of outputs.entries())
    if (file !== undefined)
      writeFileWhole(context.cwd, file, made[i] as string | Uint8Array | Iterable<string>);
}

async function print(
  text: string | Iterable<string>,
  { annotates }: Output['entry'],
  context: CommandContext,
): Promise<void> {
  if (typeof text !== 'string') await writeParts(text, context);
  else await (annotates ? context.annotate : context.out)(text);
}

/** In GitHub Actions, where no format was asked for: annotations after the report, and the job's summary. */
export async function printForGithub(
  report: Report,
  options: FormatOptions,
  context: CommandContext,
): Promise<void> {
  const { annotates, summary } = context.ci;
  if (!annotates) return;
  const made = async (name: 'github' | 'markdown', own: FormatOptions): Promise<string> =>
    (await FORMATS[name]?.load())?.default(report, own) ?? '';
  await context.annotate(await made('github', options));
  if (summary === undefined) return;
  try {
    addToSummary(summary, await made('markdown', { ...options, mostBytes: roomInSummary(summary) }));
  } catch (error) {
    // It was not asked for by name, so that a run does not fail over it.
    context.notify(`the job summary cannot be written (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}
