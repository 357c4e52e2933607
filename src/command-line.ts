import { CommanderError } from 'commander';
import type { CommandContext } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { buildProgram } from './commands/program.ts';
import { describeProblem, EditError, excerptOf, InputError } from './problems.ts';
import { LogLines } from './text/log-lines.ts';
import { printable, printableLine } from './text/printable.ts';
import { VERSION } from './version.ts';
import { ciFrom } from './workspace/ci.ts';
import { UsageError } from './workspace/errors.ts';
import { linesOf } from './workspace/lines.ts';
import { progressLine } from './workspace/progress.ts';
import { colorLevel, type TerminalFacts, terminalWidth } from './workspace/terminal.ts';

/** The command line of a process: arguments, streams and the exit code. `main.ts` gives it the real one, tests another. */

/** A stream that is written to, a terminal or not. */
export type Output = NodeJS.WritableStream &
  Pick<Partial<NodeJS.WriteStream>, 'isTTY' | 'columns' | 'getColorDepth' | 'destroyed'>;

/** What the command line is given of a process. */
export interface Host {
  /** The arguments after the name of the command. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether somebody holds the input open, and may close it. */
  isInputHeld(): boolean;
  /** Milliseconds that only grow. */
  now(): number;
  /** The day, as `2025-11-09`. */
  today(): string;
  /** Asks the person at the terminal, as `CommandContext.ask` does; missing where no one sits at one. */
  readonly ask: ((question: string) => Promise<string | undefined>) | undefined;
  /** Sets the exit code with which the process ends by itself. */
  finish(code: number): void;
}

/** Problems printed one by one; beyond them they are counted. */
const PROBLEMS_SHOWN = 50;
/** Of these the line itself is shown, too; the rest keep to one line each, so that all fit in what a person scrolls back. */
const EXCERPTS_SHOWN = 20;

function facts(stream: Output, env: Host['env'], flag: boolean | undefined): TerminalFacts {
  const bits = stream.isTTY ? (stream.getColorDepth?.(env) ?? 1) : 1;
  const depth = bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
  return { isTTY: stream.isTTY ?? false, columns: stream.columns, depth, env, flag };
}

/** What went wrong, for a person; 2 means that the tool could not do what it was asked. */
function printError(error: unknown, writeError: (text: string) => void): void {
  if (error instanceof CommanderError) return;
  if (error instanceof InputError) {
    const sorted = [...error.problems].sort(byPlace);
    for (const [i, problem] of sorted.slice(0, PROBLEMS_SHOWN).entries()) {
      const excerpt = i < EXCERPTS_SHOWN ? excerptOf(problem).map(printable) : [];
      writeError(`${[printableLine(describeProblem(problem)), ...excerpt].join('\n')}\n`);
    }
    if (sorted.length > PROBLEMS_SHOWN) writeError(`and ${sorted.length - PROBLEMS_SHOWN} more problems\n`);
    writeError(
      error.isPartial
        ? 'reconcile: stopped there; what is before it was answered.\n'
        : 'reconcile: nothing was checked. Fix the errors above and run again.\n',
    );
    return;
  }
  if (error instanceof UsageError || error instanceof EditError) {
    const rest = error instanceof EditError ? ' Nothing was written.' : '';
    writeError(`reconcile: ${printableLine(error.message)}${rest}\n`);
    return;
  }
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    // The system refuses what a user asked for: a name that is too long, a disk that is full.
    const where = path === undefined ? '' : `"${path}": `;
    writeError(`reconcile: ${printableLine(`${where}the system refuses it (${syscall}: ${code}).`)}\n`);
    return;
  }
  writeError(
    `reconcile: an internal error, which is a fault of the tool. Please report it.\n${printable(String((error as Error)?.stack ?? error))}\n`,
  );
}

type Problems = InputError['problems'];
function byPlace({ place: a }: Problems[number], { place: b }: Problems[number]): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** Runs the command line of a process, and settles when all is printed that a slow reader has taken. */
export async function runCommandLine(host: Host): Promise<void> {
  const { args, env, stdout, stderr } = host;
  /** What a long run is at, where somebody watches. */
  const progress = progressLine({
    isTTY: stderr.isTTY ?? false,
    columns: stderr.columns,
    env,
    now: host.now,
    write: (text) => void stderr.write(text),
  });
  /** Whoever read the output has closed it, or it cannot be written: nothing more is worth working out. */
  let isReaderGone = false;
  let isFailed = false;
  const finish = (code: number): void => host.finish(isFailed ? 2 : code);

  /** Nothing that is printed is a command to the service that reads the log, whichever words it holds. */
  const [logOfOut, logOfErrors] = [new LogLines(), new LogLines()];

  /** Writes to standard error: the only place that does. */
  function writeError(text: string): void {
    progress?.clear();
    stderr.write(logOfErrors.inert(text));
  }

  const write = (text: string): Promise<boolean> => writeRaw(logOfOut.inert(text));

  /** Writes what a slow reader can take, and waits for it before more: a corpus is never held in memory. */
  function writeRaw(text: string): Promise<boolean> {
    progress?.clear();
    if (isReaderGone || stdout.destroyed) return Promise.resolve(false);
    if (stdout.write(text)) return Promise.resolve(true);
    return new Promise((settle) => {
      const done = (): void => {
        stdout.off('drain', done).off('close', done).off('error', done);
        settle(!isReaderGone && !stdout.destroyed);
      };
      stdout.on('drain', done).on('close', done).on('error', done);
    });
  }

  /** What a command is given of the process. */
  function contextOf(color: boolean | undefined): CommandContext {
    const terminal = facts(stdout, env, color);
    const cwd = host.cwd();
    const { stdin, ask } = host;
    return {
      cwd,
      version: VERSION,
      width: terminalWidth(terminal),
      color: colorLevel(terminal),
      commands: COMMANDS,
      ci: ciFrom(env, cwd),
      out: write,
      say: (line) => write(`${printableLine(line)}\n`),
      annotate: writeRaw,
      lines: () => (stdin.isTTY ? undefined : linesOf(stdin)),
      bytes: () => (stdin.isTTY ? undefined : stdin),
      ended: () =>
        new Promise((end) => {
          if (host.isInputHeld()) stdin.on('end', end).on('close', end).resume();
        }),
      today: host.today,
      ask:
        ask &&
        ((question) => {
          progress?.clear();
          return ask(logOfOut.inert(question));
        }),
      notify: (line) => writeError(`reconcile: ${printableLine(line)}\n`),
      progress: progress?.say,
    };
  }

  // A reader that closes the pipe early ("| head") has read enough; that is not an error.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      isReaderGone ||= stream === stdout;
      if (error.code === 'EPIPE') return;
      isFailed = true;
      finish(2);
      if (stream === stdout)
        writeError(`reconcile: the output cannot be written: ${printableLine(error.message)}\n`);
    });
  }
  const program = buildProgram({
    version: VERSION,
    output: {
      writeOut: (text) => void write(text),
      // What it says of the arguments repeats them.
      writeErr: (text) => writeError(printable(text)),
    },
    contextOf,
    finish,
  });
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      finish(2);
      return;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    progress?.clear();
    printError(error, writeError);
    finish(error instanceof CommanderError && error.exitCode === 0 ? 0 : 2);
  } finally {
    progress?.clear();
  }
}
