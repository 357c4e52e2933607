/** What of the environment and the streams decides on colour and width. */
export interface TerminalFacts {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** chalk's level that the terminal itself offers. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--color` or `--no-color`, where given. */
  readonly flag: boolean | undefined;
}

/**
 * How colourful to be: the flag, then NO_COLOR, then FORCE_COLOR (both only when not empty), then TERM=dumb, then
 * whether it is a terminal. chalk is given the answer, since by itself it ignores NO_COLOR.
 */
export function colorLevel({ isTTY, depth, env, flag }: TerminalFacts): 0 | 1 | 2 | 3 {
  const on = Math.max(1, depth) as 1 | 2 | 3;
  if (flag !== undefined) return flag ? on : 0;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : on;
  if (env.TERM === 'dumb') return 0;
  return isTTY ? on : 0;
}

/** Columns to print for: the terminal's, else COLUMNS, else 80. */
export function terminalWidth({ columns, env }: TerminalFacts): number {
  const stated = Number(env.COLUMNS);
  return columns ?? (Number.isInteger(stated) && stated > 0 ? stated : 80);
}
