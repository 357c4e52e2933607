import type { Report } from '../findings/report.ts';

/** What a format may know besides the report: how wide and how colourful the terminal is, and how much to say. */
export interface FormatOptions {
  /** Columns of the terminal; formats for machines ignore it. */
  readonly width: number;
  /** chalk's level: 0 for none to 3 for true colour. */
  readonly color: 0 | 1 | 2 | 3;
  /** Notes in full. */
  readonly verbose?: boolean;
  /** Errors only, without a summary. */
  readonly quiet?: boolean;
  /** What is known in full, not only as a count. */
  readonly showKnown?: boolean;
  /** The version of the tool, as machine formats name it. */
  readonly version: string;
}

/** A format is a function of the report alone. It never decides an exit code. It may load what it needs only now. */
export type Format = (report: Report, options: FormatOptions) => string | Promise<string>;
