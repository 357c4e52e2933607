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
  /** Writes a line for the person to standard output; what a file or a name would drive a terminal with is shown. */
  say(line: string): Promise<boolean>;
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
   * Asks the person something and waits for the answer; undefined is the end of input. Missing where no one sits at a
   * terminal: a command that needs an answer must then do without.
   */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Every command, for those that speak of commands. */
  readonly commands: readonly CommandEntry[];
  /** Prints a line for the person on standard error. */
  notify(line: string): void;
  /**
   * Says what a long run is at, on a line that is gone when it is done. Missing where no one watches: in a pipe, in a
   * CI job, on a terminal that cannot clear a line.
   */
  readonly progress?: (text: string) => void;
}

/** What came of a command: 0 nothing new is at the failing level, 1 something is. A 2 is thrown. */
export type ExitCode = 0 | 1;

/** What a shell completes a value with: names of a list, or paths. */
export type Completion = 'format' | 'rule' | 'profile' | 'file' | 'folder' | readonly string[];

/**
 * An option or an argument of a command, stated once: what the help says of it, and of which type its value is. The
 * functions of `shared/options.ts` make one.
 */
export interface Param<T> {
  /** commander's notation: `-f, --format <name>` of an option, `[registry...]` of an argument. */
  readonly flags: string;
  readonly what: string;
  /** Its value where the command line does not state it. */
  readonly missing: T;
  /** The value of a text of the command line; of a list, of each. @throws UsageError where it has none. */
  readonly parse?: (text: string) => unknown;
  /** The texts that it takes, where they are few. */
  readonly choices?: readonly string[];
  /** What the help says of `--no-…`, which makes the value false. */
  readonly off?: string;
  /** What its values are, for shells that complete them. */
  readonly completes?: Completion;
}

export type Params = Readonly<Record<string, Param<unknown>>>;

/** The values of options and arguments, by their names. */
export type Values<P extends Params> = {
  readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never;
};

/** A command: what its file exports by default. */
export interface Command {
  /** In the order of the command line. */
  readonly arguments: Params;
  readonly options: Params;
  run(values: Readonly<Record<string, unknown>>, context: CommandContext): Promise<ExitCode>;
}

/** A command's line in the list: its name and help, and its file, which is loaded only when it runs. */
export interface CommandEntry {
  readonly name: string;
  readonly what: string;
  /** A command line to try, which the help begins with. */
  readonly example: string;
  /** Whether a newcomer needs it: those are listed by themselves, before the others. */
  readonly isFirst?: boolean;
  load(): Promise<{ readonly default: Command }>;
}

/** A command whose work is given the values of its options and arguments in one object, each of the type stated. */
export function defineCommand<A extends Params, O extends Params>(command: {
  readonly arguments: A;
  readonly options: O;
  run(values: Values<A & O>, context: CommandContext): Promise<ExitCode>;
}): Command {
  return command as unknown as Command;
}
