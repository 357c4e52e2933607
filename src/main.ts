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
import { isHeldOpen } from './workspace/stdin.ts';
import { colorLevel, type TerminalFacts, terminalWidth } from './workspace/terminal.ts';
import { guardWrites } from './workspace/write-file.ts';

/** The outermost layer: arguments, streams and the exit code. Nothing else names `process`. */

/** Problems printed one by one; beyond them they are counted. */
const PROBLEMS_SHOWN = 50;
/** Of these the line itself is shown, too; the rest keep to one line each, so that all fit in what a person scrolls back. */
const EXCERPTS_SHOWN = 20;

function facts(stream: NodeJS.WriteStream, flag: boolean | undefined): TerminalFacts {
  const bits = stream.isTTY ? stream.getColorDepth(process.env) : 1;
  const depth = bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
  return { isTTY: stream.isTTY ?? false, columns: stream.columns, depth, env: process.env, flag };
}

/** What a long run is at, where somebody watches. */
const progress = progressLine({
  isTTY: process.stderr.isTTY ?? false,
  columns: process.stderr.columns,
  env: process.env,
  now: () => performance.now(),
  write: (text) => void process.stderr.write(text),
});

/** What shells report of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Ctrl-C ends a run at once by itself; only where a file is being replaced does it wait until that is done. */
const stop = (): void => process.exit(INTERRUPTED);
let replacing = 0;
guardWrites((work) => {
  if (replacing++ === 0) process.on('SIGINT', stop);
  try {
    work();
  } finally {
    // A signal that came meanwhile is reported when the work is over, before what is put off until then.
    setImmediate(() => {
      if (--replacing === 0) process.off('SIGINT', stop);
    });
  }
});

/** Whoever read the output has closed it, or it cannot be written: nothing more is worth working out. */
let isReaderGone = false;

/** Nothing that is printed is a command to the service that reads the log, whichever words it holds. */
const [logOfOut, logOfErrors] = [new LogLines(), new LogLines()];

/** Writes to standard error: the only place that does. */
function writeError(text: string): void {
  progress?.clear();
  process.stderr.write(logOfErrors.inert(text));
}

const write = (text: string): Promise<boolean> => writeRaw(logOfOut.inert(text));

/** Writes what a slow reader can take, and waits for it before more: a corpus is never held in memory. */
function writeRaw(text: string): Promise<boolean> {
  const { stdout } = process;
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

/** Asks on the terminal; the end of input (Ctrl-D) is not an answer. */
async function ask(question: string): Promise<string | undefined> {
  progress?.clear();
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise((settle) => {
      terminal.on('close', () => settle(undefined));
      // The terminal takes Ctrl-C for a key while it asks. It is not an answer: nothing is done on it.
      terminal.on('SIGINT', () => {
        process.stdout.write('\n');
        process.exit(INTERRUPTED);
      });
      terminal.question(logOfOut.inert(question), settle);
    });
  } finally {
    terminal.close();
  }
}

/** What a command is given of this process. */
function contextOf(color: boolean | undefined): CommandContext {
  const terminal = facts(process.stdout, color);
  return {
    cwd: process.cwd(),
    version: VERSION,
    width: terminalWidth(terminal),
    color: colorLevel(terminal),
    commands: COMMANDS,
    ci: ciFrom(process.env, process.cwd()),
    out: write,
    annotate: writeRaw,
    lines: () => (process.stdin.isTTY ? undefined : linesOf(process.stdin)),
    bytes: () => (process.stdin.isTTY ? undefined : process.stdin),
    ended: () =>
      new Promise((end) => {
        if (isHeldOpen(0)) process.stdin.on('end', end).on('close', end).resume();
      }),
    today: () => new Date().toISOString().slice(0, 10),
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
    notify: (line) => writeError(`reconcile: ${printableLine(line)}\n`),
    progress: progress?.say,
  };
}

/** What went wrong, for a person; 2 means that the tool could not do what it was asked. */
function printError(error: unknown): void {
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

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  let isFailed = false;
  // Only the code is set, and the process ends by itself: process.exit() would cut off what a slow pipe has not taken.
  const finish = (code: number): void => {
    process.exitCode = isFailed ? 2 : code;
  };
  // A reader that closes the pipe early ("| head") has read enough; that is not an error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      isReaderGone ||= stream === process.stdout;
      if (error.code === 'EPIPE') return;
      isFailed = true;
      finish(2);
      if (stream === process.stdout)
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
    if (process.argv.length <= 2) {
      program.outputHelp({ error: true });
      finish(2);
      return;
    }
    await program.parseAsync();
  } catch (error) {
    progress?.clear();
    printError(error);
    finish(error instanceof CommanderError && error.exitCode === 0 ? 0 : 2);
  } finally {
    progress?.clear();
  }
}
