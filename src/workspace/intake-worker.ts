import { takeIn } from '../articles/intake/take-in.ts';
import type { IntakeHints } from '../articles/intake/taken.ts';
import { InputError, reasonOf } from '../problems.ts';
import { refuseLargeZip } from './unpacked-size.ts';

/** An article to be taken in, or a workbook to be read. */
type Work = { readonly bytes: Uint8Array } & (
  | { readonly hints: IntakeHints; readonly isWorkbook?: undefined }
  | { readonly isWorkbook: true }
);

/**
 * Reads one file after another in another process than the tool's, where one that costs too much time or memory harms
 * nothing else. Each answer says how many megabytes are held after it. The process ends when the tool does.
 */
process.on('message', async (work: Work) => {
  const answer = (message: object): void =>
    void process.send?.({ ...message, held: process.memoryUsage.rss() / 2 ** 20 });
  try {
    answer({ taken: await read(work) });
  } catch (error) {
    const isInput = error instanceof InputError;
    answer({
      problem: isInput ? error.message : `it cannot be taken in${reasonOf(error)}`,
    });
  }
});

async function read(work: Work): Promise<unknown> {
  const bytes = new Uint8Array(work.bytes);
  // A Word file's pictures are never unpacked; of a workbook everything is.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    refuseLargeZip(bytes, (name) => work.isWorkbook === true || /\.(?:xml|rels)$/iu.test(name));
  if (!work.isWorkbook) return takeIn(bytes, work.hints);
  const { recordsOfWorkbook } = await import('../registry/import/read-workbook.ts');
  return recordsOfWorkbook(bytes);
}
