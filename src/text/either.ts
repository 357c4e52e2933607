/** One of several patterns, as a group of a longer one. */
export const either = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
