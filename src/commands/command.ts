import type { ContinuousIntegration } from '../workspace/ci.ts';
import type { Line } from '../workspace/lines.ts';

/** What a command is given from outside: it names no process, stream or clock itself. */
export interface CommandContext {
  readonly cwd: string;
  readonly version: string;
  readonly width: number;
  readonly color: 0 | 1 | 2 | 3;
  /** The service that runs the check, where one does. */
  readonly ci: ContinuousIntegration;
  /**
   * Writes to standard output. Settles when more can be written, which long outputs wait for; false means that the
   * reader has read enough and is gone ("| head").
   */
  out(text: string): Promise<boolean>;
  /** The same for annotations, the only lines that the service which reads the log is to obey. */
  annotate(text: string): Promise<boolean>;
  /** The lines of standard input, or undefined where a person sits at it. */
  lines(): AsyncIterable<Line> | undefined;
  /** The bytes of standard input as they come, or undefined where a person sits at it. */
  bytes?(): AsyncIterable<Uint8Array> | undefined;
  /** Settles when whoever feeds the input has closed it; never where a person sits at it. */
  ended(): Promise<void>;
  /** The day of the run, as `2025-11-09`. */
  today(): string;
  /**
   * Asks the person something and waits for the answer; undefined is the end of input. Missing where nobody sits at a
   * terminal: a command that needs an answer must then do without.
   */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Tells the person something in a line on standard error. */
  tell(line: string): void;
  /**
   * Says what a long run is at, on a line that is gone when it is done. Missing where nobody watches: in a pipe, in a
   * CI job, on a terminal that cannot clear a line.
   */
  readonly progress?: (text: string) => void;
}

/** What came of a command: 0 nothing new stands at the failing level, 1 something does. A 2 is thrown. */
export type ExitCode = 0 | 1;

/** What a shell completes a value with: names of a list, or paths. */
export type Completion = 'format' | 'rule' | 'profile' | 'file' | 'folder' | readonly string[];

/** One option in commander's notation. */
export interface OptionSpec {
  readonly flags: string;
  readonly what: string;
  readonly default?: string;
  /** May be given several times; its value is then a list. */
  readonly repeats?: boolean;
  /** What its values are, for shells that complete them. */
  readonly completes?: Completion;
}

/** One argument in commander's notation: `[x]` may be left out, `...` takes all that follow. */
export interface ArgumentSpec {
  readonly name: string;
  readonly what: string;
  readonly completes?: Completion;
}

/** A command: its file holds what the help says, and loads the work only when it runs. */
export interface Command {
  readonly name: string;
  readonly what: string;
  /** Arguments in commander's notation, with their help. */
  readonly arguments?: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  run(
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
    context: CommandContext,
  ): Promise<ExitCode>;
}
