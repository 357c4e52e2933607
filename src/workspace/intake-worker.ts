import { takeIn } from '../articles/intake/take-in.ts';
import type { IntakeHints } from '../articles/intake/taken.ts';
import { InputError } from '../problems.ts';

/** Takes in one article in a process of its own, where one that costs too much time or memory harms nothing else. */
process.once('message', async ({ bytes, hints }: { bytes: Uint8Array; hints: IntakeHints }) => {
  const answer = (message: object): void => void process.send?.(message, () => process.disconnect());
  try {
    answer({ article: await takeIn(new Uint8Array(bytes), hints) });
  } catch (error) {
    const isInput = error instanceof InputError;
    answer({
      problem: isInput ? error.message : `it cannot be taken in: ${(error as Error)?.message ?? error}`,
    });
  }
});
