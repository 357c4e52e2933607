import type { TokenStream } from './tokens.ts';

/** How many readers keep what they read: each has a row of its own in a stream. */
let readers = 0;

/** Digits begin every number; of words only some do. */
function mayStart(stream: TokenStream, i: number, starts: ReadonlySet<string>): boolean {
  const token = stream.tokens[i];
  return (
    token !== undefined && (token.kind === 'number' || token.kind === 'ordinal' || starts.has(token.text))
  );
}

/**
 * A reader that reads each place of a text once: several rules ask for the same number, length or time.
 * What was read is kept with its stream and forgotten with it.
 * @param starts Words that it may begin with besides digits; without them it is asked everywhere.
 */
export function once<T>(
  read: (stream: TokenStream, i: number) => T | undefined,
  starts?: ReadonlySet<string>,
): (stream: TokenStream, i: number) => T | undefined {
  const row = readers++;
  return (stream, i) => {
    if (starts && !mayStart(stream, i, starts)) return undefined;
    let places = stream.known[row] as (T | null | undefined)[] | undefined;
    if (!places) {
      places = new Array(stream.tokens.length);
      stream.known[row] = places;
    }
    const before = places[i];
    if (before !== undefined) return before ?? undefined;
    const reading = read(stream, i);
    if (i < places.length) places[i] = reading ?? null;
    return reading;
  };
}
