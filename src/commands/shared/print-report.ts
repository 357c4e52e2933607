import type { Report } from '../../check/findings/report.ts';
import type { FormatOptions } from '../../report/formats/format.ts';
import { FORMATS } from '../../report/formats/index.ts';
import { addToSummary, roomInSummary } from '../../workspace/ci.ts';
import { writeFileWhole } from '../../workspace/write-file.ts';
import type { CommandContext } from '../command.ts';
import type { Output } from './outputs.ts';

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
  const texts = await Promise.all(
    outputs.map(async ({ entry, file }) => {
      const format = await entry.load();
      const text = await format.default(
        report,
        file === undefined ? options : { ...options, width: FILE_WIDTH, color: 0 },
      );
      return entry.pack ? entry.pack(text) : text;
    }),
  );
  for (const [i, { file, entry }] of outputs.entries())
    if (file === undefined) await (entry.annotates ? context.annotate : context.out)(texts[i] as string);
  for (const [i, { file }] of outputs.entries())
    if (file !== undefined) writeFileWhole(context.cwd, file, texts[i] as string | Uint8Array);
}

/** In GitHub Actions, where no format was asked for: annotations after the report, and the job's summary. */
export async function printForGithub(
  report: Report,
  options: FormatOptions,
  context: CommandContext,
): Promise<void> {
  const { annotates, summary } = context.ci;
  if (!annotates) return;
  const print = async (name: 'github' | 'markdown', own: FormatOptions): Promise<string> =>
    (await FORMATS[name]?.load())?.default(report, own) ?? '';
  await context.annotate(await print('github', options));
  if (summary === undefined) return;
  try {
    addToSummary(summary, await print('markdown', { ...options, mostBytes: roomInSummary(summary) }));
  } catch (error) {
    // It was not asked for by name, so that a run does not fail over it.
    context.notify(`the job summary cannot be written (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}
