import { Worker } from 'node:worker_threads';
import type { IntakeHints, TakenArticle } from '../articles/intake/taken.ts';
import { UsageError } from './errors.ts';

/** The most milliseconds and megabytes that one article may cost. Real pages take well under a second. */
const MOST_TIME = 30_000;
const MOST_MEMORY = 1024;

/**
 * Takes in an article apart from everything else: a hostile page can neither hang the tool nor use up its memory.
 * @throws UsageError that says why it cannot be taken in.
 */
export function takeInApart(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  const worker = new Worker(new URL('./intake-worker.js', import.meta.url), {
    workerData: { bytes, hints },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, stackSizeMb: 4 },
    execArgv: [],
    env: {},
    // Libraries warn on their own about odd files; what matters is told by us.
    stdout: true,
    stderr: true,
  });
  return new Promise((settle, fail) => {
    const end = setTimeout(() => {
      void worker.terminate();
      fail(
        new UsageError(
          `it takes more than ${MOST_TIME / 1000} seconds to read. Save its text alone, and add that.`,
        ),
      );
    }, MOST_TIME);
    const done = (finish: () => void) => {
      clearTimeout(end);
      finish();
    };
    worker.on('message', ({ article, problem }: { article?: TakenArticle; problem?: string }) =>
      done(() => (article ? settle(article) : fail(new UsageError(problem ?? 'it cannot be read')))),
    );
    worker.on('error', (error: NodeJS.ErrnoException) =>
      done(() => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        fail(
          new UsageError(
            isMemory
              ? `it takes more than ${MOST_MEMORY} MB of memory to read. Save its text alone, and add that.`
              : `it cannot be read: ${error.message}`,
          ),
        );
      }),
    );
    worker.on('exit', () =>
      done(() => fail(new UsageError('it cannot be read: the thread that read it ended'))),
    );
  });
}
