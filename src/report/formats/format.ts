import type { Finding, Severity } from '../../check/findings/finding.ts';
import type { Report } from '../../check/findings/report.ts';

/** What documentation says of a rule, for formats that carry it to where findings are read. */
export interface RuleInfo {
  readonly id: string;
  /** The highest severity that it reports with. */
  readonly severity: Severity;
  /** When it fires, in one sentence without a full stop. */
  readonly when: string;
  readonly text?: {
    readonly what: string;
    readonly why: string;
    readonly example: string;
    readonly fix: string;
  };
}

/** What a format may know besides the report: how wide and how colourful the terminal is, and how much to say. */
export interface FormatOptions {
  /** Columns of the terminal; formats for machines ignore it. */
  readonly width: number;
  /** chalk's level: 0 for none to 3 for true colour. */
  readonly color: 0 | 1 | 2 | 3;
  /** Notes in full. */
  readonly verbose?: boolean;
  /** Errors only, without a summary; formats for machines ignore it. */
  readonly quiet?: boolean;
  /** What is known or decided in full, not only as a count; in SARIF at all, where readers would take it for open. */
  readonly showKnown?: boolean;
  /** The version of the tool, as machine formats name it. */
  readonly version: string;
  /** The rules, for formats that explain them. */
  readonly rules?: readonly RuleInfo[];
  /** The way from the repository's root to the folder that paths begin in, such as `desk/`, where they differ. */
  readonly prefix?: string;
  /** The most bytes (UTF-8) that the reader takes, where that is not what the format assumes. */
  readonly mostBytes?: number;
  /** Whether a finding fails the run; where it is left out, a new error does. */
  readonly isFailure?: (finding: Finding) => boolean;
}

/** A format is a function of the report alone. It never decides an exit code. It may load what it needs only now. */
export type Format = (report: Report, options: FormatOptions) => string | Promise<string>;

/** The same text part by part, for formats whose text may be longer than what is held at once, or than a text can be. */
export type FormatParts = (report: Report, options: FormatOptions) => Iterable<string>;
