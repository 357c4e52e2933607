/**
 * What hostile input may cost here: seconds that `npm run fuzz` may take (`FUZZ_SECONDS`), and the number to
 * begin at (`FUZZ_SEED`). Without them a test runs a small fixed part, the same each time.
 */
export const FUZZ_SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
export const isLong = FUZZ_SECONDS > 0;
export const SEED = Number(process.env.FUZZ_SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 1));

/** How often a test runs: a few times in CI, more in `npm run fuzz`. */
export const rounds = (few: number, many: number): number => (isLong ? many : few);

/** Says whether a share of the time of `npm run fuzz` is left; without it there is no limit. */
export function timeBox(share: number): () => boolean {
  const end = performance.now() + FUZZ_SECONDS * 1000 * share;
  return () => !isLong || performance.now() < end;
}
