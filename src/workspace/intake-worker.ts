import { parentPort, workerData } from 'node:worker_threads';
import { takeIn } from '../articles/intake/take-in.ts';
import type { IntakeHints } from '../articles/intake/taken.ts';
import { InputError } from '../problems.ts';

/** Takes in one article in a thread of its own, where a page that costs too much time or memory harms nothing else. */
const { bytes, hints } = workerData as { bytes: Uint8Array; hints: IntakeHints };
try {
  parentPort?.postMessage({ article: await takeIn(bytes, hints) });
} catch (error) {
  const isInput = error instanceof InputError;
  parentPort?.postMessage({
    problem: isInput ? error.message : `it cannot be taken in: ${(error as Error)?.message ?? error}`,
  });
}
