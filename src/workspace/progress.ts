/** What of the streams and the environment decides on a line of progress. */
export interface ProgressFacts {
  /** Standard error, where the line goes, is a terminal. */
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the run began. */
  now(): number;
  write(text: string): void;
}

/** A line that says what a long run is at. */
export interface ProgressLine {
  say(text: string): void;
  /** Takes the line away; whatever is printed next takes its place. */
  clear(): void;
}

/** Whoever waits less than this is not waiting. */
const PATIENCE = 500;
/** The line changes no more often than this. */
const PACE = 100;
/** Wider lines would wrap on a terminal that does not say how wide it is, and could not be cleared. */
const USUAL_COLUMNS = 80;

/**
 * A line of progress, where somebody watches a terminal that can take it away again; undefined in a pipe, in a CI job
 * and on a dumb terminal. Nothing is shown of a run that is done at once. No timer: the work says what it is at.
 */
export function progressLine({ isTTY, columns, env, now, write }: ProgressFacts): ProgressLine | undefined {
  if (!isTTY || env.TERM === 'dumb' || (env.CI && env.CI !== 'false')) return undefined;
  const width = (columns || USUAL_COLUMNS) - 1;
  let [isShown, next] = [false, PATIENCE];
  return {
    say(text) {
      const at = now();
      if (at < next) return;
      next = at + PACE;
      isShown = true;
      write(`\r${text.slice(0, width)}\u001b[K`);
    },
    clear() {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}
