import { expect } from 'vitest';

/**
 * What hostile input may cost here: seconds that `npm run fuzz` may take (`FUZZ_SECONDS`), and the number to
 * begin at (`FUZZ_SEED`). Without them a test runs a small fixed part, the same each time.
 */
export const FUZZ_SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
export const isLong = FUZZ_SECONDS > 0;
export const SEED = Number(process.env.FUZZ_SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 1));

/**
 * The numbers of a test's cases: a few in CI, always the same; in `npm run fuzz` as many as a share of its time allows, up to
 * `many`, and never fewer. How many they were is printed there.
 */
export function* cases(few: number, many: number, share: number): Generator<number> {
  const isLeft = timeBox(share);
  let i = 0;
  try {
    for (; i < (isLong ? many : few) && (i < few || isLeft()); i++) yield i;
  } finally {
    if (isLong) process.stdout.write(`${expect.getState().currentTestName}: ${i} cases\n`);
  }
}

/** How often a test runs: a few times in CI, more in `npm run fuzz`. */
export const rounds = (few: number, many: number): number => (isLong ? many : few);

/** Says whether a share of the time of `npm run fuzz` is left; without it there is no limit. */
export function timeBox(share: number): () => boolean {
  const end = performance.now() + FUZZ_SECONDS * 1000 * share;
  return () => !isLong || performance.now() < end;
}
