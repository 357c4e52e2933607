import type { ChalkInstance } from 'chalk';

/** The few styles that a report is painted with. Colour is never the only carrier of meaning. */
export interface Paint {
  readonly colored: boolean;
  bold(text: string): string;
  dim(text: string): string;
  underline(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  note(text: string): string;
}

const plain = (text: string): string => text;

const NO_PAINT: Paint = {
  colored: false,
  bold: plain,
  dim: plain,
  underline: plain,
  error: plain,
  warning: plain,
  note: plain,
};

/** The styles for a level of colour. chalk is loaded only where there is any. */
export async function paintFor(level: 0 | 1 | 2 | 3): Promise<Paint> {
  if (level === 0) return NO_PAINT;
  const { Chalk } = await import('chalk');
  const chalk: ChalkInstance = new Chalk({ level });
  return {
    colored: true,
    bold: chalk.bold,
    dim: chalk.dim,
    underline: chalk.underline,
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    note: chalk.cyan,
  };
}
