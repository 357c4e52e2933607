import type { IntakeHints, TakenArticle } from '../articles/intake/taken.ts';
import { UsageError } from './errors.ts';
import { idleReader, keepReader, startReader } from './reader-process.ts';
import { watchMemory } from './watch-memory.ts';

/** What one file may cost: milliseconds, and megabytes of memory in all. Real ones take well under a second. */
const LIMITS = { time: 30_000, memory: 1024 };

/**
 * Takes in an article in another process: a hostile page or PDF can neither hang the tool nor use up the machine's
 * memory. Of a thread only the heap can be limited, and what is unpacked lies outside of it.
 * @throws UsageError that says why it cannot be taken in.
 */
export const takeInApart = (bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> =>
  readApart<TakenArticle>({ bytes, hints }, 'Save its text alone, and add that.');

/**
 * The first sheet of a workbook, read in the same way: a kilobyte of one may unpack to gigabytes, or name a cell a million rows down.
 * @throws UsageError that says why it cannot be read.
 */
export const workbookApart = (bytes: Uint8Array): Promise<string[][]> =>
  readApart<string[][]>({ bytes, isWorkbook: true }, 'Save the sheet as CSV, and import that.');

function readApart<T>(
  work: { readonly bytes: Uint8Array } & ({ readonly hints: IntakeHints } | { readonly isWorkbook: true }),
  instead: string,
): Promise<T> {
  const { time, memory } = LIMITS;
  const child = idleReader() ?? startReader(memory);
  const tooLarge = `it takes more than ${memory} MB of memory to read. ${instead}`;
  return new Promise((settle, fail) => {
    const kill = (why: string): void => {
      done(() => fail(new UsageError(why)));
      child.kill('SIGKILL');
    };
    const timer = setTimeout(
      () => kill(`it takes more than ${time / 1000} seconds to read. ${instead}`),
      time,
    );
    const unwatch = watchMemory(child.pid, memory, () => kill(tooLarge));
    const done = (finish: () => void): void => {
      clearTimeout(timer);
      unwatch();
      child.removeAllListeners();
      // Of a process that is killed, an error may still be reported.
      child.on('error', () => {});
      finish();
    };
    child.on('message', ({ taken, problem, held }: { taken?: T; problem?: string; held: number }) =>
      done(() => {
        // What a reader has filled is not held against the next file.
        if (held > memory / 4) child.kill();
        else keepReader(child);
        if (taken) settle(taken);
        else fail(new UsageError(problem ?? 'it cannot be read'));
      }),
    );
    child.on('error', (error) => done(() => fail(new UsageError(`it cannot be read: ${error.message}`))));
    // V8 aborts where its heap is full; a process that ends without an answer was too large for the machine otherwise.
    child.on('exit', (code, signal) =>
      done(() =>
        fail(
          new UsageError(
            signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGKILL' || code === 134
              ? tooLarge
              : 'it cannot be read: the process that read it ended',
          ),
        ),
      ),
    );
    child.send(work, (error) => {
      if (error) kill(`it cannot be read: ${error.message}`);
    });
  });
}
